using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.Cram.Versions;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cram.Drafting;

/// <summary>
/// A section of the draft, which tells by its own edition whether somebody else changed it: other sections move the version too.
/// </summary>
public interface ISectionForm : IKeepsDraft
{
    int Version { get; set; }

    bool IKeepsDraft.IsSection => true;
}

/// <summary>Theme 1: what is known and where from.</summary>
public sealed record TellIntelligence : ISectionForm
{
    public int Version { get; set; }
    [DataType(DataType.MultilineText)]
    public string? Intelligence { get; init; }
    public string? Button { get; init; }
    public string? Record => DraftPage.RecordOf(Page);

    [Shown]
    public DraftPage Page { get; init; } = null!;

    /// <summary>What was searched and found, to write from.</summary>
    [Shown]
    public ResearchPage? Research { get; init; }

    public static TellIntelligence From(DraftPage page) =>
        new() { Page = page, Version = page.Draft.Version, Intelligence = page.Draft.Intelligence };

    public bool Differs(CramAssessment draft) => draft.IntelligenceEdition > Version && draft.Intelligence != Intelligence.Typed();
}

public sealed class TellIntelligenceValidator : AbstractValidator<TellIntelligence>
{
    public TellIntelligenceValidator() => RuleFor(form => form.Intelligence).Fits(Lengths.Narrative, "The intelligence");
}

/// <summary>Theme 3: what it means. Each child’s voice and demeanour have their own place.</summary>
public sealed record AssessRisk : ISectionForm
{
    public const string AddAction = "add-action";
    public const int MostActions = 40;

