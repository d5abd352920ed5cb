namespace SafeguardingPortal.Domain.Time;

/// <summary>Working days: Monday to Friday without the bank holidays of England and Wales (BR-12).</summary>
public sealed class WorkingCalendar(IEnumerable<DateOnly> bankHolidays)
{
    private readonly HashSet<DateOnly> bankHolidays = [.. bankHolidays];

    public bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !bankHolidays.Contains(date);

    /// <summary>The last year whose bank holidays are known; a count that passes it cannot be trusted.</summary>
    public int LastLoadedYear => bankHolidays.Count == 0 ? 0 : bankHolidays.Max(day => day.Year);

    /// <summary>Whether a count that ends on this day met only years whose bank holidays are known.</summary>
    public bool Knows(DateOnly date) => date.Year <= LastLoadedYear;

    public bool IsBankHoliday(DateOnly date) => bankHolidays.Contains(date);

    /// <summary>Counted backwards: the last working day that leaves so many before the day.</summary>
    public DateOnly WorkingDaysBefore(DateOnly day, int days)
    {
        var date = day;
        while (days > 0)
        {
            date = date.AddDays(-1);
            if (IsWorkingDay(date)) days--;
        }
        return date;
    }

    /// <summary>Working days after the first day, up to and with the last; none where that is no later.</summary>
    public int WorkingDaysAfter(DateOnly first, DateOnly last)
    {
        var whole = (last.DayNumber - first.DayNumber) / 7;
        if (whole < 0) return 0;
        var (count, day) = (whole * 5, first.AddDays(whole * 7));
        while (day < last)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) count++;
        }
        return count - bankHolidays.Count(holiday => first < holiday && holiday <= last
            && holiday.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    /// <summary>The day the count starts from is day zero, whether or not it is a working day.</summary>
    public DateOnly AddWorkingDays(DateOnly start, int days)
    {
        var date = start;
        while (days > 0)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date)) days--;
        }
        return date;
    }
}
