using System.Diagnostics;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Faults;

/// <summary>
/// What is published, as the containers of docker-compose.yml run it: by a user with no rights, from a folder nobody may write to.
/// </summary>
public sealed class PublishedTests : IDisposable
{
    private readonly string published = Directory.CreateTempSubdirectory("portal-published-").FullName;
    private readonly string data = Directory.CreateTempSubdirectory("portal-data-").FullName;
    private readonly string secrets = Directory.CreateTempSubdirectory("portal-secrets-").FullName;

    public void Dispose()
    {
        Open(published);
        foreach (var folder in new[] { published, data, secrets }) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task It_migrates_serves_and_tells_its_health_without_a_right_to_write_anything_but_its_database()
    {
        var configuration = AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";
        Assert.Equal(0, await RunAsync("dotnet", "publish", Path.Combine(Root, "src", "SafeguardingPortal.Web"), "--no-build", "-c",
            configuration, "-o", published, "-v", "q", "-nologo"));
        // What it is made of stands beside it, with nothing of where that came from.
        var made = await File.ReadAllTextAsync(Path.Combine(published, "sbom.json"));
        foreach (var part in new[] { "CycloneDX", "pkg:nuget/Microsoft.EntityFrameworkCore.SqlServer@", "pkg:nuget/Serilog.AspNetCore@" })
            Assert.Contains(part, made, StringComparison.Ordinal);
        Assert.DoesNotContain("index.json", made, StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            Path.Combine(secrets, "ConnectionStrings__Portal"), $"Data Source={Path.Combine(data, "portal.db")}\n");
        Open(data, others: true);
        Open(secrets, others: true);
        Assert.Equal(0, await RunAsync("chmod", "-R", "a-w,a+rX", published));

        Assert.Equal(0, await PortalAsync("migrate"));
        Assert.Equal(0, await PortalAsync("migrate"));
        var home = $"http://127.0.0.1:{PortalProcess.FreePort()}";
        Assert.Equal(1, await PortalAsync("health", home));
        // What this build has no command for is said, and does not start the portal.
        Assert.Equal(2, await PortalAsync("frobnicate"));
        using var portal = Portal("--urls", home);
        try
        {
            using Browser browser = new(new(home));
            while (!await IsReadyAsync(browser) && !portal.HasExited) await Task.Delay(50);
            Assert.Equal(0, await PortalAsync("health", home));
            // No proxy says that the browser came over TLS, so no form is shown.
            Assert.Equal(400, (await browser.GetAsync("/account/sign-in")).Status);
            Assert.Contains("HTTPS only", (await browser.GetAsync("/")).Source);
        }
        finally
        {
            portal.Kill(entireProcessTree: true);
            await portal.WaitForExitAsync();
        }
    }

    private static async Task<bool> IsReadyAsync(Browser browser)
    {
        try
        {
            return (await browser.GetAsync("/health/ready")).Status == 200;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Root => AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf(
        $"{Path.DirectorySeparatorChar}tests{Path.DirectorySeparatorChar}", StringComparison.Ordinal)];

    private static void Open(string folder, bool others = false)
    {
        if (OperatingSystem.IsWindows()) return;
        var everything = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (others) everything |= UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(folder, everything);
    }

    private async Task<int> PortalAsync(params string[] args)
    {
        using var process = Portal(args);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private Process Portal(params string[] args)
    {
        string[] portal = ["dotnet", Path.Combine(published, "SafeguardingPortal.Web.dll"), .. args];
        // Root may write anywhere, so it becomes nobody first; anybody else is that already.
        string[] command = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. portal] : portal;
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = published };
        foreach (var (key, value) in new[] { ("ASPNETCORE_ENVIRONMENT", "Production"), ("Secrets__Folder", secrets),
            ("PublicAddress", "https://portal.example"), ("Keys__AllowUnprotected", "true"), ("HOME", "/nonexistent"),
            ("Serilog__MinimumLevel__Default", "Warning") }) start.Environment[key] = value;
        return Process.Start(start)!;
    }

    private static async Task<int> RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args))!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
