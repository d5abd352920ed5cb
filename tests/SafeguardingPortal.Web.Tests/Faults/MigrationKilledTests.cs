using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Web.Data;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Faults;

/// <summary>The <c>migrate</c> command as a process of its own: killed while it works, and started twice at once.</summary>
public sealed class MigrationKilledTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-migrate-").FullName;

    [Fact]
    public async Task One_killed_half_way_leaves_nothing_half_done_and_two_started_after_it_at_once_do_the_rest()
    {
        var file = await KilledAsync();
        using PortalProcess portal = new(file);
        var known = new SqliteDesignTime().CreateDbContext([]).Database.GetMigrations().Count();
        Assert.InRange(int.Parse(await PortalProcess.AskAsync(file, "SELECT COUNT(*) FROM __EFMigrationsHistory")), 0, known);
        Assert.Equal("0", await PortalProcess.AskAsync(file, "SELECT COUNT(*) FROM sqlite_master WHERE name LIKE 'ef_temp%'"));

        var ended = await Task.WhenAll(portal.RunAsync("migrate"), portal.RunAsync("migrate"));
        Assert.True(ended is [0, 0], portal.Said);
        using var whole = TemplateDatabase.Copy();
        Assert.Equal(Schema(whole.Path), Schema(file));
        Assert.Equal(("ok", ""), (await PortalProcess.AskAsync(file, "PRAGMA integrity_check"), await PortalProcess.AskAsync(file, "PRAGMA foreign_key_check")));
        Assert.Equal("32", await PortalProcess.AskAsync(file, "SELECT COUNT(*) FROM Boroughs"));
    }

    /// <summary>A database under a migration that was killed at work. On a busy machine one may be done before it is caught; then another.</summary>
    private async Task<string> KilledAsync()
    {
        while (true)
        {
            var file = Path.Combine(folder, $"{Guid.NewGuid():N}.db");
            using PortalProcess portal = new(file);
            using var migrate = portal.Begin("migrate");
            // Its log grows while the first migration is committed, and there are many.
            while (!migrate.HasExited && (!File.Exists($"{file}-wal") || new FileInfo($"{file}-wal").Length < 200_000)) await Task.Delay(1);
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
