using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.FrontDoor.Directory;

/// <summary>Whom to ring: desks, units, points of referral and named representatives, by borough (rows 17, N5, N16; ¶12, 29, 30).</summary>
[Route("directory")]
[Authorize(Policy = Policies.SendConcern)]
public sealed class DirectoryController(PortalDbContext db, ReferenceLists lists, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? borough)
    {
        var today = UkTime.DateOf(time.UtcNow);
        var boroughs = await lists.BoroughsAsync();
        var chosen = boroughs.Any(choice => choice.Value == borough) ? borough : null;
        var rows = await db.DirectoryEntries.AsNoTracking().Where(entry => entry.From <= today && (entry.To == null || today <= entry.To)
                && (chosen == null || entry.BoroughCode == null || entry.BoroughCode == chosen))
            .OrderBy(entry => entry.BoroughCode == null ? 1 : 0).ThenBy(entry => entry.BoroughCode).ThenBy(entry =>
                entry.Name).ToListAsync();
        return View(new DirectoryPage(chosen, boroughs, rows));
    }
}

/// <param name="Borough">Whose alone are shown, with those that are there for all; null for every borough.</param>
public sealed record DirectoryPage(string? Borough, IReadOnlyList<Choice> Boroughs, IReadOnlyList<DirectoryEntry> Rows)
{
    public string NameOf(string? code) => Boroughs.FirstOrDefault(choice => choice.Value == code)?.Text ?? "All boroughs";
}
