using Microsoft.EntityFrameworkCore;
using System.Globalization;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Demo;

/// <summary>
/// The command line's <c>demo --referrals N --seed S</c>: fills a database with invented referrals by the thousand. Development only.
/// </summary>
/// <param name="Now">What every clock is relative to.</param>
internal sealed record BulkDemoCommand(int Referrals, int Seed, DateTime Now)
{
    public const int Most = 3_000_000;
    private const string Usage = "demo --referrals N [--seed S] [--now 2026-11-23T09:20:00Z]";

    /// <summary>
    /// Answers the exit code: 0 when the referrals are made, 1 with words on the error output when they may not be or cannot be.
    /// </summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, TextWriter errors)
    {
        var time = services.GetRequiredService<TimeProvider>();
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await errors.WriteLineAsync(
                "Demonstration data is made in Development only (ASPNETCORE_ENVIRONMENT=Development). Nothing was changed.");
            return 1;
        }
        if (Read(args, time.UtcNow, out var wrong) is not { } command)
        {
            await errors.WriteLineAsync($"{wrong} Write: {Usage}");
            return 1;
        }
        await using (var scope = services.CreateAsyncScope())
        {
            await DatabaseStartup.MigrateAsync(Portal(scope), clearLock: false);
            await DemoData.EnsureAsync(scope.ServiceProvider, new StandingClock(command.Now));
        }
        await using (var scope = services.CreateAsyncScope())
        {
            using var bulk = new BulkDemo(Portal(scope), command, scope.ServiceProvider.GetRequiredService<AuditTrail>(), time);
            await bulk.MakeAsync(output);
            // It writes without the recorder of changes, so no month is any more what was counted of it.
            await Portal(scope).MonthsCounted.ExecuteDeleteAsync();
        }
        return 0;
    }

    internal static BulkDemoCommand? Read(string[] args, DateTime now, out string wrong)
    {
        wrong = "";
        Dictionary<string, string> given = new(StringComparer.Ordinal);
        for (var i = 1; i < args.Length; i += 2)
        {
            if (args[i] is not ("--referrals" or "--seed" or "--now") || i + 1 == args.Length)
                wrong = $"{args[i]} is not an option of this command, or has no value.";
            else given[args[i]] = args[i + 1];
        }
        var (referrals, seed) = (0, 1);
        if (!given.TryGetValue("--referrals", out var many)
            || !int.TryParse(many, NumberStyles.None, CultureInfo.InvariantCulture, out referrals) || referrals is < 1 or > Most)
            wrong = string.Create(CultureInfo.InvariantCulture, $"Say how many referrals, from 1 to {Most}.");
        if (given.TryGetValue("--seed", out var seeded) && !int.TryParse(
            seeded, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out seed)) wrong = "The seed is a whole number.";
        if (given.TryGetValue("--now", out var at)
            && !DateTime.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out now)) wrong = "The instant after --now cannot be read.";
        if (now < BulkDemo.Beginning.AddYears(1))
            wrong = "The instant after --now is too early: the teams and limits on record begin in 2008.";
        return wrong.Length > 0 ? null : new(referrals, seed, now);
    }

    private static PortalDbContext Portal(AsyncServiceScope scope)
    {
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor = CurrentUser.System;
        return db;
    }

    private sealed class StandingClock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now);
    }
}
