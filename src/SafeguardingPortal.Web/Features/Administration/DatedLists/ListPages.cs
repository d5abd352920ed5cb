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
public sealed record ListPage(DatedList List, IReadOnlyList<ListSection> Sections);

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
public sealed class ListPages(PortalDbContext db, ReferenceLists lists, TimeProvider time)
{
    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    public async Task<ListLookups> LookupsAsync() => new(await lists.BoroughsAsync());

    public async Task<ListPage> PageAsync(DatedList list)
    {
        var rows = (await list.RowsAsync(db, await LookupsAsync()))
            .ToLookup(row => row.IsToCome(Today) ? "To come" : row.HasEnded(Today) ? "Ended" : "In force");
        var reasons = await ReasonsAsync(list);
        return new(list,
        [
            new(list, "In force", "Nothing holds today.", [.. rows["In force"]], reasons),
            new(list, "To come", "No change is to come.", [.. rows["To come"].OrderBy(row => row.From)], reasons),
            new(list, "Ended", "Nothing has ended.", [.. rows["Ended"].OrderByDescending(row => row.To)], reasons)
        ]);
    }

    public async Task<ListOnForm> OnFormAsync(DatedList list)
    {
        var lookups = await LookupsAsync();
        return new(list, lookups, [.. (await list.RowsAsync(db, lookups)).Where(row => !row.HasEnded(Today))]);
    }

    public async Task<ListedRow?> RowAsync(string list, Guid id) =>
        DatedList.Of(list) is { } kept ? (await kept.RowsAsync(db, await LookupsAsync())).FirstOrDefault(row => row.Id == id) : null;

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
