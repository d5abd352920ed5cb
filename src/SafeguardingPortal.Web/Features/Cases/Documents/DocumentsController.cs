using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Cases.Crimes;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Documents;

/// <summary>The documents of a case: added, given out as files and never shown in the page, taken off with the reason.</summary>
[Route("cases/{caseReference:reference}/documents")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class DocumentsController(
    Records<CaseFile> files, Records<CaseDocument> documents, DocumentList list, DocumentStore store, VirusScanner scanner,
    CrimePeople people, ReferenceLists lists, PortalDbContext db, AuditTrail audit, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference, DocumentFilter filter) =>
        await list.ShowAsync(caseReference, filter) is { } page ? View(page) : NotFound();

    [HttpGet("{number:int:min(1)}")]
    public async Task<IActionResult> Details(string caseReference, int number) =>
        await documents.ViewAsync(CaseDocument.ReferenceOf(caseReference, number), DocumentDetails.Shape) is { } page
            ? View(page) : NotFound();

    /// <summary>The file itself, always to be saved and never opened in the page.</summary>
    [HttpGet("{number:int:min(1)}/file")]
    public async Task<IActionResult> Download(string caseReference, int number)
    {
        var reference = CaseDocument.ReferenceOf(caseReference, number);
        if (await documents.ViewAsync(reference, DocumentDetails.Shape) is not { Line.TakenOffAt: null } document) return NotFound();
        if (await store.ReadAsync(document.Id, document.Sha256) is not { } bytes)
        {
            TempData["Unchanged"] = "This file is not what was added: its fingerprint is another. Nothing was given out. Tell whoever "
                + "looks after the portal.";
            return LocalRedirect(LinkTo.Case(caseReference).Document(number));
        }
        audit.Add(AuditAction.Exported, nameof(CaseDocument), document.Id, reference, detail: document.FileName);
        await db.SaveChangesAsync();
        return new RecordFile(bytes, document.ContentType, document.FileName, document);
    }

    [HttpGet("add"), Authorize(Policy = Policies.WriteChronology)]
    public async Task<IActionResult> Add(string caseReference) =>
        await files.ViewAsync(caseReference, AddDocument.Shape, Act.WriteChronology) is { } form
            ? View(form with { SubmissionId = Guid.NewGuid() }) : NotFound();

    [HttpPost("add"), Authorize(Policy = Policies.WriteChronology), RequestFormLimits(MultipartBodyLengthLimit = 30_000_000)]
    public async Task<IActionResult> Add(string caseReference, AddDocument form)
    {
        if (await files.EditAsync(caseReference, Act.WriteChronology, version: null) is not { } file) return NotFound();
        var onCase = await people.OfAsync(caseReference);
        if (form.About.Exists(number => onCase.All(person => person.Reference != number)))
            ModelState.AddModelError(nameof(form.About), "Choose people of this case");
        List<Guid> readers = [];
        foreach (var code in form.IsForNamed ? form.Readers.Distinct() : [])
        {
            if (await lists.OfficerAsync(code) is { } officer) readers.Add(officer.Id);
            else ModelState.AddModelError(nameof(form.Readers), "Somebody you chose is not here any more. Choose again");
        }
        if (!ModelState.IsValid) return View(form);

        var bytes = await form.BytesAsync();
        var name = KnownFiles.SafeName(form.Upload!.FileName);
        var scanned = Scanned.NoScanner;
        if (!KnownFiles.IsWhatItSays(name, bytes))
            ModelState.AddModelError(nameof(form.Upload), "What is in the file is not what its name says. It was not kept");
        else if ((scanned = await scanner.CheckAsync(bytes, HttpContext.RequestAborted)) == Scanned.Infected)
            ModelState.AddModelError(nameof(form.Upload), "The virus scanner found something in the file. It was not kept");
        else if (scanned == Scanned.NoAnswer)
            ModelState.AddModelError(nameof(form.Upload), "The virus scanner does not answer. The file was not kept; try again later");
        if (!ModelState.IsValid) return View(form);

        var last = await db.CaseDocuments.Where(document => document.CaseFileId == file.Id).MaxAsync(document => (int?)document.Number);
        var added = file.Add((last ?? 0) + 1, new(form.Title!.Trim(), form.Kind!.Value, form.From!.Trim(),
            CrimePeople.IdsOf(onCase, form.About), form.IsForNamed ? readers : null), new(name, KnownFiles.Named(name)!.ContentType,
                bytes.Length, DocumentStore.FingerprintOf(bytes), scanned == Scanned.Clean), user, time.UtcNow);
        // The next one has the next number, and two at once would have the same.
        file.Touch();
        await store.KeepAsync(added, bytes);
        db.MadeOnce(form.SubmissionId, LinkTo.Case(caseReference).Documents, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = "The document is on the case file.";
        return LocalRedirect(LinkTo.Case(caseReference).Documents);
    }

    [HttpGet("{number:int:min(1)}/take-off"), Authorize(Policy = Policies.WriteChronology)]
    public async Task<IActionResult> TakeOff(string caseReference, int number) =>
        await documents.ViewAsync(CaseDocument.ReferenceOf(caseReference, number), TakeOffDocument.Shape, Act.WriteChronology) is { } form
            ? View(form) : NotFound();

    [HttpPost("{number:int:min(1)}/take-off"), Authorize(Policy = Policies.WriteChronology)]
    public async Task<IActionResult> TakeOff(string caseReference, int number, TakeOffDocument form)
    {
        var reference = CaseDocument.ReferenceOf(caseReference, number);
        if (await documents.EditAsync(reference, Act.WriteChronology, form.Version) is not { } document) return NotFound();
        if (!ModelState.IsValid) return View(form);

        document.TakeOff(form.Reason!.Trim(), user, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = "The document is off the case file. It is given out no more and stays on record.";
        return LocalRedirect(LinkTo.Case(caseReference).Documents);
    }
}
