using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

public class ReferralTests
{
    [Fact]
    public void BR_1_a_referral_received_in_the_future_is_refused()
    {
        Assert.Equal("The time received is in the future.", Given.Refused(() => Given.Logged(now: Given.Received.AddTicks(-1))));
        Assert.Equal(Given.Received, Given.Logged(now: Given.Received).ReceivedAt);
    }

    [Fact]
    public void BR_1_the_clock_starts_when_received_and_not_when_logged()
    {
        var referral = Given.Logged(now: Given.Hours(6));

        Assert.Equal((Given.Received, Given.Hours(6)), (referral.ReceivedAt, referral.LoggedAt));
        Assert.Equal((Given.Received, Given.Due), (referral.Deadline.StartedAt, referral.Deadline.DueAt));
        Assert.Equal((referral.DeadlineId, referral.Reference, referral.CaseFileId, Given.Hackney.Id),
            (referral.Deadline.Id, referral.Deadline.SubjectReference, referral.Deadline.CaseFileId, referral.Deadline.CaitId));
    }

    [Fact]
    public void BR_1_nothing_that_happens_to_a_referral_changes_when_it_was_received_or_is_due()
    {
        Assert.False(typeof(Referral).GetProperty(nameof(Referral.ReceivedAt))!.SetMethod!.IsPublic);
        var referral = Given.Logged();
        Action[] life =
        [
            () => referral.ProposeNoFurtherAction("Known.", Given.Desk, Given.Hours(1)),
            () => referral.Accept(Given.Sergeant, Given.Constable, Given.Ds, Given.Hours(2)),
            () => referral.WriteAssessment("First.", Given.Dc, Given.Hours(3)),
            () => referral.Discuss(5, DiscussionOutcome.Reconvene),
            () => referral.WriteAssessment("Second.", Given.Dc, Given.Hours(6)),
            () => referral.Sign("Agreed.", Given.Ds, Given.Hours(7)),
            () => referral.Breached(),
            () => referral.ExplainBreach(BreachCause.Other, "Words.", Given.Dc, Given.Hours(25)),
            () => referral.AcknowledgeBreach("Words.", Given.Ds, Given.Hours(26)),
            () => referral.Discuss(27, number: 2)
        ];

        foreach (var act in life)
        {
            act();
            Assert.Equal(
                (Given.Received, Given.Received, Given.Due), (referral.ReceivedAt, referral.Deadline.StartedAt, referral.Deadline.DueAt));
        }
        Assert.Equal(ReferralStatus.Open, referral.Status);
    }

    [Fact]
    public void B5_everything_that_happens_moves_the_version_on()
    {
        var referral = Given.Logged();
        Action[] life =
        [
            () => referral.ProposeNoFurtherAction("Known.", Given.Desk, Given.Hours(1)),
            () => referral.Accept(Given.Sergeant, Given.Constable, Given.Ds, Given.Hours(2)),
            () => referral.WriteAssessment("First.", Given.Dc, Given.Hours(3)),
            () => referral.Discuss(5, DiscussionOutcome.Reconvene),
            () => referral.Sign("Agreed.", Given.Ds, Given.Hours(7)),
            () => { referral.Breached(); referral.ExplainBreach(BreachCause.Other, "Words.", Given.Dc, Given.Hours(25)); },
            () => referral.AcknowledgeBreach("Words.", Given.Ds, Given.Hours(26)),
            () => referral.Discuss(27, number: 2)
        ];

        foreach (var act in life)
        {
            var before = referral.Version;
            act();
            Assert.True(referral.Version > before);
        }
    }

    [Fact]
    public void A_referral_is_about_at_least_one_child() =>
        Assert.StartsWith("A referral is about at least one child.",
            Given.Refused(() => Given.Logged(Given.Report() with { Children = [] })), StringComparison.Ordinal);

