using Microsoft.Playwright;
using SafeguardingPortal.Web.Accounts;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>Logging and allocating with Tab, arrows, Enter and Space, and never the pointer.</summary>
public sealed class KeyboardOnly(Portal portal) : PortalTest(portal)
{
    private const int MostStops = 250;

    [Fact]
    public async Task A_referral_is_logged_and_allocated_by_keyboard_alone()
    {
        var desk = await OpenAsync();
        await desk.VisitAsync("/account/sign-in");
        await TypeAsync(desk, desk.Page.GetByLabel("User name"), "desk.hackney");
        await TypeAsync(desk, desk.Page.GetByLabel("Password", new() { Exact = true }), DemoAccounts.Password);
        await desk.GoAsync(() => desk.Page.Keyboard.PressAsync("Enter"));
        await desk.SeesHeadingAsync("My work");

        await SkipToContentAsync(desk);
        await OpenLinkAsync(desk, desk.Page.GetByRole(AriaRole.Link, new() { Name = "Log a referral", Exact = true }));
        await SkipToContentAsync(desk);
        await LogAsync(desk);
        var reference = await desk.ReferenceOnPageAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();

        await OpenLinkAsync(desk, desk.Button("Accept and allocate"));
        await ChooseAsync(desk, desk.Page.GetByLabel("Supervising detective sergeant"), Portal.NameOf("ds.hackney"));
        await ChooseAsync(desk, desk.Page.GetByLabel("Officer in the case"), Portal.NameOf("dc.hackney"));
        await StopAtAsync(desk, desk.Button("Accept and allocate"));
        await desk.GoAsync(() => desk.Page.Keyboard.PressAsync("Space"));
        await desk.IsToldAsync($"{reference} is allocated to DC Tom Farrant");
    }

    private static async Task LogAsync(Visitor desk)
    {
        await ChooseAsync(desk, desk.Page.GetByLabel("How", new() { Exact = true }), "Phone");
        await ChooseAsync(desk, desk.Page.GetByLabel("Source", new() { Exact = true }), "5A");
        await TypeAsync(desk, desk.Page.GetByLabel("Name and agency"), "Duty social worker");
        var child = desk.Group("Child 1");
        await TypeAsync(desk, child.GetByLabel("Child 1: name"), "Amara Osei-Lamb");
        await TypeAsync(desk, child.GetByLabel("Born, or age"), "about 8");
        await ChooseAsync(desk, child.GetByLabel("Gender"), "Girl");
        await AnswerAsync(desk, desk.Group("Child 1").GetByRole(AriaRole.Radio).First, "No");
        await ChooseAsync(desk, desk.Page.GetByLabel("Borough", new() { Exact = true }), "Hackney");
        // One step back and on again: the order holds both ways.
        await desk.Page.Keyboard.PressAsync("Shift+Tab");
        await TypeAsync(desk, desk.Page.GetByLabel("What happened, as reported"), ReferralForms.Narrative);
        await AnswerAsync(desk, desk.Group("Primary nature").GetByRole(AriaRole.Radio).First, "Physical");
        await AnswerAsync(desk, desk.Group("Is a child in danger now?").GetByRole(AriaRole.Radio).First, "No");
        await StopAtAsync(desk, desk.Button("Save and start the clock"));
        await desk.GoAsync(() => desk.Page.Keyboard.PressAsync("Enter"));
    }

    private static async Task SkipToContentAsync(Visitor visitor)
    {
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to main content" })).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    private static async Task OpenLinkAsync(Visitor visitor, ILocator link)
    {
        await StopAtAsync(visitor, link);
        await visitor.GoAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));
    }

    private static async Task TypeAsync(Visitor visitor, ILocator field, string words)
    {
        await StopAtAsync(visitor, field);
        await visitor.Page.Keyboard.TypeAsync(words);
        await Expect(field).ToHaveValueAsync(words);
    }

    /// <summary>The first letters find the answer in a list.</summary>
    private static async Task ChooseAsync(Visitor visitor, ILocator list, string words)
    {
        await StopAtAsync(visitor, list);
        await visitor.Page.Keyboard.TypeAsync(words);
        await Expect(list.Locator("option:checked")).ToContainTextAsync(words);
        // What is typed next begins a new search.
        await Task.Delay(1100);
    }

    /// <summary>A group of answers is one stop; arrows go from answer to answer, and Space takes the first.</summary>
    private static async Task AnswerAsync(Visitor visitor, ILocator first, string answer)
    {
        await StopAtAsync(visitor, first);
        await visitor.Page.Keyboard.PressAsync("Space");
        for (var n = 0; n < 10 && await FocusedLabelAsync(visitor) != answer; n++) await visitor.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(answer, await FocusedLabelAsync(visitor));
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.activeElement.checked"));
    }

    /// <summary>Tabs on until there; whoever looks at the screen sees every stop on the way.</summary>
    private static async Task StopAtAsync(Visitor visitor, ILocator target)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await visitor.Page.Keyboard.PressAsync("Tab");
            var unseen = await visitor.Page.EvaluateAsync<string?>(
                """
                () => {
                  const at = document.activeElement
                  if (at === document.body) return null
                  const box = (at.labels?.[0] ?? at).getBoundingClientRect()
                  const seen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight
                  return seen ? null : at.outerHTML.slice(0, 200)
                }
                """);
            Assert.True(unseen is null, $"The keyboard stops where nothing is to be seen: {unseen}");
        }
        Assert.Fail($"{MostStops} stops of the keyboard did not lead there.");
    }

    private static Task<string?> FocusedLabelAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string?>("() => document.activeElement.labels?.[0]?.innerText");
}
