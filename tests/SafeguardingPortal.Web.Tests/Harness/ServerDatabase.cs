using Microsoft.Data.SqlClient;

namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>
/// A database of its own on the SQL Server that <c>PORTAL_TEST_SQLSERVER</c> names, whose login may make databases: one a run is migrated
/// by the portal's own start and backed up, and every test's is restored from that (docs/sql-server.md).
/// </summary>
public sealed class ServerDatabase : TestDatabase
{
    private const string Template = "portal_test_template";
    private static readonly string? Server = Environment.GetEnvironmentVariable("PORTAL_TEST_SQLSERVER");
    private static readonly Lazy<string> Backup = new(MakeTemplate);

    private readonly string name;

    private ServerDatabase(string name) => this.name = name;

    public static bool IsAskedFor => !string.IsNullOrEmpty(Server);

    public override string Provider => "SqlServer";

    public override string ConnectionString => new SqlConnectionStringBuilder(Server) { InitialCatalog = name }.ToString();

    public static ServerDatabase Copy()
    {
        var backup = Backup.Value;
        var copy = new ServerDatabase($"portal_test_{Guid.NewGuid():N}");
        Run(Restore(copy.name, backup, FilesIn()));
        return copy;
    }

    public override void Dispose()
    {
        using (var pool = new SqlConnection(PooledAs ?? ConnectionString)) SqlConnection.ClearPool(pool);
        Run(Drop(name));
    }

    private static string MakeTemplate()
    {
        var template = new ServerDatabase(Template);
        Run(Drop(Template));
        foreach (var statement in Create(Template)) Run(statement);
        using (var portal = new PortalApp(template).With("Database:MigrateOnStartup", "true"))
        {
            portal.StartServer();
            // Where the server may write is the server's to say; a name without a folder is put there.
            Run(BackUp(Template));
        }
        return $"{Template}.bak";
    }

    private static string FilesIn()
    {
        using var connection = Open();
        using var command = new SqlCommand("SELECT CONVERT(nvarchar(260), SERVERPROPERTY('InstanceDefaultDataPath'))", connection);
        return (string)command.ExecuteScalar();
    }

    internal static string Drop(string database) =>
        $"IF DB_ID(N'{database}') IS NOT NULL BEGIN ALTER DATABASE [{database}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE "
            + $"[{database}]; END";

    /// <summary>As <c>deploy/logins.sql</c> makes the portal's.</summary>
    internal static IEnumerable<string> Create(string database) =>
    [
        $"CREATE DATABASE [{database}] COLLATE Latin1_General_100_CI_AS",
        $"ALTER DATABASE [{database}] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE",
        $"ALTER DATABASE [{database}] SET ALLOW_SNAPSHOT_ISOLATION ON",
        $"ALTER DATABASE [{database}] SET RECOVERY SIMPLE"
    ];

    internal static string BackUp(string database) => $"BACKUP DATABASE [{database}] TO DISK = N'{database}.bak' WITH INIT, COPY_ONLY";

    internal static string Restore(string database, string backup, string files) =>
        $"RESTORE DATABASE [{database}] FROM DISK = N'{backup}' WITH MOVE N'{Template}' TO N'{files}{database}.mdf', MOVE "
            + $"N'{Template}_log' TO N'{files}{database}_log.ldf'";

    private static SqlConnection Open()
    {
        var connection = new SqlConnection(Server);
        connection.Open();
        return connection;
    }

    private static void Run(string statement)
    {
        using var connection = Open();
        using var command = new SqlCommand(statement, connection) { CommandTimeout = 120 };
        command.ExecuteNonQuery();
    }
}
