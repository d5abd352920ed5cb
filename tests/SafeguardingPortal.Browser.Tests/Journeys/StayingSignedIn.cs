using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>Who types is at the desk, who is warned sees it where they look, and nobody is put out before the server says so.</summary>
public sealed class StayingSignedIn(Portal portal) : PortalTest(portal)
{
    private const string Asked = "**/account/session";

    private static Task<IAsyncDisposable> LeavesAsync(Visitor visitor, int seconds) => visitor.Page.RouteAsync(
        Asked, route => route.FulfillAsync(
            new() { ContentType = "application/json", Body = $$"""{"secondsLeft":{{seconds}},"endsAt":"12:32"}""" }), new() { Times = 1 });

    private static ILocator Warning(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Alertdialog);

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 700)]
    public async Task The_warning_stands_in_the_window_however_far_down_the_form_and_goes_with_the_next_key(int width, int height)
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.Page.SetViewportSizeAsync(width, height);
        await LeavesAsync(desk, 110);
        await desk.VisitAsync("/referrals/log");
        await Expect(Warning(desk)).ToContainTextAsync("You will be signed out at 12:32.");
        await desk.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await Expect(Warning(desk)).ToBeInViewportAsync(new() { Ratio = 1 });

        var stayed = desk.Page.WaitForRequestAsync("**/account/stay");
        await desk.Page.GetByLabel("What happened, as reported").PressSequentiallyAsync("He got cross");
        await stayed;
        await Expect(Warning(desk)).ToHaveCountAsync(0);
        Assert.Equal("/referrals/log", desk.Path);
    }

    [Fact]
    public async Task Keys_in_a_form_are_told_to_the_server_now_and_then_and_not_one_by_one()
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.VisitAsync("/referrals/log");
        var told = 0;
        desk.Page.Request += (_, request) => told += request.Url.EndsWith("/account/stay", StringComparison.Ordinal) ? 1 : 0;
        await desk.Page.GetByLabel("What happened, as reported")
            .PressSequentiallyAsync("Came to school with a mark on the cheek", new() { Delay = 20 });
        await Expect(desk.Page.Locator("[data-draft-status]")).ToContainTextAsync("Draft kept");
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task A_page_that_counts_ahead_of_the_server_stays_where_it_is()
    {
        var desk = await SignInAsync("desk.hackney");
        await LeavesAsync(desk, 0);
        var (asked, again) = (0, new TaskCompletionSource());
        desk.Page.Response += (_, answer) =>
        {
            if (answer.Url.EndsWith("/account/session", StringComparison.Ordinal) && ++asked == 2) again.TrySetResult();
        };
        await desk.VisitAsync("/referrals?view=Running");
        // It asks again a second later, and is told that there is time.
        await again.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await Expect(Warning(desk)).ToHaveCountAsync(0);
        Assert.Equal("/referrals?view=Running", desk.Path);
    }

    [Fact]
    public async Task A_second_tab_at_the_sign_in_page_goes_on_where_it_was_going()
    {
        var tab = await OpenAsync();
        await tab.VisitAsync("/referrals?view=Running");
        await tab.SeesHeadingAsync("Sign in");
        var other = await tab.OpenTabAsync();
        await other.SignInAsync("ds.hackney");
        await tab.Page.GetByLabel("User name").FillAsync("ds.hackney");
        await tab.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Web.Data.Providers.DemoAccounts.Password);
        await tab.PressAsync("Sign in");
        Assert.Equal("/referrals?view=Running", tab.Path);
    }
}
