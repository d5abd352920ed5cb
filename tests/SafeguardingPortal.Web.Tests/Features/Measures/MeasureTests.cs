using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Measures;

public class MeasureTests : PortalTest
{
    private static DateTime Nov(int day, int hour = 10) => new(2026, 11, day, hour, 0, 0, DateTimeKind.Utc);

    /// <summary>Three initial conferences in November, one missed; two reviews, one attended and reported in time, one with a report that came after it began.</summary>
    private async Task<(Team Team, Team Other)> FilledAsync()
    {
        var (team, other) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var logged = await Given.ReferralAsync(team);
        foreach (var (day, attended) in new[] { (4, true), (5, true), (6, false) }) await Portal.HoldAsync(await Portal.ConferenceAsync(logged, starts: Nov(day)), attended);
        var intime = await Portal.ConferenceAsync(logged, ConferenceType.Review, Nov(9), onPlan: true);
        await Portal.ReportAsync(intime, Nov(6));
        await Portal.HoldAsync(intime);
        var late = await Portal.ConferenceAsync(logged, ConferenceType.Review, Nov(10), onPlan: true);
        await Portal.HoldAsync(late, attended: false);
        await Portal.ReportAsync(late, Nov(10, 11));
        await Portal.HoldAsync(await Portal.ConferenceAsync(await Given.ReferralAsync(other), starts: Nov(4)));
        return (team, other);
    }

    [Fact]
    public async Task K_2_K_3_and_K_4_are_counted_as_the_handbook_says()
    {
        var (team, _) = await FilledAsync();
        var page = await Portal.SignIn(team.Inspector).GetAsync("/measures?month=2026-11");

        Assert.Contains("K-2 Initial conferences attended 66.7% 2 of 3 held Below: target 100%", page.Main);
        Assert.Contains("K-3 Reports sent for review conferences 50.0% 1 of 2 held Below: target 100%", page.Main);
        Assert.Contains("K-4 Review conferences attended 50.0% 1 of 2 held No target: counted only", page.Main);
    }

