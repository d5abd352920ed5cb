using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Account;

/// <summary>What strangers ask of the portal costs them and not the people at work.</summary>
public sealed class SignInQuotaTests : IDisposable
{
    private const string Stranger = "203.0.113.7";
    private const string Wrong = "not the password";

    private readonly CountedHashes hashes = new();
    private readonly PortalApp portal;

    public SignInQuotaTests() => portal = new PortalApp().With(services => services.AddSingleton<IPasswordHasher<PortalUser>>(hashes));

    public void Dispose() => portal.Dispose();

    private async Task<Team> AccountsAsync()
    {
        var team = await portal.Given.TeamAsync();
        await portal.Given.AccountAsync(team.Sergeant, "ds.ruth");
        await portal.Given.AccountAsync(team.OtherSergeant, "ds.vik");
        hashes.Checked = 0;
        return team;
    }

    /// <summary>A browser at whose desk this account was signed in, and is not any more.</summary>
    private async Task<Browser> UsedDeviceAsync(string userName, string address = "192.0.2.10")
    {
        var browser = portal.Visit().From(address);
        var home = await browser.SignInAsync(userName, Given.Password);
        Assert.Equal("/", home.Url);
        await browser.SubmitAsync(
            new PageForm((AngleSharp.Html.Dom.IHtmlFormElement)home.Html.QuerySelector("form[action='/account/sign-out']")!));
        return browser;
    }

    private static async Task<Page> WrongAsync(Browser browser, string userName, int times)
    {
        Page page = null!;
        for (var n = 0; n < times; n++) page = await browser.SignInAsync(userName, $"{Wrong} {n}");
        return page;
    }

    [Theory]
    [InlineData("nobody.{0}")]
    [InlineData("ds.ruth")]
    public async Task Two_hundred_wrong_sign_ins_from_one_address_are_mostly_answered_before_anything_is_worked_out(string name)
    {
        await AccountsAsync();
        var stranger = portal.Visit().From(Stranger);
        var form = await stranger.GetAsync("/account/sign-in");
        Dictionary<int, int> answers = [];
        string? retryAfter = null;
        for (var n = 0; n < 200; n++)
        {
            using var content = form.Form.Fill(new() { ["UserName"] = string.Format(null, name, n), ["Password"] = $"{Wrong} {n}" })
                .Content(null, out _);
            using var answer = await stranger.SendAsync(HttpMethod.Post, "/account/sign-in", content);
            answers[(int)answer.StatusCode] = answers.GetValueOrDefault((int)answer.StatusCode) + 1;
            if ((int)answer.StatusCode == 429) retryAfter = answer.Headers.RetryAfter?.ToString();
        }
        Assert.True(answers.GetValueOrDefault(429) >= 150, string.Join(", ", answers));
        Assert.InRange(hashes.Checked, 10, 50);
        Assert.InRange(int.Parse(retryAfter!), 1, 3_600);
        Assert.InRange((await portal.TrailAsync(AuditAction.SignInFailed)).Count, 10, 50);
    }

