using Microsoft.Playwright;
using SafeguardingPortal.Browser.Tests.EveryPage;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

public sealed class WrongLink(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task A_researcher_links_two_records_undoes_the_wrong_link_and_both_histories_are_as_before()
    {
        var researcher = await SignInAsync("researcher.hackney");
        var children = await Portal.TwoChildrenAsync();
        var (one, other) = (children[0], children[1]);
        var (oneBefore, otherBefore) = (await HistoryAsync(researcher, one), await HistoryAsync(researcher, other));
        Assert.NotEqual(oneBefore, otherBefore);

        await researcher.VisitAsync($"/people/{one}");
        await researcher.FollowAsync("Compare with another record");
        await researcher.Page.GetByLabel("The other record’s number").FillAsync(other);
        await researcher.PressAsync("Compare");
        await researcher.SeesAsync("Side by side");
        await researcher.Group("Are they the same person?").GetByLabel("Same person").CheckAsync();
        await researcher.Page.GetByLabel("What speaks for it").FillAsync("One address, by the school’s list.");
        await researcher.PressAsync("Save the verdict");
        await researcher.IsToldAsync("show one history now");
        Assert.NotEqual(oneBefore, await HistoryAsync(researcher, one));

        await researcher.VisitAsync($"/people/{one}");
        await researcher.GoAsync(() => researcher.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Undo L-") }).ClickAsync());
        await researcher.Page.GetByLabel("Why it is undone").FillAsync("Two girls of one class; the list had them on one line.");
        await researcher.PressAsync("Undo it");
        await researcher.IsToldAsync("each show their own history, as before");
        await Expect(researcher.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Two girls of one class");
        Assert.Equal((oneBefore, otherBefore), (await HistoryAsync(researcher, one), await HistoryAsync(researcher, other)));
    }

    /// <summary>What is known and where the person comes up, as the page says it.</summary>
    private static async Task<string> HistoryAsync(Visitor visitor, string person)
    {
        await visitor.VisitAsync($"/people/{person}");
        var known = await visitor.Page.Locator("section[aria-labelledby=known]").InnerTextAsync();
        return known + await visitor.Page.Locator("section[aria-labelledby=cases]").InnerTextAsync() + await visitor.Page
            .Locator("section[aria-labelledby=homes]").InnerTextAsync();
    }
}
