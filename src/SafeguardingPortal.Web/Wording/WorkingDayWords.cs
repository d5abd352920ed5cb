using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Web.Wording;

/// <summary>What a limit that ends with a day says: working days, never hours (B4).</summary>
public static class WorkingDayWords
{
    /// <summary>Beyond three weeks nobody counts days.</summary>
    private const int MostDays = 15;

    public static string Of(Clock clock, DateTime now, WorkingCalendar calendar)
    {
        var (today, last) = (UkTime.DateOf(now), UkTime.DateOf(clock.DueAt).AddDays(-1));
        return clock.StateAt(now) switch
        {
            DeadlineState.Met => Taken("Met", UkTime.DateOf(clock.MetAt!.Value)) + (clock.IsRecordedLate ? ", recorded late" : ""),
            DeadlineState.MetLate => By("Met late", calendar.WorkingDaysAfter(last, UkTime.DateOf(clock.MetAt!.Value))),
            DeadlineState.Overdue or DeadlineState.Acknowledged => By("Overdue", calendar.WorkingDaysAfter(last, today)),
            DeadlineState.Withdrawn => "Not counted any more",
            DeadlineState.OnTrack or DeadlineState.DueSoon => Left(calendar.WorkingDaysAfter(today, last))
        };

        string Taken(string what, DateOnly day) => calendar.WorkingDaysAfter(UkTime.DateOf(clock.StartedAt), day) is > 0 and var days
            ? $"{what} in {Days(days)}" : $"{what} on the same day";
    }

    private static string Left(int days) => days == 0 ? "Ends today"
        : days <= MostDays ? $"{Days(days)} left" : $"{days / 5} weeks left";

    // Over a weekend no working day has passed yet.
    private static string By(string what, int days) => days == 0 ? what : $"{what} by {Days(days)}";

    private static string Days(int days) => days == 1 ? "1 working day" : $"{days.ToString("N0", LondonWords.Culture)} working days";
}
