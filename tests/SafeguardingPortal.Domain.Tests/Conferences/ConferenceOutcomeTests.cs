using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Measures;
using static SafeguardingPortal.Domain.Tests.Conferences.GivenConference;

namespace SafeguardingPortal.Domain.Tests.Conferences;

public class ConferenceOutcomeTests
{
    private static readonly DateOnly Core = new(2026, 12, 9);
    private static readonly DateOnly Next = new(2027, 2, 24);

    private static ChildDecisionRecord Decided(Conference conference, int child, ChildOutcome outcome) =>
        Begins(conference.Children[child].Child) with
        {
            Outcome = outcome,
            Category = outcome is ChildOutcome.PlanBegins or ChildOutcome.PlanContinues ? PlanCategory.Emotional : null
        };

    [Fact]
    public void Siblings_are_recorded_once_and_decided_each()
    {
        var conference = Invited().Held();
        conference.Decide([Decided(conference, 0, ChildOutcome.PlanBegins), Decided(conference, 1, ChildOutcome.NoPlan)], Core, Next, Times,
            Liaison, After);

        Assert.Equal([(ChildOutcome.PlanBegins, PlanCategory.Emotional), (ChildOutcome.NoPlan, null)],
            conference.Children.Select(child => (child.Decision!.Outcome, child.Decision.Category)));
        var plan = conference.Children[0].Child.OpenedPlan!;
        Assert.Equal((new DateOnly(2026, 11, 26), "E09000012", conference.Reference, PlanCategory.Emotional),
            (plan.Start, plan.BoroughCode, plan.OpenedBy, plan.Category));
        Assert.Empty(conference.Children[1].Child.Plans);
        Assert.Equal((Core, Next), (conference.CoreGroupOn!.Value, conference.NextReviewOn!.Value));
        Assert.Equal(Given.Utc("2026-12-11 00:00"), conference.Running(DeadlineKind.CoreGroup)!.DueAt);
        Assert.Equal(Given.Utc("2027-02-27 00:00"), conference.Running(DeadlineKind.FirstReview)!.DueAt);
    }

    [Fact]
    public void What_was_decided_for_each_child_and_why_is_of_that_childs_story()
    {
        var conference = Invited().Held();
        conference.Decide(
            [
                Decided(conference, 0, ChildOutcome.PlanBegins) with { Participation = ChildParticipation.PN1 },
                Decided(conference, 1, ChildOutcome.NoPlan)
            ], Core, Next, Times, Liaison, After, "Ife Bankole", "Both live at home.");

        Assert.Equal(("Ife Bankole", "Both live at home."), (conference.LeadWorker, conference.SameBecause));
        Assert.Equal([ChildParticipation.PN1, null], conference.Children.Select(child => child.Decision!.Participation));
        var story = conference.History.Where(entry => entry.Event == KeyEvent.Plan).ToList();
        Assert.Equal(
            ["Initial conference: a child protection plan begins, emotional", "Initial conference: no child protection plan"],
            story.Select(entry => entry.Text));
        Assert.Equal(conference.Children.Select(child => (Guid?)child.Child.PersonId), story.Select(entry => entry.PersonId));
        Assert.All(story, entry => Assert.Equal(conference.Children[0].Decision!.Reasons, entry.Why));
        Assert.All(story, entry => Assert.True(Entry.IsKey.Compile()(entry)));
        Assert.DoesNotContain(conference.History.Where(entry => entry.Event is null), entry => Entry.IsKey.Compile()(entry));
    }

    [Fact]
    public void Where_no_child_is_on_a_plan_nothing_more_is_due()
    {
        var conference = Invited().Held();
        conference.Decide(
            [Decided(conference, 0, ChildOutcome.NoPlan), Decided(conference, 1, ChildOutcome.NoPlan)], Core, Next, Times, Liaison, After);

        Assert.Null(conference.Running(DeadlineKind.CoreGroup));
        Assert.Null(conference.Running(DeadlineKind.FirstReview));
        Assert.Null(conference.CoreGroupOn);
    }

