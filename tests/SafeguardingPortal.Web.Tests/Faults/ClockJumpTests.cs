using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Jobs;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Faults;

/// <summary>A server's clock that is put forward an hour and back again.</summary>
public class ClockJumpTests : PortalTest
{
    private static readonly TimeSpan Jump = TimeSpan.FromHours(1);

    [Fact]
    public async Task Nobody_is_told_twice_and_no_breach_is_taken_back()
    {
        await Given.ReferralAsync(await Given.TeamAsync());
        Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(30));
        Clock.Advance(Jump);
        await Portal.RaiseFlagsAsync();
        var (flags, breaches) = (await Portal.CountAsync<DeadlineFlag>(), await Portal.CountAsync<Breach>());
        Assert.Equal(1, breaches);

        Clock.Advance(-Jump);
        await Portal.RaiseFlagsAsync();
        Clock.Advance(Jump);
        await Portal.RaiseFlagsAsync();
        Assert.Equal((flags, breaches), (await Portal.CountAsync<DeadlineFlag>(), await Portal.CountAsync<Breach>()));
    }

    [Fact]
    public async Task A_round_that_lies_in_the_future_does_not_count_as_lately()
    {
        await Portal.Services.GetRequiredService<DeadlineFlagService>().TickAsync(CancellationToken.None);
        Clock.Advance(-Jump);
        Assert.Equal(503, (await Portal.Visit().GetAsync("/health/ready")).Status);
        await Portal.Services.GetRequiredService<DeadlineFlagService>().TickAsync(CancellationToken.None);
        Assert.Equal(200, (await Portal.Visit().GetAsync("/health/ready")).Status);
    }
}