    /// <summary>Whoever the matrix lets see the records of a figure, so that a role it comes to name is tried too.</summary>
    public static TheoryData<Role> Readers => [.. Permissions.RolesThatMay(Act.SeeCounted)];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_figure_equals_its_rows_and_its_CSV(Role role)
    {
        var (home, _) = await FilledAsync();
        var (changed, cancelled, merged) = await ChangedAsync(home);
        // Its report was never sent, so there is no instant to compare.
        await Portal.HoldAsync(await Portal.ConferenceAsync(await Given.ReferralAsync(home), ConferenceType.Review, Nov(11), onPlan: true));
        var own = role is Role.DetectiveSergeant or Role.DetectiveInspector;
        var browser = Portal.SignIn(await Given.OfficerAsync(role, own ? ["hackney"] : []));
        var figures = (await TextAsync(browser, "/measures/figures.csv?month=2026-11")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(own ? 3 : 54, figures.Count);
        foreach (var figure in figures)
        {
            var (team, measure) = (figure[1], figure[2].ToLowerInvariant());
            var missed = int.Parse(figure[4], System.Globalization.CultureInfo.InvariantCulture) - int.Parse(figure[3], System.Globalization.CultureInfo.InvariantCulture);
            foreach (var (part, count) in new[] { ("All", figure[4]), ("Met", figure[3]), ("Missed", missed.ToString(System.Globalization.CultureInfo.InvariantCulture)) })
            {
                var query = $"month=2026-11&team={team}&part={part}";
                // Teams without a conference are all alike.
                if (team is not ("hackney" or "lambeth" or "newham")) continue;
                var list = await browser.GetAsync($"/measures/{measure}?{query}");
                Assert.Equal(count, list.Texts("tbody tr").Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                var csv = await TextAsync(browser, $"/measures/{measure}/records.csv?{query}");
                Assert.Equal(list.Texts("tbody th"), csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]));
            }
        }

        var november = await TextAsync(browser, "/measures/k-2/records.csv?month=2026-11&team=hackney");
        Assert.Equal(4, figures.Where(figure => figure[1] == "hackney" && figure[2] == "K-2").Select(figure => int.Parse(figure[4], System.Globalization.CultureInfo.InvariantCulture)).Single());
        Assert.Single(november.Split("\r\n"), line => line.StartsWith($"{changed.Reference},2026-11-02", StringComparison.Ordinal));
        Assert.DoesNotContain(cancelled.Reference, november);
        Assert.DoesNotContain(merged.Reference, november);
        Assert.Single((await TextAsync(browser, "/measures/k-2/records.csv?month=2026-10&team=hackney")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(Role.ReferralDesk)]
    [InlineData(Role.ConferenceLiaisonOfficer)]
    [InlineData(Role.DetectiveConstable)]
    [InlineData(Role.Training)]
    public async Task Whoever_sees_counts_only_sees_the_same_counts_and_no_rows(Role role)
    {
        var (team, _) = await FilledAsync();
        var browser = Portal.SignIn(await Given.OfficerAsync(role, role == Role.Training ? [] : ["hackney"]));
        var page = await browser.GetAsync("/measures?month=2026-11&team=hackney");

        Assert.Contains("66.7% 2 of 3 held", page.Main);
        Assert.DoesNotContain("not met", page.Main);
        Assert.Equal(403, (await browser.GetAsync("/measures/k-2?month=2026-11&team=hackney")).Status);
        Assert.Contains($"2026-11,{team.Code},K-2,2,3,66.7,100\r\n", await TextAsync(browser, "/measures/figures.csv?month=2026-11"));
    }

    /// <summary>One that was to sit in October and was held in November, one that was cancelled, and one merged into the first.</summary>
    private async Task<(Arranged Moved, Arranged Cancelled, Arranged Merged)> ChangedAsync(Team team)
    {
        var logged = await Given.ReferralAsync(team);
        var moved = await Portal.ConferenceAsync(logged, starts: new(2026, 10, 30, 10, 0, 0, DateTimeKind.Utc));
        var (cancelled, merged) = (await Portal.ConferenceAsync(logged, starts: Nov(27)), await Portal.ConferenceAsync(logged, starts: Nov(2)));
        await Portal.DoAsync(moved, async (conference, services, _) =>
        {
            conference.Move(Nov(2), Nov(2, 11), "The chair was ill.", null, await services.GetRequiredService<ReferenceLists>().ConferenceTimesAsync(team.Borough, false), team.Liaison.User, Now);
            return [];
        });
        await Portal.DoAsync(cancelled, (conference, _, _) =>
        {
            conference.Cancel("Not needed.", team.Liaison.User, Now);
            return Task.FromResult<IEnumerable<object>>([]);
        });
        await Portal.DoAsync(merged, async (conference, _, db) =>
        {
            conference.MergeInto(await db.Set<Conference>().SingleAsync(other => other.Reference == moved.Reference), "One for both.", team.Liaison.User, Now);
            return [];
        });
        await Portal.HoldAsync(moved);
        return (moved, cancelled, merged);
    }

    [Fact]
    public async Task Moved_it_counts_once_in_the_month_it_was_held_and_cancelled_or_merged_nowhere()
    {
        var team = await Given.TeamAsync();
        await ChangedAsync(team);
        var browser = Portal.SignIn(team.Inspector);

        Assert.Contains("0 of 0 held", (await browser.GetAsync("/measures?month=2026-10")).Main);
        Assert.Contains("K-2 Initial conferences attended 100.0% 1 of 1 held Met: target 100%", (await browser.GetAsync("/measures?month=2026-11")).Main);
    }

    [Theory]
    [InlineData("2026-10-31 23:30", "2026-10")]
    [InlineData("2027-03-31 22:30", "2027-03")]
    [InlineData("2027-03-31 23:30", "2027-04")]
    public async Task A_month_is_Londons(string heldAt, string month)
    {
        var team = await Given.TeamAsync();
        var held = DateTime.SpecifyKind(DateTime.Parse(heldAt, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: Nov(27));
        await Portal.HoldAsync(conference);
        await Portal.QueryAsync(db => db.Set<Conference>().ExecuteUpdateAsync(set => set.SetProperty(each => each.HeldFrom, held)));

        Assert.Contains("1 of 1 held", (await Portal.SignIn(team.Inspector).GetAsync($"/measures?month={month}")).Main);
    }

    [Fact]
    public async Task K_4_has_no_target_and_is_not_measured_before_April_2011()
    {
        var team = await Given.TeamAsync();
        var browser = Portal.SignIn(team.Inspector);

        Assert.Contains("Not measured yet then: counted only", (await browser.GetAsync("/measures?month=2011-03")).Main);
        Assert.Contains("No target: counted only", (await browser.GetAsync("/measures?month=2011-04")).Main);
        Assert.Contains("Target 100%, none held", (await browser.GetAsync("/measures?month=2011-03")).Main);
    }

    private static async Task<string> TextAsync(Browser browser, string url)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, url);
        Assert.Equal(200, (int)answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF');
    }
}
