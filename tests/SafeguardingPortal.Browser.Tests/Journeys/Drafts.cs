using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>What is typed is kept as one begun form, and what is not kept is said where the eyes are.</summary>
public sealed class Drafts(Portal portal) : PortalTest(portal)
{
    private const string Reported = "What happened, as reported";

    [Fact]
    public async Task Two_calls_in_two_tabs_are_two_drafts()
    {
        var first = await SignInAsync("desk.hackney");
        var second = await first.OpenTabAsync();
        foreach (var tab in new[] { first, second }) await tab.VisitAsync("/referrals/log");
        await TypeAsync(first, "Callum Hale", "The first call.");
        await TypeAsync(second, "Orla Finch", "The second call.");
        await TypeAsync(first, "Callum Hale", "The first call, gone on with.");

        await second.VisitAsync("/drafts");
        await second.SeesAsync("Callum Hale");
        await second.SeesAsync("Orla Finch");
        await OpenedAsync(second, "Callum Hale", "The first call, gone on with.");
        await second.VisitAsync("/drafts");
        await OpenedAsync(second, "Orla Finch", "The second call.");
        second.ThrowIfProblems();
    }

    /// <summary>One draft open twice: neither is told to choose, and neither is lost.</summary>
    [Fact]
    public async Task One_draft_that_is_open_in_two_tabs_becomes_two()
    {
        var first = await SignInAsync("desk.hackney");
        await first.VisitAsync("/referrals/log");
        await TypeAsync(first, "Callum Hale", "The call.");
        var second = await first.OpenTabAsync();
        await second.VisitAsync("/referrals/log?draft=open");
        await second.Page.GetByLabel(Reported).FillAsync("From the second tab.");
        await KeptAsync(second, 1, "From the second tab.");
        await first.Page.GetByLabel(Reported).FillAsync("From the first tab.");
        await KeptAsync(first, 2, "From the first tab.");
        Assert.Equal(2, await DraftsAsync());
        second.ThrowIfProblems();
    }

    [Fact]
    public async Task What_is_typed_while_an_older_draft_waits_is_what_comes_back_after_the_time_out()
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.VisitAsync("/referrals/log");
        await TypeAsync(desk, "Callum Hale", "The old call.");
        await desk.VisitAsync("/referrals/log");
        await TypeAsync(desk, "Orla Finch", "The new call.");

