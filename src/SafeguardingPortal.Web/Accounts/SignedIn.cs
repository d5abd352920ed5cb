using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>Who a request's cookie says is acting. Anything less than a whole identity is nobody.</summary>
public static class SignedIn
{
    public const string TeamClaim = "team";
    public const string TeamNamesClaim = "team-names";

    /// <summary>An officer who is away and whom the user covers: the key, and the name after it.</summary>
    public const string CoverClaim = "covers";

    /// <summary>A case that a conflict of interest closes to the user; one of another team that is open to them for a time.</summary>
    public const string LockedOutClaim = "locked-out";
    public const string BrokenIntoClaim = "broken-into";

    public static string Written(CoveredOfficer covered) => $"{covered.Id:N}{covered.Name}";

    private static CoveredOfficer Read(string written) => new(Guid.ParseExact(written[..32], "N"), written[32..]);

    public static CurrentUser From(ClaimsPrincipal? user) =>
        user?.Identity?.IsAuthenticated == true
        && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        && Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role) && role is not (Role.Nobody or Role.System)
        && user.FindFirstValue(ClaimTypes.Name) is { } name
            ? new(id, name, role, [.. user.FindAll(TeamClaim).Select(claim => Guid.Parse(claim.Value))])
            {
                Covers = [.. user.FindAll(CoverClaim).Select(claim => Read(claim.Value))],
                LockedOut = [.. user.FindAll(LockedOutClaim).Select(claim => Guid.Parse(claim.Value))],
                BrokenInto = [.. user.FindAll(BrokenIntoClaim).Select(claim => Guid.Parse(claim.Value))]
            }
            : CurrentUser.Nobody;

    /// <summary>
    /// Says to the request's database who acts and from where; written in this one place, after the cookie has been read.
    /// </summary>
    public static void UseWhoActs(this WebApplication app) => app.Use((http, next) =>
    {
        var db = http.RequestServices.GetRequiredService<PortalDbContext>();
        db.Actor = From(http.User) with { At = http.RequestServices.GetRequiredService<TimeProvider>().UtcNow };
        db.From = new(http.Connection.RemoteIpAddress?.ToString(),
            SessionLimits.NumberOf(http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties));
        return next(http);
    });
}
