using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Reference;

namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>
/// What has to be true of the database before the first request: migrated, and with its reference rows. What is asked of it besides is
/// <see cref="ServingGate"/>.
/// </summary>
public static class DatabaseStartup
{
    /// <summary>How often in a row nobody is seen writing under a migration's lock before it counts as left behind.</summary>
    private const int IdleLooks = 3;

    /// <summary>For a statement of a migration, such as an index on millions of rows, and for whoever migrates at the same time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private const string ClearLock = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";

    private const string TooOld =
        "This database was made by a build from before the first release, and this one cannot bring it up to date. "
        + "Move it away, or name another in ConnectionStrings:Portal, and start again: a new one is made.";

    public static async Task PrepareAsync(WebApplication app)
    {
        try
        {
            await EnsureAsync(app);
        }
        catch (Exception failure) when (DatabaseTrouble.Of(failure) is { } trouble)
        {
            throw new InvalidOperationException($"The portal cannot start. {trouble}: {failure.GetBaseException().Message}", failure);
        }
        await app.Services.GetRequiredService<ServingGate>().AskAtStartAsync();
    }

    private static async Task EnsureAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = Portal(scope);
        if (db is SqlitePortalDbContext && SqliteFile.PathOf(db.Database.GetConnectionString()) is { } file
            && SqliteFile.Close(file) is { Count: > 0 } open)
        {
            var files = string.Join(", ", open);
            app.Logger.LogWarning(
                "Others than their owner could read or write {Files}: taken away from them. Who read them before is not known", files);
        }
        if (app.Configuration.GetValue("Database:MigrateOnStartup", !app.Configuration.UsesSqlServer()))
            await WaitingAsync(db, Patience, () => MigrateAsync(db));
    }

    /// <summary>
    /// Brings the database up to date and ends. Answers with the guards of kept records that were missing though nothing was to be
    /// migrated.
    /// </summary>
    internal static Task<IReadOnlyList<KeptTrigger>> MigrateAsync(PortalDbContext db, bool clearLock) =>
        WaitingAsync<IReadOnlyList<KeptTrigger>>(db, Patience, async () =>
        {
            if (clearLock) await db.Database.ExecuteSqlRawAsync(ClearLock);
            if (await MigrateAsync(db)) return [];
            var missing = await KeptTriggers.MissingAsync(db);
            if (missing.Count > 0) await KeptTriggers.PutBackAsync(db);
            return missing;
        });

    /// <summary>Answers whether there was anything to migrate.</summary>
    private static async Task<bool> MigrateAsync(PortalDbContext db)
    {
        if (db is SqlitePortalDbContext && SqliteFile.PathOf(db.Database.GetConnectionString()) is { } file)
        {
            if (new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).Mode == SqliteOpenMode.ReadWriteCreate)
                SqliteFile.Make(file);
            SqliteFile.Close(file);
        }
        await RefuseWhatIsTooOldAsync(db);
        var isNew = (await db.Database.GetPendingMigrationsAsync()).Any();
        if (db is SqlServerPortalDbContext) await db.Database.MigrateAsync();
        else if (isNew) await MigrateFileAsync(db);
        if (isNew) await KeptTriggers.PutBackAsync(db);
        await EnsureReferenceDataAsync(db);
        return isNew;
    }

    /// <summary>With statements that wait for others, and run, no longer than this.</summary>
    internal static async Task<T> WaitingAsync<T>(PortalDbContext db, TimeSpan most, Func<Task<T>> act)
    {
        var (statement, wait) = (db.Database.GetCommandTimeout(), (db.Database.GetDbConnection() as SqliteConnection)?.DefaultTimeout ?? 0);
        SetPatience(db, (int)most.TotalSeconds, (int)most.TotalSeconds);
        try
        {
            return await act();
        }
        finally
        {
            // The connection is kept.
            SetPatience(db, statement, wait);
        }
    }

    private static void SetPatience(PortalDbContext db, int? statement, int wait)
    {
        db.Database.SetCommandTimeout(statement);
        if (db.Database.GetDbConnection() is not SqliteConnection connection) return;
        connection.DefaultTimeout = wait;
        if (connection.Handle is { } open) SQLitePCL.raw.sqlite3_busy_timeout(open, wait * 1_000);
    }

    private static async Task EnsureReferenceDataAsync(PortalDbContext db)
    {
        try
        {
            await ReferenceData.EnsureAsync(db);
        }
        catch (DbUpdateException)
        {
            // Another server that started at the same time wrote them first.
            db.ChangeTracker.Clear();
            await ReferenceData.EnsureAsync(db);
        }
    }

    /// <summary>
    /// Before the first release the tables were still built in steps that are gone. A database that began with those is nobody's to bring
    /// up to date; one that a newer version has already taken further is, since only what adds comes after.
    /// </summary>
    private static async Task RefuseWhatIsTooOldAsync(PortalDbContext db)
    {
        var applied = await db.Database.GetAppliedMigrationsAsync();
        if (applied.FirstOrDefault() is { } first && first != db.Database.GetMigrations().First())
            throw new InvalidOperationException(TooOld);
    }

    private static async Task MigrateFileAsync(PortalDbContext db)
    {
        await ClearAbandonedLockAsync(db);
        await db.Database.OpenConnectionAsync();
        // Tables are made anew under others that point to them. The switch does nothing within a transaction, so it comes before.
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        try
        {
            await db.Database.MigrateAsync();
        }
        finally
        {
            // The connection is kept.
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = ON");
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// A migration that was killed leaves the lock that others wait for, and nothing else of itself. One that runs holds the database's
    /// write lock, so where nobody does, look after look, nobody runs.
    /// </summary>
    private static async Task ClearAbandonedLockAsync(PortalDbContext db)
    {
        var (seen, idle) = ("", 0);
        for (; await LockAsync(db) is { } taken; await Task.Delay(TimeSpan.FromSeconds(1)))
        {
            idle = taken != seen || await IsWrittenToAsync(db) ? 0 : idle + 1;
            seen = taken;
            // That very lock: another who waited as long may have cleared it already and taken one for itself.
            if (idle >= IdleLooks) await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" = {seen}");
        }
    }

    private static async Task<bool> IsWrittenToAsync(PortalDbContext db)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, DefaultTimeout = 1 }.ToString());
        await connection.OpenAsync();
        try
        {
            await using var transaction = await connection.BeginTransactionAsync();
            return false;
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            return true;
        }
    }

    /// <summary>When the lock was taken, as it stands there; null where there is none.</summary>
    private static async Task<string?> LockAsync(PortalDbContext db) =>
        await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync() == 0
            ? null
            : await db.Database.SqlQuery<string>($"SELECT \"Timestamp\" AS \"Value\" FROM \"__EFMigrationsLock\"").SingleOrDefaultAsync();

    private static PortalDbContext Portal(AsyncServiceScope scope)
    {
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor = CurrentUser.System;
        return db;
    }
}
