using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People.Search;

/// <summary>
/// K-14: what came in within twelve months, counted to the minute for referrals and to the day for crimes, each with its link.
/// </summary>
public class RepeatTests : PortalTest
{
    private const string Found = "main a[href^='/referrals/R-']";

    private static async Task<Page> FindAsync(Browser browser, string name) =>
        await browser.SubmitAsync(await browser.GetAsync("/people"), new() { ["Terms"] = name });

    /// <summary>From the clock of the test back to the same minute a year before, in hours.</summary>
    private double AYear => (Now - Now.AddMonths(-12)).TotalHours;

    [Theory]
    [InlineData(0, true)]
    [InlineData(1.0 / 60, false)]
    [InlineData(24, false)]
    public async Task K_14_a_referral_of_twelve_months_ago_is_counted_and_an_older_one_is_not(double hoursBefore, bool counted)
    {
        var team = await Given.TeamAsync();
        var old = await Given.ReferralAsync(team, hoursAgo: AYear + hoursBefore);

        var page = await FindAsync(Portal.SignIn(team.Desk), "Ava Merrin");

        Assert.Equal(counted, page.Main.Contains($"1 referral in 12 months: {old.Reference}", StringComparison.Ordinal));
        Assert.Equal(counted ? [old.Page] : [], page.Links(Found));
    }

    [Fact]
    public async Task K_14_another_childs_referral_at_the_same_home_is_the_households_with_its_link_and_not_the_childs()
    {
        var team = await Given.TeamAsync();
        var first = await Given.ReferralAsync(team, hoursAgo: 100);
        var second = await Given.ReferralAsync(team, but: report => report with
        {
            Address = "9 Copper Row",
            Children = [report.Children[0] with { Name = "Quillan Tarrow", Birth = new(new(2012, 4, 3), BirthPrecision.Exact) }]
        });
        var researcher = Portal.SignIn(team.Researcher);
        Assert.DoesNotContain("of the household", (await FindAsync(researcher, "Quillan Tarrow")).Main, StringComparison.Ordinal);
        await researcher.SubmitAsync(await researcher.GetAsync($"/households/{await Given.HouseholdOfAsync(first)}/join"),
            new() { ["Person"] = (await Given.PeopleOfAsync(second))[0], ["Relation"] = "Brother", ["From"] = "20/11/2026" });

        var page = await FindAsync(researcher, "Quillan Tarrow");

        Assert.Contains($"1 referral in 12 months: {second.Reference}", page.Main, StringComparison.Ordinal);
        Assert.Contains($"1 more of the household: {first.Reference}", page.Main, StringComparison.Ordinal);
        Assert.Equal([second.Page, first.Page], page.Links(Found));
        // On its own page a referral is no repeat of itself.
        Assert.Equal([first.Page], (await researcher.GetAsync(second.Page)).Links("section[aria-labelledby=earlier] a"));
    }

    [Fact]
    public async Task K_14_a_crime_counts_as_soon_as_it_is_recorded_back_to_the_same_day_a_year_ago()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var constable = Portal.SignIn(team.Constable);
        async Task<string> AfterAsync(string number, string on)
        {
            var form = await constable.GetAsync($"/cases/{logged.CaseReference}/crimes/record");
            await constable.SubmitAsync(form, new() { ["CrisNumber"] = number, ["Offence"] = "Actual bodily harm", ["RecordedOn"] = on },
                "Record the crime");
            return (await FindAsync(constable, "Ava Merrin")).Main;
        }

        Assert.DoesNotContain("recorded in 12 months", await AfterAsync("2600930/25", "22/11/2025"), StringComparison.Ordinal);
        Assert.Contains(
            "1 crime recorded in 12 months: 2600931/25", await AfterAsync("2600931/25", "23/11/2025"), StringComparison.Ordinal);
        Assert.Contains("2 crimes recorded in 12 months: 2600932/26", await AfterAsync("2600932/26", "today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task K_14_what_came_in_under_another_record_of_the_same_child_counts_until_the_link_is_undone()
    {
        var team = await Given.TeamAsync();
        var first = await Given.ReferralAsync(team, hoursAgo: 100);
        var second = await Given.ReferralAsync(team, but: report => report with
        {
            Address = "9 Copper Row",
            Children = [report.Children[0] with { Name = "Quillan Tarrow", Birth = new(new(2012, 4, 3), BirthPrecision.Exact) }]
        });
        var (one, other) = ((await Given.PeopleOfAsync(first))[0], (await Given.PeopleOfAsync(second))[0]);
        var researcher = Portal.SignIn(team.Researcher);
        var linked = await researcher.SubmitAsync(await researcher.GetAsync($"/people/{one}/links/compare?with={other}"),
            new() { ["Verdict"] = "Same", ["Evidence"] = "Her mother says she goes by both names" });
        Assert.Empty(linked.Errors);

        Assert.Contains($"2 referrals in 12 months: {second.Reference}, {first.Reference}",
            (await FindAsync(researcher, "Quillan Tarrow")).Main, StringComparison.Ordinal);
        Assert.Equal([first.Page], (await researcher.GetAsync(second.Page)).Links("section[aria-labelledby=earlier] a"));

        await Portal.QueryAsync(async db =>
        {
            (await db.Set<PersonLink>().SingleAsync()).Undo("Two children", team.Researcher.User, Now);
            return await db.SaveChangesAsync();
        });
        Assert.Contains(
            $"1 referral in 12 months: {second.Reference}", (await FindAsync(researcher, "Quillan Tarrow")).Main, StringComparison.Ordinal);
    }
}
