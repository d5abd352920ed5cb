using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Disclosures;

namespace SafeguardingPortal.Domain.Tests;

public class StrategyDiscussionTests
{
    private static readonly DiscussionRecord Held = Given.Discussion(5, 6);

    public static TheoryData<DiscussionOutcome> Outcomes => [.. Enum.GetValues<DiscussionOutcome>()];

    [Fact]
    public void What_was_held_and_when_the_portal_was_told_are_both_kept()
    {
        var referral = Given.Accepted();

        var discussion = StrategyDiscussion.Hold(referral, 1, Held, Given.Di, Given.Hours(8));

        Assert.Equal(
            (Given.Hours(5), Given.Hours(6), Given.Hours(8), Given.Di.Id, Given.Sergeant.Id),
            (discussion.StartedAt, discussion.EndedAt, discussion.RecordedAt, discussion.RecordedById, discussion.SupervisorId));
        Assert.Equal(("C-2026-000123-D1", 1, referral.CaseFileId), (discussion.Reference, discussion.Number, discussion.CaseFileId));
        Assert.Equal(
            (Held.Mode, Held.InformationShared, Held.CrimeSuspected, Held.ImmediateSafety, Held.InvestigativeStrategy,
                Held.ProtectiveStrategy, Held.Outcome),
            (discussion.Mode, discussion.InformationShared, discussion.CrimeSuspected, discussion.ImmediateSafety,
                discussion.InvestigativeStrategy, discussion.ProtectiveStrategy, discussion.Outcome));
        var link = Assert.Single(discussion.Referrals);
        Assert.Equal((discussion.Id, referral.Id), (link.DiscussionId, link.ReferralId));
    }

    [Fact]
    public void The_history_says_when_it_was_held_and_when_that_was_recorded()
    {
        var referral = Given.Accepted();

        referral.Discuss(6, recordedHours: 8);

        var entry = referral.History[^1];
        Assert.Equal(
            ("Strategy discussion held, outcome recorded", Given.Ds.Id, Given.Hours(6), Given.Hours(8)),
            (entry.Text, entry.ById, entry.HappenedAt, entry.RecordedAt));
    }

    [Fact]
    public void Everyone_who_took_part_is_kept_in_the_order_given()
    {
        var discussion = Hold(
            Held with { Participants = [.. Held.Participants, new("Amy Stone", Agency.Education, "Head teacher", Presence.Apologies)] });

        Assert.Equal(
            [
                (1, "Ines Duarte", Agency.ChildrensSocialCare, "Team manager", Presence.Present),
                (2, "Dr Peter Osei", Agency.Health, "Paediatrician", Presence.Consulted),
                (3, "Amy Stone", Agency.Education, "Head teacher", Presence.Apologies)
            ],
            discussion.Participants.Select(who => (who.Order, who.Name, who.Agency, who.JobTitle, who.Presence)));
        Assert.All(discussion.Participants, who => Assert.Equal(discussion.Id, who.DiscussionId));
    }

    [Fact]
    public void What_is_agreed_beside_the_strategies_is_kept_and_none_of_it_is_asked_for()
    {
        var also = new AlsoAgreed
        {
            Medical = Answer.Yes,
            MedicalWhere = "The Haven, 14:00",
            Interview = Answer.No,
            LegalAction = "Council asks its lawyers.",
            ParentsTold = "Mother today.",
            ChildTold = "That nobody is cross.",
            SuspectsChildren = "A son in Leeds.",
            DialIn = "020 7946 0000"
        };
        var discussion = Hold(Held with { Also = also });

        Assert.Equal(
            (also.Medical, also.MedicalWhere, also.Interview, also.LegalAction, also.ParentsTold, also.ChildTold, also.SuspectsChildren),
            (discussion.Medical, discussion.MedicalWhere, discussion.Interview, discussion.LegalAction, discussion.ParentsTold,
                discussion.ChildTold, discussion.SuspectsChildren));
        // It does not meet again, so there is nothing to join.
        Assert.Null(discussion.DialIn);
        Assert.Null(Hold(Held).Medical);
    }

