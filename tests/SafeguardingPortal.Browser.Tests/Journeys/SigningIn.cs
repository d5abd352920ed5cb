using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

public sealed class SigningIn(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task A_page_asked_for_before_signing_in_comes_after_it()
    {
        var visitor = await OpenAsync();
        await visitor.VisitAsync("/referrals?view=Running");
        await visitor.SeesHeadingAsync("Sign in");
        await visitor.Page.GetByLabel("User name").FillAsync("ds.hackney");
        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Web.Data.Providers.DemoAccounts.Password);
        await visitor.PressAsync("Sign in");
        Assert.Equal("/referrals?view=Running", visitor.Path);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var visitor = await OpenAsync();
        var wrongPassword = await TryAsync(visitor, "training", "not-the-password");
        var unknownName = await TryAsync(visitor, "nobody.here", "not-the-password");
        Assert.Equal(wrongPassword, unknownName);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_in_every_window()
    {
        var here = await SignInAsync("auditor");
        var there = await SignInAsync("auditor");

        await here.PressAsync("Sign out");

        await here.SeesHeadingAsync("Sign in");
        await here.GoAsync(() => here.Page.GoBackAsync());
        await here.SeesHeadingAsync("Sign in");
        await Expect(there.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("My work");
    }

    private static async Task<string> TryAsync(Visitor visitor, string userName, string password)
    {
        await visitor.VisitAsync("/account/sign-in");
        await visitor.Page.GetByLabel("User name").FillAsync(userName);
        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await visitor.PressAsync("Sign in");
        await Expect(visitor.Page).ToHaveTitleAsync("Error: Sign in – Safeguarding Portal");
        await Expect(visitor.Page.GetByLabel("Password", new() { Exact = true })).ToHaveValueAsync("");
        return await visitor.Page.GetByRole(AriaRole.Alert).InnerTextAsync();
    }
}
