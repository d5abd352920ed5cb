using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.Cases.Crimes;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Courts;

/// <summary>One defendant charged for what was done to one victim.</summary>
public sealed record BringCharge : CrimeForm
{
    /// <summary>Numbers of a suspect and of a victim of the crime.</summary>
    public string? Defendant { get; init; }
    public string? Victim { get; init; }
    public string? Offence { get; init; }
    public string? On { get; init; }
}

/// <summary>What a court did about a charge.</summary>
public sealed record HearCharge : CrimeForm, IKeepsDraft
{
    public CourtEvent? Event { get; init; }
    public string? On { get; init; }
    public string? Court { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }
    public string? MinimumYears { get; init; }
    public string? MinimumMonths { get; init; }
    public bool IsIndeterminate { get; init; }
    public CaseEffect? Effect { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Siblings { get; init; }
    public string? Button { get; init; }

    [Shown]
    public int ChargeNumber { get; set; }

    /// <summary>The least that is served, in months; null where the court set none.</summary>
    public int? Minimum => Read(MinimumYears) * 12 + Read(MinimumMonths) is var months && months > 0 ? months : null;

    public CourtHeard ToHeard(DateOnly on) =>
        new(Event!.Value, on, Court!.Trim(), Words.Typed(), Minimum, IsIndeterminate, Effect, Siblings.Typed());

    internal static bool CanRead(string? typed) =>
        typed.Typed() is not { } text
        || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 999;

    private static int Read(string? typed) => CanRead(typed) && typed.Typed() is { } text
        ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
}

/// <summary>What was recorded of a court was wrong.</summary>
public sealed record PutCourtRight : CrimeForm, IKeepsDraft
{
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
    public string? Button { get; init; }
}

public sealed class BringChargePage(Records<Crime> crimes) : CrimeFormPage<BringCharge>(crimes);

public sealed class HearChargePage(Records<Crime> crimes) : CrimeFormPage<HearCharge>(crimes)
{
    protected override Task<HearCharge> MoreAsync(HearCharge form, FormPage page)
    {
        form.ChargeNumber = int.Parse(page["charge"], LondonWords.Culture);
        return Task.FromResult(form);
    }
}

public sealed class PutCourtRightPage(Records<Crime> crimes) : CrimeFormPage<PutCourtRight>(crimes);

public sealed class BringChargeValidator : AbstractValidator<BringCharge>
{
    public BringChargeValidator(TimeProvider time)
    {
        RuleFor(form => form.Defendant).NotEmpty().WithMessage("Choose who is charged");
        RuleFor(form => form.Victim).NotEmpty().WithMessage("Choose whose case it is");
        RuleFor(form => form.Offence).NotEmpty().WithMessage("Enter the charge").Fits(Lengths.Name, "The charge");
        RuleFor(form => form.On).DayGone(time, "Enter the day of the charge");
    }
}

public sealed class HearChargeValidator : AbstractValidator<HearCharge>
{
    public HearChargeValidator(TimeProvider time)
    {
        RuleFor(form => form.Event).Must(heard => heard is { } given && Enum.IsDefined(given) && given != CourtEvent.PutRight)
            .WithMessage("Choose what happened");
        RuleFor(form => form.On).DayGone(time, "Enter the day it happened");
        RuleFor(form => form.Court).NotEmpty().WithMessage("Enter the court").Fits(Lengths.Name, "The court");
        RuleFor(form => form.Words).NotEmpty().When(form => form.Event is { } heard && CourtEvents.IsSentence(heard))
            .WithMessage("Write the sentence as passed");
        RuleFor(form => form.Words).Fits(Lengths.Narrative, "The words");
        RuleFor(form => form.MinimumYears).Must(HearCharge.CanRead).WithMessage("Enter years as a number, or leave it empty");
        RuleFor(form => form.MinimumMonths).Must(HearCharge.CanRead).WithMessage("Enter months as a number, or leave it empty");
        RuleFor(form => form.Effect).NotNull().When(form => form.Event is { } heard && CourtEvents.Decides(heard))
            .WithMessage("Say what it means for the case");
        RuleFor(form => form.Siblings).Fits(Lengths.Narrative, "What it means for the other children");
    }
}

public sealed class PutCourtRightValidator : AbstractValidator<PutCourtRight>
{
    public PutCourtRightValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say what was wrong").Fits(Lengths.Narrative, "What was wrong");
}
