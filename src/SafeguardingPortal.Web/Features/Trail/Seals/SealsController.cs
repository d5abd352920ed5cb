using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Trail.Seals;

/// <summary>The seals of the trail, and reading all of it again (BR-60).</summary>
[Route("trail/seals")]
[Authorize(Policy = Policies.ReadTrail)]
public sealed class SealsController(PortalDbContext db, TrailSeals seals, SealsApart apart, ILogger<SealsController> log)
    : Controller
{
    private const int Most = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var rows = await db.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Number).Take(Most)
            .Select(seal => new SealRow(seal.Number, seal.FirstId, seal.LastId, seal.Count, seal.At, seal.Hash)).ToListAsync();
        var check = await db.TrailChecks.AsNoTracking().OrderByDescending(each => each.Id).FirstOrDefaultAsync();
        var last = rows.Count == 0 ? 0 : rows[0].LastId;
        return View(new SealsPage(rows, check, await db.AuditEntries.CountAsync(entry => entry.Id > last), apart.Where));
    }

    /// <summary>Seals what is settled and reads all of it again.</summary>
    [HttpPost("check")]
    public async Task<IActionResult> Check()
    {
        await seals.SealAsync();
        var check = await seals.CheckAsync();
        if (check.Fault is { } fault) log.TrailBroken(fault.InWords(check.FaultAt, check.FaultSeal));
        else TempData["Done"] = $"The trail is whole to entry {check.LastId.ToString("N0", LondonWords.Culture)}.";
        return LocalRedirect(LinkTo.Trail.Seals);
    }
}

/// <summary>A seal as its page shows it.</summary>
public sealed record SealRow(long Number, long FirstId, long LastId, int Count, DateTime At, string Hash);

/// <param name="Since">Entries that are not sealed yet.</param>
/// <param name="KeptApart">Where copies go; null where they go nowhere but the log.</param>
public sealed record SealsPage(IReadOnlyList<SealRow> Rows, TrailCheck? Check, int Since, string? KeptApart);
