using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using static SafeguardingPortal.Domain.Tests.Conferences.GivenConference;

namespace SafeguardingPortal.Domain.Tests.Conferences;

public class ConferenceLifeTests
{
    private static readonly ChairAnswer Agreed = new(ChairAgreement.AgreedInAdvance, "Margaret Osei", Given.Utc("2026-11-20 15:40"), null);

    [Fact]
    public void An_invitation_starts_what_is_due_before_the_conference_and_the_fifteen_working_days_to_it()
    {
        var conference = Invited();

        Assert.Equal("C-2026-006114-K1", conference.Reference);
        Assert.Equal(Given.Utc("2026-11-24 00:00"), conference.Running(DeadlineKind.ConferenceDecision)!.DueAt);
        Assert.Equal(Given.Utc("2026-11-25 00:00"), conference.Running(DeadlineKind.ConferenceReport)!.DueAt);
        Assert.Equal(Given.Utc("2026-11-27 00:00"), conference.Running(DeadlineKind.InitialConference)!.DueAt);
        Assert.Null(conference.Running(DeadlineKind.CoreGroup));
    }

    /// <summary>The conference is on Thursday 26 November at 14:00; desks are open from 8 to 20.</summary>
    [Theory]
    [InlineData("2026-11-23 09:00", "2026-11-24 00:00", "2026-11-25 00:00")]
    [InlineData("2026-11-23 18:00", "2026-11-24 14:00", "2026-11-25 00:00")]
    [InlineData("2026-11-24 15:00", "2026-11-25 11:00", "2026-11-25 11:00")]
    [InlineData("2026-11-25 09:00", "2026-11-25 17:00", "2026-11-25 17:00")]
    [InlineData("2026-11-25 19:00", "2026-11-26 14:00", "2026-11-26 14:00")]
    [InlineData("2026-11-26 09:00", "2026-11-26 14:00", "2026-11-26 14:00")]
    public void Told_at_short_notice_what_is_due_before_leaves_eight_open_hours_and_is_due_by_the_conference_itself(
        string told, string decide, string report)
    {
        var at = Given.Utc(told);
        var conference = Conference.Invite(File(), 1, Asked() with { InvitedAt = at }, Times, Liaison, at.AddMinutes(10));

        Assert.Equal((Given.Utc(decide), Given.Utc(report)), (
            conference.Running(DeadlineKind.ConferenceDecision)!.DueAt, conference.Running(DeadlineKind.ConferenceReport)!.DueAt));
        Assert.All(conference.Clocks, clock => Assert.True(clock.Deadline.DueAt > at.AddMinutes(10)));
    }

    [Theory]
    [InlineData(null, "It was to have begun by then, so it counts. Record that it was held and who was there; or say when the council told "
        + "us, if that was before.")]
    [InlineData("2026-11-26 14:00", "It was to have begun by then, so it counts. Record that it was held and who was there; or say when "
        + "the council told us, if that was before.")]
    [InlineData("2026-11-29 15:00", "The council told us in the future. Check the date and time.")]
    [InlineData("2026-11-01 09:00", "The council told us before it invited police. Check the date and time.")]
    public void K_2_a_conference_that_would_have_begun_is_cancelled_moved_or_merged_only_as_the_council_said_before(
        string? told, string words)
    {
        var (now, at) = (Given.Utc("2026-11-29 14:00"), told is null ? (DateTime?)null : Given.Utc(told));
        var file = File();
        var (conference, other) = (Invited(file: file), Invited(file: file, number: 2));

        Assert.Equal(words, Given.Refused(() => conference.Cancel("The enquiry ended.", Liaison, now, at)));
        Assert.Equal(words, Given.Refused(() => conference.Move(
            Given.Utc("2026-12-01 10:00"), Given.Utc("2026-12-01 11:00"), "No room.", null, Times, Liaison, now, at)));
        Assert.Equal(words, Given.Refused(() => conference.MergeInto(other, "One for both.", Liaison, now, at)));
        Assert.Contains("a detective inspector or above records that it was cancelled", Given.Refused(() =>
            conference.Cancel("The enquiry ended.", Liaison, now, Given.Utc("2026-11-26 13:59"))));
        conference.Cancel("The enquiry ended.", Given.Di, now, Given.Utc("2026-11-26 13:59"));
        Assert.Equal(now, conference.CancelledAt);
        Assert.Equal(
            (ConferenceState.Cancelled, Given.Utc("2026-11-26 13:59")), (conference.State, conference.History[^1].HappenedAt));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("Agreed.")]
    [InlineData("- - -")]
    [InlineData("   ")]
    public void BR_22_words_that_answer_for_nothing_sign_for_nothing(string words)
    {
        var conference = Invited();
        Assert.StartsWith("Police attend every initial conference. Say why nobody was there", Given.Refused(() => conference.Hold(
            Held() with { Police = [], AbsenceReason = words }, Times, Liaison, After)), StringComparison.Ordinal);
        conference.Hold(Held() with { Police = [], AbsenceReason = "The officer was called away." }, Times, Liaison, After);
        Assert.Equal("Say what you found and what happens now, in at least one sentence.",
            Given.Refused(() => conference.SignForAbsence(words, Given.Di, After.AddHours(1))));
    }

