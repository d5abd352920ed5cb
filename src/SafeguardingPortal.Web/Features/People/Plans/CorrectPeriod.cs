using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.People.Record;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.Plans;

/// <summary>Puts a plan or a time looked after right, or withdraws it from a child it was never of.</summary>
public sealed record CorrectPeriod
{
    public int Version { get; init; }
    public PeriodKind Kind { get; init; }
    public Correction? What { get; init; }
    public PlanCategory? Category { get; init; }
    public LegalBasis? Basis { get; init; }
    public string? Start { get; init; }
    public string? End { get; init; }
    public string? Borough { get; init; }
    public string? Source { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Boroughs { get; init; } = [];

    public static CorrectPeriod Of(PlanLine plan, int version) => new()
    {
        Version = version,
        Kind = PeriodKind.Plan,
        Category = plan.Category,
        Start = TypedDay.Write(plan.Start),
        End = TypedDay.Write(plan.End),
        Borough = plan.BoroughCode,
        Source = plan.OpenedBy
    };

    public static CorrectPeriod Of(LookedAfterLine period, int version) => new()
    {
        Version = version,
        Kind = PeriodKind.LookedAfter,
        Basis = period.Basis,
        Start = TypedDay.Write(period.Start),
        End = TypedDay.Write(period.End),
        Borough = period.BoroughCode,
        Source = period.Source
    };
}

public sealed class CorrectPeriodValidator : AbstractValidator<CorrectPeriod>
{
    public CorrectPeriodValidator(TimeProvider time)
    {
        RuleFor(form => form.What).Chosen("Say whether it is put right or was never of this child");
        When(form => form.What != Correction.Withdraw, () =>
        {
            RuleFor(form => form.Category).Chosen("Choose the category of the plan").When(form => form.Kind == PeriodKind.Plan);
            RuleFor(form => form.Basis).Chosen("Choose on what basis").When(form => form.Kind == PeriodKind.LookedAfter);
            RuleFor(form => form.Start).ReadAsDay(time, missing: "Enter the day it started");
            RuleFor(form => form.End).ReadAsDay(time);
            RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose which council");
            RuleFor(form => form.Source).NotEmpty().WithMessage("Say who says so").Fits(Lengths.Name, "The source");
        });
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say what was wrong").Fits(Lengths.Line, "The reason");
    }
}
