using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Dissents;

[Route("dissents")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class DissentsController(
    Records<Dissent> dissents, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(DissentFilter filter, [FromServices] DissentList list) => View(await list.ShowAsync(filter));

    [HttpGet("{dissentReference:reference}")]
    public async Task<IActionResult> Details(string dissentReference) =>
        await dissents.ViewAsync(dissentReference, DissentDetails.Shape) is { } details ? View(details) : NotFound();

    [HttpGet("{dissentReference:reference}/answer"), Authorize(Policy = Policies.AnswerDissent), KeepsDraft]
    public Task<IActionResult> Answer(string dissentReference) =>
        ShowAsync(dissentReference, DissentAct.Answer, Act.AnswerDissent, dissent => new AnswerDissent { Version = dissent.Version });

    [HttpPost("{dissentReference:reference}/answer"), Authorize(Policy = Policies.AnswerDissent), KeepsDraft]
    public async Task<IActionResult> Answer(string dissentReference, AnswerDissent form)
    {
        if (await dissents.EditAsync(dissentReference, Act.AnswerDissent, form.Version) is not { } dissent) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);

        dissent.Answer(form.Answer!.Trim(), form.Learning.Typed(), user, time.UtcNow);
        return await SaveAsync(dissentReference, "The answer is recorded. Whoever recorded the dissent says whether it settles it.");
    }

    [HttpGet("{dissentReference:reference}/escalate"), Authorize(Policy = Policies.RecordDissent), KeepsDraft]
    public Task<IActionResult> Escalate(string dissentReference) =>
        ShowAsync(dissentReference, DissentAct.Escalate, Act.RecordDissent, dissent => new EscalateDissent { Version = dissent.Version });

    [HttpPost("{dissentReference:reference}/escalate"), Authorize(Policy = Policies.RecordDissent), KeepsDraft]
    public async Task<IActionResult> Escalate(string dissentReference, EscalateDissent form)
    {
        if (await dissents.EditAsync(dissentReference, Act.RecordDissent, form.Version) is not { } dissent) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);

        var now = time.UtcNow;
        var level = form.NotSafe ? form.To!.Value : dissent.NextLevel ?? dissent.Level;
        var limit = await lists.TimeLimitAsync(Dissent.KindOf(level, form.NotSafe), UkTime.DateOf(now));
        if (form.NotSafe) dissent.Override(new(level, form.Reason!.Trim()), limit, await lists.CalendarAsync(), user, now);
        else dissent.Escalate(form.Reason!.Trim(), limit, await lists.CalendarAsync(), user, now);
        return await SaveAsync(dissentReference, "The dissent is with the "
            + $"{level.InWords().ToLowerInvariant().Replace("dci", "DCI", StringComparison.Ordinal)} now, with a time of its own.");
    }

    [HttpGet("{dissentReference:reference}/resolve"), Authorize(Policy = Policies.RecordDissent), KeepsDraft]
    public Task<IActionResult> Resolve(string dissentReference) =>
        ShowAsync(dissentReference, DissentAct.Resolve, Act.RecordDissent, dissent => new ResolveDissent { Version = dissent.Version });

    [HttpPost("{dissentReference:reference}/resolve"), Authorize(Policy = Policies.RecordDissent), KeepsDraft]
    public async Task<IActionResult> Resolve(string dissentReference, ResolveDissent form)
    {
        if (await dissents.EditAsync(dissentReference, Act.RecordDissent, form.Version) is not { } dissent) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);

        dissent.Resolve(form.Resolution!.Trim(), user, time.UtcNow);
        return await SaveAsync(dissentReference, "The dissent is settled.");
    }

    private async Task<IActionResult> ShowAsync(string reference, DissentAct act, Act permission, Func<DissentDetails, object> form)
    {
        if (await dissents.ViewAsync(reference, DissentDetails.Shape, permission) is not { } dissent) return NotFound();
        if (dissent.Offers(act, user)) return View(form(dissent));
        TempData["Unchanged"] = "That has already been done, or is for someone else to do. This is how the dissent stands now.";
        return LocalRedirect(LinkTo.Dissent(reference));
    }

    private async Task<IActionResult> SaveAsync(string reference, string done)
    {
        await db.SaveChangesAsync();
        TempData["Done"] = done;
        return LocalRedirect(LinkTo.Dissent(reference));
    }
}
