using SafeguardingPortal.Domain.Lists;

namespace SafeguardingPortal.Domain.Time;

/// <summary>
/// A clock that runs only while the office is open on working days, as some hubs count their hours (handbook §3.3, BR-12).
/// </summary>
public sealed class WorkingClock(WorkingCalendar calendar, IReadOnlyList<OfficeHours> hours)
{
    /// <summary>No limit is longer than this; past it no office hours are on record.</summary>
    private const int MostDays = 1_000;

    public DateTime Add(DateTime start, TimeSpan length)
    {
        var left = length;
        var first = UkTime.DateOf(start);
        for (var day = first; day < first.AddDays(MostDays); day = day.AddDays(1))
        {
            if (!calendar.IsWorkingDay(day) || hours.FirstOrDefault(each => each.HoldsOn(day)) is not { } open) continue;
            var (opens, closes) = (UkTime.InstantsOf(day, open.Opens)[0], UkTime.InstantsOf(day, open.Closes)[0]);
            var from = start > opens ? start : opens;
            if (from >= closes) continue;
            if (from + left <= closes) return from + left;
            left -= closes - from;
        }
        throw new InvalidOperationException($"No office hours are on record for the days after {first:yyyy-MM-dd}.");
    }
}
