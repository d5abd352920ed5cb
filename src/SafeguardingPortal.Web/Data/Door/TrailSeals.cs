using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>The first thing that is wrong with the trail.</summary>
/// <param name="EntryId">Null where it is the seal itself.</param>
public sealed record TrailFault(TrailFaultKind Kind, long? EntryId, long SealNumber);

/// <summary>What reading the trail again came to.</summary>
public sealed record TrailVerdict(long Seals, long Entries, long LastId, TrailFault? Fault);

/// <summary>
/// Seals the trail range by range and reads it again (BR-60). What is sealed can no longer change: no transaction that writes entries is
/// open while a range is read, and its newest entry is older than any save takes.
/// </summary>
public sealed class TrailSeals(PortalDbContext db, TimeProvider time, SealsApart apart)
{
    public const int RangeSize = 1_000;

    /// <summary>
    /// An entry's number is taken before its transaction ends. None takes this long, and the clocks of two servers differ by less.
    /// </summary>
    public static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private const string Alone = "seals";
    private const int LinkSize = sizeof(long) + EntryDigest.Size;
    private static readonly string FromNothing = Convert.ToHexString(new byte[EntryDigest.Size]);

    private readonly EntryDigest digest = new();

    /// <summary>Seals whatever is settled, each range in a transaction of its own so that nobody waits for long.</summary>
    public async Task<int> SealAsync(CancellationToken cancellationToken = default)
    {
        var made = 0;
        while (await SealNextAsync(cancellationToken) is { } seal)
        {
            await apart.KeepAsync(seal, cancellationToken);
            made++;
        }
        return made;
    }

    private async Task<AuditSeal?> SealNextAsync(CancellationToken cancellationToken)
    {
        await using var alone = await db.BeginAloneAsync(Alone);
        await db.WaitForOpenEntriesAsync();
        var last = await db.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Number)
            .Select(seal => new { seal.Number, seal.LastId, seal.Hash }).FirstOrDefaultAsync(cancellationToken);
        var (after, before) = (last?.LastId ?? 0, time.UtcNow - Settled);
        var entries = (await db.AuditEntries.AsNoTracking().Where(entry => entry.Id > after).OrderBy(entry => entry.Id).Take(RangeSize)
            .ToListAsync(cancellationToken)).TakeWhile(entry => entry.At <= before).ToList();
        if (entries.Count == 0) return null;

