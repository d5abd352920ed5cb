using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.Cases.Crimes;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.CrimeSteps;

/// <summary>CRIS has it as confirmed, from a day.</summary>
public sealed record ConfirmCrime : CrimeForm
{
    public string? On { get; init; }
}

/// <summary>It was no crime.</summary>
public sealed record RecordNoCrime : CrimeForm, IKeepsDraft
{
    public string? On { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
    public string? Button { get; init; }
}

/// <summary>How police dealt with it, with the tests of a sanction detection.</summary>
public sealed record RecordOutcome : CrimeForm, IKeepsDraft
{
    public string? Disposal { get; init; }
    public string? On { get; init; }
    public bool? IsNotifiable { get; init; }
    public bool? SuspectKnows { get; init; }
    public bool? EvidenceSuffices { get; init; }
    public bool? VictimInformed { get; init; }
    public bool IsNotInInterests { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }
    public string? Button { get; init; }

    public CrimeOutcome ToOutcome(DateOnly on) => new(
        Domain.Casework.Cases.Disposal.Of(Disposal)!, on, IsNotifiable == true, SuspectKnows == true, EvidenceSuffices == true,
        VictimInformed == true)
    {
        IsNotInInterests = IsNotInInterests,
        Words = Words.Typed()
    };
}

/// <summary>CRIS has it under another offence.</summary>
public sealed record ReclassifyCrime : CrimeForm, IKeepsDraft
{
    public string? Offence { get; init; }
    public string? On { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
    public string? Button { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Offences { get; init; } = [];
}

/// <summary>The risk assessment brought it to light (¶19).</summary>
public sealed record FoundByCram : CrimeForm, IKeepsDraft
{
    [DataType(DataType.MultilineText)]
    public string? How { get; init; }
    public string? Button { get; init; }
}

/// <summary>A step was wrong.</summary>
public sealed record PutStepRight : CrimeForm, IKeepsDraft
{
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
    public string? Button { get; init; }
}

public sealed class ConfirmCrimePage(Records<Crime> crimes) : CrimeFormPage<ConfirmCrime>(crimes);

public sealed class RecordNoCrimePage(Records<Crime> crimes) : CrimeFormPage<RecordNoCrime>(crimes);

public sealed class RecordOutcomePage(Records<Crime> crimes) : CrimeFormPage<RecordOutcome>(crimes);

public sealed class FoundByCramPage(Records<Crime> crimes) : CrimeFormPage<FoundByCram>(crimes);

public sealed class PutStepRightPage(Records<Crime> crimes) : CrimeFormPage<PutStepRight>(crimes);

public sealed class ReclassifyCrimePage(Records<Crime> crimes, ReferenceLists lists) : CrimeFormPage<ReclassifyCrime>(crimes)
{
    protected override async Task<ReclassifyCrime> MoreAsync(ReclassifyCrime form, FormPage page) =>
        form with { Offences = await lists.OffencesAsync() };
}

public sealed class ConfirmCrimeValidator : AbstractValidator<ConfirmCrime>
{
    public ConfirmCrimeValidator(TimeProvider time) => RuleFor(form => form.On).DayGone(time, "Enter the day CRIS confirmed it");
}

public sealed class RecordNoCrimeValidator : AbstractValidator<RecordNoCrime>
{
    public RecordNoCrimeValidator(TimeProvider time)
    {
        RuleFor(form => form.On).DayGone(time, "Enter the day it was found to be no crime");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why it is no crime").Fits(Lengths.Narrative, "The reason");
    }
}

public sealed class RecordOutcomeValidator : AbstractValidator<RecordOutcome>
{
    public RecordOutcomeValidator(TimeProvider time)
    {
        RuleFor(form => form.Disposal).Must(code => Disposal.Of(code) is not null).WithMessage("Choose how it was dealt with");
        RuleFor(form => form.On).DayGone(time, "Enter the day of the outcome");
        RuleFor(form => form.IsNotifiable).NotNull().WithMessage("Say whether a notifiable offence is recorded");
        RuleFor(form => form.SuspectKnows).NotNull().WithMessage("Say whether a suspect is identified and aware");
        RuleFor(form => form.EvidenceSuffices).NotNull().WithMessage("Say whether the evidential test is met");
        RuleFor(form => form.VictimInformed).NotNull().WithMessage("Say whether the victim is informed");
        RuleFor(form => form.Words).NotEmpty().When(form => form.IsNotInInterests)
            .WithMessage("Say why pursuing it was not in the child’s best interests");
        RuleFor(form => form.Words).Fits(Lengths.Narrative, "The words");
    }
}

public sealed class ReclassifyCrimeValidator : AbstractValidator<ReclassifyCrime>
{
    public ReclassifyCrimeValidator(TimeProvider time)
    {
        RuleFor(form => form.Offence).NotEmpty().WithMessage("Choose the offence");
        RuleFor(form => form.On).DayGone(time, "Enter the day CRIS changed it");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why it changed").Fits(Lengths.Narrative, "The reason");
    }
}

public sealed class FoundByCramValidator : AbstractValidator<FoundByCram>
{
    public FoundByCramValidator() =>
        RuleFor(form => form.How).NotEmpty().WithMessage("Say how the CRAM found it").Fits(Lengths.Narrative, "How the CRAM found it");
}

public sealed class PutStepRightValidator : AbstractValidator<PutStepRight>
{
    public PutStepRightValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say what was wrong").Fits(Lengths.Narrative, "What was wrong");
}
