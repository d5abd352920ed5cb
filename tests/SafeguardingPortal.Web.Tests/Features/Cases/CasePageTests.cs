using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Audit;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases;

public class CasePageTests : PortalTest
{
    [Fact]
    public async Task The_docket_shows_who_what_runs_and_what_came_in_and_leads_to_the_referral_and_back()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Assessed);
        var browser = Portal.SignIn(logged.Team.Sergeant);

        var page = await browser.GetAsync($"/cases/{logged.CaseReference}");

        Assert.Equal(200, page.Status);
        Assert.Contains("Ava Merrin, 6", page.Heading, StringComparison.Ordinal);
        Assert.Contains($"Suspect on {logged.Reference} Darren Foyle", page.Main, StringComparison.Ordinal);
        Assert.Contains("14 Tansy Road", page.Main, StringComparison.Ordinal);
        Assert.Contains(logged.Team.Constable.Name, page.Main, StringComparison.Ordinal);
        Assert.Equal(logged.Page, page.Link(logged.Reference));
        Assert.Equal($"/cases/{logged.CaseReference}", (await browser.GetAsync(logged.Page)).Link(logged.CaseReference));
        Assert.Equal(["Overview", "Chronology", "People and household"], page.Texts(".moj-sub-navigation__link").Take(3));
        Assert.Contains(await Portal.TrailAsync(AuditAction.Viewed), look => look.SubjectReference == logged.CaseReference && look.ById == logged.Team.Sergeant.Id && look.People.Count > 0);
    }

    [Fact]
    public async Task The_list_is_the_teams_open_cases_and_a_filter_is_a_code_in_its_address()
    {
        var team = await Given.TeamAsync();
        var mine = await Given.ReferralAsync(team, Stage.Assessed);
        var closed = await Given.ReferralAsync(team, Stage.Closed);
        var unallocated = await Given.ReferralAsync(team);
        var theirs = await Given.ReferralAsync(await Given.TeamAsync("lambeth"));
        var browser = Portal.SignIn(team.Sergeant);

        Assert.Equal(new[] { unallocated.CaseReference, mine.CaseReference }.Order(), Cases(await browser.GetAsync("/cases")).Order());
        Assert.Equal([closed.CaseReference], Cases(await browser.GetAsync("/cases?state=Closed")));
        Assert.Equal([mine.CaseReference], Cases(await browser.GetAsync($"/cases?officer={team.Constable.Code}")));
        Assert.Empty(Cases(await browser.GetAsync("/cases?restricted=true")));
        Assert.DoesNotContain(theirs.CaseReference, (await browser.GetAsync("/cases?team=lambeth&state=All")).Main, StringComparison.Ordinal);
        Assert.Contains(theirs.CaseReference, (await Portal.SignIn(await Given.OfficerAsync(Role.Commander)).GetAsync("/cases")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_the_list_hold_every_case_once()
    {
        var team = await Given.TeamAsync();
        await Given.ManyAsync(team, Enumerable.Range(1, 30).Select(hours => Now.AddHours(-hours)));
        var browser = Portal.SignIn(team.Sergeant);

        var first = await browser.GetAsync("/cases");
        var second = await browser.GetAsync(first.Links("a[rel=next]").Single());

        Assert.Equal(30, Cases(first).Concat(Cases(second)).Distinct().Count());
        Assert.Equal(25, Cases(first).Count);
        Assert.Empty(second.Links("a[rel=next]"));
        Assert.Equal(25, Cases(await browser.GetAsync("/cases?after=nonsense")).Count);
    }

    [Fact]
    public async Task The_discussions_of_a_case_are_one_page_away()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Discussed);

        var page = await Portal.SignIn(logged.Team.Sergeant).GetAsync($"/cases/{logged.CaseReference}/discussions");

        Assert.Equal($"/cases/{logged.CaseReference}/discussions/1", page.Link("Discussion 1"));
    }

    private static IReadOnlyList<string> Cases(Page page) => [.. page.Texts("tbody th a")];
}