        await LoseSessionAsync(desk, all: false);
        await desk.GoAsync(() => desk.Page.EvaluateAsync("document.dispatchEvent(new Event('sp:leave', { cancelable: true }))"));
        await SignInHereAsync(desk);
        await Expect(desk.Page.GetByLabel(Reported)).ToHaveValueAsync("The new call.");
    }

    /// <summary>The sign-in page is not come to without the words, even those of the last second, whatever was lost.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_page_that_is_left_for_the_sign_in_page_takes_the_last_words_along(bool allCookies)
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.VisitAsync("/referrals/log");
        await LoseSessionAsync(desk, allCookies);
        await desk.Page.GetByLabel(Reported).FillAsync("Typed a moment ago.");
        await desk.GoAsync(() => desk.Page.EvaluateAsync("document.dispatchEvent(new Event('sp:leave', { cancelable: true }))"));
        await SignInHereAsync(desk);
        await Expect(desk.Page.GetByLabel(Reported)).ToHaveValueAsync("Typed a moment ago.");
    }

    [Theory]
    [InlineData("signed out")]
    [InlineData("cookies lost")]
    [InlineData("away")]
    [InlineData("refused")]
    [InlineData("failing")]
    public async Task What_is_not_kept_is_said_at_the_top_of_the_window_wherever_the_page_is(string why)
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.VisitAsync("/referrals/log");
        foreach (var status in new[] { 409, 500 }) desk.Expects("/drafts/keep", status);
        switch (why)
        {
            case "signed out":
                await LoseSessionAsync(desk, all: false);
                break;
            case "cookies lost":
                await LoseSessionAsync(desk, all: true);
                break;
            case "away":
                await desk.Page.RouteAsync("**/drafts/keep*", route => route.AbortAsync());
                break;
            case "failing":
                await desk.Page.RouteAsync("**/drafts/keep*", route => route.FulfillAsync(new() { Status = 500, Body = "" }));
                break;
            default:
                await desk.Page.RouteAsync("**/drafts/keep*", route => route.FulfillAsync(
                    new() { Status = 409, ContentType = "application/json", Body = """{"refusal":"You have 50 drafts"}""" }));
                break;
        }
        var text = desk.Page.GetByLabel(Reported);
        await text.ScrollIntoViewIfNeededAsync();
        await text.FillAsync("Words.");
        var alarm = desk.Page.Locator(".sp-not-kept");
        await Expect(alarm).ToBeInViewportAsync();
        await Expect(alarm).ToContainTextAsync(why == "signed out" ? "What you typed is kept" : "Not kept");
        var box = await alarm.BoundingBoxAsync();
        Assert.Equal(0, box!.Y);
        await desk.IsAccessibleAsync();
        if (why == "cookies lost")
        {
            await desk.PressAsync("Sign in and keep it");
            await SignInHereAsync(desk);
            await Expect(desk.Page.GetByLabel(Reported)).ToHaveValueAsync("Words.");
            return;
        }
        if (why is not ("away" or "failing")) return;

        // It is tried again by itself, and the bar goes.
        await desk.Page.UnrouteAsync("**/drafts/keep*");
        await Expect(alarm).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        Assert.Equal(1, await DraftsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_save_is_there_when_one_comes_back(bool script)
    {
        var desk = await SignInAsync("desk.hackney", script);
        await desk.VisitAsync("/referrals/log");
        await desk.Page.GetByLabel(Reported).FillAsync("Half a thought.");
        await desk.PressAsync("Save and start the clock");
        await desk.SeesAsync("There are");
        await desk.VisitAsync("/");
        await desk.VisitAsync("/referrals/log");
        await desk.GoAsync(() => desk.Page.Locator("#drafts a").First.ClickAsync());
        await Expect(desk.Page.GetByLabel(Reported)).ToHaveValueAsync("Half a thought.");
        Assert.Equal(1, await DraftsAsync());
    }

    /// <summary>Pressed while the last words are on their way: they do not arrive as another tab’s.</summary>
    [Fact]
    public async Task Saving_while_a_keep_is_on_its_way_leaves_no_draft_behind()
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.VisitAsync("/referrals/log");
        await desk.Page.RouteAsync("**/drafts/keep*", async route =>
        {
            await Task.Delay(800);
            await route.ContinueAsync();
        });
        await desk.Page.GetByLabel(Reported).FillAsync("One.");
        await desk.Page.WaitForRequestAsync("**/drafts/keep*");
        await desk.Page.GetByLabel(Reported).FillAsync("One, and the rest.");
        await desk.PressAsync("Save and start the clock");
        await desk.SeesAsync("There are");
        Assert.Equal(1, await DraftsAsync());
    }

    private static async Task TypeAsync(Visitor visitor, string child, string words)
    {
        await visitor.Page.GetByLabel("Child 1: name").FillAsync(child);
        await visitor.Page.GetByLabel(Reported).FillAsync(words);
        await visitor.Page.RunAndWaitForResponseAsync(() => visitor.Page.GetByLabel(Reported).PressAsync("End"), "**/drafts/keep*");
        await Expect(visitor.Page.Locator("[data-draft-status]")).ToContainTextAsync("Draft kept");
    }

    private async Task KeptAsync(Visitor visitor, int drafts, string words)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            if (await Portal.AskAsync(db => db.Set<Draft>().AnyAsync(draft => draft.Fields.Contains(Uri.EscapeDataString(words))))) break;
            await Task.Delay(250);
        }
        Assert.Equal(drafts, await DraftsAsync());
        await Expect(visitor.Page.Locator(".sp-not-kept")).ToHaveCountAsync(0);
    }

    private Task<int> DraftsAsync() => Portal.AskAsync(db => db.Set<Draft>().CountAsync());

    private static async Task OpenedAsync(Visitor visitor, string about, string words)
    {
        await visitor.GoAsync(() => visitor.Page.Locator("tr").Filter(new() { HasText = about }).GetByRole(AriaRole.Link).ClickAsync());
        await Expect(visitor.Page.GetByLabel(Reported)).ToHaveValueAsync(words);
    }

    private static Task LoseSessionAsync(Visitor visitor, bool all) =>
        all ? visitor.Page.Context.ClearCookiesAsync() : visitor.Page.Context.ClearCookiesAsync(new() { Name = "portal" });

    private static async Task SignInHereAsync(Visitor visitor)
    {
        await visitor.SeesHeadingAsync("Sign in");
        await visitor.IsAccessibleAsync();
        await visitor.Page.GetByLabel("User name").FillAsync("desk.hackney");
        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(DemoAccounts.Password);
        await visitor.PressAsync("Sign in");
        await visitor.SeesHeadingAsync("Log a referral");
    }
}
