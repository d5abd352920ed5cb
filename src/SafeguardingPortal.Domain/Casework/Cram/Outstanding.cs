namespace SafeguardingPortal.Domain.Casework.Cram;

/// <summary>The six themes, each a section of the one document (¶23, handbook §4.2).</summary>
public enum CramTheme { Intelligence = 1, Factors = 2, Assessment = 3, Supervision = 4, Records = 5, Communication = 6 }

/// <summary>One thing that keeps a draft from being signed, and where it is put right.</summary>
/// <param name="Code">The factor, for theme 2.</param>
/// <param name="SubjectId">Whom it is about, where it is about somebody.</param>
public sealed record OpenPoint(CramTheme Theme, string Words, string? Code = null, Guid? SubjectId = null);

/// <summary>
/// What a draft still lacks. All factors are answered for everybody on the case; a yes says what it rests on (handbook §4.2).
/// </summary>
public static class Outstanding
{
    public static bool IsStillOpen(this CramAssessment draft, IReadOnlyList<RiskFactor> catalogue, DateOnly today) =>
        draft.OpenPoints(catalogue, today).Any();

    /// <summary>The factors of a group are asked for these people.</summary>
    public static bool IsAskedFor(this RiskFactor factor, SubjectKind kind) => kind == factor.Group switch
    {
        FactorGroup.Suspect => SubjectKind.Suspect,
        FactorGroup.Household => SubjectKind.Household,
        FactorGroup.Child or FactorGroup.Protective => SubjectKind.Child
    };

    public static IEnumerable<OpenPoint> OpenPoints(this CramAssessment draft, IReadOnlyList<RiskFactor> catalogue, DateOnly today)
    {
        var people = draft.Subjects.Where(subject => !subject.IsOffCase).OrderBy(subject => subject.Order).ToList();
        var given = draft.Answers.ToDictionary(answer => (answer.SubjectId, answer.FactorId));
        foreach (var factor in catalogue)
        {
            foreach (var subject in people.Where(subject => factor.IsAskedOf(subject, today)))
            {
                var answer = given.GetValueOrDefault((subject.Id, factor.Id));
                var problem = answer switch
                {
                    null or { Answer: null } => "not answered",
                    { Answer: { } said } when factor.Contradiction(subject, said, today) is { } wrong => wrong,
                    { Answer: FactorAnswer.Yes, Note: null } => "a yes needs a note",
                    { Answer: FactorAnswer.Yes, Link: null } when factor.IsContextual => "say how it bears on this child",
                    _ => null
                };
                if (problem is not null) yield return new(
                    CramTheme.Factors, $"{factor.Code} {factor.Name}, {subject.LabelOn(today)}: {problem}", factor.Code, subject.Id);
            }
        }

        (string? Written, string Missing)[] words =
        [
            (draft.Harm, "What the harm is"), (draft.ToWhom, "To whom, and from whom"), (draft.HowLikely, "How likely it is"),
            (draft.WhyNow, "Why now"), (draft.Protects, "What protects the children"), (draft.WouldChange, "What would change this view")
        ];
        foreach (var (written, missing) in words)
        {
            if (string.IsNullOrWhiteSpace(written)) yield return new(CramTheme.Assessment, $"{missing}: not written");
        }
        if (draft.ImmediateAction is null) yield return new(CramTheme.Assessment, "Immediate action: not answered");
        if (draft.ImmediateAction == true && string.IsNullOrWhiteSpace(draft.ImmediateActionTaken))
            yield return new(CramTheme.Assessment, "Immediate action: say what was done");
        foreach (var child in people.Where(subject => subject.Kind == SubjectKind.Child && string.IsNullOrWhiteSpace(subject.Voice)))
            yield return new(CramTheme.Assessment, $"What {child.LabelOn(today)} says: not written", SubjectId: child.Id);
        if (string.IsNullOrWhiteSpace(draft.Summary)) yield return new(CramTheme.Records, "Summary for disclosure: not written");
    }
}
