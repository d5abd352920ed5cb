using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Accounts;

namespace SafeguardingPortal.Web.Features.Measures.Workload;

/// <summary>Workload of officers and supervisors, and the oversight of children on plans (K-14 and N4).</summary>
[Route("measures/workload")]
[Authorize(Policy = Policies.SeeCounted)]
public sealed class WorkloadController(WorkloadReader workload) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? team, string? after) => View(await workload.ReadAsync(team, after));
}
