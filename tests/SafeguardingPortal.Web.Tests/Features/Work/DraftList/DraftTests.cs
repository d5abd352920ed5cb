using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Jobs;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.DraftList;

public class DraftTests : PortalTest
{
    private const string Log = "/referrals/log";
    private const string Keep = "Keep as a draft";

    [Fact]
    public async Task A_half_written_form_is_kept_by_a_button_and_comes_back_as_it_was_typed()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        Answers typed = new()
        {
            ["Narrative"] = "\nBegins on a new line <b>& goes on",
            ["Children[0].Name"] = "فاطمة O’Neil",
            ["Received.Time"] = "25:99",
            ["Channel"] = "Phone",
            ["NatureFlags"] = "ONLINE SUDI"
        };
        var kept = await browser.SubmitAsync(await browser.GetAsync(Log), typed, Keep);
        Assert.Contains("Draft kept 09:20. Only you can open it.", kept.Main);
        Assert.Empty(kept.Errors);

        var offered = await browser.GetAsync(Log);
        Assert.Contains("You left this form at 09:20.", offered.Main);
        var opened = await browser.GetAsync(offered.Link("Go on from 09:20")!);
        Assert.Empty(opened.Errors);
        var form = FormOf(opened);
        Assert.All(typed, field => Assert.Equal(field.Value.ReplaceLineEndings("\n"), form.Value(field.Key)!.ReplaceLineEndings("\n")));
        Assert.Equal(0, await Portal.CountAsync<Referral>());
    }

    [Fact]
    public async Task Another_child_added_before_keeping_is_there_again_afterwards()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        var two = await browser.SubmitAsync(await browser.GetAsync(Log), new() { ["Children[0].Name"] = "Ava" }, "Add another child");
        await browser.SubmitAsync(FormOf(two).Fill("Children[1].Name", "Noah"), Keep);
        var opened = await browser.GetAsync($"{Log}?draft=open");
        Assert.Equal(("Ava", "Noah"), (FormOf(opened).Value("Children[0].Name"), FormOf(opened).Value("Children[1].Name")));
    }

    [Fact]
    public async Task A_draft_is_shown_to_nobody_else()
    {
        var team = await Given.TeamAsync();
        var mine = Portal.SignIn(team.Desk);
        await mine.SubmitAsync(await mine.GetAsync(Log), new() { ["Narrative"] = "Only mine" }, Keep);

        var other = Portal.SignIn(team.Sergeant);
        Assert.DoesNotContain("Only mine", (await other.GetAsync($"{Log}?draft=open")).Source);
        Assert.Contains("You have no drafts.", (await other.GetAsync("/drafts")).Main);
        Assert.Contains("Log a referral", (await mine.GetAsync("/drafts")).Texts("table th a"));
        Assert.Contains("Your drafts", (await mine.GetAsync("/")).Main);
    }

    [Fact]
    public async Task Sending_the_form_forgets_its_draft()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        var kept = await browser.SubmitAsync(await browser.GetAsync(Log), new() { ["Narrative"] = "Half" }, Keep);
        var sent = await browser.SubmitAsync(FormOf(kept).Fill(Forms.Referral()));
        Assert.StartsWith("/referrals/R-", sent.Url, StringComparison.Ordinal);
        Assert.Equal(0, await Portal.CountAsync<Draft>());
    }

    [Fact]
    public async Task The_script_keeps_revision_after_revision_and_what_is_behind_becomes_a_form_of_its_own()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        var page = await browser.GetAsync(Log);
        for (var n = 1; n <= 3; n++)
        {
            using var kept = await KeepByScriptAsync(
                browser, Log, FormOf(page).Fill("Narrative", $"Word {n}").Fill(BegunForm.RevisionField, $"{n - 1}"));
            Assert.Equal(n, JsonDocument.Parse(await kept.Content.ReadAsStringAsync()).RootElement.GetProperty("revision").GetInt32());
        }
        using var behind = await KeepByScriptAsync(browser, Log, FormOf(page).Fill("Narrative", "Old").Fill(BegunForm.RevisionField, "1"));
        var answer = JsonDocument.Parse(await behind.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((200, 1), ((int)behind.StatusCode, answer.GetProperty("revision").GetInt32()));
        Assert.NotEqual(FormOf(page).Value(BegunForm.IdField), answer.GetProperty("form").GetString());
        Assert.Equal(2, await Portal.CountAsync<Draft>());
    }

    [Theory]
    [InlineData("/account/password")]
    [InlineData("/referrals/R-1/sign-off")]
    [InlineData("/referrals/R-2026-000001/assessment")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("")]
    public async Task Only_long_forms_keep_drafts(string path)
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        using var answer = await KeepByScriptAsync(browser, path, FormOf(await browser.GetAsync(Log)));
        Assert.Equal((400, 0), ((int)answer.StatusCode, await Portal.CountAsync<Draft>()));
    }

    [Theory]
    [InlineData("{case}/dissents/record", "About", "Dissent, C-2026-000001")]
    [InlineData("{dissent}/answer", "Answer", "Answer to a dissent, E-2026-000001")]
    [InlineData("{dissent}/escalate", "Reason", "Dissent taken up, E-2026-000001")]
    [InlineData("{case}/research/record", "Words", "Search of a source, C-2026-000001")]
    [InlineData("{case}/tasks/set", "Text", "Task, C-2026-000001")]
    [InlineData("{task}/complete", "Result", "What came of a task, T-2026-000001")]
    [InlineData("{case}/supervision/1", "Rationale", "Supervision review, C-2026-000001")]
    public async Task What_is_typed_about_a_case_is_kept_and_goes_out_of_sight_with_it(string path, string field, string title)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.WithWorkAsync(await Given.ReferralAsync(team, Stage.Discussed));
        await Given.CramAsync(logged);
        path = path.Replace("{case}", $"/cases/{logged.CaseReference}").Replace("{dissent}", logged.DissentPage)
            .Replace("{task}", logged.TaskPage);
        var sergeant = Portal.SignIn(team.Sergeant);
        var kept = await sergeant.SubmitAsync(await sergeant.GetAsync(path), new() { [field] = "Half a thought" }, Keep);

        Assert.Equal((200, "Half a thought"), (kept.Status, kept.Field(field)));
        Assert.Empty(kept.Errors);
        Assert.Equal("Half a thought", (await sergeant.GetAsync($"{path}?draft=open")).Field(field));
        using var byScript = await KeepByScriptAsync(sergeant, path, FormOf(kept));
        Assert.Equal(200, (int)byScript.StatusCode);
        Assert.Equal($"{path}?draft={FormOf(kept).Value(BegunForm.IdField)}", (await sergeant.GetAsync("/drafts")).Link(title));
        await Given.RestrictAsync(logged);
        Assert.DoesNotContain(title, (await sergeant.GetAsync("/drafts")).Main);
    }

    [Fact]
    public async Task A_draft_is_gone_a_week_after_it_was_last_typed_in()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        await browser.SubmitAsync(await browser.GetAsync(Log), new() { ["Narrative"] = "Old" }, Keep);
        Clock.Advance(global::SafeguardingPortal.Web.Pages.Drafts.Drafts.Kept - TimeSpan.FromMinutes(1));
        Assert.Contains("You left this form", (await browser.GetAsync(Log)).Main);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain("You left this form", (await browser.GetAsync(Log)).Main);
        Assert.Equal(1, await Portal.Services.GetRequiredService<DraftExpiry>().ExpireAsync(CancellationToken.None));
        Assert.Equal(0, await Portal.CountAsync<Draft>());
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        await browser.SubmitAsync(await browser.GetAsync(Log), new() { ["Narrative"] = "Old" }, Keep);
        var page = await browser.SubmitAsync(await browser.GetAsync("/drafts"));
        Assert.Equal("The draft is thrown away.", page.Done);
        Assert.Equal(0, await Portal.CountAsync<Draft>());
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_waits_as_a_draft_and_signing_in_lands_on_it()
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.Desk, "desk");
        var browser = Portal.Visit();
        await browser.SignInAsync("desk", Given.Password);
        var page = await browser.GetAsync(Log);
        Clock.Advance(TimeSpan.FromMinutes(16));

        var signIn = await browser.SubmitAsync(FormOf(page).Fill("Narrative", "Typed for a quarter of an hour"));
        Assert.Equal("Sign in", signIn.Heading);
        var back = await browser.SubmitAsync(signIn, new() { ["UserName"] = "desk", ["Password"] = Given.Password });
        Assert.Equal($"{Log}?draft={FormOf(page).Value(BegunForm.IdField)}", back.Url);
        Assert.Equal("Typed for a quarter of an hour", FormOf(back).Value("Narrative"));
    }

    [Fact]
    public async Task Keeping_by_script_and_asking_for_the_time_left_do_not_make_the_session_last()
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.Desk, "desk");
        var browser = Portal.Visit();
        await browser.SignInAsync("desk", Given.Password);
        var page = await browser.GetAsync(Log);
        Clock.Advance(TimeSpan.FromMinutes(10));
        using var kept = await KeepByScriptAsync(browser, Log, FormOf(page));
        using var asked = await browser.SendAsync(HttpMethod.Get, "/account/session");
        Assert.Equal((200, 200), ((int)kept.StatusCode, (int)asked.StatusCode));
        Assert.Equal(300, JsonDocument.Parse(await asked.Content.ReadAsStringAsync()).RootElement.GetProperty("secondsLeft").GetInt32());

        Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        using var late = await browser.SendAsync(HttpMethod.Get, "/account/session");
        Assert.Equal(302, (int)late.StatusCode);
    }

    [Fact]
    public async Task Staying_signed_in_makes_the_session_last()
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.Desk, "desk");
        var browser = Portal.Visit();
        await browser.SignInAsync("desk", Given.Password);
        var page = await browser.GetAsync(Log);
        Clock.Advance(TimeSpan.FromMinutes(14));
        await browser.PostAsync("/account/stay", page);
        Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(200, (await browser.GetAsync(Log)).Status);
        Assert.Equal("Log a referral", (await browser.GetAsync(Log)).Heading);
    }

    [Fact]
    public async Task Every_long_form_offers_its_draft()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        await Given.CramAsync(logged, isSigned: false);
        foreach (var (who, path, field) in new[] { (team.Constable, $"/cases/{logged.CaseReference}/cram/draft/records", "Summary"),
            (team.Sergeant, $"{logged.Page}/sign-off", "Rationale"), (team.Sergeant, logged.RecordDiscussion, "InformationShared") })
        {
            var browser = Portal.SignIn(who);
            await browser.SubmitAsync(FormOf(await browser.GetAsync(path)).Fill(field, "Half a thought"), Keep);
            Assert.Equal("Half a thought", FormOf(await browser.GetAsync($"{path}?draft=open")).Value(field));
        }
        Assert.Equal(3, await Portal.CountAsync<Draft>());
        Assert.Null((await Portal.QueryAsync(db => db.Set<Referral>().AsNoTracking().SingleAsync())).SignOff);
    }

    private static PageForm FormOf(Page page) => new(page.Html.Forms.Single(form => form.QuerySelector("[data-draft-path]") is not null));

    private static Task<HttpResponseMessage> KeepByScriptAsync(Browser browser, string path, PageForm form) =>
        browser.SendAsync(HttpMethod.Post, $"/drafts/keep?path={Uri.EscapeDataString(path)}", form.Content(null, out _));
}
