using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using SafeguardingPortal.Web.Hosting;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

/// <summary>
/// A monitoring system that is named is told of requests, statements, breaches and the flag service; names of people and of records never
/// reach it.
/// </summary>
public sealed class TelemetryTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("http://monitor:4318", 1)]
    public void Nothing_is_sent_where_no_monitor_is_named(string? endpoint, int senders)
    {
        var services = new ServiceCollection()
            .AddPortalTelemetry(new ConfigurationBuilder().AddInMemoryCollection([new("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint)]).Build());
        Assert.Equal(senders, services.Count(service => service.ServiceType == typeof(IHostedService)));
    }

    [Fact]
    public async Task What_is_sent_holds_what_an_alert_needs_and_nobodys_name()
    {
        ConcurrentDictionary<string, string> told = [];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        await using var monitor = builder.Build();
        monitor.MapPost("/v1/{kind}", async (string kind, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            told.AddOrUpdate(
                kind, Encoding.UTF8.GetString(body.ToArray()), (_, before) => before + Encoding.UTF8.GetString(body.ToArray()));
        });
        await monitor.StartAsync();

        string reference;
        using (var portal = new PortalApp().With("OTEL_EXPORTER_OTLP_ENDPOINT", monitor.Urls.Single()))
        {
            var logged = await portal.Given.ReferralAsync(await portal.Given.TeamAsync(), hoursAgo: 25);
            await portal.Services.GetRequiredService<Web.Jobs.DeadlineFlagService>().TickAsync(CancellationToken.None);
            Assert.Equal(200, (await portal.SignIn(logged.Team.Sergeant).GetAsync(logged.Page)).Status);
            await portal.SignIn(logged.Team.Sergeant).GetAsync("/search?term=Merrin");
            reference = logged.Reference;
        }

        // The last of it is sent while the portal stops, which the portal's own main method waits for and the harness does not.
        const string page = "referrals/{reference:reference}";
        string Said(string kind) => told.GetValueOrDefault(kind, "");
        for (var tries = 0; tries < 600
            && !(Said("traces").Contains(page, StringComparison.Ordinal) && told.ContainsKey("metrics")); tries++) await Task.Delay(50);
        foreach (var part in new[] { page, "OpenTelemetry.Instrumentation.EntityFrameworkCore" }) Assert.Contains(part, Said("traces"));
        foreach (var measure in new[] { "portal.database.duration", "portal.breaches.raised", "portal.flags.lag",
            "http.server.request.duration" }) Assert.Contains(measure, Said("metrics"));
        foreach (var personal in new[] { "Merrin", reference, "term=", "SELECT" })
            Assert.All(told.Values, said => Assert.DoesNotContain(personal, said));
    }
}
