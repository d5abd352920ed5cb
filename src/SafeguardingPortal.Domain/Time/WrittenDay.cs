using System.Globalization;
using System.Text.RegularExpressions;

namespace SafeguardingPortal.Domain.Time;

/// <summary>
/// A day of the calendar in the forms people write one, the day before the month: 29/11/2026, 29.11.26, 29 Nov 2026, Sunday 29th November 2026, 2026-11-29.
/// The one reader of them; what a form asks of the day, and words such as "yesterday", are the reader's who calls it.
/// </summary>
public static partial class WrittenDay
{
    // Two figures for a year are this century's until 2049, as everywhere on these machines.
    private const int LastShortYear = 49;

    /// <summary>Null where it is no day of the calendar, such as 29/2/2025, or a weekday is written that it is not.</summary>
    /// <param name="today">Where given, "29 November" without its year is the one nearest to it.</param>
    public static DateOnly? Read(string? typed, DateOnly? today = null)
    {
        var text = Spaces().Replace(typed ?? "", " ").Trim();
        if (YearFirst().Match(text) is { Success: true } machine) return Day(Number(machine, "y"), Number(machine, "m"), Number(machine, "d"));
        if (InFigures().Match(text) is { Success: true } figures) return Day(Year(figures), Number(figures, "m"), Number(figures, "d"));
        if (InWords().Match(text) is not { Success: true } words) return null;

        var (month, day) = (Month(words.Groups["m"].Value), Number(words, "d"));
        var read = words.Groups["y"].Success ? Day(Year(words), month, day)
            : today is { } near ? Nearest(near, month, day)
            : null;
        return read is { } of && words.Groups["weekday"].Success && !IsOn(of, words.Groups["weekday"].Value) ? null : read;
    }

    private static DateOnly? Nearest(DateOnly today, int month, int day) => Enumerable.Range(today.Year - 1, 3)
        .Select(year => Day(year, month, day)).OfType<DateOnly>().OrderBy(each => Math.Abs(each.DayNumber - today.DayNumber)).Select(each => (DateOnly?)each).FirstOrDefault();

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, string part) => int.Parse(match.Groups[part].ValueSpan, CultureInfo.InvariantCulture);

    private static int Year(Match match) => match.Groups["y"].Length > 2 ? Number(match, "y") : Number(match, "y") + (Number(match, "y") > LastShortYear ? 1900 : 2000);

    // English words that do not differ between servers; British language data does, over "Sep" and "Sept".
    private static int Month(string word) => 1 + Array.FindIndex(
        CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, name => name.Length > 0 && word.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsOn(DateOnly day, string weekday) => day.DayOfWeek.ToString().StartsWith(weekday[..3], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>2026-11-29, 2026/11/29, or 20261129 as files have it.</summary>
    [GeneratedRegex("^((?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\\k<s>(?<d>[0-9]{1,2})|(?<y>(19|20)[0-9]{2})(?<m>0[1-9]|1[0-2])(?<d>[0-9]{2}))$")]
    private static partial Regex YearFirst();

    /// <summary>29/11/2026, 29.11.26, 29 - 11 - 2026, 29 11 2026 and, of eight figures, 29112026: its year cannot be a month.</summary>
    [GeneratedRegex("^((?<d>[0-9]{1,2})( ?(?<s>[-/.]) ?(?<m>[0-9]{1,2}) ?\\k<s> ?| (?<m>[0-9]{1,2}) )(?<y>[0-9]{4}|[0-9]{2})|(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>(19|20)[0-9]{2}))$")]
    private static partial Regex InFigures();

    /// <summary>29 Nov 2026, 29-Nov-26, Sunday 29th of November, 2026, and without the year.</summary>
    [GeneratedRegex(
        "^((?<weekday>mon|monday|tues?|tuesday|wed|wednesday|thu|thurs?|thursday|fri|friday|sat|saturday|sun|sunday),? )?(?<d>[0-9]{1,2})(st|nd|rd|th)?( of)?[-/. ]?"
        + "(?<m>jan|january|feb|february|mar|march|apr|april|may|june?|july?|aug|august|sept?|september|oct|october|nov|november|dec|december)\\.?(,? |[-/.])?(?<y>[0-9]{4}|[0-9]{2})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InWords();
}
