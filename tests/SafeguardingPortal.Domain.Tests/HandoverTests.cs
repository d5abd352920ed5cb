using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Discussions;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Domain.Referrals;
using SafeguardingPortal.Domain.Teams;
using static SafeguardingPortal.Domain.Tests.Given;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Hand-overs, redirects, withdrawals, linked and shared discussions.</summary>
public class HandoverTests
{
    private static readonly CurrentUser LambethDesk = UserIn(Role.ReferralDesk, Lambeth);

    private static Referral Offered(double atHours = 2)
    {
        var referral = Accepted();
        referral.OfferTransfer(Lambeth, "The family moved to Brixton.", Desk, Hours(atHours));
        return referral;
    }

    [Fact]
    public void An_offered_transfer_leaves_the_referral_with_the_sender_until_it_is_accepted()
    {
        var referral = Offered();
        Assert.Equal((Hackney.Id, Hackney.Id), (referral.CaitId, referral.Deadline.CaitId));
        Assert.True(Referral.VisibleTo(LambethDesk).Compile()(referral));
        Assert.True(Referral.ChangeableBy(LambethDesk, Act.AnswerTransfer).Compile()(referral));
        Assert.False(Referral.ChangeableBy(LambethDesk, Act.TriageReferral).Compile()(referral));
        Assert.False(Referral.ChangeableBy(Desk, Act.AnswerTransfer).Compile()(referral));
    }

    [Fact]
    public void Accepting_a_transfer_moves_referral_case_file_and_clock_and_leaves_the_limit_where_it_was()
    {
        var referral = Offered();
        referral.AcceptTransfer(LambethDesk, Hours(3));

        Assert.Equal((Lambeth.Id, Lambeth.Id, Lambeth.Id), (referral.CaitId, referral.CaseFile.CaitId, referral.Deadline.CaitId));
        Assert.Equal((Received, Due), (referral.Deadline.StartedAt, referral.Deadline.DueAt));
        Assert.Null(referral.OfficerId);
        Assert.True(Referral.VisibleTo(Desk).Compile()(referral));
        Assert.False(Referral.ChangeableBy(Desk, Act.TriageReferral).Compile()(referral));
    }

    [Fact]
    public void K_1_a_limit_that_passes_after_a_transfer_is_the_receiving_teams_measure()
    {
        var referral = Offered();
        referral.AcceptTransfer(LambethDesk, Hours(23.9));
        Assert.Equal(Lambeth.Id, referral.Deadline.MeasuredCaitId);
        Assert.Equal(Lambeth.Id, Breach.Of(referral.Deadline, Hours(24.01)).CaitId);
    }

    [Fact]
    public void K_1_a_limit_that_passed_before_the_transfer_stays_the_senders_measure_and_so_does_its_breach()
    {
        var referral = Offered();
        var breach = referral.Breached();
        referral.AcceptTransfer(LambethDesk, Hours(25));
        Assert.Equal((Hackney.Id, Hackney.Id, Lambeth.Id), (referral.Deadline.MeasuredCaitId, breach.CaitId, referral.Deadline.CaitId));
        Assert.Same(breach, referral.Deadline.Breach);
    }

    [Fact]
    public void K_1_a_breach_recorded_after_a_late_transfer_is_still_the_senders()
    {
        var referral = Offered();
        referral.AcceptTransfer(LambethDesk, Hours(25));
        Assert.Equal(Hackney.Id, Breach.Of(referral.Deadline, Hours(25.1)).CaitId);
    }

    [Fact]
    public void K_1_a_clock_that_stopped_before_the_transfer_stays_the_senders_measure()
    {
        var referral = Signed();
        referral.Discuss(7);
        referral.OfferTransfer(Lambeth, "The family moved.", Desk, Hours(10));
        referral.AcceptTransfer(LambethDesk, Hours(11));
        Assert.Equal(Hackney.Id, referral.Deadline.MeasuredCaitId);
    }

    [Fact]
    public void A_transferred_referral_is_allocated_again_and_goes_on_where_it_was()
    {
        var referral = Assessed();
        referral.OfferTransfer(Lambeth, "The family moved.", Desk, Hours(5));
        referral.AcceptTransfer(LambethDesk, Hours(6));
        Assert.Contains("Accept and allocate", Refused(() => referral.Discuss(7)), StringComparison.Ordinal);

        var (ds, dc) = (Posted("o-0201", "DS Imran Sayed", Role.DetectiveSergeant, Lambeth), Posted("o-0202", "DC Joel Santer", Role.DetectiveConstable, Lambeth));
        referral.Accept(ds, dc, LambethDesk, Hours(7));
        Assert.Equal(ReferralStatus.Research, referral.Status);
        Assert.Single(referral.Assessments);
    }

