using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

public sealed partial class LiveClock(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task A_clock_counts_down_becomes_due_soon_and_then_overdue_while_its_page_stays_open()
    {
        var desk = await SignInAsync("desk.hackney");
        var reference = await desk.LogReferralAsync(LondonTyped.Now.AddHours(-19).AddMinutes(-32), "Lottie Penrose");
        await desk.Page.Clock.InstallAsync();
        await desk.VisitAsync($"/referrals/{reference}");
        await Expect(desk.Clock()).ToHaveClassAsync(OnTrack());
        await Expect(desk.Clock()).ToContainTextAsync("4 h 2");
        var opened = await desk.Clock().InnerTextAsync();

        await desk.Page.Clock.FastForwardAsync("10:00");
        await Expect(desk.Clock()).Not.ToHaveTextAsync(opened);
        await Expect(desk.Clock()).ToHaveClassAsync(OnTrack());

        await desk.Page.Clock.FastForwardAsync("20:00");
        await Expect(desk.Clock()).ToHaveClassAsync(DueSoon());
        await Expect(desk.Clock()).ToContainTextAsync("3 h 5");
        await Expect(desk.Clock()).ToContainTextAsync("Due soon");
        await Expect(desk.Page.Locator("#sp-announcements")).ToContainTextAsync($"{reference}, Due soon");

        await desk.Page.Clock.FastForwardAsync("04:00:00");
        await Expect(desk.Clock()).ToHaveClassAsync(Overdue());
        await Expect(desk.Clock()).ToContainTextAsync("Overdue by");
        await Expect(desk.Clock()).ToContainTextAsync("was due");
        await Expect(desk.Page.Locator("#sp-announcements")).ToContainTextAsync("Overdue by");
        await desk.IsAccessibleAsync();
    }

    [Fact]
    public async Task A_wrong_clock_on_the_desk_does_not_change_what_is_left()
    {
        var desk = await SignInAsync("desk.hackney");
        var reference = await desk.LogReferralAsync(LondonTyped.Now.AddHours(-2).AddMinutes(-32), "Stefan Aldous");
        await desk.Page.Clock.InstallAsync(new() { TimeDate = LondonTyped.Now.AddHours(-30) });
        await desk.VisitAsync($"/referrals/{reference}");

        await desk.Page.Clock.FastForwardAsync("00:30");

        await Expect(desk.Clock()).ToContainTextAsync("21 h 2");
    }

    [GeneratedRegex(@"\bsp-clock--on-track\b")]
    private static partial Regex OnTrack();

    [GeneratedRegex(@"\bsp-clock--due-soon\b")]
    private static partial Regex DueSoon();

    [GeneratedRegex(@"\bsp-clock--overdue\b")]
    private static partial Regex Overdue();
}