    [Theory]
    [InlineData("2026-11-28 14:00", "That day is a Saturday or Sunday, and no conference sits then (8875). Check the date.")]
    [InlineData("2026-10-25 10:00", "That day is a Saturday or Sunday, and no conference sits then (8875). Check the date.")]
    [InlineData("2026-12-28 14:00", "That day is a bank holiday. Check the date with the council, or say why it sits then.")]
    [InlineData("2026-11-04 14:00", "The conference is before the day its working days count from. Check both dates.")]
    public void BR_13_a_day_on_which_none_is_held_is_refused(string starts, string words) =>
        Assert.Equal(words, Given.Refused(
            () => Invited(but: asked => asked with { StartsAt = Given.Utc(starts), EndsAt = Given.Utc(starts).AddHours(1) })));

    [Fact]
    public void A_bank_holiday_is_taken_with_the_councils_reason() =>
        Assert.Equal("The court asked.", Invited(but: asked => asked with
        {
            StartsAt = Given.Utc("2026-12-28 14:00"),
            EndsAt = Given.Utc("2026-12-28 15:00"),
            BankHolidayReason = "The court asked."
        }).BankHolidayReason);

    [Fact]
    public void A_conference_ends_on_the_day_it_begins() =>
        Assert.Equal("A conference ends after it begins, on the same day.",
            Given.Refused(() => Invited(but: asked => asked with { EndsAt = asked.StartsAt })));

    [Fact]
    public void BR_8841_a_review_comes_after_the_plan_began_and_only_where_there_is_one()
    {
        Assert.Equal("A review comes after the plan began (8841). Check the date.",
            Given.Refused(() => Invited(ConferenceType.Review, but: asked => asked with { Children = [AChild("2026-11-26")] })));
        Assert.Equal("A review is of a child protection plan, and a child here is on none that day. Record the plan on the case first, or "
            + "choose another type.",
            Given.Refused(() => Invited(ConferenceType.Review, but: asked => asked with { Children = [AChild()] })));
    }

    [Fact]
    public void A_child_is_on_a_conference_once_and_there_is_at_least_one()
    {
        var child = AChild();
        Assert.Equal(
            "A child is on a conference once.", Given.Refused(() => Invited(but: asked => asked with { Children = [child, child] })));
        Assert.Equal("A conference is about at least one child of the case.",
            Given.Refused(() => Invited(but: asked => asked with { Children = [] })));
    }

