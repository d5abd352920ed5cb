using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>
/// One kind of task: whoever has it keeps it until someone else has taken it over, and it is never lost (rows 7 to 10, BR-15).
/// </summary>
public class CaseTaskTests
{
    private static readonly Officer Researcher = Given.Posted("o-0106", "Sam Otieno", Role.Researcher, Given.Hackney);
    private static readonly Officer OtherConstable = Given.Posted("o-0107", "DC Uma Shah", Role.DetectiveConstable, Given.Hackney);
    private static readonly DateTime Due = UkTime.EndOf(new(2026, 11, 24));

    private static CaseTask Set(Officer? owner = null, Role? role = null, CurrentUser? by = null, CaseFile? file = null) => CaseTask.Set(
        "T-2026-000001", file ?? Given.CaseFileOf(Given.Hackney),
        new(TaskKind.Action, "Ring the school", Due) { Owner = owner ?? (role is null ? Given.Constable : null), OwnerRole = role },
        by ?? Given.Ds, Given.Hours(1));

    [Fact]
    public void A_task_says_what_who_when_and_from_what()
    {
        var task = CaseTask.Set("T-2026-000001", Given.CaseFileOf(Given.Hackney),
            new(TaskKind.Direction, "See the child alone", Due)
            {
                Owner = Given.Constable,
                Reason = "She was not spoken to",
                FromReference = "C-2026-000123-D1"
            }, Given.Ds, Given.Hours(1));

        Assert.Equal((TaskKind.Direction, "See the child alone", "C-2026-000123-D1", Given.Constable.Id, Due, Given.Hackney.Id, true),
            (task.Kind, task.Text, task.FromReference, task.OwnerId, task.DueAt, task.CaitId, task.IsOpen));
        Assert.Equal([TaskStep.Set], task.Events.Select(each => each.Step));
    }

