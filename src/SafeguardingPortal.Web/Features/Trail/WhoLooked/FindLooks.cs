using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.Trail.WhoLooked;

/// <summary>At whom or what.</summary>
public sealed record FindLooks
{
    public string? Who { get; init; }

    [BindNever]
    public IReadOnlyList<TrailOf>? Found { get; init; }
}

public sealed class FindLooksValidator : AbstractValidator<FindLooks>
{
    public FindLooksValidator() =>
        RuleFor(form => form.Who).NotEmpty().WithMessage("Enter a name, or a P-, C-, R- or H- number").Fits(Lengths.Name,
            "What is looked for");
}

/// <summary>Asks an officer why they looked.</summary>
public sealed record AskWhy
{
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    [Shown]
    public TrailEntry? Look { get; init; }
}

public sealed class AskWhyValidator : AbstractValidator<AskWhy>
{
    public AskWhyValidator() =>
        RuleFor(form => form.Words).NotEmpty().WithMessage("Write what you ask, in a sentence").Fits(Lengths.Line, "The question");
}

public sealed class AskWhyPage(LookAlerts alerts) : IFillsForm<AskWhy>
{
    public async Task<AskWhy> FillAsync(AskWhy form, FormPage page) =>
        form with { Look = await alerts.EntryAsync(long.Parse(page["entry"], System.Globalization.CultureInfo.InvariantCulture)) };
}
