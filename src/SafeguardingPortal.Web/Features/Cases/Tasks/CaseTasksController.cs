using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Tasks;

[Route("cases/{caseReference:reference}/tasks")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class CaseTasksController(
    Records<CaseFile> files, PortalDbContext db, References references, ReferenceLists lists, CurrentUser user, TimeProvider time)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference, bool closed, string? after, [FromServices] CaseTaskList list) =>
        await files.ViewAsync(caseReference, CaseWithTasks.Shape) is { } file
            ? View(await list.ShowAsync(file, closed, after)) : NotFound();

    [HttpGet("set"), Authorize(Policy = Policies.WorkTasks), KeepsDraft]
    public async Task<IActionResult> Set(string caseReference) =>
        await files.ViewAsync(caseReference, CaseWithTasks.Shape, Act.WorkTasks) is null
            ? NotFound() : View(new SetTask { SubmissionId = Guid.NewGuid() });

    [HttpPost("set"), Authorize(Policy = Policies.WorkTasks), KeepsDraft]
    public async Task<IActionResult> Set(string caseReference, SetTask form)
    {
        if (await files.AddToAsync(caseReference, Act.WorkTasks) is not { } file) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        var owner = form.QueueOf is null ? await lists.OfficerAsync(form.Owner) : null;
        if (owner is null && form.QueueOf is null && form.Owner.Typed() is not null)
            ModelState.AddModelError(nameof(form.Owner), "Choose from the list");
        if (!ModelState.IsValid) return View(form);

        var now = time.UtcNow;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var task = CaseTask.Set(await references.NextAsync("T", UkTime.At(now).Year), file, form.ToTask(owner, now), user, now);
        db.Add(task);
        db.MadeOnce(form.SubmissionId, LinkTo.Task(task.Reference), now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();

        TempData["Done"] = $"{task.Reference} is set.";
        return LocalRedirect(LinkTo.Case(caseReference).Tasks);
    }
}
