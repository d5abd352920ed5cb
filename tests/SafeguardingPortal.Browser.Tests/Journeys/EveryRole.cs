using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Wording;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

public sealed partial class EveryRole(Portal portal) : PortalTest(portal)
{
    /// <summary>Of many addresses alike but for a number, so many are opened.</summary>
    private const int MostOfAKind = 1;

    /// <summary>Kinds that somebody has looked at in the browser; for others it is only asked whether they are there.</summary>
    private static readonly HashSet<string> Looked = [];

    public static TheoryData<string> UserNames => [.. DemoAccounts.All.Select(account => account.UserName)];

    [Theory, MemberData(nameof(UserNames))]
    public async Task Somebody_signs_in_to_my_work_and_no_link_they_are_shown_leads_to_an_error(string userName)
    {
        var account = DemoAccounts.All.Single(account => account.UserName == userName);
        var readsCases = Permissions.ScopeOf(account.Role, Act.ReadCase) != Scope.None;
        var visitor = await SignInAsync(userName);
        await Expect(visitor.Page.Locator(".sp-account__who")).ToContainTextAsync(account.Name);
        await Expect(visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main menu" })
            .GetByRole(AriaRole.Link, new() { Name = "Referrals" })).ToHaveCountAsync(readsCases ? 1 : 0);
        if (!readsCases)
        {
            if (account.Role == Role.Auditor) await visitor.SeesAsync("Who has looked at");
            else if (account.Role != Role.FrontlineOfficer)
            {
                await visitor.SeesAsync(account.Role.IsFor());
                await visitor.SeesAsync("does not open cases");
            }
            await visitor.VisitAsync("/referrals", expected: 403);
            await visitor.SeesHeadingAsync("Your role cannot do this");
        }

        await FollowEveryLinkAsync(visitor);
    }

    [Fact]
    public async Task An_administrator_who_asks_for_the_board_is_told_whose_it_is()
    {
        var admin = await SignInAsync("admin");
        await admin.VisitAsync("/referrals", expected: 403);
        await admin.SeesHeadingAsync("Your role cannot do this");
        await admin.SeesAsync("Administrator");
        foreach (var role in (string[])["Referral desk", "Detective constable", "Detective sergeant", "Commander", "Quality assurance"])
            await Expect(admin.Page.GetByRole(AriaRole.Listitem).GetByText(role, new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task FollowEveryLinkAsync(Visitor visitor)
    {
        Queue<string> toOpen = new(["/"]);
        HashSet<string> known = ["/"];
        Dictionary<string, int> opened = [];
        while (toOpen.TryDequeue(out var address))
        {
            var (path, links) = Looked.Add(Kind(address)) || address == "/" ? await LookAsync(visitor, address)
                : await AskAsync(visitor, address);
            // A frontline officer's work is the look-up.
            Assert.Equal(address == "/" && path == "/look-up" ? "/look-up" : address, path);
            foreach (var link in links)
            {
                if (!known.Add(link) || Download().IsMatch(link)) continue;
                var kind = Kind(link);
                if (opened.TryGetValue(kind, out var times) && times >= MostOfAKind) continue;
                opened[kind] = times + 1;
                toOpen.Enqueue(link);
            }
        }
        Assert.True(known.Count > 2);
    }

    private static async Task<(string Path, string[] Links)> LookAsync(Visitor visitor, string address)
    {
        await visitor.VisitAsync(address);
        return (visitor.Path, await visitor.Page.Locator("a[href^='/']")
            .EvaluateAllAsync<string[]>("links => links.map(link => link.pathname + link.search)"));
    }

    private static async Task<(string Path, string[] Links)> AskAsync(Visitor visitor, string address)
    {
        var answer = await visitor.Page.APIRequest.GetAsync(address);
        Assert.True(answer.Status == 200, $"{address} answers with {answer.Status}");
        return (new Uri(answer.Url).PathAndQuery, await visitor.Page.EvaluateAsync<string[]>("""
            html => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll("a[href^='/']")]
                .map(link => new URL(link.getAttribute('href'), location.origin)).map(link => link.pathname + link.search)
            """, await answer.TextAsync()));
    }

    /// <summary>Files that a page offers are opened by their own tests; a browser saves them and stays where it is.</summary>
    [GeneratedRegex(@"[./](csv|xlsx|json|docx)(\?|$)|/(word|pdf)(\?|$)|/documents/\d+/file|/calendar/")]
    private static partial Regex Download();

    /// <summary>An address without what tells one record, or one choice of a filter, from another.</summary>
    private static string Kind(string link) => Particular().Replace(link, "$1");

    [GeneratedRegex(@"(=)[^&]*|[A-Z]-\d{4}-\d{6}|(?<=/)\d+(-\d\d)?(?=/|\?|$)|[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/catalogue/)[A-Z]\d{2}"
        + @"|(?<=/research-sources/)[A-Z_]+(?=/)|(?<=/reports/\d{4}-\d\d/)[A-Za-z-]+")]
    private static partial Regex Particular();
}
