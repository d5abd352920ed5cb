using System.Globalization;
using SafeguardingPortal.Bench;
using SafeguardingPortal.Bench.Load;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int Option(string name, int otherwise) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length
    ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
string TextOption(string name, string otherwise) =>
    Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;

return args.FirstOrDefault() switch
{
    "accuracy" => new Accuracy(Option("--people", 200_000), Option("--lookups", 20_000), Option("--seed", 2026),
        !args.Contains("--typical")).Run(Console.Out) ? 0 : 1,
    "speed" => await new Speed(TextOption("--file", Path.Combine(Path.GetTempPath(), "portal-bench.db")), Option("--people", 1_000_000),
        Option("--lookups", 500), Option("--seed", 2026)).RunAsync(Console.Out) ? 0 : 1,
    "replaced" => await new Replaced(Option("--people", 5_000), Option("--seed", 2026)).RunAsync(Console.Out) ? 0 : 1,
    "load" => await LoadAsync(),
    _ => Usage()
};

async Task<int> LoadAsync()
{
    var folder = Directory.CreateDirectory(TextOption("--folder", Path.Combine(Path.GetTempPath(), "portal-load"))).FullName;
    var (seconds, runs) = (Option("--seconds", 5), Option("--runs", 3));
    var loadBefore = File.Exists("/proc/loadavg")
        ? string.Join(' ', (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ').Take(3)) : "not known";
    var older = TextOption("--older", "") is { Length: > 0 } olderFolder
        ? new Build(olderFolder, TextOption("--older-data", "older")) : null;
    var bench = new LoadBench(new(TextOption("--portal", ""), TextOption("--data", "now")), older, TextOption("--floor", ""), folder,
        Option("--warm", 3), seconds, runs, TextOption("--only", ""));
    List<Measured> all = [];
    foreach (var referrals in TextOption("--referrals", "10000,100000").Split(','))
        all.Add(await bench.MeasureAsync(int.Parse(referrals, CultureInfo.InvariantCulture), Console.Out));
    await Report.WriteAsync(
        TextOption("--report", Path.Combine("docs", "performance.md")), all, seconds, TextOption("--against", ""), loadBefore);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("accuracy [--people N] [--lookups N] [--seed S] [--typical]");
    Console.Error.WriteLine("load --portal FOLDER --floor FOLDER [--referrals 10000,100000] [--warm N] [--seconds N] [--runs N] "
        + "[--only WORDS,WORDS] [--against REV] [--folder F] [--report F]: see bench/run");
    Console.Error.WriteLine("replaced [--people N] [--seed S]");
    Console.Error.WriteLine("speed [--people N] [--lookups N] [--seed S] [--file F]");
    return 2;
}
