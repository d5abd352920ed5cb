using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Chronology;

/// <summary>What of the chronology is asked for.</summary>
public sealed record ChronologyQuery
{
    /// <summary>The file as it was known at this instant; empty for everything.</summary>
    public LondonInstant AsAt { get; init; } = new();
    public bool Oldest { get; init; }

    /// <summary>What someone wrote, without the acts in the portal.</summary>
    public bool Written { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? After { get; init; }

    public bool IsEverything => AsAt.Date.Typed() is null && AsAt.Time.Typed() is null;

    public Dictionary<string, string> ToRoute(params (string Key, string? Value)[] changes)
    {
        Dictionary<string, string?> route = new()
        {
            ["AsAt.Date"] = AsAt.Date.Typed(),
            ["AsAt.Time"] = AsAt.Time.Typed(),
            ["AsAt.Which"] = AsAt.Which.Typed(),
            ["oldest"] = Oldest ? "true" : null,
            ["written"] = Written ? "true" : null
        };
        foreach (var (key, value) in changes) route[key] = value;
        return route.Where(part => !string.IsNullOrEmpty(part.Value)).ToDictionary(part => part.Key, part => part.Value!);
    }
}

/// <param name="Referral">The referral it belongs to; null where it is of the whole case.</param>
/// <param name="By">Null where the portal itself wrote it.</param>
public sealed record ChronologyLine(
    Guid Id, EntryKind? Kind, string Text, DateTime HappenedAt, bool IsApproximate, bool IsOpinion, string? Source, DateTime RecordedAt,
    int Order, string? By, string? Referral, IReadOnlyList<ChronologyCorrection> Corrections);

public sealed record ChronologyCorrection(
    EntryKind? Kind, string Text, DateTime HappenedAt, bool IsApproximate, bool IsOpinion, string? Source, DateTime RecordedAt, string? By);

/// <param name="KnownAt">The instant the file is shown as known at; null for everything.</param>
/// <param name="LeftOut">How many entries were recorded after that instant.</param>
public sealed record ChronologyPage(
    string CaseReference, ChronologyQuery Query, DateTime? KnownAt, int LeftOut, IReadOnlyList<ChronologyLine> Lines, string? After)
{
    /// <summary>As typed, for the fields that bear its name.</summary>
    public LondonInstant AsAt => Query.AsAt;
}

/// <summary>The chronology, by when things happened: 25 first entries a page with what corrects them, or all of them for print.</summary>
public sealed class CaseChronology(Records<CaseFile> files, SeenCases cases)
{
    public const int PageSize = 25;
    public const int FewestLines = 5;

    /// <param name="all">Everything on one page, for print.</param>
    public async Task<ChronologyPage> ShowAsync(string caseReference, ChronologyQuery query, DateTime? asAt, bool all = false)
    {
        var everything = files.Visible.Where(file => file.Reference == caseReference).SelectMany(file => file.Entries)
            .Where(entry => entry.CorrectsId == null);
        var entries = query.Written ? everything.Where(entry => entry.Kind != null) : everything;
        var leftOut = asAt is { } known ? await entries.CountAsync(entry => entry.RecordedAt > known) : 0;
        if (asAt is { } at) entries = entries.Where(entry => entry.RecordedAt <= at);
        if (!all && ChronologyCursor.Read(query.After) is { } after) entries = After(entries, after, query.Oldest);
        entries = query.Oldest
            ? entries.OrderBy(entry => entry.HappenedAt).ThenBy(entry => entry.RecordedAt).ThenBy(entry => entry.Order)
                .ThenBy(entry => entry.Id.ToString())
            : entries.OrderByDescending(entry => entry.HappenedAt).ThenByDescending(entry => entry.RecordedAt)
                .ThenByDescending(entry => entry.Order).ThenByDescending(entry => entry.Id.ToString());
        var lines = await (all ? entries : entries.Take(PageSize + 1)).Select(Line(asAt ?? DateTime.MaxValue)).ToListAsync();
        var more = !all && lines.Count > PageSize;
        return new(
            caseReference, query, asAt, leftOut, more ? lines[..PageSize] : lines, more ? ChronologyCursor.Of(lines[PageSize - 1]) : null);
    }

