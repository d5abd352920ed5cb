using Microsoft.AspNetCore.Identity;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Web.Data.Model;

/// <summary>How an officer signs in. The account has the officer's id; name, role and postings are the officer's.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public Officer Officer { get; set; } = null!;

    /// <summary>Set the day someone leaves (BR-54); the account can no longer sign in and open sessions end.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>Until when the password is good for one sign-in, at which another is chosen; null where its owner chose it.</summary>
    public DateTime? OneTimeUntil { get; set; }

    /// <summary>The key of the authenticator, sealed; null where none is set up.</summary>
    public string? Authenticator { get; set; }

    /// <summary>The half-minute of the last code that was used: each is good once.</summary>
    public long AuthenticatorStep { get; set; }
}
