namespace SafeguardingPortal.Domain.Access;

/// <summary>
/// A record that is only ever added to (B10). What it says here is what the check of every save, the triggers of both databases, the rights
/// of the portal's login and the tests are made from.
/// </summary>
public interface IKept
{
    /// <summary>How far it is kept: wholly, from the moment it is written, unless the record says otherwise.</summary>
    static virtual Kept Kept => Kept.Wholly;
}

/// <summary>How far a record is kept. Its version goes on counting for as long as anything of it may change.</summary>
public sealed record Kept
{
    /// <summary>Never changed, and never removed.</summary>
    public static readonly Kept Wholly = new() { Changes = [] };

    /// <summary>Never removed. What happens to it is done to the record itself, and the trail has what it was.</summary>
    public static readonly Kept InPlace = new();

    private Kept() { }

    /// <summary>All that may change of it; null for everything.</summary>
    public IReadOnlyList<string>? Changes { get; private init; }

    /// <summary>What is written when it ends or is signed; from then on nothing of it changes.</summary>
    public string? End { get; private init; }

    /// <summary>Until it is signed it may be thrown away too.</summary>
    public bool IsDraft { get; private init; }

    /// <summary>The record it is kept with, and what points to that.</summary>
    public (Type Record, string Key)? Root { get; private init; }

    /// <summary>Never removed, and of it this alone ever changes.</summary>
    public static Kept ButFor(params string[] changes) => new() { Changes = changes };

    /// <summary>Never removed; it can be given its end, and with that what else stands here. What has ended is not touched again.</summary>
    public static Kept Until(string end, params string[] changes) => new() { End = end, Changes = [end, .. changes] };

    /// <summary>A draft, to be changed and thrown away, until it is signed.</summary>
    public static Kept OnceSigned(string signedAt) => new() { End = signedAt, IsDraft = true };

    /// <summary>Written, changed and thrown away with the record it belongs to and through it, and kept when that is.</summary>
    public static Kept With<TRoot>(string key) where TRoot : Entity, IKept => new() { Root = (typeof(TRoot), key) };

    /// <summary>What a kind of record says of itself; null for one that is not kept.</summary>
    public static Kept? Of(Type record) =>
        record.IsAssignableTo(typeof(IKept)) ? (Kept)Said.MakeGenericMethod(record).Invoke(null, null)! : null;

    private static readonly System.Reflection.MethodInfo Said =
        typeof(Kept).GetMethod(nameof(SaidBy), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;

    private static Kept SaidBy<T>() where T : IKept => T.Kept;
}
