using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.Cram.Versions;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cram.Drafting;

/// <summary>
/// Theme 2 in one form: a line for every factor and everybody it is asked for, in the order of the catalogue. Lines are told apart by
/// factor code and by the child, suspect or household, so that a catalogue or a case that changed meanwhile misplaces nothing.
/// </summary>
public sealed record AnswerFactors : ISectionForm
{
    public int Version { get; set; }
    public List<AnswerOnForm> Answers { get; init; } = [];

    /// <summary>One a factor that is asked for several children: record once, and say why it is the same for all.</summary>
    public List<SameOnForm> Same { get; init; } = [];

    /// <summary>A button: everybody in this group who is not answered for yet is answered with a no, each by themselves.</summary>
    public FactorGroup? NoToOthers { get; init; }
    public string? Button { get; init; }
    public string? Record => DraftPage.RecordOf(Page);

    [Shown]
    public DraftPage Page { get; init; } = null!;

    /// <summary>What the portal's own records answer, for the officer to confirm.</summary>
    [Shown]
    public IReadOnlyList<KnownFact> Known { get; init; } = [];

    /// <summary>The group that stands open; the others are folded.</summary>
    [Shown]
    public FactorGroup? Open { get; init; }

    public static AnswerFactors From(DraftPage page, FactorGroup? open) => new()
    {
        Page = page,
        Open = open,
        Version = page.Draft.Version,
        Answers = [.. from factor in page.Catalogue from subject in page.People where factor.IsAskedOf(subject, page.Today)
            select AnswerOnForm.Of(factor, subject, Stored(page.Draft, factor.Code, subject.Id))],
        Same = [.. SharedFactors(page).Select(factor => new SameOnForm
        {
            Factor = factor.Code,
            Why = page.Draft.Answers.FirstOrDefault(answer => answer.FactorId == factor.Id && answer.SameForAll is not null)?.SameForAll,
            Copy = page.Draft.Answers.Any(answer => answer.FactorId == factor.Id && answer.SameForAll is not null)
        })]
    };

    /// <summary>Factors that are asked for more than one child.</summary>
    public static IEnumerable<RiskFactor> SharedFactors(DraftPage page) =>
        page.People.Count(subject => subject.Kind == SubjectKind.Child) > 1
            ? page.Catalogue.Where(factor => factor.IsAskedFor(SubjectKind.Child)) : [];

    public static RiskAnswer? Stored(CramAssessment draft, string code, Guid subjectId) =>
        draft.Answers.FirstOrDefault(answer => answer.Factor.Code == code && answer.SubjectId == subjectId);

    /// <summary>
    /// What is to be saved. A line that somebody else changed since the page was opened is theirs where this one was left blank, and a
    /// conflict where both wrote; every other line is as typed.
    /// </summary>
    /// <param name="known">What a line can be confirmed by.</param>
    public FactorReading Read(
        CramAssessment draft, IReadOnlyList<RiskFactor> catalogue, IReadOnlyList<KnownFact> known, ModelStateDictionary errors,
        DateTime now)
    {
        List<(Guid, RiskFactor, AnswerGiven)> given = [];
        var today = UkTime.DateOf(now);
        var conflicts = 0;
        var rows = Answers.Select((row, index) => (row, index, factor: catalogue.FirstOrDefault(factor => factor.Code == row.Factor),
            subject: draft.Subjects.FirstOrDefault(subject => subject.OfId == row.Subject)))
            .Where(each => each.factor is not null && each.subject is not null).ToList();
        foreach (var group in rows.GroupBy(each => each.factor!.Code))
        {
            var lines = group.Select(each => (each.index, each.factor, each.subject,
                typed: Typed(each.row, each.factor!, each.subject!, known, now),
                stored: Stored(draft, each.factor!.Code, each.subject!.Id))).ToList();
            var (same, place) = Same.Select((same, place) => (same, place)).FirstOrDefault(each => each.same.Factor == group.Key);
            if (same is { Copy: true } && lines.Count > 1)
            {
                var first = lines[0].typed with { SameForAll = same.Why.Typed() };
                if (same.Why.Typed() is null)
                    errors.AddModelError($"Same[{place}].Why", $"{group.Key}: say why it is the same for all the children");
                else if (first.Answer is null) errors.AddModelError(
                    $"Answers[{lines[0].index}].Answer", $"{group.Key}: answer for the first child, to copy it to the others");
                foreach (var other in lines.Skip(1))
                {
                    var own = other.typed with { SameForAll = first.SameForAll };
                    var isLeftAlone = other.typed.IsBlank || own == first
                        || other.stored is { } kept && (kept.Given with { SameForAll = null }) == other.typed;
                    if (!isLeftAlone) errors.AddModelError($"Answers[{other.index}].Answer",
                        $"{group.Key}: this child’s answer differs. Take the tick away, or make the answers the same");
                }
                lines = lines.ConvertAll(line => line with { typed = first });
            }
            // What is wrong at one line keeps that line back and no other; an answer for all is one.
            if (same is { Copy: true } && (errors.HasErrorAt($"Same[{place}].Why") || lines.Exists(line => IsWrong(errors, line.index))))
                continue;
            foreach (var (index, factor, subject, typed, stored) in lines)
            {
                if (IsWrong(errors, index)) continue;
                if (factor!.Contradiction(subject!, typed.Answer, today) is { } wrong)
                {
                    errors.AddModelError($"Answers[{index}].Answer", $"{factor!.Code}: {wrong}");
                    continue;
                }
                if (stored is not null && stored.Edition > Version && stored.Given != typed)
                {
                    if (typed.IsBlank) continue;
                    conflicts++;
                    errors.AddModelError($"Answers[{index}].Answer",
                        $"{factor!.Code}: somebody else answered this while you were working. Theirs stands beside yours");
                    continue;
                }
                given.Add((subject!.Id, factor!, typed));
            }
        }
        foreach (var row in Answers.Except(rows.Select(each => each.row)).Where(row => row.Factor is { Length: 3 }))
            TellOfGone(row, draft, errors, now);
        return new(given, conflicts > 0);
    }

