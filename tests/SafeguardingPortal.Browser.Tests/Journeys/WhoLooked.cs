using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Web.Data.Providers;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>Who may see what, who did, and who asks about it.</summary>
public sealed class WhoLooked(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task An_officer_breaks_glass_and_the_review_follows()
    {
        var desk = await SignInAsync("desk.hackney");
        var reference = await desk.LogReferralAsync(LondonTyped.Now.AddHours(-1), "Leonie Hartwhistle");
        var officer = await SignInAsync("ds.lambeth");
        await officer.VisitAsync($"/referrals/{reference}", 404);
        await officer.VisitAsync("/break-glass/open");
        await officer.Page.GetByLabel("Which case").FillAsync(reference);
        await officer.Page.GetByLabel("A child is at risk now").CheckAsync();
        await officer.Page.GetByLabel("In your words").FillAsync("A neighbour rang from Brixton: the children are alone.");
        await officer.Page.GetByLabel("15 minutes").CheckAsync();
        await officer.Page.GetByLabel("Your password again").FillAsync(DemoAccounts.Password);
        await officer.PressAsync("Open the case");
        await officer.IsToldAsync("The case is open to you until");
        await officer.VisitAsync($"/referrals/{reference}");

        var inspector = await SignInAsync("di.hackney");
        await inspector.VisitAsync("/");
        await inspector.SeesAsync("opened one of your cases: a child is at risk now");
        await inspector.VisitAsync("/break-glass");
        await inspector.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^DS Imran Sayed") }).First.ClickAsync();
        await inspector.SeesAsync(reference);
        await inspector.Page.GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        await inspector.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("The call was logged.");
        await inspector.PressAsync("Record the review");
        await inspector.IsToldAsync("The review is recorded.");
        await officer.VisitAsync($"/referrals/{reference}", 404);
    }

    [Fact]
    public async Task A_conflicted_officer_finds_nothing_anywhere()
    {
        var desk = await SignInAsync("desk.hackney");
        var reference = await desk.LogReferralAsync(LondonTyped.Now.AddHours(-1), "Quentin Ashgrovely");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^C-[0-9]{4}-") }).First.ClickAsync();
        var address = desk.Path;
        var officer = await SignInAsync("ds.hackney");
        await officer.VisitAsync(address);
        var code = await Portal.AskAsync(db => db.Officers.Where(each => each.Name == Portal.NameOf("ds.hackney"))
            .Select(each => each.Code).SingleAsync());

        var inspector = await SignInAsync("di.hackney");
        await inspector.VisitAsync($"{address}/conflicts");
        await inspector.Page.GetByLabel("Officer’s code").FillAsync(code);
        await inspector.Page.GetByLabel("It is of their own family").CheckAsync();
        await inspector.Page.GetByLabel("Why, in your own words").FillAsync("The mother is her sister.");
        await inspector.PressAsync("Lock them out");
        await inspector.IsToldAsync("can no longer find or open this case");

        foreach (var closed in new[] { address, $"{address}/people", $"/referrals/{reference}" }) await officer.VisitAsync(closed, 404);
        foreach (var list in new[] { "/", "/referrals?view=Running", "/cases?state=All", "/research", "/data-quality" })
        {
            await officer.VisitAsync(list);
            var text = await officer.MainTextAsync();
            Assert.DoesNotContain("Ashgrovely", text, StringComparison.Ordinal);
            Assert.DoesNotContain(reference, text, StringComparison.Ordinal);
        }
        await officer.VisitAsync("/people");
        await officer.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Textbox).First.FillAsync("Quentin Ashgrovely");
        await officer.GoAsync(() => officer.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync());
        await officer.SeesAsync("Nobody found");
    }

    [Fact]
    public async Task An_auditor_answers_who_has_looked_at_this_child_and_why_in_two_clicks()
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.LogReferralAsync(LondonTyped.Now.AddHours(-1), "Marigold Tansworth");
        var auditor = await SignInAsync("auditor");
        await auditor.VisitAsync("/");
        await auditor.Page.GetByLabel("Who has looked at").FillAsync("Marigold Tansworth");
        await auditor.PressAsync("Show who looked");
        await auditor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Marigold Tansworth") }).First.ClickAsync();
        await auditor.SeesHeadingAsync("Who has looked at Marigold Tansworth");
        await auditor.SeesAsync(Portal.NameOf("desk.hackney"));
        await auditor.SeesAsync("logged the referral");
        await auditor.IsAccessibleAsync();
        await auditor.FitsAsync(390);
    }

    [Fact]
    public async Task An_inspector_confirms_her_sample()
    {
        var inspector = await SignInAsync("di.hackney");
        await inspector.VisitAsync("/trail/samples");
        await inspector.GoAsync(() => inspector.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First.ClickAsync());
        await inspector.SeesHeadingAsync("Looks to confirm");
        await inspector.Page.GetByLabel("Right", new() { Exact = true }).First.CheckAsync(new() { Force = true });
        await inspector.PressAsync("Keep these answers");
        await inspector.IsToldAsync("1 look is answered.");
        await inspector.SeesAsync("1 of 10 confirmed.");
    }
}
