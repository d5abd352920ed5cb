using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests.Lists;

/// <summary>B9: rows that hold from a day, of which no two of one key ever hold on one day.</summary>
public class DatedRowTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static OfficeHours From(string from, string? to = null) =>
        OfficeHours.Of(new(8, 0), new(20, 0), DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to), note: null);

    [Theory]
    [InlineData("2026-11-24", true)]
    [InlineData("2027-01-01", true)]
    [InlineData("2026-11-23", false)]
    [InlineData("2026-11-22", false)]
    public void B9_a_row_begins_tomorrow_at_the_earliest_and_what_held_ends_the_day_before(string from, bool begins)
    {
        var (held, next) = (From("2010-09-06"), From(from));
        if (!begins)
        {
            Assert.Throws<RuleViolation>(() => next.Begin([held], Today));
            Assert.Null(held.To);
            return;
        }
        Assert.Same(held, next.Begin([From("2008-04-01", "2010-09-05"), held], Today));
        Assert.Equal(next.From.AddDays(-1), held.To);
        Assert.True(held.HoldsOn(held.To!.Value) && !held.HoldsOn(next.From) && next.HoldsOn(next.From));
    }

    [Theory]
    [InlineData("2026-12-01", null, "2026-11-30")]
    [InlineData("2026-12-01", null, "2026-12-01")]
    [InlineData("2026-01-01", "2026-12-01", "2026-12-01")]
    [InlineData("2026-01-01", "2026-12-31", "2026-12-01")]
    public void Two_rows_never_hold_on_one_day(string others, string? to, string from)
    {
        var (other, next) = (From(others, to), From(from));
        Assert.Same(other, new[] { other }.InTheWayOn(next.From));
        Assert.Throws<RuleViolation>(() => next.Begin([other], Today));
    }

    [Fact]
    public void A_row_with_a_last_day_fits_before_another_and_never_over_it()
    {
        var later = From("2026-12-10");
        Assert.Null(From("2026-12-01", "2026-12-09").Begin([later], Today));
        Assert.Null(later.To);
        Assert.Throws<RuleViolation>(() => From("2026-12-01", "2026-12-10").Begin([later], Today));
        Assert.Throws<RuleViolation>(() => From("2026-12-20", "2026-12-30").Begin([later], Today));
        Assert.Throws<RuleViolation>(() => From("2026-12-02", "2026-12-01").Begin([], Today));
    }

    [Fact]
    public void A_law_back_dates_a_row_and_two_still_never_hold_on_one_day()
    {
        var held = From("2010-09-06");
        Assert.Same(held, From("2026-04-01").Begin([held], Today, isBackDated: true));
        Assert.Equal(new(2026, 3, 31), held.To);
        Assert.Throws<RuleViolation>(() => From("2026-03-01").Begin([held, From("2026-04-01")], Today, isBackDated: true));
    }

    [Fact]
    public void What_ended_before_is_left_as_it_is_and_a_key_without_rows_is_free()
    {
        var ended = From("2026-01-01", "2026-10-31");
        Assert.Null(From("2026-11-24").Begin([ended], Today));
        Assert.Equal(new(2026, 10, 31), ended.To);
        Assert.Null(From("2026-11-24").Begin([], Today));
    }

    [Fact]
    public void A_row_of_any_list_is_ended_once_today_at_the_earliest_and_not_before_it_begins()
    {
        IDatedRow[] rows =
        [
            From("2010-09-06"), ReportLead.Of(null, forReviews: false, 2, new(2010, 9, 6), ""),
            MashTimer.Of(null, MashRating.Red, 2, 30, MashClock.Elapsed, new(2010, 9, 6), "")
        ];
        foreach (var row in rows)
        {
            Assert.Throws<RuleViolation>(() => row.End(Today.AddDays(-1), Today));
            row.End(Today, Today);
            Assert.Equal(Today, row.To);
            Assert.Throws<RuleViolation>(() => row.End(Today.AddDays(1), Today));
        }
        Assert.Throws<RuleViolation>(() => From("2026-12-01").End(new(2026, 11, 30), Today));
    }

    [Fact]
    public void A_timer_that_ended_is_for_nobody_and_that_of_all_others_counts_again()
    {
        var own = MashTimer.Of("E09000012", MashRating.Red, 4, 30, MashClock.Elapsed, new(2020, 1, 1), "");
        var all = MashTimer.Of(null, MashRating.Red, 2, 30, MashClock.Elapsed, new(2010, 1, 1), "");
        own.End(Today, Today);
        Assert.Same(own, MashTimer.For([own, all], "E09000012", MashRating.Red, Today));
        Assert.Same(all, MashTimer.For([own, all], "E09000012", MashRating.Red, Today.AddDays(1)));
    }
}
