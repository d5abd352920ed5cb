using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Tests;

public class ClockTests
{
    private static readonly DateTime DueSoon = Given.Hours(20);
    private static readonly Clock Running = new(Given.Received, DueSoon, Given.Due);

    [Fact]
    public void K_1_exactly_twenty_four_hours_is_met_and_one_tick_more_is_late()
    {
        Assert.Equal(DeadlineState.Met, StoppedAt(Given.Due).StateAt(Given.Hours(30)));
        Assert.Equal(DeadlineState.MetLate, StoppedAt(Given.Due.AddTicks(1)).StateAt(Given.Hours(30)));
        Assert.Equal(DeadlineState.MetLate, StoppedAt(Given.Due.AddSeconds(1)).StateAt(Given.Hours(30)));
    }

    [Fact]
    public void Due_soon_begins_exactly_four_hours_before()
    {
        Assert.Equal(DeadlineState.OnTrack, Running.StateAt(Given.Received));
        Assert.Equal(DeadlineState.OnTrack, Running.StateAt(DueSoon.AddTicks(-1)));
        Assert.Equal(DeadlineState.DueSoon, Running.StateAt(DueSoon));
    }

    [Fact]
    public void Overdue_begins_one_tick_after_the_limit()
    {
        Assert.Equal(DeadlineState.DueSoon, Running.StateAt(Given.Due));
        Assert.Equal(DeadlineState.Overdue, Running.StateAt(Given.Due.AddTicks(1)));
    }

    [Fact]
    public void An_acknowledged_breach_shows_only_once_the_limit_is_past_and_the_clock_still_runs()
    {
        var acknowledged = Running with { BreachAcknowledged = true };

        Assert.Equal(DeadlineState.DueSoon, acknowledged.StateAt(Given.Due));
        Assert.Equal(DeadlineState.Acknowledged, acknowledged.StateAt(Given.Due.AddTicks(1)));
        Assert.Equal(DeadlineState.MetLate, (acknowledged with { MetAt = Given.Hours(25) }).StateAt(Given.Hours(26)));
    }

    [Fact]
    public void A_clock_that_stopped_in_time_stays_met_however_much_later_one_looks()
    {
        var met = StoppedAt(Given.Hours(10));

        Assert.All([Given.Hours(10), Given.Due, Given.Due.AddTicks(1), Given.Due.AddYears(5)],
            now => Assert.Equal(DeadlineState.Met, met.StateAt(now)));
    }

    [Fact]
    public void A_withdrawn_clock_neither_runs_nor_is_overdue_nor_was_met()
    {
        var withdrawn = Running with { WithdrawnAt = Given.Hours(30) };

        Assert.False(withdrawn.IsRunning);
        Assert.All([Given.Hours(1), Given.Due, Given.Due.AddTicks(1), Given.Hours(31)],
            now => Assert.Equal(DeadlineState.Withdrawn, withdrawn.StateAt(now)));
        Assert.Equal(DeadlineState.Withdrawn, (withdrawn with { BreachAcknowledged = true }).StateAt(Given.Hours(31)));
    }

    [Fact]
    public void A_clock_runs_until_it_is_met()
    {
        Assert.True(Running.IsRunning);
        Assert.False(StoppedAt(Given.Hours(1)).IsRunning);
    }

    [Fact]
    public void K_1_held_in_time_and_recorded_after_the_limit_is_met_and_recorded_late()
    {
        var clock = Running with { MetAt = Given.Due, MetRecordedAt = Given.Due.AddTicks(1) };

        Assert.Equal(DeadlineState.Met, clock.StateAt(Given.Hours(48)));
        Assert.True(clock.IsRecordedLate);
    }

    [Fact]
    public void Recorded_late_is_said_neither_of_what_was_late_nor_of_what_was_told_in_time()
    {
        Assert.False((Running with { MetAt = Given.Hours(10), MetRecordedAt = Given.Due }).IsRecordedLate);
        Assert.False((Running with { MetAt = Given.Due.AddTicks(1), MetRecordedAt = Given.Hours(30) }).IsRecordedLate);
        Assert.False(Running.IsRecordedLate);
    }

    private static Clock StoppedAt(DateTime at) => Running with { MetAt = at, MetRecordedAt = at };
}
