using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Cases;
using SafeguardingPortal.Domain.Cram;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Domain.Referrals;

namespace SafeguardingPortal.Web.Data;

/// <summary>Which cases are marked where somebody joins a household, in the caller's transaction. They need not be the user's to see.</summary>
public sealed class RiskReReviews(PortalDbContext db, References references, ReferenceLists lists)
{
    public async Task<ReReviewRisk> OfAsync(Household household, Person joined, DateTime now)
    {
        var today = UkTime.DateOf(now);
        var isSuspect = await db.Set<ReferralPerson>().AnyAsync(part => part.PersonId == joined.Id && part.Part == ReferralPart.Suspect);
        List<CaseFile> cases = ReReviewRisk.IsAskedFor(joined, isSuspect, today)
            ? await db.Set<CaseFile>().AsTracking().Where(ReReviewRisk.CasesIn(household, joined)).OrderBy(file => file.Reference).ToListAsync()
            : [];
        return new(isSuspect, cases, await lists.CalendarAsync(), await references.NextAsync("T", today.Year, cases.Count));
    }
}
