using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.DraftList;

/// <summary>
/// Whatever refuses a form, its words are kept: leave and come back, and they are there (B8). None of this needs a script.
/// </summary>
public class RefusedDraftTests : PortalTest
{
    /// <summary>Something is missing, or cannot be read.</summary>
    [Theory]
    [InlineData("log", "Narrative", "", "")]
    [InlineData("sign-off", "Rationale", "Rationale", "")]
    [InlineData("discussion", "InformationShared", "", "")]
    [InlineData("review", "Rationale", "", "")]
    [InlineData("research", "Words", "", "")]
    [InlineData("task", "Text", "", "")]
    [InlineData("dissent", "About", "", "")]
    [InlineData("entry", "Text", "Text", "")]
    [InlineData("answer", "Learning", "", "")]
    [InlineData("cram/draft/records", "Summary", "Summary", "500")]
    [InlineData("cram/draft/factors", "Answers[0].Note", "Answers[0].On", "")]
    [InlineData("cram/draft/assessment", "Actions[0].Text", "", "")]
    [InlineData("invite", "Chair", "", "")]
    public async Task A_form_that_is_refused_for_what_is_in_it_is_kept(string kind, string field, string spoilt, string with)
    {
        var (browser, path) = await OpenAsync(kind);
        var page = await browser.GetAsync(path);
        var words = spoilt == field ? with == "500"
            ? string.Join(' ', Enumerable.Repeat("word", 501)) : new string('x', 100_001) : "Half a thought";
        var form = page.Long().Fill(field, words);
        if (spoilt.Length > 0 && spoilt != field) form.Fill(spoilt, "no day at all");

        var refused = await browser.SubmitAsync(form);
        Assert.True(refused.Errors.Count > 0, $"{refused}");
        Assert.Equal(1, await Portal.CountAsync<Draft>());
        await AssertThereAsync(browser, path, field, words);
    }

    [Fact]
    public async Task A_form_that_breaks_a_rule_is_kept()
    {
        var (browser, path) = await OpenAsync("sign-off");
        var form = (await browser.GetAsync(path)).Long().Fill("Rationale", "I read it and agree.");
        await Given.CramAsync(logged);
        var refused = await browser.SubmitAsync(form);
        Assert.Equal(409, refused.Status);
        Assert.Contains("was signed while you were reading", refused.Main, StringComparison.Ordinal);
        await AssertThereAsync(browser, path, "Rationale", "I read it and agree.");
    }

    [Theory]
    [InlineData("sign-off", "Rationale")]
    [InlineData("cram/draft/intelligence", "Intelligence")]
    [InlineData("cram/draft/factors", "Answers[0].Note")]
    [InlineData("discussion", "InformationShared")]
    [InlineData("answer", "Learning")]
    public async Task A_form_that_lost_a_race_is_kept_though_the_record_moved_under_it(string kind, string field)
    {
        var (browser, path) = await OpenAsync(kind);
        var form = (await browser.GetAsync(path)).Long();
        if (kind == "discussion") form.Fill(Forms.Discussion()).Fill("Supervisor", team.Sergeant.Code);
        if (kind == "answer") form.Fill("Answer", "Looked at again.");
        form.Fill(field, "What I wrote");
        await MoveAsync(kind, field);

        var race = await browser.SubmitAsync(form);
        Assert.Equal(409, race.Status);
        await AssertThereAsync(browser, path, field, "What I wrote");
    }

    [Theory]
    [InlineData("log", "Narrative")]
    [InlineData("sign-off", "Rationale")]
    [InlineData("cram/draft/intelligence", "Intelligence")]
    public async Task The_button_keeps_it_though_the_record_moved_meanwhile(string kind, string field)
    {
        var (browser, path) = await OpenAsync(kind);
        var form = (await browser.GetAsync(path)).Long().Fill(field, "What I wrote");
        await MoveAsync(kind, field);
        var kept = await browser.SubmitAsync(form, LongForms.Keep);
        Assert.Contains("Draft kept", kept.Main, StringComparison.Ordinal);
        await AssertThereAsync(browser, path, field, "What I wrote");
    }

    [Fact]
    public async Task Adding_a_row_keeps_what_was_typed_so_far()
    {
        var (browser, path) = await OpenAsync("log");
        await browser.SubmitAsync((await browser.GetAsync(path)).Long().Fill("Narrative", "So far"), "Add another child");
        await AssertThereAsync(browser, path, "Narrative", "So far");
    }

