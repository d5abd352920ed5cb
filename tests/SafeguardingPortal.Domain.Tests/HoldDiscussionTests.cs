using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>What holding a strategy discussion brings beside the discussion itself.</summary>
public class HoldDiscussionTests
{
    private static readonly DiscussionRecord Held = Given.Discussion(5, 6) with
    {
        Decisions =
        [
            new("Medical at the hospital", "Dr Peter Osei", new(2026, 11, 23)),
            new("Interview the partner", "DC Tom Reyes", new(2026, 11, 24)) { Officer = Given.Constable },
            new("Ring the school", "DS Iain Marsh", new(2026, 11, 23)) { Officer = Given.OtherSergeant }
        ]
    };

    [Fact]
    public void BR_15_a_decision_that_an_officer_is_to_carry_out_is_a_task_of_theirs_and_another_agencys_is_none_of_ours()
    {
        var made = new HoldDiscussion(Given.Accepted(), [], 0, null, GivenSchedule.RecordLimit, Given.Calendar)
            .Hold(Held, GivenSchedule.TaskNumbers(2), Given.Ds, Given.Hours(8));

        Assert.Equal(
            [("T-2026-000001", "Interview the partner", Given.Constable.Id, UkTime.EndOf(new(2026, 11, 24))),
                ("T-2026-000002", "Ring the school", Given.OtherSergeant.Id, UkTime.EndOf(new(2026, 11, 23)))],
            made.OfType<CaseTask>().Select(task => (task.Reference, task.Text, task.OwnerId, task.DueAt)));
        Assert.All(made.OfType<CaseTask>(), task => Assert.Equal((TaskKind.Decision, "C-2026-000123-D1"), (task.Kind, task.FromReference)));
        Assert.Equal(3, made.Only<StrategyDiscussion>().Decisions.Count);
    }

    [Fact]
    public void A_discussion_is_counted_on_from_the_case_files_earlier_ones_and_answers_its_referral()
    {
        var referral = Given.Accepted();
        var first = referral.Discuss(3, DiscussionOutcome.Reconvene);

        var held = new HoldDiscussion(referral, [], 1, first, GivenSchedule.RecordLimit, Given.Calendar)
            .Hold(Held with { Decisions = [] }, [], Given.Ds, Given.Hours(8))
            .Only<StrategyDiscussion>();

        Assert.Equal(("C-2026-000123-D2", first.Id, Given.Hours(6)), (held.Reference, held.PreviousId, referral.DiscussedAt));
    }

    [Fact]
    public void A_task_for_somebody_who_is_not_of_the_team_is_refused() =>
        Assert.Equal("Choose someone who is posted to this team today.", Given.Refused(() =>
            new HoldDiscussion(Given.Accepted(), [], 0, null, GivenSchedule.RecordLimit, Given.Calendar).Hold(
                Held with { Decisions = [new("Ring", "DC Sian Price", new(2026, 11, 24)) { Officer = Given.LambethConstable }] },
                GivenSchedule.TaskNumbers(1), Given.Ds, Given.Hours(8))));

    [Fact]
    public void Its_record_has_a_clock_of_one_working_day_that_the_first_sending_stops()
    {
        var made = new HoldDiscussion(Given.Accepted(), [], 0, null, GivenSchedule.RecordLimit, Given.Calendar)
            .Hold(Held with { Decisions = [] }, [], Given.Ds, Given.Hours(8));
        var (discussion, clock) = (made.Only<StrategyDiscussion>(), made.Only<Deadline>());

        // Held on a Sunday: the working day that follows is counted, and ends with its London day.
        Assert.Equal((DeadlineKind.DiscussionRecord, discussion.Reference, discussion.CaseFileId, discussion.EndedAt, true),
            (clock.Kind, clock.SubjectReference, clock.CaseFileId!.Value, clock.StartedAt, clock.IsRunning));
        Assert.Equal(UkTime.EndOf(Given.Calendar.AddWorkingDays(UkTime.DateOf(discussion.EndedAt), 1)), clock.DueAt);

        new SendDiscussionRecord(discussion, clock).Send(
            Given.Hours(7), discussion.Participants, agency => $"{agency}", "One record.", "s.11", Given.Ds, Given.Hours(9));
        Assert.Equal((Given.Hours(7), Given.Hours(9)), (clock.MetAt, clock.MetRecordedAt));
    }

    [Fact]
    public void What_holds_for_each_child_is_told_apart_or_why_it_is_the_same_for_all()
    {
        var (ava, noah) = (Given.SomebodyNamed("Ava Merrin"), Given.SomebodyNamed("Noah Merrin"));
        StrategyDiscussion Hold(string forAva, string forNoah, string? because = null) => StrategyDiscussion.Hold(Given.Accepted(), 1,
            Held with { Children = [new(ava, forAva, "Stays."), new(noah, forNoah, "Stays.")], SameBecause = because }, Given.Ds,
            Given.Hours(8));

        var apart = Hold("With her aunt.", "In hospital.", "Nothing");
        Assert.Equal([(ava.Id, "With her aunt.", "Stays."), (noah.Id, "In hospital.", "Stays.")],
            apart.Children.Select(child => (child.PersonId, child.Safety, child.Decided!)));
        Assert.Null(apart.SameBecause);
        Assert.Equal("They live together.", Hold("With an aunt.", "With an aunt.", "They live together.").SameBecause);
        Assert.Equal("Say why the same holds for all the children.", Given.Refused(() => Hold("With an aunt.", "With an aunt.", " ")));
        Assert.Equal("Record how each child is safe now.", Given.Refused(() => Hold("With an aunt.", "")));
    }

    [Fact]
    public void How_a_section_47_enquiry_ended_is_recorded_once_and_is_in_the_story()
    {
        var discussion = StrategyDiscussion.Hold(Given.Accepted(), 1, Held, Given.Ds, Given.Hours(8));
        IReadOnlyList<Entity> End(EnquiryEnded ended, StrategyDiscussion? of = null) =>
            new EndEnquiry(of ?? discussion, result => $"{result}").End(ended, Given.Ds, Given.Hours(9));
        var day = UkTime.DateOf(discussion.StartedAt);

        var made = End(new(EnquiryResult.LegalAction, day, "Ines Duarte", "Care proceedings."));
        Assert.Equal((EnquiryResult.LegalAction, "Ines Duarte"), (made.Only<EnquiryOutcome>().Result, made.Only<EnquiryOutcome>().ToldBy));
        var entry = made.Only<Entry>();
        Assert.Equal(("Section 47 enquiry ended: legalaction", "Care proceedings.", KeyEvent.Decision),
            (entry.Text, entry.Why, entry.Event));
        Assert.True(entry.HappenedAt <= entry.RecordedAt);

        Assert.Contains("in the future",
            Given.Refused(() => End(new(EnquiryResult.Other, day.AddDays(9), "A", "B"))), StringComparison.Ordinal);
        Assert.Contains("before it began",
            Given.Refused(() => End(new(EnquiryResult.Other, day.AddDays(-1), "A", "B"))), StringComparison.Ordinal);
        Assert.Equal("Say what the outcome was.", Given.Refused(() => End(new(EnquiryResult.Other, day, "A", null))));
        var alone = StrategyDiscussion.Hold(
            Given.Accepted(), 1, Held with { Outcome = DiscussionOutcome.PoliceAlone }, Given.Ds, Given.Hours(8));
        Assert.Equal("This discussion began no section 47 enquiry.",
            Given.Refused(() => End(new(EnquiryResult.LegalAction, day, "A", null), alone)));
    }
}
