using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Tests;

public class TransferTests
{
    [Fact]
    public void Until_it_is_answered_the_team_that_offers_holds_the_referral()
    {
        var referral = Given.Offered();

        var transfer = Assert.Single(referral.Transfers);
        Assert.Equal(
            (referral.Id, Given.Hackney.Id, Given.Lambeth.Id, "The family moved in October.", Given.Ds.Id, Given.Hours(2),
                TransferState.Offered),
            (transfer.ReferralId, transfer.FromCaitId, transfer.ToCaitId, transfer.Reason, transfer.ById, transfer.At, transfer.State));
        Assert.Same(transfer, referral.OfferedTransfer);
        Assert.Equal(
            (Given.Hackney.Id, Given.Hackney.Id, Given.Hackney.Id), (referral.CaitId, referral.CaseFile.CaitId, referral.Deadline.CaitId));
        Assert.Equal(("Transfer offered to Lambeth: The family moved in October.", Given.Ds.Id),
            (referral.History[^1].Text, referral.History[^1].ById));
    }

    [Fact]
    public void Once_accepted_the_other_team_holds_it_unallocated()
    {
        var referral = Given.Transferred(Given.Accepted());

        var transfer = Assert.Single(referral.Transfers);
        Assert.Equal((TransferState.Accepted, Given.LambethDs.Id, Given.Hours(3), null),
            (transfer.State, transfer.AnsweredById, transfer.AnsweredAt, transfer.Answer));
        Assert.Null(referral.OfferedTransfer);
        Assert.Equal(
            (Given.Lambeth.Id, Given.Lambeth.Id, Given.Lambeth.Id), (referral.CaitId, referral.CaseFile.CaitId, referral.Deadline.CaitId));
        Assert.Equal((null, null, null), (referral.SupervisorId, referral.OfficerId, referral.AllocatedAt));
        Assert.Equal((null, null), (referral.Supervisor, referral.Officer));
        Assert.Equal(("Transfer accepted", Given.LambethDs.Id), (referral.History[^1].Text, referral.History[^1].ById));
    }

    [Fact]
    public void The_new_team_allocates_it_and_work_goes_on_where_it_was()
    {
        var referral = Given.Transferred(Given.Accepted());
        Assert.Equal("Accept and allocate this referral first.",
            Given.Refused(() => referral.WriteAssessment("Summary.", Given.Dc, Given.Hours(4))));
        Assert.Equal("Accept and allocate this referral before its strategy discussion.", Given.Refused(() => referral.Discuss(6)));

        referral.Accept(Given.LambethSergeant, Given.LambethConstable, Given.LambethDs, Given.Hours(4));

        Assert.Equal((ReferralStatus.Research, Given.LambethSergeant.Id, Given.LambethConstable.Id),
            (referral.Status, referral.SupervisorId, referral.OfficerId));
    }

    [Fact]
    public void A_referral_already_through_its_24_hours_stays_open_when_the_new_team_allocates_it()
    {
        var signed = Given.Signed();
        signed.Discuss(6);
        Given.Offered(signed).AcceptTransfer(Given.LambethDs, Given.Hours(30));

        signed.Accept(Given.LambethSergeant, Given.LambethConstable, Given.LambethDs, Given.Hours(31));

        Assert.Equal((ReferralStatus.Open, Given.LambethSergeant.Id), (signed.Status, signed.SupervisorId));
        Assert.Equal((Given.Hours(6), Given.Hackney.Id), (signed.Deadline.MetAt, signed.Deadline.MeasuredCaitId));
    }

    [Fact]
    public void K_1_the_measure_goes_with_a_referral_handed_over_in_time_and_stays_behind_with_one_that_is_late()
    {
        var (inTime, late) = (Given.Offered(), Given.Offered());

        inTime.AcceptTransfer(Given.LambethDs, Given.Due);
        late.AcceptTransfer(Given.LambethDs, Given.Due.AddTicks(1));

        Assert.Equal((Given.Lambeth.Id, Given.Lambeth.Id), (inTime.Deadline.CaitId, inTime.Deadline.MeasuredCaitId));
        Assert.Equal((Given.Lambeth.Id, Given.Hackney.Id), (late.Deadline.CaitId, late.Deadline.MeasuredCaitId));
        Assert.Equal((Given.Lambeth.Id, Given.Hackney.Id),
            (Breach.Of(inTime.Deadline, Given.Hours(25)).CaitId, Breach.Of(late.Deadline, Given.Hours(25)).CaitId));
    }

