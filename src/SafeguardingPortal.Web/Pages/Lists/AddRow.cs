using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Lists;

/// <summary>What is typed to put a row on a list, whichever list it is; each list's own form has its fields besides.</summary>
public abstract record AddRow : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }

    /// <summary>The version of the list that the form was shown with.</summary>
    public int ListVersion { get; init; }
    public string? From { get; init; }

    /// <summary>The last day it holds, where that is known from the start.</summary>
    public string? To { get; init; }

    /// <summary>What begins it on a day that is past; on lists that may be back-dated alone.</summary>
    public string? BackDatedBy { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    [Shown]
    public ListOnForm? On { get; init; }
}

/// <summary>What the form of a list shows beside its fields.</summary>
/// <param name="Holding">What holds today or is to hold.</param>
public sealed record ListOnForm(DatedList List, ListLookups Lookups, IReadOnlyList<ListedRow> Holding);

public abstract class AddRowValidator<TForm> : AbstractValidator<TForm> where TForm : AddRow
{
    protected AddRowValidator(TimeProvider time)
    {
        RuleFor(form => form.From).ReadAsDay(time, "Enter the day it holds from, for example 24/11/2026", mayBeAhead: true);
        RuleFor(form => form.From)
            .Must((form, from) => TypedDay.Read(from, time.UtcNow) is not { } day || day > UkTime.DateOf(time.UtcNow)
                || form.BackDatedBy.Typed() is not null)
            .WithMessage("A change takes effect from tomorrow at the earliest");
        RuleFor(form => form.To).ReadAsDay(time, mayBeAhead: true);
        RuleFor(form => form.To)
            .Must((form, to) => !(TypedDay.Read(to, time.UtcNow) < TypedDay.Read(form.From, time.UtcNow)))
            .WithMessage("The last day is the first day or later");
        RuleFor(form => form.BackDatedBy).Fits(Lengths.Name, "What back-dates it");
        RuleFor(form => form.Reason).IsReason();
    }
}

public static class ReasonRules
{
    public static IRuleBuilderOptions<TForm, string?> IsReason<TForm>(this IRuleBuilder<TForm, string?> rule) =>
        rule.Must(reason => reason.Typed() is not null).WithMessage("Say why, for whoever asks later")
            .Fits(ListChange.MostReason, "The reason");

    /// <summary>Of letters, figures and what stands between them: it is a part of addresses and files.</summary>
    public static IRuleBuilderOptions<TForm, string?> IsCode<TForm>(this IRuleBuilder<TForm, string?> rule, int most) =>
        rule.Must(code => code.Typed() is { } typed && typed.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            .WithMessage("Enter a code of letters, figures and hyphens").Fits(most, "The code");
}
