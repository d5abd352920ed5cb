using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Chronology;

/// <summary>What entries are about, as the filter offers it.</summary>
public enum StoryKind { ChildrensWords, Decisions, CramAndSupervision, ReferralsAndCrimes, Dissent, Written }

/// <summary>What of the chronology is asked for.</summary>
public sealed record ChronologyQuery
{
    /// <summary>The file as it was known at this instant; empty for everything.</summary>
    public LondonInstant AsAt { get; init; } = new();
    public bool Oldest { get; init; }

    /// <summary>The number of one child: what is about that child or about the family.</summary>
    public string? Child { get; init; }
    public StoryKind? Kind { get; init; }

    /// <summary>The story, without the other acts in the portal.</summary>
    public bool Key { get; init; }

    public bool IsFiltered => Child is not null || Kind is not null || Key;

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
            ["child"] = Child.Typed(),
            ["kind"] = Kind?.ToString(),
            ["key"] = Key ? "true" : null
        };
        foreach (var (key, value) in changes) route[key] = value;
        return route.Where(part => !string.IsNullOrEmpty(part.Value)).ToDictionary(part => part.Key, part => part.Value!);
    }
}

/// <param name="Referral">The referral it belongs to; null where it is of the whole case.</param>
/// <param name="By">Null where the portal itself wrote it.</param>
public sealed record ChronologyLine(
    Guid Id, EntryKind? Kind, string Text, DateTime HappenedAt, bool IsApproximate, bool IsOpinion, string? Source, DateTime RecordedAt,
    int Order, string? By, string? Referral, IReadOnlyList<ChronologyCorrection> Corrections)
{
    public KeyEvent? Event { get; init; }

    /// <summary>What was decided by it, and the reasons.</summary>
    public string? Why { get; init; }

    /// <summary>The one child it is about; null where it is about the family.</summary>
    public PersonLabel? Child { get; init; }

    public string Tag => Kind?.InWords() ?? Event?.InWords() ?? (Referral is null ? "Case file" : "Referral");
}

public sealed record ChronologyCorrection(
    EntryKind? Kind, string Text, DateTime HappenedAt, bool IsApproximate, bool IsOpinion, string? Source, DateTime RecordedAt, string? By);

/// <param name="KnownAt">The instant the file is shown as known at; null for everything.</param>
/// <param name="LeftOut">How many entries were recorded after that instant.</param>
public sealed record ChronologyPage(
    string CaseReference, ChronologyQuery Query, DateTime? KnownAt, int LeftOut, IReadOnlyList<ChronologyLine> Lines, string? After)
{
    /// <summary>The children of the case, for the filter.</summary>
    public IReadOnlyList<ChildOfCase> Children { get; init; } = [];

    /// <summary>How many entries there are, and how many of them are key events.</summary>
    public int Entries { get; init; }
    public int KeyEvents { get; init; }

    /// <summary>As typed, for the fields that bear its name.</summary>
    public LondonInstant AsAt => Query.AsAt;
}

/// <summary>A child of the case, by number.</summary>
public sealed record ChildOfCase(string Reference, PersonLabel Label);

/// <summary>The chronology, by when things happened: 25 first entries a page with what corrects them, or all of them for print.</summary>
public sealed class CaseChronology(Records<CaseFile> files, Records<Conference> conferences, SeenCases cases)
{
    public const int PageSize = 25;
    public const int FewestLines = 5;

    /// <param name="all">Everything on one page, for print.</param>
    public async Task<ChronologyPage> ShowAsync(string caseReference, ChronologyQuery query, DateTime? asAt, bool all = false)
    {
        var everything = files.Visible.Where(file => file.Reference == caseReference).SelectMany(file => file.Entries)
            .Where(entry => entry.CorrectsId == null);
        var children = await ChildrenAsync(caseReference);
        var (written, key) = (await everything.CountAsync(), await everything.CountAsync(Entry.IsKey));
        var entries = Filtered(everything, query, children.Find(child => child.Reference == query.Child)?.Label.PersonId);
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
            caseReference, query, asAt, leftOut, more ? lines[..PageSize] : lines, more ? ChronologyCursor.Of(lines[PageSize - 1]) : null)
        {
            Children = children,
            Entries = written,
            KeyEvents = key
        };
    }

    public Task<List<ChildOfCase>> ChildrenAsync(string caseReference) => files.Visible.Where(file => file.Reference == caseReference)
        .SelectMany(file => file.Children).OrderBy(child => child.Child.Person.BirthDate).ThenBy(child => child.Child.Person.Reference)
        .Select(child => new ChildOfCase(child.Child.Person.Reference, Person.ToLabel.Of(child.Child.Person, true)))
        .Spliced().ToListAsync();

    /// <param name="child">What is about that child, or about no one child: the family, a referral or a conference the child is on.</param>
    private IQueryable<Entry> Filtered(IQueryable<Entry> entries, ChronologyQuery query, Guid? child)
    {
        if (query.Key) entries = entries.Where(Entry.IsKey);
        entries = query.Kind switch
        {
            StoryKind.ChildrensWords => entries.Where(entry => entry.Event == KeyEvent.Seen || entry.Kind == EntryKind.ChildSeen
                || entry.Kind == EntryKind.ChildsWords),
            StoryKind.Decisions => entries.Where(entry => entry.Event == KeyEvent.Decision || entry.Event == KeyEvent.Plan
                || entry.Event == KeyEvent.Closing),
            StoryKind.CramAndSupervision => entries.Where(entry => entry.Event == KeyEvent.Cram || entry.Event == KeyEvent.Supervision),
            StoryKind.ReferralsAndCrimes => entries.Where(entry => entry.Event == KeyEvent.Referral || entry.Event == KeyEvent.Crime),
            StoryKind.Dissent => entries.Where(entry => entry.Event == KeyEvent.Dissent),
            StoryKind.Written => entries.Where(entry => entry.Kind != null),
            null => entries
        };
        return child is not { } person ? entries : entries.Where(entry => entry.PersonId == person || entry.PersonId == null
            && (entry.ReferralId == null || entry.Referral!.People.Any(each => each.PersonId == person))
            && (entry.ConferenceId == null || conferences.Visible.Any(conference => conference.Id == entry.ConferenceId
                && conference.Children.Any(each => each.Child.PersonId == person))));
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
    private static Expression<Func<Entry, ChronologyLine>> Line(DateTime known) => Splice.In<Entry, ChronologyLine>(entry => new(
        entry.Id, entry.Kind, entry.Text, entry.HappenedAt, entry.IsApproximate, entry.IsOpinion, entry.Source, entry.RecordedAt,
        entry.Order, entry.By!.Name,
        entry.Referral!.Reference,
        entry.Corrections.Where(correction => correction.RecordedAt <= known).OrderBy(correction => correction.RecordedAt)
            .ThenBy(correction => correction.Id.ToString())
            .Select(correction => new ChronologyCorrection(
                correction.Kind, correction.Text, correction.HappenedAt, correction.IsApproximate, correction.IsOpinion, correction.Source,
                correction.RecordedAt, correction.By!.Name)).ToList())
    {
        Event = entry.Event,
        Why = entry.Why,
        Child = entry.PersonId == null ? null : Person.ToLabel.Of(entry.Person!, true)
    });
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
