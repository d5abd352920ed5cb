using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Deadlines;

/// <summary>Everything the portal counts time for. Each has its own effective-dated <see cref="TimeLimit"/> rows.</summary>
public enum DeadlineKind
{
    /// <summary>24 hours from a referral's receipt to its strategy discussion and signed-off assessment (¶31, K-1).</summary>
    Referral24Hours,

    /// <summary>
    /// A hub's research on a referral it rated; its length is a <see cref="Referrals.MashTimer"/> and no <see cref="TimeLimit"/> (handbook
    /// §3.3).
    /// </summary>
    MashResearch,

    /// <summary>Working days from the discussion that began the s.47 enquiry to the initial conference (BR-11).</summary>
    InitialConference,

    /// <summary>To decide, before a conference, whether police attend it.</summary>
    ConferenceDecision,

    /// <summary>
    /// The police report reaches the chair before the conference; how long before differs by borough
    /// (<see cref="Conferences.ReportLead"/>).
    /// </summary>
    ConferenceReport,

    /// <summary>The core group's first meeting after the conference that began the plan (handbook §2.1).</summary>
    CoreGroup,

    /// <summary>The first review of a plan (handbook §2.1).</summary>
    FirstReview,

    /// <summary>Each later review of a plan.</summary>
    LaterReview,

    /// <summary>A review or core group after the birth of a child whose conference was held before it (BR-14).</summary>
    AfterBirth,

    /// <summary>The same where the mother is not medically fit (BR-14).</summary>
    AfterBirthMotherUnfit,

    /// <summary>The liaison officer and a supervisor meet again after a conference that police did not attend (BR-23).</summary>
    PostMeeting,

    /// <summary>The record of a strategy discussion goes to the partners who were asked to it (handbook §2.2).</summary>
    DiscussionRecord,

    /// <summary>From a signed CRAM version, or its last review, to the next review while research or strategy is open (BR-42).</summary>
    CramReviewWhileOpen,

    /// <summary>The same, once no referral of the case is in research or strategy (BR-42).</summary>
    CramReviewAfter,

    /// <summary>A sergeant's answer to a dissent (BR-21), then each level above.</summary>
    DissentSergeant,
    DissentInspector,
    DissentChiefInspector,
    DissentPartnerManager,

    /// <summary>An answer where a child is not safe now, whatever the level.</summary>
    DissentImmediate,

    /// <summary>
    /// How long police protection lasts at most, from when it began; it cannot be made longer (s.46 Children Act 1989, BR-25).
    /// </summary>
    PoliceProtection,

    /// <summary>
    /// An emergency protection order, until the end the court gave it (ss.44 and 45); it follows from no <see cref="TimeLimit"/>.
    /// </summary>
    EmergencyProtectionOrder,

    /// <summary>Until Gold reviews a critical incident again (row 14).</summary>
    IncidentReview,

    /// <summary>A child has died or was seriously harmed: the national panel is told (row 35).</summary>
    SeriousIncidentNotice,

    /// <summary>And the partnership's rapid review of it is sent (row 35).</summary>
    RapidReview,

    /// <summary>
    /// The day a team's action plan is reviewed. It is chosen and follows from no <see cref="TimeLimit"/>, as are the next two.
    /// </summary>
    ActionPlanReview,

    /// <summary>A visit that is to be made to a borough.</summary>
    BoroughVisit,

    /// <summary>The day an officer's accreditation ends.</summary>
    Accreditation
}

/// <summary>
/// How long something may take: elapsed hours, which run day and night, or days of some kind or months, which end with the London day.
/// A row holds from <see cref="From"/> to the day before the next one (B9); deadlines already running keep what they started with.
/// </summary>
public sealed class TimeLimit : Entity, IDatedRow
{
    public DeadlineKind Kind { get; private set; }
    public int? Hours { get; private set; }
    public int? WorkingDays { get; private set; }
    /// <summary>Calendar days, weekends and holidays included.</summary>
    public int? Days { get; private set; }
    public int? Months { get; private set; }

    /// <summary>Hours before the end at which an hour limit becomes "due soon"; a day limit is due soon on its last day.</summary>
    public int? DueSoonHours { get; private set; }

    /// <summary>Hours before the end at which everybody is told once more; null for most limits.</summary>
    public int? LastHours { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string Source { get; private set; } = "";

    private TimeLimit() { }

    void IDatedRow.EndOn(DateOnly last) => To = last;

    /// <summary>
    /// Kinds that are counted in hours and never in days: whoever starts their clock asks for hours, and for a last day of every other.
    /// </summary>
    public static bool IsOfHours(DeadlineKind kind) =>
        kind is DeadlineKind.Referral24Hours or DeadlineKind.DissentImmediate or DeadlineKind.PoliceProtection;

    public static TimeLimit InHours(
        DeadlineKind kind, int hours, int dueSoonHours, DateOnly from, string source, int? lastHours = null) =>
        new() { Kind = kind, Hours = hours, DueSoonHours = dueSoonHours, LastHours = lastHours, From = from, Source = source };

    public static TimeLimit InWorkingDays(DeadlineKind kind, int days, DateOnly from, string source) =>
        new() { Kind = kind, WorkingDays = days, From = from, Source = source };

    public static TimeLimit InDays(DeadlineKind kind, int days, DateOnly from, string source) =>
        new() { Kind = kind, Days = days, From = from, Source = source };

    public static TimeLimit InMonths(DeadlineKind kind, int months, DateOnly from, string source) =>
        new() { Kind = kind, Months = months, From = from, Source = source };

    /// <summary>The last day of a limit that is not one of hours; a month that has no such day ends it (BR-13).</summary>
    public DateOnly LastDayFrom(DateOnly day, WorkingCalendar calendar) => this switch
    {
        { WorkingDays: { } days } => calendar.AddWorkingDays(day, days),
        { Days: { } days } => day.AddDays(days),
        { Months: { } months } => day.AddMonths(months),
        _ => throw new InvalidOperationException("A limit of hours has no last day.")
    };

    public DateTime DueFrom(DateTime start, WorkingCalendar calendar) => Hours is { } hours
        ? start.AddHours(hours)
        : UkTime.EndOf(LastDayFrom(UkTime.DateOf(start), calendar));

    public DateTime DueSoonFrom(DateTime start, WorkingCalendar calendar) => Hours is { } hours
        ? start.AddHours(hours - (DueSoonHours ?? 0))
        : UkTime.EndOf(LastDayFrom(UkTime.DateOf(start), calendar).AddDays(-1));

    public DateTime? LastHoursFrom(DateTime start) => Hours is { } hours && LastHours is { } last ? start.AddHours(hours - last) : null;
}
