using System.Runtime.InteropServices;

namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>
/// The 64-bit keys under which a person is filed. Two records of one person share at least one of them as long as one of the name, the
/// other name, the birth or the address is as it was, or nearly so; a look-up reads the index at these keys and nothing else. The keys are
/// the same on every machine and in every run: they are stored.
/// </summary>
public static class PersonKeys
{
    /// <summary>More would be somebody with a dozen aliases; the index need not hold every pair of them.</summary>
    public const int Most = 96;

    /// <summary>Goes up when the keys of somebody would come out otherwise; the portal then files everybody anew.</summary>
    public const int Version = 3;

    private enum Kind : byte
    {
        BothNames = 1,
        NameAndMonthOfBirth,
        NameAndDayOfBirth,
        Birth,
        NameAndInitial,
        Postcode,
        Street,
        Number,
        OneName,
        PostcodeAlone
    }

    /// <summary>The most telling first, without repeats. A key that very many people share tells little and may be passed over.</summary>
    public static IReadOnlyList<long> Of(Profile person)
    {
        HashSet<long> seen = [];
        List<long> keys = [];
        void Add(Kind kind, params ReadOnlySpan<string> parts)
        {
            if (keys.Count < Most && Hash(kind, parts) is var key && seen.Add(key)) keys.Add(key);
        }

        foreach (var number in person.Numbers) Add(Kind.Number, number.Kind, number.Value.ToUpperInvariant());
        foreach (var address in person.Addresses)
        {
            if (address.Postcode is not null && address.Numbers.Length > 0) Add(Kind.Postcode, address.Postcode, address.Numbers);
            if (address.Street.Length > 2 && address.Numbers.Length > 0) Add(Kind.Street, Sound.Bones(address.Street), address.Numbers);
        }
        var stands = person.Names.Select(name => name.Words.Take(4).Select(Heard).ToArray()).ToList();
        foreach (var name in stands.Where(name => name.Length > 1)) AddBoth(name[0], name[1]);
        foreach (var birth in person.Births)
        {
            var (year, low, high) = (birth.Date.Year.ToString("D4", null), Math.Min(birth.Date.Day, birth.Date.Month),
                Math.Max(birth.Date.Day, birth.Date.Month));
            var isDay = birth.Precision is BirthPrecision.Exact or BirthPrecision.Expected;
            if (!isDay && birth.Precision != BirthPrecision.Month) continue;
            foreach (var heard in stands.SelectMany(name => name).SelectMany(word => word))
            {
                Add(Kind.NameAndMonthOfBirth, heard, year, Two(birth.Date.Month));
                if (isDay) Add(Kind.NameAndDayOfBirth, heard, Two(low), Two(high));
                // Written the other way round, the day was taken for the month.
                if (isDay && birth.Date.Day <= 12) Add(Kind.NameAndMonthOfBirth, heard, year, Two(birth.Date.Day));
            }
            if (isDay) Add(Kind.Birth, year, Two(low), Two(high));
        }
        foreach (var name in person.Names.Where(name => name.Family is not null))
        {
            AddInitials(name.Given, name.Family!);
            AddInitials(name.Family!, name.Given);
        }
        // Two of three names, in whatever order, and two that were run into one.
        foreach (var name in stands)
        {
            for (var one = 0; one < name.Length; one++)
                for (var other = Math.Max(one + 1, 2); other < name.Length; other++) AddBoth(name[one], name[other]);
        }
        foreach (var joined in person.Names.SelectMany(name => name.Readings)
            .Where(reading => reading.Kind is NameReadingKind.Joined or NameReadingKind.JoinedAndTurned))
            AddBoth(Heard(joined.Given), Heard(joined.Family));
        // Said by many, and so last: for who has one word only to look by.
        foreach (var heard in stands.SelectMany(name => name.Take(2)).SelectMany(word => word)) Add(Kind.OneName, heard);
        foreach (var address in person.Addresses.Where(address => address.Postcode is not null)) Add(Kind.PostcodeAlone, address.Postcode!);
        return keys;

        void AddBoth(string[] names, string[] others)
        {
            foreach (var one in names)
            {
                foreach (var other in others)
                    if (string.CompareOrdinal(one, other) < 0) Add(Kind.BothNames, one, other);
                    else Add(Kind.BothNames, other, one);
            }
        }

        void AddInitials(NameWord whole, NameWord initial)
        {
            Add(Kind.NameAndInitial, whole.Sound,
                Sound.Bones(initial.Letters) is { Length: > 0 } bones ? bones[..1] : initial.Letters[..1]);
        }
    }

    /// <summary>How the word and its parts sound, and how each name sounds that it may be short for.</summary>
    private static string[] Heard(NameWord word) =>
        [.. word.Ways.SelectMany(way => way.Halves.Count > 1 ? [way.Letters, .. way.Halves] : (string[])[way.Letters])
            .SelectMany(letters => NameVariants.StandsFor(letters).Select(Sound.Bones).Append(Sound.Bones(letters)))
            .Where(bones => bones.Length > 0).Distinct()];

    private static string Two(int number) => number.ToString("D2", null);

    /// <summary>FNV-1a over the kind and the parts, and a finish that spreads it over all bits.</summary>
    private static long Hash(Kind kind, ReadOnlySpan<string> parts)
    {
        var hash = 14695981039346656037UL;
        Mix(ref hash, (byte)kind);
        foreach (var part in parts)
        {
            foreach (var each in MemoryMarshal.AsBytes(part.AsSpan())) Mix(ref hash, each);
            Mix(ref hash, 31);
        }
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        return unchecked((long)hash);

        static void Mix(ref ulong hash, byte next) => hash = (hash ^ next) * 1099511628211UL;
    }
}
