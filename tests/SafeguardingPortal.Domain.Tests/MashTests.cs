using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>A hub's rating and the limit for its research (handbook §3.3), which is never the 24 hours.</summary>
public class MashTests
{
    private const string Merton = "E09000024";
    private static readonly DateOnly Day = new(2014, 4, 1);
    private static readonly WorkingClock Working = new(
        Given.Calendar, [OfficeHours.Of(new(8, 0), new(20, 0), new(2010, 9, 6), null, null)]);

    private static MashTimer Timer(
        MashRating colour, int? hours, MashClock clock = MashClock.Elapsed, int dueSoonMinutes = 30, string? borough = null,
        DateOnly? from = null) =>
        MashTimer.Of(borough, colour, hours, dueSoonMinutes, clock, from ?? Day, "");

    private static Referral Rated(MashRating colour = MashRating.Amber, int? hours = 6)
    {
        var referral = Given.Logged(Given.Report() with { MashRating = colour });
        referral.StartResearch(Timer(colour, hours), Working);
        return referral;
    }

    [Theory]
    // Surrey's hub: Red 4 and Amber 24 working hours (W11). Office hours of ¶18, 08:00 to 20:00, on working days.
    [InlineData("2026-11-23 09:20", 4, "2026-11-23 13:20")]
    [InlineData("2026-11-23 18:00", 4, "2026-11-24 10:00")]
    [InlineData("2026-11-23 16:00", 4, "2026-11-23 20:00")]
    [InlineData("2026-11-20 19:00", 4, "2026-11-23 11:00")]
    [InlineData("2026-11-22 03:00", 4, "2026-11-23 12:00")]
    [InlineData("2026-11-23 09:00", 24, "2026-11-25 09:00")]
    [InlineData("2026-12-24 19:00", 4, "2026-12-29 11:00")]
    [InlineData("2026-03-27 19:00", 2, "2026-03-30 08:00")]
    public void Working_hours_run_only_while_the_office_is_open_on_working_days(string from, int hours, string due)
    {
        var referral = Given.Logged(
            Given.Report() with { ReceivedAt = Given.Utc(from), MashRating = MashRating.Red }, now: Given.Utc(from));
        referral.StartResearch(Timer(MashRating.Red, hours, MashClock.Working), Working);

        Assert.Equal(Given.Utc(due), referral.Research!.DueAt);
    }

    [Fact]
    public void Without_office_hours_on_record_a_working_limit_is_refused_and_not_counted_for_ever() =>
        Assert.Throws<InvalidOperationException>(() => new WorkingClock(Given.Calendar, []).Add(Given.Received, TimeSpan.FromHours(4)));

    [Theory]
    [InlineData(Merton, "2014-04-01", 2)]
    [InlineData(Merton, "2016-01-01", 3)]
    [InlineData("E09000012", "2016-01-01", 5)]
    [InlineData(Merton, "2014-03-31", null)]
    public void The_boroughs_own_row_comes_before_the_one_for_all_and_the_latest_before_earlier_ones(string borough, string day, int? hours)
    {
        MashTimer[] timers =
        [
            Timer(MashRating.Red, 5), Timer(MashRating.Red, 2, borough: Merton),
            Timer(MashRating.Red, 3, borough: Merton, from: new(2015, 6, 1)), Timer(MashRating.Green, 24, borough: Merton)
        ];

        Assert.Equal(hours, MashTimer.For(timers, borough, MashRating.Red, DateOnly.Parse(day))?.Hours);
    }

    [Fact]
    public void The_rating_a_referral_comes_with_starts_its_limit_at_the_instant_received()
    {
        var referral = Rated();

        var research = referral.Research!;
        Assert.Equal((DeadlineKind.MashResearch, referral.Reference, Given.Received, Given.Hours(5.5), Given.Hours(6)),
            (research.Kind, research.SubjectReference, research.StartedAt, research.DueSoonAt, research.DueAt));
        Assert.NotSame(referral.Deadline, research);
        Assert.Null(Assert.Single(referral.Ratings).Reason);
    }

    [Fact]
    public void A_colour_without_a_limit_starts_none()
    {
        Assert.Null(Rated(MashRating.Blue, hours: null).Research);
        Assert.Empty(Given.Logged().Ratings);
    }

    [Fact]
    public void A_new_rating_withdraws_the_limit_and_starts_its_own_and_both_stay_on_record()
    {
        var referral = Rated();
        var first = referral.Research!;
        referral.Rate(MashRating.Red, "The hospital’s X-ray came.", Timer(MashRating.Red, 2), Working, Given.Ds, Given.Hours(1));

        Assert.Equal(
            (MashRating.Red, Given.Hours(1), Given.Hours(3)), (referral.MashRating, referral.Research!.StartedAt, referral.Research.DueAt));
        Assert.Equal((Given.Hours(1), Given.Hours(6), null), (first.WithdrawnAt, first.DueAt, first.NextFlagAt));
        Assert.Equal([(MashRating.Amber, null, Given.Desk.Id), (MashRating.Red, "The hospital’s X-ray came.", Given.Ds.Id)],
            referral.Ratings.Select(rating => (rating.Colour, rating.Reason, rating.ById)));
        Assert.Contains("MASH rating changed from Amber to Red: The hospital’s X-ray came.", referral.History[^1].Text);
        Assert.Equal((Given.Due, null), (referral.Deadline.DueAt, referral.Deadline.MetAt));
    }