    [Fact]
    public void A_review_stops_the_clocks_of_the_cases_other_conferences_all_of_whose_children_on_a_plan_are_on_it()
    {
        var file = File();
        var (ella, finn) = (AChild("2026-06-04"), AChild("2026-06-04"));
        Conference Of(int number, params Child[] children) =>
            Invited(ConferenceType.Review, file, number, asked => asked with { Children = children });
        var (both, first, elsewhere) = (Of(1, ella, finn), Of(2, ella),
            Invited(ConferenceType.Review, number: 3, but: asked => asked with { Children = [ella] }));
        bool Stops(Conference review, Conference other) => Conference.ReviewedBy(review).Compile()(other);

        Assert.True(Stops(both, first));
        Assert.False(Stops(first, both));
        Assert.False(Stops(both, both));
        Assert.False(Stops(both, elsewhere));
        finn.ClosePlan(new(2026, 11, 20), "Council", Liaison, After);
        Assert.True(Stops(first, both));
    }

    [Fact]
    public void A_report_read_and_sent_within_one_minute_was_sent_after_it_was_read()
    {
        var conference = Invited().WithReport();

        conference.SendReport(Given.Utc("2026-11-24 12:29:15"), [Council], "For the conference.", "Order of a court",
            null, Liaison, Given.Utc("2026-11-24 12:31"));

        Assert.Equal(Given.Utc("2026-11-24 12:30"), conference.ReportSentAt);
    }

    [Fact]
    public void After_a_review_the_next_is_due_within_six_months_and_the_review_stops_the_clock_before()
    {
        var first = Invited().Held();
        first.Decide(first.AllBegin(), Core, Next, Times, Liaison, After);
        var due = first.Running(DeadlineKind.FirstReview)!;
        var review = Invited(ConferenceType.Review, number: 2);
        review.Hold(Held(), Times, Liaison, After, [due]);
        review.Decide([Decided(review, 0, ChildOutcome.PlanContinues), Decided(review, 1, ChildOutcome.PlanEnds)], null, new(2027, 5, 20),
            Times, Liaison, After);

        Assert.NotNull(due.MetAt);
        Assert.Equal(Given.Utc("2027-05-26 23:00"), review.Running(DeadlineKind.LaterReview)!.DueAt);
        Assert.Null(review.Children[1].Decision!.Category);
        Assert.Null(review.Children[0].Child.OpenedPlan!.End);
        Assert.Equal((new DateOnly(2026, 11, 26), review.Reference),
            (review.Children[1].Child.Plans[0].End!.Value, review.Children[1].Child.Plans[0].ClosedBy));
    }

    /// <summary>A plan that goes on under another category is the plan it was: one period, and each category with its days.</summary>
    [Fact]
    public void A_plan_that_goes_on_under_another_category_stays_one_plan_and_keeps_what_it_was_before()
    {
        var child = AChild("2026-06-04");
        var plan = child.OpenedPlan!;
        var before = plan.Category;
        var review = Invited(ConferenceType.Review, but: asked => asked with { Children = [child] }).Held();
        review.Decide(
            [Decided(review, 0, ChildOutcome.PlanContinues) with { Category = PlanCategory.Sexual }], null, null, Times, Liaison, After);

        Assert.NotEqual(PlanCategory.Sexual, before);
        Assert.Same(plan, Assert.Single(child.Plans));
        Assert.Equal((PlanCategory.Sexual, before, new DateOnly(2026, 6, 4), null), (plan.Category, plan.BeganAs, plan.Start, plan.End));
        Assert.Equal((PlanCategory.Sexual, new DateOnly(2026, 11, 26), review.Reference),
            (plan.Changes[0].Category, plan.Changes[0].From, plan.Changes[0].ChangedBy));
        Assert.Equal((before, PlanCategory.Sexual), (plan.CategoryOn(new(2026, 11, 25)), plan.CategoryOn(new(2026, 11, 26))));
    }

    [Fact]
    public void A_plan_that_goes_on_as_it_was_has_no_change_on_record()
    {
        var child = AChild("2026-06-04");
        var review = Invited(ConferenceType.Review, but: asked => asked with { Children = [child] }).Held();
        review.Decide([Decided(review, 0, ChildOutcome.PlanContinues) with { Category = child.OpenedPlan!.Category }], null, null, Times,
            Liaison, After);

        Assert.Empty(child.OpenedPlan!.Changes);
    }

