using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Keepers;

/// <summary>
/// Restricted cases that nobody on their list can change: the command names who keeps them, and sees no more than the number (BR-53,
/// BR-54).
/// </summary>
[Route("keepers")]
[Authorize(Policy = Policies.NameKeeper)]
public sealed class KeepersController(
    CasesWithoutKeeper cases, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? after)
    {
        var from = ListCursor.Read(after);
        var (rows, next) = await cases.ListAsync(from);
        return View(new KeepersPage(rows, next, from is null));
    }

    [HttpGet("{caseReference:reference}/name")]
    public async Task<IActionResult> Name(string caseReference) =>
        await cases.VersionAsync(caseReference) is { } version ? View(new NameKeeper { Version = version }) : NotFound();

    [HttpPost("{caseReference:reference}/name")]
    public async Task<IActionResult> Name(string caseReference, NameKeeper form)
    {
        if (await cases.EditAsync(caseReference, form.Version) is not { } file) return NotFound();
        var chosen = form.Officer.Typed();
        if (chosen is not null && (await cases.CanKeepAsync(caseReference)).All(choice => choice.Value != chosen))
            ModelState.AddModelError(nameof(form.Officer), "Choose someone from the list");
        if (!ModelState.IsValid) return View(form);

        var keeper = await lists.OfficerAsync(chosen);
        file.NameKeeper(keeper!, form.Reason!.Trim(), user, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = $"{keeper!.Name} keeps the list of {caseReference} from now on. Tell them: the case is among theirs.";
        return RedirectToAction(nameof(Index));
    }
}
