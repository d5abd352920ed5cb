using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

public sealed class HideScreen(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task Escape_twice_hides_the_screen_and_one_link_brings_it_back()
    {
        var sergeant = await SignInAsync("ds.hackney");
        await sergeant.VisitAsync("/referrals?view=Running");

        await sergeant.GoAsync(async () =>
        {
            await sergeant.Page.Keyboard.PressAsync("Escape");
            await sergeant.Page.Keyboard.PressAsync("Escape");
        });

        Assert.Equal("/hidden", sergeant.Path);
        await Expect(sergeant.Page).ToHaveTitleAsync("Portal");
        Assert.Equal("Screen hidden\n\nShow it again", (await sergeant.MainTextAsync()).Trim());

        await sergeant.FollowAsync("Show it again");
        Assert.Equal("/referrals?view=Running", sergeant.Path);
        await sergeant.SeesHeadingAsync("Referrals to Hackney CAIT");
        await Expect(sergeant.Page.GetByRole(AriaRole.Main)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Escape_once_and_once_more_later_hides_nothing()
    {
        var sergeant = await SignInAsync("ds.hackney");
        await sergeant.VisitAsync("/");

        await sergeant.Page.Keyboard.PressAsync("Escape");
        await Task.Delay(800);
        await sergeant.Page.Keyboard.PressAsync("Escape");

        await sergeant.SeesHeadingAsync("My work");
        Assert.Equal("/", sergeant.Path);
    }

    [Fact]
    public async Task What_was_typed_is_there_again_after_hiding_the_screen()
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.VisitAsync("/referrals/log");
        await desk.Page.GetByLabel("What happened, as reported").FillAsync("Half a sentence, when somebody came to the desk");
        await Expect(desk.Page.Locator("[data-draft-status]")).ToContainTextAsync("Draft kept");

        await desk.GoAsync(async () =>
        {
            await desk.Page.Keyboard.PressAsync("Escape");
            await desk.Page.Keyboard.PressAsync("Escape");
        });
        await desk.FollowAsync("Show it again");

        if (await desk.Page.GetByText("You left this form at").IsVisibleAsync())
            await desk.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Go on from") }).ClickAsync());
        await Expect(desk.Page.GetByLabel("What happened, as reported"))
            .ToHaveValueAsync("Half a sentence, when somebody came to the desk");
    }
}
