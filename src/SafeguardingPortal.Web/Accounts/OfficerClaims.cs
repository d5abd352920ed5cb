using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>Puts the officer's name, role and today's postings in the cookie; made again whenever the session is re-checked.</summary>
public sealed class OfficerClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options, PortalDbContext db, TimeProvider time)
    : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var today = UkTime.DateOf(time.UtcNow);
        var officer = await db.Officers.AsNoTracking().Where(officer => officer.Id == user.Id).Select(officer => new
        {
            officer.Name,
            officer.Role,
            Teams = officer.Postings.Where(posting => posting.From <= today && (posting.To == null || today <= posting.To))
                .OrderBy(posting => posting.From).Select(posting => new { posting.CaitId, posting.Cait.Name }).ToList()
        }).SingleAsync();

        identity.TryRemoveClaim(identity.FindFirst(ClaimTypes.Name));
        identity.AddClaim(new(ClaimTypes.Name, officer.Name));
        identity.AddClaim(new(ClaimTypes.Role, officer.Role.ToString()));
        identity.AddClaims(officer.Teams.Select(team => new Claim(SignedIn.TeamClaim, team.CaitId.ToString())));
        if (officer.Teams.Count > 0) identity.AddClaim(new(SignedIn.TeamNamesClaim, string.Join(", ", officer.Teams.Select(team => team.Name))));
        return identity;
    }
}
