using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Model.Configurations;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>Says why a limit passed: a cause that can be counted, and what happened.</summary>
public sealed record ExplainLateness
{
    public int Version { get; init; }
    public BreachCause? Cause { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }
}

public sealed class ExplainLatenessValidator : AbstractValidator<ExplainLateness>
{
    public ExplainLatenessValidator()
    {
        RuleFor(form => form.Cause).Chosen("Choose the main cause");
        RuleFor(form => form.Words).NotEmpty().WithMessage("Say what happened, in your words").Fits(Lengths.Narrative, "What happened");
    }
}

/// <summary>A supervisor answers for a limit that passed.</summary>
public sealed record AcknowledgeLateness
{
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? WhatHappensNow { get; init; }
}

public sealed class AcknowledgeLatenessValidator : AbstractValidator<AcknowledgeLateness>
{
    public AcknowledgeLatenessValidator() =>
        RuleFor(form => form.WhatHappensNow).NotEmpty().WithMessage("Say what happens now").Fits(Lengths.Narrative, "What happens now");
}
