using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Pages.Drafts;

namespace SafeguardingPortal.Web.Features.Work.DraftList;

/// <summary>The list of my drafts, and where a script keeps one as it is typed, which is no work at the desk: idle time goes on.</summary>
[Route("drafts")]
public sealed class DraftsController(Drafts drafts, DraftForms forms) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await drafts.MineAsync());

    /// <summary>What was written for a form that cannot be opened any more.</summary>
    [HttpGet("{draft:guid}")]
    public async Task<IActionResult> Words(Guid draft) =>
        (await drafts.MineAsync()).FirstOrDefault(each => each.FormId == draft) is { } mine
        ? View(new DraftWords(mine, [.. FormFields.Words(await drafts.FieldsAsync(draft))])) : NotFound();

    [HttpPost("keep"), RequestFormLimits(ValueLengthLimit = Drafts.MostCharacters, ValueCountLimit = Drafts.MostFields)]
    public async Task<IActionResult> Keep([FromQuery] string? path)
    {
        if (!Drafts.IsOf(path)) return BadRequest();
        var sent = await Request.ReadFormAsync();
        switch (await forms.AccessAsync(User, path!))
        {
            case DraftAccess.NotThere:
                return NotFound();
            case DraftAccess.NotTheirRole:
                return StatusCode(StatusCodes.Status403Forbidden);
            case DraftAccess.Allowed:
                break;
        }
        var saved = await drafts.SaveAsync(path!, sent, BegunForm.Of(sent));
        var answer = saved.Refusal is null ? StatusCodes.Status200OK
            : saved.IsTooLong ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status409Conflict;
        return StatusCode(answer, new { form = saved.FormId, saved.Revision, savedAt = saved.SavedAt, saved.Refusal });
    }

    /// <summary>Words that nothing proved to be anybody's, sent on by who the form says they are of and who is signed in by now.</summary>
    [HttpPost("held"), RequestFormLimits(ValueLengthLimit = HeldWords.MostCharacters)]
    public async Task<IActionResult> Held(string? held, [FromServices] HeldWords words) =>
        await words.RestoreAsync(held, User) is { } address ? LocalRedirect(address) : NotFound();

    [HttpPost("discard")]
    public async Task<IActionResult> Discard(Guid form, string? then)
    {
        await drafts.DiscardAsync(form);
        if (then is not null && Drafts.IsOf(then)) return LocalRedirect(then);
        TempData["Done"] = "The draft is thrown away.";
        return RedirectToAction(nameof(Index));
    }
}

/// <param name="Texts">What was written, each under the name of its field.</param>
public sealed record DraftWords(DraftLine Draft, IReadOnlyList<(string Label, string Text)> Texts);
