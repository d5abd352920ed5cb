using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Tests;

public class SignOffTests
{
    [Fact]
    public void The_sign_off_rests_on_a_signed_version_and_points_to_it()
    {
        var referral = Given.Accepted();
        var version = GivenCram.Written(file: referral.CaseFile).Sign();

        referral.Sign(version, isReturned: false, "Consistent with the hospital.", Given.Ds, Given.Hours(5));

        var signOff = referral.SignOff!;
        Assert.Equal(
            (referral.Id, version.Id, null, "Consistent with the hospital.", Given.Ds.Id, Given.Hours(5)),
            (signOff.ReferralId, signOff.CramAssessmentId, signOff.AssessmentId, signOff.Rationale, signOff.ById, signOff.At));
        Assert.Equal(("Signed off, on version 1 of the CRAM", Given.Ds.Id), (referral.History[^1].Text, referral.History[^1].ById));
    }

    [Fact]
    public void A_sign_off_of_the_days_before_goes_on_pointing_to_its_initial_assessment()
    {
        var referral = Given.Assessed();
        referral.BringSignOff("Consistent with the hospital.", Given.Ds, Given.Hours(5));

        Assert.Equal((referral.Assessments[0].Id, null), (referral.SignOff!.AssessmentId, referral.SignOff.CramAssessmentId));
    }

    [Fact]
    public void K_1_signing_a_version_of_the_CRAM_does_not_stop_the_clock()
    {
        var referral = Given.Accepted();
        referral.Discuss(6);
        GivenCram.Written(file: referral.CaseFile).Sign(atHours: 7);

        Assert.Null(referral.Deadline.MetAt);
    }

    [Fact]
    public void A_draft_another_cases_version_or_one_from_before_the_referral_is_nothing_to_rest_on()
    {
        var referral = Given.Accepted();
        var before = GivenCram.Written(file: referral.CaseFile).Sign(atHours: -1);

        Assert.Equal("There is no signed version of the CRAM to rest on yet.",
            Given.Refused(() => referral.Sign(GivenCram.Written(file: referral.CaseFile), false, "Agreed.", Given.Ds, Given.Hours(5))));
        Assert.Equal("There is no signed version of the CRAM to rest on yet.",
            Given.Refused(() => referral.Sign(GivenCram.Written().Sign(), false, "Agreed.", Given.Ds, Given.Hours(5))));
        Assert.StartsWith("The latest version of the CRAM was signed before this referral came in.",
            Given.Refused(() => referral.Sign(before, false, "Agreed.", Given.Ds, Given.Hours(5))), StringComparison.Ordinal);
    }

    [Fact]
    public void BR_43_a_version_that_was_returned_is_answered_by_a_new_one_first() =>
        Assert.Equal("A supervisor disagreed with this version of the CRAM. A new version answers that first.",
            Given.Refused(() => Given.Assessed().Sign("Agreed.", Given.Ds, Given.Hours(5), isReturned: true)));

    [Fact]
    public void BR_51_who_wrote_the_assessment_alone_does_not_sign_it()
    {
        var referral = Given.Accepted();
        referral.WriteAssessment("First.", Given.Ds, Given.Hours(3));
        referral.WriteAssessment("Second.", Given.Ds, Given.Hours(4));

        Assert.Equal("You wrote this version of the CRAM alone, so someone else must sign the referral off.",
            Given.Refused(() => referral.Sign("Mine.", Given.Ds, Given.Hours(5))));
        Assert.Null(referral.SignOff);

        referral.Sign("Read and agreed.", Given.OtherDs, Given.Hours(6));
        Assert.Equal(Given.OtherDs.Id, referral.SignOff!.ById);
    }

    [Fact]
    public void BR_51_the_inspector_may_sign_what_the_sergeant_wrote()
    {
        var referral = Given.Accepted();
        referral.WriteAssessment("First.", Given.Ds, Given.Hours(3));

        referral.Sign("Read and agreed.", Given.Di, Given.Hours(4));

        Assert.Equal(Given.Di.Id, referral.SignOff!.ById);
    }

    [Fact]
    public void BR_51_where_two_wrote_it_either_may_sign()
    {
        var referral = Given.Assessed();
        referral.WriteAssessment("Added the hospital's account.", Given.Ds, Given.Hours(4.5));

        referral.Sign("Agreed.", Given.Ds, Given.Hours(5));

        Assert.Equal(Given.Ds.Id, referral.SignOff!.ById);
    }

    /// <summary>Signing a version makes it, and adds no word to it.</summary>
    [Fact]
    public void BR_51_who_wrote_the_assessment_alone_does_not_sign_it_off_though_another_signed_the_version()
    {
        var referral = Given.Accepted();
        var version = GivenCram.Written(by: Given.Ds, file: referral.CaseFile).Sign(by: Given.OtherDs);

        Assert.Equal(
            "You wrote this version of the CRAM alone, so someone else must sign the referral off.",
            Given.Refused(() => referral.Sign(version, false, "Mine.", Given.Ds, Given.Hours(5))));
        Assert.Null(referral.SignOff);

        referral.Sign(version, false, "Read and agreed.", Given.OtherDs, Given.Hours(6));
        Assert.Equal(Given.OtherDs.Id, referral.SignOff!.ById);
    }

