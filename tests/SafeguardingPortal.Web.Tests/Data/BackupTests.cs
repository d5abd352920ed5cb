using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Data;

public sealed class BackupTests : IDisposable
{
    private readonly PortalApp portal = PortalApp.OnFile();
    private readonly string folder = Directory.CreateTempSubdirectory("portal-backup-").FullName;

    private string Copy => Path.Combine(folder, "copy.db");

    public void Dispose()
    {
        foreach (var aside in Directory.GetFiles(
            Path.GetDirectoryName(portal.File.Path)!, $"{Path.GetFileName(portal.File.Path)}.before-restore-*")) File.Delete(aside);
        portal.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] args)
    {
        using StringWriter words = new();
        return (await DatabaseBackup.RunAsync(portal.Services, args, words, words), words.ToString());
    }

    private Task<int> WriteAsync() => portal.AsAsync(Domain.Access.CurrentUser.System, async (services, db) =>
    {
        services.GetRequiredService<AuditTrail>().Add(AuditAction.Viewed, "Test");
        return await db.SaveChangesAsync();
    });

    /// <summary>A hash of every row of every table, by table.</summary>
    private static SortedDictionary<string, string> Contents(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
            hashes[table] = Convert.ToHexString(SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\n', Rows(connection, $"SELECT * FROM \"{table}\"").Order(StringComparer.Ordinal)))));
        Assert.Equal(["ok"], Rows(connection, "PRAGMA integrity_check"));
        return hashes;
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read()) rows.Add(string.Join(
            '|', Enumerable.Range(0, reader.FieldCount).Select(field => reader.IsDBNull(field) ? "∅" : reader.GetString(field))));
        return rows;
    }

    [Fact]
    public async Task A_copy_taken_while_others_write_is_whole_and_restoring_it_brings_every_table_back_as_it_was()
    {
        await portal.Given.ReferralAsync(await portal.Given.TeamAsync(), Stage.Finished);
        using var enough = new CancellationTokenSource();
        var written = 0;
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested) written += await WriteAsync();
        });
        while (Volatile.Read(ref written) < 5) await Task.Delay(5);
        var taken = await RunAsync("backup", "--to", Copy);
        var writtenBy = Volatile.Read(ref written);
        while (Volatile.Read(ref written) < writtenBy + 3) await Task.Delay(5);
        await enough.CancelAsync();
        await writing;
        Assert.Equal((0, $"Backed up to {Copy}{Environment.NewLine}"), taken);
        Assert.False(File.Exists($"{Copy}.part"));
        var (backedUp, before) = (Contents(Copy), Contents(portal.File.Path));
        Assert.NotEqual(backedUp["AuditEntries"], before["AuditEntries"]);

        var restored = await RunAsync("restore", "--from", Copy, "--in-use");
        Assert.True(restored.Code == 0, restored.Said);
        Assert.Equal(backedUp, Contents(portal.File.Path));
        var aside = Directory.GetFiles(Path.GetDirectoryName(portal.File.Path)!, $"{Path.GetFileName(portal.File.Path)}.before-restore-*");
        Assert.Equal(before, Contents(Assert.Single(aside)));
        // The portal that ran all the while goes on with what is there now.
        Assert.True(await WriteAsync() > 0);
    }

    [Fact]
    public async Task A_database_in_use_is_not_restored_over_unless_told()
    {
        Assert.Equal(0, (await RunAsync("backup", "--to", Copy)).Code);
        await WriteAsync();
        var before = Contents(portal.File.Path);
        using var other = new SqliteConnection($"Data Source={portal.File.Path};Pooling=False");
        other.Open();
        Rows(other, "SELECT COUNT(*) FROM Caits");
        var refused = await RunAsync("restore", "--from", Copy);

        Assert.Equal(1, refused.Code);
        Assert.Contains("is in use. Stop every portal on it, or add --in-use", refused.Said);
        Assert.Equal(before, Contents(portal.File.Path));
    }

    [Fact]
    public async Task What_is_no_whole_backup_of_this_portal_is_refused_by_name_and_nothing_is_overwritten()
    {
        Assert.Equal((1, $"Write: backup --to FILE Nothing was changed.{Environment.NewLine}"), await RunAsync("backup"));
        Assert.Equal((1, $"There is no file {Copy}. Nothing was changed.{Environment.NewLine}"), await RunAsync("restore", "--from", Copy));
        Assert.Equal(0, (await RunAsync("backup", "--to", Copy)).Code);
        Assert.Equal((1, $"{Copy} is there already. Nothing was changed.{Environment.NewLine}"), await RunAsync("backup", "--to", Copy));

        using (var copy = new SqliteConnection($"Data Source={Copy};Pooling=False"))
        {
            copy.Open();
            Rows(copy, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '10.0.0')");
        }
        Assert.Equal((1, $"{Copy} is of a newer build than this one. Nothing was changed.{Environment.NewLine}"),
            await RunAsync("restore", "--from", Copy));
        await File.WriteAllTextAsync(Copy, "no database at all, but long enough to be looked at as if it were one");
        Assert.Equal(1, (await RunAsync("restore", "--from", Copy)).Code);
    }
}