    [Fact]
    public void A_referral_that_came_without_a_rating_can_be_rated_later()
    {
        var referral = Given.Logged();
        referral.Rate(MashRating.Green, "The hub opened it.", Timer(MashRating.Green, 24), Working, Given.Desk, Given.Hours(2));

        Assert.Equal((MashRating.Green, Given.Hours(26)), (referral.MashRating, referral.Research!.DueAt));
    }

    [Fact]
    public void A_limit_passed_before_the_rating_changed_keeps_its_breach()
    {
        var referral = Rated();
        var first = referral.Research!;
        referral.Rate(MashRating.Green, "Less than it looked.", null, Working, Given.Ds, Given.Hours(7));

        Assert.Equal(FlagLevel.Overdue, first.FlagOwedAt(Given.Hours(7)));
    }

    [Fact]
    public void The_same_rating_again_and_a_rating_of_a_closed_referral_are_refused()
    {
        var referral = Rated();
        Assert.Equal("The referral has this rating already. Choose the new one.",
            Given.Refused(() => referral.Rate(MashRating.Amber, "", null, Working, Given.Ds, Given.Hours(1))));

        referral.CloseAtTriage(ClosureKind.Withdrawn, null, "Logged twice.", Given.Ds, Given.Hours(2));
        Assert.Equal("This referral is closed. Its rating stays as it was.",
            Given.Refused(() => referral.Rate(MashRating.Red, "", null, Working, Given.Ds, Given.Hours(3))));
    }

    [Fact]
    public void Research_that_is_there_stops_its_limit_and_not_the_24_hours_K_1()
    {
        var referral = Rated();
        var research = referral.Research!;
        referral.FinishResearch(Given.Hours(4), "Two earlier attendances.", Given.Desk, Given.Hours(5));

        Assert.Equal((Given.Hours(4), Given.Hours(5), null), (research.MetAt, research.MetRecordedAt, research.WithdrawnAt));
        Assert.Null(referral.Research);
        Assert.Null(referral.Deadline.MetAt);
        Assert.Equal("No limit for MASH research is running on this referral.",
            Given.Refused(() => referral.FinishResearch(Given.Hours(5), "", Given.Desk, Given.Hours(5))));
    }

    [Fact]
    public void Research_ends_neither_in_the_future_nor_before_its_rating()
    {
        var referral = Rated();
        Assert.Equal("The research ends in the future. Record it when it is complete.",
            Given.Refused(() => referral.FinishResearch(Given.Hours(3), "", Given.Desk, Given.Hours(2))));
        Assert.Equal("The research ends before the rating it is for. Check the date and time.",
            Given.Refused(() => referral.FinishResearch(Given.Hours(-1), "", Given.Desk, Given.Hours(2))));
    }

    [Fact]
    public void A_discussion_that_found_research_complete_stops_its_limit_where_it_began_BR_10()
    {
        var referral = Given.Assessed();
        referral.Rate(MashRating.Green, "The hub opened it.", Timer(MashRating.Green, 24), Working, Given.Ds, Given.Hours(4.5));
        var research = referral.Research!;
        referral.Discuss(endHours: 8, DiscussionOutcome.Reconvene);

        Assert.Equal((Given.Hours(7), Given.Hours(8)), (research.MetAt, research.MetRecordedAt));
    }

    [Fact]
    public void A_discussion_held_before_the_rating_says_nothing_of_its_research()
    {
        var referral = Given.Assessed();
        referral.Rate(MashRating.Green, "The hub opened it.", Timer(MashRating.Green, 24), Working, Given.Ds, Given.Hours(7.5));
        referral.Discuss(endHours: 8, DiscussionOutcome.Reconvene);

        Assert.NotNull(referral.Research);
    }

    [Fact]
    public void Nobody_waits_for_research_on_a_referral_that_is_closed()
    {
        var withdrawn = Rated();
        var limit = withdrawn.Research!;
        withdrawn.CloseAtTriage(ClosureKind.Withdrawn, null, "Logged twice.", Given.Ds, Given.Hours(2));
        Assert.Equal((Given.Hours(2), null), (limit.WithdrawnAt, limit.NextFlagAt));

        var nothingMore = Rated();
        limit = nothingMore.Research!;
        nothingMore.ProposeNoFurtherAction("Known already.", Given.Desk, Given.Hours(1));
        nothingMore.DecideNoFurtherAction("Agreed.", Given.Ds, Given.Hours(2));
        Assert.Equal(Given.Hours(2), limit.WithdrawnAt);
    }

    [Fact]
    public void A_hand_over_takes_the_limit_along_untouched()
    {
        var referral = Rated(hours: 6);
        var research = referral.Research!;
        Given.Transferred(referral);

        Assert.Equal((Given.Lambeth.Id, Given.Hours(6), null), (research.CaitId, research.DueAt, research.MetAt));
    }

    [Fact]
    public void Lines_of_one_instant_keep_the_order_they_were_written_in()
    {
        var referral = Given.Logged(now: Given.Received);
        referral.Accept(Given.Sergeant, Given.Constable, Given.Desk, Given.Received);
        referral.WriteAssessment("Two bruises.", Given.Dc, Given.Received);

        Assert.Equal(referral.History, referral.History.OrderBy(line => line.Order));
        Assert.Distinct(referral.History.Select(line => line.Order));
    }
}
