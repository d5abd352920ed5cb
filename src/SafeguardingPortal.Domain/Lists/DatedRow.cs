namespace SafeguardingPortal.Domain.Lists;

/// <summary>
/// A row of a list that administrators keep (B9). It holds from a day and, once it was given one, to its last; nothing of it is written
/// over, and it is never removed.
/// </summary>
public interface IDatedRow
{
    DateOnly From { get; }
    DateOnly? To { get; }

    /// <summary>Gives it its last day. Done by <see cref="DatedRows"/> alone, where the rules stand.</summary>
    void EndOn(DateOnly last);
}

/// <summary>What may happen to the rows of such a list: of one key, such as a borough, no two hold on one day.</summary>
public static class DatedRows
{
    public static bool HoldsOn(this IDatedRow row, DateOnly day) => row.From <= day && (row.To is null || day <= row.To);

    /// <summary>
    /// The row of its key that keeps another from holding in a time: it holds then itself. What has no last day and began before is
    /// followed by whatever has no last day either, and is not in its way.
    /// </summary>
    public static T? InTheWayOn<T>(this IEnumerable<T> ofItsKey, DateOnly from, DateOnly? to = null) where T : class, IDatedRow => ofItsKey
        .Where(row => (to is null || row.From <= to) && (row.To is null || from <= row.To)
            && !(row.To is null && to is null && row.From < from))
        .MaxBy(row => row.From);

    /// <summary>Puts a row on the list. What holds until then ends the day before, so that no day is without; it is given back.</summary>
    /// <param name="isBackDated">A law, or what was published before, begins it on a day that is past (B9).</param>
    public static T? Begin<T>(this T row, IReadOnlyCollection<T> ofItsKey, DateOnly today, bool isBackDated = false)
        where T : class, IDatedRow
    {
        RuleViolation.When(row.From <= today && !isBackDated,
            "A change takes effect from tomorrow at the earliest, so that nothing changes that was counted by what holds today.");
        RuleViolation.When(row.To < row.From, "It cannot end before it begins.");
        RuleViolation.When(ofItsKey.InTheWayOn(row.From, row.To) is not null, "Two rows of the same kind cannot hold on one day.");
        var holding = ofItsKey.FirstOrDefault(each => each.To is null && each.From < row.From);
        holding?.EndOn(row.From.AddDays(-1));
        return holding;
    }

    public static void End(this IDatedRow row, DateOnly last, DateOnly today)
    {
        RuleViolation.When(row.To is not null, "It already has a last day.");
        RuleViolation.When(last < today, "It cannot end on a day that is past: something may have been counted by it.");
        RuleViolation.When(last < row.From, "It cannot end before it begins.");
        row.EndOn(last);
    }
}
