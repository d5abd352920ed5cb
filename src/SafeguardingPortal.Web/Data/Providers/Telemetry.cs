using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>
/// What the portal counts of itself: how long statements take, how far behind the flag service is, how many breaches it raised.
/// </summary>
public sealed class Telemetry : DbCommandInterceptor, IDisposable
{
    public const string Name = "SafeguardingPortal";

    private readonly Meter meter = new(Name);
    private readonly Histogram<double> statements;
    private readonly Counter<long> breaches;

    public Telemetry(LastTick lastTick, TimeProvider time)
    {
        statements = meter.CreateHistogram<double>("portal.database.duration", "s", "How long statements took");
        breaches = meter.CreateCounter<long>("portal.breaches.raised", description: "Deadlines found passed");
        meter.CreateObservableGauge("portal.flags.lag", () => lastTick.At is { } at ? [new Measurement<double>(
            (time.UtcNow - at).TotalSeconds)] : Array.Empty<Measurement<double>>(), "s", "Since the flag service finished a round");
    }

    public void BreachesRaised(int many) => breaches.Add(many);

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        statements.Record(eventData.Duration.TotalSeconds);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        statements.Record(eventData.Duration.TotalSeconds);
        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        statements.Record(eventData.Duration.TotalSeconds);
        return new(result);
    }

    public void Dispose() => meter.Dispose();
}
