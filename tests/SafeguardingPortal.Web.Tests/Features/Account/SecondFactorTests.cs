using Microsoft.EntityFrameworkCore;
using OtpNet;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Account;

/// <summary>An authenticator besides the password: set up, asked for, lost, recovered, taken away, and needed by a role.</summary>
public class SecondFactorTests : PortalTest
{
    private const string User = "ds.ruth";

    private async Task<Team> OfficerAsync()
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.Sergeant, User);
        return team;
    }

    private string CodeOf(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(Clock.Now);

    private static string KeyOn(Page page) =>
        page.Html.QuerySelector("code.sp-wide")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Sets an authenticator up as somebody would who sits there, and gives its key and the recovery codes.</summary>
    private async Task<(string Key, string[] Codes)> SetUpAsync(Browser browser)
    {
        var page = await browser.GetAsync("/account/second-factor/set-up");
        Assert.Contains("<svg", page.Source, StringComparison.Ordinal);
        var key = KeyOn(page);
        var done = await browser.SubmitAsync(page, new() { ["Code"] = CodeOf(key), ["Password"] = Given.Password });
        Assert.Equal("/account/second-factor", done.Url);
        Assert.Contains("10 of 10 recovery codes", done.Html.Body!.TextContent, StringComparison.Ordinal);
        return (key, [.. done.Texts(".sp-codes code")]);
    }

    [Fact]
    public async Task Set_up_it_is_asked_for_at_every_sign_in_and_a_code_is_good_once()
    {
        await OfficerAsync();
        var desk = Portal.Visit();
        await desk.SignInAsync(User, Given.Password);
        var (key, codes) = await SetUpAsync(desk);
        Assert.Equal(10, codes.Distinct().Count());

        var elsewhere = Portal.Visit();
        var second = await elsewhere.SignInAsync(User, Given.Password, "/referrals");
        Assert.Contains("Enter your code", second.Html.Title, StringComparison.Ordinal);
        // Nothing opens by the password alone.
        Assert.StartsWith("/account/sign-in", (await elsewhere.GetAsync("/referrals")).Url, StringComparison.Ordinal);

        // The code it was set up with is used up.
        var used = await elsewhere.SubmitAsync(second, new() { ["Code"] = CodeOf(key) });
        Assert.Contains("used already", used.Html.Body!.TextContent, StringComparison.Ordinal);
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("/referrals", (await elsewhere.SubmitAsync(used, new() { ["Code"] = CodeOf(key)[..3] + " " + CodeOf(key)[3..] })).Url);
        Assert.Equal("/account", (await elsewhere.GetAsync("/account")).Url);

        var third = Portal.Visit();
        var again = await third.SubmitAsync(await third.SignInAsync(User, Given.Password), new() { ["Code"] = CodeOf(key) });
        Assert.Contains("used already", again.Html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-90, false)]
    [InlineData(90, false)]
    public async Task A_telephone_may_be_half_a_minute_off_and_no_more(int seconds, bool isTaken)
    {
        await OfficerAsync();
        var desk = Portal.Visit();
        await desk.SignInAsync(User, Given.Password);
        var (key, _) = await SetUpAsync(desk);
        Clock.Advance(TimeSpan.FromMinutes(3));
        var elsewhere = Portal.Visit();
        var code = new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(Clock.Now.AddSeconds(seconds));
        var page = await elsewhere.SubmitAsync(await elsewhere.SignInAsync(User, Given.Password), new() { ["Code"] = code });
        Assert.Equal(isTaken, page.Url == "/");
    }

    [Fact]
    public async Task Each_recovery_code_stands_in_for_a_lost_telephone_once()
    {
        await OfficerAsync();
        var desk = Portal.Visit();
        await desk.SignInAsync(User, Given.Password);
        var (_, codes) = await SetUpAsync(desk);
        foreach (var expected in (bool[])[true, false])
        {
            var elsewhere = Portal.Visit();
            var page = await elsewhere.SubmitAsync(await elsewhere.SignInAsync(User, Given.Password),
                new() { ["Code"] = codes[0].ToUpperInvariant() });
            Assert.Equal(expected, page.Url == "/");
            if (expected) Assert.Contains("9 are left", page.Html.Body!.TextContent, StringComparison.Ordinal);
        }
        // In the database they are not to be read.
        Assert.DoesNotContain(codes[1], await Portal.QueryAsync(db => db.RecoveryCodes.Select(code => code.Hash).ToListAsync()));
        Assert.Contains(await Portal.TrailAsync(), entry => entry.Detail == "recovery code used");
    }

    [Fact]
    public async Task Wrong_codes_lock_as_wrong_passwords_do_and_the_right_password_forgives_none()
    {
        await OfficerAsync();
        var desk = Portal.Visit();
        await desk.SignInAsync(User, Given.Password);
        var (key, _) = await SetUpAsync(desk);
        Clock.Advance(TimeSpan.FromMinutes(1));
        var stranger = Portal.Visit();
        for (var n = 0; n < 10; n++)
        {
            var second = await stranger.SignInAsync(User, Given.Password);
            await stranger.SubmitAsync(second, new() { ["Code"] = "000000" });
        }
        var locked = await stranger.SignInAsync(User, Given.Password);
        Assert.StartsWith("/account/sign-in", locked.Url, StringComparison.Ordinal);
        Assert.Contains("locked", locked.Html.Body!.TextContent, StringComparison.Ordinal);
        // Not at the desk where it is known.
        await desk.GetAsync("/account");
        var own = await desk.SubmitAsync(new PageForm((AngleSharp.Html.Dom.IHtmlFormElement)(await desk.GetAsync("/account")).Html
            .QuerySelector("form[action='/account/sign-out']")!));
        Assert.StartsWith("/account/sign-in", own.Url, StringComparison.Ordinal);
        Assert.Equal("/", (await desk.SubmitAsync(await desk.SignInAsync(User, Given.Password), new() { ["Code"] = CodeOf(key) })).Url);
    }

    [Fact]
    public async Task The_password_waits_five_minutes_for_its_code()
    {
        await OfficerAsync();
        var desk = Portal.Visit();
        await desk.SignInAsync(User, Given.Password);
        var (key, _) = await SetUpAsync(desk);
        var elsewhere = Portal.Visit();
        var second = await elsewhere.SignInAsync(User, Given.Password);
        Clock.Advance(TimeSpan.FromMinutes(6));
        var page = await elsewhere.SubmitAsync(second, new() { ["Code"] = CodeOf(key) });
        Assert.Contains("It took too long", page.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await elsewhere.GetAsync("/account")).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_role_needs_one_sets_it_up_before_anything_else()
    {
        var team = await OfficerAsync();
        await Portal.QueryAsync(db =>
        {
            db.Add(SecondFactorRule.Of(Role.DetectiveSergeant, DateOnly.FromDateTime(Now).AddDays(1)));
            return db.SaveChangesAsync();
        });
        var desk = Portal.Visit();
        Assert.Equal("/", (await desk.SignInAsync(User, Given.Password)).Url);
        Assert.Equal("/referrals", (await desk.GetAsync("/referrals")).Url);

        Clock.Advance(TimeSpan.FromDays(1));
        await desk.SignInAsync(User, Given.Password);
        Assert.Equal("/account/second-factor/set-up", (await desk.GetAsync("/referrals")).Url);
        await SetUpAsync(desk);
        Assert.Equal("/referrals", (await desk.GetAsync("/referrals")).Url);

        // Nobody else of the team is asked.
        await Given.AccountAsync(team.Constable, "dc.tom");
        Assert.Equal("/", (await Portal.Visit().SignInAsync("dc.tom", Given.Password)).Url);
    }

    [Fact]
    public async Task An_administrator_takes_a_lost_one_away_which_ends_the_sessions_and_is_on_the_trail()
    {
        var team = await OfficerAsync();
        var desk = Portal.Visit();
        await desk.SignInAsync(User, Given.Password);
        await SetUpAsync(desk);
        var code = await Portal.QueryAsync(db => db.Officers.Where(officer => officer.Id == team.Sergeant.Id)
            .Select(officer => officer.Code).SingleAsync());
        var administrator = Portal.SignIn(await Given.OfficerAsync(Role.Administrator));
        var page = await administrator.GetAsync($"/administration/officers/{code}/account/secondfactor");
        Assert.Equal(200, page.Status);
        await administrator.SubmitAsync(page);

        Assert.StartsWith("/account/sign-in", (await desk.GetAsync("/account")).Url, StringComparison.Ordinal);
        Assert.Equal("/", (await Portal.Visit().SignInAsync(User, Given.Password)).Url);
        Assert.Contains(await Portal.TrailAsync(), entry => entry.Detail == "second factor taken away, sessions ended");
        Assert.Empty(await Portal.QueryAsync(db => db.RecoveryCodes.ToListAsync()));
    }

    [Fact]
    public async Task A_key_of_another_account_or_of_nobody_sets_nothing_up()
    {
        var team = await OfficerAsync();
        await Given.AccountAsync(team.Constable, "dc.tom");
        var (ruth, tom) = (Portal.Visit(), Portal.Visit());
        await ruth.SignInAsync(User, Given.Password);
        await tom.SignInAsync("dc.tom", Given.Password);
        var page = await ruth.GetAsync("/account/second-factor/set-up");
        var theirs = page.Html.QuerySelector("input[name=Key]")!.GetAttribute("value")!;
        foreach (var key in (string[])[theirs, "nonsense", ""])
        {
            var answer = await tom.SubmitAsync(await tom.GetAsync("/account/second-factor/set-up"),
                new() { ["Key"] = key, ["Code"] = CodeOf(KeyOn(page)), ["Password"] = Given.Password });
            Assert.Equal("/account/second-factor/set-up", answer.Url);
            Assert.Contains("Take the picture below", answer.Html.Body!.TextContent, StringComparison.Ordinal);
        }
        Assert.All(await Portal.QueryAsync(db => db.Users.ToListAsync()), account => Assert.Null(account.Authenticator));
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_from_elsewhere_and_a_new_device_is_told_of()
    {
        var team = await OfficerAsync();
        var (here, there) = (Portal.Visit(), Portal.Visit());
        await here.SignInAsync(User, Given.Password);
        await there.SignInAsync(User, Given.Password);
        var page = await here.GetAsync("/account/sessions");
        Assert.Equal(2, page.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Not you?", page.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([NoticeOf.NewDevice], await Portal.QueryAsync(db => db.Notices.Where(notice => notice.OfficerId == team.Sergeant.Id)
            .Select(notice => notice.Of).ToListAsync()));

        await here.SubmitAsync(new PageForm((AngleSharp.Html.Dom.IHtmlFormElement)page.Html.QuerySelector("form[action$='/end']")!));
        Assert.StartsWith("/account/sign-in", (await there.GetAsync("/account")).Url, StringComparison.Ordinal);
        Assert.Equal("/account", (await here.GetAsync("/account")).Url);
        Assert.Single((await here.GetAsync("/account/sessions")).Html.QuerySelectorAll("tbody tr"));

        // Nobody ends another's.
        await Given.AccountAsync(team.Constable, "dc.tom");
        var (other, second) = (Portal.Visit(), Portal.Visit());
        await other.SignInAsync("dc.tom", Given.Password);
        await second.SignInAsync("dc.tom", Given.Password);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await other.GetAsync("/account/sessions")).Html
            .QuerySelector("form[action$='/end']")!;
        form.SetAttribute("action", $"/account/sessions/{await Portal.QueryAsync(db => db.AccountSessions.Where(session =>
            session.AccountId == team.Sergeant.Id && session.EndedAt == null).Select(session => session.Id).SingleAsync())}/end");
        await other.SubmitAsync(new PageForm(form));
        Assert.Equal("/account", (await here.GetAsync("/account")).Url);
    }

    [Theory]
    [InlineData("192.0.2.7")]
    [InlineData("2001:db8:85a3:8d3:1319:8a2e:370:7348")]
    [InlineData("::ffff:192.168.100.228")]
    public async Task Wherever_somebody_signs_in_from_the_address_is_on_their_list(string address)
    {
        await OfficerAsync();
        var desk = Portal.Visit().From(address);
        Assert.Equal("/", (await desk.SignInAsync(User, Given.Password)).Url);
        Assert.Contains(address, (await desk.GetAsync("/account/sessions")).Html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sixth_place_ends_the_one_seen_longest_ago()
    {
        await OfficerAsync();
        List<Browser> places = [];
        for (var n = 0; n < 6; n++)
        {
            places.Add(Portal.Visit());
            await places[^1].SignInAsync(User, Given.Password);
            Clock.Advance(TimeSpan.FromSeconds(10));
        }
        Assert.StartsWith("/account/sign-in", (await places[0].GetAsync("/account")).Url, StringComparison.Ordinal);
        foreach (var place in places.Skip(1)) Assert.Equal("/account", (await place.GetAsync("/account")).Url);
    }
}
