using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>
/// Counts the months of the last years that are not kept as they are now, so that no page waits for them: all of them after the portal was
/// given its records, and afterwards only those in which something was written.
/// </summary>
public sealed class KeepingMonths(IServiceScopeFactory scopes, TimeProvider time, ILogger<KeepingMonths> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    /// <summary>Six years and the year before the first of them.</summary>
    private const int Months = 84;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nothing waits for it at the start, and the first pages are not to wait beside it.
        await Task.Delay(TimeSpan.FromMinutes(1), time, stoppingToken);
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await KeepAsync();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError(failure, "Keeping the months that are over failed; trying again in a quarter of an hour");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task KeepAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PortalDbContext>().Actor = CurrentUser.System;
        var last = Period.First(UkTime.DateOf(time.UtcNow));
        await scope.ServiceProvider.GetRequiredService<KeptMonths>().KeepAsync(
            [.. Enumerable.Range(0, Months).Select(n => last.AddMonths(-n))],
            await scope.ServiceProvider.GetRequiredService<MeasureReader>().VersionsAsync());
    }
}
