using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.DatedLists;

/// <summary>How long a hub has for its research, kept by an administrator (handbook §3.3).</summary>
public class MashTimersListTests : PortalTest
{
    private const string Timers = "/administration/lists/mash-timers";

    private async Task<Browser> AdministratorAsync() => Portal.SignIn(await Given.OfficerAsync(Role.Administrator));

    private static async Task<Page> AddAsync(Browser admin, string borough, string hours, string dueSoon, string clock = "Elapsed") =>
        await admin.SubmitAsync(await admin.GetAsync($"{Timers}/add"), new()
        {
            ["Borough"] = borough,
            ["Colour"] = "Red",
            ["Hours"] = hours,
            ["DueSoonMinutes"] = dueSoon,
            ["Clock"] = clock,
            ["From"] = "24/11/2026",
            ["Reason"] = "The hub’s own figure."
        });

    private async Task<TimeSpan> LimitAsync(Team team)
    {
        var logged = await Given.ReferralAsync(team, but: report => report with { MashRating = MashRating.Red });
        var clock = await Portal.QueryAsync(db => db.Deadlines.AsNoTracking()
            .SingleAsync(each => each.SubjectReference == logged.Reference && each.Kind == DeadlineKind.MashResearch));
        return clock.DueAt - clock.StartedAt;
    }

    [Fact]
    public async Task A_rating_after_a_boroughs_own_timer_uses_it_and_after_its_end_that_of_all_others()
    {
        var team = await Given.TeamAsync();
        var admin = await AdministratorAsync();
        Assert.Equal("It holds from 24 Nov 2026 on.", (await AddAsync(admin, team.Borough, "4", "45")).Done);
        Assert.Equal(TimeSpan.FromHours(2), await LimitAsync(team));

        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TimeSpan.FromHours(4), await LimitAsync(team));
        var list = await admin.GetAsync(Timers);
        await admin.SubmitAsync(await admin.GetAsync(list.Link("End Hackney, Red, 4 h")!),
            new() { ["Last"] = "24/11/2026", ["Reason"] = "As the others again." });
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TimeSpan.FromHours(2), await LimitAsync(team));
    }

    [Theory]
    [InlineData("0", "", "Hours", "Enter a number of hours from 1 to 240, or leave it empty for no limit")]
    [InlineData("four", "", "Hours", "Enter a number of hours from 1 to 240, or leave it empty for no limit")]
    [InlineData("1", "60", "DueSoonMinutes", "Enter fewer minutes than the limit has, and none where there is no limit")]
    [InlineData("", "30", "DueSoonMinutes", "Enter fewer minutes than the limit has, and none where there is no limit")]
    public async Task What_cannot_be_a_limit_is_said_beside_its_field(string hours, string dueSoon, string field, string words)
    {
        var again = await AddAsync(await AdministratorAsync(), "E09000012", hours, dueSoon);

        Assert.Equal((words, hours, dueSoon), (again.ErrorAt(field), again.Field("Hours") ?? "", again.Field("DueSoonMinutes") ?? ""));
    }

    [Fact]
    public async Task A_colour_without_a_limit_and_one_counted_while_the_office_is_open_are_said_so()
    {
        var admin = await AdministratorAsync();
        Assert.Contains("No limit", (await AddAsync(admin, "E09000012", "", "")).Main);
        Assert.Contains("While the office is open", (await AddAsync(admin, "E09000002", "4", "30", "Working")).Main);
    }
}
