using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>
/// Every list of rows that hold from a day (B9): what holds, what is to come, what has ended. A change begins a row or gives one its last
/// day; nothing is written over, and what was counted by a row keeps it.
/// </summary>
[Route("administration/lists/{list}")]
[Authorize(Policy = Policies.KeepCatalogue)]
public sealed class DatedListsController(PortalDbContext db, ListPages pages, CurrentUser user, TimeProvider time) : Controller
{
    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    [HttpGet("")]
    public async Task<IActionResult> Index(string list) => DatedList.Of(list) is { } kept ? View(await pages.PageAsync(kept)) : NotFound();

    /// <summary>A search is sent and not linked to: what is looked for may be somebody's name.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(string list, FindRows form) =>
        DatedList.Of(list) is { } kept ? View(await pages.PageAsync(kept, form.Words.Typed())) : NotFound();

    [HttpGet("add")]
    public async Task<IActionResult> Add(string list) =>
        DatedList.Of(list) is { } kept ? View(kept.Begin(Today.AddDays(1), await kept.VersionAsync(db))) : NotFound();

    [HttpPost("add")]
    public async Task<IActionResult> Add(string list, AddRow form)
    {
        if (DatedList.Of(list) is not { } kept) return NotFound();
        var lookups = await pages.LookupsAsync();
        foreach (var field in kept.Fields.Where(field => !field.Offers(form, lookups)))
            ModelState.AddModelError(field.Name, "Choose one of the answers shown");
        if (!ModelState.IsValid) return View(form);

        await using var alone = await StandAloneAsync(kept, form.ListVersion);
        var from = TypedDay.Read(form.From, Today)!.Value;
        if (await kept.ObjectionAsync(db, form, Today, lookups) is { } words) ModelState.AddModelError(nameof(form.From), words);
        if (!ModelState.IsValid) return View(form);

        var (added, followed) = await kept.AddAsync(db, form, Today);
        var reason = form.BackDatedBy.Typed() is { } law ? $"{form.Reason!.Trim()} Back-dated by: {law}" : form.Reason!;
        Record(kept, form.ListVersion + 1, added, last: null, reason);
        if (followed is not null) Record(kept, form.ListVersion + 2, followed, from.AddDays(-1), reason);
        db.Opened = added;
        db.MadeOnce(form.SubmissionId, LinkTo.List(list), time.UtcNow);
        await db.SaveChangesAsync();
        await alone.CommitAsync();
        return Done(list, followed is null
            ? $"It holds from {LondonWords.Day(from)} on."
            : $"It holds from {LondonWords.Day(from)} on. What held before ends on {LondonWords.Day(from.AddDays(-1))}.");
    }

    [HttpGet("{row:guid}/end")]
    public async Task<IActionResult> End(string list, Guid row) => await pages.RowAsync(list, row) is { } shown
        ? View(new EndRow
        {
            ListVersion = await DatedList.Of(list)!.VersionAsync(db),
            Last = TypedDay.Write(shown.From > Today ? shown.From : Today)
        })
        : NotFound();

    [HttpPost("{row:guid}/end")]
    public async Task<IActionResult> End(string list, Guid row, EndRow form)
    {
        if (await pages.RowAsync(list, row) is not { } shown || DatedList.Of(list) is not { } kept) return NotFound();
        if (ModelState.IsValid && TypedDay.Read(form.Last, Today) < shown.From)
            ModelState.AddModelError(nameof(form.Last), $"It begins on {LondonWords.Day(shown.From)}. Choose that day or a later one");
        if (!ModelState.IsValid) return View(form);

        await using var alone = await StandAloneAsync(kept, form.ListVersion);
        var last = TypedDay.Read(form.Last, Today)!.Value;
        var ended = await kept.EndAsync(db, row, last, Today);
        Record(kept, form.ListVersion + 1, ended, last, form.Reason!);
        db.Opened = ended;
        await db.SaveChangesAsync();
        await alone.CommitAsync();
        return Done(list, $"{shown.InWords}: {LondonWords.Day(last)} is the last day.");
    }

    /// <summary>The whole list, in the form in which it can come in again.</summary>
    [HttpGet("csv")]
    public async Task<IActionResult> Export(string list) =>
        DatedList.Of(list) is { } kept ? await pages.FileAsync(kept) : NotFound();

    [HttpGet("import")]
    public async Task<IActionResult> Import(string list) => DatedList.Of(list) is { } kept
        ? View(new ImportRows { SubmissionId = Guid.NewGuid(), ListVersion = await kept.VersionAsync(db) })
        : NotFound();

    /// <summary>Tries the file and says what it would do; it is put on the list when the same text is sent again (B9).</summary>
    [HttpPost("import")]
    public async Task<IActionResult> Import(string list, ImportRows form)
    {
        if (DatedList.Of(list) is not { } kept) return NotFound();
        if (!ModelState.IsValid || await form.TextAsync() is not { } text) return View(form);

        var isTried = form.Tried != ImportRows.MarkOf(text);
        await using var alone = isTried ? null : await StandAloneAsync(kept, form.ListVersion);
        var import = await pages.ImportAsync(kept, text, isTried);
        if (isTried || import.Faults.Count > 0 || import.Changes.Count == 0)
        {
            // What came as a file stands in the box from here on, and the mark says of which text the page speaks.
            ModelState.SetModelValue(nameof(form.Text), new ValueProviderResult(text));
            ModelState.SetModelValue(nameof(form.Tried), new ValueProviderResult(import.Faults.Count > 0 ? "" : ImportRows.MarkOf(text)));
            return View(form with { Text = text, Tried = ImportRows.MarkOf(text), Import = import });
        }

        foreach (var (number, change) in import.Changes.Index())
            Record(kept, form.ListVersion + 1 + number, change.Row, change.Last, change.Reason);
        db.Opened = import.Changes[0].Row;
        db.MadeOnce(form.SubmissionId, LinkTo.List(list), time.UtcNow);
        await db.SaveChangesAsync();
        await alone!.CommitAsync();
        return Done(list, import.Changes.Count == 1 ? "One change was brought in." : $"{import.Changes.Count} changes were brought in.");
    }

    private LocalRedirectResult Done(string list, string words)
    {
        TempData["Done"] = words;
        return LocalRedirect(LinkTo.List(list));
    }

    private void Record(DatedList list, int number, Entity row, DateOnly? last, string reason) =>
        db.Add(ListChange.Of(list.Code, number, row.Id, last, reason.Trim(), user, time.UtcNow));

    /// <summary>
    /// Until it is saved nobody else changes a list. Who saw it before somebody else's change has lost the race: the form is shown again
    /// over what holds now, and the next try is against that.
    /// </summary>
    private async Task<IDbContextTransaction> StandAloneAsync(DatedList list, int seen)
    {
        var alone = await db.BeginAloneAsync(list.Code);
        var version = await list.VersionAsync(db);
        if (version == seen) return alone;
        await alone.DisposeAsync();
        // What was tried was tried on the list as it was.
        ModelState.SetModelValue(nameof(ImportRows.Tried), new ValueProviderResult(""));
        ModelState.SetModelValue(nameof(AddRow.ListVersion), new ValueProviderResult(version.ToString(LondonWords.Culture)));
        throw new DbUpdateConcurrencyException("The list was changed since the form was shown.");
    }
}
