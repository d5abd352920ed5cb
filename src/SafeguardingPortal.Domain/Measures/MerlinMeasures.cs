using SafeguardingPortal.Domain.FrontDoor;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>Measures of the register of MERLIN reports (row 2): volume, and how much of it became a referral.</summary>
public static class MerlinMeasures
{
    private static readonly Population<MerlinReport> Received = new()
    {
        Noun = "report",
        Past = "received",
        Of = _ => _ => true,
        At = report => report.ReceivedAt,
        TeamId = report => report.CaitId
    };

    public static IReadOnlyList<MeasureRow> All { get; } =
    [
        new MeasureRow<MerlinReport>
        {
            Measure = Measure.MerlinReportsTakenUp,
            Code = "merlin-reports",
            Name = "MERLIN reports that became referrals",
            Definition = "Of the MERLIN reports in the register that were received in the month, those of which a referral was made. "
                + "What was kept for information, shared or recorded as a crime is counted beside, and is in no figure of 24 hours.",
            Of = "all MERLIN reports received",
            Population = Received,
            Denominator = _ => true,
            Numerator = report => report.Outcome == MerlinOutcome.Referral,
            Parts =
            [
                Came("information", "Information only", MerlinOutcome.InformationOnly), Came("shared", "Shared", MerlinOutcome.Shared),
                Came("crime", "Crime", MerlinOutcome.Crime),
                new("undecided", "Without a decision", report => report.Outcome == null, isOnTile: true)
            ]
        }
    ];

    private static MeasurePart<MerlinReport> Came(string code, string name, MerlinOutcome to) =>
        new(code, name, report => report.Outcome == to);
}
