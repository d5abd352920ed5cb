using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Tests.Harness;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Restrictions;

/// <summary>
/// One restricted case with everything a case can have, looked for by everyone who is not on its list wherever it would stand (B2, BR-53).
/// Each place is seen to show the case first, so that none passes by being empty.
/// </summary>
public sealed class RestrictedEverywhereTests : PortalTest
{
    private const string TaskWords = "Ask the school who fetches her on Fridays.";

    private sealed record Place(string Who, string Address, string Shows);

    private async Task<(Logged Case, string Feed, IReadOnlyList<Place> Places)> CaseWithEverythingAsync()
    {
        var team = await Given.TeamAsync();
        // Eight sources wait for research, a version of the CRAM for its review, and the 24 hours for a discussion.
        var logged = await Given.ReferralAsync(team, Stage.Assessed, 25);
        await Portal.RaiseFlagsAsync();
        var held = await Portal.ConferenceAsync(logged, starts: new(2026, 11, 9, 14, 0, 0, DateTimeKind.Utc));
        await Portal.HoldAsync(held);
        var ahead = await Portal.ConferenceAsync(logged, ConferenceType.Review, onPlan: true);
        var sergeant = Portal.SignIn(team.Sergeant);
        await sergeant.SubmitAsync(await sergeant.GetAsync($"/cases/{logged.CaseReference}/tasks/set"),
            new() { ["Kind"] = "InformationGap", ["Text"] = TaskWords, ["Owner"] = nameof(Role.Researcher), ["Due"] = "24/11/2026" });
        var pclo = Portal.SignIn(team.Liaison);
        var feed = new Uri(
            (await pclo.SubmitAsync(await pclo.GetAsync("/conferences/subscribe"))).Texts(".sp-signed .sp-text").Single()).AbsolutePath;
        return (logged, feed,
        [
            new("liaison", "/", ahead.Reference), new("liaison", "/conferences", ahead.Page),
            new("liaison", "/conferences?view=Month", ahead.Page), new("liaison", "/conferences/reports", ahead.Reference),
            new("researcher", "/", logged.Reference), new("researcher", "/research", logged.Reference),
            new("researcher", "/tasks?view=Queue", TaskWords), new("researcher", "/tasks?view=Team", TaskWords),
            new("sergeant", "/", logged.Reference), new("sergeant", "/tasks?view=Team", TaskWords),
            new("sergeant", "/supervision", logged.CaseReference), new("sergeant", "/data-quality", logged.CaseReference),
            // A figure is the same for everyone; what it counts is named to nobody who is not on the list.
            new("sergeant", "/measures/k-2?month=2026-11", held.Reference),
            new("sergeant", "/measures/k-1?month=2026-11", logged.Reference),
            new("sergeant", "/measures/k-2/records.csv?month=2026-11", held.Reference),
            new("sergeant", "/measures/k-2/records.json?month=2026-11", held.Reference),
            new("sergeant", "/measures/k-2/print?month=2026-11", held.Reference), new("commander", "/conferences", ahead.Page),
            new("commander", "/conferences/reports", ahead.Reference),
            new("commander", "/supervision?team=all", logged.CaseReference), new("commander", "/tasks?view=Team", TaskWords),
            new("commander", "/cases?team=all", logged.CaseReference),
            new("commander", "/measures/k-2?month=2026-11", held.Reference),
                new("commander", "/measures/k-2/records.csv?month=2026-11", held.Reference),
            new("quality", "/measures/k-2/records.csv?month=2026-11", held.Reference)
        ]);
    }

    [Fact]
    public async Task BR_53_a_restricted_case_is_in_no_desk_queue_diary_calendar_measure_or_export_of_anyone_who_is_not_on_its_list()
    {
        var (logged, feed, places) = await CaseWithEverythingAsync();
        var team = logged.Team;
        Dictionary<string, Browser> readers = new()
        {
            ["liaison"] = Portal.SignIn(team.Liaison),
            ["researcher"] = Portal.SignIn(team.Researcher),
            ["sergeant"] = Portal.SignIn(team.Sergeant),
            ["commander"] = Portal.SignIn(await Given.OfficerAsync(Role.Commander)),
            ["quality"] = Portal.SignIn(await Given.OfficerAsync(Role.QualityAssurance))
        };
        var inspector = Portal.SignIn(team.Inspector);
        List<string> notThere = [];
        foreach (var place in places)
            if (!(await TextAsync(readers[place.Who], place.Address)).Contains(place.Shows, StringComparison.Ordinal))
                notThere.Add($"{place.Who} {place.Address}: {place.Shows}");
        Assert.True(notThere.Count == 0, "Not there before:\n" + string.Join("\n", notThere));
        Assert.Contains(logged.CaseReference, await TextAsync(Portal.Visit(), feed));

        await Given.RestrictAsync(logged);

        List<string> leaks = [];
        foreach (var place in places)
        {
            var text = await TextAsync(readers[place.Who], place.Address);
            foreach (var word in new[] { place.Shows, logged.Reference, logged.CaseReference, TaskWords, "Merrin" })
                if (text.Contains(word, StringComparison.Ordinal)) leaks.Add($"{place.Who} {place.Address}: {word}");
        }
        Assert.True(leaks.Count == 0, "Still there:\n" + string.Join("\n", leaks.Distinct()));
        Assert.DoesNotContain(logged.CaseReference, await TextAsync(Portal.Visit(), feed));
        // On the list nothing is missing.
        foreach (var address in new[] { "/conferences", "/supervision", "/measures/k-2/records.csv?month=2026-11",
            "/measures/k-2?month=2026-11", "/data-quality" })
            Assert.Contains(logged.CaseReference, await TextAsync(inspector, address));
    }

