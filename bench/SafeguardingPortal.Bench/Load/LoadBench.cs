using System.Diagnostics;
using SafeguardingPortal.Web.Data.Providers;

namespace SafeguardingPortal.Bench.Load;

/// <summary>One thing people do, and how often a second the portal and the floor do it, run by run.</summary>
internal sealed record Row(string What, int Bytes, Run[] Portal, Run[] Floor);

/// <summary>Everything measured at one number of referrals.</summary>
internal sealed record Measured(
    int Referrals, long DatabaseBytes, TimeSpan StartedIn, IReadOnlyList<Row> Rows, double[] NothingDueMs, double[] ManyDueMs,
    long MostResident);

/// <summary>
/// The portal in Release as production runs it, real sign-in cookie, access rules, audit and <c>synchronous=FULL</c>, over loopback, in
/// turn with the floor. Each page is asked for by eight connections for some seconds, three times.
/// </summary>
internal sealed class LoadBench(string portalFolder, string floorFolder, string folder, int seconds, int runs, string only)
{
    private const int Discussions = 60;
    private readonly string portalDll = Path.Combine(portalFolder, "SafeguardingPortal.Web.dll");
    private readonly Wrk wrk = new(Path.Combine(Environment.CurrentDirectory, "bench", "load.lua"), folder);

    public async Task<Measured> MeasureAsync(int referrals, TextWriter output)
    {
        var data = new LoadData(
            Path.Combine(folder, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"portal-{referrals}.db")));
        if (!File.Exists(data.File)) await MakeAsync(data.File, referrals, output);
        await data.ReadyAsync();