    [Fact]
    public void A_medical_has_a_place_and_a_recorded_interview_somebody_who_leads()
    {
        Assert.Equal("Say where and when the medical examination is.",
            Given.Refused(() => Hold(Held with { Also = new() { Medical = Answer.Yes } })));
        Assert.Equal("Say who leads the recorded interview.",
            Given.Refused(() => Hold(Held with { Also = new() { Interview = Answer.Yes, InterviewLead = " " } })));
    }

    [Fact]
    public void Its_record_goes_to_partners_who_were_asked_and_each_is_disclosed_to()
    {
        var discussion = Hold(Held);
        IReadOnlyList<Entity> Send(IReadOnlyList<Participant> to, double hours = 7, string why = "One record.", string power = "s.11") =>
            new SendDiscussionRecord(discussion).Send(
                Given.Hours(hours), to, agency => $"{agency}", why, power, Given.Ds, Given.Hours(9));

        var sent = Send(discussion.Participants);
        Assert.Equal([("Ines Duarte", "ChildrensSocialCare"), ("Dr Peter Osei", "Health")],
            sent.OfType<Disclosure>().Select(given => (given.Recipient, given.Organisation)));
        Assert.All(sent.OfType<Disclosure>(), given => Assert.Equal(
            (discussion.Reference, DisclosureKind.DiscussionRecord, Given.Hours(7)), (given.Reference, given.Kind, given.GivenAt)));
        Assert.Equal("Record of strategy discussion 1 sent to Ines Duarte, Dr Peter Osei",
            Assert.Single(sent.OfType<Entry>()).Text);

        Assert.Equal("Say to whom it went.", Given.Refused(() => Send([])));
        Assert.Contains("before the discussion ended", Given.Refused(() => Send(discussion.Participants, 5.5)), StringComparison.Ordinal);
        Assert.Contains("in the future", Given.Refused(() => Send(discussion.Participants, 10)), StringComparison.Ordinal);
        Assert.Contains("Say why", Given.Refused(() => Send(discussion.Participants, why: " ")), StringComparison.Ordinal);
        Assert.Contains("which power", Given.Refused(() => Send(discussion.Participants, power: "")), StringComparison.Ordinal);
        Assert.Contains("who were asked to this discussion",
            Given.Refused(() => Send(Hold(Held).Participants)), StringComparison.Ordinal);
    }

