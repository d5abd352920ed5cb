using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cram.Findings;

/// <summary>Children whom a signed version of the CRAM found: marked with how, and taken back with why.</summary>
[Route("cases/{caseReference:reference}/cram/{number:int:min(1)}/found")]
[Authorize(Policy = Policies.WriteAssessment)]
public sealed class FindingsController(
    Records<CramAssessment> assessments, Records<CramFinding> findings, PortalDbContext db, CurrentUser user, TimeProvider time)
    : Controller
{
    [HttpGet(""), KeepsDraft]
    public async Task<IActionResult> Mark(string caseReference, int number) =>
        await assessments.ViewAsync(CramAssessment.ReferenceOf(caseReference, number), version => version, Act.WriteAssessment) is null
            ? NotFound() : View(new MarkFound { SubmissionId = Guid.NewGuid() });

    [HttpPost(""), KeepsDraft]
    public async Task<IActionResult> Mark(string caseReference, int number, MarkFound form)
    {
        var reference = CramAssessment.ReferenceOf(caseReference, number);
        await using var alone = await db.BeginAloneAsync(reference);
        if (await assessments.AddToAsync(reference, Act.WriteAssessment) is not { } version) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        var child = version.Subjects.FirstOrDefault(who => $"{who.ChildId}" == form.Child);
        if (form.Child is not null && child is null) ModelState.AddModelError(nameof(form.Child), "Choose a child of this version");
        if (!ModelState.IsValid) return View(form);

        var before = await findings.Visible.Where(finding => finding.CaseFileId == version.CaseFileId).ToListAsync();
        var marked = CramFinding.Mark(version, child!.ChildId!.Value, form.How!, before, user, time.UtcNow);
        db.Add(marked);
        db.Opened = marked;
        db.MadeOnce(form.SubmissionId, LinkTo.Case(caseReference).Cram.Version(number), time.UtcNow);
        await db.SaveChangesAsync();
        await alone.CommitAsync();
        TempData["Done"] = "It is on record that the CRAM found the child.";
        return LocalRedirect(LinkTo.Case(caseReference).Cram.Version(number));
    }

    [HttpGet("{finding:guid}/take-back")]
    public async Task<IActionResult> TakeBack(string caseReference, int number, Guid finding)
    {
        if (await FindAsync(caseReference, number, finding) is not { } found
            || await findings.ViewAsync(found.Reference, each => each, Act.WriteAssessment) is null) return NotFound();
        return View(new TakeBackFound { Version = found.Version });
    }

    [HttpPost("{finding:guid}/take-back")]
    public async Task<IActionResult> TakeBack(string caseReference, int number, Guid finding, TakeBackFound form)
    {
        if (await FindAsync(caseReference, number, finding) is not { } found
            || await findings.EditAsync(found.Reference, Act.WriteAssessment, form.Version) is not { } marked) return NotFound();
        if (!ModelState.IsValid) return View(form);

        marked.TakeBack(form.Reason!, user, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = "The mark is taken back. It stays on record with the reason.";
        return LocalRedirect(LinkTo.Case(caseReference).Cram.Version(number));
    }

    /// <summary>A mark of this version that stands.</summary>
    private Task<CramFinding?> FindAsync(string caseReference, int number, Guid id)
    {
        var version = CramFinding.OfVersion(CramAssessment.ReferenceOf(caseReference, number));
        return findings.Visible.SingleOrDefaultAsync(
            each => each.Id == id && each.TakenBackAt == null && each.Reference.StartsWith(version));
    }
}
