using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace SafeguardingPortal.Web.Features.Cases.Documents;

/// <summary>What a scanner says of a file; nothing where none is set up or it does not answer.</summary>
public enum Scanned { NoScanner, Clean, Infected, NoAnswer }

/// <summary>Asks clamd, over its own socket, whether there is something in a file (INSTREAM).</summary>
public sealed class VirusScanner(DocumentSettings settings, ILogger<VirusScanner> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<Scanned> CheckAsync(byte[] bytes, CancellationToken cancellation)
    {
        if (settings.Scanner is not { Length: > 0 } address) return Scanned.NoScanner;
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ends.CancelAfter(Patience);
        try
        {
            using var socket = await ConnectAsync(address, ends.Token);
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), ends.Token);
            var length = new byte[4];
            foreach (var part in bytes.Chunk(64 * 1024))
            {
                BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
                await stream.WriteAsync(length, ends.Token);
                await stream.WriteAsync(part, ends.Token);
            }
            await stream.WriteAsync(new byte[4], ends.Token);
            using var reader = new StreamReader(stream, Encoding.ASCII);
            var answer = (await reader.ReadToEndAsync(ends.Token)).Trim('\0', '\n', ' ');
            if (answer.EndsWith("FOUND", StringComparison.Ordinal)) return Scanned.Infected;
            if (answer.EndsWith("OK", StringComparison.Ordinal)) return Scanned.Clean;
            log.LogWarning("The virus scanner answered {Answer}", answer);
            return Scanned.NoAnswer;
        }
        catch (Exception wrong) when (wrong is SocketException or IOException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            log.LogWarning(wrong, "The virus scanner does not answer");
            return Scanned.NoAnswer;
        }
    }

    private static async Task<Socket> ConnectAsync(string address, CancellationToken cancellation)
    {
        if (address.StartsWith("unix:", StringComparison.Ordinal))
        {
            var local = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await local.ConnectAsync(new UnixDomainSocketEndPoint(address["unix:".Length..]), cancellation);
            return local;
        }
        var uri = new Uri(address);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(uri.Host, uri.Port, cancellation);
        return socket;
    }
}
