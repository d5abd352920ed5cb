using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Working days that pass between two days, as lists of work tell them (BR-12, B4).</summary>
public class WorkingDaysAfterTests
{
    private static readonly WorkingCalendar Calendar = new([new(2026, 12, 25), new(2026, 12, 28)]);

    [Theory]
    [InlineData("2026-11-23", "2026-11-23", 0)]
    [InlineData("2026-11-23", "2026-11-24", 1)]
    [InlineData("2026-11-20", "2026-11-22", 0)]
    [InlineData("2026-11-20", "2026-11-23", 1)]
    [InlineData("2026-12-24", "2026-12-29", 1)]
    [InlineData("2026-11-24", "2026-11-20", 0)]
    public void BR_12_weekends_and_bank_holidays_are_not_counted(string first, string last, int days) =>
        Assert.Equal(days, Calendar.WorkingDaysAfter(DateOnly.Parse(first), DateOnly.Parse(last)));

    [Fact]
    public void It_counts_what_adding_working_days_counts()
    {
        for (var start = new DateOnly(2026, 11, 1); start < new DateOnly(2027, 1, 10); start = start.AddDays(1))
            for (var days = 1; days < 30; days++)
                Assert.Equal(days, Calendar.WorkingDaysAfter(start, Calendar.AddWorkingDays(start, days)));
    }

    [Fact]
    public void A_limit_of_24_hours_that_ends_at_midnight_is_told_in_hours()
    {
        var midnight = UkTime.EndOf(new(2026, 11, 23));
        Assert.False(new Clock(midnight.AddHours(-24), midnight, midnight).EndsWithADay);
        Assert.True(new Clock(midnight.AddHours(-60), midnight, midnight).EndsWithADay);
        Assert.False(new Clock(midnight.AddHours(-60), midnight, midnight.AddHours(9)).EndsWithADay);
    }
}