    [Fact]
    public async Task Who_is_over_the_limit_is_told_on_the_sign_in_page_and_comes_in_when_the_time_is_over()
    {
        await AccountsAsync();
        var stranger = portal.Visit().From(Stranger);
        for (var n = 0; n < 60; n++) await stranger.SignInAsync($"nobody.{n}", Wrong);
        var page = await stranger.SignInAsync("ds.ruth", Given.Password);
        Assert.Equal((429, "Sign in", "ds.ruth", ""), (page.Status, page.Heading, page.Field("UserName"), page.Field("Password")));
        Assert.StartsWith("Too many sign-ins were tried", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("/", (await portal.Visit().From("192.0.2.99").SignInAsync("ds.vik", Given.Password)).Url);

        portal.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("/", (await stranger.SignInAsync("ds.ruth", Given.Password)).Url);
    }

    [Theory]
    [InlineData("2001:db8:1:2::{0:x}")]
    [InlineData("::ffff:203.0.113.7")]
    public async Task The_addresses_of_one_line_are_one_address(string address)
    {
        await AccountsAsync();
        var statuses = new List<int>();
        for (var n = 0; n < 80; n++)
            statuses.Add((await portal.Visit().From(string.Format(null, address, n + 1)).SignInAsync($"nobody.{n}", Wrong)).Status);
        Assert.Contains(429, statuses);
    }

    [Fact]
    public async Task Strangers_at_many_addresses_are_limited_together_and_nobody_at_a_known_device_is()
    {
        await AccountsAsync();
        var hers = await UsedDeviceAsync("ds.ruth");
        var statuses = new List<int>();
        for (var n = 0; n < 400 && !statuses.Contains(429); n++)
            statuses.Add((await portal.Visit().From($"198.51.{n / 250}.{n % 250 + 1}").SignInAsync($"nobody.{n}", Wrong)).Status);
        Assert.Contains(429, statuses);
        Assert.True(statuses.Count > 100, $"{statuses.Count}");
        Assert.Equal("/", (await hers.SignInAsync("ds.ruth", Given.Password)).Url);
    }

    [Fact]
    public async Task Whoever_is_signed_in_reads_on_while_their_address_is_over_the_limit()
    {
        await AccountsAsync();
        var hers = portal.Visit().From(Stranger);
        await hers.SignInAsync("ds.ruth", Given.Password);
        var stranger = portal.Visit().From(Stranger);
        for (var n = 0; n < 60; n++) await stranger.SignInAsync($"nobody.{n}", Wrong);
        Assert.Equal(429, (await stranger.SignInAsync("nobody", Wrong)).Status);
        Assert.Equal((200, "/referrals"), await hers.GetAsync("/referrals") is var page ? (page.Status, page.Url) : default);
    }

    [Theory]
    [InlineData("198.51.100.1")]
    [InlineData("192.0.2.10")]
    public async Task A_stranger_locks_nobody_out_of_a_device_they_have_used(string strangersAddress)
    {
        await AccountsAsync();
        var hers = await UsedDeviceAsync("ds.ruth");
        for (var day = 0; day < 3; day++)
        {
            await WrongAsync(portal.Visit().From(strangersAddress), "ds.ruth", 10);
            Assert.Equal("/account/sign-in", (await portal.Visit().From("192.0.2.55").SignInAsync("ds.ruth", Given.Password)).Url);
            var home = await hers.SignInAsync("ds.ruth", Given.Password);
            Assert.Equal("/", home.Url);
            await hers.SubmitAsync(
                new PageForm((AngleSharp.Html.Dom.IHtmlFormElement)home.Html.QuerySelector("form[action='/account/sign-out']")!));
            portal.Clock.Advance(TimeSpan.FromMinutes(20));
        }
        Assert.Equal("/", (await portal.Visit().From("192.0.2.55").SignInAsync("ds.ruth", Given.Password)).Url);
    }

    [Fact]
    public async Task A_device_that_is_known_is_locked_too_by_itself_and_for_a_time()
    {
        await AccountsAsync();
        var (here, there) = (await UsedDeviceAsync("ds.ruth"), await UsedDeviceAsync("ds.ruth", "192.0.2.20"));
        await WrongAsync(here, "ds.ruth", 10);
        hashes.Checked = 0;
        Assert.Equal("/account/sign-in", (await here.SignInAsync("ds.ruth", Given.Password)).Url);
        Assert.Equal("locked", (await portal.TrailAsync(AuditAction.SignInFailed))[^1].Detail);
        Assert.Equal("/", (await there.SignInAsync("ds.ruth", Given.Password)).Url);
        Assert.Equal("/", (await portal.Visit().From("192.0.2.30").SignInAsync("ds.ruth", Given.Password)).Url);
        portal.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/", (await here.SignInAsync("ds.ruth", Given.Password)).Url);
    }

    [Theory]
    [InlineData("another account's")]
    [InlineData("made up")]
    [InlineData("changed")]
    [InlineData("renamed")]
    public async Task Only_the_portals_own_word_makes_a_device_known(string how)
    {
        await AccountsAsync();
        var (hers, his) = (await UsedDeviceAsync("ds.ruth"), await UsedDeviceAsync("ds.vik", "192.0.2.20"));
        var (of, ofHim) = (hers.Cookies.Single(each => each.Name.StartsWith("portal-device-", StringComparison.Ordinal)),
            his.Cookies.Single(each => each.Name.StartsWith("portal-device-", StringComparison.Ordinal)));
        await WrongAsync(portal.Visit().From(Stranger), "ds.ruth", 10);
        var thief = portal.Visit().From("198.51.100.77");
        thief.Take(how switch
        {
            "another account's" => ofHim,
            "made up" => new(of.Name, "bWFkZSB1cA", of.Path, of.Domain),
            "changed" => new(of.Name, string.Concat(of.Value.AsSpan(0, of.Value.Length - 4), "AAAA"), of.Path, of.Domain),
            _ => new(of.Name, ofHim.Value, of.Path, of.Domain)
        });
        Assert.Equal("/account/sign-in", (await thief.SignInAsync("ds.ruth", Given.Password)).Url);
        thief.Take(of);
        Assert.Equal("/", (await thief.SignInAsync("ds.ruth", Given.Password)).Url);
    }

    [Fact]
    public async Task A_device_is_forgotten_half_a_year_after_it_was_last_used()
    {
        await AccountsAsync();
        var hers = await UsedDeviceAsync("ds.ruth");
        portal.Clock.Advance(TimeSpan.FromDays(200));
        await WrongAsync(portal.Visit().From(Stranger), "ds.ruth", 10);
        Assert.Equal("/account/sign-in", (await hers.SignInAsync("ds.ruth", Given.Password)).Url);
    }

    [Fact]
    public async Task The_device_is_remembered_out_of_reach_of_scripts_and_a_shared_desk_is_known_to_many_and_not_to_all()
    {
        var team = await portal.Given.TeamAsync();
        var browser = portal.Visit();
        await portal.Given.AccountAsync(team.Sergeant, "ds.ruth");
        var form = await browser.GetAsync("/account/sign-in");
        using var content = form.Form.Fill(new() { ["UserName"] = "ds.ruth", ["Password"] = Given.Password }).Content(null, out _);
        using var response = await browser.SendAsync(HttpMethod.Post, "/account/sign-in", content);
        var cookie = response.Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("portal-device-", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.All((string[])["httponly", "samesite=strict", "path=/account", "expires="], word => Assert.Contains(word, cookie));
        Assert.DoesNotContain("ds.ruth", cookie);

        for (var n = 0; n < 30; n++)
        {
            await portal.Given.AccountAsync(await portal.Given.OfficerAsync(Domain.Access.Role.DetectiveConstable, "hackney"), $"dc.{n}");
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            browser.Forget("portal");
            await browser.SignInAsync($"dc.{n}", Given.Password);
        }
        Assert.InRange(browser.Cookies.Count(each => each.Name.StartsWith("portal-device-", StringComparison.Ordinal)), 10, 20);
    }

    [Fact]
    public async Task Many_wrong_passwords_at_one_instant_count_one_by_one_and_are_worked_out_a_few_at_a_time()
    {
        await AccountsAsync();
        hashes.Takes = TimeSpan.FromMilliseconds(20);
        var form = await portal.Visit().GetAsync("/account/sign-in");
        var statuses = await Task.WhenAll(Enumerable.Range(0, 60).Select(async n =>
        {
            var stranger = portal.Visit().From($"198.51.100.{n + 1}");
            return (await stranger.SignInAsync("ds.ruth", $"{Wrong} {n}")).Status;
        }));
        Assert.InRange(hashes.MostAtOnce, 1, Math.Max(1, Environment.ProcessorCount / 2));
        Assert.All(statuses, status => Assert.Contains(status, (int[])[200, 429]));
        Assert.Equal("/account/sign-in", (await portal.Visit().From("192.0.2.1").SignInAsync("ds.ruth", Given.Password)).Url);
        Assert.NotNull(form);
    }

    [Fact]
    public async Task The_right_password_comes_in_while_wrong_ones_are_being_counted()
    {
        await AccountsAsync();
        var tries = Enumerable.Range(0, 6)
            .Select(n => portal.Visit().From($"198.51.100.{n + 1}").SignInAsync("ds.ruth", $"{Wrong} {n}")).ToList();
        var landed = await portal.Visit().From("192.0.2.1").SignInAsync("ds.ruth", Given.Password);
        await Task.WhenAll(tries);
        Assert.Equal("/", landed.Url);
    }

    [Fact]
    public async Task Wrong_present_passwords_count_as_wrong_sign_ins_do()
    {
        await AccountsAsync();
        var browser = portal.Visit().From("192.0.2.10");
        await browser.SignInAsync("ds.ruth", Given.Password);
        Page page = null!;
        for (var n = 0; n < 10; n++)
        {
            page = await browser.SubmitAsync(
                await browser.GetAsync("/account/password"), new() { ["Current"] = $"guess {n}", ["New"] = "walnut harbour sixpence" });
            Assert.Equal((200, "The password you have now is not right"), (page.Status, page.ErrorAt("Current")));
        }
        Assert.Equal(10, (await portal.TrailAsync(AuditAction.SignInFailed)).Count(entry => entry.Detail == "wrong present password"));
        hashes.Checked = 0;
        using var content = (await browser.GetAsync("/account/password")).Form
            .Fill(new() { ["Current"] = Given.Password, ["New"] = "walnut harbour sixpence" }).Content(null, out _);
        using var answer = await browser.SendAsync(HttpMethod.Post, "/account/password", content);
        Assert.Equal((429, 0), ((int)answer.StatusCode, hashes.Checked));
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Empty(await portal.TrailAsync(AuditAction.PasswordChanged));
        // Who sits there may read on, and cannot go on guessing by signing in.
        Assert.Equal(200, (await browser.GetAsync("/referrals")).Status);
        Assert.Equal("/account/sign-in", (await portal.Visit().From("192.0.2.77").SignInAsync("ds.ruth", Given.Password)).Url);

        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        await browser.GetAsync("/");
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("/", (await browser.SubmitAsync(
            await browser.GetAsync("/account/password"), new() { ["Current"] = Given.Password, ["New"] = "walnut harbour sixpence" })).Url);
    }

    [Fact]
    public async Task Guesses_at_calendar_addresses_are_limited_by_address_and_a_program_with_a_right_one_is_not()
    {
        var team = await portal.Given.TeamAsync();
        var pclo = portal.SignIn(team.Liaison);
        var right = new Uri(
            (await pclo.SubmitAsync(await pclo.GetAsync("/conferences/subscribe"))).Texts(".sp-signed .sp-text").Single()).AbsolutePath;
        var guesser = portal.Visit().From(Stranger);
        List<int> answers = [];
        for (var n = 0; n < 300; n++)
        {
            using var answer = await guesser.SendAsync(HttpMethod.Get, $"/conferences/calendar/{n:x64}");
            answers.Add((int)answer.StatusCode);
            if ((int)answer.StatusCode == 429) Assert.NotNull(answer.Headers.RetryAfter);
        }
        Assert.InRange(answers.Count(status => status == 404), 20, 100);
        Assert.Equal(300, answers.Count(status => status is 404 or 429));
        var told = await guesser.GetAsync($"/conferences/calendar/{7:x64}");
        Assert.Equal((429, "Too many requests"), (told.Status, told.Heading));
        for (var n = 0; n < 200; n++)
            Assert.Equal(200, (int)(await portal.Visit().From("192.0.2.40").SendAsync(HttpMethod.Get, right)).StatusCode);
        portal.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(404, (int)(await guesser.SendAsync(HttpMethod.Get, $"/conferences/calendar/{7:x64}")).StatusCode);
    }

    [Fact]
    public async Task A_program_that_asks_on_at_an_address_taken_back_is_no_guesser()
    {
        var team = await portal.Given.TeamAsync();
        var pclo = portal.SignIn(team.Liaison);
        async Task<string> MakeAsync() => new Uri(
            (await pclo.SubmitAsync(await pclo.GetAsync("/conferences/subscribe"))).Texts(".sp-signed .sp-text").Single()).AbsolutePath;
        var (old, right) = (await MakeAsync(), await MakeAsync());
        for (var n = 0; n < 200; n++)
            Assert.Equal(404, (int)(await portal.Visit().From(Stranger).SendAsync(HttpMethod.Get, old)).StatusCode);
        Assert.Equal(200, (int)(await portal.Visit().From(Stranger).SendAsync(HttpMethod.Get, right)).StatusCode);
    }

    [Fact]
    public async Task Passwords_are_hashed_as_OWASP_asks_and_older_hashes_are_made_anew_at_the_next_sign_in()
    {
        using var real = new PortalApp().WithRealHashes();
        Assert.True(real.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount >= 210_000);
        var team = await real.Given.TeamAsync();
        await real.Given.AccountAsync(team.Sergeant, "ds.ruth");
        var old = new PasswordHasher<PortalUser>(Options.Create(new PasswordHasherOptions { IterationCount = 100_000 }))
            .HashPassword(new(), Given.Password);
        var there = real.Visit();
        await there.SignInAsync("ds.ruth", Given.Password);
        await real.QueryAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(account => account.PasswordHash, old)));

        Assert.Equal("/", (await real.Visit().SignInAsync("ds.ruth", Given.Password)).Url);
        var hash = Convert.FromBase64String((await real.QueryAsync(db => db.Users.Select(account => account.PasswordHash).SingleAsync()))!);
        Assert.Equal((1u, 2u), ((uint)hash[0], BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1))));
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)) >= 210_000);
        // The other session has nothing to do with it.
        Assert.Equal("/", (await there.GetAsync("/")).Url);
        Assert.Equal("/", (await real.Visit().SignInAsync("ds.ruth", Given.Password)).Url);
    }

    private sealed class CountedHashes : IPasswordHasher<PortalUser>
    {
        private readonly PasswordHasher<PortalUser> inner = new(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));
        private int atOnce;

        public int Checked;
        public int MostAtOnce;

        public TimeSpan Takes { get; set; }

        public string HashPassword(PortalUser user, string password) => inner.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref Checked);
            var now = Interlocked.Increment(ref atOnce);
            lock (inner) MostAtOnce = Math.Max(MostAtOnce, now);
            if (Takes > TimeSpan.Zero) Thread.Sleep(Takes);
            var result = inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
            Interlocked.Decrement(ref atOnce);
            return result;
        }
    }
}