    [Fact]
    public void A_declined_or_withdrawn_transfer_leaves_everything_with_the_sender_and_can_be_offered_again()
    {
        var referral = Offered();
        referral.DeclineTransfer("They live in Hackney until Friday.", LambethDesk, Hours(3));
        Assert.Equal((Hackney.Id, TransferState.Declined), (referral.CaitId, referral.Transfers[0].State));
        Assert.False(Referral.VisibleTo(LambethDesk).Compile()(referral));

        referral.OfferTransfer(Lambeth, "Moved today.", Desk, Hours(4));
        referral.WithdrawTransfer(Desk, Hours(5));
        Assert.Contains("already been answered or withdrawn", Refused(() => referral.AcceptTransfer(LambethDesk, Hours(6))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_transfer_is_offered_to_one_other_team_at_a_time_and_never_of_a_closed_referral()
    {
        Assert.Contains("already has the referral", Refused(() => Accepted().OfferTransfer(Hackney, "x", Desk, Hours(2))), StringComparison.Ordinal);
        Assert.Contains("already been offered", Refused(() => Offered().OfferTransfer(Lambeth, "x", Desk, Hours(2))), StringComparison.Ordinal);
        var closed = Logged();
        closed.CloseAtTriage(ClosureKind.Withdrawn, null, "Logged twice.", Ds, Hours(1));
        Assert.Contains("closed", Refused(() => closed.OfferTransfer(Lambeth, "x", Desk, Hours(2))), StringComparison.Ordinal);
    }

    [Fact]
    public void Re_allocation_changes_hands_and_not_the_clock()
    {
        var referral = Accepted();
        referral.Reallocate(OtherSergeant, Constable, "DS Adeyemi is at court.", Desk, Hours(2));
        Assert.Equal((OtherSergeant.Id, Due, (DateTime?)null), (referral.SupervisorId!.Value, referral.Deadline.DueAt, referral.Deadline.MetAt));
        Assert.Contains("already have it", Refused(() => referral.Reallocate(OtherSergeant, Constable, "x", Desk, Hours(3))), StringComparison.Ordinal);
        Assert.Contains("allocated and open", Refused(() => Logged().Reallocate(Sergeant, Constable, "x", Desk, Hours(3))), StringComparison.Ordinal);
        Assert.Contains("two people", Refused(() => referral.Reallocate(Sergeant, Sergeant, "x", Desk, Hours(3))), StringComparison.Ordinal);
    }

    [Fact]
    public void K_1_a_redirect_stops_the_clock_at_the_instant_it_is_decided()
    {
        var referral = Logged();
        referral.CloseAtTriage(ClosureKind.Redirected, RedirectTo.Scd2, "An adult, and a stranger.", Ds, Hours(3));
        Assert.Equal((ReferralStatus.Closed, Hours(3), DeadlineState.Met), (referral.Status, referral.Deadline.MetAt!.Value, ClockOf(referral).StateAt(Hours(40))));
        Assert.Equal((ClosureKind.Redirected, (RedirectTo?)RedirectTo.Scd2), (referral.Closure!.Kind, referral.Closure.RedirectedTo));
    }

    [Fact]
    public void BR_51_whoever_logged_a_referral_cannot_close_it_at_triage() =>
        Assert.Contains("BR-51", Refused(() => Logged(by: Ds).CloseAtTriage(ClosureKind.Withdrawn, null, "Mine.", Ds, Hours(1))), StringComparison.Ordinal);

    [Fact]
    public void A_redirect_says_where_to_and_comes_before_the_discussion()
    {
        Assert.Contains("where", Refused(() => Logged().CloseAtTriage(ClosureKind.Redirected, null, "x", Ds, Hours(1))), StringComparison.Ordinal);
        var discussed = Assessed();
        discussed.Discuss(6);
        Assert.Contains("no longer", Refused(() => discussed.CloseAtTriage(ClosureKind.Withdrawn, null, "x", Ds, Hours(7))), StringComparison.Ordinal);
        Assert.Contains("Withdraw it first", Refused(() => Offered().CloseAtTriage(ClosureKind.Withdrawn, null, "x", Ds, Hours(7))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_answers_a_pending_proposal()
    {
        var referral = Logged();
        referral.ProposeNoFurtherAction("Nothing new.", Desk, Hours(1));
        referral.CloseAtTriage(ClosureKind.Redirected, RedirectTo.OtherForce, "Lives in Kent.", Ds, Hours(2));
        Assert.Equal(ProposalDecision.Refused, referral.Proposals[0].Decision);
    }

    [Fact]
    public void BR_17_a_second_discussion_links_to_the_one_that_was_to_meet_again()
    {
        var referral = Assessed();
        var first = referral.Discuss(6, DiscussionOutcome.Reconvene);
        var second = StrategyDiscussion.Hold(referral, 2, Discussion(9, 10), Ds, Hours(10), previous: first);
        Assert.Equal((null, first.Id), (first.PreviousId, second.PreviousId!.Value));
        Assert.Equal(Hours(10), referral.DiscussedAt);
    }

    [Fact]
    public void One_discussion_answers_every_referral_it_says_it_does_and_only_of_its_own_case_file()
    {
        var (first, stranger) = (Assessed(), Assessed());
        var second = Referral.Log("R-2026-000124", Report(), first.CaseFile, TwentyFourHours, Calendar, Desk, Hours(1));
        second.Accept(Sergeant, Constable, Desk, Hours(2));

        var held = StrategyDiscussion.Hold(first, 1, Discussion(5, 6), Ds, Hours(6), [second]);
        Assert.Equal([first.Id, second.Id], held.Referrals.Select(answered => answered.ReferralId));
        Assert.Equal((Hours(6), Hours(6)), (first.DiscussedAt!.Value, second.DiscussedAt!.Value));
        Assert.Contains("one case file", Refused(() => StrategyDiscussion.Hold(Assessed(), 1, Discussion(5, 6), Ds, Hours(6), [stranger])), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_health_needs_a_reason_since_15_April_2013_and_none_before()
    {
        var without = Discussion(5, 6) with { Participants = [new("Ines Duarte", Agency.ChildrensSocialCare, "Team manager", Presence.Present), new("Dr Osei", Agency.Health, "Doctor", Presence.Apologies)] };
        Assert.Contains("health", Refused(() => StrategyDiscussion.Hold(Assessed(), 1, without, Ds, Hours(6))), StringComparison.Ordinal);
        var held = StrategyDiscussion.Hold(Assessed(), 1, without with { HealthReason = "On-call did not answer." }, Ds, Hours(6));
        Assert.Equal("On-call did not answer.", held.HealthReason);

        Assert.False(StrategyDiscussion.IsHealthMissing(Utc("2013-04-14 22:59"), without.Participants));
        Assert.True(StrategyDiscussion.IsHealthMissing(Utc("2013-04-14 23:00"), without.Participants));
    }

    [Fact]
    public void An_unborn_child_without_a_name_is_called_after_its_mother()
    {
        var unborn = Report() with
        {
            Children = [new(null, Sex.NotKnown, new(new(2027, 2, 2), BirthPrecision.Expected), null, Answer.No)],
            Adults = [new("Leanne Foy", Sex.Female, null, "Mother", false, true), new("Karl Wend", Sex.Male, null, "Mother’s partner", true, false)]
        };
        var person = Logged(unborn).People[0].Person;
        Assert.Equal("Unborn child of Leanne Foy, expected 2 Feb 2027", new PersonLabel(person.Name, person.Sex, person.BirthDate, person.BirthPrecision, true, person.KnownAs).On(Today));
    }

    [Theory]
    [InlineData("2010-09-05 17:30", "2008-04-01", "2010-09-05", 18, true)]
    [InlineData("2010-09-06 17:30", "2010-09-06", null, 20, false)]
    [InlineData("2026-11-21 20:00", "2010-09-06", null, 20, true)]
    [InlineData("2026-11-21 07:59", "2010-09-06", null, 20, true)]
    [InlineData("2026-11-21 08:00", "2010-09-06", null, 20, false)]
    public void A_referral_outside_the_office_hours_of_its_day_is_marked(string received, string from, string? to, int closes, bool outOfHours)
    {
        var hours = OfficeHours.Of(new(8, 0), new(closes, 0), DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to), null);
        var report = Report() with { ReceivedAt = Utc(received) };
        var referral = Referral.Log("R-2026-000125", report, CaseFileOf(Hackney), TwentyFourHours, Calendar, Desk, Utc(received).AddMinutes(5), hours);
        Assert.Equal(outOfHours, referral.IsOutOfHours);
    }

    private static Clock ClockOf(Referral referral) =>
        new(referral.Deadline.StartedAt, referral.Deadline.DueSoonAt, referral.Deadline.DueAt, referral.Deadline.MetAt, referral.Deadline.MetRecordedAt);
}
