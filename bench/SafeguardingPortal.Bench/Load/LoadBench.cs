using System.Diagnostics;
using System.Globalization;
using SafeguardingPortal.Web.Data.Providers;

namespace SafeguardingPortal.Bench.Load;

/// <summary>One thing people do: what it costs the portal, an older build of it where one is given, and the floor, run by run.</summary>
internal sealed record Row(string What, int Bytes, Run[] Portal, Run[] Older, Run[] Floor);

/// <summary>Everything measured at one number of referrals.</summary>
/// <param name="Acts">What officers do most.</param>
/// <param name="Pages">Every kind of page there is.</param>
/// <param name="Missed">Kinds of pages to which no link leads in these data.</param>
internal sealed record Measured(
    int Referrals, long DatabaseBytes, TimeSpan StartedIn, IReadOnlyList<Row> Acts, IReadOnlyList<Row> Pages, IReadOnlyList<string> Missed,
    double[] NothingDueMs, double[] ManyDueMs, long MostResident);

/// <summary>A build of the portal, published, and the database its own <c>demo</c> command made.</summary>
/// <param name="Data">What its databases are called by: builds of one schema share them.</param>
internal sealed record Build(string Folder, string Data)
{
    public string Dll => Path.Combine(Folder, "SafeguardingPortal.Web.dll");
}

