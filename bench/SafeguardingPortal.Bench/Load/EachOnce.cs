using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;

namespace SafeguardingPortal.Bench.Load;

/// <summary>Sends each form of a list once, over eight connections as well; <c>wrk</c> knows only how long, not how many.</summary>
internal static class EachOnce
{
    private const int Connections = 8;

    public static async Task<Run> SendAsync(Server server, string cookie, IReadOnlyList<string> requests)
    {
        ConcurrentQueue<string> waiting = new(requests);
        ConcurrentBag<double> times = [];
        var failed = 0;
        using HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = server.Home
        };
        var before = await server.UsedAsync();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (waiting.TryDequeue(out var line))
            {
                var parts = line.Split('\t');
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(parts[1], UriKind.Relative))
                {
                    Content = new StringContent(parts[2], Encoding.ASCII, "application/x-www-form-urlencoded")
                };
                request.Headers.Add("X-Forwarded-Proto", "https");
                request.Headers.Add("Cookie", cookie);
                var sent = Stopwatch.GetTimestamp();
                using var answer = await client.SendAsync(request);
                times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                if (answer.StatusCode != HttpStatusCode.Found) Interlocked.Increment(ref failed);
            }
        }));
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var sorted = times.Order().ToList();
        return new(requests.Count / took, sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.99)], requests.Count, failed)
        {
            Used = await server.UsedAsync() - before
        };
    }
}
