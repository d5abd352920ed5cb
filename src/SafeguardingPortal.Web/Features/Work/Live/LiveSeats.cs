namespace SafeguardingPortal.Web.Features.Work.Live;

/// <summary>
/// Who listens, a few pages a session: one more takes the place of the one that has listened longest. And in how many at once what they
/// see is asked of the database, since all of them hear of a change at the same instant.
/// </summary>
public sealed class LiveSeats : IDisposable
{
    public const int Most = 4;

    private readonly Lock turn = new();
    private readonly Dictionary<Guid, List<Seat>> taken = [];

    /// <summary>A turn to ask.</summary>
    internal SemaphoreSlim Asking { get; } = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>How many pages listen.</summary>
    public int Count
    {
        get
        {
            lock (turn) return taken.Values.Sum(seats => seats.Count);
        }
    }

    public Seat Take(Guid session)
    {
        var seat = new Seat(this, session);
        lock (turn)
        {
            if (!taken.TryGetValue(session, out var seats)) taken[session] = seats = [];
            seats.Add(seat);
            if (seats.Count > Most)
            {
                seats[0].GiveUp();
                seats.RemoveAt(0);
            }
        }
        return seat;
    }

    private void Leave(Seat seat, Guid session)
    {
        lock (turn)
        {
            if (!taken.TryGetValue(session, out var seats)) return;
            seats.Remove(seat);
            if (seats.Count == 0) taken.Remove(session);
        }
    }

    public void Dispose() => Asking.Dispose();

    /// <summary>The place of one page.</summary>
    public sealed class Seat(LiveSeats all, Guid session) : IDisposable
    {
        private readonly CancellationTokenSource given = new();

        /// <summary>Another page has it now.</summary>
        public CancellationToken IsTaken => given.Token;

        internal void GiveUp() => _ = given.CancelAsync();

        public void Dispose()
        {
            all.Leave(this, session);
            given.Dispose();
        }
    }
}
