using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Notices;

/// <summary>What is told, in words, to those who answer for something that is no case.</summary>
[Route("notices/{told:guid}")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class NoticesController(Records<DoorNotice> notices, PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    [HttpPost("read")]
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
