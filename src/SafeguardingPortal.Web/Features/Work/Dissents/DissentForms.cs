using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Dissents;

public sealed record AnswerDissent : IKeepsDraft
{
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Answer { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Learning { get; init; }
    public string? Button { get; init; }
}

public sealed class AnswerDissentValidator : AbstractValidator<AnswerDissent>
{
    public AnswerDissentValidator()
    {
        RuleFor(form => form.Answer).NotEmpty().WithMessage("Say what the answer is").Fits(Lengths.Narrative, "The answer");
        RuleFor(form => form.Learning).Fits(Lengths.Narrative, "What was learnt");
    }
}

/// <summary>Up to the next level, or, where a child is not safe now, straight to the one that can act.</summary>
public sealed record EscalateDissent : IKeepsDraft
{
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
    public bool NotSafe { get; init; }
    public EscalationLevel? To { get; init; }
    public string? Button { get; init; }
}

public sealed class EscalateDissentValidator : AbstractValidator<EscalateDissent>
{
    public EscalateDissentValidator()
    {
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why it goes up").Fits(Lengths.Narrative, "The reason");
        RuleFor(form => form.To).Chosen("Choose who can act now").When(form => form.NotSafe);
    }
}

public sealed record ResolveDissent : IKeepsDraft
{
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Resolution { get; init; }
    public string? Button { get; init; }
}

public sealed class ResolveDissentValidator : AbstractValidator<ResolveDissent>
{
    public ResolveDissentValidator() =>
        RuleFor(form => form.Resolution).NotEmpty().WithMessage("Say how it was settled, and who agreed")
            .Fits(Lengths.Narrative, "How it was settled");
}
