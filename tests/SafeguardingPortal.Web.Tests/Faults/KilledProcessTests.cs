using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Faults;

/// <summary>The portal as its own process, killed without warning in the middle of real form posts.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private const int Desks = 4;
    private readonly string folder = Directory.CreateTempSubdirectory("portal-killed-").FullName;
    private readonly string home = $"http://127.0.0.1:{FreePort()}";
    private Process? portal;

    [Fact]
    public async Task Kill_9_loses_no_acknowledged_referral_and_a_form_sent_again_makes_no_second_one()
    {
        await StartAsync();
        var before = await CountAsync();
        var browsers = await Task.WhenAll(Enumerable.Range(0, Desks).Select(_ => SignedInAsync()));

        ConcurrentBag<(int Desk, FormUrlEncodedContent Form, string? Reference)> sent = [];
        var desks = browsers.Select((browser, desk) => Task.Run(async () =>
        {
            // Until the portal is gone from under the desk.
            while (true)
            {
                FormUrlEncodedContent form;
                try
                {
                    form = await FilledAsync(browser);
                }
                catch (HttpRequestException)
                {
                    return;
                }
                try
                {
                    using var answer = await browser.PostAsync(new Uri("/referrals/log", UriKind.Relative), form);
                    sent.Add((desk, form, answer.StatusCode == HttpStatusCode.Found ? answer.Headers.Location!.OriginalString.Split('/')[^1] : throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}")));
                }
                catch (HttpRequestException)
                {
                    sent.Add((desk, form, null));
                    return;
                }
            }
        })).ToArray();
        while (sent.Count < 20 && !desks.Any(desk => desk.IsCompleted)) await Task.Delay(20);
        portal!.Kill();
        await Task.WhenAll(desks);

        await StartAsync();
        var acknowledged = sent.Where(each => each.Reference is not null).ToList();
        Assert.True(acknowledged.Count >= 20);
        foreach (var (desk, form, reference) in sent)
        {
            using var again = await browsers[desk].PostAsync(new Uri("/referrals/log", UriKind.Relative), Copy(form));
            Assert.Equal(HttpStatusCode.Found, again.StatusCode);
            var leadsTo = again.Headers.Location!.OriginalString.Split('/')[^1];
            if (reference is not null) Assert.Equal(reference, leadsTo);
            using var page = await browsers[desk].GetAsync(new Uri($"/referrals/{leadsTo}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
        Assert.Equal(before + sent.Count, await CountAsync());
        Assert.Equal("ok", await ScalarAsync("PRAGMA integrity_check"));
    }

    private static FormUrlEncodedContent Copy(FormUrlEncodedContent form) =>
        new(form.ReadAsStringAsync().Result.Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair[1]))));

    private async Task StartAsync()
    {
        portal?.Dispose();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SafeguardingPortal.Web.dll"), "--urls", home])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Portal"] = $"Data Source={Path.Combine(folder, "portal.db")}",
                ["DataProtection__KeysPath"] = folder,
                ["Serilog__MinimumLevel__Default"] = "Warning"
            }
        };
        portal = Process.Start(start)!;
        portal.OutputDataReceived += (_, _) => { };
        portal.BeginOutputReadLine();
        portal.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                if ((await client.GetAsync(new Uri($"{home}/health/live"))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            Assert.False(portal.HasExited, "The portal ended instead of starting.");
            await Task.Delay(100);
        }
        Assert.Fail("The portal did not start.");
    }

    private async Task<HttpClient> SignedInAsync()
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new(), AllowAutoRedirect = false }) { BaseAddress = new(home) };
        var page = await PageAsync(client, "/account/sign-in");
        using var answer = await client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), new FormUrlEncodedContent(
            [KeyValuePair.Create("UserName", "desk.hackney"), KeyValuePair.Create("Password", "three-demo-words"), KeyValuePair.Create(Page.TokenName, page.Token)]));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    /// <summary>The real form, token and submission id and all.</summary>
    private static async Task<FormUrlEncodedContent> FilledAsync(HttpClient client)
    {
        var page = await PageAsync(client, "/referrals/log");
        var received = DateTimeOffset.Parse(page.Html.Body!.GetAttribute("data-now")!, CultureInfo.InvariantCulture).AddMinutes(-90);
        var london = TimeZoneInfo.ConvertTime(received, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
        var form = page.Form.Fill(Forms.ReferralOfStrangers(
            ("Received.Date", london.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)), ("Received.Time", london.ToString("HH:mm", CultureInfo.InvariantCulture))));
        var submitted = page.Html.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().First(each => each.QuerySelector("#Narrative") is not null);
        using var body = new StreamReader(submitted.GetSubmission()!.Body);
        return new((await body.ReadToEndAsync()).Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair[1]))));
    }

    private static async Task<Page> PageAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await Page.FromAsync(answer);
    }

    private async Task<int> CountAsync() => int.Parse(await ScalarAsync("SELECT COUNT(*) FROM Referrals"), CultureInfo.InvariantCulture);

    private async Task<string> ScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "portal.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (portal is { HasExited: false }) portal.Kill();
        portal?.WaitForExit();
        portal?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
