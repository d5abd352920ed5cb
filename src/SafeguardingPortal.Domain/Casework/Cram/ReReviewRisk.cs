using System.Globalization;
using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Cram;

/// <summary>
/// Whoever joins a household with children changes their risk: every open case with a child there is marked for the risk to be reviewed
/// again, whichever team has it (BR-41). The portal does this itself, since the user need not see those cases, and names people by number.
/// </summary>
/// <param name="IsSuspect">Whether whoever joins was ever reported as a suspect.</param>
/// <param name="Cases">Of <see cref="CasesIn"/>; none where nothing is asked for.</param>
/// <param name="TaskNumbers">One a case.</param>
public sealed record ReReviewRisk(
    bool IsSuspect, IReadOnlyList<CaseFile> Cases, WorkingCalendar Calendar, IReadOnlyList<string> TaskNumbers)
{
    private const int AgeOfMajority = 18;

    /// <summary>A child who joins asks for nothing unless suspected of something.</summary>
    public static bool IsAskedFor(Person joined, bool isSuspect, DateOnly today) =>
        isSuspect || !(joined.Birth is { } birth ? birth.YearsOn(today) < AgeOfMajority : joined.Child is not null);

    /// <summary>The open cases of children who live in a household.</summary>
    public static Expression<Func<CaseFile, bool>> CasesIn(Household household, Person joined)
    {
        var others = household.Members.Where(member => member.To is null && member.PersonId != joined.Id);
        var there = others.Select(member => member.PersonId).ToList();
        return file => file.ClosedAt == null && file.Children.Any(each => there.Contains(each.Child.PersonId))
            && file.Referrals.Any(referral => referral.Status != ReferralStatus.Closed);
    }

    /// <summary>A task for the sergeants of each case, due by the end of the next working day.</summary>
    public IReadOnlyList<CaseTask> Mark(Household household, Person joined, DateOnly since, DateTime now)
    {
        if (!IsAskedFor(joined, IsSuspect, UkTime.DateOf(now))) return [];
        var (who, due) = (IsSuspect ? "a suspect" : "a new adult", UkTime.EndOf(Calendar.AddWorkingDays(UkTime.DateOf(now), 1)));
        var day = since.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        var task = new NewTask(
            TaskKind.ReReviewRisk, $"Re-review the risk: {who}, {joined.Reference}, joined household {household.Reference}", due)
        {
            OwnerRole = Role.DetectiveSergeant,
            Reason = $"{joined.Reference} is in {household.Reference} since {day}, where a child of this case lives.",
            FromReference = household.Reference
        };
        return [.. Cases.Select((file, index) => CaseTask.Set(TaskNumbers[index], file, task, CurrentUser.System, now))];
    }
}
