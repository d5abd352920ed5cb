using Microsoft.Data.Sqlite;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Faults;

/// <summary>The <c>migrate</c> command as a process of its own: killed while it works, and started twice at once.</summary>
public sealed class MigrationKilledTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-migrate-").FullName;

    [Theory]
    [InlineData(1)] // While the tables are being made, none of which is committed yet.
    [InlineData(200_000)] // While the reference rows are being written into them.
    public async Task One_killed_half_way_leaves_nothing_half_done_and_two_started_after_it_at_once_do_the_rest(int written)
    {
        var file = await KilledAsync(written);
        using PortalProcess portal = new(file);
        Assert.Contains(await PortalProcess.AskAsync(
            file, "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('Boroughs', 'Referrals', 'AuditEntries')"), (string[])["0", "3"]);
        Assert.Equal("0", await PortalProcess.AskAsync(file, "SELECT COUNT(*) FROM sqlite_master WHERE name LIKE 'ef_temp%'"));

        var ended = await Task.WhenAll(portal.RunAsync("migrate"), portal.RunAsync("migrate"));
        Assert.True(ended is [0, 0], portal.Said);
        using var whole = TemplateDatabase.Copy();
        Assert.Equal(Schema(whole.Path), Schema(file));
        Assert.Equal(("ok", ""),
            (await PortalProcess.AskAsync(file, "PRAGMA integrity_check"), await PortalProcess.AskAsync(file, "PRAGMA foreign_key_check")));
        Assert.Equal("32", await PortalProcess.AskAsync(file, "SELECT COUNT(*) FROM Boroughs"));
    }

    /// <summary>
    /// A database under a migration that was killed at work. On a busy machine one may be done before it is caught; then another.
    /// </summary>
    private async Task<string> KilledAsync(int written)
    {
        while (true)
        {
            var file = Path.Combine(folder, $"{Guid.NewGuid():N}.db");
            using PortalProcess portal = new(file);
            using var migrate = portal.Begin("migrate");
            while (!migrate.HasExited && (!File.Exists($"{file}-wal") || new FileInfo($"{file}-wal").Length < written)) await Task.Delay(1);
            if (migrate.HasExited)
            {
                Assert.True(migrate.ExitCode == 0, portal.Said);
                continue;
            }
            migrate.Kill();
            await migrate.WaitForExitAsync();
            return file;
        }
    }

    private static List<string> Schema(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> '__EFMigrationsLock' ORDER BY type, name";
        using var reader = command.ExecuteReader();
        List<string> schema = [];
        while (reader.Read()) schema.Add(reader.GetString(0));
        return schema;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
