using System.Globalization;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Web.Wording;

/// <summary>The same words twice: as short as a board shows them, and as a person would say them.</summary>
public readonly record struct Spoken(string Shown, string Said);

/// <summary>
/// Instants and lengths of time as the portal writes them: London's clock, 24 hours, whole minutes that have really passed.
/// The live clocks in Assets/clocks.js say the same words and change with these.
/// </summary>
public static class LondonWords
{
    /// <summary>British English, whatever the server is set to.</summary>
    public static CultureInfo Culture { get; } = British();

    /// <summary>"3 h 12 min", "40 min", "3 d 4 h"; minutes are cut off, never rounded up, and days begin after 48 hours.</summary>
    public static Spoken Duration(TimeSpan length)
    {
        var minutes = length.Ticks / TimeSpan.TicksPerMinute;
        if (minutes < 1) return new("less than 1 min", "less than 1 minute");
        return minutes > 48 * 60
            ? Joined((minutes / (24 * 60), "d", "day"), (minutes / 60 % 24, "h", "hour"))
            : Joined((minutes / 60, "h", "hour"), (minutes % 60, "min", "minute"));
    }

    public static Spoken Left(TimeSpan left) => Sentence("", Duration(left), " left");

    public static Spoken OverdueBy(TimeSpan past) => Sentence("Overdue by ", Duration(past));

    public static Spoken MetIn(TimeSpan taken, bool recordedLate = false) =>
        Sentence("Met in ", Duration(taken), recordedLate ? ", recorded late" : "");

    public static Spoken MetLateBy(TimeSpan late) => Sentence("Met late, by ", Duration(late));

    /// <summary>What a clock says now.</summary>
    public static Spoken Of(Clock clock, DateTime now) => clock.StateAt(now) switch
    {
        DeadlineState.Met => MetIn(clock.MetAt!.Value - clock.StartedAt, clock.IsRecordedLate),
        DeadlineState.MetLate => MetLateBy(clock.MetAt!.Value - clock.DueAt),
        DeadlineState.Overdue or DeadlineState.Acknowledged => OverdueBy(now - clock.DueAt),
        DeadlineState.Withdrawn => new("Not counted any more", "Not counted any more"),
        DeadlineState.OnTrack or DeadlineState.DueSoon => Left(clock.DueAt - now)
    };

    /// <summary>"12:32" today, "Sat 21 Nov 12:32" on another day, with the year when it is not this one.</summary>
    public static string When(DateTime utc, DateTime now)
    {
        var (at, today) = (UkTime.At(utc), UkTime.At(now));
        var day = at.Date == today.Date ? "" : at.Year == today.Year ? "ddd d MMM " : "ddd d MMM yyyy ";
        return Written(utc, $"{day}HH:mm");
    }

    /// <summary>"Sunday 22 November 2026, 09:20".</summary>
    public static string WhenFull(DateTime utc) => Written(utc, "dddd d MMMM yyyy, HH:mm");

    /// <summary>"today, Sunday 22 November, 12:32": what the large clock says, where a wrong day would be read first.</summary>
    public static string WhenNear(DateTime utc, DateTime now)
    {
        var (at, today) = (UkTime.At(utc), UkTime.At(now));
        var near = (at.Date - today.Date).Days switch { 0 => "today, ", 1 => "tomorrow, ", -1 => "yesterday, ", _ => "" };
        return near + Written(utc, at.Year == today.Year ? "dddd d MMMM, HH:mm" : "dddd d MMMM yyyy, HH:mm");
    }

    /// <summary>
    /// As <see cref="When"/>, but a limit that ends with a day is called by that day: "end of Fri 4 Dec", where "Sat 5 Dec 00:00" would be
    /// read as Saturday.
    /// </summary>
    public static string Due(DateTime utc, DateTime now) => EndOf(utc, now, "ddd d MMM") ?? When(utc, now);

    /// <summary>As <see cref="WhenNear"/>, and as <see cref="Due"/> of a limit that ends with a day.</summary>
    public static string DueNear(DateTime utc, DateTime now) => EndOf(utc, now, "dddd d MMMM") ?? WhenNear(utc, now);

    private static string? EndOf(DateTime utc, DateTime now, string format)
    {
        var at = UkTime.At(utc);
        if (at.TimeOfDay != TimeSpan.Zero) return null;
        var day = at.AddDays(-1);
        return "end of " + day.ToString(day.Year == UkTime.At(now).Year ? format : $"{format} yyyy", Culture);
    }

    /// <summary>"22 Nov 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", Culture);

    /// <summary>The first words of a long text, for a list that leads to the whole of it.</summary>
    public static string Shortened(string text, int most = 160)
    {
        if (text.Length <= most) return text;
        var space = text.LastIndexOf(' ', most);
        var end = space > most / 2 ? space : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end] + "…";
    }

    /// <summary>"Recorded 9 h 25 min later", or nothing when it was recorded within the hour.</summary>
    public static string? Gap(DateTime happened, DateTime recorded) =>
        recorded - happened > TimeSpan.FromHours(1) ? $"Recorded {Duration(recorded - happened).Shown} later" : null;

    /// <summary>The instant as a <c>time</c> element carries it, to the minute.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    /// <summary>The same of what may not be; nothing where it is not.</summary>
    public static string? MachineOrNothing(DateTime? at) => at is { } instant ? MachineExact(instant) : null;

    /// <summary>The instant to the millisecond, for the scripts that count with it.</summary>
    public static string MachineExact(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Written(DateTime utc, string format)
    {
        var at = UkTime.At(utc);
        var words = at.ToString(format, Culture);
        var happenedTwice = UkTime.InstantsOf(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) is [var first, _]
            ? first
            : (DateTime?)null;
        return happenedTwice is null ? words : words + (utc == happenedTwice ? " BST" : " GMT");
    }

    private static Spoken Joined((long Count, string Shown, string Said) large, (long Count, string Shown, string Said) small)
    {
        var parts = new[] { large, small }.Where(part => part.Count > 0).ToList();
        return new(
            string.Join(' ', parts.Select(part => $"{part.Count} {part.Shown}")),
            string.Join(' ', parts.Select(part => $"{part.Count} {part.Said}{(part.Count == 1 ? "" : "s")}")));
    }

    private static Spoken Sentence(string before, Spoken words, string after = "") =>
        new(Capital(before + words.Shown + after), Capital(before + words.Said + after));

    /// <summary>As it begins a heading.</summary>
    public static string Capital(string words) => char.ToUpper(words[0], Culture) + words[1..];

    private static CultureInfo British()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("en-GB").Clone();
        // Language data differs between servers over "Sep" and "Sept"; a record reads the same on all of them.
        var months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;
        culture.DateTimeFormat.AbbreviatedMonthNames = months;
        culture.DateTimeFormat.AbbreviatedMonthGenitiveNames = months;
        return CultureInfo.ReadOnly(culture);
    }
}