    [Fact]
    public void There_is_nothing_to_sign_before_it_is_written() =>
        Assert.Equal("There is no signed version of the CRAM to rest on yet.",
            Given.Refused(() => Given.Accepted().Sign("Agreed.", Given.Ds, Given.Hours(1))));

    [Fact]
    public void An_assessment_is_signed_once() =>
        Assert.Equal("This referral has already been signed off.",
            Given.Refused(() => Given.Signed().Sign("Again.", Given.OtherDs, Given.Hours(6))));

    [Fact]
    public void A_referral_not_accepted_or_closed_is_not_signed()
    {
        var closed = Given.Logged();
        closed.ProposeNoFurtherAction("Known.", Given.Desk, Given.Hours(1));
        closed.DecideNoFurtherAction("Agreed.", Given.Ds, Given.Hours(2));

        Assert.Equal(
            "This referral is not open for signing.", Given.Refused(() => Given.Logged().Sign("Agreed.", Given.Ds, Given.Hours(1))));
        Assert.Equal("This referral is not open for signing.", Given.Refused(() => closed.Sign("Agreed.", Given.Ds, Given.Hours(3))));
    }

    [Fact]
    public void K_1_signing_alone_does_not_stop_the_clock()
    {
        var referral = Given.Signed();

        Assert.Equal((null, ReferralStatus.Research), (referral.Deadline.MetAt, referral.Status));
    }

    [Fact]
    public void K_1_the_discussion_alone_does_not_stop_the_clock()
    {
        var referral = Given.Assessed();
        referral.Discuss(6);

        Assert.Equal((null, ReferralStatus.Strategy), (referral.Deadline.MetAt, referral.Status));
        Assert.Equal((Given.Hours(6), DiscussionOutcome.JointSection47), (referral.DiscussedAt, referral.Outcome));
    }

    [Fact]
    public void K_1_discussed_then_signed_stops_at_the_sign_off()
    {
        var referral = Given.Assessed();
        referral.Discuss(6);

        referral.Sign("Agreed.", Given.Ds, Given.Hours(9));

        Assert.Equal((Given.Hours(9), Given.Hours(9), null),
            (referral.Deadline.MetAt, referral.Deadline.MetRecordedAt, referral.Deadline.NextFlagAt));
        Assert.Equal(ReferralStatus.Open, referral.Status);
    }

    [Fact]
    public void K_1_signed_then_discussed_stops_at_the_discussions_end_as_held()
    {
        var referral = Given.Signed(atHours: 5);

        referral.Discuss(10, recordedHours: 12);

        Assert.Equal((Given.Hours(10), Given.Hours(12)), (referral.Deadline.MetAt, referral.Deadline.MetRecordedAt));
        Assert.Equal(ReferralStatus.Open, referral.Status);
    }

    [Fact]
    public void K_1_signed_after_it_was_held_and_before_that_was_recorded_stops_at_the_sign_off()
    {
        var referral = Given.Signed(atHours: 11);

        referral.Discuss(10, recordedHours: 12);

        Assert.Equal((Given.Hours(11), Given.Hours(12)), (referral.Deadline.MetAt, referral.Deadline.MetRecordedAt));
    }

    [Fact]
    public void K_1_signed_at_exactly_twenty_four_hours_is_met_and_one_tick_more_is_late()
    {
        Assert.Equal(DeadlineState.Met, StateWhenSignedAt(Given.Due));
        Assert.Equal(DeadlineState.MetLate, StateWhenSignedAt(Given.Due.AddTicks(1)));
    }

    [Fact]
    public void K_1_held_in_time_and_signed_in_time_is_met_though_recorded_late_and_keeps_its_breach_owed()
    {
        var referral = Given.Signed(atHours: 5);

        referral.Discuss(24, recordedHours: 27);

        var deadline = referral.Deadline;
        Assert.Equal((Given.Due, Given.Hours(27)), (deadline.MetAt, deadline.MetRecordedAt));
        Assert.Equal(FlagLevel.Overdue, deadline.FlagOwedAt(Given.Hours(27)));
    }

    [Fact]
    public void K_1_a_discussion_of_no_further_action_closes_the_referral_once_signed()
    {
        var referral = Given.Assessed();
        referral.Discuss(6, DiscussionOutcome.NoFurtherAction);
        Assert.Equal((ReferralStatus.Strategy, null), (referral.Status, referral.Deadline.MetAt));

        referral.Sign("Agreed.", Given.Ds, Given.Hours(8));

        Assert.Equal((ReferralStatus.Closed, Given.Hours(8)), (referral.Status, referral.Deadline.MetAt));
    }

    private static DeadlineState StateWhenSignedAt(DateTime at)
    {
        var referral = Given.Assessed();
        referral.Discuss(6);
        referral.Sign("Agreed.", Given.Ds, at);
        var deadline = referral.Deadline;
        return new Clock(deadline.StartedAt, deadline.DueSoonAt, deadline.DueAt, deadline.MetAt, deadline.MetRecordedAt)
            .StateAt(Given.Hours(48));
    }
}
