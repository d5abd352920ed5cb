using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Clocks;

/// <summary>
/// A clock about a team, a borough, the command, a meeting or a person in it: what it counts, and the words about its breach.
/// </summary>
[Route("clocks/{clock:guid}")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class ClocksController(Records<Deadline> clocks, PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Details(Guid clock) =>
        await clocks.ViewAsync(clock, ClockDetails.Shape) is { } details ? View(details) : NotFound();

    [HttpGet("reason"), Authorize(Policy = Policies.ExplainLateness)]
    public async Task<IActionResult> Reason(Guid clock)
    {
        if (await clocks.ViewAsync(clock, ClockDetails.Shape, Act.ExplainLateness) is not { } details) return NotFound();
        return details.CanBeExplainedBy(user) ? View(new ExplainLateness { Version = details.Version }) : Unchanged(clock);
    }

    [HttpPost("reason"), Authorize(Policy = Policies.ExplainLateness)]
    public async Task<IActionResult> Reason(Guid clock, ExplainLateness form)
    {
        if (await clocks.EditAsync(clock, Act.ExplainLateness, form.Version) is not { } deadline) return NotFound();
        if (!ModelState.IsValid) return View(form);

        deadline.ExplainBreach(form.Cause!.Value, form.Words!.Trim(), user.Id, time.UtcNow);
        return await SaveAsync(clock, "The reason is on record. A supervisor acknowledges the breach next.");
    }

    [HttpGet("acknowledge"), Authorize(Policy = Policies.Sign)]
    public async Task<IActionResult> Acknowledge(Guid clock)
    {
        if (await clocks.ViewAsync(clock, ClockDetails.Shape, Act.Sign) is not { } details) return NotFound();
        return details.CanBeAcknowledgedBy(user) ? View(new AcknowledgeLateness { Version = details.Version }) : Unchanged(clock);
    }

    [HttpPost("acknowledge"), Authorize(Policy = Policies.Sign)]
    public async Task<IActionResult> Acknowledge(Guid clock, AcknowledgeLateness form)
    {
        if (await clocks.EditAsync(clock, Act.Sign, form.Version) is not { } deadline) return NotFound();
        if (!ModelState.IsValid) return View(form);

        deadline.AcknowledgeBreach(form.WhatHappensNow!.Trim(), user.Id, time.UtcNow);
        return await SaveAsync(clock, "The breach is acknowledged. It stays on record.");
    }

    private LocalRedirectResult Unchanged(Guid clock)
    {
        TempData["Unchanged"] = "There is nothing for you to say of this limit now. This is how it stands.";
        return LocalRedirect(LinkTo.Clock(clock));
    }

    private async Task<IActionResult> SaveAsync(Guid clock, string done)
    {
        await db.SaveChangesAsync();
        TempData["Done"] = done;
        return LocalRedirect(LinkTo.Clock(clock));
    }
}
