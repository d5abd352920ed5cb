using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Jobs;
using SafeguardingPortal.Web.Tests.Harness;
using SafeguardingPortal.Web.Tests.Scale;

namespace SafeguardingPortal.Web.Tests.Deadlines;

public class DeadlineFlaggerTests : PortalTest
{
    private Task<List<(FlagLevel Level, DateTime RaisedAt)>> FlagsAsync() => Portal.QueryAsync(async db =>
        (await db.DeadlineFlags.AsNoTracking().OrderBy(flag => flag.RaisedAt).ToListAsync())
            .ConvertAll(flag => (flag.Level, flag.RaisedAt)));

    /// <summary>A breach of this referral cannot be written.</summary>
    private async Task FailAsync(string reference)
    {
        var bad = await Portal.QueryAsync(db => db.Deadlines.Where(deadline => deadline.SubjectReference == reference)
            .Select(deadline => deadline.Id).SingleAsync());
        await Portal.RefuseRowsAsync("Breaches", "DeadlineId", $"= '{bad.ToString().ToUpperInvariant()}'");
    }

    private Task TickAsync() => Portal.Services.GetRequiredService<DeadlineFlagService>().TickAsync(CancellationToken.None);

    [Fact]
    public async Task K_1_Due_soon_is_told_at_the_twentieth_hour_and_not_before()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), hoursAgo: 0);
        Clock.Now = logged.ReceivedAt.AddHours(20).AddTicks(-1);
        Assert.Equal(0, await Portal.RaiseFlagsAsync());

        Clock.Now = logged.ReceivedAt.AddHours(20);
        Assert.Equal(1, await Portal.RaiseFlagsAsync());
        Assert.Equal([(FlagLevel.DueSoon, Now)], await FlagsAsync());
        Assert.Equal(0, await Portal.CountAsync<Breach>());
    }

    [Fact]
    public async Task K_1_Exactly_24_hours_is_no_breach_and_one_moment_more_is()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, hoursAgo: 0);
        Clock.Now = logged.DueAt;
        await Portal.RaiseFlagsAsync();
        Assert.Equal([FlagLevel.DueSoon], (await FlagsAsync()).ConvertAll(flag => flag.Level));
        Assert.Equal(0, await Portal.CountAsync<Breach>());

        Clock.Now = logged.DueAt.AddTicks(1);
        Assert.Equal(1, await Portal.RaiseFlagsAsync());
        var breach = await Portal.QueryAsync(db => db.Breaches.AsNoTracking().SingleAsync());
        Assert.Equal((logged.DueAt, Now, team.Id), (breach.DueAt, breach.RecordedAt, breach.CaitId));
        Assert.Equal([FlagLevel.DueSoon, FlagLevel.Overdue], (await FlagsAsync()).ConvertAll(flag => flag.Level));
    }

    [Fact]
    public async Task Every_level_is_told_once_however_often_the_service_looks()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), hoursAgo: 19.9);
        var raised = 0;
        for (var minute = 0; minute < 24 * 60; minute += 20)
        {
            Clock.Advance(TimeSpan.FromMinutes(20));
            raised += await Portal.RaiseFlagsAsync();
        }

        Assert.Equal(2, raised);
        Assert.Equal(2, (await FlagsAsync()).Count);
        Assert.Equal(1, await Portal.CountAsync<Breach>());
        Assert.Null(await Portal.QueryAsync(db => db.Deadlines.Where(deadline => deadline.SubjectReference == logged.Reference)
            .Select(deadline => deadline.NextFlagAt).SingleAsync()));
    }

    [Fact]
    public async Task
        Two_services_at_once_over_a_thousand_referrals_due_in_one_minute_make_a_thousand_breaches_though_one_row_fails_at_first()
    {
        var team = await Given.TeamAsync();
        var references = await Given.ManyAsync(team, Enumerable.Range(0, 1_000).Select(n => Now.AddHours(-25).AddMilliseconds(-60 * n)));
        await FailAsync(references[500]);
        await Task.WhenAll(Task.Run(Portal.RaiseFlagsAsync), Task.Run(Portal.RaiseFlagsAsync));
        await Portal.RaiseFlagsAsync();
        Assert.Equal(999, await Portal.CountAsync<Breach>());

        await Portal.TakeRowsAgainAsync("Breaches");
        await Portal.RaiseFlagsAsync();
        Assert.Equal(1_000, await Portal.CountAsync<Breach>());
        Assert.Equal(1_000, await Portal.QueryAsync(db => db.DeadlineFlags.CountAsync(flag => flag.Level == FlagLevel.Overdue)));
        Assert.Equal(0, await Portal.QueryAsync(db => db.Deadlines.CountAsync(deadline => deadline.NextFlagAt != null)));
        Assert.Equal(0, await Portal.RaiseFlagsAsync());
    }

    [Fact]
    public async Task One_row_that_cannot_be_written_costs_no_other_its_flag_and_is_tried_again()
    {
        var team = await Given.TeamAsync();
        var references = await Given.ManyAsync(team, Enumerable.Range(0, 20).Select(n => Now.AddHours(-25).AddSeconds(-n)));
        await FailAsync(references[7]);
        Assert.Equal(19, await Portal.RaiseFlagsAsync());
        Assert.Equal(19, await Portal.CountAsync<Breach>());
        Assert.Equal(0, await Portal.RaiseFlagsAsync());

        await Portal.TakeRowsAgainAsync("Breaches");
        Assert.Equal(1, await Portal.RaiseFlagsAsync());
        Assert.Equal(20, await Portal.CountAsync<Breach>());
    }

    [Fact]
    public async Task More_bad_rows_than_a_batch_holds_do_not_hold_up_the_ones_behind_them()
    {
        var team = await Given.TeamAsync();
        await Given.ManyAsync(team, Enumerable.Range(0, 210).Select(n => Now.AddHours(-26).AddSeconds(-n)));
        await Portal.RefuseRowsAsync("Breaches", "DueAt", "< '2026-11-23 07:30'");
        var good = await Given.ReferralAsync(team, hoursAgo: 25);

        Assert.Equal(1, await Portal.RaiseFlagsAsync());
        Assert.Equal(good.DueAt, (await Portal.QueryAsync(db => db.Breaches.AsNoTracking().SingleAsync())).DueAt);
    }

    [Fact]
    public async Task A_round_that_fails_is_survived_and_the_next_one_does_its_work()
    {
        await Given.ReferralAsync(await Given.TeamAsync(), hoursAgo: 25);
        await Portal.RenameTableAsync("Deadlines", "Away");
        await TickAsync();
        Assert.Null(Portal.Services.GetRequiredService<LastTick>().At);

        await Portal.RenameTableAsync("Away", "Deadlines");
        await TickAsync();
        Assert.Equal(1, await Portal.CountAsync<Breach>());
        Assert.Equal(Now, Portal.Services.GetRequiredService<LastTick>().At);
    }

    [Fact]
    public async Task After_days_of_downtime_one_round_puts_every_breach_on_record()
    {
        var team = await Given.TeamAsync();
        await Given.ManyAsync(team, Enumerable.Range(0, 250).Select(n => Now.AddMinutes(-n)));
        Clock.Advance(TimeSpan.FromDays(3));
        await TickAsync();

        Assert.Equal(250, await Portal.CountAsync<Breach>());
        Assert.All(await FlagsAsync(), flag => Assert.Equal((FlagLevel.Overdue, Now), flag));
    }

    [Fact]
    public async Task A_clock_stopped_late_before_the_service_looked_still_gets_its_breach()
    {
        await Given.ReferralAsync(await Given.TeamAsync(), Stage.FinishedLate, hoursAgo: 30);
        await Portal.RaiseFlagsAsync();

        Assert.Equal(1, await Portal.CountAsync<Breach>());
    }

    [Fact]
    public async Task K_1_Held_in_time_and_recorded_late_gets_its_breach_all_the_same()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.SignedOff, hoursAgo: 25);
        await Given.DiscussAsync(logged, DiscussionOutcome.PoliceAlone, logged.DueAt.AddHours(-2), logged.DueAt.AddHours(-1));
        await Portal.RaiseFlagsAsync();

        Assert.Equal(1, await Portal.CountAsync<Breach>());
        Assert.Contains("recorded late", (await Portal.SignIn(team.Sergeant).GetAsync(logged.Page)).Main);
    }

    [Theory]
    [InlineData(Stage.Finished)]
    [InlineData(Stage.Closed)]
    public async Task A_clock_stopped_in_time_is_never_told_of_again(Stage stage)
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, stage, hoursAgo: 2);
        Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(0, await Portal.RaiseFlagsAsync());
        Assert.Equal(0, await Portal.CountAsync<Breach>());
    }

    [Fact]
    public async Task Flags_show_on_the_board_and_on_the_page()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed, hoursAgo: 20.5);
        await Portal.RaiseFlagsAsync();
        Clock.Advance(TimeSpan.FromHours(4));
        await Portal.RaiseFlagsAsync();
        var browser = Portal.SignIn(team.Sergeant);

        Assert.Equal(["13:20 Flagged: the 24 hours have passed, the portal", "09:20 Flagged: due soon, the portal"],
            (await browser.GetAsync(logged.Page)).Texts(".sp-history li")
                .Where(line => line.Contains("Flagged", StringComparison.Ordinal)));
        Assert.Contains("Overdue by 30 min", (await browser.GetAsync("/referrals")).Texts(".sp-board__clock")[1]);
    }

    [Fact]
    public async Task What_a_round_costs_follows_from_what_is_newly_due_and_not_from_what_exists()
    {
        var spy = new SqlSpy();
        using var portal = PortalApp.OnFile()
            .With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(spy)));
        await portal.Given.ManyAsync(await portal.Given.TeamAsync(), Enumerable.Range(0, 300).Select(n => Now.AddSeconds(-n)));
        var sent = Assert.Single(await spy.ListenAsync(portal.RaiseFlagsAsync));
        var plan = await portal.QueryAsync(async db =>
        {
            await using var explain = db.Database.GetDbConnection().CreateCommand();
            explain.CommandText = $"EXPLAIN QUERY PLAN {sent.Text}";
            foreach (var (name, value) in sent.Parameters) explain.Parameters.Add(new SqliteParameter(name, value));
            await db.Database.OpenConnectionAsync();
            await using var steps = await explain.ExecuteReaderAsync();
            List<string> plan = [];
            while (await steps.ReadAsync()) plan.Add(steps.GetString(3));
            return plan;
        });

        Assert.Contains("USING INDEX IX_Deadlines_NextFlagAt (NextFlagAt<?)", Assert.Single(plan));
    }

    [Fact]
    public async Task A_flag_moves_the_record_on_so_that_nobody_saves_over_it()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), hoursAgo: 25);
        var before = await Portal.QueryAsync(db => db.Deadlines.Select(deadline => deadline.Version).SingleAsync());
        await Portal.RaiseFlagsAsync();

        Assert.True(await Portal.QueryAsync(db => db.Deadlines.Select(deadline => deadline.Version).SingleAsync()) > before);
        Assert.All(await Portal.TrailAsync(AuditAction.Changed), entry => Assert.DoesNotContain("Narrative", entry.Detail));
        Assert.NotNull(logged);
    }
}
