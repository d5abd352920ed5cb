using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.AllBreaches;

/// <summary>All limits of a team's cases that passed, with what was said of each.</summary>
[Route("breaches")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class AllBreachesController(BreachList breaches, AuditTrail audit, PortalDbContext db, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? team, BreachStanding? standing, DeadlineKind? kind, string? after) =>
        View(await breaches.ShowAsync(team.Typed(), Known(standing), Known(kind), after.Typed()));

    [HttpGet("csv"), Authorize(Policy = Policies.SeeCounted)]
    public async Task<IActionResult> InCsv(string? team, BreachStanding? standing, DeadlineKind? kind)
    {
        var page = await breaches.ShowAsync(team.Typed(), Known(standing), Known(kind), null, BreachList.MostInFile);
        audit.Add(AuditAction.Exported, nameof(Breach),
            people: [.. page.Rows.SelectMany(row => row.Children).Select(child => child.PersonId).Distinct()],
            detail: $"{page.Rows.Count} limits passed, {page.Team?.Text}");
        await db.SaveChangesAsync();
        var today = UkTime.DateOf(time.UtcNow);
        return RecordFile.Csv($"OFFICIAL-SENSITIVE limits passed {page.Team?.Value}.csv",
            ["Case", "Children", "Limit", "Of", "Was due (UTC)", "Standing", "Cause", "Said by", "Acknowledged by"],
            page.Rows, row => [row.CaseReference, PersonLabel.Line(row.Children, today), row.Kind.InWords(), row.Subject,
                LondonWords.MachineExact(row.DueAt), row.Standing.InWords(), row.Cause?.InWords(), row.SaidBy, row.AnsweredBy]);
    }

    private static T? Known<T>(T? typed) where T : struct, Enum => typed is { } one && Enum.IsDefined(one) ? one : null;
}
