using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Jobs;

/// <summary>Runs the flagger every half minute, whatever the last round did. After downtime the first round catches up.</summary>
public sealed class DeadlineFlagService(DeadlineFlagger flagger, LastTick lastTick, TimeProvider time, ILogger<DeadlineFlagService> logger)
    : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await TickAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task TickAsync(CancellationToken stoppingToken)
    {
        try
        {
            var raised = await flagger.RaiseFlagsAsync(stoppingToken);
            lastTick.At = time.UtcNow;
            if (raised > 0) logger.LogInformation("Raised {Count} deadline flags", raised);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "Raising deadline flags failed; trying again at the next tick");
        }
    }
}

public static class DeadlineRegistration
{
    public static IServiceCollection AddPortalDeadlines(this IServiceCollection services) => services
        .AddSingleton<LastTick>()
        .AddSingleton<DeadlineFlagger>()
        .AddHostedService<DeadlineFlagService>();
}
