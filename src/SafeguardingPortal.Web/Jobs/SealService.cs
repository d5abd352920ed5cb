using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Jobs;

/// <summary>
/// Seals the trail every quarter of an hour, raises what has to be answered of it, and reads all of it again once a day. Of two servers
/// each finds what is left.
/// </summary>
public sealed class SealService(
    IServiceScopeFactory scopes, IOptions<SealSettings> settings, TimeProvider time, ILogger<SealService> logger) : BackgroundService
{
    private static readonly TimeSpan CheckEvery = TimeSpan.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Value.SealEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TickAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError(failure, "Sealing the trail failed; trying again at the next tick");
            }
        }
    }

    internal async Task TickAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor = CurrentUser.System;
        var seals = scope.ServiceProvider.GetRequiredService<TrailSeals>();
        await seals.SealAsync(cancellationToken);
        var alerts = scope.ServiceProvider.GetRequiredService<LookAlerts>();
        while (await alerts.RaiseAsync(cancellationToken) > 0) { }
        await scope.ServiceProvider.GetRequiredService<LookSamples>().DrawAsync(cancellationToken);
        var checkedAt = await db.TrailChecks.OrderByDescending(check => check.Id).Select(check => (DateTime?)check.At)
            .FirstOrDefaultAsync(cancellationToken);
        if (checkedAt > time.UtcNow - CheckEvery) return;
        if (await seals.CheckAsync(cancellationToken) is { Fault: { } fault } broken)
            logger.TrailBroken(fault.InWords(broken.FaultAt, broken.FaultSeal));
    }
}
