using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>One measure of the registry, as it is called and explained.</summary>
public abstract record MeasureRow
{
    /// <summary>The query that a measure has where nothing else is said.</summary>
    public const string FirstQuery = "first";

    public required Measure Measure { get; init; }

    /// <summary>What it is in an address and in a file.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>What it counts, in a sentence: the words of its first version.</summary>
    public required string Definition { get; init; }

    /// <summary>Of what it is a share, in words.</summary>
    public required string Of { get; init; }

    /// <summary>What is not counted, in words.</summary>
    public string LeftOut { get; init; } = "nothing";

    public Judged Judged { get; init; } = Judged.ByTheCounts;

    /// <summary>Who answers for what it says.</summary>
    public string Owner { get; init; } = "Continuous Improvement Team";

    /// <summary>Whether it is one of the few that stand on top of a page.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>
    /// Whether its months are counted once and kept until something in them changes. What changes them has to be
    /// said by <see cref="ChangesMonths"/>; a measure of anything else is counted anew each time.
    /// </summary>
    public bool IsKept { get; init; }

    /// <summary>What one of the counted is: "conference".</summary>
    public abstract string Noun { get; }

    /// <summary>What happened to it in the month: "held".</summary>
    public abstract string Past { get; }

    /// <summary>
    /// Whether it is a ratio of two counts of one period, of which neither is part of the other (handbook §3.5): it can exceed 100 per
    /// cent, and nothing of it is missed.
    /// </summary>
    public abstract bool IsRatio { get; }

    /// <summary>What is shown beside the figure and opens its own rows.</summary>
    public abstract IReadOnlyList<PartWords> PartWords { get; }

    /// <summary>The ways of counting there are: the first, and those a later version can be of.</summary>
    public abstract IReadOnlyList<QueryWords> QueryWords { get; }
}

/// <summary>How a figure is held against its target.</summary>
public enum Judged
{
    /// <summary>One missed in two hundred is not 100 per cent.</summary>
    ByTheCounts,

    /// <summary>Rounded to a whole number first, as the published detection rates were (BR-31).</summary>
    AsAWholeNumber
}

/// <param name="IsBeside">It is no part of what is counted, and stands beside it.</param>
/// <param name="IsOnTile">It is told with the figure wherever that stands.</param>
public sealed record PartWords(string Code, string Name, bool IsBeside, bool IsOnTile);

/// <param name="Words">What it counts otherwise than the others.</param>
public sealed record QueryWords(string Code, string Words);

/// <summary>A measure of records of one kind: of its population the denominator is counted, and of that the numerator is met.</summary>
public sealed record MeasureRow<T> : MeasureRow where T : Entity, IGuarded<T>, IReferenced
{
    public required Population<T> Population { get; init; }
    public required Expression<Func<T, bool>> Denominator { get; init; }
    public required Expression<Func<T, bool>> Numerator { get; init; }

    /// <summary>What the numerator is counted of, where it falls into the period by another instant than the denominator.</summary>
    public Population<T>? NumeratorPopulation { get; init; }

    /// <summary>Other ways of counting it, for a version that was or is to come.</summary>
    public IReadOnlyList<MeasureQuery<T>> Others { get; init; } = [];
    public IReadOnlyList<MeasurePart<T>> Parts { get; init; } = [];

    public override string Noun => Population.Noun;
    public override string Past => Population.Past;
    public override bool IsRatio => NumeratorPopulation is not null;

    public override IReadOnlyList<PartWords> PartWords =>
        [.. Parts.Select(part => new PartWords(part.Code, part.Name, part.IsBeside, part.IsOnTile))];

    public override IReadOnlyList<QueryWords> QueryWords =>
        [new(FirstQuery, "as it was first counted"), .. Others.Select(other => new QueryWords(other.Code, other.Words))];

    /// <summary>A query that is not there any more is no reason to count nothing: it is counted as at first.</summary>
    public MeasureQuery<T> Query(string code) =>
        Others.FirstOrDefault(other => other.Code == code) ?? new(FirstQuery, "", Denominator, Numerator);
}

/// <summary>One way of counting a measure; which one holds in a month, its version says.</summary>
public sealed record MeasureQuery<T>(
    string Code, string Words, Expression<Func<T, bool>> Denominator, Expression<Func<T, bool>> Numerator);

/// <summary>Some of what is counted, or something that stands beside it, as at an instant.</summary>
public sealed record MeasurePart<T>(
    string Code, string Name, Func<DateTime, Expression<Func<T, bool>>> Of, bool IsBeside = false, bool IsOnTile = false)
{
    public MeasurePart(string code, string name, Expression<Func<T, bool>> of, bool isBeside = false, bool isOnTile = false)
        : this(code, name, _ => of, isBeside, isOnTile) { }
}

/// <summary>Records of which several measures count some: which they are, and of which month and team each is.</summary>
public sealed record Population<T> where T : Entity, IGuarded<T>, IReferenced
{
    public required string Noun { get; init; }
    public required string Past { get; init; }

    /// <summary>As at an instant: what is to come is not counted, and what should have come is.</summary>
    public required Func<DateTime, Expression<Func<T, bool>>> Of { get; init; }

    /// <summary>The instant by which it falls into a London month.</summary>
    public required Expression<Func<T, DateTime?>> At { get; init; }

    /// <summary>The team whose figure it is in.</summary>
    public required Expression<Func<T, Guid>> TeamId { get; init; }

    /// <summary>What it is called by; its own reference unless said otherwise.</summary>
    public Expression<Func<T, string>> Reference { get; init; } = record => record.Reference;
}
