using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
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

namespace SafeguardingPortal.Web.Features.Cases.Dissents;

[Route("cases/{caseReference:reference}/dissents")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class CaseDissentsController(
    Records<CaseFile> files, DissentSubjects subjects, PortalDbContext db, References references, ReferenceLists lists, CurrentUser user,
    TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference, [FromServices] DissentList list) =>
        await files.ViewAsync(caseReference, file => file.Reference) is { } reference
            ? View(await list.OfCaseAsync(reference)) : NotFound();

    [HttpGet("record"), Authorize(Policy = Policies.RecordDissent), KeepsDraft]
    public async Task<IActionResult> Record(string caseReference, string? subject) =>
        await files.ViewAsync(caseReference, file => file.Reference, Act.RecordDissent) is null
            ? NotFound() : View(new RecordDissent { SubmissionId = Guid.NewGuid(), Subject = subject });

    [HttpPost("record"), Authorize(Policy = Policies.RecordDissent), KeepsDraft]
    public async Task<IActionResult> Record(string caseReference, RecordDissent form)
    {
        if (await files.AddToAsync(caseReference, Act.RecordDissent) is not { } file) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        var subject = form.Subject.Typed() is { } typed
            ? (await subjects.OfAsync(caseReference)).FirstOrDefault(each => each.Reference == typed) : null;
        if (subject is null && form.Subject.Typed() is not null) ModelState.AddModelError(nameof(form.Subject), "Choose from the list");
        var officer = await lists.OfficerAsync(form.Officer);
        if (officer is null && form.Officer.Typed() is not null)
            ModelState.AddModelError(nameof(form.Officer), "Choose an officer from the list");
        if (!ModelState.IsValid) return View(form);

        var now = time.UtcNow;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var limit = await lists.TimeLimitAsync(Dissent.KindOf(form.To ?? EscalationLevel.Sergeant, form.NotSafe), UkTime.DateOf(now));
        var dissent = Dissent.Record(await references.NextAsync("E", UkTime.At(now).Year), file, form.ToPut(subject!.Kind, officer), limit,
            await lists.CalendarAsync(), user, now, form.ToOverride());
        db.Add(dissent);
        db.MadeOnce(form.SubmissionId, LinkTo.Dissent(dissent.Reference), now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();

        TempData["Done"] = $"The dissent is recorded as {dissent.Reference}.";
        return LocalRedirect(LinkTo.Dissent(dissent.Reference));
    }
}
