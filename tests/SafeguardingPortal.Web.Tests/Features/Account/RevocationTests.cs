using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Reference;
using SafeguardingPortal.Web.Jobs;
using SafeguardingPortal.Web.Tests.Harness;
using SafeguardingPortal.Web.Tests.Scale;

namespace SafeguardingPortal.Web.Tests.Features.Account;

/// <summary>
/// A session that is in use all the time, in a browser that takes every cookie it is given, ends within a minute of what ends it. A test
/// that sends one cookie again and again does not see a check that rests on the cookie's age.
/// </summary>
public class RevocationTests : PortalTest
{
    private const string NewPassword = "walnut harbour sixpence";
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private async Task<(Team Team, Browser Browser)> InUseAsync(int step)
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.Sergeant, "ds.ruth");
        var browser = Portal.Visit();
        await browser.SignInAsync("ds.ruth", Given.Password);
        for (var n = 0; n < 12; n++)
        {
            Clock.Advance(TimeSpan.FromSeconds(step));
            Assert.Equal("/account", (await browser.GetAsync("/account")).Url);
        }
        return (team, browser);
    }

    private static bool IsSignIn(Page page) => page.Address.AbsolutePath == "/account/sign-in";

    private static PageForm SignOutOn(Page page) => new((IHtmlFormElement)page.Html.QuerySelector("form[action='/account/sign-out']")!);

    private async Task EndAsync(string how, Team team)
    {
        var elsewhere = Portal.Visit();
        switch (how)
        {
            case "closed":
                await Portal.QueryAsync(db => db.Users.Where(account => account.Id == team.Sergeant.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(account => account.DisabledAt, Clock.Now)));
                break;
            case "removed":
                await Portal.QueryAsync(db => db.AccountSessions.Where(session => session.AccountId == team.Sergeant.Id)
                    .ExecuteDeleteAsync());
                await Portal.QueryAsync(db => db.Users.Where(account => account.Id == team.Sergeant.Id).ExecuteDeleteAsync());
                break;
            case "signed out elsewhere":
                await elsewhere.SubmitAsync(SignOutOn(await elsewhere.SignInAsync("ds.ruth", Given.Password)));
                break;
            case "password changed elsewhere":
                await elsewhere.SignInAsync("ds.ruth", Given.Password);
                Assert.Equal("/", (await elsewhere.SubmitAsync(
                    await elsewhere.GetAsync("/account/password"), new() { ["Current"] = Given.Password, ["New"] = NewPassword })).Url);
                break;
            case "role taken away":
                await RoleAsync(team.Sergeant, Role.Nobody);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(how), how, null);
        }
    }

    private Task<int> RoleAsync(Colleague officer, Role role) =>
        Portal.QueryAsync(async db =>
        {
            var held = db.Set<RoleHeld>().Where(each => each.OfficerId == officer.Id);
            var yesterday = DateOnly.FromDateTime(Now).AddDays(-1);
            await (role == Role.Nobody ? held.ExecuteUpdateAsync(set => set.SetProperty(each => each.To, yesterday))
                : held.ExecuteUpdateAsync(set => set.SetProperty(each => each.Role, role)));
            return await Portal.Services.GetRequiredService<RolesOfToday>().PutRightAsync(CancellationToken.None);
        });

    [Theory]
    [InlineData("closed", 20)]
    [InlineData("closed", 25)]
    [InlineData("removed", 22)]
    [InlineData("signed out elsewhere", 20)]
    [InlineData("signed out elsewhere", 25)]
    [InlineData("password changed elsewhere", 21)]
    [InlineData("password changed elsewhere", 25)]
    [InlineData("role taken away", 24)]
    public async Task A_session_in_use_ends_within_a_minute_and_comes_back_where_it_was(string how, int step)
    {
        var (team, browser) = await InUseAsync(step);
        await EndAsync(how, team);
        var ended = Clock.Now;
        Page page;
        do
        {
            Clock.Advance(TimeSpan.FromSeconds(step));
            page = await browser.GetAsync("/referrals?view=Running");
        }
        while (!IsSignIn(page) && Clock.Now - ended <= Soon);

        Assert.True(IsSignIn(page), $"{Clock.Now - ended} later every page still answers.");
        Assert.True(Clock.Now - ended <= Soon, $"{Clock.Now - ended}");
        Assert.True(IsSignIn(await browser.GetAsync("/referrals")));
        if (how is "closed" or "removed" or "role taken away") return;
        var back = await browser.SubmitAsync(page, new()
        {
            ["UserName"] = "ds.ruth",
            ["Password"] = how.StartsWith("password", StringComparison.Ordinal) ? NewPassword : Given.Password
        });
        Assert.Equal("/referrals?view=Running", back.Url);
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("signed out elsewhere")]
    [InlineData("password changed elsewhere")]
    [InlineData("role taken away")]
    public async Task The_very_next_form_of_an_ended_session_saves_nothing(string how)
    {
        var (team, browser) = await InUseAsync(20);
        var form = await browser.GetAsync("/referrals/log");
        await EndAsync(how, team);

        Assert.True(IsSignIn(await browser.SubmitAsync(form, Forms.Referral())));
        Assert.Equal(0, await Portal.CountAsync<Referral>());
    }

    [Theory]
    [InlineData(20)]
    [InlineData(25)]
    public async Task A_changed_role_is_what_the_very_next_request_acts_by(int step)
    {
        var (team, browser) = await InUseAsync(step);
        Assert.Equal(200, (await browser.GetAsync("/referrals/log")).Status);
        await RoleAsync(team.Sergeant, Role.DetectiveConstable);
        Assert.Equal(403, (await browser.GetAsync("/referrals/log")).Status);
        Assert.Contains("Detective constable", (await browser.GetAsync("/account")).Main);

        Clock.Advance(TimeSpan.FromSeconds(step));
        await RoleAsync(team.Sergeant, Role.DetectiveSergeant);
        Assert.Equal(200, (await browser.GetAsync("/referrals/log")).Status);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(25)]
    public async Task A_changed_team_is_what_the_very_next_request_acts_for(int step)
    {
        var (team, browser) = await InUseAsync(step);
        var other = await Given.TeamAsync("lambeth");
        var (before, after) = (await Given.ReferralAsync(team), await Given.ReferralAsync(other));
        Assert.Equal((200, 404), ((await browser.GetAsync(before.Page)).Status, (await browser.GetAsync(after.Page)).Status));
        await Portal.QueryAsync(db => db.Set<TeamPosting>().Where(posting => posting.OfficerId == team.Sergeant.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.CaitId, ReferenceData.CaitId("lambeth"))));

        Assert.Equal((404, 200), ((await browser.GetAsync(before.Page)).Status, (await browser.GetAsync(after.Page)).Status));
        Assert.Contains("Lambeth CAIT", (await browser.GetAsync("/account")).Main);
        Assert.DoesNotContain("Hackney CAIT", (await browser.GetAsync("/account")).Text);
    }

    [Fact]
    public async Task A_posting_ends_with_its_day_in_a_session_that_is_in_use_over_midnight()
    {
        Clock.Now = new(2026, 11, 23, 23, 50, 0);
        var (team, browser) = await InUseAsync(20);
        var logged = await Given.ReferralAsync(team);
        await Portal.QueryAsync(db => db.Set<TeamPosting>().Where(posting => posting.OfficerId == team.Sergeant.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.To, new DateOnly(2026, 11, 23))));
        Assert.Equal(200, (await browser.GetAsync(logged.Page)).Status);
        Clock.Now = new(2026, 11, 24, 0, 0, 1);
        Assert.Equal(404, (await browser.GetAsync(logged.Page)).Status);
    }

    [Fact]
    public async Task A_changed_name_is_what_the_very_next_page_shows()
    {
        var (team, browser) = await InUseAsync(25);
        await Portal.QueryAsync(db => db.Officers.Where(each => each.Id == team.Sergeant.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.Name, "DS Ruth Second-Name")));
        Assert.Contains("DS Ruth Second-Name", (await browser.GetAsync("/account")).Main);
    }

    [Theory]
    [InlineData("/drafts")]
    [InlineData("/hidden")]
    [InlineData("/account/session")]
    [InlineData("/referrals")]
    [InlineData("/conferences/print")]
    public async Task Nothing_of_the_portal_answers_a_closed_account(string address)
    {
        var (team, browser) = await InUseAsync(20);
        await EndAsync("closed", team);
        using var answer = await browser.SendAsync(HttpMethod.Get, address);
        Assert.Equal(302, (int)answer.StatusCode);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.PathAndQuery(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/stay")]
    [InlineData("/drafts/keep?path=%2Freferrals%2Flog")]
    [InlineData("/account/password")]
    public async Task Nothing_is_taken_from_a_closed_account(string address)
    {
        var (team, browser) = await InUseAsync(20);
        var page = await browser.GetAsync("/referrals/log");
        await EndAsync("closed", team);
        Assert.True(IsSignIn(
            await browser.PostAsync(address, page, ("Narrative", "Half a thought"), ("Current", Given.Password), ("New", NewPassword))));
        Assert.Equal(0, await Portal.CountAsync<Draft>());
    }

    /// <summary>A calendar program does not sign in, so the check of sessions does not see it.</summary>
    [Theory]
    [InlineData("closed", 404)]
    [InlineData("role taken away", 404)]
    [InlineData("is no liaison officer any more", 404)]
    [InlineData("signed out elsewhere", 200)]
    public async Task The_calendar_address_of_somebody_who_may_have_none_is_no_address(string how, int status)
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.Liaison, "pclo");
        var browser = Portal.Visit();
        await browser.SignInAsync("pclo", Given.Password);
        var address = new Uri((await browser.SubmitAsync(await browser.GetAsync("/conferences/subscribe")))
            .Texts(".sp-signed .sp-text").Single()).AbsolutePath;
        async Task<int> AskAsync() => (int)(await Portal.Visit().SendAsync(HttpMethod.Get, address)).StatusCode;
        Assert.Equal(200, await AskAsync());

        if (how == "closed")
            await Portal.QueryAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(account => account.DisabledAt, Clock.Now)));
        else if (how == "role taken away") await RoleAsync(team.Liaison, Role.Nobody);
        else if (how == "signed out elsewhere") await browser.SubmitAsync(SignOutOn(await browser.GetAsync("/")));
        else await RoleAsync(team.Liaison, Role.FrontlineOfficer);
        Assert.Equal(status, await AskAsync());
    }

    [Fact]
    public async Task A_button_pressed_after_the_session_ended_leads_back_to_the_page_it_stood_on()
    {
        var (team, browser) = await InUseAsync(20);
        var logged = await Given.ReferralAsync(team, Stage.SignedOff);
        var page = await browser.GetAsync($"/cases/{logged.CaseReference}/cram");
        Assert.Equal(200, page.Status);
        await EndAsync("signed out elsewhere", team);
        var signIn = await browser.SubmitAsync(SearchOn(page));
        Assert.True(IsSignIn(signIn));
        Assert.Equal($"/cases/{logged.CaseReference}/cram",
            (await browser.SubmitAsync(signIn, new() { ["UserName"] = "ds.ruth", ["Password"] = Given.Password })).Url);
    }

    private static PageForm SearchOn(Page page) => new((IHtmlFormElement)page.Html.QuerySelector("form[role=search]")!);

    [Fact]
    public async Task Signing_out_of_a_session_that_has_ended_leads_to_my_work_after_the_next_sign_in()
    {
        var (team, browser) = await InUseAsync(20);
        var page = await browser.GetAsync("/referrals");
        await EndAsync("signed out elsewhere", team);
        var signIn = await browser.SubmitAsync(SignOutOn(page));
        Assert.True(IsSignIn(signIn));
        Assert.Equal((200, "/"), (await browser.SubmitAsync(signIn,
            new() { ["UserName"] = "ds.ruth", ["Password"] = Given.Password })) is var landed ? (landed.Status, landed.Url) : default);
    }
}

