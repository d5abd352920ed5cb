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
        await desk.AddRowAsync("Add another child", "Child 2");
        await Expect(desk.Page.GetByLabel("What happened, as reported")).ToHaveValueAsync(ReferralForms.Narrative);
        await desk.Group("Child 2").GetByLabel("Child 2: name").FillAsync("Leo Novak");
        await desk.PressAsync("Save and start the clock");

        await Expect(desk.Page).ToHaveTitleAsync("Error: Log a referral – Safeguarding Portal");
        await desk.FillChildAsync(2, "Leo Novak", "about 8", "Boy");
        var reference = await desk.SaveReferralAsync();
        await desk.SeesHeadingAsync("Ines Novak, 6, and Leo Novak, about 8");
        await desk.AllocateAsync(reference, Portal.NameOf("ds.hackney"), Portal.NameOf("dc.hackney"));

        var constable = await SignInAsync("dc.hackney", script: false);
        await Expect(constable.Page.Locator(".sp-work__row").Filter(new() { HasText = reference })).ToContainTextAsync("Write the CRAM");
        await constable.AssessAsync(reference);
        await constable.IsToldAsync("waits for a supervisor’s review");

        await constable.FollowAsync("Hide screen");
        await constable.SeesHeadingAsync("Screen hidden");
    }

    [Fact]
    public async Task Without_script_a_referral_with_every_part_of_the_form_is_handed_over_taken_and_discussed_twice()
    {
        var now = LondonTyped.Now;
        var desk = await SignInAsync("desk.hackney", script: false);
        await desk.VisitAsync("/referrals/log");
        await desk.FillReferralAsync(now.AddHours(-6), "Casimir Upjohn");
        await desk.AddRowAsync("Add another child", "Child 2");
        await desk.FillChildAsync(2, "not known", "11 months", "Boy");
        await desk.AddRowAsync("Add another address", "Other address 1");
        await desk.Page.GetByLabel("Other address 1").FillAsync("3 Marsh Lane");
        await desk.Group("Other address 1").GetByLabel("What it is").FillAsync("Father’s home");
        await desk.AddRowAsync("Add another adult", "Adult 2");
        var adult = desk.Group("Adult 2");
        await adult.GetByLabel("Adult 2: name").FillAsync("Lucia Novak");
        await adult.GetByLabel("Gender").SelectOptionAsync(new SelectOptionValue { Label = "Woman" });
        await adult.GetByLabel("Relation to the children").FillAsync("Mother");
        await desk.Page.GetByText("More about child 1").ClickAsync();
        await desk.Group("Child 1").GetByLabel("NHS number").First.FillAsync("943 476 5871");
        await desk.UnfoldAsync("MERLIN, CRIS, CAD, MASH, case file");
        await desk.Page.GetByLabel("MERLIN", new() { Exact = true }).FillAsync("26PAC214077");
        await desk.Page.GetByLabel("Decision on this MERLIN report").SelectOptionAsync(new SelectOptionValue { Label = "Formal referral" });
        await desk.Page.GetByLabel("Reason for that decision").FillAsync("The child said so.");
        await desk.UnfoldAsync("Consent, who is told, remit");
        await desk.Group("Is it in the remit: abuse in the family, or by someone with care of the child?")
            .GetByLabel("No", new() { Exact = true }).CheckAsync();
        await desk.Page.GetByLabel("If not, where it should go").SelectOptionAsync(new SelectOptionValue { Label = "SCD2, rape command" });
        var reference = await desk.SaveReferralAsync();
        await desk.SeesHeadingAsync("Casimir Upjohn, 6, and Boy, about 11 months, name not known");
        await desk.SeesAsync("3 Marsh Lane");
        await desk.OfferAsync(reference, "Lambeth CAIT");

        var sergeant = await SignInAsync("ds.lambeth", script: false);
        await sergeant.VisitAsync($"/referrals/{reference}/handovers/answer");
        await sergeant.Group("Does your team take it?").GetByLabel("Yes, accept it").CheckAsync();
        await sergeant.PressAsync("Send the answer");
        await sergeant.AllocateAsync(reference, Portal.NameOf("ds.lambeth"), Portal.NameOf("dc.lambeth"));
        await sergeant.FollowAsync("3. Strategy discussion");
        await sergeant.FillDiscussionAsync(now.AddHours(-5), now.AddHours(-4), "Meet again");
        await sergeant.Group("Meets again").GetByLabel("Meets again: date").FillAsync(LondonTyped.DateOf(now.AddHours(5)));
        await sergeant.Group("Meets again").GetByLabel("Time, London").FillAsync(LondonTyped.TimeOf(now.AddHours(5)));
        await sergeant.FillStrategiesAsync();
        await sergeant.PressAsync("Record the discussion");
        await sergeant.FollowAsync("3. Strategy discussion");
        await sergeant.FillDiscussionAsync(now.AddHours(-2), now.AddHours(-1));
        await sergeant.FillStrategiesAsync();
        await sergeant.PressAsync("Record the discussion");
        await sergeant.FollowAsync("Discussion 2");
        await sergeant.SeesAsync("Goes on from discussion 1");
    }
}
