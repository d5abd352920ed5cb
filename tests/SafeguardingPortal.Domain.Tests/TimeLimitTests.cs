using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

public class TimeLimitTests
{
    private static readonly TimeLimit FifteenDays = TimeLimit.InWorkingDays(
        DeadlineKind.Referral24Hours, 15, new(2010, 1, 1), "Working Together");

    [Fact]
    public void BR_12_a_day_limit_ends_with_the_London_day_and_is_due_soon_on_its_last()
    {
        var thursday = Given.Utc("2010-07-01 09:00");

        Assert.Equal(Given.Utc("2010-07-22 23:00"), FifteenDays.DueFrom(thursday, Given.Calendar));
        Assert.Equal(Given.Utc("2010-07-21 23:00"), FifteenDays.DueSoonFrom(thursday, Given.Calendar));
    }

    [Fact]
    public void BR_12_a_day_limit_counts_from_the_day_it_was_in_London()
    {
        var fridayInLondon = Given.Utc("2010-07-01 23:30");

        Assert.Equal(Given.Utc("2010-07-23 23:00"), FifteenDays.DueFrom(fridayInLondon, Given.Calendar));
    }

    [Fact]
    public void BR_12_a_day_limit_over_a_clock_change_still_ends_at_Londons_midnight()
    {
        var winterSaturday = Given.Utc("2026-03-28 12:00");

        Assert.Equal(Given.Utc("2026-04-21 23:00"), FifteenDays.DueFrom(winterSaturday, Given.Calendar));
    }

    [Fact]
    public void BR_25_police_protection_ends_72_hours_after_it_began_whatever_the_clocks_do_meanwhile()
    {
        var protection = TimeLimit.InHours(DeadlineKind.PoliceProtection, 72, 24, new(2010, 1, 1), "Children Act 1989, s.46");
        var began = Given.Utc("2010-03-26 23:00");

        var ends = protection.DueFrom(began, Given.Calendar);
        Assert.Equal(new DateTime(2010, 3, 30, 0, 0, 0), UkTime.At(ends));
        Assert.Equal(ends.AddHours(-24), protection.DueSoonFrom(began, Given.Calendar));
    }

    [Fact]
    public void An_hour_limit_runs_on_through_nights_weekends_and_bank_holidays()
    {
        var christmasEve = Given.Utc("2026-12-24 20:00");

        Assert.Equal(Given.Utc("2026-12-25 20:00"), Given.TwentyFourHours.DueFrom(christmasEve, Given.Calendar));
        Assert.Equal(Given.Utc("2026-12-25 16:00"), Given.TwentyFourHours.DueSoonFrom(christmasEve, Given.Calendar));
    }

    [Fact]
    public void A_limit_says_from_when_it_holds_and_where_it_is_laid_down()
    {
        Assert.Equal((24, 4, null), (Given.TwentyFourHours.Hours, Given.TwentyFourHours.DueSoonHours, Given.TwentyFourHours.WorkingDays));
        Assert.Equal((new DateOnly(2009, 1, 1), null, "SCD5 business plan (¶31)"),
            (Given.TwentyFourHours.From, Given.TwentyFourHours.To, Given.TwentyFourHours.Source));
        Assert.Equal((null, null, 15), (FifteenDays.Hours, FifteenDays.DueSoonHours, FifteenDays.WorkingDays));
        Assert.Equal((new DateOnly(2010, 1, 1), null, "Working Together"), (FifteenDays.From, FifteenDays.To, FifteenDays.Source));
    }

    [Fact]
    public void A_limit_holds_from_its_first_day_to_its_last()
    {
        var limit = TimeLimit.InHours(DeadlineKind.Referral24Hours, 24, 4, new(2010, 4, 1), "");
        Assert.False(limit.HoldsOn(new(2010, 3, 31)));
        Assert.True(limit.HoldsOn(new(2010, 4, 1)));
        Assert.True(limit.HoldsOn(new(2099, 1, 1)));

        Given.Join(limit, nameof(TimeLimit.To), new DateOnly(2011, 3, 31));
        Assert.True(limit.HoldsOn(new(2011, 3, 31)));
        Assert.False(limit.HoldsOn(new(2011, 4, 1)));
    }
}
