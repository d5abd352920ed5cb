using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Handovers;

public class HandoverTests : PortalTest
{
    private Task<Referral> LoadAsync(string reference) =>
        Portal.QueryAsync(db => db.Set<Referral>().AsNoTracking().SingleAsync(referral => referral.Reference == reference));

    private async Task<(Team Hackney, Team Lambeth, Logged Logged)> OfferedAsync(double hoursAgo = 5)
    {
        var (hackney, lambeth) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var logged = await Given.ReferralAsync(hackney, Stage.Assessed, hoursAgo);
        var desk = Portal.SignIn(hackney.Desk);
        var sent = await desk.SubmitAsync(await desk.GetAsync($"{logged.Page}/handovers/transfer"),
            new() { ["Team"] = "lambeth", ["Reason"] = "The family moved to Brixton." });
        Assert.Equal("The transfer is offered to Lambeth CAIT. The referral stays with your team until they accept.", sent.Done);
        return (hackney, lambeth, logged);
    }

    [Fact]
    public async Task A_transfer_is_offered_seen_by_the_other_team_accepted_and_allocated_there_with_its_clock_untouched()
    {
        var (hackney, lambeth, logged) = await OfferedAsync();
        var receiving = Portal.SignIn(lambeth.Desk);
        Assert.Contains("Hackney CAIT offers this referral to your team.", (await receiving.GetAsync("/")).Main);
        Assert.Contains("Answer the transfer", (await receiving.GetAsync(logged.Page)).Main);

        var accepted = await receiving.SubmitAsync(
            await receiving.GetAsync($"{logged.Page}/handovers/answer"), new() { ["Answer"] = "Accept" });
        Assert.Equal($"{logged.Reference} is your team’s now. Its clock runs on. Allocate it next.", accepted.Done);
        var referral = await LoadAsync(logged.Reference);
        Assert.Equal((lambeth.Id, logged.DueAt, (DateTime?)null), (referral.CaitId, referral.Deadline.DueAt, referral.Deadline.MetAt));
        Assert.Contains(logged.Reference, (await receiving.GetAsync("/referrals")).Main);

        var allocated = await receiving.SubmitAsync(await receiving.GetAsync($"{logged.Page}/accept"),
            new() { ["Supervisor"] = lambeth.Sergeant.Code, ["Officer"] = lambeth.Constable.Code });
        Assert.Equal(200, allocated.Status);
        Assert.Equal(lambeth.Constable.Id, (await LoadAsync(logged.Reference)).OfficerId);
    }

    /// <summary>
    /// The list alone opens a restricted case, so an offer of one says what has to be done before anybody can take it (BR-53).
    /// </summary>
    [Fact]
    public async Task BR_53_a_transfer_of_a_restricted_case_warns_that_nobody_there_sees_it_and_is_accepted_by_whoever_is_named()
    {
        var (hackney, lambeth) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var logged = await Given.ReferralAsync(hackney, Stage.Assessed);
        var (inspector, receiving) = (Portal.SignIn(hackney.Inspector), Portal.SignIn(lambeth.Sergeant));
        Assert.DoesNotContain("The case is restricted", (await inspector.GetAsync($"{logged.Page}/handovers/transfer")).Main);
        await Given.RestrictAsync(logged);

        var form = await inspector.GetAsync($"{logged.Page}/handovers/transfer");
        Assert.Contains("The case is restricted. Nobody in the other team sees this offer, or can accept it, until a detective inspector "
            + "has named them", form.Main);
        await inspector.SubmitAsync(form, new() { ["Team"] = "lambeth", ["Reason"] = "The family moved to Brixton." });
        Assert.DoesNotContain(logged.Reference, (await receiving.GetAsync("/")).Source);
        Assert.Equal(404, (await receiving.GetAsync($"{logged.Page}/handovers/answer")).Status);

        await inspector.SubmitAsync(await inspector.GetAsync($"/cases/{logged.CaseReference}/restriction/name"),
            new() { ["Code"] = lambeth.Sergeant.Code, ["Reason"] = "Takes it on" }, "Open it to them");
        var accepted = await receiving.SubmitAsync(
            await receiving.GetAsync($"{logged.Page}/handovers/answer"), new() { ["Answer"] = "Accept" });
        Assert.Equal($"{logged.Reference} is your team’s now. Its clock runs on. Allocate it next.", accepted.Done);
        Assert.Equal(lambeth.Id, (await LoadAsync(logged.Reference)).CaitId);
    }

