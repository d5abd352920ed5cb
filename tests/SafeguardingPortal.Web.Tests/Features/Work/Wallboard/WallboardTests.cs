using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Features.Work.Wallboard;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.Wallboard;

/// <summary>The board on the wall of an office: numbers and clocks, and no child's name to anybody who walks by.</summary>
public sealed class WallboardTests : PortalTest
{
    private async Task<(Team Team, Logged First)> BusyAsync()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.New, 2);
        var first = await Given.ReferralAsync(team, Stage.Accepted, 26);
        await Given.ReferralAsync(team, Stage.Accepted, 21);
        await Given.ReferralAsync(team, Stage.Finished, 30);
        return (team, first);
    }

    [Fact]
    public async Task It_counts_what_runs_and_shows_the_clocks_by_time_left_by_their_numbers_alone()
    {
        var (team, first) = await BusyAsync();
        var page = await Portal.SignIn(team.Sergeant).GetAsync("/wallboard?team=hackney");
        Assert.Equal(["3", "1", "1", "1"], page.Texts(".sp-wall__figure dd"));
        Assert.Equal((3, first.Reference), (page.Texts(".sp-wall__ref").Count, page.Texts(".sp-wall__ref")[0]));
        Assert.Contains("Overdue by 2 h", page.Texts(".sp-wall__clock")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Ava", page.Source, StringComparison.Ordinal);
        Assert.Empty((await Portal.TrailAsync(AuditAction.Shown)).SelectMany(entry => entry.People));
        Assert.Contains(team.OtherSergeant.Name, page.Main, StringComparison.Ordinal);
        Assert.Contains("Nobody is on the rota.", page.Main, StringComparison.Ordinal);
        Assert.Equal(404, (await Portal.SignIn(team.Sergeant).GetAsync("/wallboard?team=lambeth")).Status);
        Assert.Contains("/wallboard", (await Portal.SignIn(team.Inspector).GetAsync("/referrals")).Links("main a"));
        Assert.Equal(403, (await Portal.SignIn(team.Constable).GetAsync("/wallboard")).Status);
    }

    [Fact]
    public async Task BR_53_a_restricted_case_is_not_on_it_even_for_who_may_see_it()
    {
        var (team, first) = await BusyAsync();
        await Given.RestrictAsync(first, team.Sergeant);
        var page = await Portal.SignIn(team.Sergeant).GetAsync("/wallboard");
        Assert.Equal(["2", "0", "1", "1"], page.Texts(".sp-wall__figure dd"));
        Assert.DoesNotContain(first.Reference, page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_address_shows_it_without_signing_in_for_a_week_and_no_longer_than_its_maker_supervises_the_team()
    {
        var (team, first) = await BusyAsync();
        foreach (var (officer, name) in new[] { (team.Sergeant, "ds"), (team.Inspector, "di") }) await Given.AccountAsync(officer, name);
        async Task<string> MadeAsync(Colleague officer)
        {
            var browser = Portal.SignIn(officer);
            var made = await browser.SubmitAsync(await browser.GetAsync("/wallboard"), button: "Make an address");
            return new Uri(made.Texts(".sp-signed .sp-text").Single()).AbsolutePath;
        }
        var (ds, di) = (await MadeAsync(team.Sergeant), await MadeAsync(team.Inspector));
        Assert.Equal(2, (await Portal.TrailAsync(AuditAction.Created)).Count(entry => entry.Subject == "Wallboard"));
        var screen = await Portal.Visit().GetAsync(ds);
        Assert.Equal((200, first.Reference), (screen.Status, screen.Texts(".sp-wall__ref")[0]));
        Assert.DoesNotContain("Ava", screen.Source, StringComparison.Ordinal);
        Assert.Empty(screen.Html.QuerySelectorAll("form, nav, .sp-bell"));
        Assert.Equal(404, (await Portal.Visit().GetAsync(ds + "x")).Status);

        await Portal.QueryAsync(db => db.Users.Where(account => account.Id == team.Sergeant.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.DisabledAt, Now)));
        Assert.Equal(404, (await Portal.Visit().GetAsync(ds)).Status);
        Clock.Advance(WallboardScreens.Answers - TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await Portal.Visit().GetAsync(di)).Status);
        Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(404, (await Portal.Visit().GetAsync(di)).Status);
    }
}