    /// <summary>A review of spring that is recorded after one of autumn does not undo what autumn decided.</summary>
    [Fact]
    public void A_change_recorded_late_stands_on_its_day_and_the_latest_day_says_what_it_is_now()
    {
        var child = AChild("2026-06-04");
        child.ContinuePlan(PlanCategory.Physical, new(2026, 11, 20), "C-2026-000001-K3", Liaison, After);
        child.ContinuePlan(PlanCategory.Sexual, new(2026, 9, 1), "C-2026-000001-K2", Liaison, After);

        var plan = child.OpenedPlan!;
        Assert.Equal((PlanCategory.Sexual, PlanCategory.Physical, PlanCategory.Physical),
            (plan.CategoryOn(new(2026, 10, 1)), plan.CategoryOn(new(2026, 11, 20)), plan.Category));
        Assert.Equal("No plan runs on that day, so none can go on.",
            Given.Refused(() => child.ContinuePlan(PlanCategory.Neglect, new(2026, 6, 3), "C-2026-000001-K1", Liaison, After)));
    }

    [Fact]
    public void A_decision_for_a_child_who_is_not_on_the_conference_is_refused_and_so_is_one_left_out()
    {
        var conference = Invited(but: asked => asked with { Children = [AChild()] }).Held();
        var its = conference.AllBegin()[0];

        Assert.Equal("A decision is for a child who is not on this conference.",
            Given.Refused(() => conference.Decide([its, Begins(AChild())], null, null, Times, Liaison, After)));
        Assert.Equal("Record one decision for each child.", Given.Refused(() => conference.Decide([], null, null, Times, Liaison, After)));
        Assert.Equal(
            "Record one decision for each child.", Given.Refused(() => conference.Decide([its, its], null, null, Times, Liaison, After)));
        Assert.Null(conference.DecidedAt);
    }

    [Theory]
    [InlineData("2026-06-04", ChildOutcome.PlanBegins,
        "A child is already on a plan, and a plan is not begun twice (8935). Record that it continues.")]
    [InlineData(null, ChildOutcome.PlanEnds, "A child is on no plan that could go on or end.")]
    [InlineData(null, ChildOutcome.PlanContinues, "A child is on no plan that could go on or end.")]
    [InlineData("2026-11-26", ChildOutcome.PlanEnds, "A plan does not begin and end on the same day (8840).")]
    [InlineData("2026-06-04", ChildOutcome.NoPlan, "A child is on a plan. Record that it continues or ends.")]
    public void DfE_2885_to_8935_a_plan_begins_once_on_the_day_of_the_conference_and_ends_on_a_later_one(
        string? onPlanSince, ChildOutcome outcome, string words)
    {
        var conference = Invited(but: asked => asked with { Children = [AChild(onPlanSince)] }).Held();

        Assert.Equal(words, Given.Refused(() => conference.Decide([Decided(conference, 0, outcome)], null, null, Times, Liaison, After)));
        Assert.Null(conference.Children[0].Decision);
    }

    [Fact]
    public void A_decision_is_whole_before_it_is_on_record()
    {
        var conference = Invited(but: asked => asked with { Children = [AChild()] }).Held();
        var begins = conference.AllBegin()[0];

        Assert.Equal("Choose the category of each plan.",
            Given.Refused(() => conference.Decide([begins with { Category = null }], null, null, Times, Liaison, After)));
        Assert.Equal("Record the reasons for each child.",
            Given.Refused(() => conference.Decide([begins with { Reasons = " " }], null, null, Times, Liaison, After)));
        Assert.Equal("Say what police do not agree with.",
            Given.Refused(() => conference.Decide([begins with { PoliceDissent = true }], null, null, Times, Liaison, After)));
    }

    [Fact]
    public void A_child_who_moves_in_comes_off_the_other_councils_plan_as_ours_begins()
    {
        var conference =
            Invited(ConferenceType.TransferIn, but: asked => asked with { Children = [AChild("2026-06-04", "E09000022")] }).Held();
        conference.Decide(conference.AllBegin(), Core, Next, Times, Liaison, After);

        Assert.Equal([("E09000022", conference.Day), ("E09000012", (DateOnly?)null)],
            conference.Children[0].Child.Plans.Select(plan => (plan.BoroughCode, plan.End)));
    }