    [Fact]
    public async Task
        Names_on_a_referral_and_its_case_lead_to_the_people_for_those_who_may_open_them_and_are_words_for_the_team_it_is_offered_to()
    {
        var (hackney, lambeth, logged) = await OfferedAsync();
        var (ours, theirs) = (Portal.SignIn(hackney.Sergeant), Portal.SignIn(lambeth.Sergeant));

        foreach (var page in new[] { logged.Page, $"/cases/{logged.CaseReference}" })
        {
            var links = (await ours.GetAsync(page)).Links("#people ~ table th a[href^='/people/']");
            Assert.Equal(2, links.Count);
            foreach (var link in links) Assert.Equal((200, link), await OpenedAsync(ours, link));
        }
        var offered = await theirs.GetAsync(logged.Page);
        Assert.Contains("Ava Merrin", offered.Main);
        Assert.Empty(offered.Links("#people ~ table th a[href]"));
    }

    private static async Task<(int, string)> OpenedAsync(Browser browser, string link) =>
        (await browser.GetAsync(link)) is var page ? (page.Status, page.Url) : default;

    [Fact]
    public async Task The_sender_keeps_sight_of_what_it_handed_over_and_can_change_it_no_more()
    {
        var (hackney, lambeth, logged) = await OfferedAsync();
        var receiving = Portal.SignIn(lambeth.Inspector);
        await receiving.SubmitAsync(await receiving.GetAsync($"{logged.Page}/handovers/answer"), new() { ["Answer"] = "Accept" });

        var sender = Portal.SignIn(hackney.Sergeant);
        var page = await sender.GetAsync(logged.Page);
        Assert.Equal(200, page.Status);
        Assert.Contains("Hackney CAIT to Lambeth CAIT: The family moved to Brixton.", page.Main);
        Assert.DoesNotContain(logged.Reference, (await sender.GetAsync("/referrals")).Main);
        Assert.Equal(403, (await sender.GetAsync($"{logged.Page}/sign-off")).Status);
        Assert.Equal(404, (await Portal.SignIn((await Given.TeamAsync("newham")).Sergeant).GetAsync(logged.Page)).Status);
    }

    [Fact]
    public async Task K_1_the_breach_of_a_transferred_referral_survives_and_stays_the_team_that_passed_the_limit()
    {
        var (hackney, lambeth, logged) = await OfferedAsync(hoursAgo: 23);
        Clock.Advance(TimeSpan.FromHours(1.5));
        await Portal.RaiseFlagsAsync();
        var receiving = Portal.SignIn(lambeth.Desk);
        await receiving.SubmitAsync(await receiving.GetAsync($"{logged.Page}/handovers/answer"), new() { ["Answer"] = "Accept" });

        Assert.Contains("Breach of the 24 hours", (await receiving.GetAsync(logged.Page)).Main);
        var breach = await Portal.QueryAsync(db => db.Breaches.AsNoTracking().SingleAsync());
        Assert.Equal((hackney.Id, logged.DueAt), (breach.CaitId, breach.DueAt));
        Assert.Equal(0, await Portal.RaiseFlagsAsync());
    }

