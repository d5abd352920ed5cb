using AngleSharp.Html.Dom;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.Home;

public class MyWorkTests : PortalTest
{
    /// <summary>What is to be done to referrals; other work beside them has tests of its own.</summary>
    private async Task<List<string>> ItemsAsync(Colleague officer)
    {
        var page = await Portal.SignIn(officer).GetAsync("/");
        Assert.Equal((200, "My work"), (page.Status, page.Heading));
        return [.. page.Html.QuerySelectorAll(".sp-work__row").Select(row => (
            Reference: Page.Words(row.QuerySelector(".sp-work__what .sp-nowrap")), What: Page.Words(row.QuerySelector("h3")).Split(':')[0]))
            .Where(item => item.Reference.StartsWith('R')).Select(item => $"{item.Reference[^2..]} {item.What}")];
    }

    [Fact]
    public async Task Each_role_finds_what_needs_it_now_in_order_of_time_left()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.New, 1);
        await Given.ReferralAsync(team, Stage.Proposed, 2);
        await Given.ReferralAsync(team, Stage.Accepted, 3);
        await Given.ReferralAsync(team, Stage.Assessed, 4);
        await Given.ReferralAsync(team, Stage.Discussed, 5);
        await Given.ReferralAsync(team, Stage.SignedOff, 6);
        await Given.ReferralAsync(team, Stage.Finished, 7);

        Assert.Equal(["01 Allocate"], await ItemsAsync(team.Desk));
        Assert.Equal(["03 Write the CRAM"], await ItemsAsync(team.Constable));
        Assert.Empty(await ItemsAsync(team.OtherConstable));
        Assert.Equal(
            ["06 Record the strategy discussion", "05 Sign off", "04 Record the strategy discussion", "02 Decide", "01 Allocate"],
            await ItemsAsync(team.Sergeant));
        Assert.Equal(["02 Decide", "01 Allocate"], await ItemsAsync(team.OtherSergeant));
        Assert.Equal(
            ["06 Record the strategy discussion", "05 Sign off", "04 Record the strategy discussion", "02 Decide", "01 Allocate"],
            await ItemsAsync(team.Inspector));
        Assert.Equal(
            ["06 Research", "05 Research", "04 Research", "03 Research", "02 Research", "01 Research"], await ItemsAsync(team.Researcher));
        Assert.Empty(await ItemsAsync(team.Liaison));
    }

    [Fact]
    public async Task A_breach_asks_the_officer_for_the_reason_and_then_the_sergeant_for_the_acknowledgement()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.FinishedLate, 30);
        await Portal.RaiseFlagsAsync();
        Assert.Equal(["01 Give the reason for the breach"], await ItemsAsync(team.Constable));
        Assert.Equal(["01 Give the reason for the breach"], await ItemsAsync(team.Sergeant));

        await Given.ExplainAsync(logged);
        Assert.Empty(await ItemsAsync(team.Constable));
        Assert.Equal(["01 Acknowledge the breach"], await ItemsAsync(team.Sergeant));
        Assert.Empty(await ItemsAsync(team.OtherSergeant));

        await Given.AcknowledgeAsync(logged);
        Assert.Empty(await ItemsAsync(team.Sergeant));
        Assert.Empty(await ItemsAsync(team.Inspector));
    }

    [Fact]
    public async Task Another_sergeant_may_step_in_once_it_is_overdue()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.Assessed, 25);

        Assert.Equal(["01 Record the strategy discussion"], await ItemsAsync(team.OtherSergeant));
    }

    [Fact]
    public async Task An_unallocated_breach_is_the_desks_to_explain()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.New, 25);
        await Portal.RaiseFlagsAsync();
        var page = await Portal.SignIn(team.Desk).GetAsync("/");

        Assert.Contains("1 overdue, 0 due soon, 0 later. In order of time left.", page.Main);
        Assert.Contains("Also: give the reason for the breach for R-2026-000001", page.Main);
    }

    [Fact]
    public async Task Every_button_and_link_opens_a_form_this_person_can_use()
    {
        var team = await Given.TeamAsync();
        foreach (var (stage, n) in Enum.GetValues<Stage>().Select((stage, n) => (stage, n)))
            await Given.ReferralAsync(team, stage, stage == Stage.FinishedLate ? 30 : n + 1);
        await Given.ReferralAsync(team, Stage.Assessed, 26);
        await Portal.RaiseFlagsAsync();
        foreach (var officer in new[] { team.Desk, team.Constable, team.Sergeant, team.OtherSergeant, team.Inspector,
            await Given.OfficerAsync(Role.Commander) })
        {
            var browser = Portal.SignIn(officer);
            var page = await browser.GetAsync("/");
            var links = page.Html.QuerySelectorAll(".sp-work__act a, .sp-work__what .sp-small a").Cast<IHtmlAnchorElement>()
                .Select(link => link.GetAttribute("href")!).ToList();
            foreach (var link in links)
            {
                var opened = await browser.GetAsync(link);
                Assert.Equal((200, link), (opened.Status, opened.Url));
                Assert.True(opened.HasForm);
            }
        }
    }

    [Fact]
    public async Task The_teams_counts_open_exactly_those_rows_of_the_board()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.New, 1);
        await Given.ReferralAsync(team, Stage.Accepted, 2);
        await Given.ReferralAsync(team, Stage.New, 21);
        await Given.ReferralAsync(team, Stage.Accepted, 25);
        var acknowledged = await Given.ReferralAsync(team, Stage.Accepted, 26);
        await Portal.RaiseFlagsAsync();
        await Given.ExplainAsync(acknowledged);
        await Given.AcknowledgeAsync(acknowledged);
        var browser = Portal.SignIn(team.Desk);
        var page = await browser.GetAsync("/");
        var counts = page.Html.QuerySelectorAll(".sp-facts--count dt a").Cast<IHtmlAnchorElement>().Zip(page.Texts(".sp-facts--count dd"),
            (link, count) => (Text: Page.Words(link), Href: link.GetAttribute("href")!, Count: count)).ToList();

        Assert.Equal([("Overdue", "1"), ("Breach acknowledged", "1"), ("Due soon", "1"), ("On track", "2"), ("Not allocated", "2")],
            counts.Select(count => (count.Text, count.Count)));
        foreach (var (_, href, count) in counts) Assert.Equal(count,
            (await browser.GetAsync(href)).Texts("th.sp-board__ref").Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task With_nothing_to_do_the_next_limit_is_named()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.Accepted, 3);

        Assert.Contains("Nothing needs you now. The first of the limits running in Hackney CAIT ends Tue 24 Nov 06:20.",
            (await Portal.SignIn(team.Desk).GetAsync("/")).Main);
    }

    [Fact]
    public async Task Who_has_all_teams_sees_what_has_gone_wrong_in_any()
    {
        var hackney = await Given.TeamAsync();
        await Given.ReferralAsync(hackney, Stage.New, 2);
        await Given.ReferralAsync(await Given.TeamAsync("lambeth"), Stage.New, 25);

        Assert.Equal(["02 Allocate"], await ItemsAsync(await Given.OfficerAsync(Role.Commander)));
    }

    [Theory]
    [InlineData(Role.Training)]
    [InlineData(Role.WorkforcePlanning)]
    [InlineData(Role.Partnership)]
    [InlineData(Role.Administrator)]
    public async Task BR_50_A_role_that_opens_no_cases_is_told_so_and_shown_none(Role role)
    {
        await Given.ReferralAsync(await Given.TeamAsync(), Stage.New, 25);
        var page = await Portal.SignIn(await Given.OfficerAsync(role, "hackney")).GetAsync("/");

        Assert.Contains("does not open cases. If a child is in danger now, call 999.", page.Main);
        Assert.DoesNotContain("Ava Merrin", page.Text);
        Assert.Null(page.Link("Referrals"));
    }

    [Fact]
    public async Task BR_50_An_auditor_begins_with_the_trail_and_is_shown_no_case()
    {
        await Given.ReferralAsync(await Given.TeamAsync(), Stage.New, 25);
        var page = await Portal.SignIn(await Given.OfficerAsync(Role.Auditor)).GetAsync("/");

        Assert.Contains("Who has looked at", page.Main);
        Assert.DoesNotContain("Ava Merrin", page.Text);
        Assert.Null(page.Link("Referrals"));
    }

    /// <summary>Row 15: what they come for is the first thing they see.</summary>
    [Fact]
    public async Task A_frontline_officer_lands_on_the_plan_look_up_and_is_shown_no_case()
    {
        await Given.ReferralAsync(await Given.TeamAsync(), Stage.New, 25);
        var page = await Portal.SignIn(await Given.OfficerAsync(Role.FrontlineOfficer)).GetAsync("/");

        Assert.Equal("Is a child on a protection plan?", page.Heading);
        Assert.DoesNotContain("Ava Merrin", page.Text);
        Assert.Null(page.Link("Referrals"));
    }

    [Fact]
    public async Task Another_teams_work_is_not_mine()
    {
        await Given.ReferralAsync(await Given.TeamAsync(), Stage.New, 25);

        Assert.Empty(await ItemsAsync((await Given.TeamAsync("lambeth")).Sergeant));
    }

    [Fact]
    public async Task The_hidden_screen_shows_nothing_of_anybody()
    {
        var team = await Given.TeamAsync();
        var page = await Portal.SignIn(team.Desk).GetAsync("/hidden");

        Assert.Equal((200, "Screen hidden Show it again"), (page.Status, page.Text));
        Assert.DoesNotContain(team.Desk.Name, page.Source);
    }
}
