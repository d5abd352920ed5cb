using FluentValidation;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.Administration.BankHolidays;

/// <summary>A bank holiday that is kept on another day, or not at all.</summary>
public sealed record ChangeBankHoliday
{
    public string? MovedTo { get; init; }
    public string? Source { get; init; }

    public string Holiday { get; init; } = "";

    public DateOnly Day { get; init; }
}

public sealed class ChangeBankHolidayValidator : AbstractValidator<ChangeBankHoliday>
{
    public ChangeBankHolidayValidator(TimeProvider time)
    {
        RuleFor(form => form.MovedTo).IsDay(time, "Enter the day it is moved to, for example 8/5/2028");
        RuleFor(form => form.Source).NotEmpty().WithMessage("Say where that is published").Fits(Lengths.Name, "Where that is published");
    }
}