    [Fact]
    public async Task What_is_open_of_the_case_goes_with_it_and_what_is_settled_held_or_stopped_stays()
    {
        var (hackney, lambeth, logged) = await OfferedAsync();
        var (open, settled) = (await Given.DissentAsync(logged), await Given.DissentAsync(logged));
        await Portal.QueryAsync(async db =>
        {
            var dissent = await db.Set<Dissent>().Include(each => each.Steps).ThenInclude(step => step.Deadline)
                .SingleAsync(each => each.Reference == settled);
            dissent.Answer("A joint visit tonight.", null, hackney.Sergeant.User, Now);
            dissent.Resolve("They agree.", hackney.OtherSergeant.User, Now);
            return await db.SaveChangesAsync();
        });
        var held = await Portal.ConferenceAsync(logged, starts: new(2026, 11, 9, 10, 0, 0, DateTimeKind.Utc));
        var coming = await Portal.ConferenceAsync(logged);
        await Portal.HoldAsync(held);
        var task = await Given.TaskAsync(logged);
        var before = await ClocksAsync();

        var receiving = Portal.SignIn(lambeth.Sergeant);
        await receiving.SubmitAsync(await receiving.GetAsync($"{logged.Page}/handovers/answer"), new() { ["Answer"] = "Accept" });

        var clocks = await ClocksAsync();
        Assert.Equal(before.ConvertAll(Times), clocks.ConvertAll(Times));
        var (running, met) = (clocks.FindAll(clock => clock.IsRunning), clocks.FindAll(clock => clock.MetAt is not null));
        Assert.All(running, clock => Assert.Equal(lambeth.Id, clock.CaitId));
        // The report of the one that was held is late already, and stays the measure of the team that passed its limit.
        Assert.Equal([(DeadlineKind.ConferenceReport, held.Reference)],
            running.Where(clock => clock.MeasuredCaitId != lambeth.Id).Select(clock => (clock.Kind, clock.SubjectReference)));
        Assert.Superset(
            new HashSet<DeadlineKind>
            {
                DeadlineKind.Referral24Hours, DeadlineKind.CramReviewWhileOpen, DeadlineKind.DissentSergeant,
                DeadlineKind.ConferenceDecision, DeadlineKind.ConferenceReport
            },
            running.Select(clock => clock.Kind).ToHashSet());
        Assert.Contains(met, clock => clock.SubjectReference == settled);
        Assert.All(met, clock => Assert.Equal((hackney.Id, hackney.Id), (clock.CaitId, clock.MeasuredCaitId)));

        var dissents = await Portal.QueryAsync(db =>
            db.Set<Dissent>().ToDictionaryAsync(dissent => dissent.Reference, dissent => dissent.CaitId));
        Assert.Equal((lambeth.Id, hackney.Id), (dissents[open], dissents[settled]));
        Assert.Equal((lambeth.Id, hackney.Id), ((await Portal.LoadAsync(coming)).CaitId, (await Portal.LoadAsync(held)).CaitId));
        Assert.Contains(open, (await receiving.GetAsync("/dissents")).Main);
        Assert.DoesNotContain(open, (await Portal.SignIn(hackney.Sergeant).GetAsync("/dissents")).Main);
        Assert.Contains(task, (await receiving.GetAsync("/tasks?view=Queue")).Main);

        Task<List<Deadline>> ClocksAsync() => Portal.QueryAsync(db => db.Deadlines.AsNoTracking().OrderBy(clock => clock.Id).ToListAsync());
        static (Guid, DateTime, DateTime, DateTime?) Times(Deadline clock) => (clock.Id, clock.StartedAt, clock.DueAt, clock.MetAt);
    }

    [Fact]
    public async Task A_declined_transfer_goes_back_with_its_reason_and_out_of_sight()
    {
        var (hackney, lambeth, logged) = await OfferedAsync();
        var receiving = Portal.SignIn(lambeth.Sergeant);
        var form = await receiving.GetAsync($"{logged.Page}/handovers/answer");
        Assert.Equal("Say why it goes back", (await receiving.SubmitAsync(form, new() { ["Answer"] = "Decline" })).ErrorAt("Reason"));
        var declined = await receiving.SubmitAsync(form, new() { ["Answer"] = "Decline", ["Reason"] = "They moved back." });
        Assert.Equal("/", declined.Url);
        Assert.Equal(404, (await receiving.GetAsync(logged.Page)).Status);
        Assert.Contains("was declined by your team, 09:20.", (await receiving.SubmitAsync(form, new() { ["Answer"] = "Accept" })).Main);
        Assert.Equal(
            404, (await Portal.SignIn((await Given.TeamAsync("newham")).Sergeant).GetAsync($"{logged.Page}/handovers/answer")).Status);
        Assert.Contains(
            "Declined by DS Ruth First of lambeth: They moved back.", (await Portal.SignIn(hackney.Desk).GetAsync(logged.Page)).Main);
    }

    [Fact]
    public async Task A_transfer_withdrawn_while_the_other_team_reads_it_is_told_to_them_and_changes_nothing()
    {
        var (hackney, lambeth, logged) = await OfferedAsync();
        var receiving = Portal.SignIn(lambeth.Desk);
        var open = await receiving.GetAsync($"{logged.Page}/handovers/answer");
        var sender = Portal.SignIn(hackney.Desk);
        await sender.SubmitAsync(await sender.GetAsync($"{logged.Page}/handovers/withdraw"));

        var told = await receiving.SubmitAsync(open, new() { ["Answer"] = "Accept" });
        Assert.Equal((200, "/"), (told.Status, told.Url));
        Assert.Contains(
            $"Nothing was changed. The transfer of {logged.Reference} was withdrawn by the team that offered it, 09:20.", told.Main);
        Assert.Equal(hackney.Id, (await LoadAsync(logged.Reference)).CaitId);
    }

