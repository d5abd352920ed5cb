using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Tasks;

public class SetTaskTests : PortalTest
{
    private static Answers Filled(string owner, params (string Name, string Value)[] but)
    {
        Answers answers = new()
        {
            ["Kind"] = "InformationGap",
            ["Text"] = "Has the school seen injuries before?",
            ["Owner"] = owner,
            ["Due"] = "24/11/2026"
        };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    private Task<List<CaseTask>> TasksAsync() =>
        Portal.QueryAsync(db => db.Set<CaseTask>().AsNoTracking().OrderBy(task => task.Reference).ToListAsync());

    [Fact]
    public async Task A_task_is_set_on_the_case_and_is_its_owners_until_the_end_of_the_London_day()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var sergeant = Portal.SignIn(team.Sergeant);
        var referral = await sergeant.GetAsync(logged.Page);
        var set = await sergeant.SubmitAsync(await sergeant.GetAsync($"{referral.Link("Tasks of the case")}/set"),
            Filled(team.Constable.Code, ("Reason", "The referrer thought so.")));

        Assert.Equal("T-2026-000001 is set.", set.Done);
        Assert.Contains("Information gap: Has the school seen injuries before?", set.Main);
        var task = Assert.Single(await TasksAsync());
        Assert.Equal((TaskKind.InformationGap, team.Constable.Id, team.Sergeant.Id, new DateTime(2026, 11, 25, 0, 0, 0, DateTimeKind.Utc),
            team.Id, "The referrer thought so."),
            (task.Kind, task.OwnerId, task.SetById, task.DueAt, task.CaitId, task.Reason));
        Assert.Contains("Has the school seen injuries before?", (await Portal.SignIn(team.Constable).GetAsync("/")).Main);
        Assert.Contains("Has the school seen injuries before?", (await Portal.SignIn(team.Constable).GetAsync("/tasks")).Main);
    }

    [Fact]
    public async Task A_task_for_a_role_waits_in_the_queue_of_everyone_who_has_it()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var constable = Portal.SignIn(team.Constable);
        await constable.SubmitAsync(await constable.GetAsync($"/cases/{logged.CaseReference}/tasks/set"), Filled(nameof(Role.Researcher)));

        Assert.Contains("Information gap, in your queue", (await Portal.SignIn(team.Researcher).GetAsync("/")).Main);
        Assert.Contains("T-2026-000001", (await Portal.SignIn(team.Researcher).GetAsync("/tasks?view=Queue")).Main);
        Assert.DoesNotContain("T-2026-000001", (await Portal.SignIn(team.Sergeant).GetAsync("/tasks?view=Queue")).Main);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_what_was_typed_stays()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var browser = Portal.SignIn(team.Sergeant);
        var page = await browser.GetAsync($"/cases/{logged.CaseReference}/tasks/set");

        var empty = await browser.SubmitAsync(page);
        Assert.Equal(["Say whether it is something to do or something to find out", "Say what is to be done", "Choose who is to do it",
            "Enter the day it is due, for example 23/11/2026"], empty.Errors);
        var late = await browser.SubmitAsync(page, Filled(team.Constable.Code, ("Due", "22/11/2026")));
        Assert.Equal("The day it is due has passed. Enter today or a later day", late.ErrorAt("Due"));
        Assert.Equal("Has the school seen injuries before?", late.Field("Text")?.Trim());
        var stranger = await browser.TamperAsync(await browser.GetAsync($"/cases/{logged.CaseReference}/tasks/set"), ("Kind", "Action"),
            ("Text", "x"), ("Due", "24/11/2026"), ("Owner", "o-9999"));
        Assert.Equal("Choose from the list", stranger.ErrorAt("Owner"));
        Assert.Empty(await TasksAsync());
    }

    [Fact]
    public async Task A_task_sent_twice_is_one_task()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var browser = Portal.SignIn(team.Sergeant);
        var page = await browser.GetAsync($"/cases/{logged.CaseReference}/tasks/set");
        await browser.SubmitAsync(page, Filled(team.Constable.Code));
        var again = await browser.SubmitAsync(page, Filled(team.Constable.Code));

        Assert.Equal("/tasks/T-2026-000001", again.Url);
        Assert.Single(await TasksAsync());
    }

    [Fact]
    public async Task Nobody_is_given_a_task_in_a_team_they_are_not_posted_to()
    {
        var (team, lambeth) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var browser = Portal.SignIn(team.Sergeant);
        var refused = await browser.TamperAsync(await browser.GetAsync($"/cases/{logged.CaseReference}/tasks/set"), ("Kind", "Action"),
            ("Text", "Ring"), ("Due", "24/11/2026"), ("Owner", lambeth.Constable.Code));

        Assert.Equal(409, refused.Status);
        Assert.Contains("Choose someone who is posted to this team today.", refused.Errors);
        Assert.Empty(await TasksAsync());
    }
}
