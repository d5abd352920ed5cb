using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Conferences;

/// <summary>
/// How many working days before a conference its report is due, for one borough or, without one, for all others (BR-24; DESIGN: two).
/// </summary>
public sealed class ReportLead : Entity, IDatedRow
{
    public string? BoroughCode { get; private set; }

    /// <summary>Reviews can have another lead than initial conferences.</summary>
    public bool ForReviews { get; private set; }
    public int WorkingDays { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string Source { get; private set; } = "";

    private ReportLead() { }

    public static ReportLead Of(string? boroughCode, bool forReviews, int workingDays, DateOnly from, string source) =>
        new() { BoroughCode = boroughCode, ForReviews = forReviews, WorkingDays = workingDays, From = from, Source = source };

    void IDatedRow.EndOn(DateOnly last) => To = last;
}

/// <summary>
/// Everything a conference's dates are counted with, as it stands on the day (B9): calendar, limits and the borough's report lead.
/// Limits are inclusive and end with the London day (BR-12, BR-13).
/// </summary>
/// <param name="Limits">One row a kind.</param>
/// <param name="ReportLeadDays">Working days between the day the report is due and the conference.</param>
/// <param name="Hours">The hours in which police can do what they are asked at short notice.</param>
public sealed record ConferenceTimes(
    WorkingCalendar Calendar, IReadOnlyDictionary<DeadlineKind, TimeLimit> Limits, int ReportLeadDays, IReadOnlyList<OfficeHours> Hours)
{
    /// <summary>What police have at least from being told of a conference to what is due before it (handbook §2.4).</summary>
    public static readonly TimeSpan AtLeast = TimeSpan.FromHours(8);

    /// <summary>The kinds a conference needs limits for.</summary>
    public static IReadOnlyList<DeadlineKind> Kinds { get; } =
    [
        DeadlineKind.InitialConference, DeadlineKind.ConferenceDecision, DeadlineKind.CoreGroup, DeadlineKind.FirstReview,
        DeadlineKind.LaterReview, DeadlineKind.AfterBirth, DeadlineKind.AfterBirthMotherUnfit, DeadlineKind.PostMeeting
    ];

    /// <summary>Fifteen working days from the discussion that began the s.47 enquiry, which is day 0 (BR-11, BR-12).</summary>
    public DateOnly InitialBy(DateOnly discussion) => Limits[DeadlineKind.InitialConference].LastDayFrom(discussion, Calendar);

    public DateOnly CoreGroupBy(DateOnly conference) => Limits[DeadlineKind.CoreGroup].LastDayFrom(conference, Calendar);

    public DateOnly FirstReviewBy(DateOnly conference) => Limits[DeadlineKind.FirstReview].LastDayFrom(conference, Calendar);

    public DateOnly LaterReviewBy(DateOnly review) => Limits[DeadlineKind.LaterReview].LastDayFrom(review, Calendar);

    /// <summary>Calendar days from the birth, more of them where the mother is not medically fit (BR-14).</summary>
    public DateOnly AfterBirthBy(DateOnly birth, bool motherFit) => Limits[AfterBirthKind(motherFit)].LastDayFrom(birth, Calendar);

    public DateOnly PostMeetingBy(DateOnly conference) => Limits[DeadlineKind.PostMeeting].LastDayFrom(conference, Calendar);

    /// <summary>The earliest that anything is due of a conference police were told of then: so many hours of open desks later.</summary>
    public DateTime NotBefore(DateTime toldAt) => new WorkingClock(Calendar, Hours).Add(toldAt, AtLeast);

    public DateOnly ReportDueOn(DateOnly conference) => Calendar.WorkingDaysBefore(conference, ReportLeadDays);

    /// <summary>Working days before the conference by which police decide whether to attend; the limit counts backwards.</summary>
    public DateOnly DecisionDueOn(DateOnly conference) =>
        Calendar.WorkingDaysBefore(conference, Limits[DeadlineKind.ConferenceDecision].WorkingDays!.Value);

    /// <summary>What is to be said where a date lies past the last year whose bank holidays are loaded (BR-12).</summary>
    public string? Doubt(DateOnly due) => Calendar.Knows(due)
        ? null
        : $"Bank holidays are loaded up to {Calendar.LastLoadedYear}; an administrator loads the next year’s. A day after that is not "
            + "checked, and a limit counted to or from it can turn out different.";

    /// <summary>No conference sits on a Saturday or Sunday (DfE rule 8875).</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    internal static DeadlineKind AfterBirthKind(bool motherFit) => motherFit ? DeadlineKind.AfterBirth : DeadlineKind.AfterBirthMotherUnfit;
}
