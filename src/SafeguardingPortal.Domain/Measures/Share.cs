namespace SafeguardingPortal.Domain.Measures;

/// <summary>A share in hundredths, as figures are shown and compared. It is kept as its two counts and never as a percentage.</summary>
public sealed record Share(int Part, int Whole)
{
    public static Share None { get; } = new(0, 0);

    public int Missed => Whole - Part;

    /// <summary>To one decimal, half away from zero; null of nothing.</summary>
    public decimal? Percent => Whole == 0 ? null : Math.Round(Part * 100m / Whole, 1, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Of the exact share, to a whole number, half away from zero, as rates were published and ranked (BR-31); null of nothing.
    /// </summary>
    public int? WholePercent => Whole == 0 ? null : (int)Math.Round(Part * 100m / Whole, 0, MidpointRounding.AwayFromZero);

    /// <summary>Whether it reaches a target. Null of nothing or without a target.</summary>
    public bool? Reaches(int? target, Judged judged = Judged.ByTheCounts) => Whole == 0 || target is null ? null : judged switch
    {
        Judged.ByTheCounts => Part * 100L >= (long)target.Value * Whole,
        Judged.AsAWholeNumber => WholePercent >= target
    };

    public static Share operator +(Share one, Share other) => new(one.Part + other.Part, one.Whole + other.Whole);

    public static Share Sum(IEnumerable<Share> shares) => shares.Aggregate(None, (sum, share) => sum + share);
}
