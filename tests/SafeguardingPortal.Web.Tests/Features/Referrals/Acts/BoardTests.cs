using System.Globalization;
using AngleSharp.Html.Dom;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Acts;

/// <summary>
/// A portal with one of everything in it, which the tests only look at. The times are chosen so that no two clocks stand the same.
/// </summary>
public sealed class FullBoard : IAsyncLifetime, IDisposable
{
    public PortalApp Portal { get; } = new();

    public Team Team { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var given = Portal.Given;
        Team = await given.TeamAsync();
        await given.ReferralAsync(Team, Stage.New, 0.5);
        await given.ReferralAsync(Team, Stage.New, 21, report => report with { PrimaryNature = PrimaryNature.Neglect });
        await given.ReferralAsync(Team, Stage.Proposed, 3);
        await given.ReferralAsync(Team, Stage.Accepted, 6, report => report with { PrimaryNature = PrimaryNature.Sexual });
        await given.ReferralAsync(Team, Stage.Assessed, 22);
        await given.ReferralAsync(Team, Stage.SignedOff, 8);
        await given.ReferralAsync(Team, Stage.Discussed, 9);
        await given.ReferralAsync(Team, Stage.Reconvened, 10);
        await given.ReferralAsync(Team, Stage.Finished, 30);
        await given.ReferralAsync(Team, Stage.Closed, 50);
        await given.ReferralAsync(Team, Stage.FinishedLate, 60);
        await given.ReferralAsync(Team, Stage.Finished, 24 * 20);
        await given.ReferralAsync(Team, Stage.Assessed, 25);
        var explained = await given.ReferralAsync(Team, Stage.Accepted, 26);
        var acknowledged = await given.ReferralAsync(Team, Stage.Accepted, 27);
        await Portal.RaiseFlagsAsync();
        await given.ExplainAsync(explained);
        await given.ExplainAsync(acknowledged);
        await given.AcknowledgeAsync(acknowledged);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => Portal.Dispose();
}

internal static class Board
{
    public static List<string> Rows(Page page) => [.. page.Texts("th.sp-board__ref")];

    /// <summary>Every row a list has, page after page.</summary>
    public static async Task<List<string>> AllRowsAsync(Browser browser, string url)
    {
        List<string> rows = [];
        for (var next = url; next is not null;)
        {
            var page = await browser.GetAsync(next);
            Assert.Equal(200, page.Status);
            var here = Rows(page);
            Assert.InRange(here.Count, 0, ReferralBoard.PageSize);
            rows.AddRange(here);
            next = page.Links(".govuk-pagination__next a").SingleOrDefault();
        }
        return rows;
    }

    public static int Counted(string text) => int.Parse(text[(text.LastIndexOf('(') + 1)..^1], CultureInfo.InvariantCulture);
}

public class FullBoardTests(FullBoard board) : IClassFixture<FullBoard>
{
    private PortalApp Portal => board.Portal;
    private Team Team => board.Team;

    [Fact]
    public async Task Running_referrals_stand_by_time_left_and_finished_ones_after_them_latest_first()
    {
        var page = await Portal.SignIn(Team.Desk).GetAsync("/referrals");

        Assert.Equal("Referrals to Hackney CAIT", page.Heading);
        Assert.Equal(
            ["R-2026-000015", "R-2026-000014", "R-2026-000013", "R-2026-000005", "R-2026-000002", "R-2026-000008", "R-2026-000007",
                "R-2026-000006", "R-2026-000004", "R-2026-000003", "R-2026-000001",
                "R-2026-000009", "R-2026-000011", "R-2026-000010"], Board.Rows(page));
        Assert.Equal(["Running: 11, least time left first", "Finished: 3, latest first"], page.Texts(".sp-board__group"));
    }

    [Fact]
    public async Task Every_tab_says_how_many_rows_it_opens()
    {
        var browser = Portal.SignIn(Team.Sergeant);
        var page = await browser.GetAsync("/referrals");
        var tabs = page.Html.QuerySelectorAll(".moj-sub-navigation__link").Cast<IHtmlAnchorElement>()
            .Select(tab => (Text: Page.Words(tab), Url: tab.GetAttribute("href")!)).ToList();

        Assert.Equal(
            ["All, last 7 days (14)", "Needs action (6)", "Running (11)", "With me (8)", "Finished (4)"], tabs.Select(tab => tab.Text));
        foreach (var (text, url) in tabs) Assert.Equal(Board.Counted(text), (await Board.AllRowsAsync(browser, url)).Count);
    }

