using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Notices;

/// <summary>
/// What somebody is told: that something of theirs happened, of which kinds they choose; and, in words, what is told to those who answer
/// for something that is no case.
/// </summary>
[Route("notices")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class NoticesController(
    Records<DoorNotice> notices, NoticeList list, PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(bool all) => View(await list.ShowAsync(all));

    [HttpPost("{notice:guid}/seen")]
    public async Task<IActionResult> Seen(Guid notice)
    {
        if (await list.ReadAsync(notice)) await db.SaveChangesAsync();
        return LocalRedirect(LinkTo.Notices);
    }

    [HttpPost("seen")]
    public async Task<IActionResult> AllSeen()
    {
        if (await list.ReadAsync(null)) await db.SaveChangesAsync();
        return LocalRedirect(LinkTo.Notices);
    }

    [HttpGet("choose")]
    public async Task<IActionResult> Choose()
    {
        var silenced = await db.SilencedNotices.Where(each => each.OfficerId == user.Id).Select(each => each.Kind).ToListAsync();
        return View(new ChooseNotices
        {
            Kinds = [.. Enum.GetValues<NoticeKind>().Except(silenced)],
            ByEmail = await db.NoticeDigests.AnyAsync(digest => digest.OfficerId == user.Id)
        });
    }

    [HttpPost("choose")]
    public async Task<IActionResult> Choose(ChooseNotices form)
    {
        if (!ModelState.IsValid) return View(form);
        var before = await db.SilencedNotices.Where(each => each.OfficerId == user.Id).ToListAsync();
        var silenced = Enum.GetValues<NoticeKind>().Where(Notice.CanBeSilenced).Except(form.Kinds).ToList();
        var digest = await db.NoticeDigests.SingleOrDefaultAsync(each => each.OfficerId == user.Id);
        if (digest is not null && !form.ByEmail) db.NoticeDigests.Remove(digest);
        if (digest is null && form.ByEmail) db.NoticeDigests.Add(NoticeDigest.Of(user.Id, time.UtcNow));
        db.SilencedNotices.RemoveRange(before.Where(each => !silenced.Contains(each.Kind)));
        db.SilencedNotices.AddRange(silenced.Except(before.Select(each => each.Kind))
            .Select(kind => new SilencedNotices { OfficerId = user.Id, Kind = kind }));
        await db.SaveChangesAsync();
        TempData["Done"] = "You are told of what you chose.";
        return LocalRedirect(LinkTo.Notices);
    }

    [HttpPost("{told:guid}/read")]
    public async Task<IActionResult> Read(Guid told)
    {
        if (await notices.EditAsync(told, Act.ReadCase, version: null) is not { } notice) return NotFound();
        if (notice.AnsweredAt is not null) TempData["Unchanged"] = "Somebody has marked it as read already.";
        else
        {
            notice.Read(user, time.UtcNow);
            await db.SaveChangesAsync();
            TempData["Done"] = "The notice is marked as read.";
        }
        return LocalRedirect("/");
    }
}
