using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.DataQuality;

/// <param name="Next">Where the next page goes on; null on the last.</param>
public sealed record DataQualityPage(
    string TeamCode, string Team, IReadOnlyList<CaseGaps> Cases, string? Next, IReadOnlyList<Choice> Teams);

/// <summary>What is missing or not verified on a team's open cases, newest case first (row 5).</summary>
[Route("data-quality")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class DataQualityController(Records<CaseFile> files, PortalDbContext db, ReferenceLists lists, CurrentUser user) : Controller
{
    public const int PageSize = 25;

    [HttpGet("")]
    public async Task<IActionResult> Index(string? team, string? after)
    {
        var code = team.Typed();
        var cait = await db.Caits.AsNoTracking().Where(cait => code == null ? user.CaitIds.Contains(cait.Id)
            || user.CaitIds.Count == 0 && cait.To == null : cait.Code == code).OrderBy(cait => cait.Name).FirstOrDefaultAsync();
        if (cait is null) return NotFound();

        var query = files.Visible.Where(file => file.CaitId == cait.Id).Where(DataGaps.IsOpen).Where(DataGaps.Any);
        if (Read(after) is var (at, reference))
            query = query.Where(file => file.OpenedAt < at || file.OpenedAt == at && file.Reference.CompareTo(reference) < 0);
        var rows = await query.OrderByDescending(file => file.OpenedAt).ThenByDescending(file => file.Reference).Take(PageSize + 1)
            .Select(DataGaps.Shape).ToListAsync();
        var shown = rows.Take(PageSize).Select(file => file.Listed()).ToList();
        var next = rows.Count > PageSize ? $"{shown[^1].OpenedAt.Ticks}.{shown[^1].Reference}" : null;
        return View(new DataQualityPage(cait.Code, cait.Name, shown, next, await lists.CaitsAsync()));
    }

    private static (DateTime At, string Reference)? Read(string? after) =>
        after?.Split('.') is [var ticks, var reference] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture,
            out var read) && read <= DateTime.MaxValue.Ticks ? (new DateTime(read, DateTimeKind.Utc), reference) : null;
}
