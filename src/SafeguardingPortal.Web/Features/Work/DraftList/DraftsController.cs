using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Pages.Drafts;

namespace SafeguardingPortal.Web.Features.Work.DraftList;

/// <summary>The list of my drafts, and where a script keeps one as it is typed. Neither counts as work at the desk: idle time goes on.</summary>
[Route("drafts")]
public sealed class DraftsController(Drafts drafts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await drafts.MineAsync());

    [HttpPost("keep"), RequestFormLimits(ValueLengthLimit = Drafts.MostCharacters, ValueCountLimit = 40_000)]
    public async Task<IActionResult> Keep([FromQuery] string? path)
    {
        if (!Drafts.IsOf(path)) return BadRequest();
        var form = await Request.ReadFormAsync();
        var saved = await drafts.SaveAsync(path!, form, int.TryParse(form[Drafts.RevisionField], out var revision) ? revision : 0);
        return StatusCode(saved.IsKept ? StatusCodes.Status200OK : StatusCodes.Status409Conflict, new { saved.Revision, savedAt = saved.SavedAt });
    }

    [HttpPost("discard")]
    public async Task<IActionResult> Discard(string? path, string? then)
    {
        if (!Drafts.IsOf(path)) return BadRequest();
        await drafts.DiscardAsync(path!);
        if (then is not null && Drafts.IsOf(then)) return LocalRedirect(then);
        TempData["Done"] = "The draft is thrown away.";
        return RedirectToAction(nameof(Index));
    }
}
