using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Hosting;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Data;

public class StartupTests
{
    private static string WhyItDoesNotStart(PortalApp portal)
    {
        using (portal) return Assert.Throws<InvalidOperationException>(portal.StartServer).Message;
    }

    [Fact]
    public async Task Outside_development_a_database_with_a_demonstration_account_is_refused()
    {
        using var demonstration = new PortalApp();
        var team = await demonstration.Given.TeamAsync();
        await demonstration.Given.AccountAsync(team.Desk, DemoAccounts.All[0].UserName);

        Assert.Equal(
            "This database has demonstration accounts, whose password is public. The portal does not start on it outside Development.",
            WhyItDoesNotStart(new PortalApp(demonstration.Database).In("Production")));
    }

    /// <summary>A database that cannot be asked has not said that it has none.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_database_that_comes_after_the_portal_is_asked_before_anybody_is_served(bool isDemonstration)
    {
        using var made = PortalApp.OnFile();
        var team = await made.Given.TeamAsync();
        await made.Given.AccountAsync(team.Desk, isDemonstration ? DemoAccounts.All[0].UserName : "desk");
        using var late = new DatabaseFile();
        using var portal = new PortalApp(late).In("Production");
        portal.StartServer();
        var visitor = portal.Visit(secure: true);
        Assert.Equal((503, "The portal cannot do this just now"),
            ((await visitor.GetAsync("/account/sign-in")).Status, (await visitor.GetAsync("/account/sign-in")).Heading));
        Assert.Equal(200, (await visitor.GetAsync("/health/live")).Status);

        // Into the file that whoever looked for it may have left there, as restore does it.
        await using (SqliteConnection source = new(made.Database.ConnectionString), target = new(late.ConnectionString))
        {
            await source.OpenAsync();
            await target.OpenAsync();
            source.BackupDatabase(target);
        }

        var stopping = portal.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        try
        {
            Assert.Equal(isDemonstration ? 503 : 200, (await visitor.GetAsync("/account/sign-in")).Status);
        }
        catch (ObjectDisposedException) when (isDemonstration)
        {
            // The portal ends, and the tests' server does not wait for its last answer as Kestrel does.
        }
        Assert.Equal(isDemonstration, stopping.IsCancellationRequested);
    }

    /// <summary>
    /// Nothing of the one database is asked for by a portal on the other, and nothing is found missing by the first who needs it.
    /// </summary>
    [Theory]
    [InlineData("Sqlite", "Development")]
    [InlineData("Sqlite", "Production")]
    [InlineData("SqlServer", "Development")]
    [InlineData("SqlServer", "Production")]
    public void Everything_that_is_registered_can_be_made(string provider, string environment)
    {
        using var portal = PortalApp.OnFile().In(environment).With("Database:Provider", provider)
            .With("ConnectionStrings:Portal", provider == "Sqlite" ? "Data Source=unused" : "Server=nowhere;Connect Timeout=1");
        portal.StartServer();
        // No file of ours is open under that name.
        portal.Database.PooledAs = null;
    }

