using System.Text;

namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>
/// How a name sounds, written without its vowels. Made for the names of London rather than of one language: SZ and SH, KH and K, TH and T,
/// a doubled or silent letter make no difference.
/// </summary>
public static class Sound
{
    private const int Longest = 8;

    /// <summary>Letters at the beginning of a name, and those anywhere, that are said as others are. The longest first.</summary>
    private static readonly (string Written, string Said)[] AtStart = Pairs(
        "KN N GN N PN N PS S PT T WR R WH W X Z MC MK MAC MK PF F TS S CHR KR CZ J");

    private static readonly (string Written, string Said)[] Anywhere = Pairs(
        "SCHW SW TSCH X SHCH X TCH X SCH X DGE J DGI J CHR KR AUGH A OUGH A IGH I EIGH A CZ X SZ X RZ X ZH X SH X CH X PH F GH G KH K TH T "
            + "DH D CK K SC SK DZ Z TZ Z TS S WR R QU K GN N MB M");

    /// <summary>Hard and soft are kept apart: "Kathryn" and "Catherine" are one, "Gail" and "Kail" are not.</summary>
    public static string Of(string letters) => Code(letters, Hear);

    /// <summary>
    /// Coarser: what is said with the same part of the mouth is one, and a first vowel is a vowel. For keys, and for what was misheard.
    /// </summary>
    public static string Bones(string letters) => Code(letters, (c, before, after, isFirst) => Coarse(Hear(c, before, after, isFirst)));

    private delegate char Ear(char letter, char before, char after, bool isFirst);

    private static string Code(string letters, Ear ear)
    {
        var said = Respell(letters);
        var code = new StringBuilder(Longest);
        var last = '\0';
        for (var i = 0; i < said.Length && code.Length < Longest; i++)
        {
            var heard = ear(said[i], i > 0 ? said[i - 1] : '\0', i + 1 < said.Length ? said[i + 1] : '\0', i == 0);
            if (heard != '\0' && heard != last) code.Append(heard);
            last = heard;
        }
        return code.ToString();
    }

    private static string Respell(string letters)
    {
        var said = new StringBuilder(letters.Length);
        var at = 0;
        if (Array.Find(AtStart, each => letters.StartsWith(each.Written, StringComparison.Ordinal) && letters.Length > each.Written.Length)
            is { Written: not null } start)
        {
            said.Append(start.Said);
            at = start.Written.Length;
        }
        while (at < letters.Length)
        {
            var group = Array.Find(Anywhere, each => string.CompareOrdinal(letters, at, each.Written, 0, each.Written.Length) == 0);
            if (group.Written is null) said.Append(letters[at++]);
            else
            {
                said.Append(group.Said);
                at += group.Written.Length;
            }
        }
        return said.ToString();
    }

    private static char Hear(char letter, char before, char after, bool isFirst) => letter switch
    {
        _ when isFirst && (IsVowel(letter) || letter == 'Y') => letter is 'Y' && IsVowel(after) ? 'Y' : 'A',
        'B' or 'D' or 'F' or 'J' or 'K' or 'L' or 'M' or 'N' or 'P' or 'R' or 'T' or 'S' => letter,
        'C' => after is 'E' or 'I' or 'Y' ? 'S' : 'K',
        'G' => after is 'E' or 'I' or 'Y' && isFirst ? 'J' : 'G',
        'Q' => 'K',
        'V' => 'F',
        'X' => 'X',
        'Z' => 'S',
        'W' => isFirst || (IsVowel(before) && IsVowel(after)) ? 'W' : '\0',
        'H' => isFirst ? 'H' : '\0',
        _ when char.IsAsciiDigit(letter) || letter > 127 => letter,
        _ => '\0'
    };

    private static char Coarse(char heard) => heard switch
    {
        'B' => 'P',
        'D' => 'T',
        'G' => 'K',
        'W' => 'F',
        'X' or 'J' => 'S',
        'M' => 'N',
        'H' or 'Y' => 'A',
        _ => heard
    };

    private static bool IsVowel(char c) => c is 'A' or 'E' or 'I' or 'O' or 'U';

    private static (string, string)[] Pairs(string pairs) =>
        [.. pairs.Split(' ').Chunk(2).Select(pair => (pair[0], pair[1])).OrderByDescending(pair => pair.Item1.Length)];
}
