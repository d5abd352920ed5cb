using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cram.Versions;

/// <summary>One factor for one child, suspect or household in two versions; null where a version does not have it.</summary>
public sealed record ComparedAnswer(RiskFactor Factor, CramSubject Who, AnswerGiven? From, AnswerGiven? To, bool IsReworded)
{
    public bool IsChanged => IsReworded || From != To;
}

/// <summary>One text of two versions, word by word.</summary>
public sealed record ComparedText(string Label, IReadOnlyList<DiffRun> Runs)
{
    public bool IsChanged => Runs.Any(run => run.Kind != DiffKind.Same);
}

/// <summary>
/// Any two versions of one case file's CRAM side by side: factor by factor and word by word. Nothing is added up (BR-44).
/// </summary>
public sealed record CompareVersions(
    CramAssessment From, CramAssessment To, IReadOnlyList<ComparedAnswer> Answers, IReadOnlyList<ComparedText> Texts)
{
    public static CompareVersions Of(CramAssessment from, CramAssessment to, DateOnly today)
    {
        var (before, after) = (Lines(from), Lines(to));
        var answers = before.Keys.Union(after.Keys).Select(key =>
        {
            var (earlier, later) = (before.GetValueOrDefault(key), after.GetValueOrDefault(key));
            return new ComparedAnswer(
                (later.Answer ?? earlier.Answer)!.Factor, (later.Who ?? earlier.Who)!, earlier.Answer?.Given, later.Answer?.Given,
                earlier.Answer is not null && later.Answer is not null && earlier.Answer.FactorId != later.Answer.FactorId);
        }).OrderBy(each => each.Factor.Order).ThenBy(each => each.Factor.Code).ThenBy(each => each.Who.Order).ToList();

        List<ComparedText> texts =
        [
            Text("Intelligence", from.Intelligence, to.Intelligence), Text("What is the harm?", from.Harm, to.Harm),
            Text("To whom, and from whom?", from.ToWhom, to.ToWhom),
            Text("How likely is it?", from.HowLikely, to.HowLikely), Text("Why now?", from.WhyNow, to.WhyNow),
            Text("What protects the children?", from.Protects, to.Protects),
            Text("What would change this view?", from.WouldChange, to.WouldChange)
        ];
        foreach (var child in to.Subjects.Concat(from.Subjects).Where(subject => subject.Kind == SubjectKind.Child)
            .DistinctBy(subject => subject.OfId).OrderBy(subject => subject.Order))
        {
            CramSubject? In(CramAssessment version) => version.Subjects.FirstOrDefault(subject => subject.OfId == child.OfId);
            texts.Add(Text($"What {child.LabelOn(today)} says", In(from)?.Voice, In(to)?.Voice));
            texts.Add(Text($"How {child.LabelOn(today)} is", In(from)?.Demeanour, In(to)?.Demeanour));
        }
        texts.AddRange(
        [
            Text("Immediate action", Immediate(from), Immediate(to)), Text("Actions", Actions(from), Actions(to)),
            Text("Summary", from.Summary, to.Summary),
            Text("Investigative strategy", from.InvestigativeStrategy, to.InvestigativeStrategy),
            Text("Protective strategy", from.ProtectiveStrategy, to.ProtectiveStrategy)
        ]);
        return new(from, to, answers, texts);
    }

    private static Dictionary<(string, Guid), (RiskAnswer? Answer, CramSubject? Who)> Lines(CramAssessment version) =>
        version.Answers.Where(answer => answer.Answer is not null)
        .Select(answer => (Answer: (RiskAnswer?)answer,
            Who: (CramSubject?)version.Subjects.First(subject => subject.Id == answer.SubjectId)))
        .ToDictionary(each => (each.Answer!.Factor.Code, each.Who!.OfId));

    private static ComparedText Text(string label, string? from, string? to) => new(label, WordDiff.Of(from, to));

    private static string? Immediate(CramAssessment version) =>
        version.ImmediateAction switch { true => $"Yes. {version.ImmediateActionTaken}", false => "No", null => null };

    private static string Actions(CramAssessment version) =>
        string.Join("\n", version.Actions.OrderBy(action => action.Order)
            .Select(action => $"{action.Text} ({action.Owner.Name}, by {LondonWords.Day(action.Due)})"));
}
