using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>Who does not agree, about what, and what they want instead.</summary>
public sealed record RecordDissent : ISubmittedOnce, IKeepsDraft
{
    public Guid SubmissionId { get; init; }

    /// <summary>The reference of the record it is about.</summary>
    public string? Subject { get; init; }
    public string? By { get; init; }
    public Agency? Agency { get; init; }

    /// <summary>The code of the officer, where it is one of the team's.</summary>
    public string? Officer { get; init; }
    [DataType(DataType.MultilineText)]
    public string? About { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Evidence { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Wants { get; init; }
    public bool NotSafe { get; init; }
    public EscalationLevel? To { get; init; }
    [DataType(DataType.MultilineText)]
    public string? WhyNotSafe { get; init; }
    public string? Button { get; init; }

    /// <summary>What of the case one can dissent from.</summary>
    [Shown]
    public IReadOnlyList<Choice> Subjects { get; init; } = [];

    [Shown]
    public IReadOnlyList<Choice> Officers { get; init; } = [];

    public SafetyOverride? ToOverride() => NotSafe ? new(To!.Value, WhyNotSafe!.Trim()) : null;

    public DissentPut ToPut(DissentSubject kind, Officer? officer) =>
        new(kind, Subject!, officer?.Name ?? By!.Trim(), Agency!.Value, About!.Trim(), Evidence.Typed(), Wants!.Trim(), officer);
}

public sealed class RecordDissentValidator : AbstractValidator<RecordDissent>
{
    public RecordDissentValidator()
    {
        RuleFor(form => form.Subject).NotEmpty().WithMessage("Choose what the dissent is about");
        RuleFor(form => form.By).NotEmpty().When(form => form.Officer.Typed() is null).WithMessage("Enter who dissents")
            .Fits(Lengths.Name, "The name").IsName();
        RuleFor(form => form.Agency).Chosen("Choose their agency");
        RuleFor(form => form.About).NotEmpty().WithMessage("Say what they do not agree with")
            .Fits(Lengths.Narrative, "What they do not agree with");
        RuleFor(form => form.Evidence).Fits(Lengths.Narrative, "The evidence");
        RuleFor(form => form.Wants).NotEmpty().WithMessage("Say what they want done instead").Fits(Lengths.Narrative, "What they want");
        RuleFor(form => form.To).Chosen("Choose who can act now").When(form => form.NotSafe);
        RuleFor(form => form.WhyNotSafe).NotEmpty().When(form => form.NotSafe).WithMessage("Say why the child is not safe now")
            .Fits(Lengths.Narrative, "The reason");
    }
}
