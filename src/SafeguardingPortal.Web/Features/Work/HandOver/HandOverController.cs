using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.HandOver;

/// <summary>What an officer who leaves or moves holds goes to others, kind by kind or one by one, in one act (BR-54).</summary>
[Route("hand-over")]
[Authorize(Policy = Policies.HandOver)]
public sealed class HandOverController(PortalDbContext db, HeldWork held, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("{officer:length(3,20)}")]
    public async Task<IActionResult> Index(string officer) =>
        await db.Officers.AnyAsync(each => each.Code == officer) ? View(new PassOnWork()) : NotFound();

    [HttpPost("{officer:length(3,20)}")]
    public async Task<IActionResult> Index(string officer, PassOnWork form)
    {
        if (await db.Officers.SingleOrDefaultAsync(each => each.Code == officer) is not { } from) return NotFound();
        // What is shown again is what is held by then, each with what was chosen for it.
        foreach (var typed in ModelState.Keys.Where(key => key.Contains('[', StringComparison.Ordinal)).ToList()) ModelState.Remove(typed);
        if (!ModelState.IsValid) return View(form);

        var chosen = (await held.OfAsync(from.Id)).Where(each => !each.IsClosedList)
            .Select(each => (What: each, To: form.ChosenFor(each))).Where(each => each.To is not null)
            .ToDictionary(each => each.What, each => each.To!);
        var work = await held.OpenAsync(from, chosen);
        work.Do(form.Reason!.Trim(), user, time.UtcNow);
        await db.SaveChangesAsync();
        var left = (await held.OfAsync(from.Id)).Count;
        TempData["Done"] = $"{work.Count} handed over. "
            + (left == 0 ? $"{from.Name} holds nothing any more." : $"{left} still with {from.Name}.");
        return LocalRedirect(user.May(Act.KeepOfficers) ? LinkTo.Officer(officer) : "/");
    }
}
