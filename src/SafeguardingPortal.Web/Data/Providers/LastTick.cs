
namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>When the flag service last finished a round; readiness asks.</summary>
public sealed class LastTick
{
    public DateTime? At { get; set; }
}
