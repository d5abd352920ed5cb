using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>
/// Measures of crimes (handbook §3.5, BR-30). A crime that is on two case files is counted once, with the one that had it first, and in
/// the team that had the case when the crime was put on it.
/// </summary>
public static class CrimeMeasures
{
    private static readonly Population<Crime> Recorded = new()
    {
        Noun = "crime",
        Past = "recorded",
        Of = _ => crime => crime.CountedAsId == null && crime.NoCrimedOn == null,
        At = crime => crime.RecordedAt,
        TeamId = crime => crime.CaitId
    };

    private static readonly Population<Crime> Detected = Recorded with { Past = "detected", At = crime => crime.DetectedAt };

    private static readonly Population<Crime> Reported = new()
    {
        Noun = "allegation",
        Past = "reported",
        Of = _ => crime => crime.CountedAsId == null,
        At = crime => crime.ReportedAt,
        TeamId = crime => crime.CaitId
    };

    public static IReadOnlyList<MeasureRow> All { get; } =
    [
        new MeasureRow<Crime>
        {
            Measure = Measure.SanctionDetections,
            IsKept = true,
            Code = "k-5",
            Name = "Sanction detections",
            Definition = "Sanction detections in the period for every hundred crimes recorded in it. A detection counts in the period of "
                + "its outcome, whenever the crime was recorded. Compared with the target as a whole number.",
            Of = "all crimes recorded in the period",
            LeftOut = "what was found to be no crime",
            Judged = Judged.AsAWholeNumber,
            IsHeadline = true,
            Population = Recorded,
            NumeratorPopulation = Detected,
            Denominator = crime => true,
            Numerator = crime => crime.DetectedAt != null,
            Parts =
            [
                new("interests", "Not pursued in the child’s best interests", crime => crime.Steps.Any(
                    step => step.IsNotInInterests && !crime.Steps.Any(later => later.CorrectsId == step.Id)))
            ]
        },
        new MeasureRow<Crime>
        {
            Measure = Measure.AllegationsConfirmed,
            IsKept = true,
            Code = "k-13",
            Name = "Allegations that became crimes",
            Definition = "Of the allegations reported in the period, those that CRIS has confirmed as crimes since. Reported is not "
                + "confirmed.",
            Of = "all allegations reported",
            Population = Reported,
            Denominator = crime => true,
            Numerator = crime => crime.ConfirmedOn != null && crime.NoCrimedOn == null,
            Parts =
            [
                new("no-crime", "Found to be no crime", crime => crime.NoCrimedOn != null),
                new("cram", "Found by the CRAM", crime => crime.IsFoundByCram)
            ]
        }
    ];
}
