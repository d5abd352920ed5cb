using System.Globalization;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Web.Wording;

/// <summary>
/// A London date and time as someone typed them. The hour the clocks go back over happens twice, so
/// <see cref="Which"/> ("first" or "second") is asked for then, and only then.
/// </summary>
public sealed record LondonInstant
{
    public const string First = "first";
    public const string Second = "second";

    public string? Date { get; init; }
    public string? Time { get; init; }
    public string? Which { get; init; }

    /// <summary>The typed form of an instant, to the minute, that reads back as the same minute.</summary>
    public static LondonInstant From(DateTime utc)
    {
        var at = UkTime.At(utc);
        var time = new TimeOnly(at.Hour, at.Minute);
        return new()
        {
            Date = at.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            Time = time.ToString("HH:mm", CultureInfo.InvariantCulture),
            Which = UkTime.InstantsOf(DateOnly.FromDateTime(at), time) is [_, var second] ? utc < second ? First : Second : null
        };
    }

    /// <summary>What was typed as an instant, or what to do about it. Whether that instant makes sense is the caller's question.</summary>
    /// <param name="now">Decides what "today" and "yesterday" mean.</param>
    public LondonInstantReading Read(DateTime now)
    {
        var (date, dateProblem) = ReadDate(now);
        var (time, timeProblem) = ReadTime();
        if (date is not { } day || time is not { } clock) return new(null, [.. new[] { dateProblem, timeProblem }.OfType<FieldProblem>()]);

        var instants = UkTime.InstantsOf(day, clock);
        var spokenDay = day.ToString("d MMMM yyyy", LondonWords.Culture);
        var spokenTime = clock.ToString("HH:mm", LondonWords.Culture);
        return (instants, Which?.Trim().ToLowerInvariant()) switch
        {
            ([], _) => new(null,
                [new(nameof(Time), $"On {spokenDay} the clocks went forward, so {spokenTime} did not happen. Check the time")]),
            ([var only], _) => new(only, []),
            ([var first, _], First) => new(first, [], HappenedTwice(spokenDay, spokenTime)),
            ([_, var second], Second) => new(second, [], HappenedTwice(spokenDay, spokenTime)),
            _ => new(null, [new(nameof(Which), HappenedTwice(spokenDay, spokenTime))], HappenedTwice(spokenDay, spokenTime))
        };
    }

    private static string HappenedTwice(string day, string time) => $"{day} {time} happened twice. Which one?";

    private (DateOnly? Day, FieldProblem? Problem) ReadDate(DateTime now)
    {
        if (TypedDay.Read(Date, UkTime.DateOf(now), out var problem) is { } day) return (day, null);
        return (null, new(nameof(Date), problem ?? $"Enter the date, for example {TypedDay.Example}"));
    }

    private (TimeOnly? Time, FieldProblem? Problem) ReadTime()
    {
        if (TypedTime.Read(Time, out var problem) is { } time) return (time, null);
        return (null, new(nameof(Time), problem ?? $"Enter the time, for example {TypedTime.Example}"));
    }
}

/// <summary>What to say at one part of a <see cref="LondonInstant"/>: "Date", "Time" or "Which".</summary>
public sealed record FieldProblem(string Field, string Problem);

/// <summary>A typed instant, read: either the UTC instant or what is wrong, part by part.</summary>
/// <param name="Ambiguous">The question to ask when the London clock showed this time twice; null on every other day.</param>
public sealed record LondonInstantReading(DateTime? Utc, IReadOnlyList<FieldProblem> Problems, string? Ambiguous = null)
{
    public bool IsAmbiguous => Ambiguous is not null;
}
