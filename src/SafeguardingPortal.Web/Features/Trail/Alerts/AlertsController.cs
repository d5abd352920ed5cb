using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Trail.Alerts;

/// <summary>What of the trail has to be answered, and what came of it.</summary>
[Route("trail/alerts")]
[Authorize(Policy = Policies.ReadTrail)]
public sealed class AlertsController(LookAlerts alerts, PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    private const int Most = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index() => View(new AlertsPage(await alerts.OpenAsync(Most), await alerts.AnsweredAsync(Most)));

    [HttpGet("{alert:guid}")]
    public async Task<IActionResult> Alert(Guid alert) => await alerts.LineAsync(alert) is { } line
        ? View(new AnswerAlert { Version = line.Version }) : NotFound();

    [HttpPost("{alert:guid}")]
    public async Task<IActionResult> Alert(Guid alert, AnswerAlert form)
    {
        if (await EditAsync(alert, form.Version) is not { } found) return NotFound();
        if (!ModelState.IsValid) return View(form);
        found.Answer(form.Outcome!.Value, form.Words!.Trim(), user, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = "The alert is answered.";
        return LocalRedirect(LinkTo.Trail.Alerts);
    }

    [HttpPost("{alert:guid}/ask")]
    public async Task<IActionResult> Ask(Guid alert)
    {
        if (await EditAsync(alert, version: null) is not { } found) return NotFound();
        if (found.AskedAt is not null || found.AnsweredAt is not null) TempData["Unchanged"] = "They were asked already.";
        else
        {
            found.AskWhy(user, time.UtcNow);
            await db.SaveChangesAsync();
            TempData["Done"] = $"{found.Officer.Name} is asked why.";
        }
        return LocalRedirect(LinkTo.Trail.Alert(alert));
    }

    private async Task<Domain.Looks.LookAlert?> EditAsync(Guid id, int? version)
    {
        if (await alerts.FindAsync(id) is not { } alert) return null;
        if (version is { } seen) db.Entry(alert).Property(each => each.Version).OriginalValue = seen;
        db.Opened = alert;
        return alert;
    }
}

/// <summary>The queue, and what was answered last.</summary>
public sealed record AlertsPage(IReadOnlyList<AlertLine> Open, IReadOnlyList<AlertLine> Answered);
