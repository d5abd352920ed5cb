using Microsoft.Data.Sqlite;

namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>What a test's portal keeps its records in; gone when the test is.</summary>
public abstract class TestDatabase : IDisposable
{
    /// <summary>As <c>Database:Provider</c> calls it.</summary>
    public abstract string Provider { get; }

    public abstract string ConnectionString { get; }

    /// <summary>The connection string as the portal has it, by which its pool of open connections is called.</summary>
    public string? PooledAs { get; set; }

    /// <summary>Migrated and without records: on the server that <c>PORTAL_TEST_SQLSERVER</c> names, or in a file.</summary>
    public static TestDatabase Make() => ServerDatabase.IsAskedFor ? ServerDatabase.Copy() : TemplateDatabase.Copy();

    public abstract void Dispose();
}

/// <summary>A SQLite file.</summary>
public sealed class DatabaseFile(string? folder = null, string options = "") : TestDatabase
{
    public string Path { get; } = System.IO.Path.Combine(folder ?? System.IO.Path.GetTempPath(), $"portal-test-{Guid.NewGuid():N}.db");

    /// <summary>With what a test wants of its connections beside the file.</summary>
    public override string ConnectionString => $"Data Source={Path}{options}";

    public override string Provider => "Sqlite";

    /// <summary>Copies all of it, while a portal may have it open.</summary>
    public void CopyTo(string path)
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            connection.Open();
            using var checkpoint = connection.CreateCommand();
            // Without this the newest pages would stay behind in the write-ahead log.
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            checkpoint.ExecuteNonQuery();
        }
        File.Copy(Path, path);
    }

    public override void Dispose()
    {
        if (PooledAs is { } pool)
        {
            // Only this file's: the pools of tests that run beside this one are theirs.
            using var connection = new SqliteConnection(pool);
            SqliteConnection.ClearPool(connection);
        }
        foreach (var file in new[] { Path, $"{Path}-wal", $"{Path}-shm" }) File.Delete(file);
    }
}

/// <summary>One database a run, made by the portal's own start, from which every test's is copied.</summary>
public static class TemplateDatabase
{
    private static readonly Lazy<DatabaseFile> Template = new(Make);

    public static DatabaseFile Copy(string? folder = null, string options = "")
    {
        var copy = new DatabaseFile(folder, options);
        File.Copy(Template.Value.Path, copy.Path);
        return copy;
    }

    private static DatabaseFile Make()
    {
        var made = new DatabaseFile();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => made.Dispose();
        using (var portal = new PortalApp(new DatabaseFile()).With("Database:MigrateOnStartup", "true"))
        {
            portal.StartServer();
            portal.File.CopyTo(made.Path);
        }
        return made;
    }
}