    public static TheoryData<string, string[]> Filters => new()
    {
        { "state=OnTrack", ["01", "03", "04", "06", "07", "08"] },
        { "state=DueSoon", ["02", "05"] },
        { "state=Overdue", ["13", "14"] },
        { "state=Acknowledged", ["15"] },
        { "state=Met", ["09", "10"] },
        { "state=MetLate", ["11"] },
        { "status=New", ["01", "02", "03"] },
        { "status=Research", ["04", "05", "06", "13", "14", "15"] },
        { "status=Strategy", ["07", "08"] },
        { "status=Open", ["09", "11"] },
        { "status=Closed", ["10"] },
        { "nature=Neglect", ["02"] },
        { "nature=Sexual", ["04"] },
        { "nature=Emotional", [] },
        { "supervisor=none", ["01", "02", "03", "10"] },
        { "received=28", ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15"] },
        { "view=Running&nature=Physical", ["01", "03", "05", "06", "07", "08", "13", "14", "15"] },
        { "view=NeedsAction", ["01", "02", "03", "05", "13", "14"] },
        { "view=Finished", ["09", "10", "11", "12"] },
        { "view=Finished&received=7&state=MetLate", ["11"] },
        { "view=Running&state=DueSoon&status=New", ["02"] }
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_shows_exactly_the_rows_it_names_and_its_tab_counts_them(string query, string[] expected)
    {
        var browser = Portal.SignIn(Team.Desk);
        var page = await browser.GetAsync($"/referrals?{query}");

        Assert.Equal(expected.Select(number => $"R-2026-0000{number}"), Board.Rows(page).Order());
        Assert.Equal(expected.Length, Board.Counted(page.Texts(".moj-sub-navigation__link[aria-current=page]").Single()));
        Assert.Equal(expected.Length == 0, page.Html.QuerySelector(".sp-empty") is not null);
    }

    [Fact]
    public async Task The_filters_form_keeps_what_is_chosen_and_every_choice_can_be_applied()
    {
        var browser = Portal.SignIn(Team.Desk);
        var page = await browser.GetAsync("/referrals?view=Running&state=DueSoon&status=New&nature=Neglect&supervisor=none&received=7");

        Assert.Equal(["R-2026-000002"], Board.Rows(page));
        Assert.Equal(["DueSoon", "New", "none", "Neglect", "7", "", "", ""],
            page.Html.QuerySelectorAll(".sp-filters select").Cast<IHtmlSelectElement>().Select(select => select.Value));
        Assert.Equal(["Due soon", "New, not allocated", "Not allocated", "Neglect", "Received in the last 7 days"],
            page.Texts(".moj-filter__tag").Select(tag => tag.Replace("Remove this filter: ", "", StringComparison.Ordinal)));
        foreach (var link in page.Links(".moj-filter__tag")) Assert.Contains("R-2026-000002", Board.Rows(await browser.GetAsync(link)));
        Assert.Equal(11, Board.Rows(await browser.GetAsync(page.Link("Clear filters")!)).Count);
    }

    [Fact]
    public async Task With_me_are_the_running_ones_I_supervise_or_work_on()
    {

        Assert.Equal(8, Board.Rows(await Portal.SignIn(Team.Constable).GetAsync("/referrals?view=WithMe")).Count);
        var none = await Portal.SignIn(Team.OtherConstable).GetAsync("/referrals?view=WithMe");
        Assert.Contains("Nothing is with you now. 11 limits are running. Show running", none.Main);
    }

    [Fact]
    public async Task Looking_at_the_board_is_one_entry_of_whom_it_names_and_none_of_a_record()
    {
        var before = (await Portal.TrailAsync()).Count;
        var browser = Portal.SignIn(Team.Desk);
        await browser.GetAsync("/referrals");
        await browser.GetAsync("/referrals");
        await browser.GetAsync("/");

        Assert.Equal(before + 1, (await Portal.TrailAsync()).Count);
        Assert.Empty(await Portal.TrailAsync(AuditAction.Viewed));
    }
}

public class BoardTests : PortalTest
{
    [Fact]
    public async Task A_supervisors_own_rows_are_found_by_officer_code()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.Accepted);
        var mine = await Given.ReferralAsync(team, Stage.New, 1);
        await Given.AcceptAsync(mine, supervisor: team.OtherSergeant);
        var page = await Portal.SignIn(team.Desk).GetAsync($"/referrals?supervisor={team.OtherSergeant.Code}");

        Assert.Equal([mine.Reference], Board.Rows(page));
        Assert.Contains($"Remove this filter: {team.OtherSergeant.Name}", page.Texts(".moj-filter__tag"));
    }

