using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Jobs;

/// <summary>
/// Looks every two seconds whether anything was changed, by this portal or another on the same database, for everybody who has a page open.
/// </summary>
public sealed class MovementWatch(IServiceScopeFactory scopes, Movements movements, TimeProvider time, ILogger<MovementWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>How long a save may take to end after a later one.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(10);

    private readonly Queue<(DateTime At, long Position)> looks = new();
    private readonly HashSet<long> known = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var failed = false;
        do
        {
            try
            {
                await LookAsync(stoppingToken);
                failed = false;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Once, and not every two seconds of a database that is away.
                if (!failed) logger.LogError(failure, "Looking for changes failed; trying again every two seconds");
                failed = true;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>How many changes were found.</returns>
    internal async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PortalDbContext>().Actor = CurrentUser.System;
        var records = scope.ServiceProvider.GetRequiredService<MovedRecords>();
        var (now, last) = (time.UtcNow, await records.LastAsync(cancellationToken));
        var isFirst = movements.Position < 0;
        // Before the last look it was another database.
        var isAnother = last < movements.Settled;
        var settled = isFirst || isAnother ? last : movements.Settled;
        if (isAnother)
        {
            known.Clear();
            looks.Clear();
        }
        var found = last == settled ? [] : (await records.BetweenAsync(settled, last, cancellationToken))
            .Where(each => known.Add(each.Number)).ToList();
        looks.Enqueue((now, last));
        while (looks.TryPeek(out var look) && now - look.At >= Late)
        {
            settled = Math.Max(settled, Math.Min(look.Position, last));
            looks.Dequeue();
        }
        known.RemoveWhere(number => number <= settled);
        movements.Take(last, settled, found);
        return found.Count;
    }
}
