namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>A clock that stands still until the test turns it. It starts on a Monday morning in winter, so London's clock is UTC.</summary>
public sealed class TestClock : TimeProvider
{
    public static readonly DateTime Start = new(2026, 11, 23, 9, 20, 0, DateTimeKind.Utc);

    private DateTime now = Start;

    public DateTime Now
    {
        get => now;
        set => now = DateTime.SpecifyKind(value, DateTimeKind.Utc);
    }

    public override DateTimeOffset GetUtcNow() => new(now);

    public void Advance(TimeSpan by) => now += by;
}
