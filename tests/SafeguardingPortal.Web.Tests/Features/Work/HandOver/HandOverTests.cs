using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.HandOver;

/// <summary>BR-54: what somebody holds who leaves or moves goes to others, or stands on their supervisor's list until it does.</summary>
public class HandOverTests : PortalTest
{
    private const string Waiting = "Hand over: the officer is no longer here";

    private async Task<(Team Team, Logged Logged, Browser Admin)> BusyAsync()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.WithTaskAsync(await Given.ReferralAsync(team, Stage.Accepted));
        await Portal.ConferenceAsync(logged, liaison: team.Constable);
        await Given.AccountAsync(team.Constable, "dc.tom");
        return (team, logged, Portal.SignIn(await Given.OfficerAsync(Role.Administrator)));
    }

    private static string Page(Colleague officer) => $"/hand-over/{officer.Code}";

    private static Answers To(Page page, Func<string, string?> taker, string list = "Kinds")
    {
        var answers = new Answers { ["Reason"] = "Left the command" };
        for (var i = 0; page.Html.QuerySelector($"[name='{list}[{i}].Key']") is { } key; i++)
            if (taker(key.GetAttribute("value")!) is { } code) answers[$"{list}[{i}].To"] = code;
        return answers;
    }

    private static async Task CloseAsync(Browser admin, Colleague officer) =>
        await admin.SubmitAsync(await admin.GetAsync($"/administration/officers/{officer.Code}/account/close"));

    [Fact]
    public async Task What_a_leaver_holds_is_listed_before_the_account_closes_and_goes_to_others_in_one_act()
    {
        var (team, logged, admin) = await BusyAsync();
        var close = await admin.GetAsync($"/administration/officers/{team.Constable.Code}/account/close");
        Assert.Contains("3 still with them.", close.Main);
        var page = await admin.GetAsync(close.Link("Hand over")!);
        Assert.DoesNotContain("Ava", page.Source);
        Assert.Equal("Say why it changes hands", (await admin.SubmitAsync(page)).ErrorAt("Reason"));
        Assert.Equal(409, (await admin.SubmitAsync(page, new() { ["Reason"] = "Left" })).Status);

        var done = await admin.SubmitAsync(
            page, To(page, key => key.StartsWith("Conference", StringComparison.Ordinal) ? team.Liaison.Code : team.OtherConstable.Code));
        Assert.Equal($"3 handed over. {team.Constable.Name} holds nothing any more.", done.Done);
        Assert.Equal(
            (team.OtherConstable.Id, team.OtherConstable.Id, team.Liaison.Id),
            await Portal.QueryAsync(async db => (
                (await db.Set<Referral>().SingleAsync(each => each.Reference == logged.Reference)).OfficerId!.Value,
                (await db.Set<CaseTask>().SingleAsync(each => each.Reference == logged.TaskReference)).OwnerId!.Value,
                (await db.Set<Conference>().SingleAsync()).LiaisonId!.Value)));
        await CloseAsync(admin, team.Constable);
        Assert.DoesNotContain(Waiting, (await Portal.SignIn(team.Sergeant).GetAsync("/")).Main);
        Assert.Contains(logged.Reference, (await Portal.SignIn(team.OtherConstable).GetAsync("/")).Source);
        Assert.Contains("Handed over, since who had it leaves or moves",
            (await Portal.SignIn(team.OtherConstable).GetAsync(logged.TaskPage)).Main);
        var entry = (await Portal.TrailAsync(AuditAction.Changed)).Single(each => each.Detail!.Contains("PassedOn"));
        Assert.NotEmpty(entry.People);
    }

    [Fact]
    public async Task What_is_not_handed_over_stands_with_the_supervisors_until_it_is()
    {
        var (team, logged, admin) = await BusyAsync();
        await CloseAsync(admin, team.Constable);
        var sergeant = Portal.SignIn(team.Sergeant);
        var mine = await sergeant.GetAsync("/");
        Assert.Contains(Waiting, mine.Main);
        Assert.Contains("3 records are still with them", mine.Main);
        Assert.DoesNotContain(Waiting, (await Portal.SignIn(team.Desk).GetAsync("/")).Main);

        var page = await sergeant.GetAsync(Page(team.Constable));
        Assert.Contains(logged.Reference, page.Main);
        // One by one: the task alone.
        var one = await sergeant.SubmitAsync(page, To(
            page, key => key == $"Task.{logged.TaskReference}" ? team.OtherSergeant.Code : null, "Each"));
        Assert.Equal($"1 handed over. 2 still with {team.Constable.Name}.", one.Done);
        page = await sergeant.GetAsync(Page(team.Constable));
        await sergeant.SubmitAsync(page, To(page, _ => team.OtherConstable.Code));
        Assert.DoesNotContain(Waiting, (await sergeant.GetAsync("/")).Main);
    }

    [Theory]
    [InlineData("posting")]
    [InlineData("role")]
    public async Task A_posting_or_a_role_that_ends_leaves_the_work_with_the_supervisors_too(string what)
    {
        var (team, _, admin) = await BusyAsync();
        var officer = await admin.GetAsync($"/administration/officers/{team.Constable.Code}");
        var row = officer.Html.QuerySelectorAll("tbody tr").Single(each => each.TextContent.Contains(what, StringComparison.Ordinal));
        var end = await admin.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("3 still with them.", end.Main);
        await admin.SubmitAsync(end, new() { ["Last"] = "yesterday", ["Reason"] = "Left" });
        Assert.Contains(Waiting, (await Portal.SignIn(team.Sergeant).GetAsync("/")).Main);
    }

    [Fact]
    public async Task BR_54_a_role_that_does_it_no_more_leaves_the_work_with_the_supervisors_too()
    {
        var (team, logged, admin) = await BusyAsync();
        var role = await admin.GetAsync($"/administration/officers/{team.Constable.Code}/role");
        Assert.Contains("3 still with them.", role.Main);
        await admin.SubmitAsync(role, new()
        {
            ["Role"] = nameof(Role.ConferenceLiaisonOfficer),
            ["From"] = "today",
            ["IsBeside"] = "false",
            ["Reason"] = "Moved desk"
        });
        var sergeant = Portal.SignIn(team.Sergeant);
        var mine = await sergeant.GetAsync("/");
        // The conference and the task they still see to; the case needs a detective.
        Assert.Contains("Hand over: the officer has another role", mine.Main);
        Assert.Contains("One record is still with them.", mine.Main);
        Assert.Contains("is no detective of the team any more", mine.Main);
        var page = await sergeant.GetAsync(Page(team.Constable));
        await sergeant.SubmitAsync(page, To(
            page, key => key == $"Case.{logged.Reference}" ? team.OtherConstable.Code : null, "Each"));
        Assert.DoesNotContain("Hand over:", (await sergeant.GetAsync("/")).Main);
    }

    [Fact]
    public async Task A_supervisor_sees_the_work_of_their_own_teams_and_whoever_left_meanwhile_takes_nothing()
    {
        var (team, _, admin) = await BusyAsync();
        var other = await Given.TeamAsync("lambeth");
        Assert.Contains("Nothing to hand over", (await Portal.SignIn(other.Sergeant).GetAsync(Page(team.Constable))).Main);
        var page = await admin.GetAsync(Page(team.Constable));
        await Given.AccountAsync(team.OtherConstable, "dc.uma");
        await CloseAsync(admin, team.OtherConstable);
        var late = await admin.SubmitAsync(page, To(page, _ => team.OtherConstable.Code));
        Assert.Equal(409, late.Status);
        Assert.Contains("is not here any more", late.Main);
        Assert.Equal("Left the command", late.Field("Reason"));
        Assert.Equal(3, await Portal.QueryAsync(async db =>
            await db.Set<Referral>().CountAsync(each => each.OfficerId == team.Constable.Id)
            + await db.Set<CaseTask>().CountAsync(each => each.OwnerId == team.Constable.Id)
            + await db.Set<Conference>().CountAsync(each => each.LiaisonId == team.Constable.Id)));
    }

    [Fact]
    public async Task A_restricted_case_is_counted_and_handed_over_by_those_on_its_list()
    {
        var (team, logged, admin) = await BusyAsync();
        await Given.RestrictAsync(logged);
        var page = await admin.GetAsync(Page(team.Constable));
        Assert.DoesNotContain(logged.Reference, page.Source);
        Assert.Contains("Held on restricted cases: 3", page.Main);
    }

    [Fact]
    public async Task A_team_nobody_supervises_is_the_commanders()
    {
        var (team, _, admin) = await BusyAsync();
        var commander = await Given.OfficerAsync(Role.Commander);
        Assert.DoesNotContain("Nobody supervises this team", (await Portal.SignIn(commander).GetAsync("/")).Main);
        foreach (var (officer, name) in new[] { (team.Sergeant, "a1"), (team.OtherSergeant, "a2"), (team.Inspector, "a3") })
        {
            await Given.AccountAsync(officer, name);
            await CloseAsync(admin, officer);
        }
        Assert.Contains("Nobody supervises this team", (await Portal.SignIn(commander).GetAsync("/")).Main);
    }

    [Fact]
    public async Task Nobody_without_a_role_signs_in_or_is_told_why()
    {
        var (team, _, admin) = await BusyAsync();
        Assert.Equal("/", (await Portal.Visit().SignInAsync("dc.tom", Given.Password)).Url);
        var officer = await admin.GetAsync($"/administration/officers/{team.Constable.Code}");
        var row = officer.Html.QuerySelectorAll("tbody tr").Single(each => each.TextContent.Contains("role", StringComparison.Ordinal));
        await admin.SubmitAsync(await admin.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!),
            new() { ["Last"] = "yesterday", ["Reason"] = "Left" });
        Assert.StartsWith("The user name or password is not right",
            (await Portal.Visit().SignInAsync("dc.tom", Given.Password)).ErrorAt("UserName"));
    }
}
