namespace SafeguardingPortal.Web.Data.Model;

/// <summary>Written by each portal when it is asked whether it is ready: a database that takes no write is not.</summary>
public sealed class Heartbeat
{
    public required string Server { get; init; }
    public DateTime At { get; set; }
}
