using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Audit;

public class AuditTests : PortalTest
{
    /// <summary>What an act added to the trail.</summary>
    private async Task<List<AuditEntry>> AddedByAsync(Func<Task> act)
    {
        var before = (await Portal.TrailAsync()).Count;
        await act();
        return (await Portal.TrailAsync()).Skip(before).ToList();
    }

    private async Task<(Team Team, Logged Logged, List<Guid> People)> StartAsync(Stage stage = Stage.New)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, stage);
        return (team, logged,
            await Portal.QueryAsync(db => db.Set<ReferralPerson>().Select(person => person.PersonId).Order().ToListAsync()));
    }

    [Fact]
    public async Task BR_60_A_look_at_a_referral_is_one_entry_with_who_when_what_why_and_the_people_concerned()
    {
        var (team, logged, people) = await StartAsync();
        var browser = Portal.SignIn(team.Constable);
        var entry = Assert.Single(await AddedByAsync(() => browser.GetAsync(logged.Page)));

        Assert.Equal(
            (AuditAction.Viewed, "Referral", logged.Reference, Now), (entry.Action, entry.Subject, entry.SubjectReference!, entry.At));
        Assert.Equal((team.Constable.Id, team.Constable.Name, Role.DetectiveConstable, team.Id),
            (entry.ById, entry.ByName, entry.ByRole, entry.TeamId!.Value));
        Assert.Equal(people, entry.People.Select(person => person.PersonId).Order());
        Assert.Null(entry.Detail);
    }

    [Theory]
    [InlineData(Role.DetectiveConstable, AccessReason.MyTeamsCase)]
    [InlineData(Role.ReferralDesk, AccessReason.MyTeamsCase)]
    [InlineData(Role.DetectiveSergeant, AccessReason.Supervision)]
    [InlineData(Role.DetectiveChiefInspector, AccessReason.Supervision)]
    [InlineData(Role.SeniorManagement, AccessReason.Supervision)]
    [InlineData(Role.Commander, AccessReason.Supervision)]
    [InlineData(Role.QualityAssurance, AccessReason.QualityAssurance)]
    public async Task BR_62_A_look_has_the_reason_that_follows_from_the_role(Role role, AccessReason reason)
    {
        var (_, logged, _) = await StartAsync();
        var officer = await Given.OfficerAsync(role, "hackney");
        var entry = Assert.Single(await AddedByAsync(() => Portal.SignIn(officer).GetAsync(logged.Page)));

        Assert.Equal(reason, entry.Reason);
    }

    [Fact]
    public async Task A_look_that_cannot_be_recorded_shows_nothing()
    {
        var (team, logged, _) = await StartAsync(Stage.Assessed);
        await Portal.RefuseRowsAsync("AuditEntries");
        var browser = Portal.SignIn(team.Sergeant);
        foreach (var url in new[] { logged.Page, $"/cases/{logged.CaseReference}/cram/1", $"{logged.Page}/sign-off",
            logged.RecordDiscussion })
        {
            var page = await browser.GetAsync(url);
            Assert.Equal((500, "Sorry, something went wrong"), (page.Status, page.Heading));
            Assert.DoesNotContain("Merrin", page.Source);
            Assert.DoesNotContain("hand", page.Source.Replace("handovers", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_change_whose_entry_cannot_be_written_is_not_made()
    {
        var (team, logged, _) = await StartAsync();
        var browser = Portal.SignIn(team.Desk);
        var form = await browser.GetAsync($"{logged.Page}/accept");
        await Portal.RefuseRowsAsync("AuditEntries");
        var page = await browser.SubmitAsync(form, new() { ["Supervisor"] = team.Sergeant.Code, ["Officer"] = team.Constable.Code });

        Assert.Equal(500, page.Status);
        Assert.Equal(
            ReferralStatus.New, await Portal.QueryAsync(db => db.Set<Referral>().Select(referral => referral.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_record_of_another_team_is_a_refusal_that_does_not_say_whether_it_exists()
    {
        var (_, logged, _) = await StartAsync();
        var stranger = (await Given.TeamAsync("lambeth")).Sergeant;
        var browser = Portal.SignIn(stranger);
        var added = await AddedByAsync(async () =>
        {
            await browser.GetAsync(logged.Page);
            await browser.GetAsync("/referrals/R-2026-999999");
        });

        Assert.Equal([(AuditAction.Refused, logged.Reference), (AuditAction.Refused, "R-2026-999999")],
            added.Select(entry => (entry.Action, entry.SubjectReference!)));
        Assert.All(added, entry => Assert.Equal((stranger.Id, (Guid?)null), (entry.ById, entry.SubjectId)));
        Assert.All(added, entry => Assert.Empty(entry.People));
    }

    [Fact]
    public async Task A_change_is_one_entry_with_what_was_before_and_after()
    {
        var (team, logged, people) = await StartAsync();
        var browser = Portal.SignIn(team.Desk);
        var form = await browser.GetAsync($"{logged.Page}/accept");
        var added = await AddedByAsync(
            () => browser.SubmitAsync(form, new() { ["Supervisor"] = team.Sergeant.Code, ["Officer"] = team.Constable.Code }));

        Assert.Equal([AuditAction.Changed, AuditAction.Viewed], added.Select(entry => entry.Action));
        var entry = added[0];
        Assert.Equal(("Referral", logged.Reference, team.Desk.Id), (entry.Subject, entry.SubjectReference!, entry.ById));
        Assert.Equal(people, entry.People.Select(person => person.PersonId).Order());
        using var detail = JsonDocument.Parse(entry.Detail!);
        var referral = detail.RootElement.EnumerateArray().Single(change => change.GetProperty("entity").GetString() == "Referral");
        Assert.Equal("Modified", referral.GetProperty("act").GetString());
        var values = referral.GetProperty("values");
        Assert.Equal(("New", "Research"),
            (values.GetProperty("Status").GetProperty("From").GetString(), values.GetProperty("Status").GetProperty("To").GetString()));
        Assert.Equal(JsonValueKind.Null, values.GetProperty("SupervisorId").GetProperty("From").ValueKind);
        Assert.Equal(team.Sergeant.Id, values.GetProperty("SupervisorId").GetProperty("To").GetGuid());
        Assert.False(values.TryGetProperty("Narrative", out _));
    }

    [Fact]
    public async Task Every_act_of_a_referrals_life_is_one_entry_about_it()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished, 30);
        await Given.ReferralAsync(team, Stage.Closed);
        var late = await Given.ReferralAsync(team, Stage.Assessed, 25);
        await Portal.RaiseFlagsAsync();
        await Given.ExplainAsync(late);
        await Given.AcknowledgeAsync(late);
        var acts = (await Portal.TrailAsync()).Where(entry => entry.Subject == "Referral").GroupBy(entry => entry.SubjectReference)
            .Select(group => group.Count());

        Assert.Equal([4, 3, 4], acts);
        Assert.Equal(2, (await Portal.TrailAsync()).Count(entry => entry is { Subject: "CramAssessment", Action: AuditAction.Created }));
        Assert.All(
            await Portal.TrailAsync(AuditAction.Changed), entry => Assert.False(entry.Subject == "Referral" && entry.People.Count == 0));
        Assert.NotNull(logged);
    }

    [Fact]
    public async Task A_form_that_comes_back_is_no_second_look()
    {
        var (team, logged, _) = await StartAsync(Stage.Assessed);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/sign-off");
        var added = await AddedByAsync(async () =>
        {
            Assert.NotEmpty((await browser.SubmitAsync(form)).Errors);
            Assert.NotEmpty((await browser.SubmitAsync(form)).Errors);
        });

        Assert.Empty(added);
    }

    [Fact]
    public async Task Opening_a_form_about_a_referral_is_a_look_at_it()
    {
        var (team, logged, _) = await StartAsync(Stage.Assessed);
        var entry = Assert.Single(await AddedByAsync(() => Portal.SignIn(team.Sergeant).GetAsync($"{logged.Page}/sign-off")));

        Assert.Equal((AuditAction.Viewed, logged.Reference), (entry.Action, entry.SubjectReference));
    }

    [Fact]
    public async Task What_the_flag_service_writes_is_the_portals_own()
    {
        await StartAsync();
        Clock.Advance(TimeSpan.FromHours(30));
        var added = await AddedByAsync(Portal.RaiseFlagsAsync);

        Assert.All(added, entry => Assert.Equal((Role.System, AccessReason.PortalItself), (entry.ByRole, entry.Reason!.Value)));
        Assert.NotEmpty(added);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BR_60_An_entry_can_be_added_and_neither_changed_nor_taken_away(bool remove)
    {
        await StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Portal.QueryAsync(async db =>
        {
            var entry = await db.AuditEntries.OrderBy(each => each.Id).LastAsync();
            if (remove) db.Remove(entry);
            else db.Entry(entry).Property(each => each.ByName).CurrentValue = "Somebody else";
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task BR_60_The_people_of_an_entry_cannot_be_taken_off_it()
    {
        await StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Portal.QueryAsync(async db =>
        {
            db.Remove(await db.Set<AuditPerson>().FirstAsync());
            return db.SaveChanges();
        }));
    }

    [Fact]
    public async Task A_refused_page_is_on_the_trail_with_the_act_it_was_for()
    {
        var (team, _, _) = await StartAsync();
        var entry = Assert.Single(await AddedByAsync(() => Portal.SignIn(team.Researcher).GetAsync("/referrals/log")));

        Assert.Equal((AuditAction.Refused, "Page", "TriageReferral", team.Researcher.Id),
            (entry.Action, entry.Subject, entry.SubjectReference!, entry.ById));
    }

    [Fact]
    public async Task Pages_that_show_nobody_leave_no_trace()
    {
        var (team, _, _) = await StartAsync();
        var browser = Portal.SignIn(team.Sergeant);

        Assert.Empty(await AddedByAsync(async () =>
        {
            foreach (var url in new[] { "/referrals/log", "/hidden", "/account/password", "/nowhere", "/assets/site.css" })
                await browser.GetAsync(url);
        }));
    }
}
