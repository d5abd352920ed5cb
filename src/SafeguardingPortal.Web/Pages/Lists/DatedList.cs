using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Lists;

/// <summary>
/// A list of rows that hold from a day, as its administration page, the menu and the page of all lists know it (B9). A new list is one
/// class that derives from <see cref="DatedList{TRow,TForm}"/>: it is found here, and nothing else names it.
/// </summary>
public abstract class DatedList
{
    public static IReadOnlyList<DatedList> All { get; } =
    [
        .. typeof(DatedList).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DatedList)) && !type.IsAbstract)
            .Select(type => (DatedList)Activator.CreateInstance(type)!).OrderBy(list => list.Title, StringComparer.Ordinal)
    ];

    public static DatedList? Of(string code) => All.FirstOrDefault(list => list.Code == code);

    /// <summary>By which its address, the menu and the record of its changes name it.</summary>
    public abstract string Code { get; }
    public abstract string Title { get; }

    /// <summary>What the list is of, for its own page and the page of all lists.</summary>
    public abstract string Words { get; }

    /// <summary>What a change touches and what it leaves as it is.</summary>
    public abstract string Touches { get; }

    public abstract IReadOnlyList<ListField> Fields { get; }
    public abstract IReadOnlyList<string> ColumnTitles { get; }
    public abstract Type FormType { get; }

    /// <summary>An empty form.</summary>
    public abstract AddRow Begin(DateOnly from, int version);

    public abstract Task<IReadOnlyList<ListedRow>> RowsAsync(PortalDbContext db, ListLookups lookups);

    /// <summary>Why a row cannot begin on the day: the one that already holds then.</summary>
    public abstract Task<string?> ObjectionAsync(PortalDbContext db, AddRow form, DateOnly from, ListLookups lookups);

    /// <summary>Puts what was typed on the list, to be saved; what held until then gets its last day.</summary>
    public abstract Task<(Entity Added, Entity? Followed)> AddAsync(PortalDbContext db, AddRow form, DateOnly from, DateOnly today);

    /// <summary>Gives a row its last day, to be saved.</summary>
    public abstract Task<Entity> EndAsync(PortalDbContext db, Guid id, DateOnly last, DateOnly today);

    /// <summary>The number of its last change.</summary>
    public async Task<int> VersionAsync(PortalDbContext db) =>
        await db.ListChanges.Where(change => change.List == Code).MaxAsync(change => (int?)change.Number) ?? 0;
}

/// <typeparam name="TRow">A row of the list.</typeparam>
/// <typeparam name="TForm">What is typed to add one. Its validator lies beside it.</typeparam>
public abstract class DatedList<TRow, TForm> : DatedList where TRow : Entity, IDatedRow where TForm : AddRow, new()
{
    public sealed override IReadOnlyList<string> ColumnTitles => [.. Columns.Select(column => column.Title)];
    public sealed override Type FormType => typeof(TForm);

    protected abstract IReadOnlyList<ListColumn<TRow>> Columns { get; }

    protected abstract IQueryable<TRow> Rows(PortalDbContext db);

    /// <summary>What a row is for: of two rows for the same no day has both. Every row, unless the list says otherwise.</summary>
    protected virtual object KeyOf(TRow row) => Code;

    protected abstract string InWords(TRow row, ListLookups lookups);

    protected virtual string? SourceOf(TRow row) => null;

    /// <summary>Why there has always to be a row for what this one is for; null where there can be none.</summary>
    protected virtual string? WhyNeeded(TRow row) => null;

    protected abstract TRow Make(TForm form, DateOnly from);

    public sealed override AddRow Begin(DateOnly from, int version) =>
        new TForm { SubmissionId = Guid.NewGuid(), ListVersion = version, From = TypedDay.Write(from) };

    public sealed override async Task<IReadOnlyList<ListedRow>> RowsAsync(PortalDbContext db, ListLookups lookups) =>
    [
        .. (await Rows(db).AsNoTracking().ToListAsync())
            .Select(row => new ListedRow(
                row.Id, InWords(row, lookups), [.. Columns.Select(column => column.Text(row, lookups))], row.From, row.To, SourceOf(row),
                WhyNeeded(row)))
            .OrderBy(row => string.Join('|', row.Cells), StringComparer.Ordinal).ThenBy(row => row.From)
    ];

    public sealed override async Task<string?> ObjectionAsync(PortalDbContext db, AddRow form, DateOnly from, ListLookups lookups)
    {
        if ((await OfItsKeyAsync(db, Make((TForm)form, from))).InTheWayOn(from) is not { } other) return null;
        var words = $"{InWords(other, lookups)} holds from {LondonWords.Day(other.From)}";
        return other.To is { } to ? $"{words} to {LondonWords.Day(to)}. Choose a day after that" : $"{words} on. Choose a later day";
    }

    public sealed override async Task<(Entity Added, Entity? Followed)> AddAsync(PortalDbContext db, AddRow form, DateOnly from,
        DateOnly today)
    {
        var row = Make((TForm)form, from);
        var followed = row.Begin(await OfItsKeyAsync(db, row), today);
        db.Add(row);
        return (row, followed);
    }

    public sealed override async Task<Entity> EndAsync(PortalDbContext db, Guid id, DateOnly last, DateOnly today)
    {
        var row = await Rows(db).SingleAsync(row => row.Id == id);
        if (row.To is null && WhyNeeded(row) is { } needed) throw new RuleViolation(needed);
        row.End(last, today);
        return row;
    }

    private async Task<List<TRow>> OfItsKeyAsync(PortalDbContext db, TRow row) =>
        [.. (await Rows(db).ToListAsync()).Where(other => KeyOf(other).Equals(KeyOf(row)))];
}
