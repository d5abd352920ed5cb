using System.Globalization;
using SafeguardingPortal.Bench;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int Option(string name, int otherwise) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
string FileOption(string otherwise) => Array.IndexOf(args, "--file") is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;

return args.FirstOrDefault() switch
{
    "accuracy" => new Accuracy(Option("--people", 200_000), Option("--lookups", 20_000), Option("--seed", 2026), !args.Contains("--typical")).Run(Console.Out) ? 0 : 1,
    "speed" => await new Speed(FileOption(Path.Combine(Path.GetTempPath(), "portal-bench.db")), Option("--people", 1_000_000), Option("--lookups", 500), Option("--seed", 2026)).RunAsync(Console.Out) ? 0 : 1,
    _ => Usage()
};

static int Usage()
{
    Console.Error.WriteLine("accuracy [--people N] [--lookups N] [--seed S] [--typical]");
    Console.Error.WriteLine("speed [--people N] [--lookups N] [--seed S] [--file F]");
    return 2;
}
