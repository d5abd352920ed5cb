using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Teams;

/// <summary>Why an officer is away (row 40), health and family among it: who may know it is <see cref="Absence.MayKnowWhy"/>.</summary>
public enum AbsenceKind { AnnualLeave, Sickness, MaternityOrParental, Course, ElsewhereForATime, Other }

/// <summary>
/// An officer is away from a day to a day, and whoever covers them does meanwhile what is theirs. Nothing is handed over: what the officer
/// holds stays theirs and is theirs again when they are back. Days are London's, both included.
/// </summary>
public sealed class Absence : Entity
{
    /// <summary>So many days ahead an absence without cover is said to those who arrange it.</summary>
    public const int DaysAhead = 7;

    public Guid OfficerId { get; private set; }
    public Officer Officer { get; private set; } = null!;
    public AbsenceKind Kind { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The last day away; null while nobody knows it.</summary>
    public DateOnly? To { get; private set; }
    public Guid ById { get; private set; }
    public DateTime At { get; private set; }

    private readonly List<Cover> covers = [];
    public IReadOnlyList<Cover> Covers => covers;

    private Absence() { }

    /// <summary>Away on that day.</summary>
    public static Expression<Func<Absence, DateOnly, bool>> IsOn { get; } =
        (absence, day) => absence.From <= day && (absence.To == null || day <= absence.To);

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    public bool Overlaps(DateOnly from, DateOnly? to) => (to is null || From <= to) && (To is null || from <= To);

    /// <param name="others">What is on record of the same officer.</param>
    /// <exception cref="RuleViolation">The days overlap those of another absence, or end before they begin.</exception>
    public static Absence Of(
        Officer officer, AbsenceKind kind, DateOnly from, DateOnly? to, IEnumerable<Absence> others, CurrentUser by, DateTime now)
    {
        RuleViolation.When(to < from, "The last day comes before the first.");
        if (others.FirstOrDefault(other => other.Overlaps(from, to)) is { } other)
            throw new RuleViolation($"{officer.Name} is away already {other.InWords()}. Change that absence, or choose other days.");
        return new() { OfficerId = officer.Id, Officer = officer, Kind = kind, From = from, To = to, ById = by.Id, At = now };
    }

    /// <summary>"from 7 December 2026 to 18 December 2026".</summary>
    private string InWords() => To is { } last
        ? $"from {From:d MMMM yyyy} to {last:d MMMM yyyy}" : $"from {From:d MMMM yyyy}, until further notice";

    /// <summary>Says the last day, when it is known or another; a day before the first says that it never was.</summary>
    /// <exception cref="RuleViolation">It is over, or the day is further back than yesterday.</exception>
    public void EndOn(DateOnly last, IEnumerable<Absence> others, DateOnly today)
    {
        RuleViolation.When(To < today, "They are back already: what was so until then stays as it was.");
        RuleViolation.When(last < today.AddDays(-1), "The last day is yesterday at the earliest: then they are back today.");
        if (others.FirstOrDefault(other => other.Id != Id && other.Overlaps(From, last)) is { } other)
            throw new RuleViolation($"{Officer.Name} is away {other.InWords()} as well. Choose a day before that.");
        To = last;
    }

    /// <summary>Who covers on a day; null where nobody was chosen.</summary>
    public Cover? CoverOn(DateOnly day) => HoldsOn(day) ? covers.Find(cover => cover.HoldsOn(day)) : null;

    /// <summary>The first day from today on that nobody covers; null where each has somebody, or it is over.</summary>
    public DateOnly? FirstUncovered(DateOnly today)
    {
        var day = From > today ? From : today;
        while (HoldsOn(day) && CoverOn(day) is { } cover)
        {
            if (cover.To is null) return null;
            day = cover.To.Value.AddDays(1);
        }
        return HoldsOn(day) ? day : null;
    }

    /// <summary>Puts somebody in the officer's place from a day on, and ends the cover that ran until then.</summary>
    /// <param name="away">What absences of whoever covers are on record.</param>
    /// <returns>Covers that were to begin then or later, in whose place this one is: they never were.</returns>
    /// <exception cref="RuleViolation">They are the officer, away too, of no team of theirs, or cannot do what the role does.</exception>
    public IReadOnlyList<Cover> PutCover(Officer cover, DateOnly from, IEnumerable<Absence> away, CurrentUser by, DateTime now)
    {
        var today = UkTime.DateOf(now);
        RuleViolation.When(To < today, "They are back already.");
        RuleViolation.When(from < today, "Cover begins today at the earliest.");
        RuleViolation.When(from < From || To < from, "Cover begins on a day of the absence.");
        RuleViolation.When(cover.Id == OfficerId, "Nobody covers themselves.");
        RuleViolation.When(!Access.Roles.CanCover(cover.Role, Officer.Role),
            $"{cover.Name} cannot do what {Officer.Name} does. Choose somebody of the same role, or a supervisor.");
        var teams = Officer.Postings.Where(posting => posting.HoldsOn(from)).Select(posting => posting.CaitId).ToList();
        RuleViolation.When(teams.Count > 0 && !teams.Exists(team => cover.IsPostedTo(team, from)),
            $"{cover.Name} is in no team of {Officer.Name} then. Choose somebody who is, or post them there first.");
        if (away.FirstOrDefault(other => other.HoldsOn(from)) is { } other)
            throw new RuleViolation($"{cover.Name} is away {other.InWords()}.");
        var replaced = covers.Where(each => each.From >= from).ToList();
        covers.RemoveAll(replaced.Contains);
        covers.Find(each => each.HoldsOn(from))?.EndOn(from.AddDays(-1));
        covers.Add(Cover.Of(Id, cover, from, by, now));
        return replaced;
    }

    /// <summary>Whether somebody is told why an officer of these teams is away: who plans leave, and the officer's own inspector.</summary>
    public static bool MayKnowWhy(CurrentUser user, Guid officerId, IEnumerable<Guid> teams) =>
        user.Id == officerId || user.Role == Role.WorkforcePlanning
        || (user.Role == Role.DetectiveInspector && teams.Any(user.CaitIds.Contains))
        || (user.IsOfCommand && !teams.Any());
}

/// <summary>Who does meanwhile what is the absent officer's, from a day until the absence ends or another takes over.</summary>
public sealed class Cover : Entity
{
    public Guid AbsenceId { get; private set; }
    public Absence Absence { get; private set; } = null!;
    public Guid OfficerId { get; private set; }
    public Officer Officer { get; private set; } = null!;
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public Guid ById { get; private set; }
    public DateTime At { get; private set; }

    private Cover() { }

    /// <summary>In force on that day: the absence runs, and no other has taken over.</summary>
    public static Expression<Func<Cover, DateOnly, bool>> IsOn { get; } = (cover, day) => cover.From <= day
        && (cover.To == null || day <= cover.To) && cover.Absence.From <= day && (cover.Absence.To == null || day <= cover.Absence.To);

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    internal static Cover Of(Guid absenceId, Officer officer, DateOnly from, CurrentUser by, DateTime now) =>
        new() { AbsenceId = absenceId, OfficerId = officer.Id, Officer = officer, From = from, ById = by.Id, At = now };

    internal void EndOn(DateOnly last) => To = last;
}
