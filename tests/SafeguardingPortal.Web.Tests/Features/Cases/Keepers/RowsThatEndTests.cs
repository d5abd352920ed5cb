using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Keepers;

/// <summary>Accounts that close and teams that end while records still point to them.</summary>
public class RowsThatEndTests : PortalTest
{
    private Task<int> CloseAsync(Colleague who) => Portal.QueryAsync(db => db.Users.Where(account => account.Id == who.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(account => account.DisabledAt, Clock.Now)));

    private Task EndAsync(Team team, string last) => Portal.ExecuteAsync($"""
        UPDATE "Caits" SET "To" = '{last}' WHERE "Code" = '{team.Code}'
        """);

    public static TheoryData<string, string> Offering => new()
    {
        { "{case}/tasks/set", "Owner" },
        { "{conference}/assign", "Liaison" },
        { "{conference}/attendance/hold", "Police" },
        { "{case}/conferences/invite", "Liaison" },
        { "{case}/dissents/record", "Officer" }
    };

    [Theory]
    [MemberData(nameof(Offering))]
    public async Task A_closed_account_is_offered_no_work_and_gets_none_by_a_form_that_was_open(string page, string field)
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.Liaison, "pclo.left");
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team), unassigned: true);
        var address = page.Replace("{case}", $"/cases/{conference.Logged.CaseReference}").Replace("{conference}", conference.Page);
        var ds = Portal.SignIn(team.Sergeant);
        var open = await ds.GetAsync(address);
        Assert.Contains(team.Liaison.Code, open.Form.OptionsOf(field));

        await CloseAsync(team.Liaison);
        Assert.DoesNotContain(team.Liaison.Code, (await ds.GetAsync(address)).Form.OptionsOf(field));
        var refused = await ds.SubmitAsync(open, new() { [field] = team.Liaison.Code });
        Assert.NotEqual("", refused.ErrorAt(field));
    }

    [Fact]
    public async Task A_team_that_ended_keeps_its_months_and_has_none_after()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(
            await Given.ReferralAsync(team), starts: new(2026, 11, 4, 10, 0, 0, DateTimeKind.Utc));
        await Portal.HoldAsync(conference);
        await EndAsync(team, "2026-11-15");
        var inspector = Portal.SignIn(team.Inspector);
        Assert.Contains("1 of 1 held", (await inspector.GetAsync("/measures?month=2026-11")).Main);
        Assert.Contains("-K1", (await inspector.GetAsync("/measures/k-2?month=2026-11")).Main);
        Assert.DoesNotContain(" of 0 held", (await inspector.GetAsync("/measures?month=2026-12")).Main);
        Assert.Contains(conference.Page, (await inspector.GetAsync($"/conferences?from=2026-11-04&team={team.Code}")).Links("a"));
    }

    [Fact]
    public async Task A_referral_from_a_borough_whose_team_ended_is_taken_by_the_team_that_is_chosen()
    {
        var (team, other) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        await EndAsync(team, "2026-11-15");
        var desk = Portal.SignIn(other.Sergeant);
        var asked = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.Referral(("Borough", team.Borough)));
        Assert.Equal("No team covers this borough on that day. Choose the team that takes the referral", asked.ErrorAt("Team"));

        var saved = await desk.SubmitAsync(asked, new() { ["Team"] = other.Code });
        Assert.StartsWith("/referrals/R-", saved.Url, StringComparison.Ordinal);
        Assert.Equal(1, await Portal.CountAsync<Referral>());
    }

    /// <summary>What somebody may do and see by what the portal itself finds of their account.</summary>
    private async Task<Browser> SignInAsStandingAsync(Colleague who)
    {
        await Given.AccountAsync(who, who.Code);
        var standing = await Portal.AsAsync(who.User, async (services, db) =>
            await services.GetRequiredService<Standings>().FindAsync(db, who.Id));
        return Portal.SignIn(who.User with { CaitIds = [.. standing!.Teams.Select(team => team.Id)] });
    }

    private Task MoveBoroughAsync(Team from, Team to, string last) => Portal.ExecuteAsync($"""
        UPDATE "CaitBoroughs" SET "To" = '{last}' WHERE "CaitId" = (SELECT "Id" FROM "Caits" WHERE "Code" = '{from.Code}');
        INSERT INTO "CaitBoroughs" ("Id", "Version", "CaitId", "BoroughCode", "From")
        SELECT '{Guid.NewGuid().ToString().ToUpperInvariant()}', 0, "Id", '{from.Borough}', '2026-11-16' FROM "Caits"
        WHERE "Code" = '{to.Code}';
        """);

    [Theory]
    [InlineData("Sergeant", "/referrals?team={code}", "{referral}")]
    [InlineData("Sergeant", "/", "{referral}")]
    [InlineData("Sergeant", "/cases?team={code}", "{case}")]
    [InlineData("Sergeant", "/tasks?view=Team", "{task}")]
    [InlineData("Sergeant", "/conferences?from=2026-11-26&team={code}", "{case}/conferences/1")]
    [InlineData("Liaison", "/", "{case}-K1")]
    [InlineData("Desk", "/referrals?team={code}", "{referral}")]
    public async Task Open_work_of_a_team_that_ended_is_on_the_lists_of_the_team_that_has_its_borough_now(
        string who, string page, string shown)
    {
        var (team, next) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var logged = await Given.WithTaskAsync(await Given.ReferralAsync(team));
        await Portal.ConferenceAsync(logged);
        var colleague = who switch { "Sergeant" => next.Sergeant, "Liaison" => next.Liaison, _ => next.Desk };
        string Filled(string words) => words.Replace("{code}", team.Code).Replace("{referral}", logged.Reference)
            .Replace("{case}", logged.CaseReference).Replace("{task}", logged.TaskReference);
        Assert.DoesNotContain(Filled(shown), (await Portal.SignIn(colleague).GetAsync(Filled(page))).Source, StringComparison.Ordinal);

        await EndAsync(team, "2026-11-15");
        await MoveBoroughAsync(team, next, "2026-11-15");
        await Portal.ExecuteAsync("""
            UPDATE "TeamPostings" SET "To" = '2026-11-15' WHERE "CaitId" IN (SELECT "Id" FROM "Caits" WHERE "To" < '2026-11-16')
            """);
        var list = await (await SignInAsStandingAsync(colleague)).GetAsync(Filled(page));
        Assert.Contains(Filled(shown), list.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/referrals?team={code}", "{referral}")]
    [InlineData("/", "{referral}")]
    [InlineData("/cases?team={code}", "{case}")]
    [InlineData("/tasks?view=Team&team={code}", "{task}")]
    public async Task Open_work_of_a_team_that_ended_without_another_in_its_place_is_the_commanders(string page, string shown)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.WithTaskAsync(await Given.ReferralAsync(team));
        await EndAsync(team, "2026-11-15");
        string Filled(string words) => words.Replace("{code}", team.Code).Replace("{referral}", logged.Reference)
            .Replace("{case}", logged.CaseReference).Replace("{task}", logged.TaskReference);

        var list = await Portal.SignIn(await Given.OfficerAsync(Role.Commander)).GetAsync(Filled(page));
        Assert.Contains(Filled(shown), list.Main, StringComparison.Ordinal);
        if (page.Contains("{code}", StringComparison.Ordinal)) Assert.Contains("(ended 15 Nov 2026)", list.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_by_a_team_that_ended_is_allocated_to_officers_of_the_team_that_has_its_work()
    {
        var (team, next) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var logged = await Given.ReferralAsync(team);
        await EndAsync(team, "2026-11-15");
        await MoveBoroughAsync(team, next, "2026-11-15");
        var sergeant = await SignInAsStandingAsync(next.Sergeant);
        var form = await sergeant.GetAsync($"{logged.Page}/accept");
        Assert.Contains(next.Constable.Code, form.Form.OptionsOf("Officer"));

        var done = await sergeant.SubmitAsync(form, new() { ["Officer"] = next.Constable.Code, ["Supervisor"] = next.Sergeant.Code });
        Assert.Equal(200, done.Status);
        Assert.Contains(next.Constable.Name, done.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_still_works_there_keeps_theirs_and_a_team_that_lives_leaves_nothing_to_others()
    {
        var (team, next) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        await MoveBoroughAsync(team, next, "2026-11-15");
        await Given.AccountAsync(next.Sergeant, "ds.next");
        var standing = await Portal.AsAsync(next.Sergeant.User, async (services, db) =>
            await services.GetRequiredService<Standings>().FindAsync(db, next.Sergeant.Id));
        Assert.Equal([next.Id], standing!.Teams.Select(each => each.Id));
    }

    [Fact]
    public async Task A_conference_of_a_liaison_officer_who_left_is_on_the_others_lists()
    {
        var team = await Given.TeamAsync();
        var other = await Given.OfficerAsync(Role.ConferenceLiaisonOfficer, team.Code);
        await Given.AccountAsync(team.Liaison, "pclo.left");
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team, Stage.Finished));
        var mine = Portal.SignIn(other);
        Assert.DoesNotContain(conference.Reference, (await mine.GetAsync("/")).Main, StringComparison.Ordinal);

        await CloseAsync(team.Liaison);
        Assert.Contains(conference.Reference, (await mine.GetAsync("/")).Main, StringComparison.Ordinal);
        Assert.Contains("With the conference liaison officers",
            (await mine.GetAsync($"/cases/{conference.Logged.CaseReference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_and_a_referral_of_an_officer_who_left_are_asked_of_a_supervisor()
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.Constable, "dc.left");
        var logged = await Given.WithTaskAsync(await Given.ReferralAsync(team, Stage.Accepted));
        await CloseAsync(team.Constable);
        var sergeant = Portal.SignIn(team.Sergeant);

        Assert.Contains("Give it to another officer", (await sergeant.GetAsync("/")).Main, StringComparison.Ordinal);
        var owner = await Portal.QueryAsync(db => db.Set<CaseTask>().Select(task => task.Owner!.Name).SingleAsync());
        if (owner == team.Constable.Name)
            Assert.Contains(logged.TaskReference, (await sergeant.GetAsync("/tasks?view=NoOwnerHere")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conference_that_waits_to_be_decided_says_since_when_and_is_not_overdue()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(
            await Given.ReferralAsync(team), ConferenceType.Review, Now.AddHours(3), onPlan: true);
        Clock.Advance(TimeSpan.FromHours(6));
        await Portal.HoldAsync(conference);
        Clock.Advance(TimeSpan.FromDays(3));
        var row = (await Portal.SignIn(team.Liaison).GetAsync("/")).Texts(".sp-work__row")
            .Single(text => text.Contains("Record what the conference decided", StringComparison.Ordinal));
        Assert.StartsWith("Waits since", row, StringComparison.Ordinal);
        Assert.DoesNotContain("verdue", row, StringComparison.Ordinal);
    }

    /// <summary>Every list whose rows end, all of them ended yesterday: what points to them still opens and keeps what it says.</summary>
    [Fact]
    public async Task Records_that_point_to_codes_that_ended_open_on_every_page_and_keep_their_words()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished);
        var conference = await Portal.ConferenceAsync(logged);
        string[] pages = [logged.Page, $"/cases/{logged.CaseReference}", $"/cases/{logged.CaseReference}/chronology",
            $"/cases/{logged.CaseReference}/cram", $"/cases/{logged.CaseReference}/people", $"/cases/{logged.CaseReference}/research",
            $"/cases/{logged.CaseReference}/supervision", conference.Page, $"{conference.Page}/report/write", "/referrals", "/cases", "/"];
        var sergeant = Portal.SignIn(team.Sergeant);
        var before = await sergeant.GetAsync(logged.Page);
        var source = await Portal.QueryAsync(db => db.Set<Referral>().Select(referral => referral.Source.Name).SingleAsync());
        Assert.Contains(source, before.Main, StringComparison.Ordinal);

        var ended = await Portal.QueryAsync(async db =>
        {
            var tables = db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(IDatedRow)))
                .Where(type => type.ClrType != typeof(ReportLead) && type.ClrType != typeof(OfficeHours))
                .Select(type => type.GetTableName()!).Distinct().ToList();
            foreach (var table in tables)
#pragma warning disable EF1002 // The names are the model's own.
                await db.Database.ExecuteSqlRawAsync($"UPDATE \"{table}\" SET \"To\" = '2026-11-22' WHERE \"To\" IS NULL");
#pragma warning restore EF1002
            return tables;
        });
        Assert.NotEmpty(ended);
        foreach (var page in pages) Assert.Equal((page, 200), (page, (await sergeant.GetAsync(page)).Status));
        Assert.Contains(source, (await sergeant.GetAsync(logged.Page)).Main, StringComparison.Ordinal);
    }
}
