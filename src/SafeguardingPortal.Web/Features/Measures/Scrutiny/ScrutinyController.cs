using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.Scrutiny;

/// <summary>What a scrutiny committee is given: one document, on the screen, on paper and in Word (row 36).</summary>
[Route("measures/scrutiny")]
[Authorize(Policy = Policies.KeepPrevalence)]
public sealed class ScrutinyController(
    ScrutinyReader reader, PortalDbContext db, AuditTrail audit, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? year) => View(await reader.PackAsync(YearOf(year)));

    [HttpGet("print")]
    public async Task<IActionResult> Print(string? year)
    {
        var pack = await reader.PackAsync(YearOf(year));
        audit.Add(AuditAction.Printed, "Measures", detail: $"scrutiny pack {pack.YearName}");
        await db.SaveChangesAsync();
        return View(pack);
    }

    [HttpGet("word")]
    public async Task<IActionResult> InWord(string? year)
    {
        var pack = await reader.PackAsync(YearOf(year));
        audit.Add(AuditAction.Exported, "Measures", detail: $"scrutiny pack {pack.YearName}");
        await db.SaveChangesAsync();
        return new RecordFile(pack.ToWord(user.Name), WordDocument.ContentType, $"OFFICIAL-SENSITIVE scrutiny pack {pack.Year}.docx", pack);
    }

    /// <summary>The year that was asked for; the last that is over where it is none.</summary>
    private int YearOf(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 2100
            ? year : Period.FinancialYearOf(UkTime.DateOf(time.UtcNow)) - 1;
}
