using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>BR-54: a constable leaves, and what they held is on nobody's list at no time.</summary>
public sealed class ALeaver(Portal portal) : PortalTest(portal)
{
    private const string Waiting = "Hand over: the officer is no longer here";

    [Fact]
    public async Task A_constable_leaves_and_everything_they_held_is_handed_over()
    {
        var leaver = await Portal.AskAsync(db => db.Officers.Where(officer => officer.Role == Role.DetectiveConstable
                && officer.Postings.Any(posting => posting.Cait.Code == "lambeth") && !db.Users.Any(account => account.Id == officer.Id)
                && db.Set<Referral>().Any(each => each.OfficerId == officer.Id && each.Status != ReferralStatus.Closed))
            .Select(officer => new { officer.Id, officer.Code, officer.Name }).FirstAsync());
        var sergeant = await SignInAsync("ds.lambeth");
        await Expect(sergeant.Page.GetByText(Waiting)).ToHaveCountAsync(0);

        var admin = await SignInAsync("admin");
        await admin.VisitAsync("/administration/officers");
        await admin.Page.GetByLabel("Name, warrant or pay number, or user name").FillAsync(leaver.Name);
        await admin.PressAsync("Find");
        await admin.IsAccessibleAsync();
        await admin.GoAsync(() => admin.Page.GetByRole(AriaRole.Link, new() { Name = leaver.Name }).ClickAsync());
        await admin.SeesAsync("still with them");
        await admin.IsAccessibleAsync();
        await admin.FitsAsync(390);
        await admin.Page.SetViewportSizeAsync(1280, 900);
        await admin.GoAsync(() => admin.Page.GetByRole(AriaRole.Link, new() { Name = "End Lambeth CAIT" }).ClickAsync());
        await admin.Page.GetByLabel("Last day").FillAsync("yesterday");
        await admin.Page.GetByLabel("Why").FillAsync("Left the command");
        await admin.PressAsync("End it");

        await sergeant.VisitAsync("/");
        await sergeant.SeesAsync(Waiting);
        await sergeant.VisitAsync($"/hand-over/{leaver.Code}");
        await sergeant.IsAccessibleAsync();
        await sergeant.FitsAsync(390);
        await sergeant.Page.SetViewportSizeAsync(1280, 900);
        foreach (var taker in await sergeant.Page.Locator("select[name^='Kinds']").AllAsync())
            await taker.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await sergeant.Page.GetByLabel("Why it changes hands").FillAsync("DC left the command");
        await sergeant.PressAsync("Hand over");
        await sergeant.SeesAsync("holds nothing any more");
        await Expect(sergeant.Page.GetByText(Waiting)).ToHaveCountAsync(0);
        Assert.Equal(0, await Portal.AskAsync(async db =>
            await db.Set<Referral>().CountAsync(each => each.OfficerId == leaver.Id && each.Status != ReferralStatus.Closed)
            + await db.Set<CaseTask>().CountAsync(each => each.OwnerId == leaver.Id && each.ClosedAt == null)));
    }
}
