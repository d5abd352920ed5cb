using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Mash;

/// <summary>A hub's rating and its research, through the real forms (handbook §3.3).</summary>
public class MashTests : PortalTest
{
    private async Task<(Team Team, Browser Desk, Page Page)> RatedAsync(string colour = "Amber")
    {
        var team = await Given.TeamAsync();
        var desk = Portal.SignIn(team.Desk);
        return (team, desk, await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.Referral(("MashRating", colour))));
    }

    private Task<List<(DeadlineKind Kind, DateTime DueAt, DateTime? MetAt)>> ClocksAsync() => Portal.QueryAsync(async db =>
        (await db.Deadlines.AsNoTracking().OrderBy(deadline => deadline.DueAt).ToListAsync())
            .ConvertAll(each => (each.Kind, each.DueAt, each.MetAt)));

    [Fact]
    public async Task A_rated_referral_has_the_hubs_limit_beside_the_24_hours_and_apart_from_them()
    {
        var (_, _, page) = await RatedAsync();

        Assert.Contains("Amber: significant, as set by the hub", page.Main);
        Assert.Contains("The hub’s research, which is not the 24 hours:", page.Main);
        var received = Now.AddMinutes(-30);
        Assert.Equal([(DeadlineKind.MashResearch, received.AddHours(6), null), (DeadlineKind.Referral24Hours, received.AddHours(24), null)],
            await ClocksAsync());
    }

    [Fact]
    public async Task The_desk_changes_the_rating_with_a_reason_and_the_history_says_what_it_was_who_changed_it_when_and_why()
    {
        var (team, desk, page) = await RatedAsync();
        Clock.Advance(TimeSpan.FromHours(1));
        var form = await desk.GetAsync($"{page.Url}/mash/rating");
        var told = await desk.SubmitAsync(form);
        Assert.Equal(["Choose the hub’s new rating", "Say why the rating changes, as the hub gave it"], told.Errors);

        var changed = await desk.SubmitAsync(told, new() { ["Rating"] = "Red", ["Reason"] = "The hospital’s X-ray came." });
        Assert.Equal("The rating is Red now. The hub’s research is due 12:20. The 24 hours run on untouched.", changed.Done);
        Assert.Contains($"Amber to Red: The hospital’s X-ray came. {team.Desk.Name}, 10:20.", changed.Main);
        Assert.Contains("Came as Amber", changed.Main);
        Assert.Contains("10:20 MASH rating changed from Amber to Red: The hospital’s X-ray came., you", changed.Texts(".sp-history li"));
        Assert.Equal(2, await Portal.CountAsync<ReferralRating>());
    }

    [Fact]
    public async Task The_hubs_research_stops_its_own_limit_only_K_1()
    {
        var (_, desk, page) = await RatedAsync();
        Clock.Advance(TimeSpan.FromHours(1));
        var recorded = await desk.SubmitAsync(await desk.GetAsync($"{page.Url}/mash/research"),
            new() { ["Completed.Time"] = "10:05", ["Found"] = "Two earlier attendances." });

        Assert.Equal("The hub’s research is on record and its limit has stopped. The 24 hours run on.", recorded.Done);
        Assert.Contains("Met in 1 h 15 min", recorded.Text);
        Assert.Equal([new DateTime(2026, 11, 23, 10, 5, 0, DateTimeKind.Utc), null], (await ClocksAsync()).Select(clock => clock.MetAt));
        Assert.Equal(page.Url, (await desk.GetAsync($"{page.Url}/mash/research")).Url);
    }

    [Fact]
    public async Task The_same_service_flags_it_and_nobody_is_asked_to_answer_for_it_as_for_a_breach_of_the_24_hours()
    {
        var (team, desk, page) = await RatedAsync("Red");
        Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await Portal.RaiseFlagsAsync());

        var shown = await desk.GetAsync(page.Url);
        Assert.Contains("11:20 Flagged: the limit for MASH research has passed, the portal", shown.Texts(".sp-history li"));
        Assert.DoesNotContain("Breach of the 24 hours", shown.Main);
        Assert.DoesNotContain("Breach acknowledged", shown.Main);
        Assert.All((await Portal.SignIn(team.Inspector).GetAsync("/")).Texts(".sp-work__row"),
            row => Assert.DoesNotContain("breach", row, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Before_a_borough_had_a_hub_its_rating_brings_no_limit()
    {
        var team = await Given.TeamAsync();
        Clock.Now = new(2013, 5, 1, 9, 0, 0);
        await Given.ReferralAsync(team, but: report => report with { MashRating = MashRating.Red });

        Assert.Equal([DeadlineKind.Referral24Hours], (await ClocksAsync()).Select(clock => clock.Kind));
        Assert.Null((await Portal.QueryAsync(db => db.Set<ReferralRating>().AsNoTracking().SingleAsync())).DeadlineId);
    }

    [Fact]
    public async Task Every_borough_has_a_hub_and_a_limit_for_every_colour_with_its_source()
    {
        Assert.Equal(32, await Portal.QueryAsync(db => db.MashHubs.CountAsync()));
        var timers = await Portal.QueryAsync(db => db.MashTimers.AsNoTracking().ToListAsync());
        Assert.All(timers, timer => Assert.NotEmpty(timer.Source));
        foreach (var borough in (string?[])[null, "E09000024"])
            Assert.Equal([(MashRating.Red, 2), (MashRating.Amber, 6), (MashRating.Green, 24), (MashRating.Blue, (int?)null)],
                timers.Where(timer => timer.BoroughCode == borough).OrderBy(timer => timer.Hours ?? 99)
                    .Select(timer => (timer.Colour, timer.Hours)));
    }
}
