using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Jobs;

/// <summary>
/// Puts right, at the turn of a day, which of an officer's roles is in force: one began, or one ended, that was set before. Two portals may
/// do it at once.
/// </summary>
public sealed class RolesOfToday(IServiceScopeFactory scopes, TimeProvider time, ILogger<RolesOfToday> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await PutRightAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError(failure, "Putting the roles of today right failed; trying again at the next round");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task<int> PutRightAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor = CurrentUser.System;
        var today = UkTime.DateOf(time.UtcNow);
        // Who holds two may be put right with the lower of them only just begun.
        var changed = await db.Officers.AsNoTracking().Include(officer => officer.Roles)
            .Where(officer => officer.Roles.Count(held => held.From <= today && (held.To == null || today <= held.To)) > 1
                || (officer.Role == Role.Nobody
                    ? officer.Roles.Any(held => held.From <= today && (held.To == null || today <= held.To))
                    : !officer.Roles.Any(held => held.Role == officer.Role && held.From <= today && (held.To == null || today <= held.To))))
            .ToListAsync(cancellationToken);
        var put = 0;
        foreach (var officer in changed)
        {
            var (id, before, now) = (officer.Id, officer.Role, officer.RoleOn(today));
            if (before == now) continue;
            put += await db.Officers.Where(each => each.Id == id && each.Role == before)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.Role, now), cancellationToken);
        }
        return put;
    }
}
