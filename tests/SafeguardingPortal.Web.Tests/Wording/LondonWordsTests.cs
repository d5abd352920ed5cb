using System.Globalization;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Tests.Wording;

public class LondonWordsTests
{
    private static readonly DateTime Now = Utc("2026-11-22 09:20");

    [Theory]
    [InlineData("03:12:00", "3 h 12 min left", "3 hours 12 minutes left")]
    [InlineData("03:12:59.9999999", "3 h 12 min left", "3 hours 12 minutes left")]
    [InlineData("01:01:00", "1 h 1 min left", "1 hour 1 minute left")]
    [InlineData("00:40:00", "40 min left", "40 minutes left")]
    [InlineData("05:00:00", "5 h left", "5 hours left")]
    [InlineData("00:01:00", "1 min left", "1 minute left")]
    [InlineData("00:00:59.9999999", "Less than 1 min left", "Less than 1 minute left")]
    [InlineData("00:00:00", "Less than 1 min left", "Less than 1 minute left")]
    [InlineData("1.23:59:00", "47 h 59 min left", "47 hours 59 minutes left")]
    [InlineData("2.00:00:59", "48 h left", "48 hours left")]
    [InlineData("2.00:01:00", "2 d left", "2 days left")]
    [InlineData("3.04:59:00", "3 d 4 h left", "3 days 4 hours left")]
    [InlineData("11.01:00:00", "11 d 1 h left", "11 days 1 hour left")]
    public void Time_left_is_whole_minutes_that_are_really_left(string left, string shown, string said) =>
        Assert.Equal(new(shown, said), LondonWords.Left(Length(left)));

    [Theory]
    [InlineData("00:00:00.0000001", "Overdue by less than 1 min", "Overdue by less than 1 minute")]
    [InlineData("00:40:59", "Overdue by 40 min", "Overdue by 40 minutes")]
    [InlineData("06:15:00", "Overdue by 6 h 15 min", "Overdue by 6 hours 15 minutes")]
    public void Overdue_is_whole_minutes_that_have_really_passed(string past, string shown, string said) =>
        Assert.Equal(new(shown, said), LondonWords.OverdueBy(Length(past)));

    [Fact]
    public void A_clock_says_what_its_state_is_about()
    {
        var clock = new Clock(Now.AddHours(-20), Now, Now.AddHours(4));

        Assert.Equal("4 h left", LondonWords.Of(clock, Now).Shown);
        Assert.Equal("Overdue by 30 min", LondonWords.Of(clock, Now.AddHours(4.5)).Shown);
        Assert.Equal("Overdue by 30 min", LondonWords.Of(clock with { BreachAcknowledged = true }, Now.AddHours(4.5)).Shown);
        Assert.Equal("Met in 16 h 20 min", LondonWords.Of(clock with { MetAt = clock.StartedAt + Length("16:20:30") }, Now).Shown);
        Assert.Equal("Met late, by 1 h 5 min", LondonWords.Of(clock with { MetAt = clock.DueAt + Length("01:05:00") }, Now).Shown);
    }

    [Fact]
    public void Held_in_time_and_recorded_after_the_limit_is_met_and_says_so()
    {
        var clock = new Clock(Now.AddHours(-30), Now.AddHours(-10), Now.AddHours(-6), Now.AddHours(-30) + Length("23:10:00"), Now);

        Assert.Equal(new("Met in 23 h 10 min, recorded late", "Met in 23 hours 10 minutes, recorded late"), LondonWords.Of(clock, Now));
    }

    [Fact]
    public void Exactly_24_hours_is_met_and_one_tick_more_is_late_K_1()
    {
        var clock = new Clock(Now, Now.AddHours(20), Now.AddHours(24));

        Assert.Equal("Met in 24 h", LondonWords.Of(clock with { MetAt = clock.DueAt }, Now).Shown);
        Assert.Equal("Met late, by less than 1 min", LondonWords.Of(clock with { MetAt = clock.DueAt.AddTicks(1) }, Now).Shown);
    }

    [Theory]
    [InlineData("2026-11-22 12:32", "12:32")]
    [InlineData("2026-11-21 12:32", "Sat 21 Nov 12:32")]
    [InlineData("2026-11-01 00:05", "Sun 1 Nov 00:05")]
    [InlineData("2025-12-31 23:59", "Wed 31 Dec 2025 23:59")]
    [InlineData("2026-09-03 08:00", "Thu 3 Sep 09:00")]
    public void An_instant_is_as_short_as_it_can_be_without_doubt(string utc, string words) =>
        Assert.Equal(words, LondonWords.When(Utc(utc), Now));