    [Fact]
    public void What_was_decided_is_decided_once_and_corrected_by_an_entry()
    {
        var conference = Invited().Held();
        conference.Decide(conference.AllBegin(), Core, Next, Times, Liaison, After);

        Assert.Equal("What was decided is on record. Add a correction if it is wrong.",
            Given.Refused(() => conference.Decide(conference.AllBegin(), Core, Next, Times, OtherLiaison, After)));
        conference.Correct("Decision for Edie", "The category is physical.", Liaison, After.AddHours(1));
        Assert.Equal("The category is physical.", Assert.Single(conference.Corrections).Words);
        Assert.Equal(PlanCategory.Emotional, conference.Children[1].Decision!.Category);
    }

    [Fact]
    public void The_core_group_meets_after_the_conference_and_stops_its_clock()
    {
        var conference = Invited().Held();
        Assert.Equal("The core group meets after the conference.",
            Given.Refused(() => conference.Decide(conference.AllBegin(), new(2026, 11, 26), Next, Times, Liaison, After)));
        Assert.Equal("The next review comes after this conference.",
            Given.Refused(() => conference.Decide(conference.AllBegin(), Core, new(2026, 11, 26), Times, Liaison, After)));
        conference.Decide(conference.AllBegin(), Core, Next, Times, Liaison, After);
        var clock = conference.Running(DeadlineKind.CoreGroup)!;
        conference.CoreGroupMet(new(2026, 12, 9), "Ife Bankole", Times, Liaison, Given.Utc("2026-12-10 09:00"));

        Assert.Equal(Given.Utc("2026-12-09 23:59"), clock.MetAt);
        Assert.Equal("No core group is waited for here.",
            Given.Refused(() => conference.CoreGroupMet(new(2026, 12, 9), "x", Times, Liaison, Given.Utc("2026-12-10 09:00"))));
    }

    [Theory]
    [InlineData(true, "2027-01-30 00:00")]
    [InlineData(false, "2027-02-09 00:00")]
    public void BR_14_after_the_birth_ten_days_or_twenty_to_a_core_group_then_six_months(bool motherFit, string due)
    {
        var conference = Invited(ConferenceType.PreBirth).Held();
        conference.Decide(conference.AllBegin(), null, null, Times, Liaison, After);
        Assert.Null(conference.Running(DeadlineKind.FirstReview));
        conference.Born(new(2027, 1, 19), motherFit, "The midwife", Times, Liaison, Given.Utc("2027-01-20 09:00"));
        var clock = conference.Clocks[^1].Deadline;
        Assert.Equal(Given.Utc(due), clock.DueAt);

        conference.CoreGroupMet(new(2027, 1, 27), "Ife Bankole", Times, Liaison, Given.Utc("2027-01-28 09:00"));
        Assert.NotNull(clock.MetAt);
        Assert.Equal(Given.Utc("2027-07-27 23:00"), conference.Running(DeadlineKind.LaterReview)!.DueAt);
    }

    [Fact]
    public void BR_14_a_birth_is_recorded_once_after_a_conference_before_it()
    {
        Assert.Equal("Only a conference before birth waits for one.",
            Given.Refused(() => Invited().Held().Born(new(2026, 11, 27), true, "x", Times, Liaison, After.AddDays(2))));
        var conference = Invited(ConferenceType.PreBirth).Held();
        Assert.Equal("The birth was before the conference, which was then not one before birth.",
            Given.Refused(() => conference.Born(new(2026, 11, 25), true, "x", Times, Liaison, After)));
        Assert.Equal(
            "The birth is in the future.", Given.Refused(() => conference.Born(new(2026, 11, 27), true, "x", Times, Liaison, After)));
        conference.Born(new(2026, 11, 26), true, "x", Times, Liaison, After);
        Assert.Equal("The birth is on record.", Given.Refused(() => conference.Born(new(2026, 11, 26), true, "x", Times, Liaison, After)));
    }

