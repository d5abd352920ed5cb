using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Keepers;

/// <summary>Accounts that close and teams that end while records still point to them.</summary>
public class RowsThatEndTests : PortalTest
{
    private Task<int> CloseAsync(Colleague who) => Portal.QueryAsync(db => db.Users.Where(account => account.Id == who.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(account => account.DisabledAt, Clock.Now)));

    private Task EndAsync(Team team, string last) => Portal.ExecuteAsync($"""
        UPDATE "Caits" SET "To" = '{last}' WHERE "Code" = '{team.Code}'
        """);

    public static TheoryData<string, string> Offering => new()
    {
        { "{case}/tasks/set", "Owner" },
        { "{conference}/assign", "Liaison" },
        { "{conference}/attendance/hold", "Police" },
        { "{case}/conferences/invite", "Liaison" },
        { "{case}/dissents/record", "Officer" }
    };

    [Theory]
    [MemberData(nameof(Offering))]
    public async Task A_closed_account_is_offered_no_work_and_gets_none_by_a_form_that_was_open(string page, string field)
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.Liaison, "pclo.left");
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team), unassigned: true);
        var address = page.Replace("{case}", $"/cases/{conference.Logged.CaseReference}").Replace("{conference}", conference.Page);
        var ds = Portal.SignIn(team.Sergeant);
        var open = await ds.GetAsync(address);
        Assert.Contains(team.Liaison.Code, open.Form.OptionsOf(field));

        await CloseAsync(team.Liaison);
        Assert.DoesNotContain(team.Liaison.Code, (await ds.GetAsync(address)).Form.OptionsOf(field));
        var refused = await ds.SubmitAsync(open, new() { [field] = team.Liaison.Code });
        Assert.NotEqual("", refused.ErrorAt(field));
    }

    [Fact]
    public async Task A_team_that_ended_keeps_its_months_and_has_none_after()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(
            await Given.ReferralAsync(team), starts: new(2026, 11, 4, 10, 0, 0, DateTimeKind.Utc));
        await Portal.HoldAsync(conference);
        await EndAsync(team, "2026-11-15");
        var inspector = Portal.SignIn(team.Inspector);
        Assert.Contains("1 of 1 held", (await inspector.GetAsync("/measures?month=2026-11")).Main);
        Assert.Contains("-K1", (await inspector.GetAsync("/measures/k-2?month=2026-11")).Main);
        Assert.DoesNotContain(" of 0 held", (await inspector.GetAsync("/measures?month=2026-12")).Main);
        Assert.Contains(conference.Page, (await inspector.GetAsync($"/conferences?from=2026-11-04&team={team.Code}")).Links("a"));
    }

    [Fact]
    public async Task A_referral_from_a_borough_whose_team_ended_is_taken_by_the_team_that_is_chosen()
    {
        var (team, other) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        await EndAsync(team, "2026-11-15");
        var desk = Portal.SignIn(other.Sergeant);
        var asked = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.Referral(("Borough", team.Borough)));
        Assert.Equal("No team covers this borough on that day. Choose the team that takes the referral", asked.ErrorAt("Team"));

        var saved = await desk.SubmitAsync(asked, new() { ["Team"] = other.Code });
        Assert.StartsWith("/referrals/R-", saved.Url, StringComparison.Ordinal);
        Assert.Equal(1, await Portal.CountAsync<Referral>());
    }
}
