using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Jobs;
using SafeguardingPortal.Web.Tests.Harness;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace SafeguardingPortal.Web.Tests.Features.Work.Notices;

/// <summary>The digest by e-mail, through a mail server on this machine: numbers and nothing else, to each once.</summary>
public sealed class DigestTests : PortalTest, IAsyncLifetime
{
    private readonly ConcurrentQueue<MimeMessage> mailbox = new();
    private readonly CancellationTokenSource ends = new();
    private readonly int port = FreePort();

    /// <summary>Keeps what comes in.</summary>
    private sealed class Mailbox(ConcurrentQueue<MimeMessage> mail) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction,
            ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var stream = new MemoryStream(buffer.ToArray());
            mail.Enqueue(await MimeMessage.LoadAsync(stream, cancellationToken));
            return SmtpResponse.Ok;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Listen()
    {
        var provider = new SmtpServer.ComponentModel.ServiceProvider();
        provider.Add(new Mailbox(mailbox));
        var server = new SmtpServer.SmtpServer(
            new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(end => end.Endpoint(new(IPAddress.Loopback, port))).Build(),
            provider);
        _ = server.StartAsync(ends.Token);
    }

    private async Task<(Logged Logged, DigestService Digests)> WantedAsync()
    {
        Portal.With("Mail:Host", "127.0.0.1").With("Mail:Port", port.ToString(CultureInfo.InvariantCulture))
            .With("Mail:Security", "None").With("Mail:From", "portal@met.example");
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        await Portal.QueryAsync(async db =>
        {
            var officer = await db.Officers.SingleAsync(each => each.Id == logged.Team.Constable.Id);
            officer.Describe(new OfficerDetails(officer.Name, Email: "tom@met.example"));
            return await db.SaveChangesAsync();
        });
        var browser = Portal.SignIn(logged.Team.Constable);
        var done = await browser.SubmitAsync(await browser.GetAsync("/notices/choose"), new() { ["ByEmail"] = "true" });
        Assert.Equal("You are told of what you chose.", done.Done);
        Assert.Equal("true", (await browser.GetAsync("/notices/choose")).Field("ByEmail"));
        Clock.Advance(TimeSpan.FromDays(1));
        return (logged, Portal.Services.GetRequiredService<DigestService>());
    }

    [Fact]
    public async Task A_digest_has_numbers_and_no_name_and_is_sent_once_whoever_sends()
    {
        var (logged, digests) = await WantedAsync();
        Listen();
        await Task.WhenAll(digests.SendAsync(CancellationToken.None), digests.SendAsync(CancellationToken.None));
        await digests.SendAsync(CancellationToken.None);
        var mail = Assert.Single(mailbox);
        Assert.Equal("tom@met.example", mail.To.Mailboxes.Single().Address);
        Assert.Equal("Safeguarding Portal: 1 unread notification", mail.Subject);
        Assert.Contains(logged.Reference, mail.TextBody);
        foreach (var name in new[] { "Ava", "Merrin", logged.Team.Sergeant.Name, "officer in the case" })
            Assert.DoesNotContain(name, mail.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_restricted_case_is_sent_and_nothing_to_whoever_is_not_here()
    {
        var (logged, digests) = await WantedAsync();
        Listen();
        await Given.RestrictAsync(logged);
        Assert.Equal(0, await digests.SendAsync(CancellationToken.None));
        Assert.Empty(mailbox);
    }

    [Fact]
    public async Task What_a_mail_server_does_not_take_is_sent_when_it_does()
    {
        var (_, digests) = await WantedAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => digests.SendAsync(CancellationToken.None));
        Listen();
        Assert.Equal(1, await digests.SendAsync(CancellationToken.None));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await ends.CancelAsync();
        ends.Dispose();
    }
}
