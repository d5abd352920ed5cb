namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>A test with a portal of its own: what one test does, no other sees.</summary>
public abstract class PortalTest : IDisposable
{
    protected PortalApp Portal { get; } = new();

    protected Given Given => Portal.Given;

    protected TestClock Clock => Portal.Clock;

    protected DateTime Now => Portal.Clock.Now;

    public void Dispose()
    {
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }
}
