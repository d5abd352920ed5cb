using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing.Template;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

/// <summary>The head of every page: where everything is, what is looked for, and what somebody keeps of their own.</summary>
public partial class MenuTests : PortalTest
{
    private const int Most = 7;

    private static readonly Role[] WithATeam =
    [
        Role.ReferralDesk, Role.Researcher, Role.ConferenceLiaisonOfficer,
        Role.DetectiveConstable, Role.DetectiveSergeant, Role.DetectiveInspector
    ];

    /// <summary>What stood in the menu while it had no groups, and for whom.</summary>
    private static readonly (string Href, Func<CurrentUser, bool> Shown)[] BeforeGroups =
    [
        ("/", user => user.Role != Role.FrontlineOfficer),
        ("/referrals", user => user.May(Act.ReadCase)),
        ("/cases", user => user.May(Act.ReadCase)),
        ("/look-up", user => user.May(Act.LookUpPlan)),
        ("/people", user => user.May(Act.ReadCase)),
        ("/tasks", user => user.May(Act.ReadCase)),
        ("/research", user => user.Role == Role.Researcher),
        ("/dissents", user => user.May(Act.AnswerDissent)),
        ("/supervision", user => user.May(Act.Supervise)),
        ("/conferences", user => user.May(Act.ReadCase)),
        ("/measures", user => user.May(Act.SeeFigures)),
        ("/administration", user => user.May(Act.KeepCatalogue))
    ];

    public static TheoryData<Role> People => [.. Enum.GetValues<Role>().Where(role => role is not (Role.Nobody or Role.System))];

    private async Task<(Browser Browser, CurrentUser User)> SignInAsync(Role role)
    {
        await Given.TeamAsync();
        var officer = await Given.OfficerAsync(role, WithATeam.Contains(role) ? ["hackney"] : []);
        return (Portal.SignIn(officer), officer.User);
    }

    [Theory, MemberData(nameof(People))]
    public async Task A_role_has_at_most_seven_groups_and_two_clicks_open_every_page_of_them_and_of_the_menu_before(Role role)
    {
        var (browser, user) = await SignInAsync(role);
        var start = await browser.GetAsync("/");
        var groups = start.Links(".sp-nav a:not(.sp-bell)");
        Assert.InRange(groups.Count, 1, Most);

        List<string> opened = [];
        foreach (var group in groups)
        {
            var first = await OpenAsync(browser, group);
            Assert.Equal([group], first.Links(".sp-nav a[aria-current]:not(.sp-bell)"));
            Assert.Equal(groups, first.Links(".sp-nav a:not(.sp-bell)"));
            var row = first.Links(".sp-place a");
            Assert.True(row.Count is 0 or (> 1 and <= Most), $"{row.Count} pages in the group {group}");
            opened.AddRange(row.Count == 0 ? [group] : row);
            foreach (var href in row)
            {
                var page = await OpenAsync(browser, href);
                Assert.Equal([href], page.Links(".sp-place a[aria-current=page]"));
                Assert.Equal([group], page.Links(".sp-nav a[aria-current]:not(.sp-bell)"));
                Assert.Equal(row, page.Links(".sp-place a"));
            }
        }

        Assert.Distinct(opened);
        Assert.Equal(opened, Menu.For(user).SelectMany(group => group.Pages).Select(page => page.Href));
        Assert.Subset(opened.ToHashSet(), BeforeGroups.Where(page => page.Shown(user)).Select(page => page.Href).ToHashSet());
        // The menu of a phone holds all of it, in the same order.
        Assert.Equal(opened, start.Links(".sp-menu__list a").Distinct());
    }

    private static async Task<Page> OpenAsync(Browser browser, string href)
    {
        var page = await browser.GetAsync(href);
        Assert.True((page.Status, page.Url) == (200, href), $"{href} led to {page}");
        return page;
    }

