using System.Globalization;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Domain.Casework.Cram;

/// <summary>A plan of a child as the portal has it.</summary>
public sealed record PlanKnown(Guid PersonId, string Category, DateOnly Start, DateOnly? End, string Borough, string OpenedBy);

/// <summary>A referral that named somebody before the one the assessment is for.</summary>
public sealed record EarlierReport(Guid PersonId, string Reference, DateOnly ReceivedOn, bool IsSuspect);

/// <summary>An answer that the portal's own records give, with its source, for the officer to confirm. Nothing is answered by it.</summary>
public sealed record KnownFact(string Code, Guid OfId, AnswerGiven Given);

/// <summary>What the portal knows already of what a factor asks: a plan, earlier reports, the age (handbook §4.3).</summary>
public sealed record KnownFacts(IReadOnlyList<PlanKnown> Plans, IReadOnlyList<EarlierReport> Reports)
{
    private const int MostNamed = 5;

    public static KnownFacts None { get; } = new([], []);

    /// <summary>
    /// From which of the portal's records a factor is filled in for the officer to confirm; null where from none. It hangs on the code: a
    /// factor that takes the place of an ended one under another code is not filled, and the catalogue says so before it is ended.
    /// </summary>
    public static string? FilledFrom(string code) => code switch
    {
        "C01" => "child protection plans on record",
        "C05" => "earlier referrals that name the child",
        "S03" => "earlier referrals that name the suspect",
        FactorAge.Small => "the date of birth",
        _ => null
    };

    public IReadOnlyList<KnownFact> Of(IReadOnlyList<RiskFactor> catalogue, IReadOnlyList<CramSubject> people, DateOnly today) =>
    [
        .. from factor in catalogue
            from who in people
            where factor.IsAskedOf(who, today)
            let given = Given(factor, who, today)
            where given is not null
            select new KnownFact(factor.Code, who.OfId, given!)
    ];

    private AnswerGiven? Given(RiskFactor factor, CramSubject who, DateOnly today) => factor.Code switch
    {
        "C01" => OfPlans([.. Plans.Where(plan => plan.PersonId == who.PersonId).OrderByDescending(plan => plan.Start)]),
        "C05" => OfReports([.. Reports.Where(report => report.PersonId == who.PersonId && !report.IsSuspect)]),
        "S03" => OfReports([.. Reports.Where(report => report.PersonId == who.PersonId && report.IsSuspect)]),
        _ => factor.KnownByAge(who, today)
    };

    private static AnswerGiven? OfPlans(List<PlanKnown> plans) => plans.Count == 0 ? null : new(
        FactorAnswer.Yes, $"Plan on record, {plans[0].OpenedBy}", plans[0].Start, string.Join("; ", plans.Select(plan =>
            $"{plan.Category}, {plan.Borough}, from {Day(plan.Start)}{(plan.End is { } end ? $" to {Day(end)}" : ", open now")}")) + ".");

    private static AnswerGiven? OfReports(List<EarlierReport> reports)
    {
        if (reports.Count == 0) return null;
        var named = reports.OrderByDescending(report => report.ReceivedOn).Take(MostNamed)
            .Select(report => $"{report.Reference}, {Day(report.ReceivedOn)}");
        return new(FactorAnswer.Yes, "Referrals on record", reports.Max(report => report.ReceivedOn),
            $"{reports.Count} earlier {(reports.Count == 1 ? "referral" : "referrals")}: {string.Join("; ", named)}"
                + $"{(reports.Count > MostNamed ? "; and older ones" : "")}.");
    }

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
