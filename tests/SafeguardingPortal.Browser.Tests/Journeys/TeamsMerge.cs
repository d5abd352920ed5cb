using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Reference;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>In a portal of its own, since every other journey needs its teams as they are.</summary>
[Collection(PortalCollection.Name)]
public sealed class TeamsMerge
{
    private static readonly Guid Camden = ReferenceData.CaitId("camden");
    private static readonly Guid Islington = ReferenceData.CaitId("islington");
    private static readonly Guid Both = ReferenceData.CaitId("camden-islington");

    [Fact]
    public async Task Camden_and_Islington_merge_and_their_figures_of_the_month_before_stay_theirs()
    {
        await using var portal = new Portal();
        await ((IAsyncLifetime)portal).InitializeAsync();
        try
        {
            var month = await BeforeTheMergerAsync(portal);
            var commander = await portal.SignInAsync("commander");
            await commander.VisitAsync($"/measures?month={month}&team=camden");
            var camden = await commander.MainTextAsync();
            await commander.VisitAsync($"/measures?month={month}&team=islington");
            var islington = await commander.MainTextAsync();

            var admin = await portal.SignInAsync("admin");
            await admin.VisitAsync("/administration/teams/merge");
            await admin.Page.GetByLabel("Camden CAIT").CheckAsync();
            await admin.Page.GetByLabel("Islington CAIT").CheckAsync();
            await admin.Page.GetByLabel("Name of the new team").FillAsync("Camden and Islington CAIT");
            await admin.Page.GetByLabel("Telephone").FillAsync("020 7946 0199");
            await admin.Page.GetByLabel("North").CheckAsync();
            await admin.Page.GetByLabel("Reason").FillAsync("One desk for both boroughs.");
            await admin.PressAsync("Show what it moves");
            await admin.SeesAsync("Camden CAIT has");
            await admin.SeesAsync("Nothing has been changed yet.");
            await admin.IsAccessibleAsync();
            await admin.PressAsync("Merge the teams");
            await admin.SeesAsync("To come (1)");
            await admin.IsAccessibleAsync();

            await commander.VisitAsync($"/measures?month={month}&team=camden");
            Assert.Equal(Figures(camden), Figures(await commander.MainTextAsync()));
            await commander.VisitAsync($"/measures?month={month}&team=islington");
            Assert.Equal(Figures(islington), Figures(await commander.MainTextAsync()));
            Assert.Contains("1 of 1", camden, StringComparison.Ordinal);
            admin.ThrowIfProblems();
            commander.ThrowIfProblems();
            await admin.DisposeAsync();
            await commander.DisposeAsync();
        }
        finally
        {
            await ((IAsyncLifetime)portal).DisposeAsync();
        }
    }

    /// <summary>Without the instant at which they were counted.</summary>
    private static IEnumerable<string> Figures(string page) =>
        page.Split('\n').Where(line => !line.Contains("Counted at", StringComparison.OrdinalIgnoreCase));

    /// <summary>The two teams as they were until 2009, each with an initial conference held last month.</summary>
    private static Task<string> BeforeTheMergerAsync(Portal portal) => portal.AskAsync(async db =>
    {
        var merged = db.Caits.Where(team => team.Id == Both);
        await merged.ExecuteUpdateAsync(team => team.SetProperty(each => each.To, each => each.From));
        await db.CaitBoroughs.Where(row => row.CaitId == Both)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.To, each => each.From));
        var region = await db.Regions.Where(each => each.Name == "North" && each.To == null).Select(each => each.Id).SingleAsync();
        foreach (var id in (Guid[])[Camden, Islington])
        {
            await db.Caits.Where(team => team.Id == id).ExecuteUpdateAsync(team => team.SetProperty(each => each.To, (DateOnly?)null));
            await db.CaitBoroughs.Where(row => row.CaitId == id)
                .ExecuteUpdateAsync(row => row.SetProperty(each => each.To, (DateOnly?)null));
            var team = await db.Caits.Include(each => each.Regions).SingleAsync(each => each.Id == id);
            team.JoinRegion(region, new(2013, 6, 1));
        }
        await db.SaveChangesAsync();

        var held = await db.Set<Conference>()
            .Where(each => each.State == ConferenceState.Held && each.Type == ConferenceType.Initial && each.PoliceAttended == true)
            .OrderBy(each => each.HeldFrom).Select(each => new { each.Id, each.HeldFrom }).ToListAsync();
        var month = UkTime.DateOf(held[0].HeldFrom!.Value);
        var same = held.Where(each => UkTime.DateOf(each.HeldFrom!.Value) is var day
            && (day.Year, day.Month) == (month.Year, month.Month)).ToList();
        Assert.True(same.Count >= 2, "The demonstration has two initial conferences in one month.");
        foreach (var (id, conference) in new[] { (Camden, same[0].Id), (Islington, same[1].Id) })
            await db.Set<Conference>().Where(each => each.Id == conference)
                .ExecuteUpdateAsync(each => each.SetProperty(one => one.CaitId, id));
        return month.ToString("yyyy-MM", LondonWords.Culture);
    });
}
