using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Web.Tests.Harness;
using Serilog.Core;
using Serilog.Events;

namespace SafeguardingPortal.Web.Tests.Features.Account;

/// <summary>
/// What whoever watches over the portal is told by its log, once each, by the name of the event and the user name and by nothing else
/// personal.
/// </summary>
public sealed class SecurityEventTests : IDisposable
{
    private readonly Heard heard = new();
    private readonly PortalApp portal;

    public SecurityEventTests() => portal = new PortalApp().With("Serilog:MinimumLevel", "Information")
        .With("Serilog:WriteTo:0:Args:restrictedToMinimumLevel", "Fatal")
        .With(services => services.AddSingleton<ILogEventSink>(heard));

    public void Dispose() => portal.Dispose();

    /// <summary>Name of the event and of the user, in the order they came.</summary>
    private List<(string Event, string? User)> Events =>
        [.. heard.Events.Where(said => Name(said) is not null).Select(said => (Name(said)!,
            said.Properties.TryGetValue("UserName", out var user) ? (string?)((ScalarValue)user).Value : null))];

    private static string? Name(LogEvent said) =>
        said.Properties.TryGetValue("EventId", out var id) && id is StructureValue { Properties: var parts }
        && parts.FirstOrDefault(part => part.Name == "Name")?.Value is ScalarValue { Value: string name }
        && name.StartsWith("Security", StringComparison.Ordinal) ? name : null;

    private async Task<Team> AccountAsync()
    {
        var team = await portal.Given.TeamAsync();
        await portal.Given.AccountAsync(team.Sergeant, "ds.ruth");
        return team;
    }

    private static Task<Page> SignOutAsync(Browser browser, Page page) =>
        browser.SubmitAsync(
            new PageForm((AngleSharp.Html.Dom.IHtmlFormElement)page.Html.QuerySelector("form[action='/account/sign-out']")!));

    [Fact]
    public async Task Signing_in_and_out_and_failing_to_are_told_once_each()
    {
        await AccountAsync();
        var browser = portal.Visit();
        await browser.SignInAsync("hunter2hunter2", "oops, the wrong box");
        await browser.SignInAsync("ds.ruth", "not the password");
        await SignOutAsync(browser, await browser.SignInAsync("ds.ruth", Given.Password));

        Assert.Equal([("SecuritySignInFailed", null), ("SecuritySignInFailed", "ds.ruth"), ("SecuritySignedIn", "ds.ruth"),
            ("SecuritySignedOut", "ds.ruth")], Events);
    }

    [Fact]
    public async Task An_account_that_is_locked_is_told_when_it_is_and_when_it_is_tried()
    {
        await AccountAsync();
        var browser = portal.Visit();
        for (var n = 0; n < 10; n++) await browser.SignInAsync("ds.ruth", $"wrong {n}");
        Assert.Equal(10, Events.Count(each => each == ("SecuritySignInFailed", "ds.ruth")));
        Assert.Single(Events, ("SecurityLocked", "ds.ruth"));
        await browser.SignInAsync("ds.ruth", Given.Password);
        Assert.Equal(11, Events.Count(each => each == ("SecuritySignInFailed", "ds.ruth")));
        Assert.Single(Events, ("SecurityLocked", "ds.ruth"));
    }

    [Fact]
    public async Task A_session_that_is_taken_away_is_told_once()
    {
        await AccountAsync();
        var browser = portal.Visit();
        await browser.SignInAsync("ds.ruth", Given.Password);
        await portal.QueryAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(account => account.DisabledAt, portal.Clock.Now)));
        for (var n = 0; n < 3; n++) await browser.GetAsync("/referrals");
        Assert.Equal([("SecuritySignedIn", "ds.ruth"), ("SecurityRevoked", "ds.ruth")], Events);
    }

    [Fact]
    public async Task A_changed_password_is_told()
    {
        await AccountAsync();
        var browser = portal.Visit();
        await browser.SignInAsync("ds.ruth", Given.Password);
        await browser.SubmitAsync(
            await browser.GetAsync("/account/password"), new() { ["Current"] = "guess", ["New"] = "walnut harbour sixpence" });
        await browser.SubmitAsync(
            await browser.GetAsync("/account/password"), new() { ["Current"] = Given.Password, ["New"] = "walnut harbour sixpence" });
        Assert.Equal(
            [("SecuritySignedIn", "ds.ruth"), ("SecuritySignInFailed", "ds.ruth"), ("SecurityPasswordChanged", "ds.ruth")], Events);
    }

    [Fact]
    public async Task What_is_refused_by_page_by_record_and_by_act_is_told_once_each()
    {
        var team = await portal.Given.TeamAsync();
        var logged = await portal.Given.ReferralAsync(await portal.Given.TeamAsync("lambeth"));
        var sergeant = portal.SignIn(team.Sergeant);
        Assert.Equal(404, (await sergeant.GetAsync(logged.Page)).Status);
        Assert.Equal(403, (await portal.SignIn(team.Constable).GetAsync("/referrals/log")).Status);
        Assert.Equal(["SecurityRefused", "SecurityRefused"], Events.Select(each => each.Event));
    }

    [Fact]
    public async Task Being_over_a_limit_is_told_once_a_minute_and_not_a_hundred_times()
    {
        await AccountAsync();
        var stranger = portal.Visit().From("203.0.113.7");
        for (var n = 0; n < 80; n++) await stranger.SignInAsync($"nobody.{n}", "wrong");
        for (var n = 0; n < 150; n++) await stranger.SendAsync(HttpMethod.Get, $"/conferences/calendar/{n:x64}");
        Assert.Equal(2, Events.Count(each => each.Event == "SecurityLimited"));
    }

    [Fact]
    public async Task A_form_without_a_token_is_told()
    {
        var browser = portal.SignIn((await portal.Given.TeamAsync()).Desk);
        await browser.TamperAsync(await browser.GetAsync("/referrals/log"), (Page.TokenName, null));
        Assert.Equal(["SecurityFormRefused"], Events.Select(each => each.Event));
    }

    [Fact]
    public async Task No_event_holds_what_was_typed_a_name_or_a_secret()
    {
        var team = await AccountAsync();
        var browser = portal.Visit();
        await browser.SignInAsync("hunter2hunter2", "oops, the wrong box");
        await browser.SignInAsync("ds.ruth", "not the password");
        await browser.SignInAsync("ds.ruth", Given.Password);
        await browser.SubmitAsync(
            await browser.GetAsync("/account/password"), new() { ["Current"] = "guess of mine", ["New"] = "walnut harbour sixpence" });
        var all = string.Join(
            '\n', heard.Events.Select(said => $"{said.RenderMessage()} {string.Join(' ', said.Properties)} {said.Exception}"));
        Assert.All((string[])["hunter2", "oops", "not the password", Given.Password, "guess of mine", "walnut", team.Sergeant.Name],
            personal => Assert.DoesNotContain(personal, all, StringComparison.OrdinalIgnoreCase));
        Assert.True(Events.Count >= 4, all);
    }

    private sealed class Heard : ILogEventSink
    {
        public ConcurrentQueue<LogEvent> Events { get; } = [];

        public void Emit(LogEvent logEvent) => Events.Enqueue(logEvent);
    }
}
