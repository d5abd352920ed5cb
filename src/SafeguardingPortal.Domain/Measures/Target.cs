using SafeguardingPortal.Domain.Lists;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>
/// What a measure is to reach from a day on; no percentage where it is counted and has nothing to reach. A month uses the row of its first
/// day (B9).
/// </summary>
public sealed class Target : Entity, IDatedRow
{
    public Measure Measure { get; private set; }
    /// <summary>The team whose own it is; null for all that have none of their own.</summary>
    public Guid? CaitId { get; private set; }
    public int? Percent { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string Source { get; private set; } = "";

    /// <summary>The first year it is measured, so that there is nothing before to compare it with (¶32).</summary>
    public bool IsFirstYear { get; private set; }

    private Target() { }

    void IDatedRow.EndOn(DateOnly last) => To = last;

    public static Target Of(
        Measure measure, int? percent, DateOnly from, string source, Guid? caitId = null, bool isFirstYear = false,
        DateOnly? to = null) =>
        new() { To = to, Measure = measure, CaitId = caitId, Percent = percent, From = from, Source = source, IsFirstYear = isFirstYear };

    /// <summary>The row in force for a measure and a team: the team's own, else the one for all.</summary>
    /// <param name="caitId">Null for several teams together, which have the one for all.</param>
    public static Target? For(IEnumerable<Target> targets, Measure measure, Guid? caitId, DateOnly day) => targets
        .Where(target => target.Measure == measure && target.HoldsOn(day) && (target.CaitId is null || target.CaitId == caitId))
        .OrderByDescending(target => target.CaitId is not null).ThenByDescending(target => target.From).FirstOrDefault();
}
