namespace SafeguardingPortal.Domain.Deadlines;

/// <summary>Everything the portal counts time for. Each has its own effective-dated <see cref="TimeLimit"/> rows.</summary>
public enum DeadlineKind
{
    /// <summary>24 hours from a referral's receipt to its strategy discussion and signed-off assessment (¶31, K-1).</summary>
    Referral24Hours,

    /// <summary>From a signed CRAM version, or its last review, to the next review while research or strategy is open (BR-42).</summary>
    CramReviewWhileOpen,

    /// <summary>The same, once no referral of the case is in research or strategy (BR-42).</summary>
    CramReviewAfter
}

/// <summary>
/// How long something may take: elapsed hours, which run day and night, or working or calendar days, which end with the London day.
/// A row holds from <see cref="From"/> to the day before the next one (B9); deadlines already running keep what they started with.
/// </summary>
public sealed class TimeLimit : Entity
{
    public DeadlineKind Kind { get; private set; }
    public int? Hours { get; private set; }
    public int? WorkingDays { get; private set; }

    /// <summary>Calendar days, weekends and holidays included.</summary>
    public int? Days { get; private set; }

    /// <summary>Hours before the end at which an hour limit becomes "due soon"; a day limit is due soon on its last day.</summary>
    public int? DueSoonHours { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string Source { get; private set; } = "";

    private TimeLimit() { }

    public static TimeLimit InHours(DeadlineKind kind, int hours, int dueSoonHours, DateOnly from, string source) =>
        new() { Kind = kind, Hours = hours, DueSoonHours = dueSoonHours, From = from, Source = source };

    public static TimeLimit InWorkingDays(DeadlineKind kind, int days, DateOnly from, string source) =>
        new() { Kind = kind, WorkingDays = days, From = from, Source = source };

    public static TimeLimit InDays(DeadlineKind kind, int days, DateOnly from, string source) =>
        new() { Kind = kind, Days = days, From = from, Source = source };

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    public DateTime DueFrom(DateTime start, WorkingCalendar calendar) => Hours is { } hours
        ? start.AddHours(hours)
        : UkTime.EndOf(LastDayFrom(start, calendar));

    public DateTime DueSoonFrom(DateTime start, WorkingCalendar calendar) => Hours is { } hours
        ? start.AddHours(hours - (DueSoonHours ?? 0))
        : UkTime.EndOf(LastDayFrom(start, calendar).AddDays(-1));

    private DateOnly LastDayFrom(DateTime start, WorkingCalendar calendar) => Days is { } days
        ? UkTime.DateOf(start).AddDays(days)
        : calendar.AddWorkingDays(UkTime.DateOf(start), WorkingDays!.Value);
}