    [Fact]
    public async Task Words_stand_where_there_is_nothing_to_show()
    {
        var team = await Given.TeamAsync();
        var browser = Portal.SignIn(team.Desk);

        Assert.Contains("No referrals in this time. No limit is running in this team.", (await browser.GetAsync("/referrals")).Main);
        Assert.Contains("Nothing needs action now.", (await browser.GetAsync("/referrals?view=NeedsAction")).Main);
        Assert.Contains("No 24 hours are running.", (await browser.GetAsync("/referrals?view=Running")).Main);
        Assert.Contains("Nothing is finished yet.", (await browser.GetAsync("/referrals?view=Finished")).Main);
        Assert.Contains("No referral matches these filters. Met late, Neglect. Clear filters",
            (await browser.GetAsync("/referrals?state=MetLate&nature=Neglect")).Main);
    }

    [Fact]
    public async Task Paging_through_running_and_finished_shows_every_row_once_even_where_clocks_stand_the_same()
    {
        var team = await Given.TeamAsync();
        // Thirty running ones in three groups that fall due at the same instants, forty finished ones of which many stopped together.
        await Given.ManyAsync(team, Enumerable.Range(0, 30).Select(n => Now.AddHours(-1 - n / 10)));
        var stopped = await Given.ManyAsync(team, Enumerable.Range(0, 40).Select(n => Now.AddHours(-10)));
        await Portal.QueryAsync(async db =>
        {
            var n = 0;
            foreach (var deadline in db.Deadlines.Where(deadline => stopped.Contains(deadline.SubjectReference)))
                deadline.Meet(Now.AddMinutes(-n++ / 15), Now);
            return await db.SaveChangesAsync();
        });
        var browser = Portal.SignIn(team.Desk);
        var rows = await Board.AllRowsAsync(browser, "/referrals");

        Assert.Equal(70, rows.Count);
        Assert.Equal(70, rows.Distinct().Count());
        Assert.All(rows.Skip(30), reference => Assert.Contains(reference, stopped));
        var single = await Board.AllRowsAsync(browser, "/referrals?view=Running");
        Assert.Equal(single, rows.Take(30));
    }

    [Theory]
    [InlineData(24, 5)]
    [InlineData(25, 0)]
    [InlineData(25, 1)]
    [InlineData(25, 25)]
    [InlineData(26, 24)]
    [InlineData(50, 1)]
    public async Task A_page_that_ends_where_the_running_ones_do_goes_on_with_the_finished(int running, int finished)
    {
        var team = await Given.TeamAsync();
        await Given.ManyAsync(team, Enumerable.Range(0, running).Select(n => Now.AddMinutes(-n)));
        var stopped = await Given.ManyAsync(team, Enumerable.Range(0, finished).Select(n => Now.AddHours(-10)));
        await Portal.QueryAsync(async db =>
        {
            foreach (var deadline in db.Deadlines.Where(deadline => stopped.Contains(deadline.SubjectReference))) deadline.Meet(Now, Now);
            return await db.SaveChangesAsync();
        });
        var rows = await Board.AllRowsAsync(Portal.SignIn(team.Desk), "/referrals");

        Assert.Equal(running + finished, rows.Count);
        Assert.Equal(running + finished, rows.Distinct().Count());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("r.99999999999999999999.R-2026-000001")]
    [InlineData("r.9223372036854775807.R-2026-000001")]
    [InlineData("x.1.R-2026-000001")]
    [InlineData("r.-5.R-2026-000001")]
    [InlineData("r.1.")]
    [InlineData("r.1.'; DROP TABLE Referrals; --")]
    [InlineData("r.....")]
    public async Task An_address_changed_by_hand_starts_at_the_first_page(string after)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var page = await Portal.SignIn(team.Desk).GetAsync($"/referrals?after={Uri.EscapeDataString(after)}");

        Assert.Equal(200, page.Status);
        Assert.Equal([logged.Reference], Board.Rows(page));
    }

