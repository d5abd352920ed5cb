using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Jobs;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Hosting;

/// <summary>
/// Alive: the process answers. Ready: the database takes a write, has every migration, and the flag service has lately finished a round.
/// </summary>
public static class Health
{
    private const string Ready = "ready";
    private const string Tag = "health";

    public static IServiceCollection AddPortalHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(8))
            .AddCheck<FlagServiceHealth>("flag service", tags: [Ready]);
        return services;
    }

    /// <summary>
    /// The command line's <c>health</c>: asks the portal beside it, in a container that has nothing else to ask with. 0 is ready.
    /// </summary>
    public static async Task<int> AskAsync(string[] args, TextWriter output)
    {
        using HttpClient client = new() { Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            using var answer = await client.GetAsync(
                new Uri(new Uri(args.Length > 1 ? args[1] : "http://127.0.0.1:8080"), "/health/ready"));
            await output.WriteLineAsync(await answer.Content.ReadAsStringAsync());
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await output.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    public static void MapPortalHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().WithTags(Tag);
        app.MapHealthChecks(
            "/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync })
            .AllowAnonymous().WithTags(Tag);
    }

    public static bool IsOne(Endpoint endpoint) => endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags.Contains(Tag) == true;

    private static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsync(
            string.Join('\n', report.Entries.Select(check => $"{check.Key}: {check.Value.Description ?? check.Value.Status.ToString()}")));
}

/// <summary>
/// Writes a row and has it committed, through a connection as a request has one: a disk that is full, a database that is locked, that can
/// only be read or whose file was taken away under the portal reads as well as ever.
/// </summary>
internal sealed class DatabaseHealth(IServiceScopeFactory scopes, TimeProvider time) : IHealthCheck
{
    /// <summary>Who asks waits for an answer, and not for somebody else's save.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            db.Actor = CurrentUser.System;
            return await DatabaseStartup.WaitingAsync(db, Wait, () => AskAsync(db, cancellationToken));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(
                DatabaseTrouble.Of(failure) is { } trouble and not DatabaseTrouble.Away ? trouble : "cannot be reached", failure);
        }
    }

    private async Task<HealthCheckResult> AskAsync(PortalDbContext db, CancellationToken cancel)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any()) return HealthCheckResult.Unhealthy("migrations are missing");
        await BeatAsync(db, cancel);
        return HealthCheckResult.Healthy("ok");
    }

    private async Task BeatAsync(PortalDbContext db, CancellationToken cancel)
    {
        var (server, now) = (Environment.MachineName, time.UtcNow);
        Task<int> AgainAsync() =>
            db.Heartbeats.Where(beat => beat.Server == server).ExecuteUpdateAsync(beat => beat.SetProperty(each => each.At, now), cancel);
        if (await AgainAsync() > 0) return;
        try
        {
            db.Heartbeats.Add(new() { Server = server, At = now });
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (DatabaseTrouble.Of(failure) is null)
        {
            // Another portal of this machine wrote the first one.
            await AgainAsync();
        }
    }
}

internal sealed class FlagServiceHealth(LastTick lastTick, TimeProvider time) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lastTick.At is { } at && (time.UtcNow - at).Duration() < 4 * DeadlineFlagService.Interval
            ? HealthCheckResult.Healthy("ok")
            : HealthCheckResult.Unhealthy("no round finished lately"));
}
