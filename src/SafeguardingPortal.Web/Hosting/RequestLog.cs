using Microsoft.AspNetCore.StaticAssets;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace SafeguardingPortal.Web.Hosting;

/// <summary>
/// The log, and in it one line a request: its route as the code writes it, who asked by id, what was answered and how long it took. The
/// address itself is never in it, since a query holds names that were searched for and a path may hold the secret of a calendar.
/// </summary>
public static class RequestLog
{
    private static readonly object Asked = new();

    public static IServiceCollection AddPortalLog(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSerilog((provider, log) => log.ReadFrom.Configuration(configuration).ReadFrom.Services(provider).Enrich
            .With<NoAddress>(), preserveStaticLogger: true);

    /// <summary>Before all that may answer. An error page is part of the answer and no request of its own.</summary>
    public static void UsePortalRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{Method} {Route} for {Officer} answered {Status} in {Elapsed:0} ms";
        options.GetMessageTemplateProperties = (http, _, elapsed, status) =>
        [
            Property("Method", http.Request.Method),
            Property("Route", Of(http) is RouteEndpoint { RoutePattern.RawText: var route } ? route : "no route"),
            Property("Officer", SignedIn.From(http.User) is { Role: not Role.Nobody } officer ? officer.Id : "nobody"),
            Property("Status", status), Property("Elapsed", elapsed), Property("RequestId", http.TraceIdentifier)
        ];
        options.GetLevel = (http, _, failure) => failure is not null
            || http.Response.StatusCode >= StatusCodes.Status500InternalServerError && !IsQuiet(http) ? LogEventLevel.Error
            : IsQuiet(http) ? LogEventLevel.Debug : LogEventLevel.Information;
    });

    /// <summary>After routing: remembers what was asked for, before an error page takes its place.</summary>
    public static void UseRouteInRequestLog(this WebApplication app) => app.Use((http, next) =>
    {
        http.Items.TryAdd(Asked, http.GetEndpoint());
        return next(http);
    });

    private static Endpoint? Of(HttpContext http) => http.Items.TryGetValue(Asked, out var endpoint) ? (Endpoint?)endpoint : null;

    /// <summary>
    /// Asked for by every page and every proxy, and of interest to nobody who reads a log; a check that fails has a line of its own.
    /// </summary>
    private static bool IsQuiet(HttpContext http) =>
        Of(http) is { } endpoint && (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || Health.IsOne(endpoint)
            || endpoint is RouteEndpoint { RoutePattern.RawText: "live" });

    private static LogEventProperty Property(string name, object? value) => new(name, new ScalarValue(value));

    /// <summary>The framework gives each line of a request its path, for whichever sink shows all it is given.</summary>
    private sealed class NoAddress : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
