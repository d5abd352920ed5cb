using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>The portal as a process of its own, on a database that other processes may use too.</summary>
public sealed class PortalProcess : IDisposable
{
    private readonly string database;
    private readonly (string Key, string Value)[] settings;
    private readonly List<string> said = [];
    private Process? running;

    /// <param name="settings">As environment variables; they win over what is set here.</param>
    public PortalProcess(string database, params (string Key, string Value)[] settings)
    {
        this.database = database;
        this.settings = settings;
        Home = new($"http://127.0.0.1:{FreePort()}");
    }

    public Uri Home { get; }

    public bool IsRunning => running is { HasExited: false };

    /// <summary>What it wrote to its log so far.</summary>
    public string Said
    {
        get
        {
            lock (said) return string.Join('\n', said);
        }
    }

    public async Task StartAsync()
    {
        running?.Dispose();
        running = Begin("--urls", Home.ToString());
        using var client = new HttpClient();
        // Two minutes: on a machine full of other tests a start takes one.
        for (var tries = 0; tries < 2_400; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Home, "/health/live"));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            Assert.False(running.HasExited, $"The portal ended instead of starting. {Said}");
            await Task.Delay(50);
        }
        Assert.Fail("The portal did not start.");
    }

    /// <summary>Runs a command, or a start that is expected to end by itself, and answers with its exit code.</summary>
    public async Task<int> RunAsync(params string[] args)
    {
        using var process = Begin(args);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>The same of a command to which lines are piped.</summary>
    public async Task<int> RunPipedAsync(string typed, params string[] args)
    {
        using var process = Begin(args);
        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public void Kill()
    {
        running!.Kill();
        running.WaitForExit();
    }

    /// <summary>
    /// A database in use for six hours by a team of which a few have accounts. What became overdue in them is still to be flagged by
    /// whoever starts on it.
    /// </summary>
    public static async Task MakeDatabaseAsync(string file)
    {
        using var portal = PortalApp.OnFile();
        portal.Clock.Now = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-6);
        var team = await portal.Given.TeamAsync();
        foreach (var (officer, userName) in new[] { (team.Desk, Desk), (team.Sergeant, Sergeant), (team.Constable, Constable) })
            await portal.Given.AccountAsync(officer, userName);
        foreach (var hoursAgo in new[] { 2, 19, 20, 21 }) await portal.Given.ReferralAsync(team, Stage.Accepted, hoursAgo);
        await portal.ExecuteAsync("DELETE FROM ProtectionKeys");
        portal.File.CopyTo(file);
    }

    public const string Desk = "desk";
    public const string Sergeant = "sergeant";
    public const string Constable = "constable";

    public static async Task<Browser> SignedInAsync(Uri home, string userName)
    {
        var browser = new Browser(home);
        var landed = await browser.SignInAsync(userName, Given.Password);
        Assert.Equal((200, "/"), (landed.Status, landed.Url));
        return browser;
    }

    /// <summary>A filled-in form of a report received an hour and a half ago, about nobody who is known.</summary>
    public static async Task<PageForm> ReportAsync(Browser browser)
    {
        var page = await browser.GetAsync("/referrals/log");
        Assert.Equal((200, "/referrals/log"), (page.Status, page.Url));
        return FilledIn(page);
    }

    public static PageForm FilledIn(Page page)
    {
        var received = DateTimeOffset.Parse(page.Html.Body!.GetAttribute("data-now")!, CultureInfo.InvariantCulture).AddMinutes(-90);
        var london = TimeZoneInfo.ConvertTime(received, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
        return page.Form.Fill(Forms.ReferralOfStrangers(
            ("Received.Date", london.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
            ("Received.Time", london.ToString("HH:mm", CultureInfo.InvariantCulture))));
    }

    /// <summary>Asks the file itself, past the portal.</summary>
    public static async Task<string> AskAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it with these arguments and leaves it to the caller.</summary>
    public Process Begin(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SafeguardingPortal.Web.dll"), .. args])
        {
            WorkingDirectory = Path.GetDirectoryName(database),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Portal"] = $"Data Source={database}",
                ["Demo__Fill"] = "false",
                ["Serilog__MinimumLevel__Default"] = "Warning"
            }
        };
        foreach (var (key, value) in settings) start.Environment[key] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (said) said.Add(line);
    }

    public void Dispose()
    {
        if (running is { HasExited: false }) Kill();
        running?.Dispose();
    }
}
