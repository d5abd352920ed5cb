using System.Linq.Expressions;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>
/// Measures of limits. The month is that in which the limit fell due, and the team the one that held the subject when it stopped or fell
/// due.
/// </summary>
public static class LimitMeasures
{
    /// <summary>Limits that have fallen due; what is withdrawn was neither met nor missed.</summary>
    private static readonly Population<Deadline> Due = new()
    {
        Noun = "limit",
        Past = "due",
        Of = now => limit => limit.DueAt < now && limit.WithdrawnAt == null && limit.MeasuredCaitId != null,
        At = limit => limit.DueAt,
        TeamId = limit => limit.MeasuredCaitId!.Value,
        Reference = limit => limit.SubjectReference
    };

    /// <summary>Limits that were passed, whatever became of them.</summary>
    private static readonly Population<Deadline> Passed = Due with
    {
        Past = "passed",
        Of = _ => limit => limit.Breach != null && limit.MeasuredCaitId != null,
        At = limit => limit.Breach!.DueAt
    };

    public static IReadOnlyList<MeasureRow> All { get; } =
    [
        InTime(Measure.CramReviewsInTime, "cram-reviews", "Reviews of the CRAM in time",
            "reviews of the CRAM by a supervisor", DeadlineKind.CramReviewWhileOpen, DeadlineKind.CramReviewAfter),
        InTime(Measure.PlanReviewsInTime, "plan-reviews", "Review conferences in time",
            "reviews of child protection plans", DeadlineKind.FirstReview, DeadlineKind.LaterReview, DeadlineKind.AfterBirth,
            DeadlineKind.AfterBirthMotherUnfit),
        InTime(Measure.CoreGroupsInTime, "core-groups", "Core groups in time", "core groups", DeadlineKind.CoreGroup),
        InTime(Measure.DissentAnswersInTime, "dissent-answers", "Dissents answered in time", "answers to dissents, at each level",
            DeadlineKind.DissentSergeant, DeadlineKind.DissentInspector, DeadlineKind.DissentChiefInspector,
            DeadlineKind.DissentPartnerManager, DeadlineKind.DissentImmediate),
        new MeasureRow<Deadline>
        {
            Measure = Measure.BreachesAnswered,
            IsKept = true,
            Code = "breaches",
            Name = "Limits passed and answered for",
            Definition = "Of the limits that were passed, those for which somebody gave the reason and a supervisor answered. A limit "
                + "stays here where it is found later that it was met in time.",
            Of = "all limits passed, of whatever kind",
            Population = Passed,
            Denominator = _ => true,
            Numerator = limit => limit.Breach!.Acknowledgements.Any(),
            Parts =
            [
                new("no-cause", "No reason yet", limit => !limit.Breach!.Reasons.Any()),
                Because(BreachCause.PartnerNotReachable, "partner", "Partner not reachable"),
                Because(BreachCause.FamilyNotFound, "family", "Family or child not found"),
                Because(BreachCause.InformationAwaited, "information", "Information awaited"),
                Because(BreachCause.OfficerNotAvailable, "officer", "Officer not available"),
                Because(BreachCause.SupervisorNotAvailable, "supervisor", "Supervisor not available"),
                Because(BreachCause.LoggedLate, "logged-late", "Logged late"),
                Because(BreachCause.RecordedLate, "recorded-late", "Held in time, recorded late"),
                Because(BreachCause.Other, "other", "Another cause")
            ]
        }
    ];

    private static MeasureRow<Deadline> InTime(
        Measure measure, string code, string name, string what, params IReadOnlyList<DeadlineKind> kinds) => new()
        {
            Measure = measure,
            IsKept = true,
            Code = code,
            Name = name,
            Definition = $"Of the {what} that fell due, those done by the last day they were due.",
            Of = $"all {what} that fell due",
            LeftOut = "what was withdrawn, since it was not to happen any more or has a new day",
            Population = Due,
            Denominator = IsOf(kinds),
            Numerator = limit => limit.MetAt <= limit.DueAt
        };

    private static Expression<Func<Deadline, bool>> IsOf(IReadOnlyList<DeadlineKind> kinds) => limit => kinds.Contains(limit.Kind);

    private static MeasurePart<Deadline> Because(BreachCause cause, string code, string words) =>
        new(code, words, limit => limit.Breach!.Reasons.Any(reason => reason.Cause == cause));
}
