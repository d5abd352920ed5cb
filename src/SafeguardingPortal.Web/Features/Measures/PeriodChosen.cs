using System.Globalization;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>
/// The period an address asks for: a month, a year of April to March, or any two days. What is no such thing is this month, so that a
/// figure always has its days beside it.
/// </summary>
public sealed record PeriodChosen(Period Period, string Code, string? From, string? To, string? Problem)
{
    private const string YearPrefix = "fy";
    private const int LongestDays = 3_660;

    public static PeriodChosen Read(string? month, string? from, string? to, DateOnly today)
    {
        if (from is not null && to is not null && (from.Trim().Length > 0 || to.Trim().Length > 0)) return Days(from, to, today);
        if (month?.StartsWith(YearPrefix, StringComparison.Ordinal) == true
            && int.TryParse(month[YearPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is > 2000 and < 2100) return Of(Period.FinancialYear(year), month);
        var chosen = DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 2000 and < 2100 ? day : Period.First(today);
        return Of(Period.Month(chosen), NameOf(chosen));
    }

    private static PeriodChosen Days(string from, string to, DateOnly today)
    {
        var (first, last) = (TypedDay.Read(from, today, out var wrong), TypedDay.Read(to, today, out var alsoWrong));
        var problem = wrong ?? alsoWrong ?? (first is null || last is null ? "Enter both days"
            : last < first ? "The last day is before the first"
            : last.Value.DayNumber - first.Value.DayNumber > LongestDays ? "Choose ten years at most"
            : first.Value.Year <= 2000 ? "Choose days after 2000" : null);
        return problem is null ? new(new(first!.Value, last!.Value), "", from, to, null)
            : Of(Period.Month(today), NameOf(today)) with { From = from, To = to, Problem = problem };
    }

    private static PeriodChosen Of(Period period, string code) => new(period, code, null, null, null);

    /// <summary>As it stands in an address; beginning with what comes after the question mark.</summary>
    public string Query => Code.Length > 0 ? $"month={Code}" : $"from={Uri.EscapeDataString(From!)}&to={Uri.EscapeDataString(To!)}";

    /// <summary>Of a month, the one before.</summary>
    public DateOnly? MonthBefore => Period.IsMonth ? Period.From.AddMonths(-1) : null;

    /// <summary>As it stands in the name of a file.</summary>
    public string FileName => Code.Length > 0 ? Code
        : string.Create(CultureInfo.InvariantCulture, $"{Period.From:yyyy-MM-dd} to {Period.To:yyyy-MM-dd}");

    public static string NameOf(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The last two years by month, then six years, and whatever is chosen.</summary>
    public static IReadOnlyList<Choice> Choices(PeriodChosen chosen, DateOnly today)
    {
        var months = Enumerable.Range(0, 24).Select(back => Period.First(today).AddMonths(-back));
        if (chosen.Period.IsMonth && chosen.Code.Length > 0) months = months.Append(chosen.Period.From).Distinct().OrderDescending();
        var years = Enumerable.Range(0, 6).Select(back => Period.FinancialYearOf(today) - back);
        if (chosen.Period.IsFinancialYear && chosen.Code.Length > 0)
            years = years.Append(chosen.Period.From.Year).Distinct().OrderDescending();
        return [.. months.Select(month => new Choice(NameOf(month), MeasureWords.Month(month))),
            .. years.Select(year => new Choice($"{YearPrefix}{year}", $"Year {year}/{(year + 1) % 100:00}, April to March"))];
    }
}
