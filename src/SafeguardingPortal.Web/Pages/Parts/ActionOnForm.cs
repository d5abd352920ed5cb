using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>Something to be done, by an officer of the team, by the end of a London day.</summary>
public sealed record ActionOnForm
{
    public string? Text { get; init; }

    /// <summary>The officer's code.</summary>
    public string? Owner { get; init; }
    public string? Due { get; init; }

    public bool IsBlank => Text.Typed() is null && Owner.Typed() is null && Due.Typed() is null;

    public ActionAsked Asked(IReadOnlyDictionary<string, Guid> officers, DateTime now) =>
        new(Text!.Trim(), officers.GetValueOrDefault(Owner!), TypedDay.Read(Due, now)!.Value);
}

public sealed class ActionOnFormValidator : AbstractValidator<ActionOnForm>
{
    public ActionOnFormValidator(TimeProvider time)
    {
        RuleFor(action => action.Text).NotEmpty().WithMessage("Say what is to be done").Fits(Lengths.Narrative, "What is to be done");
        RuleFor(action => action.Owner).NotEmpty().WithMessage("Choose who does it");
        RuleFor(action => action.Due).Must(due => TypedDay.Read(due, time.UtcNow) >= UkTime.DateOf(time.UtcNow))
            .WithMessage("Enter the day it is due like 24/11/2026, today or later");
    }
}
