using SafeguardingPortal.Domain.Measures;

namespace SafeguardingPortal.Web.Data.Model;

/// <summary>What a measure counted of a team in a month that is over: made anew from the records whenever one of them changes.</summary>
public sealed class MonthCount
{
    public required Measure Measure { get; init; }

    /// <summary>The code of the part of which alone it is; empty for the figure itself.</summary>
    public required string Only { get; init; }
    public required DateOnly Month { get; init; }
    public required Guid CaitId { get; init; }
    public required int Part { get; init; }
    public required int Whole { get; init; }
}

/// <summary>That a month is counted, up to which of its changes and by which queries.</summary>
public sealed class MonthCounted
{
    public required DateOnly Month { get; init; }

    /// <summary>
    /// How many changes of the month there were before it was counted. Their number, and not the last of them: of two that are written at
    /// once the first number can be seen last.
    /// </summary>
    public required long UpTo { get; init; }

    /// <summary>The measures and the queries they were counted by.</summary>
    public required string By { get; init; }
}

/// <summary>Something was written that a figure of a month that is over may count. Written with it, in one transaction.</summary>
public sealed class MonthChange
{
    public long Id { get; init; }
    public required DateOnly Month { get; init; }
}
