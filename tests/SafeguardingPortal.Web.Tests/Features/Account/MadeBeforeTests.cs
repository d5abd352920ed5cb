using System.Text.Json;
using AngleSharp.Html.Dom;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Account;

/// <summary>
/// Tokens and addresses made before somebody signed in, or out, or after somebody else: two tabs of one browser know nothing of each other.
/// </summary>
public class MadeBeforeTests : PortalTest
{
    private const string TypedBefore =
        "Not saved: somebody else has signed in here since this form was opened. What was typed is below. Save it if it is yours to save";

    private const string KeptBefore =
        "Not saved: somebody else has signed in here since this form was opened. What was typed waits as the draft of whoever wrote it";

    private async Task<Team> AccountsAsync()
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.Sergeant, "ds.ruth");
        await Given.AccountAsync(team.OtherSergeant, "ds.vik");
        await Given.AccountAsync(team.Constable, "dc.tom");
        return team;
    }

    private static Task<Page> SignOutAsync(Browser browser, Page page) =>
        browser.SubmitAsync(new PageForm((IHtmlFormElement)page.Html.QuerySelector("form[action='/account/sign-out']")!));

    private static string WhoOn(Page page) => page.Texts(".sp-account__who strong").Single();

    [Theory]
    [InlineData("/referrals?view=Running", "/referrals?view=Running")]
    [InlineData("/referrals/log?draft=open", "/referrals/log?draft=open")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/account/sign-in?returnUrl=%2Freferrals", "/")]
    [InlineData("/account/sign-out", "/")]
    [InlineData("", "/")]
    public async Task The_sign_in_page_of_somebody_signed_in_leads_where_they_were_going(string returnUrl, string landsAt)
    {
        await AccountsAsync();
        var browser = Portal.Visit();
        await browser.SignInAsync("ds.ruth", Given.Password);
        Assert.Equal(landsAt, (await browser.GetAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}")).Url);
    }

    [Theory]
    [InlineData("ds.ruth", "DS Ruth First of hackney")]
    [InlineData("ds.vik", "DS Vik Second of hackney")]
    public async Task A_second_tab_at_the_sign_in_page_signs_in_too(string second, string name)
    {
        await AccountsAsync();
        var browser = Portal.Visit();
        var tab = await browser.GetAsync("/referrals?view=Running");
        await browser.SignInAsync("ds.ruth", Given.Password);
        var page = await browser.SubmitAsync(tab, new() { ["UserName"] = second, ["Password"] = Given.Password });

        Assert.Equal((200, "/referrals?view=Running", name), (page.Status, page.Url, WhoOn(page)));
    }

    [Fact]
    public async Task A_sign_in_page_that_stood_open_while_somebody_came_and_went_signs_in()
    {
        await AccountsAsync();
        var browser = Portal.Visit();
        var tab = await browser.GetAsync("/account/sign-in");
        await SignOutAsync(browser, await browser.SignInAsync("ds.ruth", Given.Password));
        var page = await browser.SubmitAsync(tab, new() { ["UserName"] = "ds.vik", ["Password"] = Given.Password });
        Assert.Equal((200, "/"), (page.Status, page.Url));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("cookie lost")]
    public async Task A_sign_in_page_whose_token_is_worth_nothing_comes_back_with_a_sentence_and_then_signs_in(string? token)
    {
        await AccountsAsync();
        var browser = Portal.Visit();
        var tab = await browser.GetAsync("/account/sign-in?returnUrl=%2Freferrals");
        tab.Form.Fill(new() { ["UserName"] = "ds.ruth", ["Password"] = Given.Password });
        if (token == "cookie lost") browser.Forget("portal-form");
        var again = token == "cookie lost" ? await browser.SubmitAsync(tab.Form) : await browser.TamperAsync(tab, (Page.TokenName, token));

        Assert.Equal((200, "Sign in", "ds.ruth", ""), (again.Status, again.Heading, again.Field("UserName"), again.Field("Password")));
        Assert.Equal(["This page was open for too long. Enter your password again"], again.Errors);
        Assert.True((await browser.GetAsync("/")).Heading == "Sign in");
        Assert.Equal("/referrals", (await browser.SubmitAsync(again, new() { ["Password"] = Given.Password })).Url);
    }

    [Theory]
    [InlineData("/referrals/log", "Narrative")]
    [InlineData("/cases/{case}/chronology/add", "Text")]
    [InlineData("/cases/{case}/dissents/record", "About")]
    [InlineData("/cases/{case}/tasks/set", "Text")]
    [InlineData("/cases/{case}/research/record", "Words")]
    [InlineData("{referral}/sign-off", "Rationale")]
    [InlineData("{discussion}", "InformationShared")]
    public async Task A_long_form_opened_by_whoever_sat_here_before_waits_for_them_and_shows_nobody_else_what_they_typed(
        string path, string field)
    {
        var (browser, tab, page) = await OpenedBeforeAsync(path);
        var trail = (await Portal.TrailAsync(AuditAction.Changed)).Count;
        var referrals = await Portal.CountAsync<Referral>();
        var back = await browser.SubmitAsync(FormOf(tab).Fill(field, "Half a thought, an hour long"));

        Assert.Equal((409, page), (back.Status, back.Url));
        Assert.Contains(KeptBefore, back.Errors);
        Assert.DoesNotContain("Half a thought", back.Source, StringComparison.Ordinal);
        Assert.Equal((referrals, trail), (await Portal.CountAsync<Referral>(), (await Portal.TrailAsync(AuditAction.Changed)).Count));
        await SignOutAsync(browser, await browser.GetAsync("/"));
        await browser.SignInAsync("ds.ruth", Given.Password);
        var draft = await Portal.QueryAsync(db => Task.FromResult(db.Drafts.Single()));
        Assert.Equal("Half a thought, an hour long", FormOf(await browser.GetAsync($"{page}?draft={draft.FormId}")).Value(field));
    }

    [Fact]
    public async Task A_short_form_opened_by_whoever_sat_here_before_comes_back_with_what_was_typed_and_can_then_be_sent()
    {
        var (browser, tab, page) = await OpenedBeforeAsync("/cases/{case}/crimes/record");
        var back = await browser.SubmitAsync(FormWith(tab, "CrisNumber").Fill("CrisNumber", "2712345/26"));

        Assert.Equal((409, page), (back.Status, back.Url));
        Assert.Contains(TypedBefore, back.Errors);
        Assert.Equal("2712345/26", FormWith(back, "CrisNumber").Value("CrisNumber"));
        Assert.NotEqual(tab.Token, FormWith(back, "CrisNumber").Value(Page.TokenName));
        Assert.Equal(0, await Portal.CountAsync<Draft>());
        var sent = await browser.SubmitAsync(FormWith(back, "CrisNumber"));
        Assert.DoesNotContain(TypedBefore, sent.Errors);
        Assert.NotEqual(400, sent.Status);
    }

    [Fact]
    public async Task A_long_form_that_waited_is_saved_whole()
    {
        var (browser, tab, _) = await OpenedBeforeAsync("/referrals/log");
        await browser.SubmitAsync(FormOf(tab).Fill(Forms.Referral()));
        Assert.Equal(0, await Portal.CountAsync<Referral>());
        await SignOutAsync(browser, await browser.GetAsync("/"));
        await browser.SignInAsync("ds.ruth", Given.Password);
        var draft = await Portal.QueryAsync(db => Task.FromResult(db.Drafts.Single()));
        var saved = await browser.SubmitAsync(FormOf(await browser.GetAsync($"/referrals/log?draft={draft.FormId}")));
        Assert.StartsWith("/referrals/R-", saved.Url, StringComparison.Ordinal);
        Assert.Contains("the shape of a hand", saved.Main);
    }

    /// <summary>A page of DS Ruth's, in a tab of the browser that DS Vik has signed in at since.</summary>
    private async Task<(Browser Browser, Page Tab, string Page)> OpenedBeforeAsync(string path)
    {
        var team = await AccountsAsync();
        if (path.Contains('{', StringComparison.Ordinal))
        {
            var logged = await Given.ReferralAsync(team, Stage.Assessed);
            path = path.Replace("{case}", logged.CaseReference).Replace("{referral}", logged.Page)
                .Replace("{discussion}", logged.RecordDiscussion);
        }
        var browser = Portal.Visit();
        await browser.SignInAsync("ds.ruth", Given.Password);
        var tab = await browser.GetAsync(path);
        await SignOutAsync(browser, await browser.GetAsync("/"));
        await browser.SignInAsync("ds.vik", Given.Password);
        return (browser, tab, path);
    }

    [Fact]
    public async Task Who_may_not_open_the_form_is_told_so_and_nothing_of_it_is_shown()
    {
        var team = await AccountsAsync();
        var browser = Portal.Visit();
        await browser.SignInAsync("ds.ruth", Given.Password);
        var tab = await browser.GetAsync("/referrals/log");
        await SignOutAsync(browser, await browser.GetAsync("/"));
        await browser.SignInAsync("dc.tom", Given.Password);
        var back = await browser.SubmitAsync(FormOf(tab).Fill("Narrative", "Only for a sergeant"));
        Assert.Equal(403, back.Status);
        Assert.DoesNotContain("Only for a sergeant", back.Source);
        Assert.NotNull(team);
    }

    [Fact]
    public async Task A_record_that_is_closed_to_who_sits_here_now_is_no_page_for_them()
    {
        var team = await AccountsAsync();
        var other = await Given.TeamAsync("lambeth");
        await Given.AccountAsync(other.Sergeant, "ds.other");
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var browser = Portal.Visit();
        await browser.SignInAsync("ds.ruth", Given.Password);
        var tab = await browser.GetAsync($"/cases/{logged.CaseReference}/chronology/add");
        await SignOutAsync(browser, await browser.GetAsync("/"));
        await browser.SignInAsync("ds.other", Given.Password);
        var back = await browser.SubmitAsync(FormOf(tab).Fill("Text", "Of another team"));
        Assert.Equal(404, back.Status);
        Assert.DoesNotContain("Of another team", back.Source);
    }

    [Fact]
    public async Task A_button_made_for_whoever_sat_here_before_does_nothing_and_says_so()
    {
        await AccountsAsync();
        var browser = Portal.Visit();
        var page = await browser.SignInAsync("ds.ruth", Given.Password);
        await SignOutAsync(browser, await browser.GetAsync("/"));
        await browser.SignInAsync("ds.vik", Given.Password);
        var after = await SignOutAsync(browser, page);
        Assert.Equal((200, "/"), (after.Status, after.Url));
        Assert.Equal("That was a page of somebody who has signed out here since. Nothing was changed.", after.Unchanged);
        Assert.Equal("DS Vik Second of hackney", WhoOn(after));
    }

    [Theory]
    [InlineData(899_000, 1)]
    [InlineData(899_500, 1)]
    [InlineData(899_999, 1)]
    [InlineData(900_000, 0)]
    [InlineData(600_500, 300)]
    public async Task The_time_left_is_nothing_only_at_the_very_end(int milliseconds, int secondsLeft)
    {
        await AccountsAsync();
        var browser = Portal.Visit();
        await browser.SignInAsync("ds.ruth", Given.Password);
        Clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        using var answer = await browser.SendAsync(HttpMethod.Get, "/account/session");
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(
            secondsLeft, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("secondsLeft").GetInt32());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(19)]
    public async Task The_quarter_of_an_hour_begins_with_the_last_thing_that_was_done(int seconds)
    {
        await AccountsAsync();
        var browser = Portal.Visit();
        await browser.SignInAsync("ds.ruth", Given.Password);
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        await browser.GetAsync("/referrals");
        Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/referrals", (await browser.GetAsync("/referrals")).Url);
    }

    private static PageForm FormOf(Page page) => new(page.Html.Forms.First(form => form.QuerySelector("[data-draft-path]") is not null));

    private static PageForm FormWith(Page page, string field) =>
        new(page.Html.Forms.First(form => form.QuerySelector($"[name='{field}']") is not null));
}
