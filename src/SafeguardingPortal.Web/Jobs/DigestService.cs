using System.Globalization;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Jobs;

/// <summary>The mail server that digests go through. Without a host none are sent.</summary>
public sealed record MailSettings(string? Host, int Port, string From, string? User, string? Password, bool IsPlain)
{
    public static MailSettings Of(IConfiguration configuration) => new(
        configuration["Mail:Host"], int.Parse(configuration["Mail:Port"] ?? "587", CultureInfo.InvariantCulture),
        configuration["Mail:From"] ?? "safeguarding-portal@localhost", configuration["Mail:User"], configuration["Mail:Password"],
        configuration["Mail:Security"] == "None");
}

/// <summary>
/// Twice a day, to whoever wants it: how many notices are unread, with the numbers of their records and nothing else. Nothing of a
/// restricted case leaves this way. Two portals do it at once, and each digest is sent by one of them.
/// </summary>
public sealed class DigestService(
    IServiceScopeFactory scopes, MailSettings settings, TimeProvider time, ILogger<DigestService> logger) : BackgroundService
{
    private const int MostReferences = 20;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Host is null) return;
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await SendAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError(failure, "Sending the digests failed; trying again at the next round");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>How many were sent.</returns>
    internal async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor = CurrentUser.System;
        var (now, slot) = (time.UtcNow, NoticeDigest.LastSlotAt(time.UtcNow));
        var due = await db.NoticeDigests.AsNoTracking().Where(digest => digest.LastAt < slot)
            .Join(db.OfficersPresent.Where(officer => officer.Email != null), digest => digest.OfficerId, officer => officer.Id,
                (digest, officer) => new { digest.OfficerId, digest.LastAt, Email = officer.Email! }).ToListAsync(cancellationToken);
        var sent = 0;
        foreach (var each in due)
        {
            // Whoever moves it on sends it; what then fails is told with the next one.
            if (await db.NoticeDigests.Where(digest => digest.OfficerId == each.OfficerId && digest.LastAt == each.LastAt)
                .ExecuteUpdateAsync(set => set.SetProperty(digest => digest.LastAt, slot), cancellationToken) == 0) continue;
            var references = await new UnreadByMail(db).NumbersAsync(each.OfficerId, now, cancellationToken);
            if (references.Count == 0) continue;
            try
            {
                await SendAsync(Message(each.Email, references), cancellationToken);
                sent++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                await db.NoticeDigests.Where(digest => digest.OfficerId == each.OfficerId && digest.LastAt == slot)
                    .ExecuteUpdateAsync(set => set.SetProperty(digest => digest.LastAt, each.LastAt), cancellationToken);
                throw;
            }
        }
        return sent;
    }

    private MimeMessage Message(string to, List<string> references)
    {
        var count = references.Count == 1 ? "1 unread notification" : $"{references.Count} unread notifications";
        var numbers = references.Where(reference => reference.Length > 0).Distinct().ToList();
        var message = new MimeMessage { Subject = $"Safeguarding Portal: {count}" };
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(MailboxAddress.Parse(to));
        message.Body = new TextPart("plain")
        {
            Text = $"{count}{(numbers.Count == 0 ? "" : $", about {string.Join(", ", numbers.Take(MostReferences))}")}"
                + $"{(numbers.Count > MostReferences ? " and others" : "")}.\n\nSign in to the portal to read what happened. "
                + "Of which kinds you are told, and whether by e-mail, is under Notifications, What I am told of.\n"
        };
        return message;
    }

    private async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(settings.Host!, settings.Port,
            settings.IsPlain ? SecureSocketOptions.None : SecureSocketOptions.StartTls, cancellationToken);
        if (settings.User is { } user) await client.AuthenticateAsync(user, settings.Password ?? "", cancellationToken);
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }
}
