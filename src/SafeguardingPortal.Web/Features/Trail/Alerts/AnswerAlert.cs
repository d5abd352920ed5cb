using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Looks;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.Trail.Alerts;

/// <summary>Says what came of an alert.</summary>
public sealed record AnswerAlert
{
    public int Version { get; init; }
    public AlertOutcome? Outcome { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    [Shown]
    public AlertLine? Alert { get; init; }
}

public sealed class AnswerAlertValidator : AbstractValidator<AnswerAlert>
{
    public AnswerAlertValidator()
    {
        RuleFor(form => form.Outcome).Chosen("Say what came of it");
        RuleFor(form => form.Words).NotEmpty().WithMessage("Say why, in a sentence").Fits(Lengths.Line, "Why");
    }
}

public sealed class AnswerAlertPage(LookAlerts alerts) : IFillsForm<AnswerAlert>
{
    public async Task<AnswerAlert> FillAsync(AnswerAlert form, FormPage page) =>
        form with { Alert = await alerts.LineAsync(Guid.Parse(page["alert"])) };
}
