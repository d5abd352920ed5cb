using SafeguardingPortal.Domain.Measures;

namespace SafeguardingPortal.Domain.Prevalence;

/// <summary>What is counted of crimes.</summary>
public enum CountOf { Allegations, Crimes, Confirmed, Detections }

/// <summary>Counts of some months: brought in, or the portal's own.</summary>
/// <param name="CaitId">Null for the whole command.</param>
public sealed record PeriodCount(
    DateOnly From, DateOnly To, Guid? CaitId, string Group, int? Allegations, int? Crimes, int? Confirmed, int? Detections)
{
    /// <summary>Counted by the portal from its own records.</summary>
    public bool IsOwn { get; init; }

    public int? Of(CountOf what) => what switch
    {
        CountOf.Allegations => Allegations,
        CountOf.Crimes => Crimes,
        CountOf.Confirmed => Confirmed,
        CountOf.Detections => Detections
    };
}

/// <summary>A year's count and from how many of its months it is; of fewer than twelve it is no year's.</summary>
public sealed record YearCount(int Count, int Months)
{
    public bool IsWhole => Months == 12;
}

/// <summary>
/// Years of April to March out of what was brought in and what the portal counts itself: a month that was brought in is not counted again
/// (BR-30, BR-33).
/// </summary>
public sealed class YearsOfCrime
{
    private readonly ILookup<(Guid? CaitId, string Group), PeriodCount> brought;
    private readonly ILookup<(Guid? CaitId, string Group), PeriodCount> own;

    public YearsOfCrime(IEnumerable<PeriodCount> counts)
    {
        var all = counts.ToList();
        brought = all.Where(count => !count.IsOwn).ToLookup(count => (count.CaitId, count.Group));
        own = all.Where(count => count.IsOwn).ToLookup(count => (count.CaitId, count.Group));
    }

    /// <summary>
    /// What was brought in for the very year; else the sum of its months. Null where nothing is known of it. The rows of some teams are
    /// never added up to the command's: what was published of the command includes teams that were not listed (BR-33).
    /// </summary>
    public YearCount? Of(int year, Guid? caitId, string group, CountOf what)
    {
        var period = Period.FinancialYear(year);
        if (brought[(caitId, group)].FirstOrDefault(count => count.From == period.From && count.To == period.To)?.Of(what) is { } whole)
            return new(whole, 12);
        var (sum, months) = (0, 0);
        foreach (var month in period.Months)
        {
            if (Month(month, caitId, group, what) is not { } count) continue;
            sum += count;
            months++;
        }
        return months == 0 ? null : new(sum, months);
    }

    /// <summary>One month's count; null where nothing is known of it.</summary>
    public int? Month(DateOnly month, Guid? caitId, string group, CountOf what)
    {
        var last = month.AddMonths(1).AddDays(-1);
        if (brought[(caitId, group)].FirstOrDefault(count => count.From == month && count.To == last)?.Of(what) is { } count) return count;
        // A longer row that holds the month says nothing of the month alone, and the month is in it.
        if (brought[(caitId, group)].Any(row => row.From <= month && last <= row.To)) return null;
        var counted = own[(caitId, group)].Where(row => row.From == month).ToList();
        return counted.Count == 0 ? null : counted.Sum(row => row.Of(what) ?? 0);
    }

    /// <summary>In per cent of the year before, to one decimal; null unless both are whole years.</summary>
    public decimal? Change(int year, Guid? caitId, string group, CountOf what) =>
        Of(year, caitId, group, what) is { IsWhole: true } now && Of(year - 1, caitId, group, what) is { IsWhole: true, Count: > 0 } before
            ? Changes.Percent(now.Count, before.Count) : null;

    /// <summary>The mean of the four years before; null unless all four are known whole.</summary>
    public decimal? FourYearMean(int year, Guid? caitId, string group, CountOf what)
    {
        var before = Enumerable.Range(1, 4).Select(back => Of(year - back, caitId, group, what)).ToList();
        return before.TrueForAll(each => each is { IsWhole: true }) ? before.Sum(each => each!.Count) / 4m : null;
    }

    /// <summary>In per cent of the mean of the four years before (¶43).</summary>
    public decimal? AgainstFourYears(int year, Guid? caitId, string group, CountOf what) =>
        Of(year, caitId, group, what) is { IsWhole: true } now && FourYearMean(year, caitId, group, what) is { } mean and > 0
            ? Changes.Percent(now.Count, mean) : null;

    /// <summary>
    /// A month against the mean of the year's other months but August and December, in which reports fall every year (¶42); null unless the
    /// year is known month by month.
    /// </summary>
    public decimal? Season(int year, int monthOfYear, Guid? caitId, string group, CountOf what)
    {
        var months = Period.FinancialYear(year).Months.Select(month => (month.Month, Count: Month(month, caitId, group, what))).ToList();
        if (!months.TrueForAll(each => each.Count is not null)) return null;
        var usual = months.Where(each => each.Month is not (8 or 12)).Average(each => (decimal)each.Count!.Value);
        return usual == 0 ? null : Changes.Percent(months.Find(each => each.Month == monthOfYear).Count!.Value, usual);
    }

    /// <summary>Crimes of allegations: the share that became a recorded crime (K-13). Null unless both are known whole.</summary>
    public Share? Conversion(int year, Guid? caitId, string group) => Of(year, caitId, group, CountOf.Crimes) is { IsWhole: true } crimes
        && Of(year, caitId, group, CountOf.Allegations) is { IsWhole: true } told ? new(crimes.Count, told.Count) : null;

    /// <summary>Sanction detections in a year of the crimes recorded in it (handbook §3.5).</summary>
    public Share? Detected(int year, Guid? caitId, string group) =>
        Of(year, caitId, group, CountOf.Detections) is { IsWhole: true } detected
        && Of(year, caitId, group, CountOf.Crimes) is { IsWhole: true } crimes ? new(detected.Count, crimes.Count) : null;
}

public static class Changes
{
    /// <summary>How much more or less it is, in per cent to one decimal, half away from zero (BR-30).</summary>
    public static decimal? Percent(decimal now, decimal before) =>
        before == 0 ? null : Math.Round((now - before) / before * 100, 1, MidpointRounding.AwayFromZero);
}
