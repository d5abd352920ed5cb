using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SafeguardingPortal.Bench.Load;

/// <summary>The measured tables in docs/performance.md: between two marks, so that what is said around them stays.</summary>
internal static class Report
{
    private const string From = "<!-- measured: written by bench/run -->";
    private const string To = "<!-- end of what was measured -->";

    public static async Task WriteAsync(string file, IReadOnlyList<Measured> all, int seconds, string loadBefore)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
        Line($"{From}");
        Line($"Measured {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC on {Processor()}, {Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_073_741_824.0:N0} GB, {RuntimeInformation.OSDescription.Trim()}, .NET {Environment.Version}, SQLite.");
        Line($"Load averages of the machine before: {loadBefore}; whoever drives and who is driven share the processors. {all[0].Rows[0].Portal.Length} runs of {seconds} s with 8 connections: least / median / most.");
        foreach (var each in all)
        {
            Line($"");
            Line($"### {each.Referrals:N0} referrals");
            Line($"");
            Line($"Database {each.DatabaseBytes / 1_048_576.0:N0} MB, {each.DatabaseBytes / (double)each.Referrals / 1024:N1} KB a referral. Started in {each.StartedIn.TotalSeconds:N2} s. Most resident memory under load {each.MostResident / 1_048_576.0:N0} MB.");
            Line($"");
            Line($"| What | Page | Requests/s | p50 ms | p99 ms | Floor requests/s | Of the floor |");
            Line($"|---|--:|--:|--:|--:|--:|--:|");
            foreach (var row in each.Rows)
                Line($"| {row.What} | {(row.Bytes == 0 ? "" : $"{row.Bytes / 1024.0:N0} KB")} | {Three(row.Portal, run => run.PerSecond)} | {Three(row.Portal, run => run.MedianMs)} | {Three(row.Portal, run => run.P99Ms)} | {Three(row.Floor, run => run.PerSecond)} | {row.Portal.Median(run => run.PerSecond) / row.Floor.Median(run => run.PerSecond):P1} |");
            Line($"| A round of the flag service, nothing due | | | {Three(each.NothingDueMs, ms => ms)} | | | |");
            Line($"| A round of the flag service, 1,000 due | | | {Three(each.ManyDueMs, ms => ms)} | | | |");
        }
        Line($"{To}");

        var before = File.Exists(file) ? await File.ReadAllTextAsync(file) : $"# Performance\n\n{From}\n{To}\n";
        var (start, end) = (before.IndexOf(From, StringComparison.Ordinal), before.IndexOf(To, StringComparison.Ordinal) + To.Length + 1);
        await File.WriteAllTextAsync(file, before[..start] + text + before[end..]);
    }

    private static string Three<T>(IEnumerable<T> values, Func<T, double> of)
    {
        var sorted = values.Select(of).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[0]:N1} / **{sorted[sorted.Count / 2]:N1}** / {sorted[^1]:N1}");
    }

    private static string Processor() => File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
        ? line.Split(':')[1].Trim() : "a processor";
}
