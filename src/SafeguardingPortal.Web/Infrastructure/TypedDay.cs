using System.Globalization;
using FluentValidation;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Web.Infrastructure;

/// <summary>A day as someone typed it, where no time of day is asked for.</summary>
public static class TypedDay
{
    private static readonly string[] Formats = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy", "d MMM yyyy", "d MMMM yyyy", "yyyy-M-d"];

    /// <summary>Nothing typed gives neither a day nor a problem. A day that is not in the calendar, such as 29 February 2025, is one.</summary>
    public static DateOnly? Read(string? typed, DateOnly today, out string? problem)
    {
        problem = null;
        if (typed.Typed() is not { } text) return null;
        if (text.Equals("today", StringComparison.OrdinalIgnoreCase)) return today;
        if (text.Equals("yesterday", StringComparison.OrdinalIgnoreCase)) return today.AddDays(-1);
        if (DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) && day.Year is >= 1900 and < 2100) return day;
        problem = $"“{(text.Length > 30 ? text[..30] + "…" : text)}” is not a date. Write it like 21/11/2026";
        return null;
    }

    public static DateOnly? Read(string? typed, DateOnly today) => Read(typed, today, out _);

    public static string Write(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day that can be read and, unless said otherwise, has come.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> ReadAsDay<T>(this IRuleBuilder<T, string?> rule, TimeProvider time, string? missing = null, bool mayBeAhead = false) =>
        rule.Custom((typed, context) =>
        {
            var today = UkTime.DateOf(time.UtcNow);
            var day = Read(typed, today, out var problem);
            if (problem is not null) context.AddFailure(problem);
            else if (day is null && missing is not null) context.AddFailure(missing);
            else if (day > today && !mayBeAhead) context.AddFailure("The date is in the future. Enter the day on which it happened");
        });
}
