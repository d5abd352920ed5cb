using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Discussions;
using SafeguardingPortal.Domain.Referrals;

namespace SafeguardingPortal.Domain.Tests;

public class SignOffTests
{
    [Fact]
    public void Signing_answers_for_the_latest_version_at_the_instant_it_happens()
    {
        var referral = Given.Assessed();
        referral.WriteAssessment("Second.", Given.Dc, Given.Hours(4.5));

        referral.Sign("Consistent with the hospital.", Given.Ds, Given.Hours(5));

        var signOff = referral.SignOff!;
        Assert.Equal(
            (referral.Id, referral.Assessments[1].Id, referral.Assessments[1], "Consistent with the hospital.", Given.Ds.Id, Given.Hours(5)),
            (signOff.ReferralId, signOff.AssessmentId, signOff.Assessment, signOff.Rationale, signOff.ById, signOff.At));
        Assert.Equal(("Initial assessment signed", Given.Ds.Id), (referral.History[^1].Text, referral.History[^1].ById));
    }

    [Fact]
    public void BR_51_who_wrote_the_assessment_alone_does_not_sign_it()
    {
        var referral = Given.Accepted();
        referral.WriteAssessment("First.", Given.Ds, Given.Hours(3));
        referral.WriteAssessment("Second.", Given.Ds, Given.Hours(4));

        Assert.Equal("You wrote this assessment alone, so someone else must sign it (BR-51).", Given.Refused(() => referral.Sign("Mine.", Given.Ds, Given.Hours(5))));
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

    [Fact]
    public void There_is_nothing_to_sign_before_it_is_written() =>
        Assert.Equal("There is no initial assessment to sign yet.", Given.Refused(() => Given.Accepted().Sign("Agreed.", Given.Ds, Given.Hours(1))));

    [Fact]
    public void An_assessment_is_signed_once() =>
        Assert.Equal("The initial assessment has already been signed.", Given.Refused(() => Given.Signed().Sign("Again.", Given.OtherDs, Given.Hours(6))));

    [Fact]
    public void A_referral_not_accepted_or_closed_is_not_signed()
    {
        var closed = Given.Logged();
        closed.ProposeNoFurtherAction("Known.", Given.Desk, Given.Hours(1));
        closed.DecideNoFurtherAction("Agreed.", Given.Ds, Given.Hours(2));

        Assert.Equal("This referral is not open for signing.", Given.Refused(() => Given.Logged().Sign("Agreed.", Given.Ds, Given.Hours(1))));
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

        Assert.Equal((Given.Hours(9), Given.Hours(9), null), (referral.Deadline.MetAt, referral.Deadline.MetRecordedAt, referral.Deadline.NextFlagAt));
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
        return new Clock(deadline.StartedAt, deadline.DueSoonAt, deadline.DueAt, deadline.MetAt, deadline.MetRecordedAt).StateAt(Given.Hours(48));
    }
}