    [Fact]
    public void One_declined_stays_with_the_team_that_offered_it_as_it_was_allocated()
    {
        var referral = Given.Offered(Given.Accepted()).Declined();

        var transfer = Assert.Single(referral.Transfers);
        Assert.Equal((TransferState.Declined, "She is back in Hackney.", Given.LambethDs.Id, Given.Hours(3)),
            (transfer.State, transfer.Answer, transfer.AnsweredById, transfer.AnsweredAt));
        Assert.Equal(
            (Given.Hackney.Id, Given.Sergeant.Id, Given.Constable.Id), (referral.CaitId, referral.SupervisorId, referral.OfficerId));
        Assert.Equal("Transfer declined: She is back in Hackney.", referral.History[^1].Text);
    }

    [Fact]
    public void One_withdrawn_stays_with_the_team_that_offered_it()
    {
        var referral = Given.Offered().Withdrawn();

        var transfer = Assert.Single(referral.Transfers);
        Assert.Equal((TransferState.Withdrawn, null, Given.Ds.Id, Given.Hours(3)),
            (transfer.State, transfer.Answer, transfer.AnsweredById, transfer.AnsweredAt));
        Assert.Equal((Given.Hackney.Id, "Transfer offer withdrawn"), (referral.CaitId, referral.History[^1].Text));
    }

    [Fact]
    public void An_offer_is_answered_once()
    {
        const string words = "The transfer has already been answered or withdrawn.";
        Referral[] answered = [Given.Logged(), Given.Transferred(), Given.Offered().Declined(), Given.Offered().Withdrawn()];

        foreach (var referral in answered)
        {
            Assert.Equal(words, Given.Refused(() => referral.AcceptTransfer(Given.LambethDs, Given.Hours(4))));
            Assert.Equal(words, Given.Refused(() => referral.Declined()));
            Assert.Equal(words, Given.Refused(() => referral.Withdrawn()));
        }
    }

    [Fact]
    public void One_offer_waits_at_a_time_and_a_new_one_may_follow_it()
    {
        var referral = Given.Offered();
        Assert.Equal("A transfer has already been offered and waits for an answer.",
            Given.Refused(() => referral.OfferTransfer(Given.Newham, "Or there.", Given.Ds, Given.Hours(2.5))));

        referral.Declined().OfferTransfer(Given.Newham, "There then.", Given.Ds, Given.Hours(4));

        Assert.Equal([(Given.Lambeth.Id, TransferState.Declined), (Given.Newham.Id, TransferState.Offered)],
            referral.Transfers.Select(transfer => (transfer.ToCaitId, transfer.State)));
    }

    [Fact]
    public void It_can_be_handed_on_and_back_again()
    {
        var referral = Given.Transferred();
        referral.OfferTransfer(Given.Hackney, "They moved back.", Given.LambethDs, Given.Hours(5));

        referral.AcceptTransfer(Given.Ds, Given.Hours(6));

        Assert.Equal((Given.Hackney.Id, Given.Hackney.Id), (referral.CaitId, referral.Deadline.MeasuredCaitId));
        Assert.Equal([(Given.Hackney.Id, Given.Lambeth.Id), (Given.Lambeth.Id, Given.Hackney.Id)],
            referral.Transfers.Select(transfer => (transfer.FromCaitId, transfer.ToCaitId)));
    }

    [Fact]
    public void A_closed_referral_is_neither_offered_nor_taken_on()
    {
        const string words = "This referral is closed. It cannot be transferred.";
        var decided = Given.Logged();
        decided.ProposeNoFurtherAction("Known.", Given.Desk, Given.Hours(1));
        decided.DecideNoFurtherAction("Agreed.", Given.Ds, Given.Hours(1.5));
        var decidedWhileOffered = Given.Assessed();
        decidedWhileOffered.Discuss(6, DiscussionOutcome.NoFurtherAction);
        Given.Offered(decidedWhileOffered).Sign("Agreed.", Given.Ds, Given.Hours(7));

        Assert.Equal(words, Given.Refused(() => Given.Offered(decided)));
        Assert.Equal(words, Given.Refused(() => decidedWhileOffered.AcceptTransfer(Given.LambethDs, Given.Hours(8))));
        Assert.Equal((Given.Hackney.Id, ReferralStatus.Closed), (decidedWhileOffered.CaitId, decidedWhileOffered.Status));
    }

    [Fact]
    public void B5_each_step_moves_the_version_of_the_referral_and_an_acceptance_that_of_the_file_too()
    {
        var referral = Given.Logged();
        var (logged, file) = (referral.Version, referral.CaseFile.Version);

        var offered = Given.Offered(referral).Version;
        referral.Declined();
        var declined = referral.Version;

        Assert.True(logged < offered && offered < declined);
        Assert.Equal(file, referral.CaseFile.Version);
        Given.Transferred(referral);
        Assert.True(referral.Version > declined && referral.CaseFile.Version > file);
    }
}
