using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>What a version of the CRAM says, in the words in which every page, print and file shows it.</summary>
public static class CramText
{
    public static string LabelOf(this CramAssessment version, Guid subjectId, DateOnly day) =>
        version.Subjects.First(subject => subject.Id == subjectId) is var who && who.IsOffCase
            ? $"{who.LabelOn(day)}, no longer on the case" : who.LabelOn(day);

    /// <summary>Answered ones, in the order of the catalogue and of the people.</summary>
    public static IEnumerable<IGrouping<FactorGroup, RiskAnswer>> Groups(this CramAssessment version) =>
        version.Answers.Where(answer => answer.Answer is not null).OrderBy(answer => answer.Factor.Order)
            .ThenBy(answer => version.Subjects.First(subject => subject.Id == answer.SubjectId).Order)
            .GroupBy(answer => answer.Factor.Group).OrderBy(group => group.Key);

    /// <summary>What an answer rests on, in one line.</summary>
    public static string Evidence(this RiskAnswer answer) => string.Join(". ", new[]
    {
        answer.Source, answer.On is { } on ? LondonWords.Day(on) : null, answer.Note,
        answer.Link is null ? null : $"How it bears on this child: {answer.Link}",
        answer.SameForAll is null ? null : $"The same for all the children: {answer.SameForAll}"
    }.OfType<string>());

    /// <summary>The questions of theme 3 and what was written (BR-44: in words, and nothing else).</summary>
    public static IReadOnlyList<(string Question, string Text)> AssessmentInWords(this CramAssessment version, DateOnly day) =>
        [.. new (string, string?)[]
        {
            ("What is the harm?", version.Harm), ("To whom, and from whom?", version.ToWhom), ("How likely is it?", version.HowLikely),
            ("Why now?", version.WhyNow),
            ("What protects the children?", version.Protects), ("What would change this view?", version.WouldChange)
        }.Concat(version.Subjects.Where(who => who.Kind == SubjectKind.Child).OrderBy(who => who.Order)
            .SelectMany(child => new (string, string?)[] { ($"What {child.LabelOn(day)} says", child.Voice),
                ($"How {child.LabelOn(day)} is", child.Demeanour) }))
            .Append(("Immediate action", version.ImmediateAction == true ? $"Yes. {version.ImmediateActionTaken}" : "No"))
            .Select(each => (each.Item1, each.Item2 ?? "Nothing written"))];
}
