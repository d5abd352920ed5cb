using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;

namespace SafeguardingPortal.Web.Data;

/// <summary>What has to be true of the database before the first request: migrated, with its reference rows, and without demo accounts outside Development.</summary>
public static class DatabaseStartup
{
    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(20);

    public static async Task PrepareAsync(WebApplication app)
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
        if (clearLock) await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
        await MigrateAsync(db);
        return 0;
    }

    private static async Task MigrateAsync(PortalDbContext db)
    {
        if (db is SqlitePortalDbContext) await RefuseAbandonedLockAsync(db);
        await db.Database.MigrateAsync();
        await ReferenceData.EnsureAsync(db);
    }

    /// <summary>A migration killed half-way on SQLite leaves its lock behind, and the next one would wait for it for ever.</summary>
    private static async Task RefuseAbandonedLockAsync(PortalDbContext db)
    {
        for (var waited = TimeSpan.Zero; await IsLockedAsync(db); waited += TimeSpan.FromSeconds(1))
        {
            if (waited >= LockWait)
                throw new InvalidOperationException("A migration of this database is running or was killed. If none is running, clear its lock with: dotnet SafeguardingPortal.Web.dll migrate --clear-lock");
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task<bool> IsLockedAsync(PortalDbContext db) =>
        await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync() > 0
        && await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM \"__EFMigrationsLock\"").SingleAsync() > 0;

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