    [Theory]
    [InlineData("What is --clear? Write: migrate [--clear-lock]", "--clear")]
    [InlineData("The database was not migrated. Database:Provider 'Oracle' is not Sqlite or SqlServer.", "--Database:Provider=Oracle")]
    [InlineData(
        "The database was not migrated. The database cannot be reached: ", "--ConnectionStrings:Portal=Data Source=/nowhere/portal.db")]
    [InlineData("The database was not migrated. ", "--ConnectionStrings:Portal=Nonsense")]
    public async Task Whatever_keeps_migrate_from_its_work_is_said_in_words_and_is_an_exit_code(string words, string arg)
    {
        using StringWriter output = new(), errors = new();

        Assert.Equal(1, await MigrateCommand.RunAsync(["migrate", arg], output, errors));
        Assert.StartsWith(words, errors.ToString());
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task Migrate_waits_for_another_longer_than_a_page_does()
    {
        using var file = new DatabaseFile();
        await using var other = new SqliteConnection($"{file.ConnectionString};Pooling=False");
        await other.OpenAsync();
        await using var held = await other.BeginTransactionAsync();
        using StringWriter errors = new();

        var migrating = Task.Run(() => MigrateCommand.RunAsync(
            ["migrate", $"--ConnectionStrings:Portal={file.ConnectionString};Default Timeout=1;Pooling=False"], TextWriter.Null, errors));
        Assert.NotSame(migrating, await Task.WhenAny(migrating, Task.Delay(TimeSpan.FromSeconds(3))));
        await held.RollbackAsync();

        Assert.True(await migrating == 0, errors.ToString());
        Assert.Equal("32", await PortalProcess.AskAsync(file.Path, "SELECT COUNT(*) FROM Boroughs"));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_development_no_demonstration_is_made_even_where_the_settings_ask_for_it(string environment)
    {
        using var portal = new PortalApp().In(environment).With("Demo:Fill", "true");

        Assert.Equal(0, await portal.CountAsync<Officer>());
        Assert.Equal(0, await portal.CountAsync<PortalUser>());
    }

    [Fact]
    public void An_ordinary_build_starts_on_sql_server_and_holds_what_its_client_needs_for_a_parameter()
    {
        // Nobody listens there, and nothing of a start needs an answer.
        using var portal = PortalApp.OnFile().With("Database:Provider", "SqlServer")
            .With("ConnectionStrings:Portal", "Server=127.0.0.1,1;Connect Timeout=1;ConnectRetryCount=0");
        using var scope = portal.Services.CreateScope();
        portal.Database.PooledAs = null;

        Assert.IsType<SqlServerPortalDbContext>(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
        Assert.Equal(SqlDbType.DateTime, new SqlParameter("@day", DateTime.UnixEpoch).SqlDbType);
    }

    [Fact]
    public void A_database_that_is_neither_is_refused_by_name() =>
        Assert.Equal("Database:Provider 'Oracle' is not Sqlite or SqlServer.",
            WhyItDoesNotStart(PortalApp.OnFile().With("Database:Provider", "Oracle")));

    [Fact]
    public async Task The_lock_of_a_migration_that_was_killed_can_be_cleared()
    {
        using var portal = PortalApp.OnFile();
        await portal.ExecuteAsync(
            """CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
        await portal.ExecuteAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-23 09:00:00')""");

        Assert.Equal(0, await MigrateCommand.RunAsync(portal.Services, clearLock: true, TextWriter.Null, TextWriter.Null));
        Assert.Empty(await portal.QueryAsync(async db => (await db.Database.GetPendingMigrationsAsync()).ToList()));
        Assert.Equal(0, await MigrateCommand.RunAsync(portal.Services, clearLock: false, TextWriter.Null, TextWriter.Null));
    }

    [Fact]
    public async Task A_file_from_before_the_first_release_is_refused_in_words_and_left_as_it_was()
    {
        using var file = new DatabaseFile();
        await ExecuteAsync(file, """
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsHistory" VALUES ('20261123082747_Initial', '10.0.14'), ('20261125095750_PlanCategories', '10.0.14');
            """);

        using var portal = new PortalApp(file).With("Database:MigrateOnStartup", "true");
        var why = Assert.Throws<InvalidOperationException>(portal.StartServer).Message;

        Assert.StartsWith("This database was made by a build from before the first release", why);
        Assert.Equal("1", await PortalProcess.AskAsync(file.Path, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'"));
    }

    [Fact]
    public async Task A_file_that_a_newer_version_has_taken_further_is_served_by_the_one_before()
    {
        using var file = TemplateDatabase.Copy();
        await ExecuteAsync(file, """INSERT INTO "__EFMigrationsHistory" VALUES ('29991231000000_OfTheNextVersion', '10.0.15')""");

        using var portal = new PortalApp(file).With("Database:MigrateOnStartup", "true");
        Assert.Equal(32, await portal.CountAsync<Borough>());
    }

    private static async Task ExecuteAsync(DatabaseFile file, string sql)
    {
        await using var connection = new SqliteConnection($"{file.ConnectionString};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task A_fresh_file_is_migrated_at_start_and_survives_a_second_start()
    {
        using var file = new DatabaseFile();
        using (var first = new PortalApp(file).With("Database:MigrateOnStartup", "true"))
        {
            Assert.Equal(32, await first.CountAsync<Borough>());
            Assert.Equal("wal", await first.QueryAsync(db => db.Database
                .SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
            // 2 is FULL: flushed at every commit.
            Assert.Equal(2, await first.QueryAsync(async db =>
            {
                await db.Database.OpenConnectionAsync();
                return await db.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync();
            }));
            Assert.Equal(1, await first.QueryAsync(db => db.Database
                .SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()));
            using var second = new PortalApp(file).With("Database:MigrateOnStartup", "true");
            Assert.Equal(32, await second.CountAsync<Borough>());
        }
    }

    [Fact]
    public async Task An_instant_comes_back_from_the_database_as_utc()
    {
        using var portal = new PortalApp();
        var logged = await portal.Given.ReferralAsync(await portal.Given.TeamAsync());
        var deadline = await portal.QueryAsync(db => db.Deadlines.AsNoTracking().SingleAsync());

        Assert.Equal((logged.DueAt, DateTimeKind.Utc), (deadline.DueAt, deadline.DueAt.Kind));
    }
}

/// <summary>The demonstration as a new user finds it, made once and only looked at.</summary>
public sealed class DemoPortal : IDisposable
{
    public PortalApp Portal { get; } = new PortalApp().With("Demo:Fill", "true");

    public void Dispose() => Portal.Dispose();
}

public class DemoDataTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    private PortalApp Portal => demo.Portal;

    [Fact]
    public async Task Each_of_the_eighteen_accounts_can_really_sign_in_and_lands_on_its_work()
    {
        Assert.Equal(18, DemoAccounts.All.Count);
        foreach (var account in DemoAccounts.All)
        {
            var page = await Portal.Visit().SignInAsync(account.UserName, DemoAccounts.Password);
            Assert.Equal(account.UserName == "frontline" ? (200, "/look-up", "Is a child on a protection plan?") : (200, "/", "My work"),
                (page.Status, page.Url, page.Heading));
            Assert.StartsWith(account.Name, page.Texts(".sp-account__who").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task There_are_a_hundred_referrals_or_more_in_every_status_and_every_state_of_the_clock()
    {
        var rows = await Portal.QueryAsync(db => db.Set<Referral>().AsNoTracking().ToListAsync());
        var states = rows.Select(referral => new Clock(
            referral.Deadline.StartedAt, referral.Deadline.DueSoonAt, referral.Deadline.DueAt, referral.Deadline.MetAt,
            referral.Deadline.MetRecordedAt,
            referral.Deadline.Breach?.Acknowledgements.Count > 0).StateAt(Portal.Clock.Now)).ToHashSet();

        Assert.InRange(rows.Count, 100, 1_000);
        Assert.Equal(Enum.GetValues<ReferralStatus>(), rows.Select(referral => referral.Status).Distinct().Order());
        Assert.Equal(Enum.GetValues<DeadlineState>().Where(state => state != DeadlineState.Withdrawn), states.Order());
        Assert.Equal(18, rows.Select(referral => referral.CaitId).Distinct().Count());
        Assert.All(rows, referral => Assert.True(referral.LoggedAt <= Portal.Clock.Now && referral.ReceivedAt <= referral.LoggedAt));
    }

    [Fact]
    public async Task A_first_look_shows_a_team_at_work()
    {
        async Task<string> SeenAsync(string account, string page)
        {
            var browser = Portal.Visit();
            await browser.SignInAsync(account, DemoAccounts.Password);
            return (await browser.GetAsync(page)).Main;
        }
        var constable = await SeenAsync("dc.hackney", "/");
        Assert.Contains("Write version 2 of the CRAM", constable);
        Assert.Contains("Settle a dissent, or take it up", constable);
        Assert.Contains("Answer a dissent", await SeenAsync("ds.hackney", "/"));
        Assert.Contains("Answer a dissent", await SeenAsync("di.hackney", "/"));
        Assert.Contains("Open research", await SeenAsync("researcher.hackney", "/"));
        Assert.DoesNotContain("Every signed version has been reviewed.", await SeenAsync("ds.hackney", "/supervision"));
        Assert.Matches(@"Settled \(1\)", await SeenAsync("ds.hackney", "/dissents"));
        Assert.Contains("C-2026-", await SeenAsync("ds.hackney", "/cases?state=Closed"));
        Assert.Contains("overdue", await SeenAsync("ds.hackney", "/tasks?view=Overdue"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_desk_of_the_demonstration_has_a_board_with_something_on_it()
    {
        foreach (var account in new[] { "desk.hackney", "ds.hackney", "ds.lambeth", "dci", "smt", "commander", "qa" })
        {
            var browser = Portal.Visit();
            await browser.SignInAsync(account, DemoAccounts.Password);
            Assert.NotEmpty((await browser.GetAsync("/referrals")).Texts("th.sp-board__ref"));
        }
    }
}
