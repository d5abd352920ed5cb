using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Casework.Referrals;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

public sealed partial class Breaches(Portal portal) : PortalTest(portal)
{
    /// <summary>The service looks every half minute; a busy machine gets three of them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task A_breach_is_explained_by_an_officer_and_acknowledged_by_a_sergeant_and_stays_on_record()
    {
        var reference = await Portal.AskAsync(db => db.Set<Referral>()
            .Where(referral => referral.Cait.Code == "lambeth" && referral.Deadline.MetAt == null && referral.Deadline.Breach != null
                && !referral.Deadline.Breach.Reasons.Any())
            .Select(referral => referral.Reference).FirstAsync());

        var constable = await SignInAsync("dc.lambeth");
        await constable.VisitAsync($"/referrals/{reference}");
        await Expect(constable.Clock()).ToHaveClassAsync(Overdue());
        var filled = await BackgroundAsync(constable);
        await constable.FollowAsync("Give the reason");
        await constable.Group("Main cause").GetByLabel("Partner not reachable").CheckAsync();
        await constable.Page.GetByLabel("What happened, in your words")
            .FillAsync("Health on-call did not answer at 06:10, 07:00 and 08:15.");
        await constable.PressAsync("Record the reason");
        await Expect(constable.Clock()).ToHaveClassAsync(Overdue());

        var sergeant = await SignInAsync("ds.lambeth");
        await sergeant.VisitAsync($"/referrals/{reference}");
        await sergeant.SeesAsync("Health on-call did not answer");
        await sergeant.FollowAsync("Acknowledge the breach");
        await sergeant.Page.GetByLabel("What happens now").FillAsync("The discussion is moved to the front of the queue.");
        await sergeant.PressAsync("Acknowledge the breach");

        await Expect(sergeant.Clock()).ToContainTextAsync("Overdue by");
        await Expect(sergeant.Clock()).ToContainTextAsync("Breach acknowledged");
        Assert.NotEqual(filled, await BackgroundAsync(sergeant));
        Assert.Contains(await BackgroundAsync(sergeant), (string[])["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]);
        await sergeant.SeesAsync("stays there");
        await sergeant.SeesAsync("The discussion is moved to the front of the queue.");

        await sergeant.VisitAsync("/referrals?state=Acknowledged");
        await Expect(sergeant.Row(reference)).ToContainTextAsync("Breach acknowledged");
    }

    [Fact]
    public async Task A_referral_nobody_dealt_with_is_flagged_by_the_running_service()
    {
        var desk = await SignInAsync("desk.hackney");
        var reference = await desk.LogReferralAsync(LondonTyped.Now.AddHours(-24).AddMinutes(-1), "Niamh Tull");
        await Expect(desk.Clock()).ToContainTextAsync("Overdue by");

        var breach = desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Breach of the 24 hours" });
        var until = LondonTyped.Now + Patience;
        while (await breach.CountAsync() == 0 && LondonTyped.Now < until)
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            await desk.VisitAsync($"/referrals/{reference}");
        }

        await Expect(breach).ToBeVisibleAsync();
        await desk.SeesAsync("The breach was put on record");
        await desk.VisitAsync("/referrals?view=NeedsAction");
        await Expect(desk.Row(reference)).ToContainTextAsync("Overdue by");
    }

    private static Task<string> BackgroundAsync(Visitor visitor) =>
        visitor.Clock().EvaluateAsync<string>("clock => getComputedStyle(clock).backgroundColor");

    [GeneratedRegex(@"\bsp-clock--overdue\b")]
    private static partial Regex Overdue();
}
