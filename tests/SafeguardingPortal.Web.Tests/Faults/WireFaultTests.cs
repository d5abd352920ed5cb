using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Faults;

/// <summary>The portal on a real port, and clients that no browser is like. Whoever works meanwhile does not notice.</summary>
public sealed class WireFaultTests : IDisposable
{
    private const long FiveHundredMegabytes = 500L << 20;
    private readonly PortalApp portal;
    private readonly Uri home;

    public WireFaultTests()
    {
        // Kestrel gives a slow sender five seconds; a test need not wait that long.
        portal = new PortalApp().With(services => services.Configure<KestrelServerOptions>(kestrel =>
            kestrel.Limits.MinRequestBodyDataRate = new(240, TimeSpan.FromSeconds(1.1))));
        portal.UseKestrel(0);
        portal.StartServer();
        home = portal.ClientOptions.BaseAddress;
    }

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_thousand_idle_connections_and_a_client_that_sends_a_letter_a_second()
    {
        var (officer, desk) = await DeskAsync();
        List<TcpClient> idle = [];
        try
        {
            for (var n = 0; n < 1_000; n++)
            {
                idle.Add(await ConnectAsync());
                // Half of them have begun to ask for something and never end.
                if (n % 2 == 0) await idle[n].GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: "u8.ToArray());
            }
            using var slow = await ConnectAsync();
            await slow.GetStream().WriteAsync(Head(officer, 2_000));
            await slow.GetStream().WriteAsync("N"u8.ToArray());

            var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.ReferralOfStrangers());
            Assert.StartsWith("R-", page.Reference);
            // Cut off, as a form that never came whole.
            Assert.StartsWith("HTTP/1.1 400 ", await AnswerAsync(slow));
            Assert.All(idle, client => Assert.True(client.Connected));
        }
        finally
        {
            foreach (var client in idle) client.Dispose();
        }
        Assert.Equal(1, await portal.CountAsync<Referral>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_of_500_megabytes_is_refused_before_it_is_read(bool saysHowLong)
    {
        var (officer, desk) = await DeskAsync();
        using var client = await ConnectAsync();
        var stream = client.GetStream();
        await stream.WriteAsync(Head(officer, saysHowLong ? FiveHundredMegabytes : null));
        var chunk = Encoding.ASCII.GetBytes(saysHowLong ? new string('y', 1 << 20) : $"{1 << 20:x}\r\n{new string('y', 1 << 20)}\r\n");
        var sent = 0L;
        try
        {
            while (sent < FiveHundredMegabytes && client.Available == 0)
            {
                await stream.WriteAsync(chunk);
                sent += 1 << 20;
            }
        }
        catch (IOException)
        {
            // It hung up, as it may.
        }
        Assert.InRange(sent, 0, 64 << 20);
        // Who goes on writing may lose the answer with the connection. Too much, or a form that is none: whichever is found first, it is
        // refused.
        if (client.Connected) Assert.Matches("^HTTP/1.1 (413|400) ", await AnswerAsync(client));
        Assert.Equal(200, (await desk.GetAsync("/referrals")).Status);
    }

    private async Task<(Colleague, Browser)> DeskAsync()
    {
        var officer = (await portal.Given.TeamAsync()).Desk;
        portal.SignIn(officer).Dispose();
        return (officer, new(home, officer.Id.ToString()));
    }

    private async Task<TcpClient> ConnectAsync()
    {
        TcpClient client = new();
        await client.ConnectAsync(home.Host, home.Port);
        return client;
    }

    private byte[] Head(Colleague officer, long? length) => Encoding.ASCII.GetBytes(
        $"POST /referrals/log HTTP/1.1\r\nHost: {home.Authority}\r\n{HeaderSignIn.Header}: {officer.Id}\r\nContent-Type: "
            + $"application/x-www-form-urlencoded\r\n{(length is null ? "Transfer-Encoding: chunked" : $"Content-Length: {length}")}"
            + "\r\n\r\n");

    private static async Task<string> AnswerAsync(TcpClient client)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var bytes = new byte[64];
        var read = await client.GetStream().ReadAtLeastAsync(bytes, 12, throwOnEndOfStream: false, enough.Token);
        return Encoding.ASCII.GetString(bytes, 0, read);
    }
}
