using System.Globalization;
using System.Text.RegularExpressions;

namespace SafeguardingPortal.Domain.Time;

/// <summary>
/// A day of the calendar in the forms people write one, the day before the month: 29/11/2026, 29.11.26, 29 Nov 2026, 2026-11-29,
/// Sunday 29th November 2026. What a form asks of the day, and words such as "yesterday", are the reader's who calls it.
/// </summary>
public static partial class WrittenDay
{
    // Two figures for a year are this century's until 2049, as everywhere on these machines.
    private const int LastShortYear = 49;

    // English words that do not differ between servers; British language data does, over "Sep" and "Sept".
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames.Take(12)];

    /// <summary>As sentences have it: 29 Nov 2026.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Null where it is no day of the calendar, such as 29/2/2025, or a weekday is written that it is not.</summary>
    /// <param name="today">Where given, "29 November" without its year is the one nearest to it.</param>
    public static DateOnly? Read(string? typed, DateOnly? today = null)
    {
        var text = Spaces().Replace(typed ?? "", " ").Trim();
        if (YearFirst().Match(text) is { Success: true } machine) return Day(Year(machine), Number(machine, "m"), Number(machine, "d"));
        if (InFigures().Match(text) is { Success: true } figures) return Day(Year(figures), Number(figures, "m"), Number(figures, "d"));
        if (InWords().Match(text) is not { Success: true } words) return null;

        var (month, day) = (Month(words.Groups["m"].Value), Number(words, "d"));
        var read = words.Groups["y"].Success ? Day(Year(words), month, day) : today is { } near ? Nearest(near, month, day) : null;
        return read is { } of && words.Groups["weekday"].Success && !IsOn(of, words.Groups["weekday"].Value) ? null : read;
    }

    private static DateOnly? Nearest(DateOnly today, int month, int day) => Enumerable.Range(today.Year - 1, 3)
        .Select(year => Day(year, month, day))
        .Where(each => each is not null)
        .MinBy(each => Math.Abs(each!.Value.DayNumber - today.DayNumber));

    private static DateOnly? Day(int year, int month, int day) =>
        year > 0 && month is >= 1 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, string part) => int.Parse(match.Groups[part].ValueSpan, CultureInfo.InvariantCulture);

    private static int Year(Match match)
    {
        var year = Number(match, "y");
        return match.Groups["y"].Length > 2 ? year : year > LastShortYear ? 1900 + year : 2000 + year;
    }

    private static int Month(string word) => 1 + Array.FindIndex(Months, name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsOn(DateOnly day, string weekday) =>
        day.DayOfWeek.ToString().StartsWith(weekday[..3], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>2026-11-29, 2026/11/29, or 20261129 as files have it.</summary>
    [GeneratedRegex(
        @"^((?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})|(?<y>(19|20)[0-9]{2})(?<m>0[1-9]|1[0-2])(?<d>[0-9]{2}))$")]
    private static partial Regex YearFirst();

    /// <summary>29/11/2026, 29.11.26, 29 - 11 - 2026, 29 11 2026 and, of eight figures, 29112026: its year cannot be a month.</summary>
    [GeneratedRegex(
        @"^((?<d>[0-9]{1,2})( ?(?<s>[-/.]) ?(?<m>[0-9]{1,2}) ?\k<s> ?| (?<m>[0-9]{1,2}) )(?<y>[0-9]{4}|[0-9]{2})"
        + @"|(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>(19|20)[0-9]{2}))$")]
    private static partial Regex InFigures();

    /// <summary>29 Nov 2026, 29-Nov-26, Sunday 29th of November, 2026, and without the year.</summary>
    [GeneratedRegex(
        @"^((?<weekday>mon(day)?|tue(s(day)?)?|wed(nesday)?|thu(r(s(day)?)?)?|fri(day)?|sat(urday)?|sun(day)?),? )?"
        + @"(?<d>[0-9]{1,2})(st|nd|rd|th)?( of)?[-/. ]?"
        + @"(?<m>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?|september|oct(ober)?|nov(ember)?|dec(ember)?)\.?"
        + @"((,? |[-/.])?(?<y>[0-9]{4}|[0-9]{2}))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InWords();
}
