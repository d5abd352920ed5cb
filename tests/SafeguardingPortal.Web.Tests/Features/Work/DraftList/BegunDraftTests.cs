using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.DraftList;

/// <summary>A draft is of one begun form and of the record as it stood then (B8).</summary>
public class BegunDraftTests : PortalTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_calls_in_two_tabs_are_two_drafts_that_stand_beside_each_other_by_name(bool byScript)
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        var (first, second) = (await browser.GetAsync(LongForms.Log), await browser.GetAsync(LongForms.Log));
        await KeepAsync(
            browser, LongForms.Log, first.Long().Fill("Children[0].Name", "Callum Hale").Fill("Narrative", "First call"), byScript);
        Clock.Advance(TimeSpan.FromMinutes(7));
        await KeepAsync(
            browser, LongForms.Log, second.Long().Fill("Children[0].Name", "Orla Finch").Fill("Narrative", "Second call"), byScript);

        Assert.Equal(2, await Portal.CountAsync<Draft>());
        foreach (var list in new[] { "/drafts", "/", LongForms.Log })
        {
            var page = await browser.GetAsync(list);
            Assert.Contains("Callum Hale", page.Main, StringComparison.Ordinal);
            Assert.Contains("Orla Finch", page.Main, StringComparison.Ordinal);
            var opened = page.Links("main a[href*='draft=']");
            Assert.Equal(2, opened.Distinct().Count());
            var words = new List<string?>();
            foreach (var href in opened) words.Add((await browser.GetAsync(href)).Long().Value("Narrative"));
            Assert.Equal(["First call", "Second call"], words.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Two_sources_of_one_case_are_two_drafts()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var browser = Portal.SignIn(team.Researcher);
        var path = $"/cases/{logged.CaseReference}/research/record";
        var sources = (await browser.GetAsync(path)).Long().OptionsOf("Source").Where(source => source.Length > 0).ToList();
        foreach (var source in sources.Take(2))
        {
            var page = await browser.GetAsync($"{path}?source={source}");
            await browser.SubmitAsync(page.Long().Fill("Words", $"Seen in {source}"), LongForms.Keep);
        }
        var offered = await browser.GetAsync($"{path}?source={sources[2]}");
        Assert.Equal("", offered.Long().Value("Words"));
        Assert.Equal(2, offered.Links("main a[href*='draft=']").Count);
        foreach (var source in sources.Take(2)) Assert.Contains($": {source}.", offered.Main, StringComparison.Ordinal);
        foreach (var href in offered.Links("main a[href*='draft=']"))
        {
            var opened = (await browser.GetAsync(href)).Long();
            Assert.Equal($"Seen in {opened.Value("Source")}", opened.Value("Words"));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task New_words_never_lose_to_an_older_draft(bool byScript)
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        await KeepAsync(browser, LongForms.Log, (await browser.GetAsync(LongForms.Log)).Long().Fill("Narrative", "The old call"), byScript);
        Clock.Advance(TimeSpan.FromMinutes(30));
        var page = await browser.GetAsync(LongForms.Log);
        var form = page.Long().Value("DraftForm");
        await KeepAsync(browser, LongForms.Log, page.Long().Fill("Narrative", "The new call"), byScript);
        Assert.Equal("The new call", (await browser.GetAsync($"{LongForms.Log}?draft=open")).Long().Value("Narrative"));
        Assert.Equal("The new call", (await browser.GetAsync($"{LongForms.Log}?draft={form}")).Long().Value("Narrative"));
    }

    /// <summary>One draft opened twice, or gone back to: what is behind is kept beside, as a form of its own.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_one_draft_open_twice_both_texts_are_kept_and_both_can_be_sent(bool byScript)
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        await browser.SubmitAsync((await browser.GetAsync(LongForms.Log)).Long().Fill(Forms.ReferralOfStrangers()), LongForms.Keep);
        var (one, two) = (await browser.GetAsync($"{LongForms.Log}?draft=open"), await browser.GetAsync($"{LongForms.Log}?draft=open"));
        await KeepAsync(browser, LongForms.Log, one.Long().Fill("Narrative", "From the first tab"), byScript);
        await KeepAsync(browser, LongForms.Log, two.Long().Fill("Narrative", "From the second tab"), byScript);

        var drafts = (await browser.GetAsync("/drafts")).Links("main th a");
        Assert.Equal(2, drafts.Count);
        List<string?> words = [];
        foreach (var href in drafts)
        {
            var form = (await browser.GetAsync(href)).Long();
            words.Add(form.Value("Narrative"));
            Assert.StartsWith(
                "/referrals/R-", (await browser.SubmitAsync(form.Fill(Forms.ReferralOfStrangers()))).Url, StringComparison.Ordinal);
        }
        Assert.Equal(["From the first tab", "From the second tab"], words.Order(StringComparer.Ordinal));
        Assert.Equal((2, 0), (await Portal.CountAsync<Referral>(), await Portal.CountAsync<Draft>()));
    }

    [Theory]
    [InlineData("intelligence", "Intelligence", "father was convicted in 2019, as the file of that year says", false)]
    [InlineData("intelligence", "Intelligence", "father was convicted in 2019, as the file of that year says", true)]
    [InlineData("records", "Summary", "Known now: what the school saw in May.", false)]
    [InlineData("communication", "Protective", "Her aunt collects her from now on.", false)]
    [InlineData("communication", "Investigative", "Account on Tuesday.", true)]
    [InlineData("assessment", "Harm", "A second mark, found today.", false)]
    [InlineData("assessment", "Children[0].Voice", "“I want to stay with Nan.”", true)]
    [InlineData("factors", "Answers[0].Note", "Seen by the health visitor", false)]
    [InlineData("factors", "Answers[2].Source", "Merlin of May", true)]
    public async Task A_colleagues_text_is_shown_beside_a_reopened_draft_and_not_overwritten_unasked(
        string section, string field, string theirs, bool byScript)
    {
        var (team, logged, path) = await StartedAsync(section);
        var constable = Portal.SignIn(team.Constable);
        await KeepAsync(constable, path, (await constable.GetAsync(path)).Long().Fill(field, "Mine, from before"), byScript);
        var sergeant = Portal.SignIn(team.Sergeant);
        await sergeant.SubmitAsync((await sergeant.GetAsync(path)).Long().Fill(field, theirs));
        Assert.Equal(theirs, (await sergeant.GetAsync(path)).Long().Value(field));

        var opened = await constable.GetAsync($"{path}?draft=open");
        Assert.Equal("Mine, from before", opened.Long().Value(field));
        Assert.Contains(theirs, opened.Main, StringComparison.Ordinal);

        var race = await constable.SubmitAsync(opened.Long());
        Assert.Equal((409, "Mine, from before"), (race.Status, race.Long().Value(field)));
        Assert.Contains(theirs, race.Main, StringComparison.Ordinal);
        Assert.Equal(theirs, (await sergeant.GetAsync(path)).Long().Value(field));

        // Gone away and come back: both are shown again before anything is saved.
        var again = await constable.GetAsync($"{path}?draft=open");
        Assert.Contains(theirs, again.Main, StringComparison.Ordinal);

        Assert.Equal(200, (await constable.SubmitAsync(race.Long())).Status);
        Assert.Equal("Mine, from before", (await sergeant.GetAsync(path)).Long().Value(field));
    }

    [Theory]
    [InlineData("assessment", "Harm", "WhyNow")]
    [InlineData("assessment", "Children[0].Demeanour", "Protects")]
    [InlineData("communication", "Investigative", "Protective")]
    [InlineData("factors", "Answers[1].Note", "Answers[4].Note")]
    [InlineData("factors", "Answers[0].Note", "Answers[0].Source")]
    public async Task Fields_that_were_never_touched_come_from_the_record(string section, string touched, string untouched)
    {
        var (team, _, path) = await StartedAsync(section);
        var constable = Portal.SignIn(team.Constable);
        await constable.SubmitAsync((await constable.GetAsync(path)).Long().Fill(touched, "Mine"), LongForms.Keep);
        var sergeant = Portal.SignIn(team.Sergeant);
        await sergeant.SubmitAsync((await sergeant.GetAsync(path)).Long().Fill(untouched, "Theirs"));

        var opened = await constable.GetAsync($"{path}?draft=open");
        Assert.Equal(("Mine", "Theirs"), (opened.Long().Value(touched), opened.Long().Value(untouched)));
        var saved = await constable.SubmitAsync(opened.Long());
        if (saved.Status == 409) saved = await constable.SubmitAsync(saved.Long());
        var now = (await sergeant.GetAsync(path)).Long();
        Assert.Equal((200, "Mine", "Theirs"), (saved.Status, now.Value(touched), now.Value(untouched)));
    }

    /// <summary>What was ticked at the start and is not any more, and what was emptied, is touched too.</summary>
    [Fact]
    public async Task An_emptied_box_and_a_tick_taken_away_come_back_so()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        var page = await browser.GetAsync(LongForms.Log);
        var ticked = page.Long().Value("Adults[0].LivesAtAddress");
        await browser.SubmitAsync(page.Long().Fill("Received.Time", "").Fill("Borough", "")
            .Fill("Adults[0].LivesAtAddress", ticked is null ? "true" : ""), LongForms.Keep);
        var opened = (await browser.GetAsync($"{LongForms.Log}?draft=open")).Long();
        Assert.Equal(("", "", ticked is null ? "true" : null),
            (opened.Value("Received.Time"), opened.Value("Borough"), opened.Value("Adults[0].LivesAtAddress")));
    }

    /// <summary>
    /// What a form begins with need not be the record’s: a call of 09:20 is not one of 11:20 when it is gone on with, nor is a meeting.
    /// </summary>
    [Fact]
    public async Task The_time_at_which_a_form_was_begun_stays_with_its_draft()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        var page = await browser.GetAsync(LongForms.Log);
        var received = page.Long().Value("Received.Time");
        await browser.SubmitAsync(page.Long().Fill("Narrative", "Half a call"), LongForms.Keep);
        Clock.Advance(TimeSpan.FromHours(2));
        Assert.NotEqual(received, (await browser.GetAsync(LongForms.Log)).Long().Value("Received.Time"));
        Assert.Equal(received, (await browser.GetAsync($"{LongForms.Log}?draft=open")).Long().Value("Received.Time"));
    }

    /// <summary>The version was signed and the next begun: a draft of the old one is no newer than anything in it.</summary>
    [Fact]
    public async Task A_draft_of_a_version_that_is_signed_overwrites_nothing_of_the_next()
    {
        var (team, logged, path) = await StartedAsync("intelligence");
        var constable = Portal.SignIn(team.Constable);
        for (var n = 0; n < 3; n++) await constable.SubmitAsync((await constable.GetAsync(path)).Long().Fill("Intelligence", $"Saved {n}"));
        await constable.SubmitAsync((await constable.GetAsync(path)).Long().Fill("Intelligence", "Mine, of version 1"), LongForms.Keep);
        await SignAndStartNextAsync(team, logged);
        var sergeant = Portal.SignIn(team.Sergeant);
        await sergeant.SubmitAsync((await sergeant.GetAsync(path)).Long().Fill("Intelligence", "Theirs, of version 2"));

        var opened = await constable.GetAsync($"{path}?draft=open");
        Assert.Contains("Theirs, of version 2", opened.Main, StringComparison.Ordinal);
        var race = await constable.SubmitAsync(opened.Long());
        Assert.Equal(409, race.Status);
        Assert.Equal("Theirs, of version 2", (await sergeant.GetAsync(path)).Long().Value("Intelligence"));
    }

    /// <summary>The same of a page that was never left.</summary>
    [Theory]
    [InlineData("intelligence", "Intelligence")]
    [InlineData("factors", "Answers[0].Note")]
    [InlineData("assessment", "Harm")]
    public async Task A_page_of_a_version_that_is_signed_overwrites_nothing_of_the_next(string section, string field)
    {
        var (team, logged, path) = await StartedAsync(section);
        var constable = Portal.SignIn(team.Constable);
        for (var n = 0; n < 5; n++) await constable.SubmitAsync((await constable.GetAsync(path)).Long().Fill(field, $"Saved {n}"));
        var open = (await constable.GetAsync(path)).Long().Fill(field, "Mine, of version 1");
        await SignAndStartNextAsync(team, logged);
        var sergeant = Portal.SignIn(team.Sergeant);
        await sergeant.SubmitAsync((await sergeant.GetAsync(path)).Long().Fill(field, "Theirs, of version 2"));

        var race = await constable.SubmitAsync(open);
        Assert.Equal(409, race.Status);
        Assert.Contains("Theirs, of version 2", race.Main, StringComparison.Ordinal);
        Assert.Equal("Theirs, of version 2", (await sergeant.GetAsync(path)).Long().Value(field));
        Assert.Equal(200, (await constable.SubmitAsync(race.Long())).Status);
        Assert.Equal("Mine, of version 1", (await sergeant.GetAsync(path)).Long().Value(field));
    }

    /// <summary>
    /// The form cannot be opened any more, since somebody has done what it is for: the words can still be read and copied.
    /// </summary>
    [Fact]
    public async Task Words_for_a_form_that_is_done_with_can_still_be_read()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        await Given.CramAsync(logged);
        var path = $"{logged.Page}/sign-off";
        var (mine, theirs) = (Portal.SignIn(team.Sergeant), Portal.SignIn(team.Inspector));
        await mine.SubmitAsync((await mine.GetAsync(path)).Long().Fill("Rationale", "I read all of it and agree."), LongForms.Keep);
        await theirs.SubmitAsync((await theirs.GetAsync(path)).Long().Fill("Rationale", "Signed by the inspector first."));

        var read = await mine.GetAsync((await mine.GetAsync("/drafts")).Links("main th a").Single());
        Assert.Equal(200, read.Status);
        Assert.Contains("I read all of it and agree.", read.Main, StringComparison.Ordinal);
        Assert.Equal(404, (await theirs.GetAsync(read.Url)).Status);
        await Given.RestrictAsync(logged);
        Assert.Equal(404, (await mine.GetAsync(read.Url)).Status);
    }

    [Fact]
    public async Task Of_two_drafts_only_the_one_that_is_sent_goes()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        foreach (var words in new[] { "One", "Two" })
            await browser.SubmitAsync((await browser.GetAsync(LongForms.Log)).Long().Fill("Narrative", words), LongForms.Keep);
        var sent = await browser.GetAsync($"{LongForms.Log}?draft=open");
        await browser.SubmitAsync(sent.Long().Fill(Forms.Referral()));
        Assert.Equal("One", (await browser.GetAsync($"{LongForms.Log}?draft=open")).Long().Value("Narrative"));
        Assert.Equal(1, await Portal.CountAsync<Draft>());
    }

    private async Task<(Team Team, Logged Logged, string Path)> StartedAsync(string section)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged, isSigned: false);
        return (team, logged, $"/cases/{logged.CaseReference}/cram/draft/{section}");
    }

    private async Task SignAndStartNextAsync(Team team, Logged logged)
    {
        var constable = Portal.SignIn(team.Constable);
        var signed = await constable.SubmitAsync((await constable.GetAsync($"/cases/{logged.CaseReference}/cram/draft/sign")).Long());
        Assert.EndsWith("/cram/1", signed.Url, StringComparison.Ordinal);
        var sergeant = Portal.SignIn(team.Sergeant);
        await sergeant.SubmitAsync(await sergeant.GetAsync($"/cases/{logged.CaseReference}/cram"));
        Assert.Equal(2, await Portal.CountAsync<CramAssessment>());
    }

    private static async Task KeepAsync(Browser browser, string path, PageForm form, bool byScript)
    {
        if (!byScript)
        {
            await browser.SubmitAsync(form, LongForms.Keep);
            return;
        }
        using var kept = await browser.KeepByScriptAsync(path, form);
        Assert.Equal(200, (int)kept.StatusCode);
    }
}
