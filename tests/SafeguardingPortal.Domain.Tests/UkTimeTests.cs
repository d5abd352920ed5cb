using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

public class UkTimeTests
{
    [Theory]
    [InlineData("2026-01-15 12:00", "2026-01-15 12:00")]
    [InlineData("2026-07-15 12:00", "2026-07-15 13:00")]
    [InlineData("2026-03-29 00:59:59", "2026-03-29 00:59:59")]
    [InlineData("2026-03-29 01:00", "2026-03-29 02:00")]
    [InlineData("2026-10-25 00:59:59", "2026-10-25 01:59:59")]
    [InlineData("2026-10-25 01:00", "2026-10-25 01:00")]
    public void A_London_clock_shows_UTC_in_winter_and_an_hour_more_in_summer(string utc, string shown) =>
        Assert.Equal(DateTime.SpecifyKind(Given.Utc(shown), DateTimeKind.Unspecified), UkTime.At(Given.Utc(utc)));

    [Theory]
    [InlineData("2026-06-30 22:59:59", "30 Jun 2026")]
    [InlineData("2026-06-30 23:00", "1 Jul 2026")]
    [InlineData("2026-12-31 23:59:59", "31 Dec 2026")]
    [InlineData("2027-01-01 00:00", "1 Jan 2027")]
    public void A_London_day_starts_an_hour_early_by_UTC_in_summer(string utc, string day) =>
        Assert.Equal(Given.Day(day), UkTime.DateOf(Given.Utc(utc)));

    [Theory]
    [InlineData("22 Nov 2026", "2026-11-23 00:00")]
    [InlineData("30 Jun 2026", "2026-06-30 23:00")]
    [InlineData("28 Mar 2026", "2026-03-29 00:00")]
    [InlineData("29 Mar 2026", "2026-03-29 23:00")]
    [InlineData("24 Oct 2026", "2026-10-24 23:00")]
    [InlineData("25 Oct 2026", "2026-10-26 00:00")]
    [InlineData("31 Dec 2026", "2027-01-01 00:00")]
    public void A_day_ends_as_Londons_next_day_starts(string day, string utc)
    {
        var end = UkTime.EndOf(Given.Day(day));

        Assert.Equal(Given.Utc(utc), end);
        Assert.Equal(DateTimeKind.Utc, end.Kind);
        Assert.Equal(Given.Day(day).AddDays(1), UkTime.DateOf(end));
        Assert.Equal(Given.Day(day), UkTime.DateOf(end.AddTicks(-1)));
    }

    [Theory]
    [InlineData("29 Mar 2026", 23)]
    [InlineData("25 Oct 2026", 25)]
    [InlineData("22 Nov 2026", 24)]
    public void The_days_the_clocks_change_are_an_hour_short_or_long(string day, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), UkTime.EndOf(Given.Day(day)) - UkTime.EndOf(Given.Day(day).AddDays(-1)));

    [Theory]
    [InlineData("22 Nov 2026", "12:32", "2026-11-22 12:32")]
    [InlineData("22 Jul 2026", "12:32", "2026-07-22 11:32")]
    [InlineData("22 Jul 2026", "00:30", "2026-07-21 23:30")]
    [InlineData("29 Mar 2026", "00:59:59", "2026-03-29 00:59:59")]
    [InlineData("29 Mar 2026", "02:00", "2026-03-29 01:00")]
    [InlineData("25 Oct 2026", "00:59:59", "2026-10-24 23:59:59")]
    [InlineData("25 Oct 2026", "02:00", "2026-10-25 02:00")]
    public void Almost_every_time_comes_once(string day, string time, string utc) =>
        Assert.Equal([Given.Utc(utc)], UkTime.InstantsOf(Given.Day(day), Time(time)));

    [Theory]
    [InlineData("25 Oct 2026", "01:00", "2026-10-25 00:00", "2026-10-25 01:00")]
    [InlineData("25 Oct 2026", "01:30", "2026-10-25 00:30", "2026-10-25 01:30")]
    [InlineData("25 Oct 2026", "01:59:59", "2026-10-25 00:59:59", "2026-10-25 01:59:59")]
    [InlineData("31 Oct 2010", "01:30", "2010-10-31 00:30", "2010-10-31 01:30")]
    public void The_hour_the_clocks_go_back_over_comes_twice_summer_time_first(string day, string time, string first, string second) =>
        Assert.Equal([Given.Utc(first), Given.Utc(second)], UkTime.InstantsOf(Given.Day(day), Time(time)));

    [Theory]
    [InlineData("29 Mar 2026", "01:00")]
    [InlineData("29 Mar 2026", "01:30")]
    [InlineData("29 Mar 2026", "01:59:59")]
    [InlineData("28 Mar 2010", "01:30")]
    public void The_hour_the_clocks_go_forward_over_never_comes(string day, string time) =>
        Assert.Empty(UkTime.InstantsOf(Given.Day(day), Time(time)));

    [Fact]
    public void Every_instant_of_two_years_is_found_again_from_the_clock_that_showed_it()
    {
        for (var utc = Given.Utc("2025-01-01"); utc < Given.Utc("2027-01-01"); utc = utc.AddMinutes(30))
        {
            var shown = UkTime.At(utc);
            var instants = UkTime.InstantsOf(DateOnly.FromDateTime(shown), TimeOnly.FromDateTime(shown));

            Assert.Contains(utc, instants);
            Assert.All(instants, instant => Assert.Equal((DateTimeKind.Utc, shown), (instant.Kind, UkTime.At(instant))));
        }
    }

    private static TimeOnly Time(string written) => TimeOnly.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
}
