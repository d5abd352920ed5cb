using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>A list as its page shows it.</summary>
/// <param name="Words">What was looked for; null for the whole list.</param>
public sealed record ListPage(DatedList List, IReadOnlyList<ListSection> Sections, string? Words);

/// <summary>What is looked for on a list.</summary>
public sealed record FindRows
{
    public string? Words { get; init; }
}

/// <summary>What holds, what is to come, or what has ended.</summary>
/// <param name="None">What is said where there is none.</param>
public sealed record ListSection(
    DatedList List, string Title, string None, IReadOnlyList<ListedRow> Rows, ILookup<Guid, string> Reasons)
{
    /// <summary>Why a row came and went: what it came with, then what administrators said.</summary>
    public IEnumerable<string> ReasonsOf(ListedRow row) =>
        (string.IsNullOrEmpty(row.Source) ? [] : (IEnumerable<string>)[row.Source]).Concat(Reasons[row.Id]);
}

/// <summary>What the pages of a list show.</summary>
public sealed class ListPages(PortalDbContext db, ReferenceLists lists, IServiceProvider services, TimeProvider time)
{
    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    public async Task<ListLookups> LookupsAsync()
    {
        var teams = await db.Caits.AsNoTracking().OrderBy(team => team.Name).ToListAsync();
        var regions = await db.Regions.AsNoTracking().Where(region => region.From <= Today && (region.To == null || Today <= region.To))
            .OrderBy(region => region.Name).Select(region => region.Name).ToListAsync();
        return new(await lists.BoroughsAsync(),
            [.. teams.Where(team => team.From <= Today && (team.To is null || Today <= team.To))
                .Select(team => new Choice($"{team.Id}", team.Name))],
            teams.ToDictionary(team => team.Id, team => team.Name), regions.ConvertAll(name => new Choice(name, name)));
    }

    /// <param name="words">All of which a row has somewhere, in any order; null for every row.</param>
    public async Task<ListPage> PageAsync(DatedList list, string? words = null)
    {
        var found = await list.RowsAsync(db, await LookupsAsync());
        var reasons = await ReasonsAsync(list);
        if (words is not null)
        {
            var asked = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            found = [.. found.Where(row => string.Join(' ', [.. row.Cells, row.InWords, row.Source, .. reasons[row.Id]]) is var said
                && Array.TrueForAll(asked, word => said.Contains(word, StringComparison.CurrentCultureIgnoreCase)))];
        }
        var rows = found.ToLookup(row => row.IsToCome(Today) ? "To come" : row.HasEnded(Today) ? "Ended" : "In force");
        return new(list,
        [
            new(list, "In force", "Nothing holds today.", [.. rows["In force"]], reasons),
            new(list, "To come", "No change is to come.", [.. rows["To come"].OrderBy(row => row.From)], reasons),
            new(list, "Ended", "Nothing has ended.", [.. rows["Ended"].OrderByDescending(row => row.To)], reasons)
        ], words);
    }

    public async Task<RecordFile> FileAsync(DatedList list)
    {
        var reasons = await ReasonsAsync(list);
        return RecordFile.Csv($"{list.Code}.csv", [.. list.FileHeadings], await list.FileAsync(db, await LookupsAsync()),
            row => [.. row.Cells, string.Join("; ", reasons[row.Id].Prepend(row.Source).Where(reason => !string.IsNullOrEmpty(reason)))]);
    }

    public async Task<ListImport> ImportAsync(DatedList list, string text, bool isTried) =>
        await list.ImportAsync(db, ListFile.Read(text, list), await LookupsAsync(), services, Today, isTried);

    public async Task<ListOnForm> OnFormAsync(DatedList list)
    {
        var lookups = await LookupsAsync();
        return new(list, lookups, [.. (await list.RowsAsync(db, lookups)).Where(row => !row.HasEnded(Today))]);
    }

    public async Task<ListedRow?> RowAsync(string list, Guid id) =>
        DatedList.Of(list) is { } kept ? (await kept.RowsAsync(db, await LookupsAsync())).FirstOrDefault(row => row.Id == id) : null;

    /// <summary>What still goes by a row, in words.</summary>
    public Task<string?> InUseAsync(DatedList list, Guid id) => list.InUseAsync(db, id, Today);

    /// <summary>Why each row came and went, with who said so.</summary>
    private async Task<ILookup<Guid, string>> ReasonsAsync(DatedList list)
    {
        var changes = await db.ListChanges.AsNoTracking().Where(change => change.List == list.Code)
            .Join(db.Officers, change => change.ById, officer => officer.Id, (change, officer) => new { Change = change, officer.Name })
            .OrderBy(each => each.Change.Number).ToListAsync();
        return changes.ToLookup(each => each.Change.RowId, each => InWords(each.Change, each.Name));
    }

    private static string InWords(ListChange change, string name) =>
        $"{(change.Last is null ? "" : "Ended: ")}{change.Reason} ({name}, {LondonWords.Day(UkTime.DateOf(change.At))})";
}

/// <summary>Gives the form of any list what its page shows.</summary>
public sealed class AddRowFilling<TForm>(ListPages pages) : IFillsForm<TForm> where TForm : AddRow
{
    public async Task<TForm> FillAsync(TForm form, FormPage page)
    {
        AddRow row = form;
        return (TForm)(row with { On = await pages.OnFormAsync(DatedList.Of(page["list"])!) });
    }
}
