using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>One measure of the registry, as it is called and explained.</summary>
public abstract record MeasureRow
{
    public required Measure Measure { get; init; }

    /// <summary>What it is in an address and in a file.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>What it counts, in a sentence.</summary>
    public required string Definition { get; init; }

    /// <summary>What one of the counted is: "conference".</summary>
    public abstract string Noun { get; }

    /// <summary>What happened to it in the month: "held".</summary>
    public abstract string Past { get; }
}

/// <summary>A measure of records of one kind: of its population the denominator is counted, and of that the numerator is met.</summary>
public sealed record MeasureRow<T> : MeasureRow where T : Entity, IGuarded<T>, IReferenced
{
    public required Population<T> Population { get; init; }
    public required Expression<Func<T, bool>> Denominator { get; init; }
    public required Expression<Func<T, bool>> Numerator { get; init; }

    public override string Noun => Population.Noun;
    public override string Past => Population.Past;
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
    public required Expression<Func<T, string>> Team { get; init; }
}