    public int Version { get; set; }
    [DataType(DataType.MultilineText)]
    public string? Harm { get; init; }
    [DataType(DataType.MultilineText)]
    public string? ToWhom { get; init; }
    [DataType(DataType.MultilineText)]
    public string? HowLikely { get; init; }
    [DataType(DataType.MultilineText)]
    public string? WhyNow { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Protects { get; init; }
    [DataType(DataType.MultilineText)]
    public string? WouldChange { get; init; }
    public List<ChildOnForm> Children { get; init; } = [];
    public bool? ImmediateAction { get; init; }
    [DataType(DataType.MultilineText)]
    public string? ImmediateActionTaken { get; init; }
    public List<ActionOnForm> Actions { get; init; } = [];
    public string? Button { get; init; }
    public string? Record => DraftPage.RecordOf(Page);

    [Shown]
    public DraftPage Page { get; init; } = null!;

    /// <summary>Who can be given an action.</summary>
    [Shown]
    public IReadOnlyList<Choice> Owners { get; init; } = [];

    public static AssessRisk From(DraftPage page) => new()
    {
        Page = page,
        Version = page.Draft.Version,
        Harm = page.Draft.Harm,
        ToWhom = page.Draft.ToWhom,
        HowLikely = page.Draft.HowLikely,
        WhyNow = page.Draft.WhyNow,
        Protects = page.Draft.Protects,
        WouldChange = page.Draft.WouldChange,
        Children = [.. page.People.Where(subject => subject.Kind == SubjectKind.Child)
            .Select(child => new ChildOnForm { Child = child.OfId, Voice = child.Voice, Demeanour = child.Demeanour })],
        ImmediateAction = page.Draft.ImmediateAction,
        ImmediateActionTaken = page.Draft.ImmediateActionTaken,
        Actions = [.. page.Draft.Actions.OrderBy(action => action.Order).Select(action =>
            new ActionOnForm { Text = action.Text, Owner = action.Owner.Code, Due = action.Due.ToString("d/M/yyyy", LondonWords.Culture) }),
            new()]
    };

    public RiskWords ToWords(CramAssessment draft, IReadOnlyDictionary<string, Guid> officers, DateTime now) =>
        new(Harm.Typed(), ToWhom.Typed(), HowLikely.Typed(), WhyNow.Typed(), Protects.Typed(), WouldChange.Typed(), ImmediateAction,
            ImmediateActionTaken.Typed())
        {
            Voices = [.. from child in Children
                join subject in draft.Subjects on child.Child equals subject.OfId
                select new ChildsVoice(subject.Id, child.Voice.Typed(), child.Demeanour.Typed())],
            Actions = [.. Actions.Where(action => !action.IsBlank).Select(action => action.Asked(officers, now))]
        };

    public bool Differs(CramAssessment draft, RiskWords words) => draft.AssessmentEdition > Version
        && !(words == new RiskWords(draft.Harm, draft.ToWhom, draft.HowLikely, draft.WhyNow, draft.Protects, draft.WouldChange,
            draft.ImmediateAction, draft.ImmediateActionTaken)
            && words.Voices.All(voice => draft.Subjects.Any(child => child.Id == voice.SubjectId
                && (child.Voice, child.Demeanour) == (voice.Voice, voice.Demeanour)))
            && words.Actions.SequenceEqual(
                draft.Actions.OrderBy(action => action.Order).Select(action => new ActionAsked(action.Text, action.OwnerId, action.Due))));
}

public sealed record ChildOnForm
{
    [RowKey]
    public Guid Child { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Voice { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Demeanour { get; init; }
}

public sealed class AssessRiskValidator : AbstractValidator<AssessRisk>
{
    public AssessRiskValidator(TimeProvider time)
    {
        RuleFor(form => form.Harm).Fits(Lengths.Narrative, "What the harm is");
        RuleFor(form => form.ToWhom).Fits(Lengths.Narrative, "To whom");
        RuleFor(form => form.HowLikely).Fits(Lengths.Narrative, "How likely");
        RuleFor(form => form.WhyNow).Fits(Lengths.Narrative, "Why now");
        RuleFor(form => form.Protects).Fits(Lengths.Narrative, "What protects the children");
        RuleFor(form => form.WouldChange).Fits(Lengths.Narrative, "What would change this view");
        RuleForEach(form => form.Children).ChildRules(child =>
        {
            child.RuleFor(each => each.Voice).Fits(Lengths.Narrative, "What the child says");
            child.RuleFor(each => each.Demeanour).Fits(Lengths.Narrative, "How the child is");
        });
        RuleFor(form => form.ImmediateActionTaken).Fits(Lengths.Narrative, "What was done");
        RuleFor(form => form.Actions).Must(actions => actions.Count <= AssessRisk.MostActions)
            .WithMessage($"Ask for at most {AssessRisk.MostActions} actions");
        RuleForEach(form => form.Actions).Where(action => !action.IsBlank).SetValidator(new ActionOnFormValidator(time));
    }
}

/// <summary>Theme 5.</summary>
public sealed record WriteSummary : ISectionForm
{
    public int Version { get; set; }
    [DataType(DataType.MultilineText)]
    public string? Summary { get; init; }
    public string? Button { get; init; }
    public string? Record => DraftPage.RecordOf(Page);

    [Shown]
    public DraftPage Page { get; init; } = null!;

    public static WriteSummary From(DraftPage page) => new() { Page = page, Version = page.Draft.Version, Summary = page.Draft.Summary };

    public bool Differs(CramAssessment draft) => draft.SummaryEdition > Version && draft.Summary != Summary.Typed();
}

public sealed class WriteSummaryValidator : AbstractValidator<WriteSummary>
{
    public WriteSummaryValidator() => RuleFor(form => form.Summary)
        .Must(summary => CramAssessment.WordsIn(summary) <= CramAssessment.MostSummaryWords)
        .WithMessage(form =>
            $"The summary must be 500 words or fewer. It is {CramAssessment.WordsIn(form.Summary).ToString("N0", LondonWords.Culture)}");
}

/// <summary>Theme 6: both strategies.</summary>
public sealed record PlanStrategies : ISectionForm
{
    public int Version { get; set; }
    [DataType(DataType.MultilineText)]
    public string? Investigative { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Protective { get; init; }
    public string? Button { get; init; }
    public string? Record => DraftPage.RecordOf(Page);

    [Shown]
    public DraftPage Page { get; init; } = null!;

    /// <summary>Where the strategies on the page come from, while they are as they were written there.</summary>
    [Shown]
    public string? Source { get; init; }

    /// <param name="told">Both strategies as the case’s last discussion has them: they are typed once.</param>
    public static PlanStrategies From(DraftPage page, StrategiesWritten? told) => new()
    {
        Page = page,
        Version = page.Draft.Version,
        Investigative = IsEmpty(page.Draft) ? told?.Investigative : page.Draft.InvestigativeStrategy,
        Protective = IsEmpty(page.Draft) ? told?.Protective : page.Draft.ProtectiveStrategy
    };

    private static bool IsEmpty(CramAssessment draft) => draft is { InvestigativeStrategy: null, ProtectiveStrategy: null };

    public bool Differs(CramAssessment draft) =>
        draft.StrategiesEdition > Version
        && (draft.InvestigativeStrategy, draft.ProtectiveStrategy) != (Investigative.Typed(), Protective.Typed());
}

public sealed class PlanStrategiesValidator : AbstractValidator<PlanStrategies>
{
    public PlanStrategiesValidator()
    {
        RuleFor(form => form.Investigative).Fits(Lengths.Narrative, "The investigative strategy");
        RuleFor(form => form.Protective).Fits(Lengths.Narrative, "The protective strategy");
    }
}

/// <summary>Makes the version. What is not known becomes gaps, each with an owner and a day.</summary>
public sealed record SignVersion : IKeepsDraft
{
    /// <summary>The queue of the team's researchers, where no officer is chosen.</summary>
    public const string Researchers = "researchers";

    public int Version { get; init; }
    public CramTrigger? Trigger { get; init; }
    [DataType(DataType.MultilineText)]
    public string? WhatChanged { get; init; }
    public string? GapOwner { get; init; } = Researchers;
    public string? GapDue { get; init; }

    /// <summary>Whether this version makes gaps; the owner and the day are asked only then.</summary>
    public bool MakesGaps { get; init; }
    public string? Button { get; init; }
    public string? Record => DraftPage.RecordOf(Page);
    public bool IsSection => true;

    [Shown]
    public DraftPage Page { get; init; } = null!;

    /// <summary>Who can find out what is not known; the team’s researchers come first.</summary>
    [Shown]
    public IReadOnlyList<Choice> Owners { get; init; } = [];

    public static SignVersion From(DraftPage page, bool makesGaps) => new()
    {
        Page = page,
        Version = page.Draft.Version,
        Trigger = page.Draft.Number == 1 ? CramTrigger.FirstAssessment : null,
        GapDue = page.Today.AddDays(1).ToString("d/M/yyyy", LondonWords.Culture),
        MakesGaps = makesGaps
    };
}

public sealed class SignVersionValidator : AbstractValidator<SignVersion>
{
    public SignVersionValidator(TimeProvider time)
    {
        RuleFor(form => form.Trigger).Chosen("Choose what led to this version");
        RuleFor(form => form.WhatChanged).NotEmpty()
            .When(form => form.Trigger is not (null or CramTrigger.FirstAssessment), ApplyConditionTo.CurrentValidator)
            .WithMessage("Say what changed since the last version, and why").Fits(Lengths.Narrative, "What changed");
        When(form => form.MakesGaps, () =>
        {
            RuleFor(form => form.GapOwner).NotEmpty().WithMessage("Choose who finds out what is not known");
            RuleFor(form => form.GapDue).Must(due => TypedDay.Read(due, time.UtcNow) >= UkTime.DateOf(time.UtcNow))
                .WithMessage("Enter the day the gaps are due like 24/11/2026, today or later");
        });
    }
}

/// <summary>A draft that is not needed.</summary>
public sealed record DiscardVersion
{
    public int Version { get; init; }
    public string? Reason { get; init; }

    [Shown]
    public DraftPage Page { get; init; } = null!;

    public static DiscardVersion From(DraftPage page) => new() { Page = page, Version = page.Draft.Version };
}

public sealed class DiscardVersionValidator : AbstractValidator<DiscardVersion>
{
    public DiscardVersionValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why the draft is not needed").Fits(Lengths.Line, "The reason");
}
