using FluentValidation;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.Plans;

/// <summary>A child protection plan that another record tells of; one that has ended has both its days.</summary>
public sealed record RecordPlan : ISubmittedOnce
{
    public int Version { get; init; }
    public Guid SubmissionId { get; init; }
    public PlanCategory? Category { get; init; }
    public string? Start { get; init; }
    public string? End { get; init; }
    public string? Borough { get; init; }
    public string? Source { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Boroughs { get; init; } = [];
}

public sealed class RecordPlanValidator : AbstractValidator<RecordPlan>
{
    public RecordPlanValidator(TimeProvider time)
    {
        RuleFor(form => form.Category).Chosen("Choose the category of the plan");
        RuleFor(form => form.Start).ReadAsDay(time, missing: "Enter the day the plan started");
        RuleFor(form => form.End).ReadAsDay(time);
        RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose whose plan it is");
        RuleFor(form => form.Source).NotEmpty().WithMessage("Say what opened it, or who says so").Fits(Lengths.Name, "The source");
    }
}

public sealed record EndPlan
{
    public int Version { get; init; }
    public string? End { get; init; }
    public string? Source { get; init; }
}

public sealed class EndPlanValidator : AbstractValidator<EndPlan>
{
    public EndPlanValidator(TimeProvider time)
    {
        RuleFor(form => form.End).ReadAsDay(time, missing: "Enter the day the plan ended");
        RuleFor(form => form.Source).NotEmpty().WithMessage("Say what ended it, or who says so").Fits(Lengths.Name, "The source");
    }
}

/// <summary>A time in which a council looked after the child.</summary>
public sealed record RecordLookedAfter : ISubmittedOnce
{
    public int Version { get; init; }
    public Guid SubmissionId { get; init; }
    public LegalBasis? Basis { get; init; }
    public string? Start { get; init; }
    public string? End { get; init; }
    public string? Borough { get; init; }
    public string? Source { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Boroughs { get; init; } = [];
}

public sealed class RecordLookedAfterValidator : AbstractValidator<RecordLookedAfter>
{
    public RecordLookedAfterValidator(TimeProvider time)
    {
        RuleFor(form => form.Basis).Chosen("Choose on what basis");
        RuleFor(form => form.Start).ReadAsDay(time, missing: "Enter the day it started");
        RuleFor(form => form.End).ReadAsDay(time);
        RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose which council");
        RuleFor(form => form.Source).NotEmpty().WithMessage("Say who says so").Fits(Lengths.Name, "The source");
    }
}

public sealed record EndLookedAfter
{
    public int Version { get; init; }
    public string? End { get; init; }
}

public sealed class EndLookedAfterValidator : AbstractValidator<EndLookedAfter>
{
    public EndLookedAfterValidator(TimeProvider time) => RuleFor(form => form.End).ReadAsDay(time, missing: "Enter the day it ended");
}

/// <summary>The councils to choose from, on every form about a plan or a time looked after.</summary>
public sealed class CouncilsToChoose(ReferenceLists lists)
    : IFillsForm<RecordPlan>, IFillsForm<RecordLookedAfter>, IFillsForm<CorrectPeriod>
{
    public async Task<RecordPlan> FillAsync(RecordPlan form, FormPage page) => form with { Boroughs = await lists.BoroughsAsync() };

    public async Task<RecordLookedAfter> FillAsync(RecordLookedAfter form, FormPage page) =>
        form with { Boroughs = await lists.BoroughsAsync() };

    public async Task<CorrectPeriod> FillAsync(CorrectPeriod form, FormPage page) => form with { Boroughs = await lists.BoroughsAsync() };
}
