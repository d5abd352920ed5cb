using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.Tasks;

public class TaskTests : PortalTest
{
    private Task<CaseTask> LoadAsync(string reference) =>
        Portal.QueryAsync(db => db.Set<CaseTask>().AsNoTracking().SingleAsync(task => task.Reference == reference));

    private async Task<(Team Team, Logged Logged)> SetAsync(double dueInHours = 48)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        return (team, logged with { TaskReference = await Given.TaskAsync(logged, dueInHours: dueInHours) });
    }

    [Fact]
    public async Task The_owner_completes_a_task_with_its_result_and_it_leaves_their_work()
    {
        var (team, logged) = await SetAsync();
        var owner = Portal.SignIn(team.Constable);
        var work = await owner.GetAsync("/");
        Assert.Contains("Ring the school", work.Main);
        var page = await owner.GetAsync(work.Links(".sp-work__act a").Single(link => link.EndsWith("/complete", StringComparison.Ordinal)));
        Assert.Equal(["Say what was done and what came of it"], (await owner.SubmitAsync(page)).Errors);
        var done = await owner.SubmitAsync(page, new() { ["Result"] = "Seen by the nurse in March." });

        Assert.Equal("T-2026-000001 is completed.", done.Done);
        Assert.Contains("Seen by the nurse in March.", done.Main);
        Assert.DoesNotContain("Ring the school", (await owner.GetAsync("/")).Main);
        Assert.Contains("Ring the school", (await owner.GetAsync($"/cases/{logged.CaseReference}/tasks?closed=true")).Main);
        Assert.Equal(TaskEnding.Done, (await LoadAsync(logged.TaskReference)).Ending);
        Assert.Contains("already been done", (await owner.GetAsync($"{logged.TaskPage}/complete")).Done);
    }

    [Fact]
    public async Task A_task_handed_on_stays_until_it_is_accepted()
    {
        var (team, logged) = await SetAsync();
        var (sender, other) = (Portal.SignIn(team.Constable), Portal.SignIn(team.OtherConstable));
        var offered = await sender.SubmitAsync(await sender.GetAsync($"{logged.TaskPage}/hand-on"),
            new() { ["Officer"] = team.OtherConstable.Code, ["Reason"] = "On leave from Tuesday" });
        Assert.Equal($"T-2026-000001 is offered to {team.OtherConstable.Name}. It stays where it is until they accept.", offered.Done);
        Assert.Contains("Ring the school", (await sender.GetAsync("/")).Main);
        Assert.Contains("asks you to take this over", (await other.GetAsync("/")).Main);
        Assert.Contains("Offered to you", (await other.GetAsync("/tasks")).Main);

        var accepted = await other.SubmitAsync(await other.GetAsync($"{logged.TaskPage}/answer"), new() { ["Answer"] = "Accept" });
        Assert.Equal("T-2026-000001 is yours now.", accepted.Done);
        Assert.Equal(team.OtherConstable.Id, (await LoadAsync(logged.TaskReference)).OwnerId);
        Assert.DoesNotContain("Ring the school", (await sender.GetAsync("/")).Main);
    }

    [Fact]
    public async Task An_offer_is_declined_with_a_reason_or_withdrawn_and_the_task_stays()
    {
        var (team, logged) = await SetAsync();
        var (sender, other) = (Portal.SignIn(team.Constable), Portal.SignIn(team.OtherConstable));
        Answers offer = new() { ["Officer"] = team.OtherConstable.Code, ["Reason"] = "On leave" };
        await sender.SubmitAsync(await sender.GetAsync($"{logged.TaskPage}/hand-on"), offer);
        var answer = await other.GetAsync($"{logged.TaskPage}/answer");
        Assert.Equal(["Say why you do not take it"], (await other.SubmitAsync(answer, new() { ["Answer"] = "Decline" })).Errors);
        var declined = await other.SubmitAsync(answer, new() { ["Answer"] = "Decline", ["Reason"] = "So am I" });
        Assert.Contains("Offer declined, by DC Uma Second of hackney: So am I", declined.Main);

        await sender.SubmitAsync(await sender.GetAsync($"{logged.TaskPage}/hand-on"), offer);
        await sender.SubmitAsync(await sender.GetAsync($"{logged.TaskPage}/withdraw"));
        Assert.Equal((team.Constable.Id, (Guid?)null),
            ((await LoadAsync(logged.TaskReference)).OwnerId!.Value, (await LoadAsync(logged.TaskReference)).OfferedToId));
    }

    [Fact]
    public async Task The_second_of_two_people_taking_a_task_from_the_queue_is_told_and_changes_nothing()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var reference = await Given.TaskAsync(logged, queue: Role.DetectiveConstable);
        var (first, second) = (Portal.SignIn(team.Constable), Portal.SignIn(team.OtherConstable));
        var theirs = await second.GetAsync($"/tasks/{reference}");
        Assert.Equal($"{reference} is yours now.", (await first.SubmitAsync(await first.GetAsync($"/tasks/{reference}"))).Done);

        var late = await second.SubmitAsync(theirs);
        Assert.Equal(409, late.Status);
        Assert.Contains("Someone has already taken this task.", late.Errors);
        Assert.Equal(team.Constable.Id, (await LoadAsync(reference)).OwnerId);
    }

    [Fact]
    public async Task A_lost_race_shows_what_was_typed_and_what_changed()
    {
        var (team, logged) = await SetAsync();
        var (owner, sergeant) = (Portal.SignIn(team.Constable), Portal.SignIn(team.Sergeant));
        var page = await owner.GetAsync($"{logged.TaskPage}/complete");
        await sergeant.SubmitAsync(await sergeant.GetAsync($"{logged.TaskPage}/hand-on"),
            new() { ["Officer"] = team.OtherConstable.Code, ["Reason"] = "You are at court" });

        var late = await owner.SubmitAsync(page, new() { ["Result"] = "Rang them." });
        Assert.Equal(409, late.Status);
        Assert.Equal("Rang them.", late.Field("Result")?.Trim());
        Assert.Contains("DS Ruth First of hackney, 09:20: offered, DC Uma Second of hackney. You are at court", late.Main);
        Assert.Equal(200, (await owner.SubmitAsync(late)).Status);
        Assert.Equal(TaskEnding.Done, (await LoadAsync(logged.TaskReference)).Ending);
    }

    [Fact]
    public async Task Whoever_has_nothing_to_do_with_a_task_is_offered_no_act_and_cannot_do_one()
    {
        var (team, logged) = await SetAsync();
        var other = Portal.SignIn(team.OtherConstable);
        var page = await other.GetAsync(logged.TaskPage);
        Assert.Empty(page.Links("main .sp-buttons a"));
        Assert.Contains("someone else’s to do", (await other.GetAsync($"{logged.TaskPage}/complete")).Done);
        var forced = await other.PostAsync(
            $"{logged.TaskPage}/complete", await other.GetAsync("/account/password"), ("Version", "1"), ("Result", "Mine"));
        Assert.Equal(409, forced.Status);
        Assert.True((await LoadAsync(logged.TaskReference)).IsOpen);
    }

    [Fact]
    public async Task BR_51_a_task_is_cancelled_with_a_reason_by_whoever_set_it_and_not_by_the_one_it_was_given_to()
    {
        var (team, logged) = await SetAsync();
        Assert.Contains("someone else’s to do", (await Portal.SignIn(team.Constable).GetAsync($"{logged.TaskPage}/cancel")).Done);
        var setter = Portal.SignIn(team.Sergeant);
        var cancelled = await setter.SubmitAsync(
            await setter.GetAsync($"{logged.TaskPage}/cancel"), new() { ["Reason"] = "The school rang us." });

        Assert.Equal("T-2026-000001 is cancelled. It stays on the case with the reason.", cancelled.Done);
        Assert.Contains("The school rang us.", cancelled.Main);
    }

    [Fact]
    public async Task What_is_overdue_is_seen_by_the_supervisor_whoever_has_it()
    {
        var (team, logged) = await SetAsync(dueInHours: 3);
        var sergeant = Portal.SignIn(team.Sergeant);
        Assert.DoesNotContain(logged.TaskReference, (await sergeant.GetAsync("/tasks?view=Overdue")).Main);
        Clock.Advance(TimeSpan.FromHours(4));

        var overdue = await sergeant.GetAsync("/tasks?view=Overdue");
        Assert.Contains(logged.TaskReference, overdue.Main);
        Assert.Contains("Overdue by 1 h", overdue.Main);
        Assert.DoesNotContain("view=Overdue", string.Join(' ', (await Portal.SignIn(team.Constable).GetAsync("/tasks")).Links("nav a")));
    }

    [Fact]
    public async Task Peers_12_the_task_of_someone_who_left_the_team_is_seen_by_its_supervisor_and_handed_on()
    {
        var (team, logged) = await SetAsync();
        await Portal.QueryAsync(db => db.Set<Domain.Teams.TeamPosting>().Where(posting => posting.OfficerId == team.Constable.Id)
            .ExecuteUpdateAsync(posting => posting.SetProperty(each => each.To, DateOnly.FromDateTime(Now).AddDays(-1))));
        var sergeant = Portal.SignIn(team.Sergeant);
        var page = await sergeant.GetAsync("/tasks?view=NoOwnerHere");
        Assert.Contains(logged.TaskReference, page.Main);
        Assert.Contains("Not in this team today", page.Main);

        await sergeant.SubmitAsync(await sergeant.GetAsync($"{logged.TaskPage}/hand-on"),
            new() { ["Officer"] = team.OtherConstable.Code, ["Reason"] = "He has left" });
        var other = Portal.SignIn(team.OtherConstable);
        Assert.Equal(
            200, (await other.SubmitAsync(await other.GetAsync($"{logged.TaskPage}/answer"), new() { ["Answer"] = "Accept" })).Status);
        Assert.DoesNotContain(logged.TaskReference, (await sergeant.GetAsync("/tasks?view=NoOwnerHere")).Main);
    }

    [Fact]
    public async Task A_transferred_cases_open_tasks_go_with_it_to_the_new_teams_sergeants()
    {
        var (team, logged) = await SetAsync();
        var lambeth = await Given.TeamAsync("lambeth");
        var closed = await Given.TaskAsync(logged);
        var desk = Portal.SignIn(team.Desk);
        var owner = Portal.SignIn(team.Constable);
        await owner.SubmitAsync(await owner.GetAsync($"/tasks/{closed}/complete"), new() { ["Result"] = "Done" });
        await desk.SubmitAsync(
            await desk.GetAsync($"{logged.Page}/handovers/transfer"), new() { ["Team"] = "lambeth", ["Reason"] = "They moved." });
        var receiving = Portal.SignIn(lambeth.Sergeant);
        Assert.Equal(404, (await receiving.GetAsync(logged.TaskPage)).Status);
        await receiving.SubmitAsync(await receiving.GetAsync($"{logged.Page}/handovers/answer"), new() { ["Answer"] = "Accept" });

        var task = await LoadAsync(logged.TaskReference);
        Assert.Equal((lambeth.Id, (Guid?)null, Role.DetectiveSergeant), (task.CaitId, task.OwnerId, task.OwnerRole));
        Assert.Equal(team.Id, (await LoadAsync(closed)).CaitId);
        Assert.Contains(logged.TaskReference, (await receiving.GetAsync("/tasks?view=Queue")).Main);
        Assert.Equal(
            $"{logged.TaskReference} is yours now.", (await receiving.SubmitAsync(await receiving.GetAsync(logged.TaskPage))).Done);
    }

    [Fact]
    public async Task My_work_shows_the_24_hours_of_a_child_before_tasks_and_those_in_order_of_time_left()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted, 2);
        await Given.TaskAsync(logged, dueInHours: 10, text: "Ring the school");
        await Given.TaskAsync(logged, dueInHours: 40, text: "Ask for the scan");
        var work = (await Portal.SignIn(team.Constable).GetAsync("/")).Texts(".sp-work__row");

        Assert.Equal(3, work.Count);
        Assert.Contains("24-hour limit", work[0]);
        Assert.Contains("Ring the school", work[1]);
        Assert.Contains("Ask for the scan", work[2]);
    }

    [Fact]
    public async Task A_list_goes_on_from_the_last_task_shown()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        for (var n = 0; n < TaskList.PageSize + 2; n++) await Given.TaskAsync(logged, dueInHours: n % 3 == 0 ? 30 : 31);
        var browser = Portal.SignIn(team.Sergeant);
        var first = await browser.GetAsync("/tasks?view=Team");
        var second = await browser.GetAsync(first.Links("nav.govuk-pagination a").Single());

        Assert.Equal((TaskList.PageSize, 2), (first.Texts("tbody th").Count, second.Texts("tbody th").Count));
        Assert.Equal(TaskList.PageSize + 2, first.Links("tbody th a").Concat(second.Links("tbody th a")).Distinct().Count());
        Assert.Equal(2, (await browser.GetAsync((await browser.GetAsync($"/cases/{logged.CaseReference}/tasks"))
            .Links("nav.govuk-pagination a").Single())).Texts("tbody th").Count);
    }

    [Fact]
    public async Task A_look_at_a_task_is_on_the_trail_with_the_people_of_its_case()
    {
        var (team, logged) = await SetAsync();
        await Portal.SignIn(team.Constable).GetAsync(logged.TaskPage);

        var look = (await Portal.TrailAsync(Domain.Access.AuditAction.Viewed)).Single(entry => entry.Subject == nameof(CaseTask));
        Assert.Equal(logged.TaskReference, look.SubjectReference);
        Assert.NotEmpty(look.People);
    }
}
