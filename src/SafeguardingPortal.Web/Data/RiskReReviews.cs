using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Cases;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Domain.Referrals;
using SafeguardingPortal.Domain.Tasks;

namespace SafeguardingPortal.Web.Data;

/// <summary>
/// Whoever joins a household with children changes their risk: every open case with a child there is marked for the risk to be reviewed again, whichever
/// team has it (BR-41). The portal does this itself, since the user need not see those cases, and names people by number alone.
/// </summary>
public sealed class RiskReReviews(PortalDbContext db, References references, ReferenceLists lists)
{
    private const int AgeOfMajority = 18;

    /// <summary>Sets the tasks, in the caller's transaction. A child who joins marks nothing unless suspected of something.</summary>
    public async Task MarkAsync(Household household, Person joined, DateOnly since, DateTime now)
    {
        var today = UkTime.DateOf(now);
        var isSuspect = await db.Set<ReferralPerson>().AnyAsync(part => part.PersonId == joined.Id && part.Part == ReferralPart.Suspect);
        if (!isSuspect && (joined.Birth is { } birth ? birth.YearsOn(today) < AgeOfMajority : joined.Child is not null)) return;

        var there = household.Members.Where(member => member.To is null && member.PersonId != joined.Id).Select(member => member.PersonId).ToList();
        var files = await db.Set<CaseFile>().AsTracking()
            .Where(file => file.ClosedAt == null && file.Children.Any(each => there.Contains(each.Child.PersonId)) && file.Referrals.Any(referral => referral.Status != ReferralStatus.Closed)).OrderBy(file => file.Reference).ToListAsync();
        if (files.Count == 0) return;

        var due = UkTime.EndOf((await lists.CalendarAsync()).AddWorkingDays(today, 1));
        var numbers = await references.NextAsync("T", today.Year, files.Count);
        foreach (var (index, file) in files.Index())
        {
            var task = new NewTask(TaskKind.ReReviewRisk, $"Re-review the risk: {(isSuspect ? "a suspect" : "a new adult")}, {joined.Reference}, joined household {household.Reference}", due)
            {
                OwnerRole = Role.DetectiveSergeant,
                Reason = $"{joined.Reference} is in {household.Reference} since {since:d MMM yyyy}, where a child of this case lives.",
                FromReference = household.Reference
            };
            db.Add(CaseTask.Set(numbers[index], file, task, CurrentUser.System, now));
        }
    }
}
