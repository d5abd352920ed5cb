using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.Catalogue;

/// <summary>What a factor says, in a new item or in new words for an old one.</summary>
public interface IWording
{
    string? Name { get; }
    [DataType(DataType.MultilineText)]
    string? Guidance { get; }
    string? Basis { get; }
    string? From { get; }
}

public sealed record AddFactor : IWording, ISubmittedOnce
{
    public Guid SubmissionId { get; init; }
    public FactorGroup? Group { get; init; }
    public string? Code { get; init; }
    public string? Name { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Guidance { get; init; }
    public string? Basis { get; init; }
    public string? From { get; init; }

    /// <summary>
    /// Why a code cannot be given to a new factor from a day: it is in use, or the portal fills it in from records, and another meaning
    /// under it would be filled with the wrong facts.
    /// </summary>
    /// <param name="factors">Those on record, of this code at least.</param>
    public static string? ObjectionTo(string code, DateOnly? from, IEnumerable<RiskFactor> factors) =>
        factors.Any(factor => factor.Code == code && (factor.To is null || factor.To >= from))
            ? $"{code} is in use. Choose another code, or give it another wording"
        : KnownFacts.FilledFrom(code) is { } records ? $"{code} is filled in from {records}. Choose another code"
        : null;
}

public sealed record RewordFactor : IWording
{
    public int Version { get; init; }
    public string? Name { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Guidance { get; init; }
    public string? Basis { get; init; }
    public string? From { get; init; }

    public static RewordFactor Of(RiskFactor factor, DateOnly today) => new()
    {
        Version = factor.Version,
        Name = factor.Name,
        Guidance = factor.Guidance,
        Basis = factor.Basis,
        From = TypedDay.Write((factor.From > today ? factor.From : today).AddDays(1))
    };
}

public sealed record EndFactor
{
    public int Version { get; init; }
    public string? Last { get; init; }

    public static EndFactor Of(RiskFactor factor, DateOnly today) =>
        new() { Version = factor.Version, Last = TypedDay.Write(factor.From > today ? factor.From : today) };
}

public abstract class WordingValidator<T> : AbstractValidator<T> where T : IWording
{
    protected WordingValidator(TimeProvider time)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter the factor in plain words")
            .Fits(RiskFactor.MostName, "The factor").NotWhoSomebodyIs();
        RuleFor(form => form.Guidance).NotEmpty().WithMessage("Say what to look for and what not to conclude")
            .Fits(RiskFactor.MostGuidance, "The guidance").NotWhoSomebodyIs();
        RuleFor(form => form.Basis).NotEmpty().WithMessage("Say where it comes from").Fits(Lengths.Name, "The basis").NotWhoSomebodyIs();
        RuleFor(form => form.From).ReadAsDay(time, "Enter the day it is asked from, for example 24/11/2026", mayBeAhead: true);
        RuleFor(form => form.From).Must(from => TypedDay.Read(from, UkTime.DateOf(time.UtcNow)) is not { } day
            || day > UkTime.DateOf(time.UtcNow)).WithMessage("A change takes effect from tomorrow at the earliest");
    }
}

public sealed class AddFactorValidator : WordingValidator<AddFactor>
{
    public AddFactorValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Group).Chosen("Choose who it is asked about");
        RuleFor(form => form.Code).Must((form, code) => form.Group is { } group ? code.Typed()?.ToUpperInvariant() is { Length: 3 } typed
            && RiskFactor.IsCodeOf(typed, group, RiskFactor.IsContextualCode(typed)) : code.Typed() is not null)
            .WithMessage("Enter the letter of its group (C, S, H or P) and two figures. C90 to C99 are for contextual factors");
    }
}

public sealed class RewordFactorValidator(TimeProvider time) : WordingValidator<RewordFactor>(time);

public sealed class EndFactorValidator : AbstractValidator<EndFactor>
{
    public EndFactorValidator(TimeProvider time)
    {
        RuleFor(form => form.Last).ReadAsDay(time, "Enter the last day it is asked, for example 24/11/2026", mayBeAhead: true);
        RuleFor(form => form.Last).Must(last => TypedDay.Read(last, UkTime.DateOf(time.UtcNow)) is not { } day
            || day >= UkTime.DateOf(time.UtcNow)).WithMessage("The last day is today or later");
    }
}

public static class WordingRules
{
    /// <summary>BR-45: never who the family are.</summary>
    public static IRuleBuilderOptions<T, string?> NotWhoSomebodyIs<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(words => words is null || !NeverAFactor.IsNamedIn(words)).WithMessage(NeverAFactor.Words);
}
