using System.Threading.RateLimiting;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>
/// So many within a time that begins with the first of them. The framework's own limiters go by the machine's clock, which no test can
/// turn. Asked for none, it answers whether there are any left.
/// </summary>
internal sealed class SinceFirst(int most, TimeSpan within, TimeProvider time) : RateLimiter
{
    private readonly Lock turn = new();
    private DateTimeOffset first;
    private int taken;

    /// <summary>Null while it is in use; who is not heard of again is forgotten.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (turn) return time.GetUtcNow() - first - within is { Ticks: >= 0 } since ? since : taken == 0 ? TimeSpan.MaxValue : null;
        }
    }

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (turn)
        {
            var now = time.GetUtcNow();
            // A clock that was put back would keep it closed for as long.
            if (now - first >= within || now < first) (first, taken) = (now, 0);
            if (taken + Math.Max(permitCount, 1) > most) return new Answer(first + within - now);
            taken += permitCount;
            return new Answer(null);
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        new(AttemptAcquireCore(permitCount));

    private sealed class Answer(TimeSpan? wait) : RateLimitLease
    {
        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
