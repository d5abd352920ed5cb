using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SafeguardingPortal.Web.Data.Providers;

namespace SafeguardingPortal.Web.Hosting;

/// <summary>
/// What a monitoring system is told, by OTLP, where one is named (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>): each request by its route, each
/// statement in it, and what is counted. No address, no name, no term and no narrative is in any of it.
/// </summary>
public static class TelemetryRegistration
{
    public static IServiceCollection AddPortalTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Telemetry>();
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return services;
        services.AddOpenTelemetry()
            .ConfigureResource(portal => portal.AddService("safeguarding-portal", serviceInstanceId: Environment.MachineName))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddEntityFrameworkCoreInstrumentation().AddProcessor<RouteOnly>()
                .AddOtlpExporter(OverHttp))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name, "Microsoft.EntityFrameworkCore").AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation().AddOtlpExporter(OverHttp));
        return services;
    }

    private static void OverHttp(OtlpExporterOptions otlp) => otlp.Protocol = OtlpExportProtocol.HttpProtobuf;

    /// <summary>The route says enough. An address may hold the secret of a calendar, and a statement is a page long.</summary>
    private sealed class RouteOnly : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var tag in (string[])["url.path", "url.query", "db.statement", "db.query.text"]) data.SetTag(tag, null);
        }
    }
}
