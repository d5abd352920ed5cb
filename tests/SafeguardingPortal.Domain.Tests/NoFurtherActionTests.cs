using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Tests;

public class NoFurtherActionTests
{
    [Fact]
    public void The_desk_proposes_and_the_clock_runs_until_it_is_decided()
    {
        var referral = Proposed();

        var proposal = Assert.Single(referral.Proposals);
        Assert.Equal(
            (referral.Id, "Known and dealt with in October.", Given.Desk.Id, Given.Hours(1), ProposalDecision.Pending),
            (proposal.ReferralId, proposal.Reason, proposal.ById, proposal.At, proposal.Decision));
        Assert.Equal((null, null, null), (proposal.DecisionReason, proposal.DecidedById, proposal.DecidedAt));
        Assert.Same(proposal, referral.Pending);
        Assert.Equal((ReferralStatus.New, null, referral.Deadline.DueSoonAt),
            (referral.Status, referral.Deadline.MetAt, referral.Deadline.NextFlagAt));
    }

    [Fact]
    public void K_1_the_clock_stops_at_the_instant_of_the_decision()
    {
        var referral = Proposed();

        referral.DecideNoFurtherAction("Same event, already investigated.", Given.Ds, Given.Hours(3));

        var proposal = Assert.Single(referral.Proposals);
        Assert.Equal(
            (ProposalDecision.Agreed, "Same event, already investigated.", Given.Ds.Id, Given.Hours(3)),
            (proposal.Decision, proposal.DecisionReason, proposal.DecidedById, proposal.DecidedAt));
        Assert.Equal("Known and dealt with in October.", proposal.Reason);
        Assert.Equal((ReferralStatus.Closed, Given.Hours(3), Given.Hours(3), null),
            (referral.Status, referral.Deadline.MetAt, referral.Deadline.MetRecordedAt, referral.Deadline.NextFlagAt));
        Assert.Null(referral.Pending);
    }

    [Fact]
    public void K_1_a_decision_after_the_limit_is_late_and_owes_its_breach()
    {
        var referral = Proposed();

        referral.DecideNoFurtherAction("Agreed.", Given.Ds, Given.Due.AddTicks(1));

        Assert.Equal(FlagLevel.Overdue, referral.Deadline.FlagOwedAt(Given.Hours(25)));
    }

    [Fact]
    public void BR_51_nobody_decides_what_they_proposed()
    {
        var referral = Given.Logged();
        referral.ProposeNoFurtherAction("Known.", Given.Ds, Given.Hours(1));

        Assert.Equal("You proposed this, so someone else must decide it.",
            Given.Refused(() => referral.DecideNoFurtherAction("Mine.", Given.Ds, Given.Hours(2))));
        Assert.Equal(
            (ReferralStatus.New, null, ProposalDecision.Pending), (referral.Status, referral.Deadline.MetAt, referral.Pending!.Decision));

        referral.DecideNoFurtherAction("Agreed.", Given.OtherDs, Given.Hours(3));
        Assert.Equal(Given.OtherDs.Id, referral.Proposals[0].DecidedById);
    }

    [Fact]
    public void Nothing_is_decided_that_nobody_proposed() =>
        Assert.Equal("Nobody has proposed no further action.",
            Given.Refused(() => Given.Logged().DecideNoFurtherAction("Agreed.", Given.Ds, Given.Hours(1))));

    [Fact]
    public void One_proposal_waits_at_a_time()
    {
        var referral = Proposed();

        Assert.Equal("No further action has already been proposed and waits for a decision.",
            Given.Refused(() => referral.ProposeNoFurtherAction("Again.", Given.Ds, Given.Hours(2))));
        Assert.Single(referral.Proposals);
    }

    [Fact]
    public void Accepting_the_referral_refuses_what_was_proposed()
    {
        var referral = Proposed();

        referral.Accept(Given.Sergeant, Given.Constable, Given.Di, Given.Hours(2));

        var proposal = Assert.Single(referral.Proposals);
        Assert.Equal(
            (ProposalDecision.Refused, "Accepted and allocated instead.", Given.Di.Id, Given.Hours(2)),
            (proposal.Decision, proposal.DecisionReason, proposal.DecidedById, proposal.DecidedAt));
        Assert.Equal((null, ReferralStatus.Research, null), (referral.Pending, referral.Status, referral.Deadline.MetAt));
    }

    [Fact]
    public void A_refused_acceptance_leaves_the_proposal_waiting()
    {
        var referral = Proposed();

        Given.Refused(() => referral.Accept(Given.Sergeant, Given.Sergeant, Given.Di, Given.Hours(2)));

        Assert.Equal(ProposalDecision.Pending, Assert.Single(referral.Proposals).Decision);
    }

    [Fact]
    public void Once_accepted_the_desk_neither_proposes_nor_decides()
    {
        Assert.Equal("This referral has already been decided.",
            Given.Refused(() => Given.Accepted().ProposeNoFurtherAction("Late.", Given.Desk, Given.Hours(2))));
        Assert.Equal("This referral has already been decided.",
            Given.Refused(() => Given.Accepted().DecideNoFurtherAction("Late.", Given.Ds, Given.Hours(2))));
    }

    [Fact]
    public void Once_decided_nothing_more_happens_to_it()
    {
        var referral = Proposed();
        referral.DecideNoFurtherAction("Agreed.", Given.Ds, Given.Hours(3));

        Assert.StartsWith("This referral has already been decided",
            Given.Refused(() => referral.Accept(Given.Sergeant, Given.Constable, Given.Di, Given.Hours(4))), StringComparison.Ordinal);
        Assert.Equal("This referral has already been decided.",
            Given.Refused(() => referral.ProposeNoFurtherAction("Again.", Given.Desk, Given.Hours(4))));
        Assert.Equal("This referral has already been decided.",
            Given.Refused(() => referral.DecideNoFurtherAction("Again.", Given.Di, Given.Hours(4))));
        Given.Refused(() => referral.Discuss(5));
        Assert.Equal((ReferralStatus.Closed, Given.Hours(3)), (referral.Status, referral.Deadline.MetAt));
    }

    [Fact]
    public void Proposal_and_decision_are_on_the_history_with_who_made_them()
    {
        var referral = Proposed();
        referral.DecideNoFurtherAction("Agreed.", Given.Ds, Given.Hours(3));

        Assert.Equal(
            [("No further action proposed", Given.Desk.Id, Given.Hours(1)), ("Decided: no further action", Given.Ds.Id, Given.Hours(3))],
            referral.History.TakeLast(2).Select(entry => (entry.Text, entry.ById, entry.HappenedAt)));
    }

    private static Referral Proposed()
    {
        var referral = Given.Logged();
        referral.ProposeNoFurtherAction("Known and dealt with in October.", Given.Desk, Given.Hours(1));
        return referral;
    }
}