    [Fact]
    public void Moved_twice_every_day_told_stays_on_record_and_what_is_due_before_it_counts_to_the_last()
    {
        var conference = Invited();
        conference.DecideToAttend("Police attend every initial conference.", Liaison, Told.AddHours(1));
        conference.Move(Given.Utc("2026-11-30 10:00"), Given.Utc("2026-11-30 11:30"), "The chair is ill.", null, Times, Liaison,
            Given.Utc("2026-11-10 09:00"));
        conference.Move(Given.Utc("2026-12-01 10:00"), Given.Utc("2026-12-01 11:30"), "No room.", null, Times, OtherLiaison,
            Given.Utc("2026-11-11 09:00"));

        Assert.Equal(
            [Starts, Given.Utc("2026-11-30 10:00"), Given.Utc("2026-12-01 10:00")], conference.Dates.Select(date => date.StartsAt));
        Assert.Equal([null, "The chair is ill.", "No room."], conference.Dates.Select(date => date.Reason));
        Assert.Equal(Given.Utc("2026-11-28 00:00"), conference.Running(DeadlineKind.ConferenceReport)!.DueAt);
        Assert.Equal(Given.Utc("2026-11-27 00:00"), conference.Running(DeadlineKind.ConferenceDecision)!.DueAt);
        Assert.Equal(Given.Utc("2026-11-27 00:00"), conference.Running(DeadlineKind.InitialConference)!.DueAt);
        Assert.Equal(3, conference.Clocks.Count(clock => clock.Deadline.Kind == DeadlineKind.ConferenceReport));
        Assert.Null(conference.Decision);
        Assert.Single(conference.Decisions);
    }

    [Fact]
    public void Moved_to_where_it_is_already_is_refused() =>
        Assert.Equal("That is when it is to be held already.",
            Given.Refused(() => Invited().Move(Starts, Ends, "Again.", null, Times, Liaison, Told.AddHours(1))));

    [Fact]
    public void Cancelled_it_waits_for_nothing_and_cannot_be_held()
    {
        var conference = Invited();
        conference.Cancel("The enquiry ended.", Liaison, Told.AddHours(1));

        Assert.All(conference.Clocks, clock => Assert.Equal(
            (Told.AddHours(1), null, null), (clock.Deadline.WithdrawnAt!.Value, clock.Deadline.NextFlagAt, clock.Deadline.MetAt)));
        Assert.Equal("This conference is cancelled.", Given.Refused(() => conference.Hold(Held(), Times, Liaison, After)));
        Assert.Equal("This conference is cancelled.", Given.Refused(() => conference.Cancel("Twice.", Liaison, After)));
        Assert.Equal(
            "This conference is not held, so it needs no report.", Given.Refused(() => conference.WriteReport(Text, Liaison, After)));
    }

    [Fact]
    public void Merged_with_a_siblings_the_children_go_over_and_one_conference_is_held()
    {
        var (file, callum, edie) = (File(), AChild(), AChild());
        var one = Invited(file: file, but: asked => asked with { Children = [callum] });
        var other = Invited(file: file, number: 2, but: asked => asked with { Children = [edie] });
        one.MergeInto(other, "One conference for both.", Liaison, Told.AddHours(1));

        Assert.Equal((ConferenceState.Merged, other.Id), (one.State, one.MergedIntoId!.Value));
        Assert.Equal([(edie.Id, null), (callum.Id, one.Reference)], other.Children.Select(child => (child.ChildId, child.FromReference)));
        Assert.Equal("This conference was merged into another.", Given.Refused(() => one.Hold(Held(), Times, Liaison, After)));
        Assert.Equal(
            "The other conference is not to come any more.", Given.Refused(() => other.MergeInto(one, "Back.", Liaison, Told.AddHours(2))));
    }

    [Fact]
    public void A_conference_is_merged_with_one_of_its_kind_and_case()
    {
        var file = File();
        Assert.Equal(
            "Conferences are merged within one case file.", Given.Refused(() => Invited().MergeInto(Invited(), "x", Liaison, Told)));
        Assert.Equal("A review and an initial conference are two conferences, even on one day.",
            Given.Refused(() => Invited(file: file).MergeInto(Invited(ConferenceType.Review, file, 2), "x", Liaison, Told)));
        var one = Invited();
        Assert.Equal("Choose another conference.", Given.Refused(() => one.MergeInto(one, "x", Liaison, Told)));
    }

