using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Accounts;

namespace SafeguardingPortal.Web.Features.Administration.Teams;

/// <summary>The teams of the command, what they cover and where they are, by date (handbook §6).</summary>
[Route("administration/teams")]
[Authorize(Policy = Policies.KeepCatalogue)]
public sealed class TeamsController(TeamPages pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await pages.AllAsync());

    [HttpGet("{team}")]
    public async Task<IActionResult> Details(string team) => await pages.OneAsync(team) is { } page ? View(page) : NotFound();
}
