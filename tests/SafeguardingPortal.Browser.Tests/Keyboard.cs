using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests;

/// <summary>Tab, arrows, Enter and Space, and never the pointer: how somebody who works by keyboard gets about.</summary>
internal static class Keyboard
{
    private const int MostStops = 250;

    public static async Task SkipToContentAsync(Visitor visitor)
    {
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to main content" })).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    public static async Task OpenLinkAsync(Visitor visitor, ILocator link)
    {
        await StopAtAsync(visitor, link);
        await visitor.GoAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));
    }

    public static async Task TypeAsync(Visitor visitor, ILocator field, string words)
    {
        await StopAtAsync(visitor, field);
        await visitor.Page.Keyboard.TypeAsync(words);
        await Expect(field).ToHaveValueAsync(words);
    }

    /// <summary>The first letters find the answer in a list.</summary>
    public static async Task ChooseAsync(Visitor visitor, ILocator list, string words)
    {
        await StopAtAsync(visitor, list);
        await visitor.Page.Keyboard.TypeAsync(words);
        await Expect(list.Locator("option:checked")).ToContainTextAsync(words);
        // What is typed next begins a new search.
        await Task.Delay(1100);
    }

    /// <summary>A group of answers is one stop; arrows go from answer to answer, and Space takes the first.</summary>
    public static async Task AnswerAsync(Visitor visitor, ILocator first, string answer)
    {
        await StopAtAsync(visitor, first);
        await visitor.Page.Keyboard.PressAsync("Space");
        for (var n = 0; n < 10 && await FocusedLabelAsync(visitor) != answer; n++) await visitor.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(answer, await FocusedLabelAsync(visitor));
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.activeElement.checked"));
    }

    /// <summary>Tabs on until there; whoever looks at the screen sees every stop on the way.</summary>
    public static async Task StopAtAsync(Visitor visitor, ILocator target)
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
                  // A radio is drawn by its label.
                  const box = (['radio', 'checkbox'].includes(at.type) ? at.labels[0] : at).getBoundingClientRect()
                  const seen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight
                  return seen ? null : at.outerHTML.slice(0, 200)
                }
                """);
            Assert.True(unseen is null, $"The keyboard stops where nothing is to be seen: {unseen}");
        }
        Assert.Fail($"{MostStops} stops of the keyboard did not lead there.");
    }

    private static Task<string?> FocusedLabelAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string?>("() => document.activeElement.labels?.[0]?.innerText");
}
