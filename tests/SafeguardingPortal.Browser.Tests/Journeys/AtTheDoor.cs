using Microsoft.Playwright;

namespace SafeguardingPortal.Browser.Tests.Journeys;

public sealed class AtTheDoor(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task A_frontline_officer_finds_a_child_on_a_plan_from_a_phone()
    {
        var officer = await SignInAsync("frontline");
        await officer.FitsAsync(390);
        await officer.VisitAsync("/");
        await officer.SeesHeadingAsync("Is a child on a protection plan?");

        // One click after the reason and the name: the look-up is what signing in leads to.
        await officer.Page.GetByLabel("I am with the child or at the address").CheckAsync();
        await officer.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Eva Merin");
        await officer.Page.GetByLabel("Date of birth or age (optional)").FillAsync("about 6");
        await officer.PressAsync("Look up");

        await officer.SeesAsync("Ava Merrin, 6");
        await officer.SeesAsync("Physical abuse");
        await officer.SeesAsync("Call, day and night");
        await officer.FitsAsync(390);
        await officer.IsAccessibleAsync();
        Assert.Equal("/look-up", officer.Path);
    }

    [Fact]
    public async Task A_detective_inspector_restricts_a_case_and_a_colleague_no_longer_finds_it()
    {
        var desk = await SignInAsync("desk.hackney");
        var reference = await desk.LogReferralAsync(LondonTyped.Now.AddHours(-1), "Ottilie Brandreth");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^C-[0-9]{4}-") }).First.ClickAsync();
        var address = desk.Path;

        var inspector = await SignInAsync("di.hackney");
        await inspector.VisitAsync($"{address}/restriction");
        await inspector.Page.GetByRole(AriaRole.Button, new() { Name = "Restrict this case" }).ClickAsync();
        await inspector.Page.GetByLabel("Staff are involved").CheckAsync();
        await inspector.Page.GetByLabel("Why, in your own words").FillAsync("The suspect’s sister works in the team.");
        await inspector.Button("Restrict the case").Last.ClickAsync();
        await inspector.IsToldAsync("It is open to 1 named person, and to nobody else");
        await inspector.SeesAsync("Restricted: 1 named person");
        await inspector.IsAccessibleAsync();

        await desk.VisitAsync(address, 404);
        await desk.VisitAsync($"/referrals/{reference}", 404);
        await desk.VisitAsync("/referrals?view=Running");
        Assert.DoesNotContain(reference, await desk.MainTextAsync(), StringComparison.Ordinal);
        await desk.VisitAsync("/cases?state=All");
        Assert.DoesNotContain("Ottilie Brandreth", await desk.MainTextAsync(), StringComparison.Ordinal);
    }
}