    [Fact]
    public void What_was_reported_is_kept_as_it_was_taken_down()
    {
        var report = Given.Report() with
        {
            Channel = Channel.Form87A,
            ImmediateDanger = Answer.NotKnown,
            DangerAction = "Response car sent.",
            ReferrerAnonymous = true
        };

        var referral = Given.Logged(report);

        Assert.Equal(
            ("R-2026-000123", Channel.Form87A, report.SourceCode, report.ReferrerName, report.ReferrerContact, true, report.BoroughCode),
            (referral.Reference, referral.Channel, referral.SourceCode, referral.ReferrerName, referral.ReferrerContact,
                referral.ReferrerAnonymous, referral.BoroughCode));
        Assert.Equal(
            (Given.Hackney.Id, report.PrimaryNature, report.Narrative, Answer.NotKnown, "Response car sent."),
            (referral.CaitId, referral.PrimaryNature, referral.Narrative, referral.ImmediateDanger, referral.DangerAction));
        Assert.Equal((ReferralStatus.New, Given.Desk.Id), (referral.Status, referral.LoggedById));
    }

    [Fact]
    public void Everything_else_the_desk_asked_is_kept_too()
    {
        var referral = Given.Logged(Given.Report() with
        {
            IncidentBoroughCode = "E09000022",
            Injuries = "Two bruises.",
            OtherChildren = "A cousin visits.",
            Consent = Answer.NotKnown,
            WhoIsTold = "The mother.",
            Interpreter = "Turkish",
            Whereabouts = "At the grandmother’s.",
            MashRating = MashRating.Amber,
            ExploitationLevel = 2,
            IsInRemit = false,
            SuggestedRedirect = RedirectTo.Scd2,
            BatchTag = "SURGE-1"
        });

        Assert.Equal(
            ("E09000022", "Two bruises.", "A cousin visits.", Answer.NotKnown, "The mother.", "Turkish", "At the grandmother’s."),
            (referral.IncidentBoroughCode, referral.Injuries, referral.OtherChildren, referral.Consent, referral.WhoIsTold,
                referral.Interpreter, referral.Whereabouts));
        Assert.Equal(
            (MashRating.Amber, 2, false, RedirectTo.Scd2, "SURGE-1"),
            (referral.MashRating, referral.ExploitationLevel, referral.IsInRemit, referral.SuggestedRedirect, referral.BatchTag));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void Nowhere_is_suggested_for_a_referral_that_is_not_said_to_be_outside_the_remit(bool? isInRemit) =>
        Assert.Null(Given.Logged(Given.Report() with { IsInRemit = isInRemit, SuggestedRedirect = RedirectTo.Scd2 }).SuggestedRedirect);

    [Fact]
    public void Other_systems_numbers_and_other_addresses_are_kept_with_the_referral()
    {
        var referral = Given.Logged(Given.Report() with
        {
            References = [new("MERLIN", "26PAC123456", IsVerified: true, MerlinDecision.FormalReferral, "New bruising."),
                new("CAD", "odd one", IsVerified: false, null, null)],
            OtherAddresses = [new("3 Sample Street", "father’s home"), new("9 Model Lane", "where it happened")]
        });

        Assert.Equal(
            [(referral.Id, "MERLIN", "26PAC123456", true, MerlinDecision.FormalReferral, "New bruising."),
                (referral.Id, "CAD", "odd one", false, null, (string?)null)],
            referral.References.Select(each => (each.ReferralId, each.System, each.Value, each.IsVerified, each.Decision, each.Reason)));
        Assert.Equal(
            [(referral.Id, 1, "3 Sample Street", "father’s home"), (referral.Id, 2, "9 Model Lane", "where it happened")],
            referral.OtherAddresses.Select(each => (each.ReferralId, each.Order, each.Address, each.What)));
    }

    [Fact]
    public void A_childs_school_and_disabilities_are_kept_with_the_child()
    {
        var referral = Given.Logged(Given.Report() with
        {
            Children = [new("Ava Merrin", Sex.Female, null, null, Answer.Yes) { School = "Example Primary", Disabilities = ["HEAR", "LD"] },
                new("Noah Merrin", Sex.Male, null, null, Answer.No)]
        });

        Assert.Equal([("Example Primary", "HEAR LD"), (null, ""), (null, "")],
            referral.People.Select(person => (person.School, person.Disabilities)));
    }

    [Theory]
    [InlineData("2026-07-14 06:59:59", true)]
    [InlineData("2026-07-14 07:00", false)]
    [InlineData("2026-07-14 18:59:59", false)]
    [InlineData("2026-07-14 19:00", true)]
    [InlineData("2026-11-21 07:59:59", true)]
    [InlineData("2026-11-22 08:00", false)]
    [InlineData("2026-11-22 20:00", true)]
    public void What_comes_while_the_desk_is_not_staffed_in_London_is_out_of_hours_and_runs_all_the_same(string received, bool isOutOfHours)
    {
        var hours = OfficeHours.Of(new(8, 0), new(20, 0), new(2010, 9, 6), to: null, note: null);
        var report = Given.Report() with { ReceivedAt = Given.Utc(received) };

        var referral = Referral.Log("R-2026-000123", report, Given.CaseFileOf(Given.Hackney), Given.Numbers(report), Given.TwentyFourHours,
            Given.Calendar, Given.Desk, report.ReceivedAt, hours);

        Assert.Equal(isOutOfHours, referral.IsOutOfHours);
        Assert.Equal(report.ReceivedAt.AddHours(24), referral.Deadline.DueAt);
    }

    [Fact]
    public void Where_no_hours_are_known_nothing_is_out_of_them() => Assert.False(Given.Logged().IsOutOfHours);

    [Fact]
    public void An_unborn_child_is_called_after_the_mother_who_was_named()
    {
        Assert.Equal("Unborn child of Leanne Foy", UnbornWith(("Leanne Foy", "Mother")));
        Assert.Equal("Unborn child of Leanne Foy", UnbornWith(("Daniel Voss", "Father"), ("Leanne Foy", "mother, lives with her sister")));
        Assert.Equal("Unborn child of Leanne Foy", UnbornWith(("Leanne Foy", "Birth mother")));
        Assert.Equal(
            "Unborn child of Leanne Foy", UnbornWith(("Daniel Voss", "Mother's boyfriend"), ("Leanne Foy", "Mother - at her sister's")));
        Assert.Null(UnbornWith((null, "Mother")));
        Assert.Null(UnbornWith(("Daniel Voss", "Father")));
        Assert.Null(UnbornWith(("Daniel Voss", null)));
    }

    [Theory]
    [InlineData("Mother’s partner")]
    [InlineData("Mother's boyfriend")]
    [InlineData("mother’s brother")]
    [InlineData("Mothers boyfriend")]
    [InlineData("Mother-in-law")]
    [InlineData("Mother in law of the father")]
    public void An_unborn_child_is_never_called_after_someone_else_near_the_mother(string relation) =>
        Assert.Null(UnbornWith(("Daniel Voss", relation)));

    [Fact]
    public void A_child_who_is_born_or_has_a_name_is_called_after_nobody()
    {
        ReportedAdult mother = new("Leanne Foy", Sex.Female, null, "Mother", IsSuspect: false, LivesAtAddress: true);
        var unborn = new Birth(new(2027, 2, 2), BirthPrecision.Expected);
        var referral = Given.Logged(Given.Report() with
        {
            Children = [new(null, Sex.Female, new(new(2018, 11, 22), BirthPrecision.Estimated), null, Answer.No),
                new("Robin Foy", Sex.NotKnown, unborn, null, Answer.No)],
            Adults = [mother]
        });

        Assert.All(referral.People, person => Assert.Null(person.Person.KnownAs));
    }

    [Fact]
    public void A_flag_ticked_twice_is_kept_once()
    {
        var referral = Given.Logged(Given.Report() with { NatureFlags = ["ONLINE", "22A", "ONLINE"] });

        Assert.Equal(
            [(referral.Id, "ONLINE"), (referral.Id, "22A")], referral.NatureFlags.Select(flag => (flag.ReferralId, flag.FlagCode)));
    }

    [Fact]
    public void Everyone_reported_takes_a_part_on_this_referral_in_the_order_given()
    {
        var referral = Given.Logged(Given.Report() with
        {
            Children = [new("Ava Merrin", Sex.Female, new(new(2020, 3, 14), BirthPrecision.Exact), "He hurt me.", Answer.Yes),
                new(null, Sex.Male, null, null, Answer.NotKnown)],
            Adults = [new("Leanne Foy", Sex.Female, null, "Mother", IsSuspect: false, LivesAtAddress: true),
                new(null, Sex.Male, null, "Mother’s partner", IsSuspect: true, LivesAtAddress: false)]
        });

        Assert.Equal([1, 2, 3, 4], referral.People.Select(person => person.Order));
        Assert.Equal([ReferralPart.Child, ReferralPart.Child, ReferralPart.Adult, ReferralPart.Suspect],
            referral.People.Select(person => person.Part));
        Assert.Equal(["Ava Merrin", null, "Leanne Foy", null], referral.People.Select(person => person.Person.Name));
        Assert.Equal(["He hurt me.", null, null, null], referral.People.Select(person => person.OwnWords));
        Assert.Equal([Answer.Yes, Answer.NotKnown, null, null], referral.People.Select(person => person.Seen));
        Assert.Equal([null, null, "Mother", "Mother’s partner"], referral.People.Select(person => person.Relation));
        Assert.All(referral.People, person => Assert.Equal((referral.Id, person.Person.Id), (person.ReferralId, person.PersonId)));
        Assert.Equal((new DateOnly(2020, 3, 14), BirthPrecision.Exact),
            (referral.People[0].Person.BirthDate!.Value, referral.People[0].Person.BirthPrecision!.Value));
    }

    [Fact]
    public void The_case_file_takes_in_the_children_the_suspect_and_the_household()
    {
        var referral = Given.Logged(Given.Report() with
        {
            Adults = [new("Leanne Foy", Sex.Female, null, "Mother", IsSuspect: false, LivesAtAddress: true),
                new("Daniel Voss", Sex.Male, null, "Mother’s partner", IsSuspect: true, LivesAtAddress: false)]
        });
        var file = referral.CaseFile;

        var (child, suspect) = (Assert.Single(file.Children), Assert.Single(file.Suspects));
        Assert.Equal(("Ava Merrin", file.Id, child.Child.Id, child.Child.Person.Id),
            (child.Child.Person.Name, child.CaseFileId, child.ChildId, child.Child.PersonId));
        Assert.Equal(("Daniel Voss", file.Id, suspect.Suspect.Id, suspect.Suspect.Person.Id),
            (suspect.Suspect.Person.Name, suspect.CaseFileId, suspect.SuspectId, suspect.Suspect.PersonId));
        var household = Assert.Single(file.Households).Household;
        Assert.Equal((file.Id, household.Id), (file.Households[0].CaseFileId, file.Households[0].HouseholdId));
        Assert.All(household.Members, member => Assert.Equal((household.Id, member.Person.Id), (member.HouseholdId, member.PersonId)));
        Assert.Equal(("Flat 2, 14 Example Road, E8 9ZZ", "E09000012"), (household.Address, household.BoroughCode));
        Assert.Equal(
            [("Ava Merrin", null), ("Leanne Foy", "Mother")], household.Members.Select(member => (member.Person.Name, member.Relation)));
        Assert.All(household.Members, member => Assert.Equal((new DateOnly(2026, 11, 21), null), (member.From, member.To)));
    }

    [Fact]
    public void Without_an_address_there_is_no_household()
    {
        var file = Given.Logged(Given.Report() with { Address = null }).CaseFile;

        Assert.Empty(file.Households);
        Assert.Single(file.Children);
        Assert.Single(file.Suspects);
    }

    [Fact]
    public void A_second_referral_joins_the_case_file_that_is_open()
    {
        var first = Given.Logged();

        var second = Referral.Log("R-2026-000124", Given.Report() with { ReceivedAt = Given.Hours(30) }, first.CaseFile,
            Given.Numbers(Given.Report()), Given.TwentyFourHours, Given.Calendar, Given.Desk, Given.Hours(31));

        Assert.Equal(first.CaseFileId, second.CaseFileId);
        Assert.Equal(Given.Hours(54), second.Deadline.DueAt);
        Assert.Equal(2, first.CaseFile.Children.Count);
    }

    [Fact]
    public void The_history_starts_with_what_was_received_and_who_logged_it()
    {
        var referral = Given.Logged(now: Given.Hours(1));

        Assert.Equal(
            [("Received", Given.Desk.Id, Given.Received, Given.Hours(1)), ("Logged", Given.Desk.Id, Given.Hours(1), Given.Hours(1))],
            referral.History.Select(entry => (entry.Text, entry.ById, entry.HappenedAt, entry.RecordedAt)));
        Assert.All(referral.History, entry => Assert.Equal((referral.CaseFileId, referral.Id), (entry.CaseFileId, entry.ReferralId)));
    }

    [Fact]
    public void Accepting_allocates_to_a_supervisor_and_an_officer_and_the_clock_runs_on()
    {
        var referral = Given.Accepted();

        Assert.Equal((ReferralStatus.Research, Given.Hours(0.5)), (referral.Status, referral.AllocatedAt));
        Assert.Equal((Given.Sergeant.Id, Given.Sergeant, Given.Constable.Id, Given.Constable),
            (referral.SupervisorId, referral.Supervisor, referral.OfficerId, referral.Officer));
        Assert.Equal((null, referral.Deadline.DueSoonAt), (referral.Deadline.MetAt, referral.Deadline.NextFlagAt));
        Assert.Equal(("Accepted and allocated to DC Tom Reyes, supervised by DS Ruth Adeyemi", Given.Desk.Id),
            (referral.History[^1].Text, referral.History[^1].ById));
    }

    [Fact]
    public void A_referral_is_accepted_once() =>
        Assert.Equal("This referral has already been accepted and allocated.",
            Given.Refused(() => Given.Accepted().Accept(Given.OtherSergeant, Given.Constable, Given.Di, Given.Hours(2))));

    [Theory]
    [InlineData(Role.DetectiveSergeant, true)]
    [InlineData(Role.DetectiveInspector, true)]
    [InlineData(Role.DetectiveConstable, false)]
    [InlineData(Role.ReferralDesk, false)]
    [InlineData(Role.ConferenceLiaisonOfficer, false)]
    [InlineData(Role.DetectiveChiefInspector, false)]
    [InlineData(Role.Commander, false)]
    public void A_detective_sergeant_or_inspector_supervises(Role role, bool isAllowed)
    {
        var referral = Given.Logged();
        void Accept() =>
            referral.Accept(Given.Posted("o-0199", "Someone", role, Given.Hackney), Given.Constable, Given.Desk, Given.Hours(1));

        if (isAllowed) Accept();
        else Assert.Equal("The supervisor must be a detective sergeant or inspector.", Given.Refused(Accept));

        Assert.Equal(isAllowed ? ReferralStatus.Research : ReferralStatus.New, referral.Status);
    }

    [Theory]
    [InlineData(Role.DetectiveConstable, true)]
    [InlineData(Role.DetectiveSergeant, true)]
    [InlineData(Role.DetectiveInspector, true)]
    [InlineData(Role.Researcher, false)]
    [InlineData(Role.ReferralDesk, false)]
    [InlineData(Role.ConferenceLiaisonOfficer, false)]
    public void A_detective_is_the_officer_in_the_case(Role role, bool isAllowed)
    {
        var referral = Given.Logged();
        void Accept() =>
            referral.Accept(Given.Sergeant, Given.Posted("o-0199", "Someone", role, Given.Hackney), Given.Desk, Given.Hours(1));

        if (isAllowed) Accept();
        else Assert.Equal("The officer in the case must be a detective.", Given.Refused(Accept));

        Assert.Equal(isAllowed ? ReferralStatus.Research : ReferralStatus.New, referral.Status);
    }

    [Fact]
    public void BR_51_the_supervisor_and_the_officer_in_the_case_are_two_people() =>
        Assert.Equal("The supervisor and the officer in the case must be two people.",
            Given.Refused(() => Given.Logged().Accept(Given.Sergeant, Given.Sergeant, Given.Desk, Given.Hours(1))));

    [Fact]
    public void Both_are_posted_to_the_referrals_team()
    {
        const string words = "Choose officers who are posted to this team today.";
        var elsewhereDs = Given.Posted("o-0201", "DS Elsewhere", Role.DetectiveSergeant, Given.Lambeth);
        var elsewhereDc = Given.Posted("o-0202", "DC Elsewhere", Role.DetectiveConstable, Given.Lambeth);

        Assert.Equal(words, Given.Refused(() => Given.Logged().Accept(elsewhereDs, Given.Constable, Given.Desk, Given.Hours(1))));
        Assert.Equal(words, Given.Refused(() => Given.Logged().Accept(Given.Sergeant, elsewhereDc, Given.Desk, Given.Hours(1))));
    }

    [Theory]
    [InlineData("21 Nov 2026", "21 Nov 2026", true)]
    [InlineData("1 Jan 2020", "20 Nov 2026", false)]
    [InlineData("22 Nov 2026", null, false)]
    public void A_posting_counts_on_its_own_days_only(string from, string? to, bool isAllowed)
    {
        var sergeant = Officer.Join("o-0203", "DS Passing Through", Role.DetectiveSergeant, new(2020, 1, 1));
        sergeant.Post(Given.Hackney.Id, Given.Day(from), to is null ? null : Given.Day(to));
        var referral = Given.Logged();
        void Accept() => referral.Accept(sergeant, Given.Constable, Given.Desk, Given.Utc("2026-11-21 23:59:59"));

        if (isAllowed) Accept();
        else Assert.Equal("Choose officers who are posted to this team today.", Given.Refused(Accept));

        Assert.Equal(isAllowed ? ReferralStatus.Research : ReferralStatus.New, referral.Status);
    }

    [Fact]
    public void The_day_of_a_posting_is_Londons()
    {
        var julyReport = Given.Report() with { ReceivedAt = Given.Utc("2026-06-30 23:10") };
        var referral = Given.Logged(julyReport);
        var sergeant = Officer.Join("o-0204", "DS New Today", Role.DetectiveSergeant, new(2020, 1, 1));
        sergeant.Post(Given.Hackney.Id, new(2026, 7, 1));

        referral.Accept(sergeant, Given.Constable, Given.Desk, Given.Utc("2026-06-30 23:30"));

        Assert.Equal(sergeant.Id, referral.SupervisorId);
    }

    [Fact]
    public void Others_take_over_for_a_reason_and_the_clock_is_untouched()
    {
        var referral = Given.Accepted();

        referral.Reallocate(Given.OtherSergeant, Given.Constable, "Off shift.", Given.Di, Given.Hours(6));

        Assert.Equal((Given.OtherSergeant.Id, Given.OtherSergeant, Given.Constable.Id, Given.Hours(6)),
            (referral.SupervisorId, referral.Supervisor, referral.OfficerId, referral.AllocatedAt));
        Assert.Equal((ReferralStatus.Research, null, Given.Due), (referral.Status, referral.Deadline.MetAt, referral.Deadline.DueAt));
        Assert.Equal(("Re-allocated to DC Tom Reyes, supervised by DS Iain Marsh: Off shift.", Given.Di.Id),
            (referral.History[^1].Text, referral.History[^1].ById));
    }

    [Fact]
    public void Taking_over_keeps_the_rules_of_allocating()
    {
        var referral = Given.Accepted();

        Assert.Equal("These officers already have it. Choose who takes over.",
            Given.Refused(() => referral.Reallocate(Given.Sergeant, Given.Constable, "Again.", Given.Di, Given.Hours(6))));
        Assert.Equal("The supervisor and the officer in the case must be two people.",
            Given.Refused(() => referral.Reallocate(Given.OtherSergeant, Given.OtherSergeant, "Both.", Given.Di, Given.Hours(6))));
        Assert.Equal("The supervisor must be a detective sergeant or inspector.",
            Given.Refused(() => referral.Reallocate(Given.Constable, Given.OtherSergeant, "Swap.", Given.Di, Given.Hours(6))));
        Assert.Equal(
            (Given.Sergeant.Id, Given.Constable.Id, Given.Hours(0.5)), (referral.SupervisorId, referral.OfficerId, referral.AllocatedAt));
    }

    [Fact]
    public void Only_what_is_allocated_and_open_is_taken_over()
    {
        const string words = "Only a referral that is allocated and open can be re-allocated.";
        var closed = Given.Assessed();
        closed.Discuss(6, DiscussionOutcome.NoFurtherAction);
        closed.Sign("Agreed.", Given.Ds, Given.Hours(7));

        Assert.Equal(words,
            Given.Refused(() => Given.Logged().Reallocate(Given.OtherSergeant, Given.Constable, "Off shift.", Given.Di, Given.Hours(6))));
        Assert.Equal(
            words, Given.Refused(() => closed.Reallocate(Given.OtherSergeant, Given.Constable, "Off shift.", Given.Di, Given.Hours(8))));
        Assert.Equal(words, Given.Refused(() => Given.Transferred(Given.Accepted())
            .Reallocate(Given.LambethSergeant, Given.LambethConstable, "Ours now.", Given.LambethDs, Given.Hours(6))));
    }

    [Fact]
    public void An_assessment_waits_until_the_referral_is_accepted() =>
        Assert.Equal("Accept and allocate this referral first.",
            Given.Refused(() => Given.Logged().WriteAssessment("Summary.", Given.Dc, Given.Hours(1))));

    [Fact]
    public void B10_versions_of_the_assessment_are_appended_and_earlier_ones_stay_as_they_were()
    {
        var referral = Given.Accepted();
        referral.WriteAssessment("First.", Given.Dc, Given.Hours(3));
        var first = referral.Assessments[0];

        referral.WriteAssessment("Second.", Given.Ds, Given.Hours(4));

        Assert.Same(first, referral.Assessments[0]);
        Assert.Equal(
            [(referral.Id, 1, "First.", Given.Dc.Id, Given.Hours(3)), (referral.Id, 2, "Second.", Given.Ds.Id, Given.Hours(4))],
            referral.Assessments.Select(version => (version.ReferralId, version.Number, version.Summary, version.ById, version.At)));
        Assert.Equal(["Initial assessment written", "Initial assessment, version 2, written"],
            referral.History.TakeLast(2).Select(entry => entry.Text));
    }

    [Fact]
    public void An_assessment_alone_stops_no_clock() => Assert.Null(Given.Assessed().Deadline.MetAt);

    [Fact]
    public void A_closed_referral_takes_no_assessment()
    {
        var referral = Given.Logged();
        referral.ProposeNoFurtherAction("Known.", Given.Desk, Given.Hours(1));
        referral.DecideNoFurtherAction("Agreed.", Given.Ds, Given.Hours(2));

        Given.Refused(() => referral.WriteAssessment("Summary.", Given.Dc, Given.Hours(3)));

        Assert.Empty(referral.Assessments);
    }

    private static string? UnbornWith(params (string? Name, string? Relation)[] adults) =>
        Given.Logged(Given.Report() with
        {
            Children = [new(null, Sex.NotKnown, new(new(2027, 2, 2), BirthPrecision.Expected), null, Answer.No)],
            Adults = [.. adults.Select(adult => new ReportedAdult(adult.Name, Sex.NotKnown, null, adult.Relation, IsSuspect: false,
                LivesAtAddress: true))]
        }).People[0].Person.KnownAs;
}
