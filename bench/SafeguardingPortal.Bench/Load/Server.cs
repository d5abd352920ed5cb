using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace SafeguardingPortal.Bench.Load;

/// <summary>Of a process since it began: processor time, memory allocated, statements sent, methods compiled.</summary>
internal sealed record Used(long ProcessorMicroseconds, long AllocatedBytes, long Statements, long Compiled)
{
    public static Used operator -(Used later, Used before) => new(
        later.ProcessorMicroseconds - before.ProcessorMicroseconds, later.AllocatedBytes - before.AllocatedBytes,
        later.Statements - before.Statements, later.Compiled - before.Compiled);
}

/// <summary>A program that answers on loopback: the portal as production runs it, or the floor.</summary>
internal sealed partial class Server : IDisposable
{
    private readonly Process process;
    private readonly HttpClient client;
    private readonly int counters;

    private Server(Process process, Uri home, int counters, TimeSpan startedIn)
    {
        (this.process, Home, this.counters, StartedIn) = (process, home, counters, startedIn);
        client = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = home };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
    }

    public Uri Home { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan StartedIn { get; }

    public static async Task<Server> StartAsync(
        string dll, string alive, IReadOnlyDictionary<string, string> settings, params string[] args)
    {
        using (TcpListener free = new(IPAddress.Loopback, 0), another = new(IPAddress.Loopback, 0))
        {
            free.Start();
            another.Start();
            var home = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
            var counters = ((IPEndPoint)another.LocalEndpoint).Port;
            free.Stop();
            another.Stop();
            var start = new ProcessStartInfo("dotnet", [dll, .. args])
            {
                RedirectStandardOutput = true,
                WorkingDirectory = Path.GetDirectoryName(dll)
            };
            start.Environment["ASPNETCORE_URLS"] = home.ToString();
            start.Environment["DOTNET_STARTUP_HOOKS"] = Path.Combine(AppContext.BaseDirectory, "SafeguardingPortal.Counters.dll");
            start.Environment["BENCH_COUNTERS"] = counters.ToString(CultureInfo.InvariantCulture);
            foreach (var (key, value) in settings) start.Environment[key] = value;
            var began = Stopwatch.GetTimestamp();
            var process = Process.Start(start)!;
            process.OutputDataReceived += (_, line) => Tell(line.Data);
            process.BeginOutputReadLine();
            using HttpClient knock = new();
            while (true)
            {
                try
                {
                    using var answer = await knock.GetAsync(new Uri(home, alive));
                    return new(process, home, counters, Stopwatch.GetElapsedTime(began));
                }
                catch (HttpRequestException) when (!process.HasExited && Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1))
                {
                    await Task.Delay(10);
                }
            }
        }
    }

    /// <summary>Only what went wrong.</summary>
    private static void Tell(string? line)
    {
        if (line?.Contains(" ERR ", StringComparison.Ordinal) == true) Console.Error.WriteLine(line);
    }

    /// <summary>What the process has used since it began.</summary>
    public async Task<Used> UsedAsync()
    {
        using TcpClient connection = new();
        await connection.ConnectAsync(IPAddress.Loopback, counters);
        using StreamReader reader = new(connection.GetStream());
        long[] numbers = [.. (await reader.ReadToEndAsync()).Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
        return new(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    public long ResidentBytes()
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    /// <summary>Signs in through the real page and answers with the cookies a browser would send from then on.</summary>
    public async Task<string> SignInAsync(string userName, string password)
    {
        var (page, first) = await SendAsync(HttpMethod.Get, "/account/sign-in", "");
        var (_, second) = await SendAsync(HttpMethod.Post, "/account/sign-in", first, new()
        {
            ["__RequestVerificationToken"] = Hidden(page, "__RequestVerificationToken"),
            ["UserName"] = userName,
            ["Password"] = password
        });
        if (!second.Contains("__Host-portal=", StringComparison.Ordinal))
            throw new InvalidOperationException($"{userName} could not sign in.");
        return first + second;
    }

    public async Task<string> GetAsync(string path, string cookie) => (await SendAsync(HttpMethod.Get, path, cookie)).Body;

    /// <summary>Null where the portal answers with anything but a page: it leads elsewhere, or this officer may not see it.</summary>
    public async Task<string?> TryGetAsync(string path, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : null;
    }

    /// <summary>Sends a form and answers where it leads; a form that comes back is a mistake of the bench.</summary>
    public async Task<string> PostAsync(string path, string cookie, Dictionary<string, string> form)
    {
        using var request =
            new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.Found) return answer.Headers.Location!.OriginalString;
        var page = await answer.Content.ReadAsStringAsync();
        throw new InvalidOperationException(
            $"{path} answered {answer.StatusCode}: {string.Join("; ", ErrorLine().Matches(page).Select(match => match.Groups[1].Value))}");
    }

    private async Task<(string Body, string Cookies)> SendAsync(
        HttpMethod method, string path, string cookie, Dictionary<string, string>? form = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative))
        {
            Content = form is null ? null : new FormUrlEncodedContent(form)
        };
        if (cookie.Length > 0) request.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(request);
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set)
            ? string.Concat(set.Select(each => each.Split(';')[0] + "; ")) : "";
        var body = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Found)) throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"{method} {path} answered {(int)answer.StatusCode}."));
        return (body, cookies);
    }

    /// <summary>The value of a hidden field of the page's own form, which is the last of that name.</summary>
    public static string Hidden(string page, string name) =>
        WebUtility.HtmlDecode(HiddenField().Matches(page).Where(match => match.Value.Contains($"name=\"{name}\"", StringComparison.Ordinal))
            .Select(match => match.Groups[1].Value).LastOrDefault()
            ?? throw new InvalidOperationException($"The page has no field {name}."));

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*value=\"([^\"]*)\"[^>]*>")]
    private static partial Regex HiddenField();

    [GeneratedRegex("<a href=\"#[^\"]*\">([^<]*)</a>")]
    private static partial Regex ErrorLine();

    public void Dispose()
    {
        client.Dispose();
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