    /// <summary>What was last, in a few lines.</summary>
    public async Task<List<LatestEntry>> LatestAsync(string caseReference) =>
        await cases.OfAsync(caseReference) is { } seen ? await cases.ListAsync(seen, Latest) : [];

    private static readonly Expression<Func<IQueryable<CaseFile>, IQueryable<LatestEntry>>> Latest = files =>
        files.SelectMany(file => file.Entries).Where(entry => entry.CorrectsId == null)
            .OrderByDescending(entry => entry.HappenedAt).ThenByDescending(entry => entry.RecordedAt)
            .ThenByDescending(entry => entry.Order).ThenByDescending(entry => entry.Id.ToString()).Take(FewestLines)
            .Select(entry => new LatestEntry(entry.Text, entry.HappenedAt, entry.By!.Name));

    /// <summary>One first entry with what corrects it; null where the case has none of that key.</summary>
    public Task<ChronologyLine?> LineAsync(string caseReference, Guid entry) =>
        files.Visible.Where(file => file.Reference == caseReference).SelectMany(file => file.Entries)
            .Where(each => each.Id == entry && each.CorrectsId == null && each.Kind != null)
            .Select(Line(DateTime.MaxValue)).SingleOrDefaultAsync();

    private static IQueryable<Entry> After(IQueryable<Entry> entries, ChronologyCursor after, bool oldest)
    {
        var (happened, recorded, order, _) = after;
        var key = after.Id.ToString().ToUpperInvariant();
        return oldest
            ? entries.Where(entry => entry.HappenedAt > happened || entry.HappenedAt == happened && (entry.RecordedAt > recorded
                || entry.RecordedAt == recorded && (entry.Order > order || entry.Order == order && entry.Id.ToString().CompareTo(key) > 0)))
            : entries.Where(entry => entry.HappenedAt < happened || entry.HappenedAt == happened && (entry.RecordedAt < recorded
                || entry.RecordedAt == recorded
                && (entry.Order < order || entry.Order == order && entry.Id.ToString().CompareTo(key) < 0)));
    }

    /// <summary>What was recorded after an instant was not known at it, a correction no more than an entry.</summary>
    private static Expression<Func<Entry, ChronologyLine>> Line(DateTime known) => entry => new(
        entry.Id, entry.Kind, entry.Text, entry.HappenedAt, entry.IsApproximate, entry.IsOpinion, entry.Source, entry.RecordedAt,
        entry.Order, entry.By!.Name,
        entry.Referral!.Reference,
        entry.Corrections.Where(correction => correction.RecordedAt <= known).OrderBy(correction => correction.RecordedAt)
            .ThenBy(correction => correction.Id.ToString())
            .Select(correction => new ChronologyCorrection(
                correction.Kind, correction.Text, correction.HappenedAt, correction.IsApproximate, correction.IsOpinion, correction.Source,
                correction.RecordedAt, correction.By!.Name)).ToList());
}

/// <summary>
/// The last line of a page, as it stands in the address of the next one. A key breaks a tie as it is written, which begins with its
/// instant: SQL Server compares keys themselves from their other end.
/// </summary>
public sealed record ChronologyCursor(DateTime HappenedAt, DateTime RecordedAt, int Order, Guid Id)
{
    public static string Of(ChronologyLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.HappenedAt.Ticks}.{line.RecordedAt.Ticks}.{line.Order}.{line.Id:N}");

    /// <summary>An address someone has changed by hand starts at the first page.</summary>
    public static ChronologyCursor? Read(string? written) =>
        written?.Split('.') is [var happened, var recorded, var order, var id] && At(happened) is { } first && At(recorded) is { } second
            && int.TryParse(order, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var third)
            && Guid.TryParseExact(id, "N", out var key) ? new(first, second, third, key) : null;

    private static DateTime? At(string ticks) =>
        long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? new(at, DateTimeKind.Utc) : null;
}
