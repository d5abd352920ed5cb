using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Cases.Docket;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Papers;

namespace SafeguardingPortal.Web.Features.Cases.WholeFile;

/// <summary>Chosen parts of a case file on paper: for print, as a Word file and as PDF, all three of the same words.</summary>
[Route("cases/{caseReference:reference}/file")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class WholeFileController(
    Records<CaseFile> files, WholeFileReader reader, AuditTrail audit, PortalDbContext db) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference) =>
        await files.ViewAsync(caseReference, file => file.Reference) is not null ? View(ChooseParts.Everything) : NotFound();

    [HttpGet("print")]
    public async Task<IActionResult> Print(string caseReference, ChooseParts form)
    {
        if (form.Chosen.Count == 0) return await AskAsync(caseReference, form);
        return await files.ViewAsync(caseReference, CaseDetails.Shape, how: AuditAction.Printed) is { } file
            ? View(await reader.ReadAsync(file, form.Chosen)) : NotFound();
    }

    [HttpGet("word"), Authorize(Policy = Policies.Disclose)]
    public Task<IActionResult> Word(string caseReference, ChooseParts form) =>
        TakeAsync(caseReference, form, WordDocument.ContentType, "docx", paper => paper.ToWord().ToBytes());

    [HttpGet("pdf"), Authorize(Policy = Policies.Disclose)]
    public Task<IActionResult> Pdf(string caseReference, ChooseParts form) =>
        TakeAsync(caseReference, form, PdfPaper.ContentType, "pdf", PdfPaper.Of);

    private async Task<IActionResult> TakeAsync(
        string caseReference, ChooseParts form, string contentType, string ending, Func<Paper, byte[]> write)
    {
        if (form.Chosen.Count == 0) return await AskAsync(caseReference, form);
        if (await files.ViewAsync(caseReference, CaseDetails.Shape, Act.Disclose) is not { } file) return NotFound();
        var whole = await reader.ReadAsync(file, form.Chosen);
        var bytes = write(whole.Paper);
        audit.Add(AuditAction.Exported, nameof(CaseFile), whole.Id, file.Reference, db.OpenedPeople);
        await db.SaveChangesAsync();
        return new RecordFile(bytes, contentType, $"OFFICIAL-SENSITIVE {file.Reference} whole file.{ending}", whole);
    }

    private async Task<IActionResult> AskAsync(string caseReference, ChooseParts form)
    {
        if (await files.ViewAsync(caseReference, file => file.Reference) is null) return NotFound();
        ModelState.AddModelError(nameof(form.Parts), "Choose at least one part");
        return View(nameof(Index), form);
    }
}
