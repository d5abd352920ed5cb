using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;

namespace SafeguardingPortal.Browser.Tests;

/// <summary>
/// The whole portal as it runs in Development: real Kestrel on a free port, a database file of its own filled with the demonstration data,
/// the flag service ticking, and one Chromium that looks at it.
/// </summary>
public sealed class Portal : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-browser-").FullName;
    private readonly Dictionary<string, Visitor> seats = [];
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public string Address { get; private set; } = "";

    public string DatabaseFile => Path.Combine(folder, "portal.db");

    /// <summary>As it is first installed: in production, on a database without anybody, behind a proxy that ends TLS.</summary>
    public bool IsInstalled { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(IsInstalled ? "Production" : "Development")
            .UseSetting("ConnectionStrings:Portal", $"Data Source={DatabaseFile}")
            .UseSetting("Serilog:MinimumLevel", "Error")
            .ConfigureTestServices(services => services.AddControllersWithViews().AddApplicationPart(typeof(BrokenController).Assembly));
        if (IsInstalled) builder.UseStaticWebAssets().UseSetting("ForwardedHeaders_Enabled", "true")
            .UseSetting("PublicAddress", "https://portal.example").UseSetting("Keys:AllowUnprotected", "true");
    }

    async Task IAsyncLifetime.InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.StartAsync(playwright);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (var seat in seats.Values) await seat.DisposeAsync();
        await browser.DisposeAsync();
        playwright.Dispose();
        await DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Someone who has not signed in, in a browser window that knows nothing of any other.</summary>
    public async Task<Visitor> OpenAsync(bool script = true) => new(this, await browser.NewContextAsync(new()
    {
        BaseURL = Address,
        JavaScriptEnabled = script,
        Locale = "en-GB",
        ViewportSize = new() { Width = 1280, Height = 900 },
        ExtraHTTPHeaders = IsInstalled ? [new("X-Forwarded-Proto", "https")] : []
    }), script);

    public async Task<Visitor> SignInAsync(string userName, bool script = true)
    {
        var visitor = await OpenAsync(script);
        await visitor.OpenPageAsync();
        await visitor.SignInAsync(userName);
        return visitor;
    }

    /// <summary>
    /// A window that stays signed in from test to test, for tests that only look. Null is somebody who has not signed in.
    /// </summary>
    public async Task<Visitor> SeatAsync(string? userName)
    {
        if (seats.TryGetValue(userName ?? "", out var seat)) return seat;
        seat = await OpenAsync();
        await seat.OpenPageAsync();
        if (userName is not null) await seat.SignInAsync(userName);
        return seats[userName ?? ""] = seat;
    }

    /// <summary>Looks into the database, to find demonstration records in the state a test is about.</summary>
    public async Task<T> AskAsync<T>(Func<PortalDbContext, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor = CurrentUser.System;
        return await question(db);
    }

    /// <summary>Nobody has left a form half-filled.</summary>
    public Task ForgetDraftsAsync() => AskAsync(db => db.Set<Draft>().ExecuteDeleteAsync());

    public static string NameOf(string userName) => DemoAccounts.All.Single(account => account.UserName == userName).Name;
}

/// <summary>One portal for all browser tests, which run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PortalCollection : ICollectionFixture<Portal>
{
    public const string Name = "Portal";
}
