using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Tests;

public class BreachTests
{
    [Fact]
    public void A_breach_cannot_be_made_before_the_limit_has_passed()
    {
        var deadline = Given.Logged().Deadline;

        Assert.Equal("The limit has not passed yet.", Given.Refused(() => Breach.Of(deadline, Given.Due.AddTicks(-1))));
        Assert.Equal("The limit has not passed yet.", Given.Refused(() => Breach.Of(deadline, Given.Due)));
        Assert.Equal(Given.Due.AddTicks(1), Breach.Of(deadline, Given.Due.AddTicks(1)).RecordedAt);
    }

    [Fact]
    public void K_1_a_breach_belongs_to_the_team_that_held_the_referral_when_it_fell_due()
    {
        var deadline = Given.Logged().Deadline;

        var breach = Breach.Of(deadline, Given.Hours(26));

        Assert.Equal((deadline.Id, Given.Hackney.Id, Given.Due, Given.Hours(26)),
            (breach.DeadlineId, breach.CaitId, breach.DueAt, breach.RecordedAt));
        Assert.Empty(breach.Reasons);
        Assert.Empty(breach.Acknowledgements);
    }

    [Fact]
    public void A_reason_is_kept_with_its_cause_its_words_its_writer_and_its_time()
    {
        var referral = Given.Accepted();
        var breach = referral.Breached();

        referral.ExplainBreach(BreachCause.InformationAwaited, "Nobody on call answered until noon.", Given.Dc, Given.Hours(25));

        var reason = Assert.Single(breach.Reasons);
        Assert.Equal(
            (breach.Id, BreachCause.InformationAwaited, "Nobody on call answered until noon.", Given.Dc.Id, Given.Hours(25)),
            (reason.BreachId, reason.Cause, reason.Words, reason.ById, reason.At));
    }

    [Fact]
    public void A_second_reason_is_added_to_the_first_and_replaces_nothing()
    {
        var referral = Given.Accepted();
        var breach = referral.Breached();
        referral.ExplainBreach(BreachCause.PartnerNotReachable, "First.", Given.Dc, Given.Hours(25));

        referral.ExplainBreach(BreachCause.LoggedLate, "Second.", Given.Desk, Given.Hours(26));

        Assert.Equal(["First.", "Second."], breach.Reasons.Select(reason => reason.Words));
    }

    [Fact]
    public void The_officers_reason_comes_before_the_acknowledgement()
    {
        var referral = Given.Accepted();
        var breach = referral.Breached();

        Assert.StartsWith("The officer's reason comes first.",
            Given.Refused(() => referral.AcknowledgeBreach("Rota raised.", Given.Ds, Given.Hours(25))), StringComparison.Ordinal);
        Assert.Empty(breach.Acknowledgements);
    }

    [Fact]
    public void BR_51_nobody_acknowledges_a_breach_for_their_own_reason_alone()
    {
        var referral = Given.Accepted();
        var breach = referral.Breached();
        referral.ExplainBreach(BreachCause.SupervisorNotAvailable, "I was in court.", Given.Ds, Given.Hours(25));
        referral.ExplainBreach(BreachCause.Other, "And then on the road.", Given.Ds, Given.Hours(26));

        Assert.Equal("You gave the reason, so someone else must acknowledge it.",
            Given.Refused(() => referral.AcknowledgeBreach("Noted.", Given.Ds, Given.Hours(27))));
        Assert.Empty(breach.Acknowledgements);

        referral.AcknowledgeBreach("Cover arranged.", Given.Di, Given.Hours(28));
        var acknowledgement = Assert.Single(breach.Acknowledgements);
        Assert.Equal(
            (breach.Id, "Cover arranged.", Given.Di.Id, Given.Hours(28)),
            (acknowledgement.BreachId, acknowledgement.WhatHappensNow, acknowledgement.ById, acknowledgement.At));
    }