    [Fact]
    public void It_is_given_to_an_officer_of_the_team_and_again_only_with_a_reason()
    {
        var conference = Invited();
        conference.Assign(LiaisonOfficer, null, Liaison, Told.AddHours(1));

        Assert.Equal(
            "They already have this conference.", Given.Refused(() => conference.Assign(LiaisonOfficer, "x", Liaison, Told.AddHours(2))));
        Assert.Equal("Say why somebody else takes it over.",
            Given.Refused(() => conference.Assign(OtherLiaisonOfficer, null, Liaison, Told.AddHours(2))));
        Assert.Equal("Choose someone who is posted to this team today.",
            Given.Refused(() => conference.Assign(Given.LambethConstable, "x", Liaison, Told.AddHours(2))));
        Assert.Equal("A conference is looked after by a liaison officer, a constable or a sergeant.",
            Given.Refused(() => conference.Assign(Given.DeskOfficer, "x", Liaison, Told.AddHours(2))));
        conference.Assign(OtherLiaisonOfficer, "Two at one time.", Liaison, Told.AddHours(2));
        Assert.Equal([LiaisonOfficer.Id, OtherLiaisonOfficer.Id], conference.Assignments.Select(each => each.LiaisonId!.Value));
    }

    [Fact]
    public void BR_23_a_review_is_not_attended_when_someone_else_agrees_and_the_chair_did_in_advance()
    {
        var review = Invited(ConferenceType.Review);
        review.AskNotToAttend(PolicePart.ReportOnly, "No new police information since June.", Liaison, Given.Utc("2026-11-20 16:02"));
        Assert.Equal("You asked, so someone else must decide.",
            Given.Refused(() => review.AgreeNotToAttend("All three are placed safely.", Agreed, Liaison, Given.Utc("2026-11-23 09:00"))));
        review.AgreeNotToAttend("The report says what the calls were.", Agreed, Given.Ds, Given.Utc("2026-11-23 09:12"));

        Assert.Equal((PolicePart.ReportOnly, "Margaret Osei"), (review.Decision!.Part, review.Decision.ChairName));
        Assert.Null(review.OpenRequest);
        Assert.Null(review.Running(DeadlineKind.ConferenceDecision));
        Assert.NotNull(review.Running(DeadlineKind.ConferenceReport));
    }

