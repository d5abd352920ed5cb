using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>
/// How many other referrals cite the same MERLIN, CRIS or CAD number, so that a repeat is seen (row 2). Numbers only: whose they are is not
/// said. One on a restricted case is not counted for those it is not open to (BR-53).
/// </summary>
public sealed class ReferenceRepeats(PortalDbContext db, CurrentUser user)
{
    public async Task<IReadOnlyDictionary<(string System, string Value), int>> OfAsync(ReferralDetails referral)
    {
        if (referral.References.Count == 0) return new Dictionary<(string, string), int>();
        var values = referral.References.Select(reference => reference.Value).ToList();
        var counted = await db.ReferralReferences.AsNoTracking().Where(reference => values.Contains(reference.Value))
            .Where(CaseFile.IsThereFor(user).For((ReferralReference reference) => reference.Referral.CaseFile))
            .GroupBy(reference => new { reference.System, reference.Value })
            .Select(group => new { group.Key.System, group.Key.Value, Count = group.Count() }).ToListAsync();
        return counted.ToDictionary(each => (each.System, each.Value), each => each.Count - 1);
    }
}
