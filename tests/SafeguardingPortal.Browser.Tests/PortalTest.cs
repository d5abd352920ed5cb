namespace SafeguardingPortal.Browser.Tests;

/// <summary>
/// A test that looks at the portal through browser windows of its own, which are looked over once more and closed at its end.
/// </summary>
[Collection(PortalCollection.Name)]
public abstract class PortalTest(Portal portal) : IAsyncLifetime
{
    private readonly List<Visitor> visitors = [];

    protected Portal Portal => portal;

    protected async Task<Visitor> OpenAsync(bool script = true)
    {
        var visitor = await portal.OpenAsync(script);
        visitors.Add(visitor);
        await visitor.OpenPageAsync();
        return visitor;
    }

    protected async Task<Visitor> SignInAsync(string userName, bool script = true)
    {
        var visitor = await OpenAsync(script);
        await visitor.SignInAsync(userName);
        return visitor;
    }

    Task IAsyncLifetime.InitializeAsync() => portal.ForgetDraftsAsync();

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (var visitor in visitors) await visitor.DisposeAsync();
        foreach (var visitor in visitors) visitor.ThrowIfProblems();
    }
}