    [Fact]
    public async Task BR_53_a_case_an_officer_is_locked_out_of_for_a_conflict_is_nowhere_for_them_and_nobody_is_told()
    {
        var (logged, feed, places) = await CaseWithEverythingAsync();
        var team = logged.Team;
        var (commander, quality) = (await Given.OfficerAsync(Role.Commander), await Given.OfficerAsync(Role.QualityAssurance));
        var inspector = Portal.SignIn(team.Inspector);
        foreach (var (who, kind) in new[] { (team.Liaison, "OwnFamily"), (team.Researcher, "OwnFamily"), (team.Sergeant, "OwnConduct"),
            (commander, "Other"), (quality, "Other") })
        {
            var done = await inspector.SubmitAsync(await inspector.GetAsync($"/cases/{logged.CaseReference}/conflicts"),
                new() { ["Officer"] = who.Code, ["Kind"] = kind, ["Words"] = "Her sister is the mother." });
            Assert.Contains("can no longer find or open this case", done.Done);
        }
        var file = await Portal.QueryAsync(db => db.ConflictLocks.Select(each => each.CaseFileId).Distinct().SingleAsync());
        Browser Locked(Colleague who) => Portal.SignIn(who.User with { LockedOut = [file] });
        Dictionary<string, Browser> readers = new()
        {
            ["liaison"] = Locked(team.Liaison),
            ["researcher"] = Locked(team.Researcher),
            ["sergeant"] = Locked(team.Sergeant),
            ["commander"] = Locked(commander),
            ["quality"] = Locked(quality)
        };
        List<string> leaks = [];
        foreach (var place in places)
        {
            var text = await TextAsync(readers[place.Who], place.Address);
            foreach (var word in new[] { place.Shows, logged.Reference, logged.CaseReference, TaskWords, "Merrin" })
                if (text.Contains(word, StringComparison.Ordinal)) leaks.Add($"{place.Who} {place.Address}: {word}");
        }
        Assert.True(leaks.Count == 0, "Still there:\n" + string.Join("\n", leaks.Distinct()));
        Assert.DoesNotContain(logged.CaseReference, await TextAsync(Portal.Visit(), feed));
        var sergeant = readers["sergeant"];
        Assert.Equal(404, (await sergeant.GetAsync($"/cases/{logged.CaseReference}")).Status);
        Assert.Equal(404, (await sergeant.GetAsync(logged.Page)).Status);
        var found = await sergeant.SubmitAsync(await sergeant.GetAsync("/people"), new() { ["Terms"] = "Ava Merrin" });
        Assert.Contains("Nobody found", found.Main);
        var lookUp = await sergeant.SubmitAsync(await sergeant.GetAsync("/people"), new() { ["Terms"] = logged.CaseReference });
        Assert.DoesNotContain($"Case file {logged.CaseReference}", lookUp.Main);
        Assert.Equal(0, await Portal.CountAsync<DoorNotice>());
        // Whoever may see the case is not told who may not; who may set a lock is.
        var chronology = (await Portal.SignIn(team.Constable).GetAsync($"/cases/{logged.CaseReference}/chronology")).Main;
        Assert.DoesNotContain("lock", chronology, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Her sister", chronology);
        Assert.Equal(403, (await Portal.SignIn(team.Constable).GetAsync($"/cases/{logged.CaseReference}/conflicts")).Status);
    }

    [Fact]
    public async Task A_lock_reaches_a_session_that_is_open_with_its_next_request_and_its_end_does_too()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        await Given.AccountAsync(logged.Team.Sergeant, "ds.first");
        using var browser = Portal.Visit();
        await browser.SignInAsync("ds.first", Given.Password);
        Assert.Equal(200, (await browser.GetAsync(logged.Page)).Status);

        var inspector = Portal.SignIn(logged.Team.Inspector);
        var page = await inspector.SubmitAsync(await inspector.GetAsync($"/cases/{logged.CaseReference}/conflicts"),
            new() { ["Officer"] = logged.Team.Sergeant.Code, ["Kind"] = "OwnFamily", ["Words"] = "Her sister is the mother." });
        Assert.Equal(404, (await browser.GetAsync(logged.Page)).Status);

        var end = await Portal.QueryAsync(db => db.ConflictLocks.Select(each => each.Id).SingleAsync());
        await inspector.PostAsync($"/cases/{logged.CaseReference}/conflicts/{end}/end", page);
        Assert.Equal(200, (await browser.GetAsync(logged.Page)).Status);
    }

    /// <summary>While the desk types, and on the step without a script.</summary>
    [Fact]
    public async Task BR_53_a_child_of_a_restricted_case_is_not_offered_while_a_report_is_typed()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        var desk = Portal.SignIn(logged.Team.Desk);
        foreach (var page in await OfferedAsync(desk))
            Assert.StartsWith("Ava Merrin", Assert.Single(page.Texts(".sp-match__name")), StringComparison.Ordinal);

        await Given.RestrictAsync(logged);

        foreach (var page in await OfferedAsync(desk))
        {
            Assert.Empty(page.Texts(".sp-match__name"));
            Assert.DoesNotContain(logged.Reference, page.Source, StringComparison.Ordinal);
        }
    }

    private static async Task<Page[]> OfferedAsync(Browser desk)
    {
        var form = await desk.GetAsync("/referrals/log");
        return
        [
            await desk.PostAsync("/referrals/log/matches", form, ("SubmissionId", form.Field("SubmissionId")!),
                ("Children[0].Name", "Ava Merin"), ("Children[0].Born", "23/11/2020")),
            await desk.SubmitAsync(
                form, new() { ["Children[0].Name"] = "Ava Merin", ["Children[0].Born"] = "23/11/2020" }, "Check who we know")
        ];
    }

    private static async Task<string> TextAsync(Browser browser, string address)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, address);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
