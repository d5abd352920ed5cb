using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Accounts;

namespace SafeguardingPortal.Web.Features.People.Search;

/// <summary>
/// The one box. What was typed is posted and kept in the audit entry alone; the page that shows what was found has the entry's number (B7).
/// </summary>
[Route("people")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class SearchController(PeopleSearch people) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long? search)
    {
        if (search is not { } id) return View(new SearchPeople());
        return await people.AgainAsync(id) is { } found ? View(found) : NotFound();
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(SearchPeople form)
    {
        if (!ModelState.IsValid) return View(form);
        return RedirectToAction(nameof(Index), new { search = await people.RecordAsync(form.Terms!.Trim()) });
    }
}
