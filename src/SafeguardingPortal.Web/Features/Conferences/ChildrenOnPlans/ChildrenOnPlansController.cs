using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.ChildrenOnPlans;

/// <summary>Oversight of the children on plans of a team: last review, supervision and exchange with the council (handbook N4).</summary>
[Route("plans")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class ChildrenOnPlansController(PlanList plans, AuditTrail audit, PortalDbContext db, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? team, string? after) => View(await plans.ShowAsync(team.Typed(), after.Typed()));

    [HttpGet("csv"), Authorize(Policy = Policies.SeeCounted)]
    public async Task<IActionResult> InCsv(string? team)
    {
        var page = await plans.ShowAsync(team.Typed(), null, PlanList.MostInFile);
        audit.Add(AuditAction.Exported, nameof(PlanPeriod), people: [.. page.Rows.Select(row => row.Child.PersonId).Distinct()],
            detail: $"{page.Rows.Count} children on plans, {page.Team?.Text}");
        await db.SaveChangesAsync();
        var today = Domain.Time.UkTime.DateOf(time.UtcNow);
        return RecordFile.Csv($"OFFICIAL-SENSITIVE children on plans {page.Team?.Value}.csv",
            ["Child", "Born", "Case", "Category", "Since", "Borough", "Last review (UTC)", "Next review due (UTC)",
                "Last supervision (UTC)", "Last exchange with the council (UTC)"],
            page.Rows, row => [row.Child.On(today), row.Child.Born, row.CaseReference, row.Category.WithCode(),
                row.Since.ToString("yyyy-MM-dd", LondonWords.Culture), row.Borough, LondonWords.MachineOrNothing(row.ReviewedAt),
                LondonWords.MachineOrNothing(row.Next?.DueAt), LondonWords.MachineOrNothing(row.SupervisedAt),
                LondonWords.MachineOrNothing(row.ExchangedAt)]);
    }
}
