using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Hosting;
using SafeguardingPortal.Web.Jobs;

namespace SafeguardingPortal.Bench.Load;

/// <summary>Rounds of the flag service on the same database, by the service's own code.</summary>
internal sealed class Ticks(LoadData data)
{
    private const int Due = 1_000;

    public async Task<(double[] NothingDueMs, double[] ManyDueMs)> MeasureAsync(int runs)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        var services = builder.Services;
        services.AddLogging().AddSingleton(TimeProvider.System).AddScoped<AuditTrail>().AddPortalDeadlines()
            .AddPortalTelemetry(new ConfigurationBuilder().Build());
        services.AddPortalDatabase(
            new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Portal", $"Data Source={data.File}")]).Build());
        using var host = builder.Build();
        var flagger = host.Services.GetRequiredService<DeadlineFlagger>();
        await flagger.RaiseFlagsAsync(CancellationToken.None);

        double[] nothing = new double[runs], many = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            nothing[run] = await TimeAsync(async () =>
            {
                for (var n = 0; n < 200; n++) await flagger.RaiseFlagsAsync(CancellationToken.None);
            }) / 200;
            data.MakeDue(Due);
            many[run] = await TimeAsync(() => flagger.RaiseFlagsAsync(CancellationToken.None));
        }
        return (nothing, many);
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
