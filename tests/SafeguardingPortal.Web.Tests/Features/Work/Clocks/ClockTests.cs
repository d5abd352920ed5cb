using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.Clocks;

/// <summary>
/// Clocks about no case, in the one table and told by the one service: seen by whoever answers for what they are about, and by nobody else.
/// </summary>
public class ClockTests : PortalTest
{
    private async Task<bool> HasWorkAsync(Colleague officer, string about) =>
        (await Portal.SignIn(officer).GetAsync("/")).Texts(".sp-work__row").Any(row => row.Contains(about, StringComparison.Ordinal));

    private static Colleague[] Everybody(Team team) =>
        [team.Desk, team.Researcher, team.Constable, team.OtherConstable, team.Sergeant, team.OtherSergeant, team.Inspector, team.Liaison];

    private async Task<string[]> WhoHasWorkAsync(string about, params Colleague[] asked)
    {
        List<string> found = [];
        foreach (var officer in asked)
            if (await HasWorkAsync(officer, about)) found.Add(officer.Name);
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static string[] Names(params Colleague[] officers) =>
        [.. officers.Select(officer => officer.Name).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task A_teams_clock_that_runs_out_is_flagged_once_with_a_breach_and_is_on_my_work_of_its_supervisors_alone()
    {
        var (team, other) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var (commander, quality) = (await Given.OfficerAsync(Role.Commander), await Given.OfficerAsync(Role.QualityAssurance));
        Colleague[] everybody = [.. Everybody(team), .. Everybody(other), commander, quality];
        var clock = await Portal.ClockAsync(await Portal.AboutTeamAsync(team), inDays: 1);
        Assert.Empty(await WhoHasWorkAsync("Action plan review", everybody));

        Clock.Now = new(2026, 11, 24, 9, 0, 0);
        Assert.Equal(1, await Portal.RaiseFlagsAsync());
        var supervisors = Names(team.Sergeant, team.OtherSergeant, team.Inspector);
        Assert.Equal(supervisors, await WhoHasWorkAsync("Action plan review: Hackney CAIT", everybody));

        Clock.Now = new(2026, 11, 25, 0, 0, 0);
        Assert.Equal(0, await Portal.RaiseFlagsAsync());
        Clock.Now = new(2026, 11, 25, 0, 1, 0);
        Assert.Equal(1, await Portal.RaiseFlagsAsync());
        Assert.Equal(0, await Portal.RaiseFlagsAsync());
        var breach = await Portal.QueryAsync(db => db.Breaches.AsNoTracking().SingleAsync());
        Assert.Equal((clock, team.Id, new DateTime(2026, 11, 25, 0, 0, 0)), (breach.DeadlineId, breach.CaitId, breach.DueAt));
        Assert.Equal([FlagLevel.DueSoon, FlagLevel.Overdue],
            await Portal.QueryAsync(db => db.DeadlineFlags.OrderBy(flag => flag.RaisedAt).Select(flag => flag.Level).ToListAsync()));
        Assert.Equal(supervisors, await WhoHasWorkAsync("Action plan review: Hackney CAIT", everybody));
        Assert.Contains("Overdue", (await Portal.SignIn(team.Sergeant).GetAsync("/")).Main);
    }

    [Fact]
    public async Task A_breach_is_explained_and_acknowledged_each_from_my_work_and_stays_when_the_clock_is_met()
    {
        var team = await Given.TeamAsync();
        var clock = await Portal.ClockAsync(await Portal.AboutTeamAsync(team), inDays: -1);
        await Portal.RaiseFlagsAsync();
        var (ds, di) = (Portal.SignIn(team.Sergeant), Portal.SignIn(team.Inspector));
        Assert.Contains($"/clocks/{clock}/reason", (await ds.GetAsync("/")).Links(".sp-work a"));
        await Portal.OnClockAsync(clock, each => each.Meet(Now, Now));

        Assert.Contains($"/clocks/{clock}/reason", (await ds.GetAsync("/")).Links(".sp-work__act a"));
        var again = await ds.SubmitAsync(await ds.GetAsync($"/clocks/{clock}/reason"));
        Assert.Equal(["Choose the main cause", "Say what happened, in your words"], again.Errors);
        var shown = await ds.SubmitAsync(again, new() { ["Cause"] = "OfficerNotAvailable", ["Words"] = "The inspector was at court." });
        Assert.Equal(($"/clocks/{clock}", "The reason is on record. A supervisor acknowledges the breach next."), (shown.Url, shown.Done));
        Assert.DoesNotContain($"/clocks/{clock}", string.Join(' ', (await ds.GetAsync("/")).Links(".sp-work a")));
        Assert.Equal("There is nothing for you to say of this limit now. This is how it stands.",
            (await Portal.SignIn(await Given.OfficerAsync(Role.Commander))
                .GetAsync($"/clocks/{await Portal.ClockAsync(await Portal.AboutTeamAsync(team), inDays: 5)}/reason")).Unchanged);

        Assert.Contains($"/clocks/{clock}/acknowledge", (await di.GetAsync("/")).Links(".sp-work__act a"));
        shown = await di.SubmitAsync(
            await di.GetAsync($"/clocks/{clock}/acknowledge"), new() { ["WhatHappensNow"] = "Reviewed with the team today." });
        Assert.Equal("The breach is acknowledged. It stays on record.", shown.Done);
        Assert.Contains("Reviewed with the team today.", shown.Main);
        Assert.DoesNotContain($"/clocks/{clock}", string.Join(' ', (await di.GetAsync("/")).Links(".sp-work a")));
        Assert.Equal("There is nothing for you to say of this limit now. This is how it stands.",
            (await di.GetAsync($"/clocks/{clock}/acknowledge")).Unchanged);
        Assert.Equal(1, await Portal.CountAsync<BreachAcknowledgement>());
    }

    [Fact]
    public async Task A_reason_added_while_a_supervisor_reads_is_shown_before_the_breach_is_acknowledged()
    {
        var team = await Given.TeamAsync();
        var clock = await Portal.ClockAsync(await Portal.AboutTeamAsync(team), inDays: -1);
        await Portal.RaiseFlagsAsync();
        var (ds, di) = (Portal.SignIn(team.Sergeant), Portal.SignIn(team.Inspector));
        async Task ExplainAsync(string words) =>
            await ds.SubmitAsync(
                await ds.GetAsync($"/clocks/{clock}/reason"), new() { ["Cause"] = "InformationAwaited", ["Words"] = words });
        await ExplainAsync("The borough had not answered.");
        var form = await di.GetAsync($"/clocks/{clock}/acknowledge");
        await ExplainAsync("It came on Friday night.");

        var lost = await di.SubmitAsync(form, new() { ["WhatHappensNow"] = "Noted." });
        Assert.Equal((409, "Noted."), (lost.Status, lost.Field("WhatHappensNow")));
        Assert.Contains("It came on Friday night.", lost.Main);
        Assert.Equal(0, await Portal.CountAsync<BreachAcknowledgement>());
        Assert.NotNull((await di.SubmitAsync(lost)).Done);
    }

    /// <summary>What is not to happen any more is not asked for.</summary>
    [Fact]
    public async Task A_clock_that_is_withdrawn_or_met_in_time_leaves_my_work_and_is_never_flagged()
    {
        var team = await Given.TeamAsync();
        var (one, two) = (await Portal.ClockAsync(await Portal.AboutTeamAsync(team)),
            await Portal.ClockAsync(await Portal.AboutBoroughAsync(team), DeadlineKind.BoroughVisit));
        Assert.Equal([team.Inspector.Name], await WhoHasWorkAsync("Visit to the borough: Hackney", team.Inspector, team.Liaison));

        await Portal.OnClockAsync(one, clock => clock.Withdraw(Now));
        await Portal.OnClockAsync(two, clock => clock.Meet(Now, Now));
        Assert.Empty(await WhoHasWorkAsync("Action plan review", team.Inspector));
        Assert.Empty(await WhoHasWorkAsync("Visit to the borough", team.Inspector));
        Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await Portal.RaiseFlagsAsync());
        Assert.Equal(0, await Portal.CountAsync<Breach>());
        Assert.Contains("Not counted any more", (await Portal.SignIn(team.Inspector).GetAsync($"/clocks/{one}")).Main);
    }

    [Fact]
    public async Task A_persons_clock_is_theirs_and_their_inspectors_and_an_inspectors_own_is_acknowledged_by_the_commander()
    {
        var (team, other) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var commander = await Given.OfficerAsync(Role.Commander);
        Colleague[] everybody = [.. Everybody(team), other.Inspector, commander];
        await Portal.ClockAsync(await Portal.AboutAsync(team.Constable), DeadlineKind.Accreditation);
        Assert.Equal(Names(team.Constable, team.Inspector), await WhoHasWorkAsync($"Accreditation: {team.Constable.Name}", everybody));

        var own = await Portal.ClockAsync(await Portal.AboutAsync(team.Inspector), DeadlineKind.Accreditation, inDays: -1);
        await Portal.RaiseFlagsAsync();
        Assert.Equal(Names(commander, team.Inspector), await WhoHasWorkAsync($"Accreditation: {team.Inspector.Name}", everybody));
        var (di, top) = (Portal.SignIn(team.Inspector), Portal.SignIn(commander));
        Assert.DoesNotContain($"/clocks/{own}/acknowledge", (await di.GetAsync($"/clocks/{own}")).Links("main a"));
        await di.SubmitAsync(await di.GetAsync($"/clocks/{own}/reason"), new() { ["Cause"] = "Other", ["Words"] = "The course was full." });
        Assert.DoesNotContain($"/clocks/{own}/acknowledge", (await di.GetAsync("/")).Links(".sp-work a"));
        Assert.Contains($"/clocks/{own}/acknowledge", (await top.GetAsync("/")).Links(".sp-work a"));
        Assert.NotNull((await top.SubmitAsync(
            await top.GetAsync($"/clocks/{own}/acknowledge"), new() { ["WhatHappensNow"] = "January’s course." })).Done);
    }

    [Fact]
    public async Task To_whoever_it_is_not_about_a_clock_is_not_there_and_the_attempt_is_on_the_trail()
    {
        var (team, other) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var clock = await Portal.ClockAsync(await Portal.AboutTeamAsync(team), inDays: -1);
        await Portal.RaiseFlagsAsync();
        foreach (var officer in new[] { other.Inspector, other.Sergeant, team.Constable, team.Desk })
        {
            Assert.Equal(404, (await Portal.SignIn(officer).GetAsync($"/clocks/{clock}")).Status);
            Assert.Contains(await Portal.TrailAsync(AuditAction.Refused), entry => entry.ById == officer.Id && entry.SubjectId == clock);
        }
        Assert.Equal(404, (await Portal.SignIn(other.Inspector).GetAsync($"/clocks/{clock}/reason")).Status);

        var quality = await Given.OfficerAsync(Role.QualityAssurance);
        Assert.Equal(200, (await Portal.SignIn(quality).GetAsync($"/clocks/{clock}")).Status);
        Assert.Contains(await Portal.TrailAsync(AuditAction.Viewed), entry => entry.ById == quality.Id && entry.SubjectId == clock);
        Assert.Equal(404, (await Portal.SignIn(quality)
            .GetAsync($"/clocks/{await Portal.ClockAsync(await Portal.AboutAsync(team.Constable), DeadlineKind.Accreditation)}")).Status);
    }

    /// <summary>BR-53: what a case's clock counts is reached through the case.</summary>
    [Fact]
    public async Task BR_53_A_cases_clock_has_no_page_of_its_own()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.Assessed, 25);
        await Portal.RaiseFlagsAsync();
        var clock = await Portal.QueryAsync(db => db.Deadlines.Select(deadline => deadline.Id).FirstAsync());
        foreach (var officer in new[] { team.Inspector, await Given.OfficerAsync(Role.Commander) })
        {
            Assert.Equal(404, (await Portal.SignIn(officer).GetAsync($"/clocks/{clock}")).Status);
            Assert.Equal(404, (await Portal.SignIn(officer).GetAsync($"/clocks/{clock}/reason")).Status);
        }
    }

    /// <summary>Whoever writes a row, past the portal too, fills exactly what its kind needs.</summary>
    [Theory]
    [InlineData("SubjectType = 'Case'")]
    [InlineData("CaitId = NULL")]
    [InlineData("SubjectName = NULL")]
    [InlineData("SubjectType = 'Officer'")]
    [InlineData("SubjectType = 'Command'")]
    public async Task The_database_refuses_a_subject_with_the_wrong_columns_filled(string change)
    {
        var team = await Given.TeamAsync();
        await Portal.ClockAsync(await Portal.AboutTeamAsync(team));
        await Portal.TaskAboutAsync(await Portal.AboutTeamAsync(team), team.Sergeant, team.Inspector, "Write the plan");
        await Portal.TellAsync(await Portal.AboutTeamAsync(team), "The plan was accepted.", team.Inspector);
        foreach (var table in new[] { "Deadlines", "CaseTasks", "DoorNotices" })
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Portal.ExecuteAsync($"UPDATE {table} SET {change}"));
    }
}
