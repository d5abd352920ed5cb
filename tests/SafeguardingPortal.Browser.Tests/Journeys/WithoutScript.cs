using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

public sealed class WithoutScript(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task Without_script_a_referral_is_logged_with_its_mistakes_put_right_allocated_and_assessed()
    {
        var desk = await SignInAsync("desk.hackney", script: false);
        await desk.FollowAsync("Log a referral");
        await desk.FillReferralAsync(LondonTyped.Now.AddMinutes(-10), "Ines Novak");
        await desk.PressAsync("Add another child");
        await Expect(desk.Page.GetByLabel("What happened, as reported")).ToHaveValueAsync(ReferralForms.Narrative);
        await desk.Group("Child 2").GetByLabel("Child 2: name").FillAsync("Leo Novak");
        await desk.PressAsync("Save and start the clock");

        await Expect(desk.Page).ToHaveTitleAsync("Error: Log a referral – Safeguarding Portal");
        await desk.FillChildAsync(2, "Leo Novak", "about 8", "Boy");
        await desk.PressAsync("Save and start the clock");
        var reference = await desk.ReferenceOnPageAsync();
        await desk.SeesHeadingAsync("Ines Novak, 6, and Leo Novak, about 8");
        await desk.AllocateAsync(reference, Portal.NameOf("ds.hackney"), Portal.NameOf("dc.hackney"));

        var constable = await SignInAsync("dc.hackney", script: false);
        await Expect(constable.Page.Locator(".sp-work__row").Filter(new() { HasText = reference })).ToContainTextAsync("Write the CRAM");
        await constable.AssessAsync(reference);
        await constable.IsToldAsync("waits for a supervisor’s review");

        await constable.FollowAsync("Hide screen");
        await constable.SeesHeadingAsync("Screen hidden");
    }
}
