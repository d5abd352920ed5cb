using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>Where seals are kept besides: whoever can write the whole database could make every one of them anew.</summary>
public sealed class SealSettings
{
    public const string Section = "Audit";

    /// <summary>How long until the next seal.</summary>
    public TimeSpan SealEvery { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>A file that a line is added to for each seal, on another machine's disk or one that is only added to.</summary>
    public string? SealFile { get; init; }

    /// <summary>A syslog server by UDP, such as <c>log.example:514</c>.</summary>
    public string? Syslog { get; init; }

    public bool AreUsable => SealEvery >= TimeSpan.FromMinutes(1) && (Syslog is null || SyslogServer is not null);

    internal (string Host, int Port)? SyslogServer => Syslog?.Split(':') is [{ Length: > 0 } host, var port]
        && int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (host, number) : null;
}

/// <summary>Keeps a copy of each seal off the database, and reads back those in the file.</summary>
public sealed class SealsApart(IOptions<SealSettings> settings, ILogger<SealsApart> log)
{
    /// <summary>What is said on the page of seals.</summary>
    public string? Where => (settings.Value.SealFile, settings.Value.Syslog) switch
    {
        (null, null) => null,
        ({ }, null) => "a file",
        (null, { } server) => server,
        ({ }, { } server) => $"a file and {server}"
    };

    /// <summary>A copy that cannot be kept is said in the log and stops nothing: the seal itself stands.</summary>
    public async Task KeepAsync(AuditSeal seal, CancellationToken cancellationToken)
    {
        log.Sealed(seal.Number, seal.LastId, seal.Hash);
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{seal.Number} {seal.FirstId} {seal.LastId} {seal.Count} {seal.At:O} {seal.Hash}");
        try
        {
            if (settings.Value.SealFile is { } file) await File.AppendAllTextAsync(file, $"{line}\n", cancellationToken);
            if (settings.Value.SyslogServer is var (host, port))
            {
                using var client = new UdpClient();
                // Facility 13, log audit; severity notice (RFC 5424).
                var message = string.Create(CultureInfo.InvariantCulture, $"<109>1 {seal.At:O} - safeguarding-portal - seal - {line}");
                await client.SendAsync(Encoding.ASCII.GetBytes(message), host, port, cancellationToken);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SocketException)
        {
            log.NotKeptApart(failure, seal.Number);
        }
    }

    /// <summary>The hashes in the file, by number; the first of two of one number, since the later one is the suspect.</summary>
    public async Task<IReadOnlyDictionary<long, string>> ReadAsync(CancellationToken cancellationToken)
    {
        Dictionary<long, string> hashes = [];
        if (settings.Value.SealFile is not { } file || !File.Exists(file)) return hashes;
        foreach (var line in await File.ReadAllLinesAsync(file, cancellationToken))
        {
            if (line.Split(' ') is [var number, _, _, _, _, var hash]
                && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)) hashes.TryAdd(n, hash);
        }
        return hashes;
    }
}
