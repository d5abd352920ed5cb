using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Conferences.Record;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Papers;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Reports;

/// <summary>The police report to a conference: written, read by someone else, sent, printed, downloaded.</summary>
[Route("cases/{caseReference:reference}/conferences/{number:int:min(1)}/report")]
public sealed class ConferenceReportsController(
    Records<Conference> conferences, Records<Disclosure> disclosures, ReportDraft draft, PortalDbContext db, AuditTrail audit,
    ReferenceLists lists, CurrentUser user, TimeProvider time) : ConferenceActs(conferences, db)
{
    private readonly PortalDbContext db = db;

    [HttpGet("write"), Authorize(Policy = Policies.RecordConference), KeepsDraft]
    public Task<IActionResult> Write(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, WriteReport.Shape,
            form => draft.FillAsync(form, caseReference, ReferenceOf(caseReference, number)));

    [HttpPost("write"), Authorize(Policy = Policies.RecordConference), KeepsDraft]
    public async Task<IActionResult> Write(string caseReference, int number, WriteReport form)
    {
        if (await EditAsync(caseReference, number, Act.RecordConference, form.Version) is not { } conference) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);

        var report = conference.WriteReport(form.ToText(), user, time.UtcNow);
        return await SaveAsync(
            caseReference, number, $"Version {report.Number} of the report is saved. Someone else reads it before it goes.");
    }

    [HttpGet("check"), Authorize(Policy = Policies.RecordConference)]
    public Task<IActionResult> Check(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, CheckReport.Shape);

    [HttpPost("check"), Authorize(Policy = Policies.RecordConference)]
    public Task<IActionResult> Check(string caseReference, int number, CheckReport form) =>
        DoAsync(caseReference, number, Act.RecordConference, form,
            conference => conference.CheckReport(form.IsClear, form.IsConcise, form.IsAccurate, form.Words.Typed(), user, time.UtcNow),
            _ => form is { IsClear: true, IsConcise: true, IsAccurate: true }
                ? "The report is read as clear, concise and accurate. It can go."
                : "The report is read. It is to be changed before it goes.");

    [HttpGet("send"), Authorize(Policy = Policies.Disclose)]
    public Task<IActionResult> Send(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.Disclose, SendReport.Shape, async form =>
        {
            var reference = ReferenceOf(caseReference, number);
            var chair = await Conferences.Visible.Where(conference => conference.Reference == reference)
                .Select(conference => new { conference.Chair, Borough = conference.Borough.Name }).SingleAsync();
            return form.Prepared(time.UtcNow, chair.Chair, chair.Borough);
        });

    [HttpPost("send"), Authorize(Policy = Policies.Disclose)]
    public async Task<IActionResult> Send(string caseReference, int number, SendReport form)
    {
        if (await EditAsync(caseReference, number, Act.Disclose, form.Version) is not { } conference) return NotFound();
        var sent = form.Sent.Read(time.UtcNow).Utc;
        if (sent is { } at && conference.IsLateAt(at) && form.LateReason.Typed() is null)
            ModelState.AddModelError(nameof(form.LateReason), "The report went after it was due. Say why");
        var power = (await lists.DisclosurePowersAsync()).FirstOrDefault(each => each.Value == form.Power)?.Text;
        if (power is null && form.Power.Typed() is not null)
            ModelState.AddModelError(nameof(form.Power), "Choose a power from the list");
        if (!ModelState.IsValid) return View(form);

        var given = conference.SendReport(sent!.Value,
            [.. form.Recipients.Where(who => !who.IsBlank).Select(who => new ReportRecipient(who.Name!.Trim(), who.Organisation!.Trim()))],
            form.Why!.Trim(), power!, form.LateReason.Typed(), user, time.UtcNow);
        db.AddRange(given);
        audit.Add(AuditAction.Disclosed, nameof(Conference), conference.Id, given[0].Reference, db.OpenedPeople);
        return await SaveAsync(caseReference, number, "The report is on record as sent, and "
            + $"{(given.Count == 1 ? "its recipient is" : $"its {given.Count} recipients are")} in the disclosure log.");
    }

    [HttpGet("{version:int:min(1)}"), Authorize(Policy = Policies.ReadCase)]
    public async Task<IActionResult> Details(string caseReference, int number, int version) =>
        await VersionAsync(caseReference, number, version, AuditAction.Viewed) is { } report ? View(report) : NotFound();

    /// <summary>The version as a record on paper; that it was printed is on the trail.</summary>
    [HttpGet("{version:int:min(1)}/print"), Authorize(Policy = Policies.ReadCase)]
    public async Task<IActionResult> Print(string caseReference, int number, int version) =>
        await VersionAsync(caseReference, number, version, AuditAction.Printed) is { } report ? View(report) : NotFound();

    [HttpGet("{version:int:min(1)}/word"), Authorize(Policy = Policies.Disclose)]
    public Task<IActionResult> Word(string caseReference, int number, int version) =>
        TakeAsync(caseReference, number, version, WordDocument.ContentType, "docx", paper => paper.ToWord().ToBytes());

    [HttpGet("{version:int:min(1)}/pdf"), Authorize(Policy = Policies.Disclose)]
    public Task<IActionResult> Pdf(string caseReference, int number, int version) =>
        TakeAsync(caseReference, number, version, PdfPaper.ContentType, "pdf", PdfPaper.Of);

    private async Task<IActionResult> TakeAsync(
        string caseReference, int number, int version, string contentType, string ending, Func<Paper, byte[]> write)
    {
        if (await VersionAsync(caseReference, number, version, AuditAction.Viewed, Act.Disclose) is not { } report) return NotFound();
        var bytes = write(report.ToPaper(user.Name, time.UtcNow));
        audit.Add(AuditAction.Exported, nameof(Conference), null, $"{report.Reference}-V{version}", db.OpenedPeople);
        await db.SaveChangesAsync();
        return new RecordFile(bytes, contentType, $"OFFICIAL-SENSITIVE {report.Reference}-V{version}.{ending}", report);
    }

    private async Task<ReportDetails?> VersionAsync(
        string caseReference, int number, int version, AuditAction how, Act? toDo = null)
    {
        if (await Conferences.ViewAsync(ReferenceOf(caseReference, number), ReportDetails.Shape, toDo, how) is not { } report
            || report.Versions.All(text => text.Number != version)) return null;
        var given = $"{report.Reference}-V{version}";
        return report with
        {
            Version = report.Versions.Single(text => text.Number == version),
            Recipients = await disclosures.Visible.Where(disclosure => disclosure.Reference == given)
                .OrderBy(disclosure => disclosure.RecordedAt).ThenBy(disclosure => disclosure.Recipient).Take(50)
                .Select(disclosure => new RecipientLine(disclosure.Recipient, disclosure.Organisation, disclosure.Why, disclosure.Power,
                    disclosure.GivenAt, disclosure.By.Name)).ToListAsync()
        };
    }
}