    [Fact]
    public async Task Re_allocating_changes_the_officers_and_says_why_in_the_history()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var browser = Portal.SignIn(team.Sergeant);
        var page = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/handovers/reallocate"),
            new() { ["Officer"] = team.OtherConstable.Code, ["Reason"] = "DC First is at court." });

        Assert.Equal($"{logged.Reference} is re-allocated to {team.OtherConstable.Name}.", page.Done);
        Assert.Contains(page.Texts(".sp-history li"), line => line.Contains("DC First is at court.", StringComparison.Ordinal));
        Assert.Equal(logged.DueAt, (await LoadAsync(logged.Reference)).Deadline.DueAt);
    }

    [Fact]
    public async Task K_1_a_redirect_decided_by_a_sergeant_closes_the_referral_and_stops_its_clock()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, but: report => report with { IsInRemit = false, SuggestedRedirect = RedirectTo.Scd2 });
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/handovers/close");
        Assert.Equal(("Redirected", "Scd2"), (form.Field("Kind"), form.Field("RedirectTo")));

        var page = await browser.SubmitAsync(form, new() { ["Reason"] = "An adult, and a stranger." });
        Assert.Contains("Redirected to SCD2, rape command", page.Main);
        var referral = await LoadAsync(logged.Reference);
        Assert.Equal((ReferralStatus.Closed, Now), (referral.Status, referral.Deadline.MetAt!.Value));
        Assert.Contains("Redirected", (await browser.GetAsync("/referrals?view=Finished")).Main);
        Assert.Equal(403, (await Portal.SignIn(team.Desk).GetAsync($"{logged.Page}/handovers/close")).Status);
    }

    [Fact]
    public async Task A_second_referral_joins_the_open_case_file_and_one_discussion_answers_both()
    {
        var team = await Given.TeamAsync();
        var first = await Given.ReferralAsync(team, Stage.Assessed);
        var desk = Portal.SignIn(team.Desk);
        var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"),
            Forms.ReferralOfStrangers(("CaseFile", first.CaseReference.ToLowerInvariant()), ("Received.Time", "08:00")));
        var second = first with { Reference = page.Reference };
        Assert.Equal(first.CaseReference, await Portal.QueryAsync(db => db.Set<Referral>()
            .Where(referral => referral.Reference == second.Reference).Select(referral => referral.CaseFile.Reference).SingleAsync()));
        Assert.Equal(1, await Portal.CountAsync<CaseFile>());
        await Given.AcceptAsync(second);

        var ds = Portal.SignIn(team.Sergeant);
        await ds.SubmitAsync(
            await ds.GetAsync(first.RecordDiscussion), Forms.Discussion(("Others", second.Reference)), "Record the discussion");
        Assert.NotNull((await LoadAsync(first.Reference)).DiscussedAt);
        Assert.Equal(DiscussionOutcome.JointSection47, (await LoadAsync(second.Reference)).Outcome);
        var held = await ds.GetAsync($"/cases/{first.CaseReference}/discussions/1");
        Assert.Contains(second.Reference, held.Main);
        Assert.Contains(first.Reference, held.Main);
    }

    [Theory]
    [InlineData("C-2026-999999")]
    [InlineData("not a reference")]
    public async Task A_case_file_that_is_not_there_is_said_beside_the_field_and_nothing_is_saved(string typed)
    {
        var team = await Given.TeamAsync();
        var desk = Portal.SignIn(team.Desk);
        var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.Referral(("CaseFile", typed)));
        Assert.Contains("no open case file with this reference", page.ErrorAt("CaseFile"));
        Assert.Equal((typed, 0), (page.Field("CaseFile"), await Portal.CountAsync<Referral>()));
    }

    [Fact]
    public async Task Another_teams_case_file_cannot_be_joined_or_found_out()
    {
        var (hackney, lambeth) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var theirs = await Given.ReferralAsync(lambeth);
        var desk = Portal.SignIn(hackney.Desk);
        var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.Referral(("CaseFile", theirs.CaseReference)));
        Assert.Equal("Hackney CAIT has no open case file with this reference. Check it, or leave it empty", page.ErrorAt("CaseFile"));
    }

    /// <summary>Whoever is posted to two teams may work on both teams' files, and a file is one team's with everything in it.</summary>
    [Fact]
    public async Task A_report_for_one_of_ones_own_teams_does_not_join_a_file_of_another()
    {
        var (hackney, lambeth) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var (ours, theirs) = (await Given.ReferralAsync(hackney), await Given.ReferralAsync(lambeth));
        var desk = Portal.SignIn(await Given.OfficerAsync(Role.ReferralDesk, "hackney", "lambeth"));
        Assert.Equal(200, (await desk.GetAsync($"/cases/{theirs.CaseReference}")).Status);

        var form = Forms.ReferralOfStrangers(("CaseFile", theirs.CaseReference));
        var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), form);
        Assert.Equal("Hackney CAIT has no open case file with this reference. Check it, or leave it empty", page.ErrorAt("CaseFile"));
        Assert.Equal(2, await Portal.CountAsync<Referral>());

        var joined = await desk.SubmitAsync(page, new() { ["CaseFile"] = ours.CaseReference });
        Assert.Equal((hackney.Id, 2), ((await LoadAsync(joined.Reference)).CaitId, await Portal.CountAsync<CaseFile>()));
    }

    [Fact]
    public async Task BR_17_a_reconvened_discussion_links_to_the_one_before_it()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Reconvened, hoursAgo: 6);
        var ds = Portal.SignIn(team.Sergeant);
        await ds.SubmitAsync(await ds.GetAsync(logged.RecordDiscussion), Forms.Discussion(), "Record the discussion");
        var second = await ds.GetAsync($"/cases/{logged.CaseReference}/discussions/2");
        Assert.Contains("Goes on from discussion 1", second.Main);
    }

    [Fact]
    public async Task Missing_health_is_asked_for_with_a_reason()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var ds = Portal.SignIn(team.Sergeant);
        var form = Forms.Discussion(("People[1].Name", ""), ("People[1].JobTitle", ""));
        var page = await ds.SubmitAsync(await ds.GetAsync(logged.RecordDiscussion), form, "Record the discussion");
        Assert.Equal("Add who took part for health, or say why nobody did", page.ErrorAt("HealthReason"));
        var recorded = await ds.SubmitAsync(page, new() { ["HealthReason"] = "On-call did not answer." }, "Record the discussion");
        Assert.Equal(logged.Page, recorded.Url);
        Assert.Contains("On-call did not answer.", (await ds.GetAsync($"/cases/{logged.CaseReference}/discussions/1")).Main);
    }

    [Fact]
    public async Task A_MERLIN_report_has_its_decision_and_reason_and_shows_how_often_it_was_sent()
    {
        var team = await Given.TeamAsync();
        var desk = Portal.SignIn(team.Desk);
        var asked = await desk.SubmitAsync(
            await desk.GetAsync("/referrals/log"), Forms.Referral(("Merlin", "26pac 214077"), ("Cris", "ABC")));
        Assert.Equal("Say what was decided about this MERLIN report", asked.ErrorAt("MerlinDecision"));
        var first = await desk.SubmitAsync(
            asked, new() { ["MerlinDecision"] = "FormalReferral", ["MerlinReason"] = "A named child is hurt.", ["KeepNumbers"] = "true" });
        Assert.Contains("26PAC214077 Formal referral: A named child is hurt.", first.Main);
        Assert.Contains("ABC (not checked: unusual form)", first.Main);

        var second = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"),
            Forms.ReferralOfStrangers(("Merlin", "26PAC214077"), ("MerlinDecision", "InformationOnly"), ("MerlinReason", "Sent again.")));
        Assert.Contains("On 1 other referral", second.Main);
    }

    [Fact]
    public async Task A_batch_tag_gathers_the_referrals_of_a_surge()
    {
        var team = await Given.TeamAsync();
        var tagged = await Given.ReferralAsync(team, but: report => report with { BatchTag = "Haringey 2008" });
        var other = await Given.ReferralAsync(team);
        var browser = Portal.SignIn(team.Desk);
        var page = await browser.GetAsync(tagged.Page);
        var board = await browser.GetAsync(page.Link("Haringey 2008")!);
        Assert.Contains(tagged.Reference, board.Main);
        Assert.DoesNotContain(other.Reference, board.Main);
    }
}
