using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>What an auditor's home begins with: what needs an answer, whose samples are late, and whether the trail is whole.</summary>
public sealed record TrailHome(
    IReadOnlyList<AlertLine> Alerts, IReadOnlyList<SampleLine> Late, int Samples, TrailCheck? Check, IReadOnlyDictionary<AuditAction,
        int> Counts);

/// <summary>Asks for it.</summary>
public sealed class TrailHomes(LookAlerts alerts, LookSamples samples, TrailFigures figures, PortalDbContext db, TimeProvider time)
{
    private const int Most = 20;
    private const int Weeks = 4;

    public async Task<TrailHome> ShowAsync()
    {
        var drawn = await samples.ListAsync(Weeks);
        var today = UkTime.DateOf(time.UtcNow);
        return new(await alerts.OpenAsync(Most), [.. drawn.Where(sample => sample.Confirmed < sample.Drawn && sample.DueOn < today)],
            drawn.Count, await db.TrailChecks.AsNoTracking().OrderByDescending(check => check.Id).FirstOrDefaultAsync(),
            await figures.CountsAsync());
    }
}