        var people = await PeopleAsync(after, entries[^1].Id, cancellationToken);
        var links = new byte[entries.Count * LinkSize];
        for (var n = 0; n < entries.Count; n++)
        {
            BinaryPrimitives.WriteInt64BigEndian(links.AsSpan(n * LinkSize), entries[n].Id);
            digest.Of(entries[n], people[entries[n].Id]).CopyTo(links.AsSpan((n * LinkSize) + sizeof(long)));
        }
        var previous = last?.Hash ?? FromNothing;
        var number = (last?.Number ?? 0) + 1;
        var now = time.UtcNow;
        var seal = new AuditSeal
        {
            Number = number,
            FirstId = after + 1,
            LastId = entries[^1].Id,
            Count = entries.Count,
            At = now,
            PreviousHash = previous,
            Hash = HashOf(number, after + 1, entries[^1].Id, entries.Count, now, previous, links),
            Links = links
        };
        db.AuditSeals.Add(seal);
        await db.SaveChangesAsync(cancellationToken);
        await alone.CommitAsync(cancellationToken);
        db.Entry(seal).State = EntityState.Detached;
        return seal;
    }

    /// <summary>Reads all of it again, from the first seal on, and stops at the first thing that is wrong.</summary>
    public async Task<TrailVerdict> VerifyAsync(CancellationToken cancellationToken = default)
    {
        long seals = 0, entries = 0, lastId = 0;
        var previous = FromNothing;
        var keptApart = await apart.ReadAsync(cancellationToken);
        while (await db.AuditSeals.AsNoTracking().OrderBy(seal => seal.Number).FirstOrDefaultAsync(seal => seal.Number > seals,
            cancellationToken) is { } seal)
        {
            TrailFault Of(TrailFaultKind kind, long? entry = null) => new(kind, entry, seals + 1);
            TrailVerdict Wrong(TrailFault fault) => new(seals, entries, lastId, fault);

            if (seal.Number != seals + 1) return Wrong(Of(TrailFaultKind.SealRemoved));
            if (keptApart.TryGetValue(seal.Number, out var hash) && hash != seal.Hash) return Wrong(Of(TrailFaultKind.SealNotAsKeptApart));
            if (seal.PreviousHash != previous || seal.FirstId != lastId + 1 || seal.Links.Length != seal.Count * LinkSize
                || seal.Hash != HashOf(seal.Number, seal.FirstId, seal.LastId, seal.Count, seal.At, previous, seal.Links))
                return Wrong(Of(TrailFaultKind.SealAltered));
            if (await FirstWrongAsync(seal, cancellationToken) is { } wrong) return Wrong(Of(wrong.Kind, wrong.EntryId));
            (seals, entries, lastId, previous) = (seal.Number, entries + seal.Count, seal.LastId, seal.Hash);
        }
        var known = Math.Max(keptApart.Keys.DefaultIfEmpty().Max(),
            await db.TrailChecks.MaxAsync(check => (long?)check.SealNumber, cancellationToken) ?? 0);
        return new(seals, entries, lastId, known > seals ? new(TrailFaultKind.SealRemoved, null, seals + 1) : null);
    }

    /// <summary>Reads all of it again and writes down that and with what it came to.</summary>
    public async Task<TrailCheck> CheckAsync(CancellationToken cancellationToken = default)
    {
        var verdict = await VerifyAsync(cancellationToken);
        var check = new TrailCheck
        {
            At = time.UtcNow,
            SealNumber = verdict.Seals,
            LastId = verdict.LastId,
            Fault = verdict.Fault?.Kind,
            FaultAt = verdict.Fault?.EntryId,
            FaultSeal = verdict.Fault?.SealNumber
        };
        db.TrailChecks.Add(check);
        await db.SaveChangesAsync(cancellationToken);
        return check;
    }

    private async Task<(TrailFaultKind Kind, long EntryId)?> FirstWrongAsync(AuditSeal seal, CancellationToken cancellationToken)
    {
        var people = await PeopleAsync(seal.FirstId - 1, seal.LastId, cancellationToken);
        var found = new List<(long Id, byte[] Digest)>(seal.Count);
        await foreach (var entry in db.AuditEntries.AsNoTracking().Where(entry => entry.Id >= seal.FirstId && entry.Id <= seal.LastId)
            .OrderBy(entry => entry.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            found.Add((entry.Id, digest.Of(entry, people[entry.Id])));

        var at = 0;
        for (var n = 0; n < seal.Count; n++, at++)
        {
            var sealedId = BinaryPrimitives.ReadInt64BigEndian(seal.Links.AsSpan(n * LinkSize));
            var sealedAs = DigestAt(seal, n).ToArray();
            if (at >= found.Count || found[at].Id > sealedId)
                return (found.Exists(each => sealedAs.AsSpan().SequenceEqual(each.Digest)) ? TrailFaultKind.Moved
                    : TrailFaultKind.Removed, sealedId);
            if (found[at].Id < sealedId) return (Stranger(seal, found[at].Digest, TrailFaultKind.Inserted), found[at].Id);
            if (!sealedAs.AsSpan().SequenceEqual(found[at].Digest))
                return (Stranger(seal, found[at].Digest, TrailFaultKind.Altered), sealedId);
        }
        return at < found.Count ? (Stranger(seal, found[at].Digest, TrailFaultKind.Inserted), found[at].Id) : null;
    }

    /// <summary>What stands where it should not was moved there, if it was sealed elsewhere in the range.</summary>
    private static TrailFaultKind Stranger(AuditSeal seal, byte[] digest, TrailFaultKind otherwise)
    {
        for (var n = 0; n < seal.Count; n++) if (DigestAt(seal, n).SequenceEqual(digest)) return TrailFaultKind.Moved;
        return otherwise;
    }

    private static ReadOnlySpan<byte> DigestAt(AuditSeal seal, int n) =>
        seal.Links.AsSpan((n * LinkSize) + sizeof(long), EntryDigest.Size);

    private async Task<ILookup<long, Guid>> PeopleAsync(long after, long last, CancellationToken cancellationToken) =>
        (await db.Set<AuditPerson>().AsNoTracking().Where(person => person.AuditEntryId > after && person.AuditEntryId <= last)
            .Select(person => new { person.AuditEntryId, person.PersonId }).ToListAsync(cancellationToken))
        .ToLookup(person => person.AuditEntryId, person => person.PersonId);

    private static string HashOf(long number, long first, long last, int count, DateTime at, string previous, byte[] links)
    {
        var chain = Convert.FromHexString(previous);
        for (var n = 0; n < count; n++)
            chain = EntryDigest.Link(chain, BinaryPrimitives.ReadInt64BigEndian(links.AsSpan(n * LinkSize)),
                links.AsSpan((n * LinkSize) + sizeof(long), EntryDigest.Size));
        var range = string.Create(CultureInfo.InvariantCulture, $"{number}|{first}|{last}|{count}|{at.Ticks}|");
        return Convert.ToHexString(SHA256.HashData([.. Encoding.ASCII.GetBytes(range), .. chain]));
    }
}
