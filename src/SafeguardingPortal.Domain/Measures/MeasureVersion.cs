using SafeguardingPortal.Domain.Lists;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>
/// How a measure is counted from a day on, in words and by which of its queries (row 28: the pilot's definitions kept changing). A month
/// goes by the version of its first day, and a figure names it.
/// </summary>
public sealed class MeasureVersion : Entity, IDatedRow
{
    public Measure Measure { get; private set; }

    /// <summary>The code of one of the queries of its row in the registry.</summary>
    public string Query { get; private set; } = MeasureRow.FirstQuery;
    public string Definition { get; private set; } = "";

    /// <summary>What was changed, and why.</summary>
    public string Change { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private MeasureVersion() { }

    void IDatedRow.EndOn(DateOnly last) => To = last;

    public static MeasureVersion Of(
        Measure measure, string query, string definition, string change, DateOnly from) =>
        new() { Measure = measure, Query = query, Definition = definition, Change = change, From = from };
}

/// <summary>The versions of every measure, by which each month is counted.</summary>
public sealed class MeasureVersions(IEnumerable<MeasureVersion> rows)
{
    private readonly ILookup<Measure, MeasureVersion> byMeasure = rows.OrderBy(row => row.From).ToLookup(row => row.Measure);

    /// <summary>Oldest first, numbered from 1.</summary>
    public IReadOnlyList<NumberedVersion> Of(Measure measure) =>
        [.. byMeasure[measure].Select((row, index) => new NumberedVersion(index + 1, row))];

    public NumberedVersion? On(Measure measure, DateOnly day) => Of(measure).LastOrDefault(version => version.Row.HoldsOn(day));

    /// <summary>By which query a month is counted; by the first where no version says otherwise.</summary>
    public string QueryOn(Measure measure, DateOnly day) => On(measure, day)?.Row.Query ?? MeasureRow.FirstQuery;

    /// <summary>A period as stretches of one query each: a year in which the version changed has two.</summary>
    public IReadOnlyList<Stretch> Stretches(Measure measure, Period period)
    {
        List<Stretch> stretches = [];
        IReadOnlyList<DateOnly> months = period.Months is { Count: > 0 } whole ? whole : [period.From];
        foreach (var month in months)
        {
            var query = QueryOn(measure, month);
            var last = months.Count == 1 ? period.To : Period.Month(month).To;
            if (stretches is [.., var before] && before.Query == query)
                stretches[^1] = before with { Period = new(before.Period.From, last) };
            else stretches.Add(new(new(month, last), query));
        }
        return stretches;
    }
}

public sealed record NumberedVersion(int Number, MeasureVersion Row);

/// <summary>Days that are counted by one query.</summary>
public sealed record Stretch(Period Period, string Query);
