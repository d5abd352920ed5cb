namespace SafeguardingPortal.Domain.Tests.UrgentPowers;

/// <summary>
/// Clocks and holidays reckoned once more, from the rules themselves and from nothing of the portal: summer time by the last Sundays of
/// March and October, holidays by the Act of 1971 and the proclamations since.
/// </summary>
internal static class Reckoning
{
    public static DateTime InLondon(DateTime utc) =>
        utc >= LastSunday(utc.Year, 3).AddHours(1) && utc < LastSunday(utc.Year, 10).AddHours(1) ? utc.AddHours(1) : utc;

    private static DateTime LastSunday(int year, int month)
    {
        var day = new DateTime(year, month, DateTime.DaysInMonth(year, month));
        return day.AddDays(-(int)day.DayOfWeek);
    }

    public static bool IsHoliday(DateTime day) => HolidaysOf(day.Year).Contains(day.Date);

    private static HashSet<DateTime> HolidaysOf(int year)
    {
        var easter = Easter(year);
        HashSet<DateTime> days = [easter.AddDays(-2), easter.AddDays(1), FirstMonday(year, 5), LastMonday(year, 5), LastMonday(year, 8)];
        Substituted(days, new(year, 1, 1));
        Substituted(days, new(year, 12, 25));
        Substituted(days, new(year, 12, 26));
        switch (year)
        {
            case 2011:
                days.Add(new(2011, 4, 29));
                break;
            case 2012:
                days.Remove(LastMonday(2012, 5));
                days.UnionWith([new(2012, 6, 4), new(2012, 6, 5)]);
                break;
            case 2020:
                days.Remove(FirstMonday(2020, 5));
                days.Add(new(2020, 5, 8));
                break;
            case 2022:
                days.Remove(LastMonday(2022, 5));
                days.UnionWith([new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19)]);
                break;
            case 2023:
                days.Add(new(2023, 5, 8));
                break;
        }
        return days;
    }

    /// <summary>A holiday on a weekend is kept on the next day that is none already.</summary>
    private static void Substituted(HashSet<DateTime> days, DateTime day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || days.Contains(day)) day = day.AddDays(1);
        days.Add(day);
    }

    private static DateTime FirstMonday(int year, int month)
    {
        var day = new DateTime(year, month, 1);
        return day.AddDays((8 - (int)day.DayOfWeek) % 7);
    }

    private static DateTime LastMonday(int year, int month)
    {
        var day = new DateTime(year, month, DateTime.DaysInMonth(year, month));
        return day.AddDays(-((int)day.DayOfWeek + 6) % 7);
    }

    /// <summary>The anonymous Gregorian algorithm.</summary>
    private static DateTime Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new(year, n / 31, n % 31 + 1);
    }
}
