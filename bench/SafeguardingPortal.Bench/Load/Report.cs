using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SafeguardingPortal.Bench.Load;

/// <summary>The measured tables in docs/performance.md: between two marks, so that what is said around them stays.</summary>
internal static class Report
{
    private const string From = "<!-- measured: written by bench/run -->";
    private const string To = "<!-- end of what was measured -->";

    public static async Task WriteAsync(string file, IReadOnlyList<Measured> all, int seconds, string against, string loadBefore)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
        Line($"{From}");
        Line($"Measured {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC on {Processor()}, {Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_073_741_824.0:N0} GB, {RuntimeInformation.OSDescription.Trim()}, .NET {Environment.Version}, SQLite.");
        Line($"Load averages of the machine before: {loadBefore}; whoever drives and who is driven share the processors. {all[0].Acts.Concat(all[0].Pages).First().Portal.Length} runs of {seconds} s with 8 connections, in turn{(against.Length == 0 ? "" : $" with the build of {against}")}: medians a request, and of processor time least / median / most.");
        foreach (var each in all)
        {
            Line($"");
            Line($"### {each.Referrals:N0} referrals");
            Line($"");
            Line($"Database {each.DatabaseBytes / 1_048_576.0:N0} MB, {each.DatabaseBytes / (double)each.Referrals / 1024:N1} KB a referral. Started in {each.StartedIn.TotalSeconds:N2} s. Most resident memory under load {each.MostResident / 1_048_576.0:N0} MB. A round of the flag service, nothing due: {Three(each.NothingDueMs, ms => ms)} ms; 1,000 due: {Three(each.ManyDueMs, ms => ms)} ms.");
            foreach (var (heading, rows) in new[] { ("What", each.Acts), ("Page", each.Pages) }.Where(part => part.Item2.Count > 0))
            {
                Line($"");
                Line($"| {heading} | Processor ms | {(against.Length == 0 ? "" : "Before | Before ÷ now | ")}Allocated KB | Statements | Page KB | Requests/s | p50 ms | p99 ms | Floor, processor ms |");
                Line($"|---|--:|{(against.Length == 0 ? "" : "--:|--:|")}--:|--:|--:|--:|--:|--:|--:|");
                foreach (var row in rows) Line($"{OfRow(row, against.Length > 0)}");
            }
            if (each.Missed.Count > 0) Line($"\nNo link leads there in these data: {string.Join(", ", each.Missed.Select(template => $"`{template}`"))}.");
        }
        Line($"{To}");

        var before = File.Exists(file) ? await File.ReadAllTextAsync(file) : $"# Performance\n\n{From}\n{To}\n";
        var (start, end) = (before.IndexOf(From, StringComparison.Ordinal), before.IndexOf(To, StringComparison.Ordinal) + To.Length + 1);
        await File.WriteAllTextAsync(file, before[..start] + text + before[end..]);
    }

    private static string OfRow(Row row, bool hasOlder)
    {
        var now = row.Portal.Median(run => run.ProcessorMs);
        var before = row.Older.Length == 0 ? " | – | –" : string.Create(CultureInfo.InvariantCulture,
            $" | {Three(row.Older, run => run.ProcessorMs)} | {row.Older.Median(run => run.ProcessorMs) / now:N2}");
        return string.Create(CultureInfo.InvariantCulture,
            $"| {row.What} | {Three(row.Portal, run => run.ProcessorMs)}{(hasOlder ? before : "")} | {row.Portal.Median(run => run.AllocatedKb):N0} | {row.Portal.Median(run => run.Statements):N1} | {(row.Bytes == 0 ? "" : $"{row.Bytes / 1024.0:N0}")} | {row.Portal.Median(run => run.PerSecond):N0} | {row.Portal.Median(run => run.MedianMs):N1} | {row.Portal.Median(run => run.P99Ms):N1} | {row.Floor.Median(run => run.ProcessorMs):N3} |");
    }

    private static string Three<T>(IEnumerable<T> values, Func<T, double> of)
    {
        var sorted = values.Select(of).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[0]:N2} / **{sorted[sorted.Count / 2]:N2}** / {sorted[^1]:N2}");
    }

    private static string Processor() => File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
        ? line.Split(':')[1].Trim() : "a processor";
}
