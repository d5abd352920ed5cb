using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Tests;

public class TriageClosureTests
{
    [Fact]
    public void K_1_a_redirect_stops_the_clock_at_the_instant_it_is_decided()
    {
        var referral = Given.Logged();

        referral.CloseAtTriage(ClosureKind.Redirected, RedirectTo.PublicProtectionDesk, "Not in the family.", Given.Ds, Given.Hours(3));

        var closure = referral.Closure!;
        Assert.Equal(
            (referral.Id, ClosureKind.Redirected, RedirectTo.PublicProtectionDesk, "Not in the family.", Given.Ds.Id, Given.Hours(3)),
            (closure.ReferralId, closure.Kind, closure.RedirectedTo, closure.Reason, closure.ById, closure.At));
        Assert.Equal((ReferralStatus.Closed, Given.Hours(3), Given.Hours(3), null),
            (referral.Status, referral.Deadline.MetAt, referral.Deadline.MetRecordedAt, referral.Deadline.NextFlagAt));
        Assert.Equal(("Decided: redirected, not in the remit", Given.Ds.Id), (referral.History[^1].Text, referral.History[^1].ById));
    }

    [Fact]
    public void K_1_a_withdrawal_stops_the_clock_and_goes_nowhere()
    {
        var referral = Given.Accepted();

        referral.CloseAtTriage(ClosureKind.Withdrawn, RedirectTo.Scd2, "Logged twice.", Given.Ds, Given.Hours(3));

        Assert.Equal((ClosureKind.Withdrawn, null), (referral.Closure!.Kind, referral.Closure.RedirectedTo));
        Assert.Equal((ReferralStatus.Closed, Given.Hours(3), "Decided: withdrawn"),
            (referral.Status, referral.Deadline.MetAt, referral.History[^1].Text));
    }

    [Fact]
    public void K_1_one_decided_after_the_limit_owes_its_breach()
    {
        var referral = Given.Logged();

        referral.CloseAtTriage(ClosureKind.Withdrawn, null, "Logged twice.", Given.Ds, Given.Due.AddTicks(1));

        Assert.Equal(FlagLevel.Overdue, referral.Deadline.FlagOwedAt(Given.Hours(25)));
    }

    [Fact]
    public void BR_51_nobody_decides_on_what_they_logged()
    {
        var referral = Given.Logged(by: Given.Ds);

        Assert.Equal("You logged this referral, so someone else must decide it.", Given.Refused(() => Withdraw(referral)));
        Assert.Equal((ReferralStatus.New, null, null), (referral.Status, referral.Deadline.MetAt, referral.Closure));

        referral.CloseAtTriage(ClosureKind.Withdrawn, null, "Logged twice.", Given.OtherDs, Given.Hours(3));
        Assert.Equal(ReferralStatus.Closed, referral.Status);
    }

    [Fact]
    public void What_was_proposed_is_refused_by_it()
    {
        var referral = Given.Logged();
        referral.ProposeNoFurtherAction("Known.", Given.Desk, Given.Hours(1));

        Withdraw(referral);

        var proposal = Assert.Single(referral.Proposals);
        Assert.Equal(
            (ProposalDecision.Refused, "Redirected or withdrawn instead.", Given.Ds.Id, Given.Hours(3)),
            (proposal.Decision, proposal.DecisionReason, proposal.DecidedById, proposal.DecidedAt));
    }

    [Fact]
    public void An_offered_transfer_is_withdrawn_first()
    {
        var referral = Given.Offered();
        Assert.Equal("A transfer waits for an answer. Withdraw it first.", Given.Refused(() => Withdraw(referral)));

        Withdraw(referral.Withdrawn());

        Assert.Equal(ReferralStatus.Closed, referral.Status);
    }

    [Fact]
    public void What_was_discussed_or_decided_is_past_it()
    {
        const string words = "This referral has been discussed or decided, so it can no longer be redirected or withdrawn.";
        var discussed = Given.Accepted();
        discussed.Discuss(2, DiscussionOutcome.Reconvene);
        var open = Given.Signed();
        open.Discuss(6);
        var closed = Given.Logged();
        Withdraw(closed);

        Assert.Equal(words, Given.Refused(() => Withdraw(discussed)));
        Assert.Equal(words, Given.Refused(() => Withdraw(open)));
        Assert.Equal(words, Given.Refused(() => Withdraw(closed)));
    }

    private static void Withdraw(Referral referral) =>
        referral.CloseAtTriage(ClosureKind.Withdrawn, null, "Logged twice.", Given.Ds, Given.Hours(3));
}
