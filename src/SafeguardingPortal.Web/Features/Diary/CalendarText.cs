using System.Globalization;
using System.Text;

namespace SafeguardingPortal.Web.Features.Diary;

/// <summary>A conference as a calendar program may know it: reference, time, place, and nothing of the family.</summary>
public sealed record CalendarEvent(Guid Id, string Reference, DateTime StartsAt, DateTime EndsAt, string Place, int TimesMoved, bool IsCancelled, DateTime ChangedAt);

/// <summary>
/// Writes an iCalendar file (RFC 5545): instants in UTC, so that no time zone has to be explained, lines folded at 75 octets, text escaped.
/// </summary>
public static class CalendarText
{
    public const string ContentType = "text/calendar; charset=utf-8";

    public static string Of(IEnumerable<CalendarEvent> events)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Safeguarding Portal//Conference diary//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, "X-WR-CALNAME:Conferences");
        foreach (var each in events)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{each.Id:N}@safeguarding-portal");
            Line(text, $"DTSTAMP:{Instant(each.ChangedAt)}");
            Line(text, $"DTSTART:{Instant(each.StartsAt)}");
            Line(text, $"DTEND:{Instant(each.EndsAt)}");
            Line(text, $"SEQUENCE:{each.TimesMoved.ToString(CultureInfo.InvariantCulture)}");
            Line(text, $"STATUS:{(each.IsCancelled ? "CANCELLED" : "CONFIRMED")}");
            Line(text, $"SUMMARY:{Escaped(each.Reference)}");
            Line(text, $"LOCATION:{Escaped(each.Place)}");
            Line(text, "CLASS:PRIVATE");
            Line(text, "END:VEVENT");
        }
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\n").Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A line is at most 75 octets; what is left goes on after a space, and no character is cut in two.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 75)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
