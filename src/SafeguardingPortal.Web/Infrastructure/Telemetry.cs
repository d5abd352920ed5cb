using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SafeguardingPortal.Web.Deadlines;

namespace SafeguardingPortal.Web.Infrastructure;

/// <summary>
/// What the portal tells a monitoring system, by OTLP, where one is named (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>): each request and each statement,
/// how far behind the flag service is, how many breaches it raised. Paths hold references; no name, no term and no narrative is in any of it.
/// </summary>
public sealed class Telemetry : DbCommandInterceptor, IDisposable
{
    public const string Name = "SafeguardingPortal";

    private readonly Meter meter = new(Name);
    private readonly ActivitySource source = new(Name);
    private readonly Histogram<double> statements;
    private readonly Counter<long> breaches;

    public Telemetry(LastTick lastTick, TimeProvider time)
    {
        statements = meter.CreateHistogram<double>("portal.database.duration", "s", "How long statements took");
        breaches = meter.CreateCounter<long>("portal.breaches.raised", description: "Deadlines found passed");
        meter.CreateObservableGauge("portal.flags.lag", () => lastTick.At is { } at ? [new Measurement<double>((time.UtcNow - at).TotalSeconds)] : Array.Empty<Measurement<double>>(), "s", "Since the flag service finished a round");
    }

    public void BreachesRaised(int many) => breaches.Add(many);

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Tell(eventData);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Tell(eventData);
        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Tell(eventData);
        return new(result);
    }

    /// <summary>The statement is known to be over only now, so its part of the trace is written backwards from here.</summary>
    private void Tell(CommandExecutedEventData statement)
    {
        statements.Record(statement.Duration.TotalSeconds);
        using var part = source.StartActivity("database", ActivityKind.Client, Activity.Current?.Context ?? default, startTime: statement.StartTime);
        part?.SetTag("db.operation.name", statement.CommandSource.ToString());
        part?.SetEndTime((statement.StartTime + statement.Duration).UtcDateTime);
    }

    public void Dispose()
    {
        meter.Dispose();
        source.Dispose();
    }
}

/// <summary>Sends it, and the last of it when the portal stops.</summary>
public sealed class TelemetryExport(Uri endpoint) : IHostedService, IDisposable
{
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var portal = ResourceBuilder.CreateDefault().AddService("safeguarding-portal", serviceInstanceId: Environment.MachineName);
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(portal).AddSource(Telemetry.Name, "Microsoft.AspNetCore").AddOtlpExporter(otlp => To(otlp, "v1/traces")).Build();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(portal)
            .AddMeter(Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.EntityFrameworkCore", "System.Runtime").AddOtlpExporter(otlp => To(otlp, "v1/metrics")).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    private void To(OtlpExporterOptions otlp, string path) => (otlp.Endpoint, otlp.Protocol) = (new(endpoint, path), OtlpExportProtocol.HttpProtobuf);

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }
}

public static class TelemetryRegistration
{
    public static IServiceCollection AddPortalTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Telemetry>();
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 } endpoint) services.AddHostedService(_ => new TelemetryExport(new(endpoint.TrimEnd('/') + "/")));
        return services;
    }
}
