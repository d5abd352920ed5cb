using System.Collections.Frozen;

namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>Chinese names in their own characters: the family first and no space, and how a passport writes them.</summary>
internal static class HanNames
{
    private static readonly FrozenDictionary<string, string> Pinyin = NameData.Han
        .SelectMany(group => group.Skip(1).Select(written => (Written: written, Read: group[0]))).DistinctBy(each => each.Written)
        .ToFrozenDictionary(each => each.Written, each => each.Read, StringComparer.Ordinal);

    public static bool IsHan(string letters) => letters.Length > 0 && letters.All(IsHan);

    public static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>The given name and then the family's; the family's alone where there is no more.</summary>
    public static IReadOnlyList<NameWord> Words(string letters)
    {
        var family = letters.Length > 2 && Pinyin.ContainsKey(letters[..2]) ? 2 : 1;
        return letters.Length <= family ? [Word(letters)] : [Word(letters[family..]), Word(letters[..family])];
    }

    private static NameWord Word(string letters) =>
        ToLatin(letters) is { } latin ? NameWord.Of([letters], NameWord.Of(latin)) : NameWord.Of(letters);

    private static string? ToLatin(string letters)
    {
        if (Pinyin.TryGetValue(letters, out var whole)) return whole;
        var read = letters.Select(letter => Pinyin.GetValueOrDefault(letter.ToString())).ToList();
        return read.Contains(null) ? null : string.Concat(read);
    }
}
