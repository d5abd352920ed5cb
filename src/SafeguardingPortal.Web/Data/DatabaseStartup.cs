using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;

namespace SafeguardingPortal.Web.Data;

/// <summary>What has to be true of the database before the first request: migrated, with its reference rows, and without demo accounts outside Development.</summary>
public static class DatabaseStartup
{
    /// <summary>How often in a row nobody is seen writing under a migration's lock before it counts as left behind.</summary>
    private const int IdleLooks = 3;

    private const string ClearLock = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";

    private const string TooOld = "This database was made by a build from before the first release, and this one cannot bring it up to date. "
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
    }

    private static async Task EnsureAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = Portal(scope);
        if (app.Configuration.GetValue("Database:MigrateOnStartup", !app.Configuration.UsesSqlServer())) await MigrateAsync(db);
        if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Demo:Fill", true)) await DemoData.EnsureAsync(scope.ServiceProvider);
        if (!app.Environment.IsDevelopment() && await HasDemoAccountsAsync(db))
            throw new InvalidOperationException("This database has demonstration accounts, whose password is public. The portal does not start on it outside Development.");
    }

    /// <summary>The command line's <c>migrate</c>: brings the database up to date and ends.</summary>
    public static async Task<int> MigrateAsync(IServiceProvider services, bool clearLock)
    {
        await using var scope = services.CreateAsyncScope();
        var db = Portal(scope);
        if (clearLock) await db.Database.ExecuteSqlRawAsync(ClearLock);
        await MigrateAsync(db);
        return 0;
    }

    private static async Task MigrateAsync(PortalDbContext db)
    {
        await RefuseWhatIsTooOldAsync(db);
        if (db is SqlitePortalDbContext) await MigrateFileAsync(db);
        else await db.Database.MigrateAsync();
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
    /// Before the first release the tables were still built in steps that are gone. A database that began with those is nobody's to bring up to
    /// date; one that a newer version has already taken further is, since only what adds comes after.
    /// </summary>
    private static async Task RefuseWhatIsTooOldAsync(PortalDbContext db)
    {
        var applied = await db.Database.GetAppliedMigrationsAsync();
        if (applied.FirstOrDefault() is { } first && first != db.Database.GetMigrations().First())
            throw new InvalidOperationException(TooOld);
    }

    private static async Task MigrateFileAsync(PortalDbContext db)
    {
        if (!(await db.Database.GetPendingMigrationsAsync()).Any()) return;
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
    /// A migration that was killed leaves the lock that others wait for, and nothing else of itself. One that runs holds the database's write
    /// lock, so where nobody does, look after look, nobody runs.
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
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, DefaultTimeout = 1 }.ToString());
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
        await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync() == 0
            ? null
            : await db.Database.SqlQuery<string>($"SELECT \"Timestamp\" AS \"Value\" FROM \"__EFMigrationsLock\"").SingleOrDefaultAsync();

    private static async Task<bool> HasDemoAccountsAsync(PortalDbContext db)
    {
        var names = DemoAccounts.All.Select(account => account.UserName.ToUpperInvariant()).ToList();
        return await db.Database.CanConnectAsync() && await db.Users.AnyAsync(user => names.Contains(user.NormalizedUserName!));
    }

    private static PortalDbContext Portal(AsyncServiceScope scope)
    {
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor = CurrentUser.System;
        return db;
    }
}