    [Theory]
    [InlineData("state=Nonsense")]
    [InlineData("state=99")]
    [InlineData("status=77")]
    [InlineData("nature=-1")]
    [InlineData("view=Sideways")]
    [InlineData("view=42")]
    [InlineData("team=atlantis")]
    [InlineData("received=abc")]
    [InlineData("received=-5")]
    [InlineData("received=99999999999")]
    [InlineData("supervisor=%00")]
    [InlineData("after=%00")]
    [InlineData("team=%ED%A0%80")]
    public async Task A_filter_that_is_none_is_answered_with_a_page(string query)
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);

        Assert.Equal(200, (await Portal.SignIn(team.Desk).GetAsync($"/referrals?{query}")).Status);
    }

    [Fact]
    public async Task A_team_sees_its_own_board_and_cannot_choose_anothers()
    {
        var hackney = await Given.TeamAsync();
        var lambeth = await Given.TeamAsync("lambeth");
        var here = await Given.ReferralAsync(hackney);
        await Given.ReferralAsync(lambeth);
        var page = await Portal.SignIn(hackney.Desk).GetAsync("/referrals?team=lambeth");

        Assert.Equal("Referrals to Hackney CAIT", page.Heading);
        Assert.Equal([here.Reference], Board.Rows(page));
        Assert.Null(page.Html.QuerySelector("#filter-team"));
    }

    [Theory]
    [InlineData(Role.DetectiveChiefInspector)]
    [InlineData(Role.SeniorManagement)]
    [InlineData(Role.Commander)]
    [InlineData(Role.QualityAssurance)]
    public async Task Who_sees_all_teams_starts_with_all_and_can_choose_one(Role role)
    {
        await Given.ReferralAsync(await Given.TeamAsync());
        var there = await Given.ReferralAsync(await Given.TeamAsync("lambeth"));
        var browser = Portal.SignIn(await Given.OfficerAsync(role));
        var all = await browser.GetAsync("/referrals");

        Assert.Equal(("Referrals to all teams", 2), (all.Heading, Board.Rows(all).Count));
        Assert.Contains("Lambeth CAIT", all.Main);
        var one = await browser.GetAsync("/referrals?team=lambeth");
        Assert.Equal(("Referrals to Lambeth CAIT", there.Reference), (one.Heading, Assert.Single(Board.Rows(one))));
    }

    [Fact]
    public async Task An_officer_posted_to_two_teams_chooses_between_them()
    {
        var hackney = await Given.ReferralAsync(await Given.TeamAsync());
        var lambeth = await Given.ReferralAsync(await Given.TeamAsync("lambeth"));
        var browser = Portal.SignIn(await Given.OfficerAsync(Role.DetectiveSergeant, "hackney", "lambeth"));

        Assert.Equal([hackney.Reference], Board.Rows(await browser.GetAsync("/referrals")));
        Assert.Equal([lambeth.Reference], Board.Rows(await browser.GetAsync("/referrals?team=lambeth")));
    }

    [Fact]
    public async Task An_officer_posted_nowhere_has_an_empty_board()
    {
        await Given.ReferralAsync(await Given.TeamAsync());
        var page = await Portal.SignIn(await Given.OfficerAsync(Role.DetectiveConstable)).GetAsync("/referrals");

        Assert.Equal((200, "Referrals"), (page.Status, page.Heading));
        Assert.Empty(Board.Rows(page));
    }

    [Fact]
    public async Task A_row_says_how_far_it_has_come_and_what_comes_next()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.Reconvened);
        var page = await Portal.SignIn(team.Desk).GetAsync("/referrals");
        var row = page.Texts(".sp-board tbody tr")[1];

        Assert.Equal(["Triage: done", "CRAM: done", "Strategy discussion: started", "Sign-off: not started"],
            page.Texts(".sp-steps__step .govuk-visually-hidden"));
        Assert.Contains("Next: strategy discussion", row);
        Assert.Contains(team.Constable.Name, row);
    }

    [Fact]
    public async Task More_than_two_children_are_counted()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, but: report =>
            report with { Children = [.. Enumerable.Range(0, 5).Select(n => report.Children[0] with { Name = $"Child {n}" })] });

        Assert.Contains("Child 0, 6 Child 1, 6 and 3 more children", (await Portal.SignIn(team.Desk).GetAsync("/referrals")).Main);
    }

    [Fact]
    public async Task More_than_two_hundred_are_not_counted_one_by_one()
    {
        var team = await Given.TeamAsync();
        await Given.ManyAsync(team, Enumerable.Range(0, 201).Select(n => Now.AddSeconds(-n)));
        var page = await Portal.SignIn(team.Desk).GetAsync("/referrals");

        Assert.Contains("Running (more than 200)", page.Main);
        Assert.Contains("Running: more than 200, least time left first", page.Main);
    }
}
