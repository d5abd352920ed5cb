using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>The embedded database as a file of the operating system: whose it is, and whether it is still the one that is open.</summary>
internal static class SqliteFile
{
    private const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int HasMovedQuestion = 20;

    /// <summary>Null where the database is no file of its own.</summary>
    public static string? PathOf(string? connectionString) =>
        new SqliteConnectionStringBuilder(connectionString) is { Mode: not SqliteOpenMode.Memory, DataSource: { Length: > 0 } path }
        && path != ":memory:" && !path.StartsWith("file:", StringComparison.Ordinal)
            ? path : null;

    /// <summary>
    /// Makes the file, empty, where it is not there, so that nobody but its owner reads it from the first byte on; SQLite gives the files
    /// beside it the same rights.
    /// </summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path)) return;
        FileStreamOptions options = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = Owners };
        try
        {
            new FileStream(path, options).Dispose();
            File.SetUnixFileMode(path, Owners);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CannotOpen(failure.Message);
        }
    }

    /// <summary>
    /// Takes it and the files beside it away from everybody but their owner. Answers those that others could read or write.
    /// </summary>
    public static IReadOnlyList<string> Close(string path)
    {
        if (OperatingSystem.IsWindows()) return [];
        List<string> open = [];
        foreach (var file in new[] { path, $"{path}-wal", $"{path}-shm", $"{path}-journal" })
        {
            try
            {
                if (!File.Exists(file) || (File.GetUnixFileMode(file) & ~Owners) == 0) continue;
                File.SetUnixFileMode(file, Owners);
                open.Add(file);
            }
            catch (FileNotFoundException)
            {
                // The log beside a database goes with the last connection.
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw CannotOpen(failure.Message);
            }
        }
        return open;
    }

    /// <summary>
    /// The file was deleted, renamed or replaced since this connection opened it. What is written then is in a file that nobody will find
    /// again.
    /// </summary>
    public static bool HasMoved(SqliteConnection connection)
    {
        var hasMoved = 0;
        return connection.Handle is { IsInvalid: false } open && FileControl(open.DangerousGetHandle(), nint.Zero, HasMovedQuestion,
            ref hasMoved) == SQLitePCL.raw.SQLITE_OK && hasMoved != 0;
    }

    public static SqliteException Gone() => CannotOpen("The database file is no longer where it was opened.");

    /// <summary>As SQLite itself says that it cannot open its file, by which everything knows that the database is away.</summary>
    private static SqliteException CannotOpen(string why) => new(why, SQLitePCL.raw.SQLITE_CANTOPEN);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    private static extern int FileControl(nint database, nint name, int question, ref int answer);
}
