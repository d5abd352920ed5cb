using System.Security.Claims;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>Who a request's cookie says is acting. Anything less than a whole identity is nobody.</summary>
public static class SignedIn
{
    public const string TeamClaim = "team";
    public const string TeamNamesClaim = "team-names";

    public static CurrentUser From(ClaimsPrincipal? user) =>
        user?.Identity?.IsAuthenticated == true
        && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        && Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role) && role is not (Role.Nobody or Role.System)
        && user.FindFirstValue(ClaimTypes.Name) is { } name
            ? new(id, name, role, [.. user.FindAll(TeamClaim).Select(claim => Guid.Parse(claim.Value))])
            : CurrentUser.Nobody;
}