    public static TheoryData<ChairAgreement, string?, string?, string?, string> Answers => new()
    {
        { ChairAgreement.AgreedInAdvance, null, "2026-11-20 15:40", null, "Say who agreed for the chair, and when." },
        { ChairAgreement.AgreedInAdvance, "M. Osei", null, null, "Say who agreed for the chair, and when." },
        { ChairAgreement.AgreedInAdvance, "M. Osei", "2026-11-24 15:40", null, "The chair agreed in the future. Check the date and time." },
        { ChairAgreement.NotAgreed, null, null, " ", "The chair normally agrees. Say why not." },
        { ChairAgreement.NotReachable, null, null, null, "The chair normally agrees. Say why not." }
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void BR_23_the_chairs_answer_is_whole(ChairAgreement agreement, string? name, string? at, string? reason, string words)
    {
        var review = Invited(ConferenceType.Review);
        review.AskNotToAttend(PolicePart.ReportOnly, "No new information.", Liaison, Told.AddDays(1));

        Assert.Equal(words, Given.Refused(() => review.AgreeNotToAttend(
            "All three are placed safely.", new(agreement, name, at is null ? null : Given.Utc(at), reason), Given.Ds,
            Given.Utc("2026-11-23 09:12"))));
    }

    [Fact]
    public void BR_24_every_review_gets_a_report() =>
        Assert.Equal("Every review gets a report, attended or not. Choose report only.",
            Given.Refused(() => Invited(ConferenceType.Review).AskNotToAttend(PolicePart.Neither, "x", Liaison, Told)));

    [Fact]
    public void BR_22_only_a_detective_inspector_agrees_that_an_initial_conference_goes_without_police()
    {
        var conference = Invited();
        conference.AskNotToAttend(PolicePart.Neither, "The team is at a scene.", Liaison, Told.AddDays(18));

        Assert.Equal("Police attend every initial conference. Only a detective inspector or above can agree not to.",
            Given.Refused(() => conference.AgreeNotToAttend(
                "All three are placed safely.", Agreed, Given.Ds, Given.Utc("2026-11-23 09:12"))));
        conference.AgreeNotToAttend("Nobody is left.", Agreed, Given.Di, Given.Utc("2026-11-23 09:12"));
        Assert.Null(conference.Running(DeadlineKind.ConferenceReport));
    }

    [Fact]
    public void Nobody_agrees_to_what_nobody_asked_and_nobody_asks_twice()
    {
        var conference = Invited();
        Assert.Equal("Nobody is asking not to attend. Ask first, so that somebody else decides.",
            Given.Refused(() => conference.AgreeNotToAttend("All three are placed safely.", Agreed, Given.Di, Told)));
        conference.AskNotToAttend(PolicePart.ReportOnly, "x", Liaison, Told);
        Assert.Equal("Someone has already asked, and it waits for an answer.",
            Given.Refused(() => conference.AskNotToAttend(PolicePart.ReportOnly, "x", Given.Dc, Told)));
    }

    [Fact]
    public void BR_22_an_initial_conference_held_without_police_is_signed_for_by_a_DI_who_did_not_give_the_reason()
    {
        var conference = Invited().Held(attended: false);

        Assert.True(conference.NeedsAbsenceSignOff);
        Assert.Equal("A detective inspector or above signs for an initial conference without police.",
            Given.Refused(() => conference.SignForAbsence("x", Given.Ds, After)));
        conference.SignForAbsence("Two officers were on call.", Given.Di, After.AddHours(1));
        Assert.False(conference.NeedsAbsenceSignOff);
        Assert.Equal(
            "There is nothing to sign for here.", Given.Refused(() => conference.SignForAbsence("x", Given.Di, After.AddHours(2))));
        Assert.False(conference.PoliceAttended);
    }

    [Fact]
    public void BR_51_whoever_recorded_the_absence_does_not_sign_for_it()
    {
        var conference = Invited();
        conference.Hold(Held(attended: false), Times, Given.Di, After);

        Assert.Equal("You recorded the reason, so someone else must sign for it.",
            Given.Refused(() => conference.SignForAbsence("x", Given.Di, After)));
    }

    [Fact]
    public void Held_it_stops_the_fifteen_working_days_and_leaves_nothing_to_decide()
    {
        var conference = Invited().Held();
        var clock = conference.Clocks.Single(each => each.Deadline.Kind == DeadlineKind.InitialConference).Deadline;

        Assert.Equal((Given.Utc("2026-11-26 14:04"), After), (clock.MetAt!.Value, clock.MetRecordedAt!.Value));
        Assert.Null(conference.Running(DeadlineKind.ConferenceDecision));
        Assert.Equal((true, true), (conference.PoliceAttended!.Value, conference.IsQuorate!.Value));
        Assert.Null(conference.Running(DeadlineKind.PostMeeting));
        Assert.Equal("This conference has been held.", Given.Refused(() => conference.Hold(Held(), Times, Liaison, After)));
    }

    [Fact]
    public void Held_on_another_day_than_arranged_the_move_is_recorded_first() =>
        Assert.Equal("It was to be held on another day. If the council moved it, record the move first, so that both days stay on record.",
            Given.Refused(() => Invited()
                .Hold(Held(from: Given.Utc("2026-11-25 14:00")) with { To = Given.Utc("2026-11-25 15:00") }, Times, Liaison, After)));

    [Fact]
    public void A_conference_still_to_come_is_not_recorded_as_held() =>
        Assert.Equal("The conference ends in the future. Record it when it has been held.",
            Given.Refused(() => Invited().Hold(Held(), Times, Liaison, Given.Utc("2026-11-26 15:00"))));

    [Fact]
    public void A_quorum_is_social_care_and_two_other_agencies()
    {
        Assert.True(Quorum.IsMet([Social, School, Nurse], policeAttended: false));
        Assert.True(Quorum.IsMet([Social, School], policeAttended: true));
        Assert.False(Quorum.IsMet([Social, School], policeAttended: false));
        Assert.False(Quorum.IsMet([School, Nurse], policeAttended: true));
        Assert.False(Quorum.IsMet([Social, School, Nurse with { Participation = Participation.ReportOnly }], policeAttended: false));
        Assert.False(Quorum.IsMet([Social, School, School with { Name = "Someone else" },
            new("Tamsin Hart", ConferenceAgency.Family, "Mother", Participation.InPerson, false)], policeAttended: false));
        Assert.Equal("Social care and two other agencies make a quorum. Say why it went on without one.",
            Given.Refused(() => Invited().Hold(Held(true, null, School), Times, Liaison, After)));
    }

    [Fact]
    public void BR_23_after_a_conference_without_police_the_two_meet_within_two_working_days()
    {
        var review = Invited(ConferenceType.Review).Held(attended: false);
        var clock = review.Running(DeadlineKind.PostMeeting)!;
        Assert.Equal(Given.Utc("2026-12-01 00:00"), clock.DueAt);

        Assert.Equal("Say whether it was right not to attend, knowing the result.",
            Given.Refused(() => review.Meet(MeetingKind.After, After, LiaisonOfficer, Given.Sergeant, "x", null, Liaison, After)));
        review.Meet(MeetingKind.After, After.AddHours(1), LiaisonOfficer, Given.Sergeant, "We would go next time.", false, Liaison,
            After.AddHours(2));
        Assert.Equal(After.AddHours(1), clock.MetAt);
        Assert.False(review.PostMeeting!.WasRight);
    }

    [Fact]
    public void A_meeting_is_of_a_supervisor_and_another_before_or_after_as_it_says()
    {
        var review = Invited(ConferenceType.Review);
        Assert.Equal("The supervisor is a detective sergeant or above.", Given.Refused(
            () => review.Meet(MeetingKind.Before, Told, LiaisonOfficer, Given.Constable, "x", null, Liaison, Told.AddHours(1))));
        Assert.Equal("The meeting is of two people.", Given.Refused(
            () => review.Meet(MeetingKind.Before, Told, Given.Sergeant, Given.Sergeant, "x", null, Liaison, Told.AddHours(1))));
        Assert.Equal("The meeting before comes before the conference begins.",
            Given.Refused(() => review.Meet(MeetingKind.Before, Starts, LiaisonOfficer, Given.Sergeant, "x", null, Liaison, After)));
        Assert.Equal("Record first that the conference was held, and who was there.",
            Given.Refused(() => review.Meet(MeetingKind.After, After, LiaisonOfficer, Given.Sergeant, "x", true, Liaison, After)));
    }

    [Fact]
    public void A_case_that_goes_to_another_team_takes_what_is_to_come_with_it_and_leaves_what_was_held()
    {
        var (coming, held) = (Invited(), Invited(number: 2).Held());
        coming.Assign(LiaisonOfficer, null, Liaison, Told.AddHours(1));
        coming.HandOver(Given.Lambeth.Id, Told.AddHours(2));
        held.HandOver(Given.Lambeth.Id, After);

        Assert.Equal((Given.Lambeth.Id, null), (coming.CaitId, coming.LiaisonId));
        Assert.All(coming.Clocks, clock => Assert.Equal(Given.Lambeth.Id, clock.Deadline.CaitId));
        Assert.Equal(Given.Hackney.Id, held.CaitId);
    }
}
