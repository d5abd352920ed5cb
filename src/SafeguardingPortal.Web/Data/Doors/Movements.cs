namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>
/// The changes of late, in the memory of this process: one look at the database is enough for everybody who waits for them. Numbers are
/// those of the trail, so that another portal on the same database goes on from them.
/// </summary>
public sealed class Movements
{
    /// <summary>How many are kept for whoever comes back.</summary>
    private const int Kept = 2_000;

    private readonly Lock turn = new();
    private readonly List<Moved> moved = [];
    private TaskCompletionSource next = Awaited();
    private long dropped;
    private long keptSince = -1;

    /// <summary>The number of the last entry that was seen; -1 before the first look.</summary>
    public long Position { get; private set; } = -1;

    /// <summary>Up to here nothing can come any more: two saves may end in another order than they began.</summary>
    public long Settled { get; private set; } = -1;

    /// <summary>What a look has found.</summary>
    public void Take(long position, long settled, IReadOnlyCollection<Moved> found)
    {
        TaskCompletionSource? told = null;
        lock (turn)
        {
            if (keptSince < 0) keptSince = position;
            (Position, Settled) = (position, settled);
            moved.AddRange(found);
            if (moved.Count > Kept)
            {
                var over = moved.Count - Kept;
                keptSince = Math.Max(keptSince, moved.Take(over).Max(each => each.Number));
                moved.RemoveRange(0, over);
                dropped += over;
            }
            if (found.Count > 0) (told, next) = (next, Awaited());
        }
        told?.SetResult();
    }

    /// <summary>Where whoever begins to wait stands.</summary>
    /// <param name="since">The last entry they know of.</param>
    /// <returns>What they have missed; null where it is not remembered any more, or not yet.</returns>
    public (IReadOnlyList<Moved>? Missed, long Place, long Position) Begin(long since)
    {
        lock (turn)
        {
            return (since >= keptSince && keptSince >= 0 ? moved.FindAll(each => each.Number > since) : null, dropped + moved.Count,
                Position);
        }
    }

    /// <summary>What has come since that place, once there is something.</summary>
    public async Task<(IReadOnlyList<Moved> Moved, long Place)> AfterAsync(long place, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task waited;
            lock (turn)
            {
                var at = (int)Math.Max(0, place - dropped);
                if (at < moved.Count) return (moved[at..], dropped + moved.Count);
                waited = next.Task;
            }
            await waited.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource Awaited() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
