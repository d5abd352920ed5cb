using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using static SafeguardingPortal.Domain.Tests.GivenSchedule;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>BR-42: seven days while research or strategy is open, 28 after, and at every conference.</summary>
public class ReviewScheduleTests
{
    private static readonly CaseFile File = Given.CaseFileOf(Given.Hackney);

    // Four hours after a Saturday evening: still that Saturday, 21 November 2026.
    private static readonly DateTime Now = Given.Hours(4);
    private static readonly DateOnly Saturday = new(2026, 11, 21);

    private static CramAssessment Signed() => GivenCram.Written(file: File).Sign();

    [Theory]
    [InlineData(ReferralStatus.New, 7)]
    [InlineData(ReferralStatus.Research, 7)]
    [InlineData(ReferralStatus.Strategy, 7)]
    [InlineData(ReferralStatus.Open, 28)]
    [InlineData(ReferralStatus.Closed, 28)]
    public void BR_42_a_review_is_due_in_seven_days_while_research_or_strategy_is_open_and_in_28_after(ReferralStatus status, int days) =>
        Assert.Equal(Saturday.AddDays(days), Schedule(ReviewSchedule.WhileOpen.Contains(status)).LatestDay(Now));

    [Theory]
    [InlineData("2026-11-26 14:00", "2026-11-26")]
    [InlineData("2026-11-28 09:00", "2026-11-28")]
    [InlineData("2026-11-29 09:00", "2026-11-28")]
    [InlineData("2026-11-21 23:30", "2026-11-28")]
    public void BR_42_a_conference_that_sits_within_the_interval_from_tomorrow_on_is_the_latest_day(string starts, string latest) =>
        Assert.Equal(Given.DayOf(latest), Schedule(conferences: Given.Utc(starts)).LatestDay(Now));

    [Fact]
    public void BR_42_of_two_conferences_the_first_counts() =>
        Assert.Equal(
            new(2026, 11, 25), Schedule(conferences: [Given.Utc("2026-11-26 14:00"), Given.Utc("2026-11-25 14:00")]).LatestDay(Now));

    [Fact]
    public void BR_42_signing_starts_the_clock_of_the_version_to_the_end_of_the_last_day()
    {
        var version = Signed();

        var clock = Schedule(isOpen: false).AfterSigning(version, Now);

        Assert.Equal((DeadlineKind.CramReviewAfter, version.Reference, File.Id, File.CaitId, UkTime.EndOf(Saturday.AddDays(28))),
            (clock.Kind, clock.SubjectReference, clock.CaseFileId, clock.CaitId, clock.DueAt));
    }

    [Fact]
    public void BR_42_signing_again_buys_no_time_and_a_limit_already_passed_is_counted_anew()
    {
        var running = Schedule().AfterSigning(Signed(), Now);
        var later = Now.AddDays(3);

        var handedOn = Schedule(running: running).AfterSigning(Signed(), later);

        Assert.Equal((later, running.DueAt), (running.MetAt, handedOn.DueAt));
        var tooLate = handedOn.DueAt.AddHours(1);
        Assert.Equal(UkTime.EndOf(new(2026, 12, 6)), Schedule(running: handedOn).AfterSigning(Signed(), tooLate).DueAt);
        Assert.Equal(tooLate, handedOn.MetAt);
    }

    [Fact]
    public void BR_42_a_review_ends_the_clock_and_the_next_runs_to_the_day_chosen()
    {
        var running = Schedule().AfterSigning(Signed(), Now);

        var next = Schedule(running: running).AfterReview(Signed(), new(2026, 11, 24), Now.AddDays(1));

        Assert.Equal((Now.AddDays(1), UkTime.EndOf(new(2026, 11, 24))), (running.MetAt, next.DueAt));
    }

    [Fact]
    public void BR_42_a_conference_in_the_diary_brings_the_review_that_runs_forward_to_its_day()
    {
        var running = Schedule().AfterSigning(Signed(), Now);

        var made = ReviewSchedule.BeforeConference(running, File, Given.Utc("2026-11-26 14:00"), Given.Dc, Now.AddHours(1));

        var clock = made.Only<Deadline>();
        Assert.Equal((Now.AddHours(1), running.SubjectReference, running.Kind, UkTime.EndOf(new(2026, 11, 26))),
            (running.MetAt, clock.SubjectReference, clock.Kind, clock.DueAt));
        Assert.Equal("The CRAM is to be reviewed by 26 Nov 2026, when a conference sits", made.Only<Entry>().Text);
    }

    [Fact]
    public void BR_42_a_conference_told_of_afterwards_asks_for_the_review_today()
    {
        var running = Schedule().AfterSigning(Signed(), Now);

        Assert.Equal(UkTime.EndOf(new(2026, 11, 23)), ReviewSchedule.BeforeConference(
            running, File, Given.Utc("2026-11-20 14:00"), Given.Dc, Given.Utc("2026-11-23 10:00")).Only<Deadline>().DueAt);
    }

    [Fact]
    public void BR_42_a_conference_later_than_the_review_moves_nothing_nor_one_where_no_version_is_signed()
    {
        var running = Schedule().AfterSigning(Signed(), Now);

        Assert.Empty(ReviewSchedule.BeforeConference(running, File, Given.Utc("2026-11-28 14:00"), Given.Dc, Now));
        Assert.Empty(ReviewSchedule.BeforeConference(null, File, Given.Utc("2026-11-26 14:00"), Given.Dc, Now));
        Assert.True(running.IsRunning);
    }
}
