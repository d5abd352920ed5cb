namespace SafeguardingPortal.Domain.Measures;

/// <summary>The measures that are counted (handbook §9), as targets, versions and rows of the database call them.</summary>
public enum Measure
{
    /// <summary>K-2.</summary>
    InitialConferencesAttended,

    /// <summary>K-3.</summary>
    ReviewReportsSent,

    /// <summary>K-4.</summary>
    ReviewConferencesAttended,

    /// <summary>Of the statistics of children in need: working days from the discussion that began the enquiry (BR-11).</summary>
    InitialConferencesInTime,

    /// <summary>K-1: strategy discussion and assessment within 24 hours (¶31).</summary>
    Within24Hours,

    /// <summary>K-14: a child was referred before within twelve months; five times and more stand beside it.</summary>
    RepeatReferrals,

    /// <summary>MERLIN reports that came to be formal referrals (row 2).</summary>
    MerlinConversion,

    /// <summary>Of all MERLIN reports in the register, those that became referrals (row 2, A3).</summary>
    MerlinReportsTakenUp,

    /// <summary>Reviews of the CRAM, which are supervision's (BR-42).</summary>
    CramReviewsInTime,

    /// <summary>Of the statistics of children in need: reviews of plans within their limit.</summary>
    PlanReviewsInTime,

    /// <summary>Core groups within their working days.</summary>
    CoreGroupsInTime,

    /// <summary>Answers to dissents, at each level (BR-21).</summary>
    DissentAnswersInTime,

    /// <summary>Dissents that are settled, by agency.</summary>
    DissentsSettled,

    /// <summary>Limits passed, by cause, and whether anybody answered for them.</summary>
    BreachesAnswered,

    /// <summary>Tasks done by their day.</summary>
    TasksInTime,

    /// <summary>K-5: of crimes recorded in the same period, and no cohort (handbook §3.5).</summary>
    SanctionDetections,

    /// <summary>K-13: allegations, crimes and how many of the first became the second (BR-30).</summary>
    AllegationsConfirmed,

    /// <summary>Evidence that the CRAM found what would have gone unrecorded (¶19).</summary>
    ChildrenFoundByCram
}

/// <summary>
/// Every measure there is, a row each: tile, chart, list, print and file read what it is called and what it counts from here, and restate
/// nothing (B11). A new measure is a member above and a row of one of the lists, and a target where there is one to reach.
/// </summary>
public static class MeasureRegistry
{
    public static IReadOnlyList<MeasureRow> All { get; } =
        [.. ReferralMeasures.All, .. MerlinMeasures.All, .. ConferenceMeasures.All, .. LimitMeasures.All, .. CaseworkMeasures.All,
            .. CrimeMeasures.All];

    /// <summary>What the handbook names and nothing is recorded for yet, with the reason (K-6 to K-12).</summary>
    public static IReadOnlyList<Unmeasured> NotYet { get; } =
    [
        new("Officers in post", "Strength and establishment are not recorded yet."),
        new("Staff in post", "Strength and establishment are not recorded yet."),
        new("Vacancies to come", "Leavers and joiners are known to the portal only from the day they leave or join."),
        new("Training days", "Training is not recorded yet."),
        new("Inspectors at their meeting", "The inspectors’ meetings are not recorded yet."),
        new("Action plans reviewed within three months", "Action plans of teams are not recorded yet."),
        new("Boroughs with a multi-agency group on exploitation", "Partnership work is not recorded yet.")
    ];

    public static MeasureRow? Of(string code) => All.FirstOrDefault(row => row.Code == code);

    public static MeasureRow Of(Measure measure) => All.First(row => row.Measure == measure);
}

/// <summary>A measure that cannot be counted yet, and why.</summary>
public sealed record Unmeasured(string Name, string Why);
