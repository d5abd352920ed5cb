using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Data.Model;

/// <summary>
/// Closes a range of the trail: every entry of it hangs on the one before, the first on the seal before (BR-60). What was sealed can be
/// worked out again from the entries and from nothing else.
/// </summary>
public sealed class AuditSeal : IKept
{
    /// <summary>From 1, without a gap.</summary>
    public long Number { get; init; }

    /// <summary>The range begins after the one before it, so that no entry can come to stand between two.</summary>
    public required long FirstId { get; init; }
    public required long LastId { get; init; }
    public required int Count { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Of the seal before; of nothing for the first.</summary>
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }

    /// <summary>Which entry had which digest, so that the one that is wrong can be named.</summary>
    public required byte[] Links { get; init; }
}

/// <summary>The trail was read again from its first seal to its last.</summary>
public sealed class TrailCheck : IKept
{
    public long Id { get; init; }
    public required DateTime At { get; init; }

    /// <summary>The last seal there was; one that is missing later was taken away.</summary>
    public required long SealNumber { get; init; }
    public required long LastId { get; init; }

    /// <summary>Null where nothing is wrong.</summary>
    public TrailFaultKind? Fault { get; init; }
    public long? FaultAt { get; init; }
    public long? FaultSeal { get; init; }
}
