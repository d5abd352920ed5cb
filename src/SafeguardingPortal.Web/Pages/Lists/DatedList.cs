using FluentValidation;
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

    /// <summary>
    /// Whether a law, or a day that was published, may begin a row on a day that is past. What was counted before keeps what it was given.
    /// </summary>
    public virtual bool MayBeBackDated => false;

    public abstract Task<IReadOnlyList<ListedRow>> RowsAsync(PortalDbContext db, ListLookups lookups);

    /// <summary>Why a row cannot hold then: the one that already does.</summary>
    public abstract Task<string?> ObjectionAsync(PortalDbContext db, AddRow form, DateOnly today, ListLookups lookups);

    /// <summary>Puts what was typed on the list, to be saved; what held until then gets its last day.</summary>
    public abstract Task<(Entity Added, Entity? Followed)> AddAsync(PortalDbContext db, AddRow form, DateOnly today);

    /// <summary>What still goes by a row when it ends, in words; null where nothing does.</summary>
    public abstract Task<string?> InUseAsync(PortalDbContext db, Guid id, DateOnly today);

    /// <summary>Gives a row its last day, to be saved.</summary>
    public abstract Task<Entity> EndAsync(PortalDbContext db, Guid id, DateOnly last, DateOnly today);

    /// <summary>What stands at the head of each column of its file.</summary>
    public IReadOnlyList<string> FileHeadings => [.. Fields.Select(each => each.Label), .. ListFile.Days, ListFile.Reason];

    /// <summary>Every row as its file says it, without the reason.</summary>
    public abstract Task<IReadOnlyList<(Guid Id, IReadOnlyList<string> Cells, string? Source)>> FileAsync(
        PortalDbContext db, ListLookups lookups);

    /// <summary>
    /// What a file would change: rows it begins, rows it gives a last day. Where anything is wrong with it, nothing. It is to be saved
    /// unless it is only tried.
    /// </summary>
    public abstract Task<ListImport> ImportAsync(
        PortalDbContext db, ListFile file, ListLookups lookups, IServiceProvider services, DateOnly today, bool isTried);

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

    /// <summary>What is shown of a row: each of its fields, unless the list says otherwise.</summary>
    protected virtual IReadOnlyList<ListColumn<TRow>> Columns =>
        [.. Fields.Select(each => new ListColumn<TRow>(each.Label, (row, lookups) => each.InWords(Typed(row), lookups)))];

    protected abstract IQueryable<TRow> Rows(PortalDbContext db);

    /// <summary>What a row is for: of two rows for the same no day has both. Every row, unless the list says otherwise.</summary>
    protected virtual object KeyOf(TRow row) => Code;

    /// <summary>Whether what a row is for is had once and never again, since records name it: a code.</summary>
    protected virtual bool IsGivenOnce => false;

    protected abstract string InWords(TRow row, ListLookups lookups);

    protected virtual string? SourceOf(TRow row) => null;

    /// <summary>Why there has always to be a row for what this one is for; null where there can be none.</summary>
    protected virtual string? WhyNeeded(TRow row) => null;

    /// <summary>What still goes by a row when it ends, in words; null where nothing does.</summary>
    protected virtual Task<string?> InUseAsync(PortalDbContext db, TRow row, DateOnly today) => Task.FromResult<string?>(null);

    protected abstract TRow Make(TForm form, DateOnly from);

    /// <summary>What is typed to put a row there, without its days.</summary>
    protected abstract TForm Typed(TRow row);

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

    public sealed override async Task<string?> ObjectionAsync(PortalDbContext db, AddRow form, DateOnly today, ListLookups lookups)
    {
        var row = MakeOn((TForm)form, today);
        return Objection(row, [.. (await Rows(db).ToListAsync()).Where(other => IsSameKey(other, row))], lookups);
    }

    public sealed override async Task<(Entity Added, Entity? Followed)> AddAsync(PortalDbContext db, AddRow form, DateOnly today)
    {
        var row = MakeOn((TForm)form, today);
        var followed = row.Begin(
            [.. (await Rows(db).ToListAsync()).Where(other => IsSameKey(other, row))], today, MayBeBackDated && IsBackDated(form));
        db.Add(row);
        return (row, followed);
    }

    public sealed override async Task<string?> InUseAsync(PortalDbContext db, Guid id, DateOnly today) =>
        await InUseAsync(db, await Rows(db).AsNoTracking().SingleAsync(row => row.Id == id), today);

    public sealed override async Task<Entity> EndAsync(PortalDbContext db, Guid id, DateOnly last, DateOnly today)
    {
        var row = await Rows(db).SingleAsync(row => row.Id == id);
        if (row.To is null && WhyNeeded(row) is { } needed) throw new RuleViolation(needed);
        row.End(last, today);
        return row;
    }

    public sealed override async Task<IReadOnlyList<(Guid Id, IReadOnlyList<string> Cells, string? Source)>> FileAsync(
        PortalDbContext db, ListLookups lookups) =>
    [
        .. (await Rows(db).AsNoTracking().ToListAsync())
            .Select(row => (row, Cells: (IReadOnlyList<string>)
                [.. Said(Typed(row), lookups), TypedDay.Write(row.From), TypedDay.Write(row.To)]))
            .OrderBy(each => string.Join('|', each.Cells.Take(Fields.Count)), StringComparer.Ordinal).ThenBy(each => each.row.From)
            .Select(each => (each.row.Id, each.Cells, SourceOf(each.row)))
    ];

    public sealed override async Task<ListImport> ImportAsync(
        PortalDbContext db, ListFile file, ListLookups lookups, IServiceProvider services, DateOnly today, bool isTried)
    {
        if (file.Faults.Count > 0) return new(file.Faults, [], 0);
        var validator = services.GetRequiredService<IValidator<TForm>>();
        var rows = await (isTried ? Rows(db).AsNoTracking() : Rows(db)).ToListAsync();
        List<FileFault> faults = [];
        List<ListedChange> changes = [];
        var unchanged = 0;

        // In the order of their days, so that each can follow the one before it, wherever it stands in the file.
        foreach (var line in file.Rows.OrderBy(line => TypedDay.Read(line.Cells[^3], today) ?? DateOnly.MaxValue))
        {
            var (form, wrong) = Read(line, lookups);
            wrong.AddRange((await validator.ValidateAsync(form)).Errors
                .Where(error => IsKnown(form, error.PropertyName) && wrong.TrueForAll(each => each.Column != HeadingOf(error.PropertyName)))
                .Select(error => new FileFault(line.Number, HeadingOf(error.PropertyName), error.ErrorMessage)));
            // A row that is on the list already asks for nothing, neither for a reason nor for a day to come.
            var from = TypedDay.Read(form.From, today);
            if (wrong.TrueForAll(each => each.Column == ListFile.Reason || each.Column == ListFile.Days[0]) && from is { } day
                && rows.Find(row => row.From == day && Said(Typed(row), lookups).SequenceEqual(Said(form, lookups))) is { } there)
            {
                var last = TypedDay.Read(form.To, today);
                if (last == there.To || last is null) unchanged++;
                else if (EndingObjection(there, last.Value, form, today) is { } fault) faults.Add(fault with { Row = line.Number });
                else
                {
                    there.End(last.Value, today);
                    changes.Add(Ended(there, lookups, form.Reason!));
                }
                continue;
            }
            if (wrong.Count > 0)
            {
                faults.AddRange(wrong);
                continue;
            }
            var row = MakeOn(form, today);
            List<TRow> ofItsKey = [.. rows.Where(other => IsSameKey(other, row))];
            if (Objection(row, ofItsKey, lookups) is { } words)
            {
                faults.Add(new(line.Number, ListFile.Days[0], words));
                continue;
            }
            var followed = row.Begin(ofItsKey, today);
            if (followed is not null) changes.Add(Ended(followed, lookups, form.Reason!));
            changes.Add(new(row, null, $"{InWords(row, lookups)}, from {LondonWords.Day(row.From)}"
                + (row.To is { } to ? $" to {LondonWords.Day(to)}" : ""), form.Reason!));
            rows.Add(row);
            if (!isTried) db.Add(row);
        }
        return faults.Count > 0
            ? new([.. faults.OrderBy(fault => fault.Row)], [], unchanged) : new([], changes, unchanged);
    }

    private ListedChange Ended(TRow row, ListLookups lookups, string reason) =>
        new(row, row.To, $"{InWords(row, lookups)}: {LondonWords.Day(row.To!.Value)} is the last day", reason);

    private (TForm Form, List<FileFault> Wrong) Read(FileLine line, ListLookups lookups)
    {
        var form = new TForm();
        List<FileFault> wrong = [];
        foreach (var (field, cell) in Fields.Zip(line.Cells))
            if (field.Fill(form, cell, lookups) is { } problem) wrong.Add(new(line.Number, field.Label, problem));
        AddRow days = form;
        return ((TForm)(days with { From = line.Cells[^3], To = line.Cells[^2], Reason = line.Cells[^1] }), wrong);
    }

    private FileFault? EndingObjection(TRow row, DateOnly last, TForm form, DateOnly today) =>
        row.To is { } to ? new(0, ListFile.Days[1], $"It is on the list with another last day, {LondonWords.Day(to)}")
        : WhyNeeded(row) is { } needed ? new(0, ListFile.Days[1], needed)
        : last < today || last < row.From ? new(0, ListFile.Days[1], "The last day is today or later")
        : form.Reason.Typed() is null ? new(0, ListFile.Reason, "Say why, for whoever asks later")
        : null;

    private IEnumerable<string> Said(TForm form, ListLookups lookups) => Fields.Select(field => field.InWords(form, lookups));

    private static bool IsKnown(TForm form, string property) => form.GetType().GetProperty(property) is not null;

    private string HeadingOf(string property) => property switch
    {
        nameof(AddRow.From) => ListFile.Days[0],
        nameof(AddRow.To) => ListFile.Days[1],
        _ => Fields.FirstOrDefault(field => field.Name == property)?.Label ?? ListFile.Reason
    };

    private TRow MakeOn(TForm form, DateOnly today)
    {
        var row = Make(form, TypedDay.Read(form.From, today)!.Value);
        if (TypedDay.Read(form.To, today) is { } to) row.EndOn(to);
        return row;
    }

    private string? Objection(TRow row, List<TRow> ofItsKey, ListLookups lookups)
    {
        if (IsGivenOnce && ofItsKey.Count > 0)
            return $"{InWords(ofItsKey[0], lookups)} is or was on the list. What records name is not given to anything else: take "
                + "another code";
        if (row.To is not null && ofItsKey.FirstOrDefault(other => other.To is null && other.From < row.From) is { } open)
            return $"{InWords(open, lookups)} holds from {LondonWords.Day(open.From)} on. Leave the last day empty, and add what follows "
                + "later";
        if (ofItsKey.InTheWayOn(row.From, row.To) is not { } other) return null;
        var words = $"{InWords(other, lookups)} holds from {LondonWords.Day(other.From)}";
        return other.To is { } to ? $"{words} to {LondonWords.Day(to)}. Choose a day after that" : $"{words} on. Choose a later day";
    }

    private bool IsSameKey(TRow one, TRow other) => KeyOf(one).Equals(KeyOf(other));

    private static bool IsBackDated(AddRow form) => form.BackDatedBy.Typed() is not null;
}
