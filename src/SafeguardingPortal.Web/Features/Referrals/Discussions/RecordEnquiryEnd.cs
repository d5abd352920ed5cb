using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Discussions;

/// <summary>The council told how the s.47 enquiry ended that a discussion began.</summary>
public sealed record RecordEnquiryEnd : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }
    public EnquiryResult? Result { get; init; }
    public string? DecidedOn { get; init; }
    public string? ToldBy { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    public EnquiryEnded Ended(DateTime now) =>
        new(Result!.Value, TypedDay.Read(DecidedOn, now)!.Value, ToldBy!.Trim(), Words.Typed());
}

public sealed class RecordEnquiryEndValidator : AbstractValidator<RecordEnquiryEnd>
{
    public RecordEnquiryEndValidator(TimeProvider time)
    {
        RuleFor(form => form.Result).Chosen("Choose how it ended");
        RuleFor(form => form.DecidedOn).NotEmpty().WithMessage("Enter the day it ended")
            .IsDay(time, "Enter the day it ended, for example 10/12/2026");
        RuleFor(form => form.DecidedOn).Must(day => !(TypedDay.Read(day, time.UtcNow) > UkTime.DateOf(time.UtcNow)))
            .WithMessage("The enquiry ended in the future. Check the day");
        RuleFor(form => form.ToldBy).NotEmpty().WithMessage("Enter who told police").Fits(Lengths.Name, "Who told police").IsName();
        RuleFor(form => form.Words).NotEmpty().When(form => form.Result == EnquiryResult.Other).WithMessage("Say what the outcome was")
            .Fits(Lengths.Narrative, "The reasons");
    }
}
