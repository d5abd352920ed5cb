using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>Interruptions and hand-overs, at a desk and on a phone: not a word and not a minute of a clock is lost.</summary>
public sealed class NothingLost(Portal portal) : PortalTest(portal)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task An_unborn_childs_referral_by_phone_is_finished_after_being_signed_out_half_way(int width)
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.Page.SetViewportSizeAsync(width, 900);
        await desk.VisitAsync("/referrals/log");
        await desk.FillReferralAsync(LondonTyped.Now.AddHours(-1), "not known");
        var child = desk.Group("Child 1");
        await child.GetByLabel("Born, or age").FillAsync($"expected {LondonTyped.DateOf(LondonTyped.Now.AddDays(70))}");
        await child.GetByLabel("Gender").SelectOptionAsync(new SelectOptionValue { Label = "Not known" });
        await desk.Group("Adult 1").GetByLabel("Adult 1: name").FillAsync("Leanne Foy");
        await desk.Group("Adult 1").GetByLabel("Relation to the children").FillAsync("Mother");
        await desk.Group("Adult 1").GetByLabel("Suspect", new() { Exact = true }).UncheckAsync();
        await Expect(desk.Page.Locator("[data-draft-status]")).ToContainTextAsync("Draft kept");
        await desk.FitsAsync(width);

        await desk.Page.Context.ClearCookiesAsync();
        await desk.PressAsync("Save and start the clock");
        await desk.SeesHeadingAsync("Sign in");
        await desk.Page.GetByLabel("User name").FillAsync("desk.hackney");
        await desk.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Web.Data.Providers.DemoAccounts.Password);
        await desk.PressAsync("Sign in");

        await desk.SeesHeadingAsync("Log a referral");
        await Expect(desk.Page.GetByLabel("What happened, as reported")).ToHaveValueAsync(ReferralForms.Narrative);
        await desk.SaveReferralAsync();
        await desk.SeesHeadingAsync("Unborn child of Leanne Foy, expected");
        await desk.FitsAsync(width);
        await desk.VisitAsync("/drafts");
        await desk.SeesAsync("You have no drafts.");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_breached_referral_transferred_to_Lambeth_keeps_its_clock_and_its_breach(int width)
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.Page.SetViewportSizeAsync(width, 900);
        var reference = await desk.LogReferralAsync(LondonTyped.Now.AddHours(-26), "Ines Quennell");
        await AwaitBreachAsync(desk);
        await desk.OfferAsync(reference, "Lambeth CAIT");
        await desk.IsToldAsync("The transfer is offered to Lambeth CAIT.");
        await desk.FitsAsync(width);

        var sergeant = await SignInAsync("ds.lambeth");
        await sergeant.Page.SetViewportSizeAsync(width, 900);
        var item = sergeant.Page.Locator(".sp-work__row").Filter(new() { HasText = reference });
        await sergeant.GoAsync(() => item.GetByRole(AriaRole.Button).ClickAsync());
        await sergeant.Group("Does your team take it?").GetByLabel("Yes, accept it").CheckAsync();
        await sergeant.PressAsync("Send the answer");
        await sergeant.IsToldAsync("Its clock runs on.");
        await Expect(sergeant.Clock()).ToContainTextAsync("Overdue by 2 h");
        await sergeant.SeesAsync("Breach of the 24 hours");
        await sergeant.SeesAsync("Hackney CAIT to Lambeth CAIT");
        await sergeant.FitsAsync(width);

        await desk.VisitAsync($"/referrals/{reference}");
        await desk.SeesAsync("Lambeth CAIT");
        await Expect(desk.Button("Accept and allocate")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_discussion_is_held_again_and_both_are_linked_while_the_clock_runs_on(int width)
    {
        var now = LondonTyped.Now;
        var sergeant = await SignInAsync("ds.hackney");
        await sergeant.Page.SetViewportSizeAsync(width, 900);
        var reference = await sergeant.LogReferralAsync(now.AddHours(-6), "Otto Quennell");
        await sergeant.AllocateAsync(reference, Portal.NameOf("ds.hackney"), Portal.NameOf("dc.hackney"));

        await sergeant.FollowAsync("3. Strategy discussion");
        await sergeant.FillDiscussionAsync(now.AddHours(-5), now.AddHours(-4), "Meet again");
        await sergeant.Group("Meets again").GetByLabel("Meets again: date").FillAsync(LondonTyped.DateOf(now.AddHours(5)));
        await sergeant.Group("Meets again").GetByLabel("Time, London").FillAsync(LondonTyped.TimeOf(now.AddHours(5)));
        await sergeant.FillStrategiesAsync();
        await sergeant.PressAsync("Record the discussion");
        await sergeant.IsToldAsync("It meets again, so the clock runs on.");
        await Expect(sergeant.Clock()).ToContainTextAsync("left");

        await sergeant.FollowAsync("3. Strategy discussion");
        await sergeant.FillDiscussionAsync(now.AddHours(-2), now.AddHours(-1));
        await sergeant.FillStrategiesAsync();
        await sergeant.PressAsync("Record the discussion");
        await sergeant.FollowAsync("Discussion 2");
        await sergeant.SeesAsync("Goes on from discussion 1");
        await sergeant.FitsAsync(width);
        await sergeant.FollowAsync("discussion 1");
        await sergeant.SeesAsync("Meets again");
    }

    /// <summary>The flag service looks every half minute.</summary>
    private static async Task AwaitBreachAsync(Visitor visitor)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            if ((await visitor.MainTextAsync()).Contains("Breach of the 24 hours", StringComparison.Ordinal)) return;
            await Task.Delay(TimeSpan.FromSeconds(5));
            await visitor.VisitAsync(visitor.Path);
        }
        Assert.Fail("The flag service did not put the breach on record.");
    }
}
