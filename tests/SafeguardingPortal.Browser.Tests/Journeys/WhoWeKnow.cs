using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Casework.People;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>A misspelt child is recognised while the desk types, and joined without leaving the page.</summary>
public sealed class WhoWeKnow(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task A_misspelt_known_child_is_joined_to_the_right_person_without_leaving_the_page()
    {
        var known = await Portal.AskAsync(db => db.Set<Person>().Where(person => person.Name == "Ava Merrin"
            && person.BirthPrecision == BirthPrecision.Exact).OrderBy(person => person.Reference)
            .Select(person => new { person.Reference, Born = person.BirthDate!.Value }).FirstAsync());
        var desk = await SignInAsync("desk.hackney");
        await desk.VisitAsync("/referrals/log");
        await desk.FillReferralAsync(LondonTyped.Now.AddMinutes(-15), "Eva Merin");
        await desk.Group("Child 1").GetByLabel("Born, or age").FillAsync(known.Born.ToString("d/M/yyyy", CultureInfo.InvariantCulture));

        var match = desk.Page.Locator(".sp-match").Filter(new() { Has = desk.Page.Locator($"a[href='/people/{known.Reference}']") });
        await Expect(match).ToContainTextAsync("Eva and Ava are spellings of one name");
        await Expect(match).ToContainTextAsync("Same: date of birth");
        Assert.Equal("/referrals/log", desk.Path);
        await desk.IsAccessibleAsync();
        await desk.FitsAsync(390);
        await desk.Page.SetViewportSizeAsync(1280, 900);

        await match.GetByLabel("Same person").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Space");
        await desk.Button("Save and start the clock").Last.FocusAsync();
        await desk.GoAsync(() => desk.Page.Keyboard.PressAsync("Enter"));

        var reference = await desk.ReferenceOnPageAsync();
        await desk.SeesHeadingAsync("Ava Merrin");
        Assert.Equal(known.Reference, await Portal.AskAsync(db => db.Set<Domain.Casework.Referrals.ReferralPerson>()
            .Where(part => part.Referral.Reference == reference && part.Order == 1).Select(part => part.Person.Reference).SingleAsync()));

        await desk.VisitAsync("/people");
        await desk.Page.GetByLabel("Name, date of birth, address, postcode or number").FillAsync("merin eva");
        await desk.GoAsync(() => desk.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync());
        await desk.SeesAsync("Ava Merrin");
        await desk.IsAccessibleAsync();
        await desk.FitsAsync(390);
        Assert.DoesNotContain("merin", desk.Page.Url, StringComparison.OrdinalIgnoreCase);
    }
}