    [Fact]
    public void BR_15_every_decision_carries_its_owner_and_the_day_it_is_due()
    {
        var discussion = Hold(Held with
        {
            Decisions = [new("Medical", "Dr Peter Osei", new(2026, 11, 23)), new("Interview", "DC Tom Reyes", new(2026, 11, 24))]
        });

        Assert.Equal(
            [(1, "Medical", "Dr Peter Osei", new DateOnly(2026, 11, 23)), (2, "Interview", "DC Tom Reyes", new DateOnly(2026, 11, 24))],
            discussion.Decisions.Select(decision => (decision.Order, decision.Text, decision.Owner, decision.Due)));
        Assert.All(discussion.Decisions, decision => Assert.Equal(discussion.Id, decision.DiscussionId));
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void BR_11_the_working_days_to_a_conference_count_from_a_section_47_outcome(DiscussionOutcome outcome) =>
        Assert.Equal(outcome is DiscussionOutcome.JointSection47 or DiscussionOutcome.CouncilSection47,
            Hold(Given.Discussion(5, 6, outcome)).InitiatesSection47);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void BR_10_research_not_complete_needs_its_reason(string? reason) =>
        Assert.Equal("Say why research was not complete before the discussion.",
            Refusal(Held with { ResearchComplete = false, ResearchReason = reason }));

    [Fact]
    public void BR_10_the_reason_is_kept_where_research_was_not_complete_and_only_there()
    {
        var incomplete = Hold(Held with { ResearchComplete = false, ResearchReason = "Hospital notes to follow." });
        var complete = Hold(Held with { ResearchComplete = true, ResearchReason = "Left from before." });

        Assert.Equal((false, "Hospital notes to follow."), (incomplete.ResearchComplete, incomplete.ResearchReason));
        Assert.Equal((true, null), (complete.ResearchComplete, complete.ResearchReason));
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void BR_16_every_outcome_but_no_further_action_needs_both_strategies(DiscussionOutcome outcome)
    {
        var record = Given.Discussion(5, 6, outcome);
        DiscussionRecord[] lacking =
        [
            record with { InvestigativeStrategy = null },
            record with { InvestigativeStrategy = " " },
            record with { ProtectiveStrategy = null },
            record with { ProtectiveStrategy = "" },
            record with { InvestigativeStrategy = null, ProtectiveStrategy = null }
        ];

        foreach (var held in lacking)
        {
            if (outcome == DiscussionOutcome.NoFurtherAction) Assert.Equal(held.ProtectiveStrategy, Hold(held).ProtectiveStrategy);
            else Assert.Equal("Record both the investigative and the protective strategy.", Refusal(held));
        }
        Assert.Equal((record.InvestigativeStrategy, record.ProtectiveStrategy), Strategies(Hold(record)));
    }

    [Theory]
    [InlineData(Role.DetectiveSergeant, true)]
    [InlineData(Role.DetectiveInspector, true)]
    [InlineData(Role.DetectiveChiefInspector, true)]
    [InlineData(Role.SeniorManagement, true)]
    [InlineData(Role.Commander, true)]
    [InlineData(Role.DetectiveConstable, false)]
    [InlineData(Role.ConferenceLiaisonOfficer, false)]
    [InlineData(Role.ReferralDesk, false)]
    [InlineData(Role.Researcher, false)]
    public void A_detective_sergeant_or_above_takes_part_in_every_one(Role role, bool isAllowed)
    {
        var held = Held with { Supervisor = Given.Posted("o-0199", "Someone", role, Given.Hackney) };

        if (isAllowed) Assert.Equal(held.Supervisor.Id, Hold(held).SupervisorId);
        else Assert.Equal("A detective sergeant or above takes part in every strategy discussion.", Refusal(held));
    }

    [Theory]
    [InlineData(Agency.ChildrensSocialCare, Presence.Present, true)]
    [InlineData(Agency.ChildrensSocialCare, Presence.Consulted, true)]
    [InlineData(Agency.ChildrensSocialCare, Presence.Apologies, false)]
    [InlineData(Agency.Health, Presence.Present, false)]
    [InlineData(Agency.Police, Presence.Present, false)]
    public void It_is_held_with_childrens_social_care(Agency agency, Presence presence, bool isAllowed)
    {
        var held = Held with
        {
            Participants = [
                new("Someone", agency, "Manager", presence), new("Dr Peter Osei", Agency.Health, "Paediatrician", Presence.Present)]
        };

        if (isAllowed) Assert.Equal((agency, presence), (Hold(held).Participants[0].Agency, Hold(held).Participants[0].Presence));
        else Assert.Equal("A strategy discussion is held with children's social care. Add who took part for them.", Refusal(held));
    }

    [Fact]
    public void It_is_not_held_alone() =>
        Assert.Equal("A strategy discussion is held with children's social care. Add who took part for them.",
            Refusal(Held with { Participants = [] }));

    [Theory]
    [InlineData(Presence.Present, true)]
    [InlineData(Presence.Consulted, true)]
    [InlineData(Presence.Apologies, false)]
    public void Section_2_2_health_takes_part_or_the_reason_is_recorded(Presence presence, bool tookPart)
    {
        var held = Held with { Participants = [Held.Participants[0], new("Dr Peter Osei", Agency.Health, "Paediatrician", presence)] };

        if (tookPart) Assert.Null(Hold(held with { HealthReason = "Left from before." }).HealthReason);
        else
        {
            Assert.Equal("Add who took part for health, or say why nobody did.", Refusal(held));
            Assert.Equal("Add who took part for health, or say why nobody did.", Refusal(held with { HealthReason = "  " }));
            Assert.Equal("No paediatrician was on call.", Hold(held with { HealthReason = "No paediatrician was on call." }).HealthReason);
        }
    }

    [Theory]
    [InlineData("2013-04-14 22:59:59", false)]
    [InlineData("2013-04-14 23:00", true)]
    [InlineData("2010-10-30 19:30", false)]
    public void Section_2_2_before_15_April_2013_in_London_health_was_not_yet_the_minimum(string startedAt, bool isMissing)
    {
        Assert.Equal(isMissing, StrategyDiscussion.IsHealthMissing(Given.Utc(startedAt), [Held.Participants[0]]));
        Assert.False(StrategyDiscussion.IsHealthMissing(Given.Utc(startedAt), Held.Participants));
    }

    [Fact]
    public void One_discussion_answers_several_referrals_of_a_case_file_and_stops_each_clock()
    {
        var first = Given.Signed();
        var second = Joining(first, "R-2026-000124");
        second.Accept(Given.Sergeant, Given.Constable, Given.Desk, Given.Hours(2));

        var discussion = StrategyDiscussion.Hold(first, 1, Held, Given.Ds, Given.Hours(8), others: [second]);

        Assert.Equal([first.Id, second.Id], discussion.Referrals.Select(link => link.ReferralId));
        Assert.Equal((Given.Hours(6), Given.Hours(6)), (first.Deadline.MetAt, second.DiscussedAt));
        Assert.Null(second.Deadline.MetAt);
        second.WriteAssessment("Second.", Given.Dc, Given.Hours(9));
        second.Sign("Agreed.", Given.Ds, Given.Hours(10));
        Assert.Equal(Given.Hours(10), second.Deadline.MetAt);
    }

    [Fact]
    public void Referrals_of_different_case_files_are_not_answered_together()
    {
        var (one, other) = (Given.Accepted(), Given.Accepted());

        Assert.Equal("A discussion answers referrals of one case file.",
            Given.Refused(() => StrategyDiscussion.Hold(one, 1, Held, Given.Ds, Given.Hours(8), others: [other])));
        Assert.Equal((null, null), (one.DiscussedAt, other.DiscussedAt));
    }

    [Fact]
    public void Each_referral_answered_has_to_be_open_for_it()
    {
        var first = Given.Accepted();

        Assert.Equal("Accept and allocate this referral before its strategy discussion.",
            Given.Refused(
                () => StrategyDiscussion.Hold(first, 1, Held, Given.Ds, Given.Hours(8), others: [Joining(first, "R-2026-000124")])));
    }

    [Fact]
    public void One_that_ends_in_the_future_is_refused()
    {
        Assert.Equal("The discussion ends in the future. Record it when it has been held.",
            Given.Refused(() => StrategyDiscussion.Hold(Given.Accepted(), 1, Held, Given.Ds, Held.EndedAt.AddTicks(-1))));
        Assert.Equal(Held.EndedAt, StrategyDiscussion.Hold(Given.Accepted(), 1, Held, Given.Ds, Held.EndedAt).RecordedAt);
    }

    [Fact]
    public void One_that_ends_as_or_before_it_starts_is_refused()
    {
        Assert.Equal("The discussion must end after it began.", Refusal(Held with { EndedAt = Held.StartedAt }));
        Assert.Equal("The discussion must end after it began.", Refusal(Held with { EndedAt = Held.StartedAt.AddMinutes(-1) }));
    }

    [Fact]
    public void One_that_began_before_the_referral_was_received_is_refused()
    {
        Assert.Equal("The discussion began before the referral was received. Check the date and times.",
            Refusal(Held with { StartedAt = Given.Received.AddTicks(-1) }));
        Assert.Equal(Given.Received, Hold(Held with { StartedAt = Given.Received }).StartedAt);
    }

    [Fact]
    public void A_referral_is_accepted_before_its_discussion() =>
        Assert.Equal("Accept and allocate this referral before its strategy discussion.", Given.Refused(() => Given.Logged().Discuss(6)));

    [Fact]
    public void A_refused_discussion_leaves_the_referral_as_it_was()
    {
        var referral = Given.Accepted();
        var (version, entries) = (referral.Version, referral.History.Count);

        Given.Refused(
            () => StrategyDiscussion.Hold(referral, 1, Held with { StartedAt = Given.Received.AddTicks(-1) }, Given.Ds, Given.Hours(8)));

        Assert.Equal((ReferralStatus.Research, null, version, entries),
            (referral.Status, referral.DiscussedAt, referral.Version, referral.History.Count));
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void K_1_every_outcome_but_to_meet_again_counts_for_the_clock(DiscussionOutcome outcome)
    {
        var referral = Given.Signed(atHours: 5);

        referral.Discuss(6, outcome);

        Assert.Equal(outcome == DiscussionOutcome.Reconvene ? null : Given.Hours(6), referral.Deadline.MetAt);
    }

    [Fact]
    public void K_1_a_discussion_to_meet_again_leaves_the_clock_running()
    {
        var referral = Given.Signed(atHours: 5);

        var discussion = referral.Discuss(6, DiscussionOutcome.Reconvene);

        Assert.Equal((null, referral.Deadline.DueSoonAt), (referral.Deadline.MetAt, referral.Deadline.NextFlagAt));
        Assert.Equal((null, null, ReferralStatus.Strategy, true),
            (referral.DiscussedAt, referral.Outcome, referral.Status, referral.CanBeDiscussed));
        Assert.Equal(Given.Hours(9), discussion.ReconveneAt);
        Assert.Equal("Strategy discussion held, to meet again", referral.History[^1].Text);
    }

    [Fact]
    public void K_1_signing_after_a_discussion_to_meet_again_still_leaves_the_clock_running()
    {
        var referral = Given.Assessed();
        referral.Discuss(6, DiscussionOutcome.Reconvene);

        referral.Sign("Agreed.", Given.Ds, Given.Hours(7));

        Assert.Equal((null, ReferralStatus.Strategy), (referral.Deadline.MetAt, referral.Status));
    }

    [Fact]
    public void BR_17_the_second_discussion_links_to_the_first_and_stops_the_clock()
    {
        var referral = Given.Signed(atHours: 5);
        var first = referral.Discuss(6, DiscussionOutcome.Reconvene);

        var second = StrategyDiscussion.Hold(referral, 2, Given.Discussion(9, 10), Given.Ds, Given.Hours(10), previous: first);

        Assert.Equal((first.Id, null), (second.PreviousId, first.PreviousId));
        Assert.Equal((Given.Hours(10), ReferralStatus.Open), (referral.Deadline.MetAt, referral.Status));
        Assert.Equal(("C-2026-000123-D1", "C-2026-000123-D2"), (first.Reference, second.Reference));
        Assert.Equal((first.CaseFileId, first.Referrals[0].ReferralId), (second.CaseFileId, second.Referrals[0].ReferralId));
        Assert.Equal((DiscussionOutcome.Reconvene, Given.Hours(6)), (first.Outcome, first.EndedAt));
    }

    [Fact]
    public void A_discussion_to_meet_again_says_when_and_after_its_own_end()
    {
        var held = Given.Discussion(5, 6, DiscussionOutcome.Reconvene);

        Assert.Equal("Say when the discussion meets again.", Refusal(held with { ReconveneAt = null }));
        Assert.Equal("Say when the discussion meets again.", Refusal(held with { ReconveneAt = held.EndedAt }));
        Assert.Equal(held.EndedAt.AddTicks(1), Hold(held with { ReconveneAt = held.EndedAt.AddTicks(1) }).ReconveneAt);
    }

    [Fact]
    public void Only_a_discussion_to_meet_again_keeps_when_it_does() =>
        Assert.Null(Hold(Held with { ReconveneAt = Given.Hours(9) }).ReconveneAt);

    [Fact]
    public void Once_its_outcome_is_recorded_no_second_discussion_is_written_over_it()
    {
        var referral = Given.Assessed();
        referral.Discuss(6);

        Assert.False(referral.CanBeDiscussed);
        Assert.Equal("The outcome of this referral's strategy discussion has already been recorded.",
            Given.Refused(() => referral.Discuss(7, DiscussionOutcome.NoFurtherAction, number: 2)));
        Assert.Equal((Given.Hours(6), DiscussionOutcome.JointSection47), (referral.DiscussedAt, referral.Outcome));
    }

    /// <summary>Another referral about the same children, logged on the case file that is open.</summary>
    private static Referral Joining(Referral first, string reference) =>
        Referral.Log(reference, Given.Report(), first.CaseFile, Given.Numbers(Given.Report()), Given.TwentyFourHours, Given.Calendar,
            Given.Desk, Given.Hours(1));

    private static StrategyDiscussion Hold(DiscussionRecord held) =>
        StrategyDiscussion.Hold(Given.Accepted(), 1, held, Given.Ds, Given.Hours(8));

    private static string Refusal(DiscussionRecord held) => Given.Refused(() => Hold(held));

    private static (string?, string?) Strategies(StrategyDiscussion discussion) =>
        (discussion.InvestigativeStrategy, discussion.ProtectiveStrategy);
}
