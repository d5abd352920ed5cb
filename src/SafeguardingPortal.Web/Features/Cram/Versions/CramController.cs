using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cram.Versions;

/// <summary>The versions of a case file's CRAM: the list, one as it was signed, two side by side, and the start of the next.</summary>
[Route("cases/{caseReference:reference}/cram")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class CramController(
    Records<CramAssessment> assessments, Records<SupervisionReview> reviews, Records<CaseFile> files, Records<CramFinding> findings,
    DissentList dissents,
    AuditTrail audit, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference) =>
        await files.ViewAsync(caseReference, CramList.Shape) is { } list
            ? View(list with { Reviewed = await CramList.ReviewedAsync(reviews, caseReference) }) : NotFound();

    /// <summary>The next version starts from the last; where a draft is open already, by whoever, this leads to it.</summary>
    [HttpPost("start"), Authorize(Policy = Policies.EditCram)]
    public async Task<IActionResult> Start(string caseReference)
    {
        var draft = LocalRedirect(LinkTo.Case(caseReference).Cram.Intelligence);
        var reference = CramAssessment.DraftReferenceOf(caseReference);
        if (await assessments.Visible.AnyAsync(assessment => assessment.Reference == reference)) return draft;
        var version = await files.Visible.Where(file => file.Reference == caseReference)
            .Select(file => file.Version).SingleOrDefaultAsync();
        if (await files.EditAsync(caseReference, Act.EditCram, version) is not { } file) return NotFound();

        var now = time.UtcNow;
        // Through the door and not as a reader: the new answers point at the same rows of the catalogue.
        var before = await assessments.Visible.Where(assessment => assessment.CaseFileId == file.Id).OrderByDescending(assessment =>
            assessment.Number).Select(assessment => new { assessment.Reference, assessment.Version }).FirstOrDefaultAsync();
        var last = before is null ? null : await assessments.EditAsync(before.Reference, Act.EditCram, before.Version);
        var about = (await CramCase.OfAsync(files, caseReference))!;
        db.Add(CramAssessment.Start(file, last, await lists.RiskFactorsAsync(UkTime.DateOf(now)), about.People, user, now));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException) when (assessments.Visible.Any(assessment => assessment.Reference == reference))
        {
            // Two officers at one instant: the draft is the team's, so the second goes on with the first one's.
        }
        return draft;
    }

    [HttpGet("{number:int:min(1)}")]
    public async Task<IActionResult> Version(string caseReference, int number) =>
        await SignedAsync(caseReference, number) is { } version ? View(version) : NotFound();

    /// <summary>The version as a record on paper; that it was printed is on the trail.</summary>
    [HttpGet("{number:int:min(1)}/print")]
    public async Task<IActionResult> Print(string caseReference, int number) =>
        await SignedAsync(caseReference, number, AuditAction.Printed) is { } version ? View(version) : NotFound();

    [HttpGet("{number:int:min(1)}/word"), Authorize(Policy = Policies.Disclose)]
    public async Task<IActionResult> Word(string caseReference, int number)
    {
        if (await SignedAsync(caseReference, number, AuditAction.Viewed, Act.Disclose) is not { } version) return NotFound();
        audit.Add(AuditAction.Exported, nameof(CramAssessment), version.Version.Id, version.Version.Reference, db.OpenedPeople);
        await db.SaveChangesAsync();
        return new RecordFile(version.ToWord(user.Name, time.UtcNow).ToBytes(), WordDocument.ContentType,
            $"OFFICIAL-SENSITIVE {version.Version.Reference}.docx", version);
    }

    /// <summary>A draft is compared by whoever may see it; it is the last of the numbers.</summary>
    [HttpGet("compare")]
    public async Task<IActionResult> Compare(string caseReference, int from, int to)
    {
        if (await files.ViewAsync(caseReference, CramList.Shape) is not { } list) return NotFound();
        if (!list.Versions.Any(version => version.Number == from) || !list.Versions.Any(version => version.Number == to))
            return View("Choose", list);
        var both = await assessments.Visible.Where(assessment => assessment.CaseFile.Reference == caseReference
            && (assessment.Number == from || assessment.Number == to)).ToListAsync();
        return View(new ComparedPage(CompareVersions.Of(both.Single(each => each.Number == from), both.Single(each => each.Number == to),
            UkTime.DateOf(time.UtcNow)), list));
    }

    private async Task<SignedVersion?> SignedAsync(
        string caseReference, int number, AuditAction how = AuditAction.Viewed, Act? toDo = null) =>
        await assessments.ViewAsync(CramAssessment.ReferenceOf(caseReference, number), assessment => assessment, toDo, how) is { } version
            ? new(version, await ReviewLine.OfAsync(reviews, version.Id), await dissents.AboutAsync(version.Reference),
                await LatestAsync(caseReference))
            { Found = await FoundLine.OfAsync(findings, version.Id) } : null;

    private Task<int> LatestAsync(string caseReference) =>
        assessments.Visible.Where(assessment => assessment.CaseFile.Reference == caseReference && assessment.SignedAt != null)
            .MaxAsync(assessment => assessment.Number);
}
