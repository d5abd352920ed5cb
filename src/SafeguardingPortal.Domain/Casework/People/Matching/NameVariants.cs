using System.Collections.Frozen;

namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>
/// Names that are one name: short forms, and the spellings under which one name is written down by different people. A name can be of
/// several groups ("Alex"). The data is <see cref="NameData"/>.
/// </summary>
public static class NameVariants
{
    private static readonly FrozenDictionary<string, string[]> ShortForms = Read(NameData.ShortForms);
    private static readonly FrozenDictionary<string, string[]> Spellings = Read(NameData.Spellings);

    /// <summary>The names this one may stand for; itself where it is in no group.</summary>
    public static IReadOnlyList<string> StandsFor(string letters)
    {
        var spelt = Spellings.TryGetValue(letters, out var spellings) ? spellings : null;
        var shortened = ShortForms.TryGetValue(letters, out var full) ? full : null;
        return (spelt, shortened) switch
        {
            (null, null) => [WithoutGender(letters)],
            (_, null) => spelt,
            (null, _) => shortened,
            _ => [.. spelt, .. shortened]
        };
    }

    /// <summary>Whether one is a short form of the other, or both of a third.</summary>
    public static bool AreShortForms(string a, string b) => Share(ShortForms, a, b);

    public static bool AreSpellings(string a, string b) => Share(Spellings, a, b) || WithoutGender(a) == WithoutGender(b);

    /// <summary>Polish, Czech and Bulgarian surnames end in -a for a woman: Kowalski and Kowalska are one family.</summary>
    private static string WithoutGender(string letters) =>
        letters.Length > 5 && (letters.EndsWith("SKA", StringComparison.Ordinal) || letters.EndsWith("CKA", StringComparison.Ordinal)
            || letters.EndsWith("DZKA", StringComparison.Ordinal) || letters.EndsWith("OVA", StringComparison.Ordinal)
            || letters.EndsWith("EVA", StringComparison.Ordinal))
            ? letters.EndsWith("KA", StringComparison.Ordinal) ? $"{letters[..^1]}I" : letters[..^1]
            : letters;

    private static bool Share(FrozenDictionary<string, string[]> table, string a, string b) =>
        a != b && table.TryGetValue(a, out var left) && table.TryGetValue(b, out var right) && left.AsSpan().ContainsAny(right);

    /// <summary>The first name of a group stands for all of it.</summary>
    private static FrozenDictionary<string, string[]> Read(IEnumerable<string[]> groups) =>
        groups.SelectMany(group => group.Select(name => (Name: Letters.Plain(name), StandsFor: group[0])))
            .GroupBy(each => each.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(each => each.Key, each => each.Select(one => one.StandsFor).Distinct().ToArray(), StringComparer.Ordinal);
}