/// <summary>What it costs to know on every request who is asking.</summary>
public sealed class SessionCostTests : IDisposable
{
    private readonly SqlSpy spy = new();
    private readonly PortalApp portal;

    public SessionCostTests() => portal = PortalApp.OnFile()
        .With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(spy)));

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task One_statement_a_request_says_whether_and_as_whom_the_session_goes_on_and_none_for_what_is_no_page()
    {
        var team = await portal.Given.TeamAsync();
        await portal.Given.AccountAsync(team.Sergeant, "ds.ruth");
        var browser = portal.Visit();
        await browser.SignInAsync("ds.ruth", Given.Password);
        for (var n = 0; n < 3; n++)
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(25));
            var sent = await spy.ListenAsync(() => browser.GetAsync("/account/password"));
            Assert.Single(sent, sql => sql.Text.Contains("AspNetUsers", StringComparison.Ordinal));
            Assert.DoesNotContain(sent, sql => !sql.Text.Contains("AspNetUsers", StringComparison.Ordinal)
                && sql.Text.Contains("Officers", StringComparison.Ordinal));
        }
        Assert.Empty(await spy.ListenAsync(() => browser.GetAsync("/favicon.svg")));
    }
}

/// <summary>The same statement on the other database, without a server of it.</summary>
public class StandingOnSqlServerTests
{
    [Fact]
    public void Who_somebody_is_now_is_one_statement_that_SQL_Server_can_read()
    {
        using var db = new SqlServerPortalDbContext(
            new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=unused").Options);
        var sql = Standings.Asked.Compile()(db, Guid.NewGuid(), new DateOnly(2026, 11, 23), TestClock.Start, null).ToQueryString();
        using var reader = new StringReader(sql);
        var parsed = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.Empty(errors);
        Assert.Single(((TSqlScript)parsed).Batches.SelectMany(batch => batch.Statements).OfType<SelectStatement>());
    }
}

internal static class Addresses
{
    /// <summary>Of an address that may or may not name its host.</summary>
    public static string PathAndQuery(this Uri address) => address.IsAbsoluteUri ? address.PathAndQuery : address.OriginalString;
}
