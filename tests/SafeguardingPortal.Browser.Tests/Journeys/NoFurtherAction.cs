using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

public sealed class NoFurtherAction(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task No_further_action_is_proposed_by_the_desk_and_decided_by_a_sergeant_which_stops_the_clock()
    {
        var desk = await SignInAsync("desk.hackney");
        var reference = await desk.LogReferralAsync(LondonTyped.Now.AddHours(-1), "Ezra Blythe");
        await desk.FollowAsync("Propose no further action");
        await desk.Page.GetByLabel("Why no further action is needed").FillAsync("The council already works on the same incident.");
        await desk.PressAsync("Propose no further action");
        await desk.IsToldAsync("the clock runs until then");
        await Expect(desk.Clock()).ToContainTextAsync("left");
        await desk.SeesAsync("Someone else decides");

        var sergeant = await SignInAsync("ds.hackney");
        await sergeant.VisitAsync($"/referrals/{reference}");
        await sergeant.PressAsync("Decide");
        await sergeant.SeesAsync("The council already works on the same incident.");
        await sergeant.Page.GetByLabel("Why you agree").FillAsync("Read with the referrer. Below the threshold.");
        await sergeant.PressAsync("Agree: no further action");
        await sergeant.IsToldAsync("its clock has stopped");
        await Expect(sergeant.Clock()).ToContainTextAsync("Met in 1 h");
        await sergeant.SeesAsync("Below the threshold.");
    }
}
