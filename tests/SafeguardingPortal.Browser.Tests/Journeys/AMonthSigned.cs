using System.Globalization;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>
/// Inspector, commander and quality assurance do their month (¶31 to 38). In a portal of its own: what is signed stays signed.
/// </summary>
[Collection(PortalCollection.Name)]
public sealed class AMonthSigned
{
    [Fact]
    public async Task The_inspector_signs_the_commander_finds_who_missed_75_in_three_clicks_and_signs_and_quality_assurance_reads_it()
    {
        await using var portal = new Portal();
        await ((IAsyncLifetime)portal).InitializeAsync();
        try
        {
            var last = UkTime.DateOf(TimeProvider.System.GetUtcNow().UtcDateTime);
            last = new DateOnly(last.Year, last.Month, 1).AddMonths(-1);
            var name = last.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
            var report = $"/measures/reports/{last:yyyy-MM}/hackney";

            var inspector = await portal.SignInAsync("di.hackney");
            await inspector.VisitAsync("/measures");
            await inspector.FollowAsync("Month reports");
            await inspector.FollowAsync("Hackney CAIT");
            await inspector.IsAccessibleAsync();
            await inspector.PressAsync("Write the commentary and sign");
            await inspector.PressAsync($"Sign {name}");
            await inspector.IsToldAsync("Say what bears on these figures");
            await inspector.IsAccessibleAsync();
            await inspector.Page.GetByLabel("Relationship with partners").CheckAsync();
            await inspector.Page.GetByLabel("In your words").FillAsync("The council’s desk was moved, and calls were lost for a week.");
            await inspector.PressAsync($"Sign {name}");
            await inspector.SeesAsync("Signed and frozen");
            await inspector.FitsAsync(390);

            var commander = await portal.SignInAsync("commander");
            // Are we at 75, which teams are not, which referrals missed it, and how was it last year? Of the month that is over.
            await commander.VisitAsync("/");
            await commander.FollowAsync("Measures");
            await commander.Page.GetByLabel("Month or year").SelectOptionAsync(last.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            await commander.PressAsync("Show");
            await commander.SeesAsync("teams are at their target within 24 hours");
            await commander.SeesAsync("Year before");
            await commander.FollowAsync("Southwark CAIT");
            await commander.GoAsync(() => commander.Page.Locator("a[href*='/measures/k-1?'][href*='part=Missed']").First.ClickAsync());
            await commander.SeesHeadingAsync("Discussion and assessment within 24 hours");
            await commander.SeesAsync("Not met (");
            await commander.IsAccessibleAsync();

            await commander.VisitAsync(report);
            await commander.PressAsync("Sign for the senior management team");
            await commander.Page.GetByLabel("What the senior management team does about it")
                .FillAsync("The commander raises it with the council’s head of service.");
            await commander.PressAsync("Sign for the senior management team");
            await commander.SeesAsync("raises it with the council");
            await commander.IsAccessibleAsync();

            var quality = await portal.SignInAsync("qa");
            await quality.VisitAsync($"/measures/reports?month={last:yyyy-MM}");
            await quality.SeesAsync("Signed twice");
            await quality.VisitAsync($"{report}/print");
            await quality.SeesAsync("calls were lost for a week");
            await quality.IsAccessibleAsync();
            foreach (var visitor in new[] { inspector, commander, quality })
            {
                visitor.ThrowIfProblems();
                await visitor.DisposeAsync();
            }
        }
        finally
        {
            await ((IAsyncLifetime)portal).DisposeAsync();
        }
    }
}
