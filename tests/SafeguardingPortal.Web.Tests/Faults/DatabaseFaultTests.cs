using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Faults;

/// <summary>The database cannot be written: whoever was typing is told so and has their text, and what was saved before is whole.</summary>
public class DatabaseFaultTests
{
    private static readonly Answers Report = Forms.ReferralOfStrangers(
        ("Narrative", string.Concat(Enumerable.Repeat("She said it again. ", 4_000))));

    [Fact]
    public async Task Disk_full()
    {
        using var disk = SmallDisk.Mount(megabytes: 16);
        var limit = new PageLimit();
        using var portal = PortalApp.OnFile(disk?.Folder)
            .With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(limit)));
        var team = await portal.Given.TeamAsync();
        var before = await portal.Given.ReferralAsync(team);
        var desk = portal.SignIn(team.Desk);
        var form = (await desk.GetAsync("/referrals/log")).Form.Fill(Report);

        // Where nothing may be mounted the file itself may not grow, which is the next best thing.
        if (disk is null) limit.IsReached = true;
        else disk.Fill();
        await AssertNotNowAsync(portal, desk, form, before, "The server’s disk is full");
        Assert.Equal(503, (await portal.Visit().GetAsync("/health/ready")).Status);

        disk?.Empty();
        limit.IsReached = false;
        await AssertWholeAsync(portal, desk, form);
    }

    [Fact]
    public async Task Locked_for_longer_than_a_save_waits()
    {
        using var portal = PortalApp.OnFile(options: ";Default Timeout=1");
        var team = await portal.Given.TeamAsync();
        var before = await portal.Given.ReferralAsync(team);
        var desk = portal.SignIn(team.Desk);
        var form = (await desk.GetAsync("/referrals/log")).Form.Fill(Report);

        await using (var other = new SqliteConnection(portal.Database.ConnectionString))
        {
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            await AssertNotNowAsync(portal, desk, form, before, "The database is busy");
            Assert.Contains(
                "database: The database is busy", (await portal.Visit().GetAsync("/health/ready")).Source, StringComparison.Ordinal);
        }
        await AssertWholeAsync(portal, desk, form);
    }

    [Fact]
    public async Task Read_only_at_start()
    {
        using var disk = SmallDisk.Mount(megabytes: 32);
        var folder = disk?.Folder ?? Directory.CreateTempSubdirectory("portal-read-only-").FullName;
        var file = new DatabaseFile(folder);
        using (var made = PortalApp.OnFile())
        {
            await made.Given.AccountAsync((await made.Given.TeamAsync()).Desk, "desk");
            made.File.CopyTo(file.Path);
        }
        PortalApp serving = new(file), starting = new PortalApp(file).With("Database:MigrateOnStartup", "true");
        SetReadOnly(true);
        try
        {
            var page = await serving.Visit().GetAsync("/account/sign-in");
            Assert.Equal((503, "The portal cannot do this just now"), (page.Status, page.Heading));
            Assert.StartsWith("The database can", page.Texts("main p")[0], StringComparison.Ordinal);
            Assert.Equal(503, (await serving.Visit().GetAsync("/health/ready")).Status);
            // One that has to look after the database before it serves does not serve at all, and says why.
            Assert.StartsWith(
                "The portal cannot start. The database can", Assert.Throws<InvalidOperationException>(starting.StartServer).Message);
        }
        finally
        {
            SetReadOnly(false);
            serving.Dispose();
            starting.Dispose();
        }

        void SetReadOnly(bool isReadOnly)
        {
            if (disk is not null && isReadOnly) disk.MakeReadOnly();
            else if (disk is not null) disk.MakeWritable();
            else if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | (isReadOnly ? 0 : UnixFileMode.UserWrite));
        }
    }

    /// <summary>
    /// Nothing at all can be asked any more, as after a lost connection: the page for it asks nothing either, and has the text.
    /// </summary>
    [Fact]
    public async Task Gone_in_the_middle_of_the_work()
    {
        var gone = new Gone();
        using var portal = PortalApp.OnFile()
            .With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(gone)));
        var team = await portal.Given.TeamAsync();
        var before = await portal.Given.ReferralAsync(team);
        var desk = portal.SignIn(team.Desk);
        var form = (await desk.GetAsync("/referrals/log")).Form.Fill(Report);

        gone.Is = true;
        var refused = await desk.SubmitAsync(form);
        Assert.Equal((503, "The portal cannot do this just now"), (refused.Status, refused.Heading));
        Assert.Equal(["Not saved. The database cannot be reached. Your text is below. Save again in a minute, and tell the service desk if "
            + "it goes on"], refused.Errors);
        Assert.Equal(Report["Narrative"].Trim(), refused.Field("Narrative")!.Trim());
        foreach (var url in (string[])["/", "/referrals", before.Page, "/people", "/account/sign-in", "/nowhere"])
        {
            var unseen = await desk.GetAsync(url);
            Assert.True(unseen.Status is 503 or 404 or 200, $"{url}: {unseen.Status}");
            Assert.DoesNotContain("Sorry, something went wrong", unseen.Source);
        }
        Assert.Equal(503, (await desk.GetAsync(before.Page)).Status);

        // The page itself is a form, and sends what it was sent.
        gone.Is = false;
        Assert.StartsWith("R-", (await desk.SubmitAsync(refused.Form)).Reference);
        Assert.Equal(2, await portal.CountAsync<Referral>());
        Assert.Equal(Report["Narrative"].Trim(), await portal.QueryAsync(db => db.Set<Referral>()
            .OrderByDescending(referral => referral.Reference).Select(referral => referral.Narrative).FirstAsync()));
    }

    [Fact]
    public async Task A_page_for_trouble_never_shows_a_password()
    {
        var gone = new Gone();
        using var portal = PortalApp.OnFile()
            .With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(gone)));
        var visitor = portal.Visit();
        var form = (await visitor.GetAsync("/account/sign-in")).Form.Fill(
            new() { ["UserName"] = "desk", ["Password"] = "a-very-secret-sentence-of-mine, which is long" });

        gone.Is = true;
        var refused = await visitor.SubmitAsync(form);
        Assert.Equal(503, refused.Status);
        Assert.DoesNotContain("secret-sentence", refused.Source);
    }

    /// <summary>Every statement fails, as on a connection that was lost.</summary>
    private sealed class Gone : DbCommandInterceptor
    {
        public bool Is { get; set; }

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Fail(result);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) => new(Fail(result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            new(Fail(result));

        private T Fail<T>(T result) => Is ? throw new SqliteException("gone", SQLitePCL.raw.SQLITE_IOERR) : result;
    }

    /// <summary>
    /// The form comes back with the text, nobody is shown whose name cannot be put on the trail, and what needs no writing goes on.
    /// </summary>
    private static async Task AssertNotNowAsync(PortalApp portal, Browser desk, PageForm form, Logged before, string trouble)
    {
        var refused = await desk.SubmitAsync(form);
        Assert.Equal(503, refused.Status);
        Assert.Equal([$"Not saved. {trouble}. Your text is below. Save again in a minute, and tell the service desk if it goes on"],
            refused.Errors);
        Assert.Equal(Report["Narrative"].Trim(), refused.Field("Narrative")!.Trim());

        var unseen = await desk.GetAsync(before.Page);
        Assert.Equal((503, "The portal cannot do this just now"), (unseen.Status, unseen.Heading));
        Assert.Contains($"{trouble}. Nothing was saved, and nothing that was saved before is lost.", unseen.Main);
        Assert.DoesNotContain("Ava", unseen.Source);
        Assert.Equal(503, (await desk.GetAsync("/referrals")).Status);
        Assert.Equal(200, (await desk.GetAsync("/account")).Status);
        Assert.Equal(1, await portal.CountAsync<Referral>());
    }

    /// <summary>The very same form, sent again, is saved once.</summary>
    private static async Task AssertWholeAsync(PortalApp portal, Browser desk, PageForm form)
    {
        Assert.StartsWith("R-", (await desk.SubmitAsync(form)).Reference);
        Assert.StartsWith("R-", (await desk.SubmitAsync(form)).Reference);
        Assert.Equal(2, await portal.CountAsync<Referral>());
        Assert.Equal("ok", await PortalProcess.AskAsync(portal.File.Path, "PRAGMA integrity_check"));
    }

    /// <summary>Lets the file grow by no page more.</summary>
    private sealed class PageLimit : DbConnectionInterceptor
    {
        public bool IsReached { get; set; }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA max_page_count = {(IsReached ? 1 : int.MaxValue)}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