        List<Row> rows = [];
        var mostResident = 0L;
        TimeSpan startedIn;
        using (var floor = await Server.StartAsync(
            Path.Combine(floorFolder, "SafeguardingPortal.Floor.dll"), "/record/1/none", new Dictionary<string, string>(), data.File))
        using (var portal = await Server.StartAsync(portalDll, "/health/live", Settings(data.File, "Production")))
        {
            startedIn = portal.StartedIn;
            async Task AddAsync(
                string what, Func<OfficersForms, Task<IReadOnlyList<string>>> requests, Func<int, string> atFloor, bool once = false,
                string? counted = null)
            {
                if (!what.Contains(only, StringComparison.OrdinalIgnoreCase)) return;
                var bytes = 0;
                Run[] ours = new Run[runs], least = new Run[runs];
                for (var run = 0; run < runs; run++)
                {
                    // Signed in anew, since a cookie that is never renewed, as wrk never does, is checked at every request after a minute.
                    var cookie = await portal.SignInAsync($"{LoadData.Prefix}ds.hackney", DemoAccounts.Password);
                    var lines = await requests(new(portal, data, cookie));
                    if (lines[0].StartsWith("GET", StringComparison.Ordinal))
                        bytes = (await portal.GetAsync(lines[0].Split('\t')[1], cookie)).Length;
                    // The first one pays for the compiler.
                    if (run == 0 && !once) await wrk.DriveAsync(portal.Home, cookie, lines, 2);
                    var before = counted is null ? 0 : data.Count(counted);
                    ours[run] = once
                        ? await EachOnce.SendAsync(portal.Home, cookie, lines) : await wrk.DriveAsync(portal.Home, cookie, lines, seconds);
                    if (counted is not null && data.Count(counted) - before < ours[run].Requests)
                        throw new InvalidOperationException($"{what}: {ours[run].Requests} sent, {data.Count(counted) - before} saved.");
                    if (ours[run].Failed > 0) throw new InvalidOperationException($"{what}: {ours[run].Failed} failed.");
                    mostResident = Math.Max(mostResident, portal.ResidentBytes());
                    if (run == 0) await wrk.DriveAsync(floor.Home, null, [atFloor(bytes)], 1);
                    least[run] = await wrk.DriveAsync(floor.Home, null, [atFloor(bytes)], seconds);
                }
                rows.Add(new(what, bytes, ours, least));
                output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"{what,-42} {ours.Median(run => run.PerSecond),9:N1} a second, p50 {ours.Median(run => run.MedianMs),7:N1} ms, p99 "
                        + $"{ours.Median(run => run.P99Ms),7:N1} ms; floor {least.Median(run => run.PerSecond),9:N1}"));
            }

            static Task<IReadOnlyList<string>> Get(params IEnumerable<string> paths) =>
                Task.FromResult<IReadOnlyList<string>>([.. paths.Select(path => $"GET\t{path}\t")]);
            string Board(int bytes) => $"GET\t/board/{bytes}?team={data.Team}\t";
            string Record(int bytes) => $"GET\t/record/{Math.Max(bytes, 1)}/{data.References[0]}\t";
            var insert = OfficersForms.Line("POST", "/insert", new() { ["Narrative"] = new('x', 1_000) });

            await AddAsync("The board of a team, by due", _ => Get("/referrals?view=Running"), Board);
            await AddAsync("A referral", _ => Get(data.References.Select(reference => $"/referrals/{reference}")), Record);
            await AddAsync("A case: 20 entries, 3 CRAM versions", _ => Get($"/cases/{data.Case}"), Record);
            await AddAsync("The conference diary", _ => Get("/conferences"), Board);
            await AddAsync("People search, a common name", async forms => [await forms.SearchAsync(data.CommonName)], _ => insert);
            await AddAsync("People search, a rare name", async forms => [await forms.SearchAsync(data.RareName)], _ => insert);
            await AddAsync("Match on intake", async forms => [await forms.MatchAsync()], _ => Record(1_000));
            await AddAsync("Logging a referral", async forms => [OfficersForms.Line("POST", "/referrals/log", await forms.ReportAsync())],
                _ => insert, counted: "Referrals");
            await AddAsync("Recording a strategy discussion", DiscussionsAsync, _ => insert, once: true, counted: "StrategyDiscussions");
        }
        var (nothing, many) = await new Ticks(data).MeasureAsync(runs);
        output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"Flag tick: nothing due {nothing.Median(ms => ms):N2} ms, 1,000 due {many.Median(ms => ms):N0} ms; most memory "
                + $"{mostResident / 1_048_576.0:N0} MB; started in {startedIn.TotalSeconds:N2} s"));
        return new(referrals, new FileInfo(data.File).Length, startedIn, rows, nothing, many, mostResident);
    }

    private static async Task<IReadOnlyList<string>> DiscussionsAsync(OfficersForms forms)
    {
        List<string> lines = [];
        for (var n = 0; n < Discussions; n++) lines.Add(await forms.DiscussionAsync());
        return lines;
    }

    private async Task MakeAsync(string file, int referrals, TextWriter output)
    {
        var start = new ProcessStartInfo("dotnet",
            [portalDll, "demo", "--referrals", referrals.ToString(System.Globalization.CultureInfo.InvariantCulture), "--seed", "7"])
        {
            RedirectStandardOutput = true
        };
        foreach (var (key, value) in Settings(file, "Development")) start.Environment[key] = value;
        using var demo = Process.Start(start)!;
        var said = await demo.StandardOutput.ReadToEndAsync();
        await demo.WaitForExitAsync();
        output.WriteLine(said.TrimEnd().Split('\n')[^1]);
        if (demo.ExitCode != 0) throw new InvalidOperationException(said);
    }

    private static Dictionary<string, string> Settings(string file, string environment) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = environment,
        ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true",
        ["PublicAddress"] = "https://localhost",
        ["Keys__AllowUnprotected"] = "true",
        ["ConnectionStrings__Portal"] = $"Data Source={file}"
    };
}

internal static class Medians
{
    public static double Median<T>(this IEnumerable<T> values, Func<T, double> of) =>
        values.Select(of).Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
