using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Features.Work.Wallboard;

/// <summary>The board on the wall of an office.</summary>
[Route("wallboard")]
[Authorize(Policy = Policies.Supervise)]
public sealed class WallboardController(WallboardReader reader, WallboardScreens screens, ReferenceLists lists) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? team) => await reader.ShowAsync(team) is { } board ? View(board) : NotFound();

    /// <summary>The address is shown on this answer and nowhere again, so it is not led to another page.</summary>
    [HttpPost("screen")]
    public async Task<IActionResult> MakeScreen(string? team, [FromServices] PublicAddress address)
    {
        if (await reader.ShowAsync(team) is not { } board) return NotFound();
        var (token, until) = await screens.MakeAsync(await lists.CaitIdAsync(board.Team.Value), board.Team.Value);
        return View(nameof(Index), board with { Address = address.Of(Request, LinkTo.WallboardScreen(token)), Until = until });
    }

    /// <summary>What the screen asks for; nobody signs in at it, so the address is the secret.</summary>
    [HttpGet("screen/{token}"), AllowAnonymous]
    public async Task<IActionResult> Screen(string token) =>
        await screens.OpenAsync(token) is { } team
            ? View(nameof(Index), await reader.ShowAsync(team) with { IsScreen = true }) : NotFound();
}
