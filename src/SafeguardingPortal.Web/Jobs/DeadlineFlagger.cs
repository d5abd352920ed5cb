using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Jobs;

/// <summary>
/// Tells people of deadlines near and past: one flag a level and one breach a deadline, ever. Unique indexes keep that true between two
/// servers; a batch that fails is done again row by row, so that one bad row costs nobody else theirs.
/// </summary>
public sealed class DeadlineFlagger(IServiceScopeFactory scopes, TimeProvider time, Telemetry telemetry, ILogger<DeadlineFlagger> logger)
{
    private const int BatchSize = 200;

    /// <summary>Looks only at clocks whose next flag has come, so a tick costs what is newly due. Answers how many were told of.</summary>
    public async Task<int> RaiseFlagsAsync(CancellationToken cancellationToken)
    {
        var now = time.UtcNow;
        var raised = 0;
        HashSet<Guid> setAside = [];
        while (true)
        {
            var batch = await NextAsync(now, setAside, cancellationToken);
            if (batch.Count == 0) return raised;
            try
            {
                raised += await RaiseAsync(batch, now, cancellationToken);
            }
            catch (DbUpdateException)
            {
                foreach (var id in batch)
                {
                    if (await RaiseOneAsync(id, now, cancellationToken)) raised++;
                    else setAside.Add(id);
                }
            }
        }
    }

    private async Task<bool> RaiseOneAsync(Guid id, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            await RaiseAsync([id], now, cancellationToken);
            return true;
        }
        catch (DbUpdateException failure)
        {
            // Another server's flag, or a row that cannot be written: it is looked at again at the next tick.
            logger.LogWarning(failure, "Deadline {DeadlineId} could not be flagged this time", id);
            return false;
        }
    }

    /// <summary>
    /// What is raised leaves the index this reads; what could not be is set aside, so it cannot hold up the ones behind it.
    /// </summary>
    private async Task<List<Guid>> NextAsync(DateTime now, HashSet<Guid> setAside, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = await Portal(scope).Deadlines.AsNoTracking().Where(Deadline.IsOwedAFlagAt(now))
            .OrderBy(deadline => deadline.NextFlagAt).Select(deadline => deadline.Id).Take(BatchSize + setAside.Count)
            .ToListAsync(cancellationToken);
        return [.. due.Where(id => !setAside.Contains(id)).Take(BatchSize)];
    }

    private async Task<int> RaiseAsync(IReadOnlyCollection<Guid> ids, DateTime now, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Portal(scope);
        var deadlines = await db.Deadlines.Where(deadline => ids.Contains(deadline.Id)).ToListAsync(cancellationToken);
        var flagged = await db.DeadlineFlags.AsNoTracking().Where(flag => ids.Contains(flag.DeadlineId))
            .Select(flag => new { flag.DeadlineId, flag.Level }).ToListAsync(cancellationToken);

        var (raised, breaches) = (0, 0);
        foreach (var deadline in deadlines)
        {
            if (deadline.FlagOwedAt(now) is not { } level) continue;
            if (!flagged.Contains(new { DeadlineId = deadline.Id, Level = level })) db.Add(DeadlineFlag.Raise(deadline.Id, level, now));
            if (level == FlagLevel.Overdue && deadline.Breach is null)
            {
                db.Add(Breach.Of(deadline, now));
                breaches++;
            }
            deadline.Flagged(level);
            raised++;
        }
        await db.SaveChangesAsync(cancellationToken);
        telemetry.BreachesRaised(breaches);
        return raised;
    }

    private static PortalDbContext Portal(AsyncServiceScope scope)
    {
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor = CurrentUser.System;
        return db;
    }
}
