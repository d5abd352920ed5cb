using System.Globalization;
using System.Text.RegularExpressions;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Web.Wording;

/// <summary>A London day as someone typed it, alone or beside a time of day (<see cref="LondonInstant"/>).</summary>
public static partial class TypedDay
{
    /// <summary>What every hint and every refusal shows.</summary>
    public const string Example = "21/11/2026";

    /// <summary>Nothing typed is neither a day nor a problem; 29 February 2025, which is in no calendar, is a problem.</summary>
    /// <param name="today">Decides what "today" and "yesterday" mean, and which "29 November" is meant.</param>
    public static DateOnly? Read(string? typed, DateOnly today, out string? problem)
    {
        problem = null;
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var text = typed.Trim();
        if (text.Equals("today", StringComparison.OrdinalIgnoreCase)) return today;
        if (text.Equals("yesterday", StringComparison.OrdinalIgnoreCase)) return today.AddDays(-1);
        if (text.Equals("tomorrow", StringComparison.OrdinalIgnoreCase)) return today.AddDays(1);

        // A year nobody can mean is a slip of the finger, and the ends of the calendar overflow when a limit is added to them.
        if (WrittenDay.Read(text, today) is { Year: >= 1900 and < 2100 } day) return day;
        problem = $"{Quoted(text)} is not a date. Write it like {Example}";
        return null;
    }

    public static DateOnly? Read(string? typed, DateOnly today) => Read(typed, today, out _);

    /// <summary>Of something that has happened: "29/11" and "29 Nov" without a year are the last one there was.</summary>
    public static DateOnly? ReadPast(string? typed, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var text = typed.Trim();
        if (!DayAndMonth().IsMatch(text)) return Read(text, today);
        return Enumerable.Range(0, 5).Select(back => Read($"{text} {today.Year - back}", today)
            ?? Read($"{text}/{today.Year - back}", today) ?? Read($"{text.Replace('.', '/').Replace('-', '/')}/{today.Year - back}", today))
            .FirstOrDefault(day => day <= today);
    }

    [GeneratedRegex("^[0-9]{1,2}(st|nd|rd|th)?[-/. ]([0-9]{1,2}|[a-z]{3,9})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth();

    public static DateOnly? Read(string? typed, DateTime now) => Read(typed, UkTime.DateOf(now), out _);

    public static string Write(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>What was typed, short enough for one line.</summary>
    internal static string Quoted(string typed)
    {
        const int longest = 30;
        var text = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= longest) return text;
        // Cut between the characters people see; one of them can be many of ours.
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= longest) end = next;
        return text[..end] + "…";
    }
}