    [Theory]
    [InlineData("2026-11-22 12:32", "12:32", "today, Sunday 22 November, 12:32")]
    [InlineData("2026-11-23 00:00", "end of Sun 22 Nov", "end of Sunday 22 November")]
    [InlineData("2026-11-22 00:00", "end of Sat 21 Nov", "end of Saturday 21 November")]
    [InlineData("2026-06-30 23:00", "end of Tue 30 Jun", "end of Tuesday 30 June")]
    [InlineData("2026-07-01 00:00", "Wed 1 Jul 01:00", "Wednesday 1 July, 01:00")]
    [InlineData("2027-01-01 00:00", "end of Thu 31 Dec", "end of Thursday 31 December")]
    [InlineData("2027-01-02 00:00", "end of Fri 1 Jan 2027", "end of Friday 1 January 2027")]
    public void A_limit_that_ends_with_a_day_is_called_by_that_day_and_not_by_the_next(string utc, string words, string near)
    {
        Assert.Equal(words, LondonWords.Due(Utc(utc), Now));
        Assert.Equal(near, LondonWords.DueNear(Utc(utc), Now));
    }

    [Fact]
    public void The_day_is_Londons_and_not_Greenwichs_in_summer()
    {
        var justAfterMidnight = Utc("2026-06-30 23:10");

        Assert.Equal("00:10", LondonWords.When(justAfterMidnight, Utc("2026-07-01 08:00")));
        Assert.Equal("Wed 1 Jul 00:10", LondonWords.When(justAfterMidnight, Utc("2026-06-30 22:59")));
        Assert.Equal("Thu 1 Jan 2026 00:10", LondonWords.When(Utc("2026-01-01 00:10"), Utc("2027-01-01 00:10")));
    }

    [Fact]
    public void Received_at_1930_BST_before_the_clocks_go_back_is_due_at_1830_GMT_K_1()
    {
        var received = Utc("2010-10-30 18:30");

        Assert.Equal("Saturday 30 October 2010, 19:30", LondonWords.WhenFull(received));
        Assert.Equal("Sunday 31 October 2010, 18:30", LondonWords.WhenFull(received.AddHours(24)));
        Assert.Equal("24 h left", LondonWords.Left(received.AddHours(24) - received).Shown);
    }

    [Fact]
    public void The_end_of_72_hours_over_the_change_to_summer_time_is_an_hour_later_by_the_clock_BR_25()
    {
        var protection = Utc("2010-03-26 23:00");

        Assert.Equal("Friday 26 March 2010, 23:00", LondonWords.WhenFull(protection));
        Assert.Equal("Tuesday 30 March 2010, 00:00", LondonWords.WhenFull(protection.AddHours(72)));
    }

    [Fact]
    public void The_hour_that_comes_twice_says_which_one_it_is()
    {
        Assert.Equal("Sun 25 Oct 01:30 BST", LondonWords.When(Utc("2026-10-25 00:30"), Now));
        Assert.Equal("Sun 25 Oct 01:30 GMT", LondonWords.When(Utc("2026-10-25 01:30"), Now));
        Assert.Equal("Sun 25 Oct 02:30", LondonWords.When(Utc("2026-10-25 02:30"), Now));
    }

    [Fact]
    public void The_large_clock_names_the_day()
    {
        Assert.Equal("today, Sunday 22 November, 12:32", LondonWords.WhenNear(Utc("2026-11-22 12:32"), Now));
        Assert.Equal("tomorrow, Monday 23 November, 12:32", LondonWords.WhenNear(Utc("2026-11-23 12:32"), Now));
        Assert.Equal("yesterday, Saturday 21 November, 12:32", LondonWords.WhenNear(Utc("2026-11-21 12:32"), Now));
        Assert.Equal("Tuesday 24 November, 12:32", LondonWords.WhenNear(Utc("2026-11-24 12:32"), Now));
        Assert.Equal("Friday 1 January 2027, 12:32", LondonWords.WhenNear(Utc("2027-01-01 12:32"), Now));
    }

    [Fact]
    public void Happened_and_recorded_are_told_apart_only_when_more_than_an_hour_lies_between()
    {
        Assert.Equal("Recorded 9 h 25 min later", LondonWords.Gap(Now, Now + Length("09:25:00")));
        Assert.Equal("Recorded 1 h later", LondonWords.Gap(Now, Now + Length("01:00:01")));
        Assert.Null(LondonWords.Gap(Now, Now + Length("01:00:00")));
        Assert.Null(LondonWords.Gap(Now, Now.AddHours(-3)));
    }

    [Fact]
    public void Words_are_British_whatever_the_server_speaks()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");

            Assert.Equal("2 Feb 2027", LondonWords.Day(new(2027, 2, 2)));
            Assert.Equal("Sat 21 Nov 12:32", LondonWords.When(Utc("2026-11-21 12:32"), Now));
            Assert.Equal("3 h 12 min left", LondonWords.Left(Length("03:12:00")).Shown);
            Assert.Equal("2026-11-22T09:20Z", LondonWords.Machine(Now));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static DateTime Utc(string at) =>
        DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static TimeSpan Length(string length) => TimeSpan.Parse(length, CultureInfo.InvariantCulture);
}
