using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Account;

public class PasswordTests : PortalTest
{
    private async Task<(Team Team, Browser Browser, Page Form)> OpenedAsync()
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.Sergeant, "ds.ruth");
        var browser = Portal.Visit();
        await browser.SignInAsync("ds.ruth", Given.Password);
        return (team, browser, await browser.GetAsync("/account/password"));
    }

    [Fact]
    public async Task A_new_password_is_the_one_that_signs_in_from_now_on()
    {
        var (team, browser, form) = await OpenedAsync();
        var page = await browser.SubmitAsync(form, new() { ["Current"] = Given.Password, ["New"] = "walnut harbour sixpence" });

        Assert.Equal(("/", "Your password is changed."), (page.Url, page.Done));
        Assert.NotEqual("/", (await Portal.Visit().SignInAsync("ds.ruth", Given.Password)).Url);
        Assert.Equal("/", (await Portal.Visit().SignInAsync("ds.ruth", "walnut harbour sixpence")).Url);
        var entry = Assert.Single(await Portal.TrailAsync(AuditAction.PasswordChanged));
        Assert.Equal((team.Sergeant.Id, team.Sergeant.Id), (entry.ById, entry.SubjectId!.Value));
    }

    [Fact]
    public async Task Changing_it_keeps_this_session_and_ends_the_others()
    {
        var (_, browser, form) = await OpenedAsync();
        var elsewhere = Portal.Visit();
        await elsewhere.SignInAsync("ds.ruth", Given.Password);
        await browser.SubmitAsync(form, new() { ["Current"] = Given.Password, ["New"] = "walnut harbour sixpence" });
        Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal("/", (await browser.GetAsync("/")).Url);
        Assert.Equal("/account/sign-in", (await elsewhere.GetAsync("/")).Address.AbsolutePath);
    }

    [Fact]
    public async Task The_present_password_has_to_be_right()
    {
        var (_, browser, form) = await OpenedAsync();
        var page = await browser.SubmitAsync(form, new() { ["Current"] = "guess", ["New"] = "walnut harbour sixpence" });

        Assert.Equal("The password you have now is not right", page.ErrorAt("Current"));
        Assert.Equal("/", (await Portal.Visit().SignInAsync("ds.ruth", Given.Password)).Url);
    }

    [Theory]
    [InlineData("", "Enter a new password")]
    [InlineData("short words", "Use at least 12 characters. Three random words are easy to remember")]
    [InlineData("passwordpassword", "This password is on the list of ones that are guessed first. Choose another")]
    [InlineData("Correct-Horse-Battery-Staple", "This password is on the list of ones that are guessed first. Choose another")]
    [InlineData("aaaaaaaaaaaaaaaa", "This password would be guessed too soon. Use three random words")]
    [InlineData("123456789012345", "This password would be guessed too soon. Use three random words")]
    [InlineData("ds.ruth ds.ruth", "This password would be guessed too soon. Use three random words")]
    public async Task A_new_password_that_is_too_easy_is_refused_with_one_reason(string password, string reason)
    {
        var (_, browser, form) = await OpenedAsync();
        var page = await browser.SubmitAsync(form, new() { ["Current"] = Given.Password, ["New"] = password });

        Assert.Equal([reason], page.Errors);
        Assert.Equal(reason, page.ErrorAt("New"));
        Assert.Empty(await Portal.TrailAsync(AuditAction.PasswordChanged));
    }

    [Theory]
    [InlineData("Password2026!")]
    [InlineData("P@ssw0rd-2026!")]
    [InlineData("!!!password!!!")]
    [InlineData("Hackney2026!")]
    [InlineData("HackneyHackney26")]
    [InlineData("Hackney-CAIT-2026")]
    [InlineData("Tower Hamlets 2026")]
    [InlineData("Lambeth London 2026!")]
    [InlineData("ds.ruth2026!")]
    [InlineData("2026.Ruth.First.99")]
    [InlineData("RuthFirst2026!!")]
    [InlineData("Ruth of Hackney 1984")]
    [InlineData("Safeguarding2026!")]
    [InlineData("ChildAbuse-2026-11")]
    [InlineData("Detective.Sergeant.1")]
    [InlineData("MetPolice20262026")]
    [InlineData("Welcome2Hackney!")]
    [InlineData("November2026November")]
    [InlineData("Autumn-2026-Autumn")]
    [InlineData("Saturday.28.11.2026")]
    [InlineData("Letmein2026Letmein!")]
    [InlineData("Arsenal1234567890")]
    [InlineData("$afeguard1ng_2026")]
    public async Task Obvious_words_with_a_year_or_digits_are_refused(string password)
    {
        var (_, browser, form) = await OpenedAsync();
        var page = await browser.SubmitAsync(form, new() { ["Current"] = Given.Password, ["New"] = password });

        Assert.True(page.Url == "/account/password", $"{password} was taken.");
        Assert.NotNull(page.ErrorAt("New"));
        Assert.Empty(await Portal.TrailAsync(AuditAction.PasswordChanged));
    }

    [Theory]
    [InlineData("walnut harbour sixpence")]
    [InlineData("hackney walnut harbour")]
    [InlineData("Kettle-Police-Tangerine")]
    [InlineData("brisk otter 2026 lagoon")]
    [InlineData("vK8#qLw2!zPm9x")]
    public async Task Words_nobody_would_try_are_taken_with_or_without_an_obvious_one(string password)
    {
        var (_, browser, form) = await OpenedAsync();
        Assert.Equal("/", (await browser.SubmitAsync(form, new() { ["Current"] = Given.Password, ["New"] = password })).Url);
    }

    [Fact]
    public async Task A_password_longer_than_can_be_checked_is_refused()
    {
        var (_, browser, form) = await OpenedAsync();
        var page = await browser.SubmitAsync(
            form, new() { ["Current"] = Given.Password, ["New"] = string.Concat(Enumerable.Repeat("walnut harbour ", 700)) });

        Assert.Equal([$"Use at most {PasswordStrength.MaximumLength} characters"], page.Errors);
    }

    [Fact]
    public async Task The_demonstration_password_is_denied_outside_development()
    {
        using var live = new PortalApp().In("Production");
        var team = await live.Given.TeamAsync();
        await live.Given.AccountAsync(team.Sergeant, "ds.ruth");
        var browser = live.Visit(secure: true);
        await browser.SignInAsync("ds.ruth", Given.Password);
        var page = await browser.SubmitAsync(
            await browser.GetAsync("/account/password"), new() { ["Current"] = Given.Password, ["New"] = DemoAccounts.Password });

        Assert.Equal(["This password is on the list of ones that are guessed first. Choose another"], page.Errors);
    }
}
