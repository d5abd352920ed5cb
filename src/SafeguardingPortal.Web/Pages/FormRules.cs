using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages;

/// <summary>Rules that every form shares, so that the same mistake gets the same words.</summary>
public static class FormRules
{
    /// <summary>What was typed, without the spaces around it; nothing but spaces is nothing.</summary>
    public static string? Typed(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Keeps what was typed and complains about nothing: the button pressed was not the one that saves.</summary>
    public static void ForgetErrors(this ModelStateDictionary form)
    {
        foreach (var entry in form.Values) entry.Errors.Clear();
    }

    /// <summary>The form as it was typed: a row was added, or its text kept.</summary>
    public static ViewResult ShowAgain(this Controller controller, object form)
    {
        controller.ModelState.ForgetErrors();
        return controller.View(form);
    }

    public static IRuleBuilderOptions<T, string?> Fits<T>(this IRuleBuilder<T, string?> rule, int most, string what) =>
        rule.MaximumLength(most).WithMessage((_, text) => $"{what} must be {most.ToString("N0", LondonWords.Culture)} characters or fewer. "
            + $"It is {text!.Length.ToString("N0", LondonWords.Culture)}");

    /// <summary>Nothing, or a name: a sign or a figure alone would be kept and printed as somebody’s name.</summary>
    public static IRuleBuilderOptions<T, string?> IsName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text.Typed() is null || PersonName.HasLetter(text)).WithMessage("A name has at least one letter");

    /// <summary>Not one of the numbers that stand for none; of any other form it is kept and marked.</summary>
    public static IRuleBuilderOptions<T, string?> IsNoPlaceholder<T>(this IRuleBuilder<T, string?> rule, IdentifierKind kind) =>
        rule.Must((_, typed, context) =>
        {
            var problem = Placeholder.Problem(kind, typed);
            context.MessageFormatter.AppendArgument("Problem", problem);
            return problem is null;
        }).WithMessage("{Problem}");

    /// <summary>Words that answer for something: nothing, or a letter, is refused.</summary>
    public static IRuleBuilderOptions<T, string?> IsASentence<T>(this IRuleBuilder<T, string?> rule, string words) =>
        rule.Must(TypedText.IsASentence).WithMessage(words);

    public static IRuleBuilderOptions<T, TEnum?> Chosen<T, TEnum>(this IRuleBuilder<T, TEnum?> rule, string words) where TEnum
        : struct, Enum =>
        rule.Must(answer => answer is { } given && Enum.IsDefined(given)).WithMessage(words);

    /// <summary>A date and time that can be read as one instant, with the words at the part that is wrong.</summary>
    /// <param name="objection">What is wrong with an instant that can be read; null when nothing is.</param>
    public static IRuleBuilderOptionsConditions<T, LondonInstant> ReadAsInstant<T>(
        this IRuleBuilder<T, LondonInstant> rule, TimeProvider time, Func<DateTime, DateTime, string?> objection) =>
        rule.Custom((typed, context) =>
        {
            var now = time.UtcNow;
            var reading = typed.Read(now);
            foreach (var problem in reading.Problems)
                context.AddFailure(new ValidationFailure($"{context.PropertyPath}.{problem.Field}", problem.Problem));
            if (reading.Utc is { } instant && objection(instant, now) is { } words)
                context.AddFailure(new ValidationFailure($"{context.PropertyPath}.{nameof(LondonInstant.Time)}", words));
        });

    /// <summary>A day that can be read and, unless said otherwise, has come.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> ReadAsDay<T>(
        this IRuleBuilder<T, string?> rule, TimeProvider time, string? missing = null, bool mayBeAhead = false) =>
        rule.Custom((typed, context) =>
        {
            var today = UkTime.DateOf(time.UtcNow);
            var day = TypedDay.Read(typed, today, out var problem);
            if (problem is not null) context.AddFailure(problem);
            else if (day is null && missing is not null) context.AddFailure(missing);
            else if (day > today && !mayBeAhead) context.AddFailure("The date is in the future. Enter the day on which it happened");
        });

    /// <summary>A time of day that can be read.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> ReadAsTime<T>(this IRuleBuilder<T, string?> rule, string missing) =>
        rule.Custom((typed, context) =>
        {
            var time = TypedTime.Read(typed, out var problem);
            if (time is null) context.AddFailure(problem ?? missing);
        });

    /// <summary>Nothing, or a day that can be read; the words say which day the form asks for.</summary>
    public static IRuleBuilderOptions<T, string?> IsDay<T>(this IRuleBuilder<T, string?> rule, TimeProvider time, string words) =>
        rule.Must(typed => typed.Typed() is null || TypedDay.Read(typed, time.UtcNow) is not null).WithMessage(words);

    public static IRuleBuilderOptions<T, string?> ReadAsBirth<T>(this IRuleBuilder<T, string?> rule, TimeProvider time) =>
        rule.Must((_, typed, context) =>
        {
            Birth.Read(typed, UkTime.DateOf(time.UtcNow), out var problem);
            context.MessageFormatter.AppendArgument("Problem", problem);
            return problem is null;
        }).WithMessage("{Problem}");

    public static IRuleBuilderOptions<T, string?> NotUnborn<T>(this IRuleBuilderOptions<T, string?> rule) =>
        rule.Must(typed => typed?.Trim().StartsWith("expected", StringComparison.OrdinalIgnoreCase) != true)
            .WithMessage("Only a child can be expected. Enter the adult’s date of birth or age");
}
