using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>
/// Lists that nearly every page reads and that change a few times a year, kept by this server for the day they were asked about. A change
/// that is saved here is seen at once; one that another server saved, half a minute later at most (decision 58).
/// </summary>
public sealed class ListMemory(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(string List, DateOnly Day), (DateTime Until, object Rows)> kept = [];
    private readonly Lock writing = new();
    private int changes;

    /// <param name="read">Asked where nothing is kept. What it brings is shared: it is changed by nobody.</param>
    public async Task<T> GetAsync<T>(string list, DateOnly day, Func<Task<T>> read) where T : class
    {
        if (kept.TryGetValue((list, day), out var found) && time.UtcNow < found.Until) return (T)found.Rows;
        var before = Volatile.Read(ref changes);
        var rows = await read();
        lock (writing)
            // What was read before a change was saved is not kept after it.
            if (before == changes) kept[(list, day)] = (time.UtcNow + Longest, rows);
        return rows;
    }

    public void Forget()
    {
        lock (writing)
        {
            changes++;
            kept.Clear();
        }
    }
}

/// <summary>Forgets the lists that are kept when one has been changed: once it is saved, and again once that is committed.</summary>
public sealed class ListMemoryKeeper(ListMemory memory) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note(eventData.Context);
        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Forget(eventData.Context);
        return base.SavedChanges(eventData, result);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Forget(eventData.Context);

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    private static void Note(DbContext? context)
    {
        if (context is PortalDbContext db) db.HasChangedLists |= db.ChangeTracker.AsDetected().Any(entry =>
            entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            && entry.Entity is IDatedRow or BankHoliday or Cait or CaitBorough or CaitRegion or Region);
    }

    private void Forget(DbContext? context)
    {
        if (context is PortalDbContext { HasChangedLists: true }) memory.Forget();
    }
}
