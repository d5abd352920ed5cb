using System.Diagnostics;
using System.Text.Json;
using SafeguardingPortal.Web.Tests.Harness;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

/// <summary>A live clock says the words of the page it stands on: the script runs in Node on the same lengths of time.</summary>
public class ClockScriptTests
{
    private static readonly string Script = Path.Combine(Repository.Root, "src", "SafeguardingPortal.Web", "Assets", "clocks.js");

    [Fact]
    public async Task The_script_and_the_portal_say_the_same_of_every_length_of_time()
    {
        long[] milliseconds =
        [
            .. new long[] { 0, 1, 59_999, 60_000, 60_001, 119_999, 3_599_999, 3_600_000, 3_660_000, 7_199_000, 24 * 3_600_000,
                48 * 3_600_000, 48 * 3_600_000 + 59_999, 48 * 3_600_000 + 60_000, 72 * 3_600_000, 73 * 3_600_000 },
            .. Enumerable.Range(0, 300).Select(n => n * 1_234_567L)
        ];
        var words = await RunAsync($$"""
            import { left, overdueBy } from {{JsonSerializer.Serialize(new Uri(Script).AbsoluteUri)}}
            console.log(JSON.stringify({{JsonSerializer.Serialize(milliseconds)}}
                .map(time => [left(time), overdueBy(time)].flatMap(words => [words.shown, words.said]))))
            """);

        var said = JsonSerializer.Deserialize<string[][]>(words)!;
        Assert.All(milliseconds.Zip(said), each =>
        {
            var length = TimeSpan.FromMilliseconds(each.First);
            var (left, overdue) = (LondonWords.Left(length), LondonWords.OverdueBy(length));
            Assert.Equal([left.Shown, left.Said, overdue.Shown, overdue.Said], each.Second);
        });
    }

    private static async Task<string> RunAsync(string module)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "--eval", module])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return await output;
    }
}