/// <summary>
/// The portal in Release as production runs it, real sign-in cookie, access rules, audit and <c>synchronous=FULL</c>, over loopback. Eight
/// connections ask for each page for some seconds, in turn with an older build of it and with the floor, and again: processor time a
/// request of two builds can be compared on a machine that is never at rest, requests a second cannot.
/// </summary>
internal sealed class LoadBench(
    Build now, Build? older, string floorFolder, string folder, int warmUp, int seconds, int runs, string only)
{
    private const int Discussions = 60;

    /// <summary>Fewer methods compiled in a second of a page than this, and it is warm.</summary>
    private const int FewMethods = 10;
    private const int MostWarmUps = 12;
    private const string Sergeant = "ds.hackney";
    private readonly Wrk wrk = new(Path.Combine(Environment.CurrentDirectory, "bench", "load.lua"), folder);

    private sealed record Side(Server Server, LoadData Data);

    public async Task<Measured> MeasureAsync(int referrals, TextWriter output)
    {
        List<(Build Build, LoadData Data)> builds = [];
        foreach (var build in new[] { now, older }.OfType<Build>())
        {
            LoadData data = new(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"portal-{referrals}-{build.Data}.db")));
            if (!File.Exists(data.File)) await MakeAsync(build, data.File, referrals, output);
            await data.ReadyAsync();
            builds.Add((build, data));
        }

        List<Row> acts = [], pages = [];
        SortedSet<string> missed = new(StringComparer.Ordinal);
        var mostResident = 0L;
        var first = builds[0].Data;
        List<Side> sides = [];
        try
        {
            foreach (var (build, data) in builds)
                sides.Add(new(await Server.StartAsync(build.Dll, "/health/live", Settings(data.File, "Production")), data));
            using var floor = await Server.StartAsync(
                Path.Combine(floorFolder, "SafeguardingPortal.Floor.dll"), "/record/1/none", new Dictionary<string, string>(), first.File);

            async Task<Row> DriveAsync(
                string what, string userName, Func<Side, OfficersForms, Task<IReadOnlyList<string>?>> requests, Func<int, string> atFloor,
                bool once = false, string? counted = null)
            {
                var bytes = 0;
                List<Run>[] ofSides = [.. sides.Select(_ => new List<Run>())];
                List<Run> least = [];
                for (var run = 0; run < runs; run++)
                {
                    for (var n = 0; n < sides.Count; n++)
                    {
                        var (server, data) = sides[n];
                        // Signed in anew, since a cookie that is never renewed, as wrk never does, ends.
                        var cookie = await server.SignInAsync(LoadData.Prefix + userName, DemoAccounts.Password);
                        if (await requests(sides[n], new(server, data, cookie)) is not { } lines) continue;
                        if (n == 0 && lines[0].StartsWith("GET", StringComparison.Ordinal))
                            bytes = (await server.GetAsync(lines[0].Split('\t')[1], cookie)).Length;
                        if (run == 0 && !once) await WarmAsync(server, cookie, lines);
                        var before = counted is null ? 0 : data.Count(counted);
                        var driven = once
                            ? await EachOnce.SendAsync(server, cookie, lines) : await wrk.DriveAsync(server, cookie, lines, seconds);
                        if (counted is not null && data.Count(counted) - before < driven.Requests)
                            throw new InvalidOperationException(
                                $"{what}: {driven.Requests} sent, {data.Count(counted) - before} saved.");
                        if (driven.Failed > 0) throw new InvalidOperationException($"{what}: {driven.Failed} failed.");
                        ofSides[n].Add(driven);
                    }
                    mostResident = Math.Max(mostResident, sides[0].Server.ResidentBytes());
                    if (run == 0) await wrk.DriveAsync(floor, null, [atFloor(bytes)], 1);
                    least.Add(await wrk.DriveAsync(floor, null, [atFloor(bytes)], 1));
                }
                Row row = new(what, bytes, [.. ofSides[0]], ofSides.Length == 1 ? [] : [.. ofSides[1]], [.. least]);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{what,-60} {row.Portal.Median(run => run.ProcessorMs),7:N2} ms of a processor, "
                        + $"{row.Portal.Median(run => run.AllocatedKb),7:N0} KB, "
                        + $"{row.Portal.Median(run => run.Statements),5:N1} statements, "
                        + $"{row.Portal.Median(run => run.PerSecond),7:N0} a second; older "
                        + $"{row.Older.Median(run => run.ProcessorMs):N2} ms, "
                        + $"{row.Older.Median(run => run.AllocatedKb):N0} KB, {row.Older.Median(run => run.Statements):N1}; "
                        + $"floor {row.Floor.Median(run => run.ProcessorMs):N2} ms"));
                return row;
            }

            // What is asked often is compiled again, better, and that has its own threads and its own time: a build with more in it was
            // charged for it in a few seconds of one page.
            async Task WarmAsync(Server server, string cookie, IReadOnlyList<string> lines)
            {
                for (var n = 0; n < MostWarmUps; n++)
                {
                    if ((await wrk.DriveAsync(server, cookie, lines, warmUp)).Used.Compiled < FewMethods * warmUp) break;
                }
            }

            async Task ActAsync(
                string what, Func<Side, OfficersForms, Task<IReadOnlyList<string>?>> requests, Func<int, string> atFloor, bool once = false,
                string? counted = null)
            {
                if (IsAsked(what)) acts.Add(await DriveAsync(what, Sergeant, requests, atFloor, once, counted));
            }

            static Task<IReadOnlyList<string>?> Get(params IEnumerable<string> paths) =>
                Task.FromResult<IReadOnlyList<string>?>([.. paths.Select(path => $"GET\t{path}\t")]);
            string Board(int bytes) => $"GET\t/board/{bytes}?team={first.Team}\t";
            string Record(int bytes) => $"GET\t/record/{Math.Max(bytes, 1)}/{first.References[0]}\t";
            var insert = OfficersForms.Line("POST", "/insert", new() { ["Narrative"] = new('x', 1_000) });

            await ActAsync("The board of a team, by due", (_, _) => Get("/referrals?view=Running"), Board);
            await ActAsync("A referral", (side, _) => Get(side.Data.References.Select(reference => $"/referrals/{reference}")), Record);
            await ActAsync("A case: 20 entries, 3 CRAM versions", (side, _) => Get($"/cases/{side.Data.Case}"), Record);
            await ActAsync("My work of a sergeant", (_, _) => Get("/"), Board);
            await ActAsync("A person", (side, _) => Get(side.Data.People.Select(reference => $"/people/{reference}")), Record);
            await ActAsync("The form of a report", (_, _) => Get("/referrals/log"), Record);
            await ActAsync("The conference diary", (_, _) => Get("/conferences"), Board);
            await ActAsync(
                "People search, a common name", async (side, forms) => [await forms.SearchAsync(side.Data.CommonName)], _ => insert);
            await ActAsync("People search, a rare name", async (side, forms) => [await forms.SearchAsync(side.Data.RareName)], _ => insert);
            await ActAsync("Match on intake", async (_, forms) => [await forms.MatchAsync()], _ => Record(1_000));
            await ActAsync("Logging a referral", async (_, forms) =>
                [OfficersForms.Line("POST", "/referrals/log", await forms.ReportAsync())], _ => insert, counted: "Referrals");
            await ActAsync("Recording a strategy discussion", async (_, forms) => await DiscussionsAsync(forms), _ => insert, once: true,
                counted: "StrategyDiscussions");

            // Whole years to the end of last month, whose months are kept: of an older build, which has no such page, nothing is asked.
            const string years = "The command’s figures of five years";
            if (IsAsked(years))
                acts.Add(await DriveAsync(years, "commander", (side, _) => side == sides[0]
                    ? Get(FiveYears()) : Task.FromResult<IReadOnlyList<string>?>(null), Board));

            // An older build may lack a page, or lead to it by no link.
            PageKinds kinds = new();
            var ofNow = await kinds.FindAsync(sides[0].Server, sides[0].Data, missed);
            var ofOlder = sides.Count == 1 ? [] : await kinds.FindAsync(sides[1].Server, sides[1].Data, new HashSet<string>());
            foreach (var kind in ofNow.Where(kind => IsAsked(kind.Template)))
            {
                var atOlder = ofOlder.FirstOrDefault(each => (each.Template, each.UserName) == (kind.Template, kind.UserName));
                pages.Add(await DriveAsync(kind.Template, kind.UserName, (side, _) => side == sides[0] ? Get(kind.Addresses)
                    : atOlder is null ? Task.FromResult<IReadOnlyList<string>?>(null) : Get(atOlder.Addresses), Record));
            }
        }
        finally
        {
            foreach (var side in sides) side.Server.Dispose();
        }
        var (nothing, many) = await new Ticks(first).MeasureAsync(runs);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Flag tick: nothing due {nothing.Median(ms => ms):N2} ms, 1,000 due {many.Median(ms => ms):N0} ms; most memory "
                + $"{mostResident / 1_048_576.0:N0} MB; started in {sides[0].Server.StartedIn.TotalSeconds:N2} s"));
        return new(
            referrals, new FileInfo(first.File).Length, sides[0].Server.StartedIn, acts, pages, [.. missed], nothing, many, mostResident);
    }

    private static string FiveYears()
    {
        var today = TimeProvider.System.GetUtcNow();
        var first = new DateOnly(today.Year, today.Month, 1);
        return string.Create(
            CultureInfo.InvariantCulture, $"/measures?from={first.AddYears(-5):dd/MM/yyyy}&to={first.AddDays(-1):dd/MM/yyyy}");
    }

    private bool IsAsked(string what) => only.Split(',').Any(part => what.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static async Task<IReadOnlyList<string>> DiscussionsAsync(OfficersForms forms)
    {
        List<string> lines = [];
        for (var n = 0; n < Discussions; n++) lines.Add(await forms.DiscussionAsync());
        return lines;
    }

    private static async Task MakeAsync(Build build, string file, int referrals, TextWriter output)
    {
        var start = new ProcessStartInfo("dotnet",
            [build.Dll, "demo", "--referrals", referrals.ToString(CultureInfo.InvariantCulture), "--seed", "7"])
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
        values.Select(of).Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : 0;
}
