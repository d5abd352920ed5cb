using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Looks;

/// <summary>What an inspector says of a look drawn for her.</summary>
public enum LookVerdict { Right, AskWhy, NotRight }

/// <summary>
/// The looks of a team in a week that its inspector confirms. Rule 1: every look is put in the order of the hash of the seed and its
/// number, and the first ten are it. The seed is of the last seal of that week, so that nobody chooses it and anybody can draw again.
/// </summary>
public sealed class LookSample : Entity, IKept
{
    static Kept IKept.Kept => Kept.Wholly;

    public const int Size = 10;
    private const int DaysToConfirm = 14;

    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;

    /// <summary>Its Monday.</summary>
    public DateOnly Week { get; private set; }
    public string Seed { get; private set; } = "";

    /// <summary>Of so many looks.</summary>
    public int Of { get; private set; }
    public DateTime DrawnAt { get; private set; }
    public DateOnly DueOn => Week.AddDays(DaysToConfirm);

    private readonly List<SampledLook> looks = [];
    public IReadOnlyList<SampledLook> Looks => looks;

    private LookSample() { }

    /// <param name="all">The numbers of every look of the team in the week, in any order.</param>
    public static LookSample Draw(Guid caitId, DateOnly week, string seed, IReadOnlyCollection<long> all, DateTime now)
    {
        var sample = new LookSample { CaitId = caitId, Week = week, Seed = seed, Of = all.Count, DrawnAt = now };
        sample.looks.AddRange(Drawn(seed, all).Select((entry, n) => SampledLook.Of(sample.Id, n + 1, entry)));
        return sample;
    }

    /// <summary>The same looks for the same seed, whoever draws.</summary>
    public static IReadOnlyList<long> Drawn(string seed, IEnumerable<long> all) =>
        [.. all.OrderBy(entry => PlaceOf(seed, entry), StringComparer.Ordinal).Take(Size)];

    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string PlaceOf(string seed, long entry)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, entry);
        return Convert.ToHexString(SHA256.HashData([.. Encoding.ASCII.GetBytes(seed), .. number]));
    }
}

/// <summary>One of the looks that were drawn.</summary>
public sealed class SampledLook : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(AnsweredAt), nameof(AnsweredById), nameof(Verdict));

    public Guid LookSampleId { get; private set; }
    public int Number { get; private set; }
    public long EntryId { get; private set; }
    public LookVerdict? Verdict { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public Officer? AnsweredBy { get; private set; }

    private SampledLook() { }

    internal static SampledLook Of(Guid sampleId, int number, long entryId) =>
        new() { LookSampleId = sampleId, Number = number, EntryId = entryId };

    /// <param name="lookedBy">Whose look it is: nobody confirms their own (BR-51).</param>
    public void Answer(LookVerdict verdict, Guid lookedBy, CurrentUser by, DateTime now)
    {
        RuleViolation.When(lookedBy == by.Id, "Nobody confirms their own looks.");
        RuleViolation.When(AnsweredAt is not null, "This look was answered.");
        (Verdict, AnsweredById, AnsweredAt) = (verdict, by.Id, now);
        Touch();
    }
}
