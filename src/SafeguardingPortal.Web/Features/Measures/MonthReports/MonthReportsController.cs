using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.MonthReports;

/// <summary>The monthly management report: signed by the inspector, then for the senior management team, and frozen (row 22).</summary>
[Route("measures/reports")]
[Authorize(Policy = Policies.SeeCounted)]
public sealed class MonthReportsController(
    MonthReportReader reports, PortalDbContext db, AuditTrail audit, CurrentUser user, TimeProvider time) : Controller
{
    /// <summary>The month of every team, opening on the last one that is over.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? month, string? team)
    {
        var last = Period.First(UkTime.DateOf(time.UtcNow)).AddMonths(-1);
        return View(await reports.MonthAsync(PeriodChosen.Read(month ?? PeriodChosen.NameOf(last), null, null, last), team));
    }

    [HttpGet("{month}/{scope}")]
    public async Task<IActionResult> Report(string month, string scope) =>
        await reports.ReadAsync(month, scope) is { } page ? View(page) : NotFound();

    [HttpGet("{month}/{scope}/print")]
    public async Task<IActionResult> Print(string month, string scope)
    {
        if (await reports.ReadAsync(month, scope) is not { } page) return NotFound();
        await RecordAsync(AuditAction.Printed, page);
        return View(page);
    }

    [HttpGet("{month}/{scope}/report.docx")]
    public async Task<IActionResult> Word(string month, string scope)
    {
        if (await reports.ReadAsync(month, scope) is not { } page) return NotFound();
        await RecordAsync(AuditAction.Exported, page);
        return new RecordFile(page.ToWord(user.Name, time.UtcNow).ToBytes(), WordDocument.ContentType, $"{NameOf(page)}.docx", page);
    }

    [HttpGet("{month}/{scope}/report.csv")]
    public Task<IActionResult> Csv(string month, string scope) => FileAsync(FileKind.Csv, month, scope);

    [HttpGet("{month}/{scope}/report.xlsx")]
    public Task<IActionResult> Xlsx(string month, string scope) => FileAsync(FileKind.Xlsx, month, scope);

    [HttpGet("{month}/{scope}/report.json")]
    public Task<IActionResult> AsJson(string month, string scope) => FileAsync(FileKind.Json, month, scope);

    private async Task<IActionResult> FileAsync(FileKind kind, string month, string scope)
    {
        if (await reports.ReadAsync(month, scope) is not { } page) return NotFound();
        await RecordAsync(AuditAction.Exported, page);
        return RecordFile.As(kind, NameOf(page), ReportPage.FileHeadings, page.Lines, page.FileCells);
    }

    [HttpGet("{month}/{scope}/sign"), Authorize(Policy = Policies.SignMonthReport), KeepsDraft]
    public async Task<IActionResult> Sign(string month, string scope)
    {
        if (await reports.FindAsync(month, scope) is not var (of, _)) return NotFound();
        if (!MonthReport.CanBeSignedBy(user, of.CaitId)) throw new NotYoursToDo(Act.SignMonthReport);
        return await StandingAsync(of) is null
            ? View(new SignMonth { SubmissionId = Guid.NewGuid() }) : LocalRedirect(LinkTo.MonthReport(month, scope));
    }

    [HttpPost("{month}/{scope}/sign"), Authorize(Policy = Policies.SignMonthReport), KeepsDraft]
    public async Task<IActionResult> Sign(string month, string scope, SignMonth form)
    {
        if (await reports.FindAsync(month, scope) is not var (of, within)) return NotFound();
        if (!MonthReport.CanBeSignedBy(user, of.CaitId)) throw new NotYoursToDo(Act.SignMonthReport);
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);
        // Whoever was first signed it; there is nothing left to sign.
        if (await StandingAsync(of) is not null) return LocalRedirect(LinkTo.MonthReport(month, scope));

        db.Add(MonthReport.Sign(
            of, await reports.ToSignAsync(of, within), form.Commentary?.Trim(), [.. form.Factors.Select(Enum.Parse<Factor>)], user,
            time.UtcNow));
        db.MadeOnce(form.SubmissionId, LinkTo.MonthReport(month, scope), time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = $"{MeasureWords.Month(of.Month)} is signed, and its figures are frozen.";
        return LocalRedirect(LinkTo.MonthReport(month, scope));
    }

    [HttpGet("{month}/{scope}/countersign"), Authorize(Policy = Policies.CountersignMonthReport), KeepsDraft]
    public async Task<IActionResult> Countersign(string month, string scope)
    {
        if (await reports.FindAsync(month, scope) is not var (of, _)) return NotFound();
        return await StandingAsync(of) is { } report
            ? View(new CountersignMonth { Version = report.Version }) : LocalRedirect(LinkTo.MonthReport(month, scope));
    }

    [HttpPost("{month}/{scope}/countersign"), Authorize(Policy = Policies.CountersignMonthReport), KeepsDraft]
    public async Task<IActionResult> Countersign(string month, string scope, CountersignMonth form)
    {
        if (await reports.FindAsync(month, scope) is not var (of, _)) return NotFound();
        if (await StandingAsync(of) is not { } report) return LocalRedirect(LinkTo.MonthReport(month, scope));
        db.Entry(report).Property(each => each.Version).OriginalValue = form.Version;
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);

        report.Countersign(form.Action?.Trim(), user, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = $"{MeasureWords.Month(of.Month)} is signed for the senior management team.";
        return LocalRedirect(LinkTo.MonthReport(month, scope));
    }

    private Task<MonthReport?> StandingAsync(ReportOf of) =>
        db.MonthReports.SingleOrDefaultAsync(report => report.ScopeCode == of.ScopeCode && report.Month == of.Month);

    private static string NameOf(ReportPage page) =>
        $"OFFICIAL-SENSITIVE month report {page.ScopeCode} {PeriodChosen.NameOf(page.Of.Month)}";

    private Task<int> RecordAsync(AuditAction action, ReportPage page)
    {
        audit.Add(action, "Measures", detail: $"month report {page.ScopeCode} {PeriodChosen.NameOf(page.Of.Month)}");
        return db.SaveChangesAsync();
    }
}