    [Fact]
    public void A_report_goes_when_somebody_else_has_read_it_and_each_recipient_is_in_the_log()
    {
        var conference = Invited();
        conference.WriteReport(Text, Liaison, Given.Utc("2026-11-24 10:00"));
        Assert.Equal("You wrote this version, so someone else must read it.",
            Given.Refused(() => conference.CheckReport(true, true, true, null, Liaison, Given.Utc("2026-11-24 11:00"))));
        Assert.Equal("Someone else reads the report as clear, concise and accurate before it goes.",
            Given.Refused(() => conference.SendReport(Given.Utc("2026-11-24 11:00"), [Council], "For the conference.",
                "Order of a court", null, Liaison, Given.Utc("2026-11-24 11:00"))));
        conference.CheckReport(true, false, true, "Half of it is about the neighbours.", Given.Dc, Given.Utc("2026-11-24 11:00"));
        conference.WriteReport(Text with { PoliceInvolvement = "Two calls." }, Liaison, Given.Utc("2026-11-24 12:00"));
        conference.CheckReport(true, true, true, null, Given.Dc, Given.Utc("2026-11-24 12:30"));
        var given = conference.SendReport(Given.Utc("2026-11-24 15:12"), [Council, new("Carol Nash", "School nursing")],
            "For the conference.", "Order of a court", null, Liaison, Given.Utc("2026-11-24 15:20"));

        Assert.Equal([("C-2026-006114-K1-V2", "Margaret Osei", "Hackney Council"), ("C-2026-006114-K1-V2", "Carol Nash", "School nursing")],
            given.Select(each => (each.Reference, each.Recipient, each.Organisation)));
        Assert.Equal(Given.Utc("2026-11-24 15:12"), conference.ReportSentAt);
        Assert.Null(conference.Running(DeadlineKind.ConferenceReport));
        Assert.Equal("This version has gone. A changed report is a new version, and goes again.",
            Given.Refused(() => conference.SendReport(
                Given.Utc("2026-11-24 15:12"), [Council], "x", "Order of a court", null, Liaison, Given.Utc("2026-11-24 16:00"))));
    }

    [Fact]
    public void A_late_report_says_why_and_its_first_sending_is_what_counts()
    {
        var conference = Invited().WithReport(Given.Utc("2026-11-25 09:00"));
        var sent = Given.Utc("2026-11-25 10:00");

        Assert.Equal("The report went after it was due. Say why.", Given.Refused(
            () => conference.SendReport(sent, [Council], "x", "Order of a court", null, Liaison, sent)));
        conference.SendReport(sent, [Council], "x", "Order of a court", "CRIS was down.", Liaison, sent);
        Assert.Equal("CRIS was down.", conference.LatestReport!.Sending!.LateReason);
        var clock = conference.Clocks.Single(each => each.Deadline.Kind == DeadlineKind.ConferenceReport).Deadline;
        Assert.True(clock.MetAt > clock.DueAt);

        conference.WithReport(Given.Utc("2026-11-25 11:00")).SendReport(Given.Utc("2026-11-25 12:00"), [Council], "x",
            "Order of a court", null, Liaison, Given.Utc("2026-11-25 12:00"));
        Assert.Equal((sent, 2), (conference.ReportSentAt!.Value, conference.Reports.Count(report => report.Sending is not null)));
    }

    [Fact]
    public void A_report_says_to_whom_it_went_why_and_when()
    {
        var conference = Invited().WithReport();
        var at = Given.Utc("2026-11-24 13:00");
        Assert.Equal(
            "Say to whom it went.", Given.Refused(() => conference.SendReport(at, [], "x", "Order of a court", null, Liaison, at)));
        Assert.Equal("Say why it was given (s.62).",
            Given.Refused(() => conference.SendReport(at, [Council], " ", "Order of a court", null, Liaison, at)));
        Assert.Equal("The report was sent in the future. Check the date and time.",
            Given.Refused(() => conference.SendReport(at.AddHours(1), [Council], "x", "Order of a court", null, Liaison, at)));
        Assert.Equal("The report went before it was read as clear, concise and accurate. Check the date and time.",
            Given.Refused(() => conference.SendReport(at.AddHours(-1), [Council], "x", "Order of a court", null, Liaison, at)));
    }

    [Theory]
    [InlineData(12, 12, 100, true)]
    [InlineData(199, 200, 100, false)]
    [InlineData(0, 0, 100, null)]
    [InlineData(7, 20, null, null)]
    public void A_share_reaches_its_target_by_its_counts(int part, int whole, int? target, bool? reaches) =>
        Assert.Equal(reaches, new Share(part, whole).Reaches(target));

    [Fact]
    public void A_share_is_shown_to_one_decimal_and_nothing_of_nothing_is_no_share()
    {
        Assert.Equal(35.0m, new Share(7, 20).Percent);
        Assert.Equal(66.7m, new Share(2, 3).Percent);
        Assert.Null(new Share(0, 0).Percent);
    }
}
