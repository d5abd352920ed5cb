using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Jobs;

namespace SafeguardingPortal.Web.Hosting;

/// <summary>
/// The command line's <c>migrate [--clear-lock]</c>: brings the database up to date, puts the guards of kept records on it and ends. It
/// starts no portal, so that what hinders a portal from starting hinders nobody from migrating.
/// </summary>
public static class MigrateCommand
{
    /// <summary>Answers the exit code: 0 when done, 1 with words on the error output, whatever it was that failed.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args.Except(["migrate", "--clear-lock"]).FirstOrDefault() is { } unknown && !unknown.Contains('=', StringComparison.Ordinal))
        {
            await errors.WriteLineAsync($"What is {unknown}? Write: migrate [--clear-lock]");
            return 1;
        }
        try
        {
            var builder = WebApplication.CreateBuilder([.. args.Where(arg => arg.Contains('=', StringComparison.Ordinal))]);
            builder.AddPortalSettings();
            builder.Services.AddPortalLog(builder.Configuration);
            builder.Services.AddSingleton(TimeProvider.System);
            builder.Services.AddPortalDatabase(builder.Configuration);
            builder.Services.AddPortalDeadlines();
            builder.Services.AddPortalTelemetry(builder.Configuration);
            await using var services = builder.Services.BuildServiceProvider();
            return await RunAsync(services, args.Contains("--clear-lock"), output, errors);
        }
        // Nobody is there to ask for a stack trace: whatever it was, it is said and ends with a code.
        catch (Exception failure)
        {
            return await SayAsync(failure, errors);
        }
    }

    internal static async Task<int> RunAsync(IServiceProvider services, bool clearLock, TextWriter output, TextWriter errors)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            db.Actor = CurrentUser.System;
            var missing = await DatabaseStartup.MigrateAsync(db, clearLock);
            if (missing.Count > 0)
                await output.WriteLineAsync("The guards of kept records were missing or altered, and were put back: "
                    + $"{string.Join(", ", missing.Select(guard => guard.Name))}");
            await output.WriteLineAsync("The database is up to date.");
            return 0;
        }
        catch (Exception failure)
        {
            return await SayAsync(failure, errors);
        }
    }

    private static async Task<int> SayAsync(Exception failure, TextWriter errors)
    {
        var trouble = DatabaseTrouble.Of(failure) is { } known ? $"{known}: " : "";
        await errors.WriteLineAsync($"The database was not migrated. {trouble}{failure.GetBaseException().Message}");
        return 1;
    }
}