    [Fact]
    public void BR_51_who_gave_one_reason_of_two_peoples_may_acknowledge_the_breach()
    {
        var referral = Given.Accepted();
        var breach = referral.Breached();
        referral.ExplainBreach(BreachCause.OfficerNotAvailable, "Both on the other referral.", Given.Dc, Given.Hours(25));
        referral.ExplainBreach(BreachCause.SupervisorNotAvailable, "I was in court.", Given.Ds, Given.Hours(26));

        referral.AcknowledgeBreach("Cover arranged.", Given.Ds, Given.Hours(27));

        Assert.Equal(Given.Ds.Id, Assert.Single(breach.Acknowledgements).ById);
    }

    [Fact]
    public void A_breach_is_acknowledged_once_and_words_can_still_be_added_after()
    {
        var referral = Given.Accepted();
        var breach = referral.Breached();
        referral.ExplainBreach(BreachCause.InformationAwaited, "Hospital notes.", Given.Dc, Given.Hours(25));
        referral.AcknowledgeBreach("Rota raised.", Given.Ds, Given.Hours(26));

        Assert.Equal("This breach has already been acknowledged.",
            Given.Refused(() => referral.AcknowledgeBreach("Again.", Given.Di, Given.Hours(27))));
        referral.ExplainBreach(BreachCause.InformationAwaited, "They came at 14:00.", Given.Dc, Given.Hours(28));

        Assert.Single(breach.Acknowledgements);
        Assert.Equal(2, breach.Reasons.Count);
    }

    [Fact]
    public void Where_there_is_no_breach_there_is_nothing_to_explain_or_acknowledge()
    {
        var referral = Given.Accepted();

        Assert.Equal("This referral has no breach on record.",
            Given.Refused(() => referral.ExplainBreach(BreachCause.Other, "Words.", Given.Dc, Given.Hours(25))));
        Assert.Equal(
            "This referral has no breach on record.", Given.Refused(() => referral.AcknowledgeBreach("Words.", Given.Ds, Given.Hours(25))));
    }

    [Fact]
    public void A_breach_is_explained_and_acknowledged_on_the_history_too()
    {
        var referral = Given.Accepted();
        referral.Breached();

        referral.ExplainBreach(BreachCause.Other, "Words.", Given.Dc, Given.Hours(25));
        referral.AcknowledgeBreach("Words.", Given.Ds, Given.Hours(26));

        Assert.Equal(
            [("Reason given for the breach of the 24 hours", Given.Dc.Id, Given.Hours(25)),
                ("Breach of the 24 hours acknowledged", Given.Ds.Id, Given.Hours(26))],
            referral.History.TakeLast(2).Select(entry => (entry.Text, entry.ById, entry.HappenedAt)));
    }

    [Fact]
    public void Nothing_that_happens_later_takes_a_breach_away()
    {
        var referral = Given.Accepted();
        var breach = referral.Breached();
        Action[] later =
        [
            () => referral.ExplainBreach(BreachCause.RecordedLate, "Held at 21 hours.", Given.Dc, Given.Hours(25)),
            () => referral.WriteAssessment("Summary.", Given.Dc, Given.Hours(26)),
            () => referral.AcknowledgeBreach("Noted.", Given.Ds, Given.Hours(27)),
            () => referral.Sign("Agreed.", Given.Ds, Given.Hours(28)),
            () => referral.Discuss(21, DiscussionOutcome.NoFurtherAction, recordedHours: 29)
        ];

        foreach (var act in later)
        {
            act();
            Assert.Same(breach, referral.Deadline.Breach);
            Assert.Equal((Given.Due, Given.Hours(24.01), Given.Hackney.Id), (breach.DueAt, breach.RecordedAt, breach.CaitId));
        }
        Assert.Equal(ReferralStatus.Closed, referral.Status);
        Assert.Equal((1, 1), (breach.Reasons.Count, breach.Acknowledgements.Count));
    }

    [Fact]
    public void A_breach_stays_where_no_further_action_is_decided_late()
    {
        var referral = Given.Logged();
        referral.ProposeNoFurtherAction("Known and dealt with.", Given.Desk, Given.Hours(1));
        var breach = referral.Breached();

        referral.DecideNoFurtherAction("Agreed.", Given.Ds, Given.Hours(25));

        Assert.Same(breach, referral.Deadline.Breach);
        Assert.Equal(Given.Hours(25), referral.Deadline.MetAt);
    }
}
