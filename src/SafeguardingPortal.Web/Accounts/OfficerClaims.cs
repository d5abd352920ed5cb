using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>Puts the officer's name, role and today's postings in the cookie; every request puts on it what is so by then.</summary>
public sealed class OfficerClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options, PortalDbContext db, Standings standings)
    : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        return await standings.FindAsync(db, user.Id) is { } standing ? standing.PutOn(identity) : identity;
    }
}
