using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Disclosures;

/// <summary>The one log of what was given outside, for whoever answers for it (s.62, row 21).</summary>
[Route("disclosures")]
[Authorize(Policy = Policies.SeeDisclosures)]
public sealed class DisclosuresController(DisclosureLog log, AuditTrail audit, PortalDbContext db) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? days, DisclosureKind? kind) => View(await PageAsync(days, kind));

    [HttpGet("csv")]
    public async Task<IActionResult> InCsv(string? days, DisclosureKind? kind)
    {
        var page = await PageAsync(days, kind);
        audit.Add(AuditAction.Exported, nameof(Disclosure), detail: $"{page.Lines.Count} disclosures");
        await db.SaveChangesAsync();
        return RecordFile.Csv("OFFICIAL-SENSITIVE disclosures.csv",
            ["Given (UTC)", "Reference", "Case", "Team", "Form", "What", "To whom", "Organisation", "Why", "Power", "By", "Receipts"],
            page.Lines, line => [LondonWords.MachineExact(line.GivenAt), line.Reference, line.Case, line.Team, line.Kind.InWords(),
                line.What,
                line.Recipient, line.Organisation, line.Why, line.Power, line.By, string.Join("; ", line.Receipts)]);
    }

    private async Task<DisclosuresPage> PageAsync(string? days, DisclosureKind? kind)
    {
        var many = days switch { "28" => 28, "366" => 366, _ => 91 };
        var one = kind is { } chosen && Enum.IsDefined(chosen) ? kind : null;
        return new(await log.NewestAsync(many, one), many, one);
    }
}

/// <summary>The newest rows, as they were asked for.</summary>
public sealed record DisclosuresPage(IReadOnlyList<DisclosureLine> Lines, int Days, DisclosureKind? Kind);
