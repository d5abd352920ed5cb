using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Crimes;

/// <summary>The crimes of a case as they stand on CRIS; reported and confirmed are told apart (row 3, BR-30).</summary>
[Route("cases/{caseReference:reference}/crimes")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class CrimesController(Records<CaseFile> files, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference) =>
        await files.ViewAsync(caseReference, CaseCrimes.Shape) is { } crimes ? View(crimes) : NotFound();

    [HttpGet("record"), Authorize(Policy = Policies.RecordCrime)]
    public async Task<IActionResult> Record(string caseReference) =>
        await files.ViewAsync(caseReference, RecordCrime.Shape, Act.RecordCrime) is { } form
            ? View(form with { SubmissionId = Guid.NewGuid() }) : NotFound();

    [HttpPost("record"), Authorize(Policy = Policies.RecordCrime)]
    public async Task<IActionResult> Record(string caseReference, RecordCrime form)
    {
        if (await files.EditAsync(caseReference, Act.RecordCrime, version: null) is not { } file) return NotFound();
        var pattern = (await lists.ReferencePatternsAsync()).Single(each => each.Code == RecordCrime.System);
        if (form.CrisNumber.Typed() is not null && PoliceReference.Read(pattern, form.CrisNumber, out var problem) is null)
            ModelState.AddModelError(nameof(form.CrisNumber), problem ?? $"Enter the number CRIS gave, like {pattern.Example}");
        if (!ModelState.IsValid) return View(form);

        await db.Entry(file).Collection(each => each.Crimes).LoadAsync();
        file.Record(form.ToReport(pattern, time.UtcNow), user, time.UtcNow);
        db.Submissions.Add(
            new() { UserId = user.Id, SubmissionId = form.SubmissionId, MadeAt = LinkTo.Case(caseReference).Crimes, At = time.UtcNow });
        await db.SaveChangesAsync();
        TempData["Done"] = "The crime is on the case file.";
        return RedirectToAction(nameof(Index), new { caseReference });
    }

    [HttpPost("{crime:guid}/confirm"), Authorize(Policy = Policies.RecordCrime)]
    public async Task<IActionResult> Confirm(string caseReference, Guid crime)
    {
        if (await files.EditAsync(caseReference, Act.RecordCrime, version: null) is not { } file) return NotFound();
        await db.Entry(file).Collection(each => each.Crimes).LoadAsync();
        if (file.Crimes.SingleOrDefault(each => each.Id == crime) is not { } recorded) return NotFound();

        if (recorded.IsConfirmed) TempData["Unchanged"] = "This crime was already confirmed.";
        else
        {
            file.Confirm(recorded, user, time.UtcNow);
            await db.SaveChangesAsync();
            TempData["Done"] = "The crime is confirmed.";
        }
        return RedirectToAction(nameof(Index), new { caseReference });
    }
}
