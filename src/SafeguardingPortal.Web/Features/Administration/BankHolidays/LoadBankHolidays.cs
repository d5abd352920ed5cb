using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.BankHolidays;

/// <summary>A year's bank holidays, or one that was proclaimed since, a line each: "3/1/2028 New Year’s Day (substitute)".</summary>
public sealed record LoadBankHolidays
{
    /// <summary>England and Wales have eight in a year; a year of which fewer are loaded would count days that nobody works.</summary>
    public const int InAYear = 8;

    private const int Most = 40;

    [DataType(DataType.MultilineText)]
    public string? Lines { get; init; }
    public string? Source { get; init; }

    /// <summary>What the lines say, and what of them cannot be taken, by its line.</summary>
    public (IReadOnlyList<(DateOnly Day, string Name)> Read, string? Problem) Read(DateOnly today, IReadOnlyCollection<DateOnly> loaded)
    {
        List<(DateOnly Day, string Name)> read = [];
        foreach (var (number, line) in (Lines ?? "").Split('\n').Select((line, index) => (index + 1, line.Trim()))
            .Where(each => each.Item2.Length > 0))
        {
            if (line.Split(' ', 2) is not [var date, var name] || TypedDay.Read(date, today, out _) is not { } day)
                return ([], $"Line {number} is not a date and a name, like 3/1/2028 New Year’s Day (substitute)");
            if (ProblemWith(day, today, [.. loaded, .. read.Select(each => each.Day)]) is { } wrong)
                return ([], $"Line {number}: {wrong}");
            if (name.Length > Lengths.Name) return ([], $"Line {number}: the name is longer than {Lengths.Name} characters");
            read.Add((day, name));
        }
        if (read.Count is 0 or > Most)
            return ([], read.Count == 0 ? "Enter at least one day with its name" : $"Load no more than {Most} days at once");

        return ProblemWithYears([.. read.Select(each => each.Day)], loaded) is { } years ? ([], years) : (read, null);
    }

    /// <summary>Why a day cannot be put beside those that stand.</summary>
    public static string? ProblemWith(DateOnly day, DateOnly today, IReadOnlyCollection<DateOnly> standing) =>
        day <= today ? $"{LondonWords.Day(day)} is past or today, and what was counted by it stays. Load days that are to come"
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? $"{LondonWords.Day(day)} is at a weekend. Load the working day that is free instead"
        : standing.Contains(day) ? $"{LondonWords.Day(day)} is loaded already"
        : null;

    /// <summary>A year counts as known from its first day on record, so it comes whole.</summary>
    public static string? ProblemWithYears(IReadOnlyList<DateOnly> days, IReadOnlyCollection<DateOnly> loaded)
    {
        var last = loaded.Count == 0 ? 0 : loaded.Max(day => day.Year);
        var newYears = days.Where(day => day.Year > last).GroupBy(day => day.Year).OrderBy(year => year.Key).ToList();
        if (newYears.Find(year => year.Count() < InAYear) is { } incomplete)
            return $"{incomplete.Key} is not loaded yet and has {incomplete.Count()} of its {InAYear} days here. Load the whole year";
        return last > 0 && newYears.Where((year, index) => year.Key != last + 1 + index).Any() ? $"Load {last + 1} first" : null;
    }
}

public sealed class LoadBankHolidaysValidator : AbstractValidator<LoadBankHolidays>
{
    public LoadBankHolidaysValidator() =>
        RuleFor(form => form.Source).NotEmpty().WithMessage("Say where they are published").Fits(Lengths.Name, "Where they are published");
}
