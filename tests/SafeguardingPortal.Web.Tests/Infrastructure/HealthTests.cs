using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Web.Jobs;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

public class HealthTests : PortalTest
{
    private async Task<(int Status, string Text)> ReadyAsync()
    {
        var page = await Portal.Visit().GetAsync("/health/ready");
        return (page.Status, page.Source);
    }

    private Task TickAsync() => Portal.Services.GetRequiredService<DeadlineFlagService>().TickAsync(CancellationToken.None);

    [Fact]
    public async Task It_lives_as_soon_as_it_answers()
    {
        var page = await Portal.Visit().GetAsync("/health/live");
        Assert.Equal((200, "Healthy"), (page.Status, page.Source));
    }

    [Fact]
    public async Task It_is_ready_once_the_flag_service_has_finished_a_round_and_not_before()
    {
        Assert.Equal((503, "database: ok\nflag service: no round finished lately"), await ReadyAsync());
        await TickAsync();
        Assert.Equal((200, "database: ok\nflag service: ok"), await ReadyAsync());
    }

    [Fact]
    public async Task It_is_ready_no_longer_when_the_rounds_stop()
    {
        await TickAsync();
        Clock.Advance(4 * DeadlineFlagService.Interval - TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await ReadyAsync()).Status);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(503, (await ReadyAsync()).Status);
        await TickAsync();
        Assert.Equal(200, (await ReadyAsync()).Status);
    }

    [Fact]
    public async Task It_is_not_ready_on_a_database_that_misses_a_migration()
    {
        await TickAsync();
        await Portal.ExecuteAsync(
            "DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT max(MigrationId) FROM __EFMigrationsHistory)");

        Assert.Equal((503, "database: migrations are missing\nflag service: ok"), await ReadyAsync());
    }

    /// <summary>Reading goes on in each of these.</summary>
    [Theory]
    [InlineData("locked")]
    [InlineData("refused")]
    public async Task It_is_not_ready_on_a_database_that_takes_no_write(string how)
    {
        using var portal = PortalApp.OnFile();
        await portal.Services.GetRequiredService<DeadlineFlagService>().TickAsync(CancellationToken.None);
        async Task<int> StatusAsync() => (await portal.Visit().GetAsync("/health/ready")).Status;
        Assert.Equal(200, await StatusAsync());

        await using var other = new SqliteConnection($"{portal.Database.ConnectionString};Pooling=False");
        await other.OpenAsync();
        if (how == "locked")
        {
            await using var held = await other.BeginTransactionAsync();
            Assert.Equal(503, await StatusAsync());
        }
        else
        {
            await portal.ExecuteAsync("CREATE TRIGGER NoBeat BEFORE UPDATE ON Heartbeats BEGIN SELECT RAISE(ABORT, 'refused'); END");
            Assert.Equal(503, await StatusAsync());
            await portal.ExecuteAsync("DROP TRIGGER NoBeat");
        }
        Assert.Equal(200, await StatusAsync());
    }

    [Fact]
    public async Task Being_asked_writes_one_row_however_often()
    {
        for (var times = 0; times < 3; times++)
        {
            await ReadyAsync();
            Clock.Advance(TimeSpan.FromSeconds(10));
        }
        var beat = Assert.Single(await Portal.QueryAsync(db => db.Heartbeats.ToListAsync()));
        Assert.Equal(Now.AddSeconds(-10), beat.At);
    }

    [Fact]
    public async Task The_service_itself_runs_a_round_when_the_portal_starts()
    {
        using var portal = new PortalApp()
            .With(services => services.AddHostedService(provider => provider.GetRequiredService<DeadlineFlagService>()));
        var browser = portal.Visit();
        var page = await browser.GetAsync("/health/ready");
        for (var tries = 0; page.Status != 200 && tries < 600; tries++)
        {
            await Task.Delay(50);
            page = await browser.GetAsync("/health/ready");
        }

        Assert.Equal((200, "database: ok\nflag service: ok"), (page.Status, page.Source));
    }
}
