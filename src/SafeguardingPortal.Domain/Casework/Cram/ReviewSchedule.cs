using System.Globalization;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Cram;

/// <summary>
/// When the CRAM of a case is reviewed next (BR-42): within one interval while research or strategy is open, within another after, and by
/// the day of each conference. One clock runs a case file, on the version that stands.
/// </summary>
/// <param name="Limit">The interval that holds now, of <see cref="KindOf"/>.</param>
/// <param name="Conferences">When the conferences of the case that are to come begin.</param>
/// <param name="Running">The clock that runs; null where no version is signed.</param>
public sealed record ReviewSchedule(TimeLimit Limit, WorkingCalendar Calendar, IReadOnlyList<DateTime> Conferences, Deadline? Running)
{
    /// <summary>The interval in which a returned version is revised: the one of open work, whatever else is decided (BR-43).</summary>
    public TimeLimit WhenReturned { get; init; } = Limit;

    public static readonly DeadlineKind[] Kinds = [DeadlineKind.CramReviewWhileOpen, DeadlineKind.CramReviewAfter];

    /// <summary>While a referral of the case stands so, research or strategy is open.</summary>
    public static readonly ReferralStatus[] WhileOpen = [ReferralStatus.New, ReferralStatus.Research, ReferralStatus.Strategy];

    public static DeadlineKind KindOf(bool isResearchOrStrategyOpen) =>
        isResearchOrStrategyOpen ? DeadlineKind.CramReviewWhileOpen : DeadlineKind.CramReviewAfter;

    /// <summary>
    /// The last day a review is due if it is counted from now: by the interval, or by a conference that sits before that.
    /// </summary>
    public DateOnly LatestDay(DateTime now, bool isReturned = false)
    {
        var (due, tomorrow) = ((isReturned ? WhenReturned : Limit).DueFrom(now, Calendar), UkTime.EndOf(UkTime.DateOf(now)));
        return UkTime.DateOf(Conferences.Where(starts => starts >= tomorrow && starts < due).Append(due.AddTicks(-1)).Min());
    }

    /// <summary>
    /// A version is signed: its review is due by the interval. A version that was never reviewed hands its day on, so that signing again
    /// buys no time; a limit already passed keeps its breach.
    /// </summary>
    public Deadline AfterSigning(CramAssessment version, DateTime now)
    {
        var day = LatestDay(now);
        if (Running is { } before && before.DueAt > now && LastDayOf(before) < day) day = LastDayOf(before);
        return AfterReview(version, day, now);
    }

    /// <summary>
    /// The version is reviewed; the next review is due by the day the reviewer chose. Of a returned one, the next version is.
    /// </summary>
    public Deadline AfterReview(CramAssessment version, DateOnly next, DateTime now, bool isReturned = false)
    {
        Running?.Meet(now, now);
        return Deadline.StartUntil((isReturned ? WhenReturned : Limit).Kind, version.Reference,
            Subject.Case(version.CaseFileId, version.CaseFile.CaitId), now, next);
    }

    /// <summary>A conference is in the diary, or has another day: the review that runs is due by then if it was due later.</summary>
    /// <returns>The clock to that day and its line in the chronology; nothing where the review is due by then already.</returns>
    public static IReadOnlyList<Entity> BeforeConference(Deadline? running, CaseFile file, DateTime startsAt, CurrentUser by, DateTime now)
    {
        var day = UkTime.DateOf(startsAt < now ? now : startsAt);
        if (running is null || running.DueAt <= UkTime.EndOf(day)) return [];
        running.Meet(now, now);
        var line = string.Create(CultureInfo.InvariantCulture, $"The CRAM is to be reviewed by {day:d MMM yyyy}, when a conference sits");
        return
        [
            Deadline.StartUntil(running.Kind, running.SubjectReference, Subject.Case(file.Id, file.CaitId), now, day),
            Entry.Of(file.Id, null, line, by.Id, now, now)
        ];
    }

    private static DateOnly LastDayOf(Deadline clock) => UkTime.DateOf(clock.DueAt.AddTicks(-1));
}
