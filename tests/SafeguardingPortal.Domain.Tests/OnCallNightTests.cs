using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.OnCall;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Row 45: a rota by region and night, with no gap and no overlap.</summary>
public class OnCallNightTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 9, 20, 0, DateTimeKind.Utc);
    private static readonly OnCallPair First = new(Guid.NewGuid(), "07700 900001", Guid.NewGuid(), "07700 900002");
    private static readonly OnCallPair Second = First with { SergeantId = Guid.NewGuid() };

    private static OnCallNight On(int day, OnCallPair pair, string region = "East") =>
        OnCallNight.Of(region, new(2026, 11, day), pair, CurrentUser.System, Now);

    [Theory]
    [InlineData("2026-11-23T22:00", 23)]
    [InlineData("2026-11-24T03:00", 23)]
    [InlineData("2026-11-24T07:59", 23)]
    [InlineData("2026-11-24T08:00", 24)]
    [InlineData("2026-11-24T20:00", 24)]
    public void A_night_runs_until_the_desks_open_on_the_next_day(string at, int night)
    {
        var hours = OfficeHours.Of(new(8, 0), new(20, 0), new(2010, 9, 6), null, null);
        var utc = DateTime.SpecifyKind(DateTime.Parse(at), DateTimeKind.Utc);
        Assert.Equal(new(2026, 11, night), OnCallNight.NightAt(utc, hours));
    }

    [Fact]
    public void Two_nights_of_a_region_change_places()
    {
        var (one, other) = (On(24, First), On(25, Second));
        one.SwapWith(other, CurrentUser.System, Now);
        Assert.Equal((Second, First), (one.Pair, other.Pair));
        Assert.Throws<RuleViolation>(() => one.SwapWith(one, CurrentUser.System, Now));
        Assert.Throws<RuleViolation>(() => one.SwapWith(On(25, First, "West"), CurrentUser.System, Now));
    }

    [Fact]
    public void A_night_that_is_past_keeps_who_was_on_call()
    {
        var night = On(23, First);
        night.Give(Second, CurrentUser.System, Now);
        Assert.Throws<RuleViolation>(() => night.Give(First, CurrentUser.System, Now.AddDays(1)));
        Assert.Throws<RuleViolation>(() => On(22, First));
        Assert.Equal(Second, night.Pair);
    }
}