    [Fact]
    public void A_task_is_for_one_officer_or_one_role_who_work_on_cases()
    {
        var file = Given.CaseFileOf(Given.Hackney);
        NewTask task = new(TaskKind.Action, "Ring the school", Due);

        Assert.Contains("one officer or", Given.Refused(() => CaseTask.Set("T-2026-000001", file, task, Given.Ds, Given.Hours(1))),
            StringComparison.Ordinal);
        Assert.Contains("one officer or", Given.Refused(() => CaseTask.Set("T-2026-000001", file,
            task with { Owner = Given.Constable, OwnerRole = Role.Researcher }, Given.Ds, Given.Hours(1))), StringComparison.Ordinal);
        Assert.Contains("posted to this team", Given.Refused(() => CaseTask.Set(
            "T-2026-000001", file, task with { Owner = Given.LambethConstable }, Given.Ds, Given.Hours(1))), StringComparison.Ordinal);
        Assert.Contains("work on cases", Given.Refused(() => CaseTask.Set(
            "T-2026-000001", file, task with { OwnerRole = Role.Administrator }, Given.Ds, Given.Hours(1))), StringComparison.Ordinal);
        Assert.Contains("what is to be done", Given.Refused(() => CaseTask.Set(
            "T-2026-000001", file, task with { Text = " ", Owner = Given.Constable }, Given.Ds, Given.Hours(1))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_set_by_the_portal_has_nobody_who_set_it()
    {
        var task = Set(by: CurrentUser.System);

        Assert.Null(task.SetById);
        Assert.Null(Assert.Single(task.Events).ById);
    }

    [Fact]
    public void The_owner_completes_it_with_what_came_of_it_and_only_once()
    {
        var task = Set();

        Assert.Contains("what came of it", Given.Refused(() => task.Complete(" ", Given.Dc, Given.Hours(2))), StringComparison.Ordinal);
        task.Complete("The school saw her on Friday.", Given.Dc, Given.Hours(3));

        Assert.Equal((TaskEnding.Done, "The school saw her on Friday.", Given.Dc.Id, Given.Hours(3)),
            (task.Ending, task.Result, task.ClosedById, task.ClosedAt));
        Assert.Contains(
            "already been completed", Given.Refused(() => task.Complete("Again", Given.Dc, Given.Hours(4))), StringComparison.Ordinal);
        Assert.Contains(
            "already been completed", Given.Refused(() => task.Cancel("Again", Given.Ds, Given.Hours(4))), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_constable_does_not_complete_it_and_a_supervisor_does()
    {
        Assert.Contains("someone else’s", Given.Refused(() => Set().Complete("Done", Given.As(OtherConstable), Given.Hours(2))),
            StringComparison.Ordinal);

        var task = Set();
        task.Complete("He was off sick. I rang.", Given.OtherDs, Given.Hours(2));
        Assert.Equal(Given.OtherDs.Id, task.ClosedById);
    }

    [Fact]
    public void BR_51_whoever_was_given_a_task_does_not_cancel_it()
    {
        Assert.Contains(
            "Only whoever set", Given.Refused(() => Set().Cancel("Not needed", Given.Dc, Given.Hours(2))), StringComparison.Ordinal);
        Assert.Contains("someone else must cancel it", Given.Refused(() => Set(Given.Sergeant, by: Given.Di)
            .Cancel("Not needed", Given.Ds, Given.Hours(2))), StringComparison.Ordinal);

        var own = Set(by: Given.Dc);
        own.Cancel("She is in care now; the school has nothing to add.", Given.Dc, Given.Hours(2));
        Assert.Equal((TaskEnding.Cancelled, false), (own.Ending, own.IsOpen));
    }

    [Fact]
    public void The_sender_has_it_until_the_other_has_accepted()
    {
        var task = Set();
        task.Offer(OtherConstable, "On leave from tomorrow", Given.Dc, Given.Hours(2));

        Assert.Equal((Given.Constable.Id, OtherConstable.Id), (task.OwnerId, task.OfferedToId));
        Assert.Contains(
            "offered to someone else", Given.Refused(() => task.AcceptOffer(Given.Ds, Given.Hours(3))), StringComparison.Ordinal);
        Assert.Contains("waits for an answer", Given.Refused(() => task.Offer(Given.Sergeant, "Or you", Given.Dc, Given.Hours(3))),
            StringComparison.Ordinal);
        task.AcceptOffer(Given.As(OtherConstable), Given.Hours(3));

        Assert.Equal((OtherConstable.Id, null), (task.OwnerId, task.OfferedToId));
        Assert.Contains("already been answered", Given.Refused(() => task.AcceptOffer(Given.As(OtherConstable), Given.Hours(3))),
            StringComparison.Ordinal);
        Assert.Equal([TaskStep.Set, TaskStep.Offered, TaskStep.Accepted], task.Events.Select(each => each.Step));
    }

    [Fact]
    public void Declined_or_withdrawn_it_stays_with_the_sender_and_the_reason_is_kept()
    {
        var task = Set();
        task.Offer(OtherConstable, "On leave", Given.Dc, Given.Hours(2));
        Assert.Contains("why you do not take it", Given.Refused(() => task.DeclineOffer("", Given.As(OtherConstable), Given.Hours(3))),
            StringComparison.Ordinal);
        task.DeclineOffer("So am I", Given.As(OtherConstable), Given.Hours(3));
        task.Offer(OtherConstable, "From Monday then", Given.Dc, Given.Hours(4));
        task.WithdrawOffer(Given.Dc, Given.Hours(5));

        Assert.Equal((Given.Constable.Id, null), (task.OwnerId, task.OfferedToId));
        Assert.Equal("So am I", task.Events.Single(each => each.Step == TaskStep.Declined).Words);
    }

    [Fact]
    public void A_task_in_a_roles_queue_is_taken_by_one_of_the_role_and_by_nobody_after_them()
    {
        var task = Set(role: Role.Researcher);
        Assert.Contains("another role", Given.Refused(() => task.Take(Given.Dc, Given.Hours(2))), StringComparison.Ordinal);
        task.Take(Given.As(Researcher), Given.Hours(2));

        Assert.Equal((Researcher.Id, null), (task.OwnerId, task.OwnerRole));
        Assert.Contains("already taken", Given.Refused(() => task.Take(Given.As(Researcher), Given.Hours(3))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_goes_with_its_case_to_the_new_teams_sergeants_and_keeps_its_time()
    {
        var task = Set();
        task.Offer(OtherConstable, "On leave", Given.Dc, Given.Hours(2));
        task.HandOver(Given.Lambeth.Id, Given.LambethDs, Given.Hours(3));

        Assert.Equal((Given.Lambeth.Id, (Guid?)null, Role.DetectiveSergeant, (Guid?)null, Due),
            (task.CaitId, task.OwnerId, task.OwnerRole, task.OfferedToId, task.DueAt));
        task.Take(Given.LambethDs, Given.Hours(4));
        Assert.Equal(Given.LambethDs.Id, task.OwnerId);
    }

    [Fact]
    public void A_queue_stays_the_same_roles_queue_in_the_new_team_and_a_closed_task_stays_where_it_was_done()
    {
        var queued = Set(role: Role.Researcher);
        queued.HandOver(Given.Lambeth.Id, Given.LambethDs, Given.Hours(3));
        Assert.Equal(Role.Researcher, queued.OwnerRole);

        var done = Set();
        done.Complete("Done", Given.Dc, Given.Hours(2));
        done.HandOver(Given.Lambeth.Id, Given.LambethDs, Given.Hours(3));
        Assert.Equal((Given.Hackney.Id, Given.Constable.Id), (done.CaitId, done.OwnerId));
    }

    [Fact]
    public void A_task_is_due_soon_on_the_London_day_it_is_due_and_overdue_after_it()
    {
        var clock = CaseTask.ClockOf(Given.Hours(1), Due, null);

        Assert.Equal(DeadlineState.OnTrack, clock.StateAt(Given.Utc("2026-11-23 23:59")));
        Assert.Equal(DeadlineState.DueSoon, clock.StateAt(Given.Utc("2026-11-24 00:00")));
        Assert.Equal(DeadlineState.DueSoon, clock.StateAt(Due));
        Assert.Equal(DeadlineState.Overdue, clock.StateAt(Due.AddTicks(1)));
        Assert.Equal(Given.Utc("2026-07-13 23:00"), CaseTask.DueSoonFrom(UkTime.EndOf(new(2026, 7, 14))));
    }
}
