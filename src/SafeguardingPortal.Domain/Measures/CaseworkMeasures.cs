using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Dissents;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>Measures of dissents and tasks.</summary>
public static class CaseworkMeasures
{
    private static readonly Population<Dissent> Recorded = new()
    {
        Noun = "dissent",
        Past = "recorded",
        Of = _ => _ => true,
        At = dissent => dissent.RecordedAt,
        TeamId = dissent => dissent.CaitId
    };

    /// <summary>Tasks that a team answers for and whose day has passed.</summary>
    private static readonly Population<CaseTask> Due = new()
    {
        Noun = "task",
        Past = "due",
        Of = now => task => task.DueAt < now && task.CaitId != null && task.Ending != TaskEnding.Cancelled,
        At = task => task.DueAt,
        TeamId = task => task.CaitId!.Value
    };

    private static readonly Population<CramFinding> Found = new()
    {
        Noun = "finding",
        Past = "marked",
        Of = _ => _ => true,
        At = finding => finding.MarkedAt,
        TeamId = finding => finding.CaitId
    };

    public static IReadOnlyList<MeasureRow> All { get; } =
    [
        new MeasureRow<Dissent>
        {
            Measure = Measure.DissentsSettled,
            IsKept = true,
            Code = "dissents",
            Name = "Dissents settled",
            Definition = "Of the dissents recorded in the month, those that are settled by now. The others are open.",
            Of = "all dissents recorded",
            Population = Recorded,
            Denominator = _ => true,
            Numerator = dissent => dissent.ResolvedAt != null,
            Parts =
            [
                Of("police", "Of police", Agency.Police), Of("social-care", "Of children’s social care", Agency.ChildrensSocialCare),
                Of("health", "Of health", Agency.Health), Of("education", "Of education", Agency.Education),
                Of("housing", "Of housing", Agency.Housing), Of("probation", "Of probation", Agency.Probation),
                Of("others", "Of others", Agency.Other)
            ]
        },
        new MeasureRow<CaseTask>
        {
            Measure = Measure.TasksInTime,
            IsKept = true,
            Code = "tasks",
            Name = "Tasks done by their day",
            Definition = "Of the tasks that fell due, those done by their day. What is not done yet is missed until it is.",
            Of = "all tasks that fell due in a team",
            LeftOut = "tasks that were cancelled, and tasks for which no team answers",
            Population = Due,
            Denominator = _ => true,
            Numerator = task => task.ClosedAt <= task.DueAt,
            Parts = [new("open", "Overdue and open", task => task.ClosedAt == null, isOnTile: true)]
        },
        new MeasureRow<CramFinding>
        {
            Measure = Measure.ChildrenFoundByCram,
            Code = "found-by-cram",
            Name = "Children found by the CRAM",
            Definition = "Children of whom nobody would have known without the risk assessment: of those that officers marked in the "
                + "period, those whose mark stands.",
            Of = "all children marked as found by the CRAM",
            Population = Found,
            Denominator = _ => true,
            Numerator = finding => finding.TakenBackAt == null,
            Parts = [new("taken-back", "Taken back", finding => finding.TakenBackAt != null)]
        }
    ];

    private static MeasurePart<Dissent> Of(string code, string name, Agency agency) => new(code, name, dissent => dissent.Agency == agency);
}
