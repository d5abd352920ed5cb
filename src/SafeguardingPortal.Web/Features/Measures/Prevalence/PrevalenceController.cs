using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Measures.Past;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.Prevalence;

/// <summary>Reported against confirmed by group and year, with forecasts, assessments and what others published (row 29).</summary>
[Route("measures/prevalence")]
[Authorize(Policy = Policies.SeeFigures)]
public sealed class PrevalenceController(
    PrevalenceReader reader, PastFiles files, PortalDbContext db, AuditTrail audit, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? year, string? group, string? against, string? team) =>
        View(await PageAsync(year, group, against, team));

    [HttpGet("print")]
    public async Task<IActionResult> Print(string? year, string? group, string? against, string? team)
    {
        var page = await PageAsync(year, group, against, team);
        audit.Add(AuditAction.Printed, "Measures", detail: $"prevalence {page.YearName}");
        await db.SaveChangesAsync();
        return View(page);
    }

    [HttpGet("csv")]
    public Task<IActionResult> AsCsv(string? year, string? group, string? against, string? team) =>
        FileAsync(FileKind.Csv, year, group, against, team);

    [HttpGet("xlsx")]
    public Task<IActionResult> AsXlsx(string? year, string? group, string? against, string? team) =>
        FileAsync(FileKind.Xlsx, year, group, against, team);

    [HttpGet("assessments/add"), Authorize(Policy = Policies.KeepPrevalence), KeepsDraft]
    public IActionResult AddAssessment() => View(new AddAssessment { SubmissionId = Guid.NewGuid() });

    [HttpPost("assessments/add"), Authorize(Policy = Policies.KeepPrevalence), KeepsDraft]
    public async Task<IActionResult> AddAssessment(AddAssessment form)
    {
        if (form.Button is not null) return this.ShowAgain(form);
        var groups = await files.GroupsAsync();
        if (!form.Groups.TrueForAll(groups.Contains)) ModelState.AddModelError(nameof(form.Groups), "Choose groups that are shown");
        if (!ModelState.IsValid) return View(form);

        var assessment = StrategicAssessment.Of(form.ToSaid(time.UtcNow), user, time.UtcNow);
        db.Add(assessment);
        db.Opened = assessment;
        db.MadeOnce(form.SubmissionId, LinkTo.Prevalence, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = "The assessment is recorded.";
        return LocalRedirect(LinkTo.Prevalence);
    }

    private async Task<IActionResult> FileAsync(FileKind kind, string? year, string? group, string? against, string? team)
    {
        var page = await PageAsync(year, group, against, team);
        audit.Add(AuditAction.Exported, "Measures", detail: $"prevalence {page.YearName}");
        await db.SaveChangesAsync();
        return RecordFile.As(kind, $"OFFICIAL-SENSITIVE prevalence {page.Year}",
            ["year", "scope", "group", "allegations", "crimes", "confirmed", "detections", "months", "against", "reported change",
                "confirmed change", "change not said of which", "source"], page.Rows, row =>
        [
            page.YearName, page.Figures.Scope, row.Group, row.Allegations?.Count, row.Crimes?.Count, row.Confirmed?.Count,
            row.Detections?.Count, (row.Allegations ?? row.Crimes ?? row.Confirmed ?? row.Detections)?.Months, page.Against, row.Reported,
            row.ConfirmedChange, row.Unsaid, row.Source
        ]);
    }

    private async Task<PrevalencePage> PageAsync(string? year, string? group, string? against, string? team)
    {
        var current = Period.FinancialYearOf(UkTime.DateOf(time.UtcNow));
        var chosen = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed is > 2000 and < 2100
            ? typed : current - 1;
        var figures = await reader.FiguresAsync(chosen, team);
        // The last whole year, unless it is this one that the portal began in.
        if (year is null && figures.Groups.All(each => Enum.GetValues<CountOf>().All(what =>
            figures.Years.Of(chosen, figures.CaitId, each, what) is null)))
        {
            chosen = current;
            figures = await reader.FiguresAsync(chosen, team);
        }
        var codes = figures.Teams.Select(each => each.Id).ToList();
        var teams = await db.Caits.AsNoTracking().Where(cait => codes.Contains(cait.Id)).OrderBy(cait => cait.Name)
            .Select(cait => new { cait.Id, cait.Code, cait.Name }).ToListAsync();
        return new(chosen, figures.Groups.FirstOrDefault(each => each == group), against == "mean", figures,
            await reader.AssessmentsAsync(),
            await db.Targets.AsNoTracking().Where(target => target.Measure == Measure.SanctionDetections
                || target.Measure == Measure.Within24Hours).ToListAsync(),
            [.. teams.Select(each => (each.Code, each.Name))], teams.Find(each => each.Id == figures.CaitId)?.Code,
            user.May(Act.KeepPrevalence));
    }
}
