using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.SavedLists;

/// <summary>Lists that somebody keeps under a name, each their own alone. What they show is asked anew, by who may see what then.</summary>
[Route("lists")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class SavedListsController(PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await db.SavedLists.AsNoTracking().Where(list => list.OfficerId == user.Id)
        .OrderBy(list => list.Name).Take(SavedList.Most).ToListAsync());

    [HttpGet("keep")]
    public IActionResult Keep(string? of) => SavedList.AddressOf(of) is { } address
        ? View(new KeepList { SubmissionId = Guid.NewGuid(), Of = address }) : NotFound();

    [HttpPost("keep")]
    public async Task<IActionResult> Keep(KeepList form)
    {
        if (SavedList.AddressOf(form.Of) is not { } address) return NotFound();
        if (!ModelState.IsValid) return View(form);

        var others = await db.SavedLists.Where(list => list.OfficerId == user.Id).Take(SavedList.Most).ToListAsync();
        db.SavedLists.Add(SavedList.Of(user.Id, form.Name!.Trim(), address, others, time.UtcNow));
        db.MadeOnce(form.SubmissionId, LinkTo.SavedLists, time.UtcNow);
        await db.SaveChangesAsync();

        TempData["Done"] = "The list is kept. It is on My work too.";
        return LocalRedirect(LinkTo.SavedLists);
    }

    [HttpPost("{list:guid}/remove")]
    public async Task<IActionResult> Remove(Guid list)
    {
        if (await db.SavedLists.SingleOrDefaultAsync(each => each.Id == list && each.OfficerId == user.Id) is not { } kept)
            return NotFound();
        db.SavedLists.Remove(kept);
        await db.SaveChangesAsync();

        TempData["Done"] = $"“{kept.Name}” is removed.";
        return LocalRedirect(LinkTo.SavedLists);
    }
}
