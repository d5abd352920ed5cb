using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>
/// Nobody is served until the database could be asked, and its answers were right: it has every migration, outside Development no
/// demonstration account, and the guards of kept records. A database that cannot be asked has not answered no; it is asked again by whoever
/// comes next.
/// </summary>
public sealed class ServingGate(
    IServiceScopeFactory scopes, IHostEnvironment environment, IHostApplicationLifetime lifetime, ILogger<ServingGate> log) : IDisposable
{
    private const string DemoAccountsFound =
        "This database has demonstration accounts, whose password is public. The portal does not start on it outside Development.";

    /// <summary>What the first start on an empty database says.</summary>
    public const string NobodyYet = "Nobody can sign in yet: there is no account. Run: dotnet SafeguardingPortal.Web.dll account add "
        + "--user NAME --name \"FULL NAME\" --role administrator";

    private readonly SemaphoreSlim turn = new(1);
    private volatile bool isOpen;

    /// <summary>There was a database, and it was right.</summary>
    internal bool HasOpened { get; private set; }

    /// <summary>What was found right is no longer there: whoever comes next asks again.</summary>
    internal void Close() => isOpen = false;

    /// <summary>At start: what was found wrong ends it, and a database that is away does not.</summary>
    public async Task AskAtStartAsync()
    {
        if (await AskAsync() is { } wrong) throw new InvalidOperationException(wrong);
    }

    /// <summary>Whether requests are served. While one asks, the others are told not yet.</summary>
    public async ValueTask<bool> IsOpenAsync()
    {
        if (isOpen || !await turn.WaitAsync(TimeSpan.Zero)) return isOpen;
        try
        {
            if (await AskAsync() is not { } wrong) return isOpen;
            log.LogCritical("{Wrong}", wrong);
            lifetime.StopApplication();
            return false;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Opens where every answer is right; answers with what is wrong for good.</summary>
    private async Task<string?> AskAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            db.Actor = CurrentUser.System;
            var applied = (await db.Database.GetAppliedMigrationsAsync()).ToHashSet();
            if (!applied.IsSupersetOf(db.Database.GetMigrations()))
            {
                log.LogWarning("Nobody is served yet: the database is not there, or migrations are missing");
                return null;
            }
            if (!environment.IsDevelopment() && await HasDemoAccountsAsync(db)) return DemoAccountsFound;
            // A newer version has guards of its own on what it added.
            if (applied.Count == db.Database.GetMigrations().Count()) await LookAfterGuardsAsync(db);
            if (!HasOpened && !environment.IsDevelopment() && !await db.Users.AnyAsync()) log.LogWarning("{What}", NobodyYet);
            isOpen = HasOpened = true;
        }
        catch (Exception failure) when (DatabaseTrouble.Of(failure) is { } trouble)
        {
            log.LogWarning("Nobody is served yet. {Trouble}", trouble);
        }
        return null;
    }

    private static Task<bool> HasDemoAccountsAsync(PortalDbContext db)
    {
        var names = DemoAccounts.All.Select(account => account.UserName.ToUpperInvariant()).ToList();
        return db.Users.AnyAsync(user => names.Contains(user.NormalizedUserName!));
    }

    /// <summary>Somebody who can write to the database past the portal took them off, or a table was made anew by hand.</summary>
    private async Task LookAfterGuardsAsync(PortalDbContext db)
    {
        var missing = await KeptTriggers.MissingAsync(db);
        if (missing.Count == 0) return;
        var names = string.Join(", ", missing.Select(guard => guard.Name));
        if (db is SqlServerPortalDbContext)
        {
            log.LogCritical(
                "The guards of kept records are missing or altered: {Guards}. The login that migrates puts them back: run migrate", names);
            return;
        }
        await KeptTriggers.PutBackAsync(db);
        log.LogCritical(
            "The guards of kept records were missing or altered, and were put back: {Guards}. What was done without them is not known",
            names);
    }

    public void Dispose() => turn.Dispose();
}