    private static bool IsWrong(ModelStateDictionary errors, int index) =>
        errors.Any(entry => entry.Value!.Errors.Count > 0 && entry.Key.StartsWith($"Answers[{index}].", StringComparison.Ordinal));

    /// <summary>
    /// What stands in a line: as typed, as the record says where that was confirmed, or the no that was given to all others.
    /// </summary>
    private AnswerGiven Typed(AnswerOnForm row, RiskFactor factor, CramSubject subject, IReadOnlyList<KnownFact> known, DateTime now)
    {
        var typed = row.Given(now);
        if (typed.Answer is not null) return typed;
        var fact = known.FirstOrDefault(each => each.Code == factor.Code && each.OfId == subject.OfId);
        if (row.Confirm && fact is not null)
            return fact.Given with { Note = typed.Note ?? fact.Given.Note, Source = typed.Source ?? fact.Given.Source };
        // What the records say otherwise is not answered with a no among others.
        return NoToOthers == factor.Group && fact is null ? typed with { Answer = FactorAnswer.No } : typed;
    }

    /// <summary>
    /// Its factor has ended, or its person is not in this version, since the page was opened. What was typed new is shown once more, and
    /// not lost unread.
    /// </summary>
    private static void TellOfGone(AnswerOnForm row, CramAssessment draft, ModelStateDictionary errors, DateTime now)
    {
        var typed = row.Given(now);
        var subject = draft.Subjects.FirstOrDefault(subject => subject.OfId == row.Subject);
        if (typed.IsBlank || subject is not null && Stored(draft, row.Factor!, subject.Id)?.Given == typed) return;
        var words = string.Join(". ", new[] { typed.Answer.InWords(), typed.Source, typed.Note, typed.Link }.OfType<string>());
        errors.AddModelError("", subject is null
            ? $"{row.Factor}: the person it was answered for is not part of this version. Not saved: “{words}”. Write it where it belongs, "
                + "then save the rest"
            : $"{row.Factor} is not asked any more. Not saved: “{words}”. Write it where it belongs, then save the rest");
    }
}

public sealed record FactorReading(IReadOnlyList<(Guid SubjectId, RiskFactor Factor, AnswerGiven Given)> Given, bool IsConflict);

public sealed record AnswerOnForm
{
    [RowKey]
    public string? Factor { get; init; }

    /// <summary>The child, suspect or household.</summary>
    [RowKey]
    public Guid Subject { get; init; }
    public FactorAnswer? Answer { get; init; }
    public string? Source { get; init; }
    public string? On { get; init; }
    public string? Note { get; init; }
    public string? Link { get; init; }

    /// <summary>What the portal's records say is right.</summary>
    public bool Confirm { get; init; }

    public bool IsContextual => Factor is ['C', '9', _];

    public static AnswerOnForm Of(RiskFactor factor, CramSubject subject, RiskAnswer? answer) => new()
    {
        Factor = factor.Code,
        Subject = subject.OfId,
        Answer = answer?.Answer,
        Source = answer?.Source,
        On = answer?.On?.ToString("d/M/yyyy", LondonWords.Culture),
        Note = answer?.Note,
        Link = answer?.Link
    };

    public AnswerGiven Given(DateTime now) => new(
        Answer, Source.Typed(), TypedDay.ReadPast(On, UkTime.DateOf(now)), Note.Typed(), Link.Typed());
}

public sealed record SameOnForm
{
    [RowKey]
    public string? Factor { get; init; }
    public bool Copy { get; init; }
    public string? Why { get; init; }
}

public sealed class AnswerFactorsValidator : AbstractValidator<AnswerFactors>
{
    public AnswerFactorsValidator(TimeProvider time)
    {
        RuleForEach(form => form.Answers).ChildRules(row =>
        {
            row.RuleFor(each => each.Link).NotEmpty()
                .When(each => each is { IsContextual: true, Answer: FactorAnswer.Yes }, ApplyConditionTo.CurrentValidator)
                .WithMessage(each => $"{each.Factor}: say how it bears on this child. It is never enough by itself")
                .Fits(Lengths.Narrative, "The explanation");
            row.RuleFor(each => each.Source).Fits(Lengths.Line, "The source");
            row.RuleFor(each => each.On).Must(typed => typed.Typed() is null
                || TypedDay.ReadPast(typed, UkTime.DateOf(time.UtcNow)) <= UkTime.DateOf(time.UtcNow))
                .WithMessage(each => $"{each.Factor}: write the day like 21/11/2026, today or before");
            row.RuleFor(each => each.Note).Fits(Lengths.Narrative, "The note");
        });
        RuleForEach(form => form.Same).ChildRules(same => same.RuleFor(each => each.Why).Fits(Lengths.Narrative, "The reason"));
    }
}

internal static class LineErrors
{
    public static bool HasErrorAt(this ModelStateDictionary errors, string key) => errors.TryGetValue(key, out var entry)
        && entry.Errors.Count > 0;
}
