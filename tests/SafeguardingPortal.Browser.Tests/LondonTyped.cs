using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Browser.Tests;

/// <summary>Dates and times as somebody in London types them.</summary>
internal static class LondonTyped
{
    public static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    public static string DateOf(DateTime utc) => LondonInstant.From(utc).Date!;

    public static string TimeOf(DateTime utc) => LondonInstant.From(utc).Time!;

    /// <summary>A date of birth some months, and a few days, ago.</summary>
    public static string BornMonthsAgo(int months) =>
        UkTime.DateOf(Now).AddMonths(-months).AddDays(-9).ToString("d/M/yyyy", LondonWords.Culture);

    /// <summary>
    /// The last Sunday of a month of the latest year in which that day is over: the days on which London's clocks change.
    /// </summary>
    public static string LatestClockChange(int month)
    {
        var today = UkTime.DateOf(Now);
        var change = LastSunday(today.Year, month);
        if (change >= today) change = LastSunday(today.Year - 1, month);
        return change.ToString("dd/MM/yyyy", LondonWords.Culture);
    }

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