    [Theory, MemberData(nameof(People))]
    public async Task Groups_stand_in_one_order_and_the_same_words_for_everybody(Role role)
    {
        var (browser, _) = await SignInAsync(role);
        List<string> order =
            [.. Menu.Groups.SelectMany(group => (IEnumerable<string>)[group.Text, .. group.Pages.Skip(1).Select(page => page.Text)])];
        var places = (await browser.GetAsync("/")).Texts(".sp-nav a:not(.sp-bell)").Select(text => order.IndexOf(text)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task Roles_that_do_not_open_the_first_page_of_a_group_find_the_others_under_their_own_names()
    {
        foreach (var (role, groups) in new[]
        {
            (Role.FrontlineOfficer, "Concerns · Police protection · Plan look-up"),
            (Role.Auditor, "My work · Who has looked · Alerts · Looks · Seals"),
            (Role.Partnership, "My work"),
            (Role.Researcher, "My work · Referrals · Cases · Conferences · Data quality"),
            (Role.DetectiveSergeant, "My work · Referrals · Cases · Conferences · Measures · Break-glass"),
            (Role.Training, "My work · Measures"),
            (Role.WorkforcePlanning, "My work · Away and covered · Measures"),
            (Role.Administrator, "My work · Officers · Lists · Time")
        })
        {
            var (browser, _) = await SignInAsync(role);
            Assert.Equal(groups, string.Join(" · ", (await browser.GetAsync("/")).Texts(".sp-nav a:not(.sp-bell)")));
        }
    }

    /// <summary>Who a page is open to is written on the page. The menu only repeats it, and may not say it otherwise.</summary>
    [Fact]
    public void The_policy_in_the_menu_is_the_policy_of_the_page()
    {
        var actions = Portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>().Where(action => action.ActionConstraints is { } constraints
                && constraints.OfType<HttpMethodActionConstraint>().Any(constraint => constraint.HttpMethods.Contains("GET")));
        // A page may be one of many at one route: then the route without a word of its own for it answers.
        var policies = actions.Select(action => (
            Route: TemplateParser.Parse(action.AttributeRouteInfo!.Template!),
            action.EndpointMetadata.OfType<IAuthorizeData>().LastOrDefault()?.Policy))
            .OrderBy(action => action.Route.Parameters.Count).ToList();
        foreach (var page in Menu.Groups.SelectMany(group => group.Pages))
        {
            var answers = policies.First(action => new TemplateMatcher(action.Route, []).TryMatch(page.Href, []));
            Assert.Equal((page.Href, page.Opens?.ToString()), (page.Href, answers.Policy));
        }
    }

    [Fact]
    public void Every_view_says_of_which_page_of_the_menu_it_is_by_a_key_that_is_there()
    {
        var keys = Menu.Groups.SelectMany(group => group.Pages).Select(page => page.Key).ToList();
        Assert.Distinct(keys);
        var said = Directory.GetFiles(Views(), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(view => NavKey().Matches(File.ReadAllText(view)).Select(match => (view, Key: match.Groups[1].Value))).ToList();
        Assert.True(said.Count > 100);
        Assert.All(said, each => Assert.Contains(each.Key, keys.Append("account").Append("notices")));
    }

    private static string Views()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "SafeguardingPortal.sln")))
            root = root.Parent ?? throw new InvalidOperationException("The views are in the repository, and this is not it.");
        return Path.Combine(root.FullName, "src", "SafeguardingPortal.Web", "Features");
    }

    [GeneratedRegex("""ViewData\["Nav"\] = "([^"]*)";""")]
    private static partial Regex NavKey();

    [Fact]
    public async Task A_page_below_one_of_the_menu_keeps_its_place_and_is_not_taken_for_the_page_itself()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        var page = await Portal.SignIn(logged.Team.Desk).GetAsync(logged.Page);
        Assert.Equal(["Board"], page.Texts(".sp-place a[aria-current=true]"));
        Assert.Empty(page.Texts(".sp-place a[aria-current=page]"));
        Assert.Equal(["Referrals", "Board"], page.Texts(".sp-menu__list a[aria-current=true]"));
    }

    [Theory, MemberData(nameof(People))]
    public async Task Find_is_in_the_head_of_every_page_for_those_who_may_search(Role role)
    {
        var (browser, user) = await SignInAsync(role);
        foreach (var url in new[] { "/", "/account", "/drafts", "/nowhere" })
        {
            var page = await browser.GetAsync(url);
            Assert.Equal(user.May(Act.ReadCase) ? 2 : 0, page.Html.QuerySelectorAll("header form[action='/people']").Length);
        }
    }

    [Theory]
    [InlineData("header .sp-find[role=search]")]
    [InlineData("header .sp-find--menu")]
    public async Task What_is_typed_in_the_head_of_a_page_is_found_and_is_in_no_address(string box)
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        var browser = Portal.SignIn(logged.Team.Desk);
        foreach (var url in new[] { "/", logged.Page, "/people", "/account/password", "/nowhere" })
        {
            var found = await browser.SubmitAsync(Find(await browser.GetAsync(url)).Fill("Terms", "Ava Merrin"));
            Assert.Matches(@"^/people\?search=\d+$", found.Url);
            Assert.Contains("Ava Merrin, 6", found.Texts(".sp-match__name"));
            Assert.Contains($"Referral {logged.Reference}", (await browser.SubmitAsync(Find(found).Fill("Terms", logged.Reference))).Main);
        }
        var empty = await browser.SubmitAsync(Find(await browser.GetAsync("/")));
        Assert.Equal(["Enter a name, a date of birth, an address, a postcode or a number"], empty.Errors);

        PageForm Find(Page page) => new((IHtmlFormElement)page.Html.QuerySelector(box)!);
    }

    [Theory, MemberData(nameof(People))]
    public async Task The_name_leads_to_what_somebody_keeps_of_their_own(Role role)
    {
        var (browser, user) = await SignInAsync(role);
        var start = await browser.GetAsync("/");
        Assert.Equal(["/account"], start.Links(".sp-account__who a"));
        Assert.Equal("/account", start.Link("Your account"));

        var account = await OpenAsync(browser, "/account");
        Assert.Equal("Your account", account.Heading);
        Assert.Contains(user.Name, account.Main);
        Assert.Equal(role is Role.DetectiveSergeant, account.Main.Contains("Detective sergeant", StringComparison.Ordinal));
        Assert.Equal(["/account/password", "/account/second-factor", "/account/sessions", "/drafts"], account.Links("main a"));
        foreach (var href in account.Links("main a")) await OpenAsync(browser, href);
    }

    /// <summary>On a desk beside the groups, on a phone beside the menu; the number is said where something is unread.</summary>
    [Fact]
    public async Task The_bell_stands_in_its_place_and_leads_to_the_notices()
    {
        var page = await (await SignInAsync(Role.DetectiveSergeant)).Browser.GetAsync("/");
        Assert.Equal(2, page.Html.QuerySelectorAll(".sp-notices").Length);
        Assert.All(page.Html.QuerySelectorAll(".sp-notices"), place =>
        {
            Assert.Equal("/notices", Assert.Single(place.QuerySelectorAll("a")).GetAttribute("href"));
            Assert.Empty(place.QuerySelectorAll(".moj-notification-badge"));
        });
    }
}
