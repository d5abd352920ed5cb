using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SafeguardingPortal.Web.Data.Model;

/// <summary>
/// What an entry comes to as 32 bytes, its number left out: two that were exchanged are then found to be each other. Each field is written
/// with its length, so that no two entries are the same bytes.
/// </summary>
public sealed class EntryDigest
{
    public const int Size = SHA256.HashSizeInBytes;

    private readonly ArrayBufferWriter<byte> buffer = new(1024);

    /// <param name="people">Whom it concerns, in any order.</param>
    public byte[] Of(AuditEntry entry, IEnumerable<Guid> people)
    {
        buffer.ResetWrittenCount();
        Write(entry.At.Ticks);
        Write(entry.ById);
        Write(entry.ByName);
        Write(entry.ByRole.ToString());
        Write(entry.TeamId);
        Write(entry.Action.ToString());
        Write(entry.Subject);
        Write(entry.SubjectId);
        Write(entry.SubjectReference);
        Write(entry.Reason?.ToString());
        Write(entry.Basis?.ToString());
        Write(entry.ReasonWords);
        Write(entry.Address);
        Write(entry.Session);
        Write(entry.Detail);
        foreach (var person in people.Order()) Write(person);
        return SHA256.HashData(buffer.WrittenSpan);
    }

    /// <summary>The next link of the chain.</summary>
    public static byte[] Link(ReadOnlySpan<byte> before, long id, ReadOnlySpan<byte> digest)
    {
        Span<byte> together = stackalloc byte[(2 * Size) + sizeof(long)];
        before.CopyTo(together);
        BinaryPrimitives.WriteInt64BigEndian(together[Size..], id);
        digest.CopyTo(together[(Size + sizeof(long))..]);
        return SHA256.HashData(together);
    }

    private void Write(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(sizeof(long)), value);
        buffer.Advance(sizeof(long));
    }

    private void Write(Guid? value)
    {
        if (value is not { } id)
        {
            Write(-1L);
            return;
        }
        Write(16L);
        id.TryWriteBytes(buffer.GetSpan(16), bigEndian: true, out _);
        buffer.Advance(16);
    }

    private void Write(string? value)
    {
        if (value is null)
        {
            Write(-1L);
            return;
        }
        var length = Encoding.UTF8.GetByteCount(value);
        Write((long)length);
        Encoding.UTF8.GetBytes(value, buffer.GetSpan(length));
        buffer.Advance(length);
    }
}
