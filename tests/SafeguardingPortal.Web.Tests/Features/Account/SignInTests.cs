using System.Net;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Account;

public class SignInTests : PortalTest
{
    private const string OneAnswer =
        "The user name or password is not right, or the account is locked. After 10 wrong tries an account is locked for 15 minutes";

    private async Task<Team> AccountsAsync()
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.Sergeant, "ds.ruth");
        return team;
    }

    private async Task<(Team Team, Browser Browser)> SignedInAsync(bool secure = false)
    {
        var team = await AccountsAsync();
        var browser = Portal.Visit(secure);
        Assert.Equal("/", (await browser.SignInAsync("ds.ruth", Given.Password)).Url);
        return (team, browser);
    }

    private static bool IsSignIn(Page page) => page.Address.AbsolutePath == "/account/sign-in";

    [Fact]
    public async Task Signing_in_leads_to_my_work_under_the_officers_name_role_and_team()
    {
        var team = await AccountsAsync();
        var page = await Portal.Visit().SignInAsync("DS.Ruth ", Given.Password);

        Assert.Equal((200, "/", "My work"), (page.Status, page.Url, page.Heading));
        Assert.Equal($"{team.Sergeant.Name} Detective sergeant, Hackney CAIT", page.Texts(".sp-account__who").Single());
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_sent_to_sign_in_and_then_to_what_they_asked_for()
    {
        var team = await AccountsAsync();
        var logged = await Given.ReferralAsync(team);
        var browser = Portal.Visit();
        var asked = await browser.GetAsync(logged.Page);

        Assert.True(IsSignIn(asked));
        Assert.DoesNotContain(logged.Reference, asked.Main);
        var page = await browser.SubmitAsync(asked, new() { ["UserName"] = "ds.ruth", ["Password"] = Given.Password });
        Assert.Equal(logged.Page, page.Url);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http:evil")]
    public async Task Only_a_page_of_ours_is_led_to_after_signing_in(string returnUrl)
    {
        await AccountsAsync();
        var page = await Portal.Visit().SignInAsync("ds.ruth", Given.Password, returnUrl);

        Assert.Equal(("localhost", "/"), (page.Address.Host, page.Url));
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_a_locked_and_a_disabled_account_get_the_same_answer()
    {
        var team = await AccountsAsync();
        await Given.AccountAsync(team.Desk, "desk.lena");
        await Given.AccountAsync(team.Inspector, "di.helen");
        await Portal.ExecuteAsync("UPDATE AspNetUsers SET DisabledAt = '2026-11-22 00:00:00' WHERE UserName = 'desk.lena'");
        await Portal.ExecuteAsync("UPDATE AspNetUsers SET LockoutEnd = '9000-01-01 00:00:00+00:00' WHERE UserName = 'di.helen'");
        (string Name, string Password)[] tries = [
            ("nobody", Given.Password), ("ds.ruth", "not the password"), ("desk.lena", Given.Password), ("di.helen", Given.Password)];
        foreach (var (name, password) in tries)
        {
            var page = await Portal.Visit().SignInAsync(name, password);
            Assert.Equal((200, "/account/sign-in"), (page.Status, page.Url));
            Assert.Equal([OneAnswer], page.Errors);
            Assert.Equal(name, page.Field("UserName"));
            Assert.Equal("", page.Field("Password"));
            Assert.DoesNotContain(password, page.Source);
        }
    }

    [Fact]
    public async Task Name_and_password_have_to_be_typed()
    {
        var browser = Portal.Visit();
        var page = await browser.SubmitAsync(await browser.GetAsync("/account/sign-in"));

        Assert.Equal(["Enter your user name", "Enter your password"], page.Errors);
    }

    [Fact]
    public async Task A_very_long_name_or_password_is_answered_with_words()
    {
        var page = await Portal.Visit().SignInAsync(new string('a', 257), new string('b', 129));

        Assert.Equal(["Enter your user name", "Enter your password"], page.Errors);
    }

    [Fact]
    public async Task Ten_wrong_passwords_lock_the_account_even_for_the_right_one_and_only_for_a_time()
    {
        await AccountsAsync();
        var browser = Portal.Visit();
        for (var n = 0; n < 9; n++) await browser.SignInAsync("ds.ruth", $"wrong {n}");
        Assert.Equal("/", (await Portal.Visit().SignInAsync("ds.ruth", Given.Password)).Url);
        for (var n = 0; n < 10; n++) await browser.SignInAsync("ds.ruth", $"wrong {n}");

        var page = await browser.SignInAsync("ds.ruth", Given.Password);
        Assert.Equal([OneAnswer], page.Errors);
        Assert.Equal("locked", (await Portal.TrailAsync(AuditAction.SignInFailed))[^1].Detail);
        await Portal.ExecuteAsync("UPDATE AspNetUsers SET LockoutEnd = '2020-01-01 00:00:00+00:00'");
        Assert.Equal("/", (await browser.SignInAsync("ds.ruth", Given.Password)).Url);
    }

    [Fact]
    public async Task Every_attempt_is_on_the_trail_without_what_was_typed()
    {
        var team = await AccountsAsync();
        var browser = Portal.Visit();
        await browser.SignInAsync("hunter2hunter2", "oops");
        await browser.SignInAsync("ds.ruth", "not the password");
        var home = await browser.SignInAsync("ds.ruth", Given.Password);
        await browser.SubmitAsync(
            new PageForm((AngleSharp.Html.Dom.IHtmlFormElement)home.Html.QuerySelector("form[action='/account/sign-out']")!));
        var trail = (await Portal.TrailAsync()).Where(entry => entry.Subject == "PortalUser").ToList();

        Assert.Equal([AuditAction.SignInFailed, AuditAction.SignInFailed, AuditAction.SignedIn, AuditAction.SignedOut],
            trail.Select(entry => entry.Action));
        Assert.Equal(["no such account", "wrong password", null, null], trail.Select(entry => entry.Detail));
        Assert.Equal([null, team.Sergeant.Id, team.Sergeant.Id, team.Sergeant.Id], trail.Select(entry => entry.SubjectId));
        Assert.Equal([CurrentUser.Nobody.Id, CurrentUser.Nobody.Id, team.Sergeant.Id, team.Sergeant.Id], trail.Select(entry => entry.ById));
        Assert.All(trail, entry => Assert.DoesNotContain("hunter2", entry.Detail + entry.SubjectReference + entry.ByName));
        Assert.Equal(team.Id, trail[2].TeamId);
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_ends_with_the_browser()
    {
        await AccountsAsync();
        var browser = Portal.Visit();
        var form = await browser.GetAsync("/account/sign-in");
        using var content = form.Form.Fill(new() { ["UserName"] = "ds.ruth", ["Password"] = Given.Password }).Content(null, out _);
        using var response = await browser.SendAsync(HttpMethod.Post, "/account/sign-in", content);
        var cookie = response.Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("portal=", StringComparison.Ordinal)).ToLowerInvariant();

        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("path=/", cookie);
        Assert.DoesNotContain("expires", cookie);
        Assert.DoesNotContain("max-age", cookie);
    }

    [Fact]
    public async Task Outside_development_every_cookie_is_for_this_host_over_a_secure_line_only()
    {
        using var portal = new PortalApp().In("Production");
        var team = await portal.Given.TeamAsync();
        await portal.Given.AccountAsync(team.Sergeant, "ds.ruth");
        var browser = portal.Visit(secure: true);
        var form = await browser.GetAsync("/account/sign-in");
        using var content = form.Form.Fill(new() { ["UserName"] = "ds.ruth", ["Password"] = Given.Password }).Content(null, out _);
        using var response = await browser.SendAsync(HttpMethod.Post, "/account/sign-in", content);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var cookie = response.Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("__Host-portal=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("; secure", cookie);
        Assert.Contains("; httponly", cookie);
        Assert.DoesNotContain("domain", cookie);
        Assert.All(browser.Cookies, each => Assert.True(each.Secure && each.HttpOnly, each.Name));
        Assert.Contains(browser.Cookies, each => each.Name == "__Host-portal-form");
    }

    [Fact]
    public async Task Someone_signed_in_is_not_asked_to_sign_in_again()
    {
        var (_, browser) = await SignedInAsync();
        Assert.Equal("/", (await browser.GetAsync("/account/sign-in")).Url);
    }

    [Fact]
    public async Task Fifteen_idle_minutes_end_the_session_and_work_in_between_keeps_it()
    {
        var (_, browser) = await SignedInAsync();
        for (var n = 0; n < 3; n++)
        {
            Clock.Advance(TimeSpan.FromMinutes(14));
            Assert.Equal("/", (await browser.GetAsync("/")).Url);
        }
        Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/", (await browser.GetAsync("/")).Url);
        Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        Assert.True(IsSignIn(await browser.GetAsync("/")));
    }

    [Fact]
    public async Task Twelve_hours_end_the_session_whatever_was_done_in_it()
    {
        var (_, browser) = await SignedInAsync();
        for (var n = 0; n < 72; n++)
        {
            Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.Equal("/", (await browser.GetAsync("/")).Url);
        }
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(IsSignIn(await browser.GetAsync("/")));
    }

    [Fact]
    public async Task Asking_how_long_the_session_lasts_does_not_make_it_last_longer()
    {
        var (_, browser) = await SignedInAsync();
        for (var n = 0; n < 3; n++)
        {
            Clock.Advance(TimeSpan.FromMinutes(5));
            Assert.Contains($"\"secondsLeft\":{600 - n * 300}", (await browser.GetAsync("/account/session")).Source);
        }
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(IsSignIn(await browser.GetAsync("/")));
    }

    [Fact]
    public async Task BR_54_A_disabled_account_loses_its_open_session_within_a_minute()
    {
        var (team, browser) = await SignedInAsync();
        var logged = await Given.ReferralAsync(team);
        Assert.Equal(200, (await browser.GetAsync(logged.Page)).Status);
        await Portal.ExecuteAsync("UPDATE AspNetUsers SET DisabledAt = '2026-11-23 09:20:00'");
        Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.True(IsSignIn(await browser.GetAsync(logged.Page)));
    }

    [Fact]
    public async Task A_posting_that_ended_is_noticed_within_a_minute_and_its_teams_referrals_with_it()
    {
        var (team, browser) = await SignedInAsync();
        var logged = await Given.ReferralAsync(team);
        Assert.Equal(200, (await browser.GetAsync(logged.Page)).Status);
        await Portal.QueryAsync(db => db.Set<TeamPosting>().Where(posting => posting.OfficerId == team.Sergeant.Id)
            .ExecuteUpdateAsync(posting => posting.SetProperty(each => each.To, new DateOnly(2026, 11, 22))));
        Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(404, (await browser.GetAsync(logged.Page)).Status);
        Assert.Equal("Referrals", (await browser.GetAsync("/referrals")).Heading);
    }

    [Fact]
    public async Task A_posting_is_held_to_the_end_of_its_last_London_day()
    {
        var (team, browser) = await SignedInAsync();
        var logged = await Given.ReferralAsync(team);
        await Portal.QueryAsync(db => db.Set<TeamPosting>().Where(posting => posting.OfficerId == team.Sergeant.Id)
            .ExecuteUpdateAsync(posting => posting.SetProperty(each => each.To, new DateOnly(2026, 11, 23))));
        Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(200, (await browser.GetAsync(logged.Page)).Status);

        Clock.Now = new(2026, 11, 23, 23, 55, 0);
        var late = Portal.Visit();
        await late.SignInAsync("ds.ruth", Given.Password);
        Assert.Equal(200, (await late.GetAsync(logged.Page)).Status);
        Clock.Now = new(2026, 11, 24, 0, 0, 1);
        Assert.Equal(404, (await late.GetAsync(logged.Page)).Status);
    }

    [Fact]
    public async Task A_role_that_changed_is_noticed_within_a_minute()
    {
        var (team, browser) = await SignedInAsync();
        Assert.Equal(200, (await browser.GetAsync("/referrals/log")).Status);
        await Portal.ExecuteAsync(
            "UPDATE RolesHeld SET Role = 'DetectiveConstable' "
            + $"WHERE OfficerId = (SELECT Id FROM Officers WHERE Code = '{team.Sergeant.Code}')");
        Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(403, (await browser.GetAsync("/referrals/log")).Status);
    }

    [Fact]
    public async Task Signing_out_is_a_button_and_not_a_link()
    {
        var (_, browser) = await SignedInAsync();

        Assert.Equal(404, (await browser.GetAsync("/account/sign-out")).Status);
        Assert.Equal("/", (await browser.GetAsync("/")).Url);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_the_others_within_a_minute()
    {
        var (_, browser) = await SignedInAsync();
        var elsewhere = Portal.Visit();
        await elsewhere.SignInAsync("ds.ruth", Given.Password);
        var home = await browser.GetAsync("/");
        var after = await browser.SubmitAsync(
            new PageForm((AngleSharp.Html.Dom.IHtmlFormElement)home.Html.QuerySelector("form[action='/account/sign-out']")!));

        Assert.True(IsSignIn(after));
        Assert.True(IsSignIn(await browser.GetAsync("/")));
        Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.True(IsSignIn(await elsewhere.GetAsync("/")));
    }

    [Fact]
    public async Task Demonstration_accounts_are_listed_in_development_only()
    {
        Assert.Contains("three-demo-words", (await Portal.Visit().GetAsync("/account/sign-in")).Main);

        using var live = new PortalApp().In("Production");
        Assert.DoesNotContain("three-demo-words", (await live.Visit(secure: true).GetAsync("/account/sign-in")).Source);
    }
}
