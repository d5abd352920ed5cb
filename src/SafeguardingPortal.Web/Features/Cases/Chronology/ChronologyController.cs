using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Chronology;

/// <summary>
/// What happened in a case and when, beside when the portal was told. Read as known at any instant; added to, never changed.
/// </summary>
[Route("cases/{caseReference:reference}/chronology")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class ChronologyController(
    Records<CaseFile> files, CaseChronology chronology, PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference, ChronologyQuery query) =>
        await files.ViewAsync(caseReference, file => file.Reference) is { } reference
            ? View(await chronology.ShowAsync(reference, query, AsAt(query))) : NotFound();

    /// <summary>All of it on one page, as a record to be printed.</summary>
    [HttpGet("print")]
    public async Task<IActionResult> Print(string caseReference, ChronologyQuery query) =>
        await files.ViewAsync(caseReference, file => file.Reference, how: AuditAction.Printed) is { } reference
            ? View(await chronology.ShowAsync(reference, query with { Oldest = true }, AsAt(query), all: true))
            : NotFound();

    [HttpGet("add"), Authorize(Policy = Policies.WriteChronology), KeepsDraft]
    public async Task<IActionResult> Add(string caseReference) =>
        await files.ViewAsync(caseReference, WriteEntry.Shape, Act.WriteChronology) is { } form
            ? View(form.Empty(time.UtcNow)) : NotFound();

    [HttpPost("add"), Authorize(Policy = Policies.WriteChronology), KeepsDraft]
    public async Task<IActionResult> Add(string caseReference, WriteEntry form)
    {
        if (await files.EditAsync(caseReference, Act.WriteChronology, version: null) is not { } file) return NotFound();
        if (form.Button is not null) ModelState.ForgetErrors();
        var about = form.About.Typed() is { } child
            ? (await chronology.ChildrenAsync(caseReference)).Find(each => each.Reference == child)?.Label.PersonId : null;
        if (about is null && form.About.Typed() is not null && form.Button is null)
            ModelState.AddModelError(nameof(form.About), "Choose a child of this case");
        if (!ModelState.IsValid || form.Button is not null) return View(form);

        file.Note(form.ToNote(time.UtcNow, about), user, time.UtcNow);
        return await SaveAsync(caseReference, form, "The entry is in the chronology.");
    }

    [HttpGet("{entry:guid}/correct"), Authorize(Policy = Policies.WriteChronology)]
    public async Task<IActionResult> Correct(string caseReference, Guid entry)
    {
        if (await files.ViewAsync(caseReference, WriteEntry.Shape, Act.WriteChronology) is not { } form) return NotFound();
        return await chronology.LineAsync(caseReference, entry) is { } line ? View(form.Correcting(line)) : NotFound();
    }

    [HttpPost("{entry:guid}/correct"), Authorize(Policy = Policies.WriteChronology)]
    public async Task<IActionResult> Correct(string caseReference, Guid entry, WriteEntry form)
    {
        if (await files.EditAsync(caseReference, Act.WriteChronology, version: null) is not { } file) return NotFound();
        if (await db.Entry(file).Collection(each => each.Entries).Query().SingleOrDefaultAsync(each => each.Id == entry) is not { } wrong)
            return NotFound();
        if (!ModelState.IsValid) return View(form);

        file.Correct(wrong, form.ToNote(time.UtcNow), user, time.UtcNow);
        return await SaveAsync(caseReference, form, "The correction stands below the entry it corrects. The entry stays as it was.");
    }

    private async Task<IActionResult> SaveAsync(string caseReference, WriteEntry form, string done)
    {
        var page = LinkTo.Case(caseReference).Chronology;
        db.MadeOnce(form.SubmissionId, page, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = done;
        return LocalRedirect(page);
    }

    /// <summary>
    /// The instant asked for; a day without a time is all of that day. What cannot be read is said at its field, and everything is shown.
    /// </summary>
    private DateTime? AsAt(ChronologyQuery query)
    {
        if (query.IsEverything) return null;
        var reading = (query.AsAt.Time.Typed() is null ? query.AsAt with { Time = "23:59" } : query.AsAt).Read(time.UtcNow);
        foreach (var problem in reading.Problems) ModelState.AddModelError($"{nameof(query.AsAt)}.{problem.Field}", problem.Problem);
        return reading.Utc?.AddMinutes(1).AddTicks(-1);
    }
}
