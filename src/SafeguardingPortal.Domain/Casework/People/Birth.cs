using System.Globalization;
using System.Text.RegularExpressions;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>How much of a birth date is known (handbook §8, DobPrecision). Expected is the due date of an unborn child.</summary>
public enum BirthPrecision { Exact, Month, Year, Estimated, Expected }

/// <summary>When someone was born, or is expected to be, as far as it is known. An unknown day is kept as the 15th.</summary>
public sealed partial record Birth(DateOnly Date, BirthPrecision Precision)
{
    private const string Examples = "Write it like 14/3/2020, March 2020, 6, about 8, 11 months or expected 2/2/2027";

    // English words that do not differ between servers; British language data does, over "Sep" and "Sept".
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;
    private static readonly string[] Months = ["MMM yyyy", "MMMM yyyy", "M/yyyy"];

    public bool IsUnborn => Precision == BirthPrecision.Expected;

    /// <summary>The first day it can have been, by how much is known; null before birth.</summary>
    public DateOnly? Earliest => Precision switch
    {
        BirthPrecision.Exact => Date,
        BirthPrecision.Month => new(Date.Year, Date.Month, 1),
        BirthPrecision.Year => new(Date.Year, 1, 1),
        // "About 8" can be two years out.
        BirthPrecision.Estimated => new(Date.Year - 2, 1, 1),
        BirthPrecision.Expected => null
    };

    /// <summary>The age in the words of a name line: "6", "11 months" until two, "about 8" where the date is not exact.</summary>
    public string AgeOn(DateOnly day)
    {
        if (IsUnborn) return $"expected {Date.ToString("d MMM yyyy", English)}";
        var months = WholeMonths(Date, day);
        var words = months switch
        {
            < 1 => "under 1 month",
            1 => "1 month",
            < 24 => $"{months} months",
            _ => (months / 12).ToString(English)
        };
        return Precision == BirthPrecision.Exact || months < 1 ? words : $"about {words}";
    }

    public int YearsOn(DateOnly day) => IsUnborn ? 0 : WholeMonths(Date, day) / 12;

    /// <summary>The date in words, to the precision it is known: "14 Mar 2020", "Mar 2020", "2020".</summary>
    public string InWords => Precision switch
    {
        BirthPrecision.Exact => Date.ToString("d MMM yyyy", English),
        BirthPrecision.Month => Date.ToString("MMM yyyy", English),
        BirthPrecision.Expected => $"expected {Date.ToString("d MMM yyyy", English)}",
        BirthPrecision.Year or BirthPrecision.Estimated => $"about {Date.Year}"
    };

    /// <summary>
    /// Reads a date of birth or an age in the forms people say. Nothing, or "not known", is a known absence: both results are null.
    /// </summary>
    public static Birth? Read(string? typed, DateOnly today, out string? problem)
    {
        problem = null;
        var text = Spaces().Replace(typed ?? "", " ").Trim().ToLowerInvariant();
        if (text.Length == 0 || PersonName.IsNotKnown(text)) return null;
        if (text.Length > 40) return Refuse(Examples, out problem);
        text = September().Replace(text, "sep");

        if (text.StartsWith("expected ", StringComparison.Ordinal))
        {
            if (WrittenDay.Read(text["expected ".Length..]) is not { } due) return Refuse(Examples, out problem);
            if (due < today.AddDays(-30) || due > today.AddMonths(9))
                return Refuse("The expected date must be between 30 days ago and 9 months from now", out problem);
            return new(due, BirthPrecision.Expected);
        }

        var read = WrittenDay.Read(text) is { } day ? new Birth(day, BirthPrecision.Exact)
            : ReadMonth(text) is { } month ? new Birth(month, BirthPrecision.Month)
            : ReadYear(text) is { } year ? new Birth(year, BirthPrecision.Year)
            : ReadAge(text, today);

        if (read is null) return Refuse(Examples, out problem);
        if (read.Date > today && !(read.Precision == BirthPrecision.Year && read.Date.Year == today.Year)
            && !(read.Precision == BirthPrecision.Month && read.Date.AddDays(-14) <= today))
            return Refuse("The date of birth is in the future. For an unborn child write “expected” and the date", out problem);
        if (read.Date < today.AddYears(-120)) return Refuse("The date of birth is more than 120 years ago", out problem);
        return read;
    }

    private static Birth? Refuse(string reason, out string? problem)
    {
        problem = reason;
        return null;
    }

    private static DateOnly? ReadMonth(string text) =>
        DateOnly.TryParseExact(text, Months, English, DateTimeStyles.None, out var month)
            ? new DateOnly(month.Year, month.Month, 15) : null;

    private static DateOnly? ReadYear(string text) =>
        YearOnly().IsMatch(text) ? new DateOnly(int.Parse(text, English), 7, 1) : null;

    private static Birth? ReadAge(string text, DateOnly today)
    {
        if (Age().Match(text) is not { Success: true } age) return null;
        var number = int.Parse(age.Groups["n"].Value, English);
        var date = age.Groups["unit"].Value switch
        {
            "day" => today.AddDays(-number),
            "week" => today.AddDays(-7 * number),
            "month" => today.AddMonths(-number),
            _ => number > 130 ? DateOnly.MinValue : today.AddYears(-number)
        };
        return new(date, BirthPrecision.Estimated);
    }

    /// <summary>
    /// Where a month has no such day, it is whole on the first of the next: who was born on 29 February comes of age on 1 March.
    /// </summary>
    private static int WholeMonths(DateOnly from, DateOnly to)
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        return to.Day < from.Day ? months - 1 : months;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\bsept\b")]
    private static partial Regex September();

    [GeneratedRegex(@"^(19|20)[0-9]{2}$")]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"^(about |aged? |approx(\.|imately)? |c\.? ?)?(?<n>[0-9]{1,3}) ?((?<unit>day|week|month|year)s?|yrs?|y)?( old)?$")]
    private static partial Regex Age();
}
