using System.Globalization;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.UrgentPowers;

/// <summary>How long an emergency protection order lasts at most (Children Act 1989, ss.44 and 45; handbook §2.5).</summary>
public static class EmergencyProtection
{
    public const int MostDays = 8;
    public const int MostDaysOfExtension = 7;

    /// <summary>
    /// Day 1: the day it was made, or, where police applied for it, the first day on which the child was in police protection (s.45(3)).
    /// </summary>
    public static DateOnly FirstDay(DateTime madeAt, DateTime protectionBegan, bool policeApplied) =>
        UkTime.DateOf(policeApplied ? protectionBegan : madeAt);

    /// <summary>
    /// The end of day 8. Where that is a Sunday or a bank holiday the court may let it run to noon of the first day after that is neither
    /// (s.45(2)).
    /// </summary>
    public static DateTime LatestEnd(DateOnly firstDay, WorkingCalendar calendar)
    {
        var last = firstDay.AddDays(MostDays - 1);
        if (!IsClosed(last, calendar)) return UkTime.EndOf(last);
        while (IsClosed(last, calendar)) last = last.AddDays(1);
        return UkTime.InstantsOf(last, new(12, 0))[0];
    }

    /// <summary>Seven days on, at the same time by London's clocks; once, and no more (s.45(5) and (6)).</summary>
    public static DateTime LatestExtension(DateTime end)
    {
        var at = UkTime.At(end);
        var day = DateOnly.FromDateTime(at).AddDays(MostDaysOfExtension);
        // An hour the clocks leave out is followed by one that is there.
        return UkTime.InstantsOf(day, TimeOnly.FromDateTime(at)) is [.., var same]
            ? same : UkTime.InstantsOf(day, TimeOnly.FromDateTime(at).AddHours(1))[0];
    }

    /// <summary>"the end of 26 November 2026", "noon on 28 December 2026".</summary>
    public static string InWords(DateTime end)
    {
        var at = UkTime.At(end);
        return at switch
        {
            { Hour: 0, Minute: 0 } => string.Create(CultureInfo.InvariantCulture, $"the end of {at.AddDays(-1):d MMMM yyyy}"),
            { Hour: 12, Minute: 0 } => string.Create(CultureInfo.InvariantCulture, $"noon on {at:d MMMM yyyy}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{at:HH:mm} on {at:d MMMM yyyy}")
        };
    }

    private static bool IsClosed(DateOnly day, WorkingCalendar calendar) =>
        day.DayOfWeek == DayOfWeek.Sunday || calendar.IsBankHoliday(day);
}
