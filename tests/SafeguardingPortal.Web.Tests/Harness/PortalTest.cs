namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>A test with a portal of its own: what one test does, no other sees.</summary>
/// <param name="onFile">It is about SQLite, and has a file of it wherever the others keep theirs.</param>
public abstract class PortalTest(bool onFile = false) : IDisposable
{
    protected PortalApp Portal { get; } = onFile ? PortalApp.OnFile() : new();

    protected Given Given => Portal.Given;

    protected TestClock Clock => Portal.Clock;

    protected DateTime Now => Portal.Clock.Now;

    public void Dispose()
    {
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }
}
