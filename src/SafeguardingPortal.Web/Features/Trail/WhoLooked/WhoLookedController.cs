using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Trail.WhoLooked;

/// <summary>Who has looked at a child, a case or a household, and why; and what an officer looked at (BR-60, BR-62).</summary>
[Route("trail")]
[Authorize(Policy = Policies.ReadTrail)]
public sealed class WhoLookedController(TrailReader trail, LookAlerts alerts, PortalDbContext db, CurrentUser user) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long? search)
    {
        if (search is not { } id) return View(new FindLooks());
        return await trail.SearchedAsync(id) is var (terms, found) ? View(new FindLooks { Who = terms, Found = found }) : NotFound();
    }

    /// <summary>What has a reference leads to its looks at once; a name, to whoever has it.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(FindLooks form)
    {
        if (!ModelState.IsValid) return View(form);
        if (await trail.OfAsync(form.Who!.Trim().ToUpperInvariant()) is { } one) return LocalRedirect(LinkTo.Trail.Of(one.Reference));
        return RedirectToAction(nameof(Index), new { search = await trail.SearchAsync(form.Who.Trim()) });
    }

    [HttpGet("of/{reference:reference}")]
    public async Task<IActionResult> Of(string reference, TrailView view, string? days, AuditAction? kind, AccessReason? reason) =>
        await trail.PageAsync(reference, FilterOf(view, days, kind, reason)) is { } page ? View(page) : NotFound();

    [HttpGet("of/{reference:reference}/csv")]
    public async Task<IActionResult> CsvOf(string reference, TrailView view, string? days, AuditAction? kind, AccessReason? reason) =>
        FileOf(await trail.PageAsync(reference, FilterOf(view, days, kind, reason), AuditAction.Exported));

    [HttpGet("by/{officer:length(3,20)}")]
    public async Task<IActionResult> By(string officer, TrailView view, string? days, AuditAction? kind, AccessReason? reason) =>
        await trail.OfOfficerAsync(officer, FilterOf(view, days, kind, reason)) is { } page ? View(nameof(Of), page) : NotFound();

    [HttpGet("by/{officer:length(3,20)}/csv")]
    public async Task<IActionResult> CsvBy(string officer, TrailView view, string? days, AuditAction? kind, AccessReason? reason) =>
        FileOf(await trail.OfOfficerAsync(officer, FilterOf(view, days, kind, reason), AuditAction.Exported));

    [HttpGet("ask/{entry:long}")]
    public async Task<IActionResult> Ask(long entry) =>
        await alerts.EntryAsync(entry) is { } look && look.ById != user.Id ? View(new AskWhy()) : NotFound();

    [HttpPost("ask/{entry:long}")]
    public async Task<IActionResult> Ask(long entry, AskWhy form)
    {
        if (await alerts.EntryAsync(entry) is not { } look || look.ById == user.Id) return NotFound();
        if (await alerts.IsRaisedAsync(entry))
        {
            TempData["Unchanged"] = $"{look.ByName} has been asked about this look already.";
            return LocalRedirect(LinkTo.Trail.Alerts);
        }
        if (!ModelState.IsValid) return View(form);
        await alerts.AskAsync(look, form.Words!.Trim(), user);
        await db.SaveChangesAsync();
        TempData["Done"] = $"{look.ByName} is asked why.";
        return LocalRedirect(LinkTo.Trail.Alerts);
    }

    /// <summary>Four weeks where nothing is chosen.</summary>
    private static TrailFilter FilterOf(TrailView view, string? days, AuditAction? kind, AccessReason? reason) =>
        new(Enum.IsDefined(view) ? view : TrailView.ByTime, days switch { "1" => 1, "91" => 91, "all" => null, _ => 28 },
            kind is { } action && Enum.IsDefined(action) ? kind : null, reason is { } why && Enum.IsDefined(why) ? reason : null);

    private IActionResult FileOf(TrailPage? page) => page is null ? NotFound() : RecordFile.Csv(
        $"OFFICIAL-SENSITIVE who looked {page.Of.Reference}.csv",
        ["When (UTC)", "Who", "Role", "Team", "What was seen", "How", "Why", "From", "In their words", "Address"],
        [.. page.Lines.SelectMany(line => line.Entries.Select(entry => (entry, line.Team)))],
        row => [LondonWords.MachineExact(row.entry.At), row.entry.ByName, row.entry.ByRole.InWords(), row.Team,
            LookWords.Subject(row.entry.Subject, row.entry.Reference) + (row.entry.Terms is { } terms ? $": {terms}" : ""),
            row.entry.Action.InWords(), row.entry.Reason?.InWords(), row.entry.Basis?.InWords(), row.entry.ReasonWords,
            row.entry.Address]);
}
