using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.Tasks;

/// <summary>Tasks about a team, a person or the command: in the same lists and done by the same forms as those of a case.</summary>
public class TaskWithoutCaseTests : PortalTest
{
    private Task<CaseTask> LoadAsync(string reference) =>
        Portal.QueryAsync(db => db.Set<CaseTask>().AsNoTracking().SingleAsync(task => task.Reference == reference));

    [Fact]
    public async Task A_persons_task_is_on_their_my_work_and_is_done_by_the_form()
    {
        var team = await Given.TeamAsync();
        var reference = await Portal.TaskAboutAsync(
            await Portal.AboutAsync(team.Constable), team.Constable, team.Inspector, "Book the three-week course");
        var owner = Portal.SignIn(team.Constable);
        var work = await owner.GetAsync("/");
        Assert.Contains($"Action: {team.Constable.Name}", work.Texts(".sp-work__row h3"));
        var page = await owner.GetAsync($"/tasks/{reference}");
        Assert.DoesNotContain("in case file", page.Main);
        Assert.Contains("Book the three-week course", page.Main);
        Assert.Contains("About", (await owner.GetAsync("/tasks")).Texts("th"));
        Assert.Contains("Case", (await LoggedTasksAsync(team)).Texts("th"));

        var done = await owner.SubmitAsync(
            await owner.GetAsync($"/tasks/{reference}/complete"), new() { ["Result"] = "Booked for January." });
        Assert.Equal($"{reference} is completed.", done.Done);
        Assert.Equal(TaskEnding.Done, (await LoadAsync(reference)).Ending);
        Assert.DoesNotContain("three-week course", (await owner.GetAsync("/")).Main);
    }

    /// <summary>Where everybody's tasks are of cases, the list says so as it always did.</summary>
    private async Task<Page> LoggedTasksAsync(Team team)
    {
        await Given.TaskAsync(await Given.ReferralAsync(team, Stage.Accepted), team.OtherConstable);
        return await Portal.SignIn(team.OtherConstable).GetAsync("/tasks");
    }

    [Fact]
    public async Task A_persons_task_is_handed_on_to_a_colleague_who_then_has_it_and_sees_it()
    {
        var team = await Given.TeamAsync();
        var reference = await Portal.TaskAboutAsync(
            await Portal.AboutAsync(team.Constable), team.Constable, team.Inspector, "Book the three-week course");
        var (sender, other) = (Portal.SignIn(team.Constable), Portal.SignIn(team.OtherConstable));
        Assert.Equal(404, (await other.GetAsync($"/tasks/{reference}")).Status);
        var form = await sender.GetAsync($"/tasks/{reference}/hand-on");
        Assert.Contains(team.OtherConstable.Code, form.Form.OptionsOf("Officer"));
        await sender.SubmitAsync(form, new() { ["Officer"] = team.OtherConstable.Code, ["Reason"] = "She books the courses" });
        Assert.Contains("asks you to take this over", (await other.GetAsync("/")).Main);

        Assert.Equal($"{reference} is yours now.",
            (await other.SubmitAsync(await other.GetAsync($"/tasks/{reference}/answer"), new() { ["Answer"] = "Accept" })).Done);
        Assert.Equal(team.OtherConstable.Id, (await LoadAsync(reference)).OwnerId);
        Assert.Equal(200, (await sender.GetAsync($"/tasks/{reference}")).Status);
        Assert.DoesNotContain("three-week course", (await sender.GetAsync("/")).Main);
    }

    [Fact]
    public async Task A_teams_task_is_in_its_supervisors_list_and_is_not_there_for_anybody_else()
    {
        var (team, other) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var reference = await Portal.TaskAboutAsync(
            await Portal.AboutTeamAsync(team), team.Sergeant, team.Inspector, "Agree the December rota");
        foreach (var officer in new[] { team.Sergeant, team.OtherSergeant, team.Inspector })
            Assert.Contains(reference, (await Portal.SignIn(officer).GetAsync("/tasks?view=Team")).Main);
        foreach (var officer in new[] { team.Constable, team.Desk, team.Liaison, other.Sergeant, other.Inspector })
        {
            var browser = Portal.SignIn(officer);
            Assert.DoesNotContain(reference, (await browser.GetAsync("/tasks?view=Team")).Main);
            Assert.Equal(404, (await browser.GetAsync($"/tasks/{reference}")).Status);
            Assert.Equal(404, (await browser.GetAsync($"/tasks/{reference}/complete")).Status);
        }

        var di = Portal.SignIn(team.Inspector);
        var form = await di.GetAsync($"/tasks/{reference}/cancel");
        Assert.Contains("It stays on record with your reason.", form.Main);
        Assert.Equal($"{reference} is cancelled. It stays on record with the reason.",
            (await di.SubmitAsync(form, new() { ["Reason"] = "The rota is the borough’s." })).Done);
    }

    [Fact]
    public async Task A_queued_task_of_a_team_is_taken_by_one_of_the_role()
    {
        var team = await Given.TeamAsync();
        var reference = await Portal.TaskAboutAsync(
            await Portal.AboutTeamAsync(team), team.Researcher, team.Inspector, "List the open searches", Role.Researcher);
        var researcher = Portal.SignIn(team.Researcher);
        Assert.Contains("Action, in your queue: Hackney CAIT", (await researcher.GetAsync("/")).Texts(".sp-work__row h3"));

        Assert.Equal($"{reference} is yours now.", (await researcher.SubmitAsync(await researcher.GetAsync($"/tasks/{reference}"))).Done);
        Assert.Equal(team.Researcher.Id, (await LoadAsync(reference)).OwnerId);
    }

    [Fact]
    public async Task A_commands_task_goes_from_the_commander_to_an_inspector_of_any_team_and_back()
    {
        var (team, commander) = (await Given.TeamAsync(), await Given.OfficerAsync(Role.Commander));
        var reference = await Portal.TaskAboutAsync(await Portal.AboutCommandAsync(), commander, commander, "Write to the board");
        var (top, di) = (Portal.SignIn(commander), Portal.SignIn(team.Inspector));
        Assert.Contains("Write to the board", (await top.GetAsync("/")).Main);
        Assert.DoesNotContain(reference, (await di.GetAsync("/tasks?view=Team")).Main);
        await top.SubmitAsync(
            await top.GetAsync($"/tasks/{reference}/hand-on"), new() { ["Officer"] = team.Inspector.Code, ["Reason"] = "Yours to write" });
        await di.SubmitAsync(await di.GetAsync($"/tasks/{reference}/answer"), new() { ["Answer"] = "Accept" });

        Assert.Contains("Write to the board", (await di.GetAsync("/")).Main);
        Assert.DoesNotContain("Not in this team today", (await di.GetAsync("/tasks")).Main);
        Assert.DoesNotContain(reference, (await top.GetAsync("/tasks?view=NoOwnerHere")).Main);
        Assert.Contains(reference, (await top.GetAsync("/tasks?view=Team")).Main);
        Assert.Equal(404, (await Portal.SignIn(team.Sergeant).GetAsync($"/tasks/{reference}")).Status);
    }
}
