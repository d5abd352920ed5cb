using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>
/// Which cases are marked where somebody joins a household, in the caller's transaction. They need not be the user's to see.
/// </summary>
public sealed class RiskReReviews(PortalDbContext db, References references, ReferenceLists lists)
{
    /// <param name="report">The report that found them there; its own case takes them in with its first assessment.</param>
    public async Task<ReReviewRisk> OfAsync(Household household, Person joined, DateTime now, Referral? report = null)
    {
        var (today, own) = (UkTime.DateOf(now), report?.CaseFileId);
        var isSuspect = report?.People.Any(part => part.PersonId == joined.Id && part.Part == ReferralPart.Suspect) == true
            || await db.Set<ReferralPerson>().AnyAsync(part => part.PersonId == joined.Id && part.Part == ReferralPart.Suspect);
        List<CaseFile> cases = ReReviewRisk.IsAskedFor(joined, isSuspect, today)
            ? await db.Set<CaseFile>().AsTracking().Where(ReReviewRisk.CasesIn(household, joined)).Where(file => file.Id != own)
                .OrderBy(file => file.Reference).ToListAsync()
            : [];
        return new(isSuspect, cases, await lists.CalendarAsync(), await references.NextAsync("T", today.Year, cases.Count));
    }
}