    [Fact]
    public async Task Refused_again_and_again_it_is_one_draft_and_goes_when_the_form_is_accepted()
    {
        var (browser, path) = await OpenAsync("log");
        var page = await browser.GetAsync(path);
        for (var n = 0; n < 3; n++)
        {
            page = await browser.SubmitAsync(page.Long().Fill("Narrative", $"Try {n}"));
            Assert.Equal(1, await Portal.CountAsync<Draft>());
        }
        // The button pressed twice is one try.
        var twice = page.Long().Fill("Narrative", "Twice");
        await browser.SubmitAsync(twice);
        page = await browser.SubmitAsync(twice);
        Assert.Equal(1, await Portal.CountAsync<Draft>());

        Assert.StartsWith(
            "/referrals/R-", (await browser.SubmitAsync(page.Long().Fill(Forms.ReferralOfStrangers()))).Url, StringComparison.Ordinal);
        Assert.Equal(0, await Portal.CountAsync<Draft>());
    }

    [Fact]
    public async Task An_empty_form_pressed_by_mistake_leaves_no_draft()
    {
        var (browser, path) = await OpenAsync("log");
        Assert.NotEmpty((await browser.SubmitAsync((await browser.GetAsync(path)).Long())).Errors);
        Assert.Equal(0, await Portal.CountAsync<Draft>());
    }

    /// <summary>A bug of ours is no reason to lose the officer’s words.</summary>
    [Fact]
    public async Task A_form_that_fails_for_a_bug_is_kept()
    {
        var (browser, path) = await OpenAsync("log");
        var form = (await browser.GetAsync(path)).Long().Fill(Forms.ReferralOfStrangers());
        await Portal.RefuseRowsAsync("Referrals");
        var failed = await browser.SubmitAsync(form);
        Assert.Equal(500, failed.Status);
        await Portal.TakeRowsAgainAsync("Referrals");
        await AssertThereAsync(browser, path, "Address", form.Value("Address")!);
    }

    private static async Task AssertThereAsync(Browser browser, string path, string field, string words)
    {
        await browser.GetAsync("/");
        var offered = await browser.GetAsync(path);
        var opened = await browser.GetAsync(
            offered.HasLong() && offered.Links("main a[href*='draft=']") is [var href, ..] ? href : $"{path}?draft=open");
        if (opened.HasLong()) Assert.Equal(words, opened.Long().Value(field));
        else Assert.Contains(words, opened.Main, StringComparison.Ordinal);
    }

    private Team team = null!;
    private Logged logged = null!;

    private async Task<(Browser Browser, string Path)> OpenAsync(string kind)
    {
        team = await Given.TeamAsync();
        var stage = kind switch { "sign-off" => Stage.Assessed, "discussion" => Stage.Accepted, _ => Stage.Discussed };
        logged = await Given.WithWorkAsync(await Given.ReferralAsync(team, stage));
        await Given.CramAsync(logged, isSigned: !kind.StartsWith("cram", StringComparison.Ordinal));
        var file = $"/cases/{logged.CaseReference}";
        var (who, path) = kind switch
        {
            "log" => (team.Desk, LongForms.Log),
            "sign-off" => (team.Sergeant, $"{logged.Page}/sign-off"),
            "discussion" => (team.Sergeant, logged.RecordDiscussion),
            "review" => (team.Sergeant, $"{file}/supervision/1"),
            "research" => (team.Researcher, $"{file}/research/record"),
            "task" => (team.Constable, $"{file}/tasks/set"),
            "dissent" => (team.Sergeant, $"{file}/dissents/record"),
            "entry" => (team.Constable, $"{file}/chronology/add"),
            "answer" => (team.Sergeant, $"{logged.DissentPage}/answer"),
            "invite" => (team.Liaison, $"{file}/conferences/invite"),
            _ => (team.Constable, $"{file}/{kind}")
        };
        return (Portal.SignIn(who), path);
    }

    /// <summary>Somebody else saves to the same record.</summary>
    private async Task MoveAsync(string kind, string field)
    {
        if (kind == "log") return;
        if (kind.StartsWith("cram", StringComparison.Ordinal))
        {
            var other = Portal.SignIn(team.OtherSergeant);
            await other.SubmitAsync((await other.GetAsync($"/cases/{logged.CaseReference}/{kind}")).Long().Fill(field, "What they wrote"));
        }
        else if (kind == "answer") await Portal.ExecuteAsync("UPDATE Dissents SET Version = Version + 1");
        else await Portal.ExecuteAsync("UPDATE Referrals SET Version = Version + 1");
    }
}
