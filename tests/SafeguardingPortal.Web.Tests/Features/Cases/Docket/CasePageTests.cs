using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Docket;

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
        Assert.Contains(await Portal.TrailAsync(AuditAction.Viewed),
            look => look.SubjectReference == logged.CaseReference && look.ById == logged.Team.Sergeant.Id && look.People.Count > 0);
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
        Assert.DoesNotContain(
            theirs.CaseReference, (await browser.GetAsync("/cases?team=lambeth&state=All")).Main, StringComparison.Ordinal);
        Assert.Contains(theirs.CaseReference, (await Portal.SignIn(await Given.OfficerAsync(Role.Commander)).GetAsync("/cases")).Main,
            StringComparison.Ordinal);
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

    [Fact]
    public async Task That_a_child_is_on_a_plan_is_in_the_head_of_every_page_of_the_case_with_whose_it_is()
    {
        var (own, lambeths) = (await Given.ReferralAsync(await Given.TeamAsync()), await Given.TeamAsync("lambeth"));
        var sergeant = Portal.SignIn(own.Team.Sergeant);
        async Task<string> HeadAsync(Browser browser, string tab = "") =>
            string.Join('\n', (await browser.GetAsync($"/cases/{own.CaseReference}{tab}")).Texts(".sp-case__facts div"));
        Assert.Contains("Child protection plan None on record", await HeadAsync(sergeant), StringComparison.Ordinal);

        await Given.PlanAsync(own, child => child.OpenPlan(
            PlanCategory.Neglect, new(2026, 11, 3), own.Team.Borough, "Council’s list", own.Team.Constable.User, Now));
        Assert.All(new[] { await HeadAsync(sergeant), await HeadAsync(sergeant, "/chronology") },
            head => Assert.Contains("Subject of a child protection plan Ava Merrin, 6: neglect since 3 Nov 2026, Hackney\n", head,
                StringComparison.Ordinal));
        await Given.PlanAsync(own, child => child.ClosePlan(new(2026, 11, 10), "Moved away", own.Team.Constable.User, Now));
        Assert.Contains("None on record", await HeadAsync(sergeant), StringComparison.Ordinal);

        // The other team's record of the same child: told to who may see both, and to nobody else.
        var theirs = await Given.ReferralAsync(lambeths);
        await Given.PlanAsync(theirs, child => child.OpenPlan(
            PlanCategory.Physical, new(2026, 11, 12), lambeths.Borough, "Council’s list", lambeths.Constable.User, Now));
        var (mine, other) = ((await Given.PeopleOfAsync(own))[0], (await Given.PeopleOfAsync(theirs))[0]);
        var both = Portal.SignIn(await Given.OfficerAsync(Role.Researcher, "hackney", "lambeth"));
        await both.SubmitAsync(await both.GetAsync($"/people/{mine}/links/compare?with={other}"),
            new() { ["Verdict"] = "Same", ["Evidence"] = "One birthday, one mother" });
        Assert.Contains($"Ava Merrin, 6: physical abuse since 12 Nov 2026, Lambeth, in the area of Lambeth CAIT, on {other}, another "
            + "record of this child", await HeadAsync(both), StringComparison.Ordinal);
        Assert.Contains("None on record", await HeadAsync(sergeant), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_a_case_asks_as_often_for_the_plans_of_many_children_as_for_one()
    {
        var spy = new Scale.SqlSpy();
        using var portal = PortalApp.OnFile()
            .With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(spy)));
        var team = await portal.Given.TeamAsync();
        async Task<int> AskedAsync(int children)
        {
            var logged = await portal.Given.ReferralAsync(team, but: report => report with
            {
                Children = [
                    .. Enumerable.Range(0, children).Select(n => report.Children[0] with { Name = $"Ava {(char)('A' + n)} Merrin" })]
            });
            await portal.QueryAsync(async db =>
            {
                foreach (var child in await db.Set<Child>()
                    .Where(child => child.Cases.Any(on => on.CaseFile.Reference == logged.CaseReference)).ToListAsync())
                    child.OpenPlan(PlanCategory.Neglect, new(2026, 11, 3), team.Borough, "Council’s list", team.Constable.User, Now);
                return await db.SaveChangesAsync();
            });
            var browser = portal.SignIn(team.Sergeant);
            Page page = null!;
            var sent = await spy.ListenAsync(async () => page = await browser.GetAsync($"/cases/{logged.CaseReference}/chronology"));
            Assert.Equal(children, page.Texts(".sp-case__facts dt").Count(term => term == "Subject of a child protection plan"));
            // The look is on the trail with a row for each child.
            return sent.Count(sql => sql.Text.TrimStart().StartsWith("SELECT", StringComparison.Ordinal));
        }

        Assert.Equal(await AskedAsync(1), await AskedAsync(6));
    }

    private static IReadOnlyList<string> Cases(Page page) => [.. page.Texts("tbody th a")];
}
