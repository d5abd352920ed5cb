using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Tasks;
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
        var made = new HoldDiscussion(Given.Accepted(), [], 0, null).Hold(Held, GivenSchedule.TaskNumbers(2), Given.Ds, Given.Hours(8));

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

        var held = new HoldDiscussion(referral, [], 1, first).Hold(Held with { Decisions = [] }, [], Given.Ds, Given.Hours(8))
            .Only<StrategyDiscussion>();

        Assert.Equal(("C-2026-000123-D2", first.Id, Given.Hours(6)), (held.Reference, held.PreviousId, referral.DiscussedAt));
    }

    [Fact]
    public void A_task_for_somebody_who_is_not_of_the_team_is_refused() =>
        Assert.Equal("Choose someone who is posted to this team today.", Given.Refused(() =>
            new HoldDiscussion(Given.Accepted(), [], 0, null).Hold(
                Held with { Decisions = [new("Ring", "DC Sian Price", new(2026, 11, 24)) { Officer = Given.LambethConstable }] },
                GivenSchedule.TaskNumbers(1), Given.Ds, Given.Hours(8))));
}
