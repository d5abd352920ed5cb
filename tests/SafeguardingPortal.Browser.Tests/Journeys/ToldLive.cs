using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>What one officer does is told on the open page of another, without loading it again, and after a lost connection too.</summary>
public sealed class ToldLive(Portal portal) : PortalTest(portal)
{
    private static ILocator Offer(Visitor visitor) => visitor.Page.Locator(".sp-live");

    private static ILocator Badge(Visitor visitor) => visitor.Page.Locator(".sp-notices:not(.sp-notices--phone) .moj-notification-badge");

    [Fact]
    public async Task A_referral_that_one_logs_is_offered_on_the_others_board_and_allocating_it_rings_the_bell()
    {
        var sergeant = await SignInAsync("ds.hackney");
        await sergeant.VisitAsync("/referrals?view=Running&received=2");
        var desk = await SignInAsync("desk.hackney");
        var reference = await desk.LogReferralAsync(LondonTyped.Now.AddHours(-1), "Ottilie Penrose");

        await Expect(Offer(sergeant)).ToContainTextAsync("1 change");
        await Expect(Offer(sergeant)).Not.ToContainTextAsync("Ottilie");
        await Expect(sergeant.Page.Locator("#sp-announcements")).ToContainTextAsync("1 change");
        await Expect(sergeant.Page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(reference);
        await sergeant.IsAccessibleAsync();
        await sergeant.Page.GetByLabel("Nature", new() { Exact = true }).FocusAsync();
        await Offer(sergeant).GetByRole(AriaRole.Button).PressAsync("Enter");
        await Expect(sergeant.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(reference);
        await Expect(Offer(sergeant)).ToHaveCountAsync(0);

        var before = await Badge(sergeant).CountAsync() == 0 ? 0
            : int.Parse(await Badge(sergeant).Locator("[aria-hidden]").InnerTextAsync());
        await desk.VisitAsync($"/referrals/{reference}/accept");
        await desk.Page.GetByLabel("Supervising detective sergeant").SelectOptionAsync(
            new SelectOptionValue { Label = Browser.Tests.Portal.NameOf("ds.hackney") });
        await desk.Page.GetByLabel("Officer in the case").SelectOptionAsync(
            new SelectOptionValue { Label = Browser.Tests.Portal.NameOf("dc.hackney") });
        await desk.PressAsync("Accept and allocate");
        await Expect(Badge(sergeant).Locator("[aria-hidden]")).ToHaveTextAsync($"{before + 1}");
    }

    [Fact]
    public async Task What_happened_while_the_connection_was_lost_is_told_when_it_is_back()
    {
        var sergeant = await SignInAsync("ds.hackney");
        // The proxy says that no portal is there.
        sergeant.Expects("/live", 502);
        await sergeant.Page.RouteAsync("**/live?*", route => route.FulfillAsync(new() { Status = 502 }));
        await sergeant.VisitAsync("/");
        var desk = await SignInAsync("desk.hackney");
        await desk.LogReferralAsync(LondonTyped.Now.AddHours(-1), "Fenella Aldous");
        await Expect(Offer(sergeant)).ToHaveCountAsync(0);
        await sergeant.Page.UnrouteAsync("**/live?*");
        await Expect(Offer(sergeant)).ToContainTextAsync("1 change");
    }
}
