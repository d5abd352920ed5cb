using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;

namespace SafeguardingPortal.Web.Features.Trail.Teams;

/// <summary>How many looks each officer of a team made, of which kinds; at whom, the trail alone says ("summaries").</summary>
[Route("trail/teams")]
[Authorize(Policy = Policies.SeeTrailSummary)]
public sealed class TeamLooksController(TrailFigures figures) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await figures.TeamsAsync());
}
