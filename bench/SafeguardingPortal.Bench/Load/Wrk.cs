using System.Diagnostics;
using System.Globalization;

namespace SafeguardingPortal.Bench.Load;

/// <summary>What one run of <c>wrk</c> saw.</summary>
internal sealed record Run(double PerSecond, double MedianMs, double P99Ms, long Requests, long Failed)
{
    /// <summary>What the whole run used of the server.</summary>
    public Used Used { get; init; } = new(0, 0, 0, 0);

    public double ProcessorMs => Used.ProcessorMicroseconds / 1_000.0 / Requests;
    public double AllocatedKb => Used.AllocatedBytes / 1_024.0 / Requests;
    public double Statements => Used.Statements / (double)Requests;
}

/// <summary>Drives an address over loopback with eight connections and tells what it saw.</summary>
internal sealed class Wrk(string script, string folder)
{
    private const int Connections = 8;
    private int runs;

    /// <param name="requests">Method, path and body of each, with tabs between.</param>
    public async Task<Run> DriveAsync(Server server, string? cookie, IReadOnlyList<string> requests, int seconds)
    {
        var file = Path.Combine(folder, "requests.txt");
        await File.WriteAllLinesAsync(file, requests);
        List<string> args =
        [
            "--threads", "1", "--connections", Connections.ToString(CultureInfo.InvariantCulture), "--duration", $"{seconds}s", "--timeout",
            "30s", "--script", script,
            "--header", "X-Forwarded-Proto: https", "--header", "Content-Type: application/x-www-form-urlencoded", "--header",
            "Accept-Encoding: identity"
        ];
        if (cookie is not null) args.AddRange(["--header", $"Cookie: {cookie}"]);
        var before = await server.UsedAsync();
        using var wrk = Process.Start(
            new ProcessStartInfo("wrk", [.. args, server.Home.ToString(), "--", file, (++runs).ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardOutput = true
            })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (said.Split('\n').LastOrDefault(line => line.StartsWith("RESULT ", StringComparison.Ordinal)) is not { } result)
            throw new InvalidOperationException($"wrk said nothing of its run: {said}");
        long[] numbers = [.. result.Split(' ').Skip(1).Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
        return new(numbers[0] / (numbers[1] / 1e6), numbers[2] / 1e3, numbers[3] / 1e3, numbers[0], numbers[4])
        {
            Used = await server.UsedAsync() - before
        };
    }
}
