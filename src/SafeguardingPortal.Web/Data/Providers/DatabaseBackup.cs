using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>
/// The command line's <c>backup --to FILE</c> and <c>restore --from FILE</c> of the embedded database. A copy is taken while the portal
/// serves and is one instant of it; it has its name only once it is whole and checked. SQL Server makes its own.
/// </summary>
internal sealed class DatabaseBackup(PortalDbContext db, TimeProvider time, TextWriter output, TextWriter errors)
{
    private const string BackUpUsage = "backup --to FILE";
    private const string RestoreUsage = "restore --from FILE [--in-use]";

    /// <summary>Answers the exit code: 0 when done, 1 with words on the error output when nothing was changed.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, TextWriter errors)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var backup = new DatabaseBackup(db, scope.ServiceProvider.GetRequiredService<TimeProvider>(), output, errors);
        try
        {
            return args switch
            {
                _ when db is not SqlitePortalDbContext => backup.Refused("SQL Server makes its own backups (docs/operations.md)."),
                ["backup", "--to", var file] => backup.BackUp(file),
                ["restore", "--from", var file] => backup.Restore(file, whileInUse: false),
                ["restore", "--from", var file, "--in-use"] => backup.Restore(file, whileInUse: true),
                ["backup", ..] => backup.Refused($"Write: {BackUpUsage}"),
                _ => backup.Refused($"Write: {RestoreUsage}")
            };
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            return backup.Refused(failure.Message);
        }
    }

    private string Database => new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;

    private int BackUp(string file)
    {
        if (!File.Exists(Database)) return Refused($"There is no database {Database}.");
        if (File.Exists(file)) return Refused($"{file} is there already.");
        CopyOut(file);
        output.WriteLine($"Backed up to {file}");
        return 0;
    }

    private int Restore(string file, bool whileInUse)
    {
        if (!File.Exists(file)) return Refused($"There is no file {file}.");
        using var source = Open(file, SqliteOpenMode.ReadOnly);
        if (WhatIsWrongWith(source) is { } wrong) return Refused($"{file} {wrong}.");

        var isThere = File.Exists(Database);
        if (isThere && !whileInUse && IsInUse())
            return Refused($"{Database} is in use. Stop every portal on it, or add --in-use to replace what is in it under them.");
        if (isThere)
        {
            var aside = string.Create(LondonWords.Culture, $"{Database}.before-restore-{time.UtcNow:yyyyMMdd-HHmmss}");
            CopyOut(aside);
            output.WriteLine($"Kept what was there as {aside}");
        }
        SqliteFile.Make(Database);
        SqliteFile.Close(Database);
        using (var target = Open(Database, SqliteOpenMode.ReadWriteCreate)) source.BackupDatabase(target);
        output.WriteLine($"Restored {Database} from {file}");
        return 0;
    }

    private void CopyOut(string file)
    {
        var part = $"{file}.part";
        File.Delete(part);
        // The whole of everybody's records in one file: nobody but its owner reads it.
        SqliteFile.Make(part);
        using (var source = Open(Database, SqliteOpenMode.ReadWrite))
        using (var target = Open(part, SqliteOpenMode.ReadWriteCreate))
        {
            source.BackupDatabase(target);
            // One file, with no log beside it that could be left behind.
            Ask(target, "PRAGMA journal_mode = DELETE");
            if (WhatIsWrongWith(target) is { } wrong) throw new IOException($"The copy {part} {wrong}.");
        }
        File.Move(part, file);
    }

    /// <summary>A whole database, of this portal, no newer than this build.</summary>
    private string? WhatIsWrongWith(SqliteConnection copy)
    {
        if (Ask(copy, "PRAGMA integrity_check") != "ok") return "is damaged";
        if (Ask(copy, "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'") == "0")
            return "is no database of the portal";
        using var command = copy.CreateCommand();
        command.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" """;
        using var rows = command.ExecuteReader();
        var known = db.Database.GetMigrations().ToHashSet();
        while (rows.Read())
        {
            if (!known.Contains(rows.GetString(0))) return "is of a newer build than this one";
        }
        return null;
    }

    /// <summary>Leaving the write-ahead log is possible only to the one connection there is.</summary>
    private bool IsInUse()
    {
        using var connection = Open(Database, SqliteOpenMode.ReadWrite, waitMilliseconds: 500);
        connection.DefaultTimeout = 1;
        try
        {
            Ask(connection, "PRAGMA journal_mode = DELETE");
            Ask(connection, "PRAGMA journal_mode = WAL");
            return false;
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return true;
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode, int waitMilliseconds = 30_000)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        // A backup's steps wait as SQLite itself waits, which is not at all unless told.
        SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, waitMilliseconds);
        return connection;
    }

    private static string? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), LondonWords.Culture);
    }

    private int Refused(string why)
    {
        errors.WriteLine($"{why} Nothing was changed.");
        return 1;
    }
}
