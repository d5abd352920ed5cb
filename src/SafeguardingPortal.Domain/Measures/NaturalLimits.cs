namespace SafeguardingPortal.Domain.Measures;

/// <summary>
/// Between which values a series of months differs by chance (XmR): its mean and 2.66 times the mean of how far each month is from the
/// one before. What lies outside is news; what lies within needs no explaining.
/// </summary>
public sealed record NaturalLimits(decimal Mean, decimal Lower, decimal Upper)
{
    /// <summary>Fewer months say nothing of what is usual.</summary>
    public const int LeastMonths = 12;

    /// <summary>Three standard deviations of single values, of the mean moving range of two.</summary>
    private const decimal Scale = 2.66m;

    public bool Holds(decimal value) => value >= Lower && value <= Upper;

    /// <summary>Null of fewer months than tell. A month without a value (nothing counted) is passed over.</summary>
    /// <param name="most">What no value can exceed, such as 100 per cent; null where there is no such thing. None is less than
    /// nothing.</param>
    public static NaturalLimits? Of(IEnumerable<decimal?> series, decimal? most = 100)
    {
        var values = series.OfType<decimal>().ToList();
        if (values.Count < LeastMonths) return null;
        var mean = values.Average();
        var reach = Scale * values.Zip(values.Skip(1), (one, next) => Math.Abs(next - one)).Average();
        var upper = mean + reach;
        return new(mean, Math.Max(0, mean - reach), most is { } top ? Math.Min(top, upper) : upper);
    }
}
