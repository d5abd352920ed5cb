using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SQLitePCL;

namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>Chooses the database by <c>Database:Provider</c>: the embedded SQLite by default, SQL Server in production (B1).</summary>
public static class DatabaseRegistration
{
    /// <summary>How long a statement may take, and a save of SQLite wait for another to finish.</summary>
    private const int SecondsToWait = 30;

    /// <summary>How many contexts wait for the next request: EF makes dozens of services for each new one.</summary>
    private const int Pooled = 32;

    public static bool UsesSqlServer(this IConfiguration configuration) => configuration["Database:Provider"] switch
    {
        "SqlServer" => true,
        "Sqlite" or null or "" => false,
        var other => throw new InvalidOperationException($"Database:Provider '{other}' is not Sqlite or SqlServer.")
    };

    public static IServiceCollection AddPortalDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ChangeRecorder>();
        services.AddSingleton<ListMemory>();
        services.AddSingleton<ListMemoryKeeper>();
        services.AddSingleton<ServingGate>();
        services.AddSingleton<PersonFiling>();
        services.AddSingleton<NamesOnRecord>();
        services.AddScoped<KnownPeople>();
        services.AddHostedService<PersonRefiling>();
        services.AddHostedService<NameCounting>();
        services.AddScoped(typeof(Records<>));
        services.AddScoped<References>();
        services.AddScoped<ReferenceLists>();
        services.AddScoped<ListTeams>();
        services.AddScoped<EndedOffers>();
        services.AddScoped<MinimalCards>();
        services.AddScoped<PlanLookUp>();
        services.AddScoped<JoinedRecords>();
        // Who acts is written in one place, after the cookie has been read; a value cached before that would be nobody.
        services.AddTransient<CurrentUser>(sp => sp.GetRequiredService<PortalDbContext>().Actor);

        // A list comes as one parameter, so that a statement is the same however long its list is: EF writes it once, SQLite keeps it ready
        // and SQL Server keeps its plan. Options are the same for every request and made once.
        if (configuration.UsesSqlServer())
        {
            services.AddDbContextPool<SqlServerPortalDbContext>((sp, options) => options
                .UseSqlServer(configuration.GetConnectionString("Portal"), server => server
                    .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                    .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                    .ExecutionStrategy(dependencies => new RetryOutsideTransactions(dependencies))
                    .CommandTimeout(SecondsToWait))
                .ConfigureWarnings(Quieten)
                .AddInterceptors(RulesWrittenOut.Instance,
                    sp.GetRequiredService<PersonFiling>(), sp.GetRequiredService<ChangeRecorder>(),
                    sp.GetRequiredService<ListMemoryKeeper>(), sp.GetRequiredService<Telemetry>()),
                Pooled);
            services.AddScoped<PortalDbContext>(sp => sp.GetRequiredService<SqlServerPortalDbContext>().BegunAnew());
        }
        else
        {
            services.AddSingleton<SqliteDurability>().AddSingleton<KeptConnections>().AddSingleton<KeptQueries>()
                .AddScoped<KeptConnection>();
            services.AddDbContextPool<SqlitePortalDbContext>((sp, options) => options
                .UseSqlite(
                    SqliteConnectionString(configuration), sqlite => sqlite
                        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .ConfigureWarnings(Quieten)
                .ReplaceService<IMigrationsSqlGenerator, SqliteTables>()
                .AddInterceptors(RulesWrittenOut.Instance, sp.GetRequiredService<PersonFiling>(), sp.GetRequiredService<ChangeRecorder>(),
                    sp.GetRequiredService<ListMemoryKeeper>(), sp.GetRequiredService<SqliteDurability>(),
                    sp.GetRequiredService<KeptQueries>(), sp.GetRequiredService<Telemetry>()),
                Pooled);
            services.AddScoped<PortalDbContext>(sp =>
            {
                // Asked for first, so that it goes back last, when the context is done with it.
                var kept = sp.GetRequiredService<KeptConnection>();
                var db = sp.GetRequiredService<SqlitePortalDbContext>().BegunAnew();
                db.Database.SetDbConnection(kept.Connection);
                return db;
            });
        }
        return services;
    }

    /// <summary>A count up to a cap needs no order, and is the only thing taken without one.</summary>
    private static void Quieten(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning);

    private static string SqliteConnectionString(IConfiguration configuration)
    {
        var connection = new SqliteConnectionStringBuilder(configuration.GetConnectionString("Portal") ?? "Data Source=portal.db")
        {
            ForeignKeys = true
        };
        if (!connection.ShouldSerialize("Default Timeout")) connection.DefaultTimeout = SecondsToWait;
        return connection.ToString();
    }
}

/// <summary>
/// An acknowledged save survives a pulled plug: the write-ahead log is flushed at every commit. Who finds another one saving waits as
/// SQLite waits, looking again after a millisecond and then less and less often; left to itself the client library looks every 150.
/// </summary>
public sealed class SqliteDurability : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

    /// <summary>What was said to a connection holds while it waits in the pool, so it is said once.</summary>
    private readonly ConditionalWeakTable<sqlite3, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var sqlite = (SqliteConnection)connection;
        if (SqliteFile.HasMoved(sqlite))
        {
            // It waited open in the client library's pool while the file was taken away.
            SqliteConnection.ClearPool(sqlite);
            throw SqliteFile.Gone();
        }
        if (told.TryGetValue(sqlite.Handle!, out _)) return;
        raw.sqlite3_busy_timeout(sqlite.Handle, sqlite.DefaultTimeout * 1_000);
        // EF looks whether there is a database by a connection that only reads, which can switch nothing on.
        if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }
        told.AddOrUpdate(sqlite.Handle!, told);
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no waiting to do that another thread could use.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
