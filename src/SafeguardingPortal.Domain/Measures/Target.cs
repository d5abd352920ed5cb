namespace SafeguardingPortal.Domain.Measures;

/// <summary>
/// What a measure is to reach from a day on; no percentage where it is counted and has nothing to reach. A month uses the row of its first
/// day (B9).
/// </summary>
public sealed class Target : Entity
{
    public Measure Measure { get; private set; }
    public int? Percent { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string Source { get; private set; } = "";

    private Target() { }

    public static Target Of(Measure measure, int? percent, DateOnly from, string source) =>
        new() { Measure = measure, Percent = percent, From = from, Source = source };
}

/// <summary>A share in hundredths, as figures are shown and compared.</summary>
public sealed record Share(int Part, int Whole)
{
    /// <summary>To one decimal, half away from zero; null of nothing.</summary>
    public decimal? Percent => Whole == 0 ? null : Math.Round(Part * 100m / Whole, 1, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Whether it reaches a target, of the counts themselves: one conference missed in two hundred is not 100%. Null of nothing or without
    /// a target.
    /// </summary>
    public bool? Reaches(int? target) => Whole == 0 || target is null ? null : Part * 100L >= (long)target.Value * Whole;
}
