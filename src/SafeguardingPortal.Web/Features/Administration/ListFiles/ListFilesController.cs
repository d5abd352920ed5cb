using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.ListFiles;

/// <summary>Bank holidays, the catalogue of risk factors and research sources as files, out and in (B9).</summary>
[Route("administration/files/{file}")]
[Authorize(Policy = Policies.KeepCatalogue)]
public sealed class ListFilesController(PortalDbContext db, IEnumerable<OwnFile> files, AuditTrail audit, TimeProvider time) : Controller
{
    [HttpGet("csv")]
    public async Task<IActionResult> Export(string file) => Of(file) is { } kept ? await kept.OutAsync() : NotFound();

    [HttpGet("import")]
    public IActionResult Import(string file) =>
        Of(file) is not null ? View(new ImportOwnRows { SubmissionId = Guid.NewGuid() }) : NotFound();

    /// <summary>Tries the file and says what it would do; it is brought in when the same text is sent again and still does that.</summary>
    [HttpPost("import")]
    public async Task<IActionResult> Import(string file, ImportOwnRows form)
    {
        if (Of(file) is not { } kept) return NotFound();
        if (!ModelState.IsValid || await form.TextAsync() is not { } text) return View(form);

        await using var alone = await db.BeginAloneAsync(kept.Code);
        var import = await kept.ReadAsync(text);
        if (import.Faults.Count > 0 || import.Changes.Count == 0 || form.Tried != import.MarkOf(text))
        {
            // What was done to the rows to try the file is never saved.
            await alone.RollbackAsync();
            db.ChangeTracker.Clear();
            var mark = import.Faults.Count > 0 ? "" : import.MarkOf(text);
            ModelState.SetModelValue(nameof(form.Text), new ValueProviderResult(text));
            ModelState.SetModelValue(nameof(form.Tried), new ValueProviderResult(mark));
            return View(form with { Text = text, Tried = mark, Import = import });
        }

        foreach (var change in import.Changes)
        {
            if (change.Added is { } added) db.Add(added);
            if (change.Opened is { } opened) db.Opened = opened;
            if (change.Trail is { } line) audit.Add(line.Action, line.Subject, reference: line.Reference, detail: line.Detail);
        }
        db.MadeOnce(form.SubmissionId, kept.Page, time.UtcNow);
        await db.SaveChangesAsync();
        await alone.CommitAsync();
        TempData["Done"] = import.Changes.Count == 1 ? "One change was brought in." : $"{import.Changes.Count} changes were brought in.";
        return LocalRedirect(kept.Page);
    }

    private OwnFile? Of(string code) => files.FirstOrDefault(file => file.Code == code);
}
