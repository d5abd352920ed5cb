using System.Text.RegularExpressions;

namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>
/// A name taken apart: the word it is called by, the one it is filed under, and those between. Particles ("van der", "al", "bin", "Mc")
/// are joined to what they belong to, since half of all forms leave them out or run them together. The one reader of names: search, intake,
/// plan look-up and the matching of files all come here.
/// </summary>
public sealed partial class NameParts
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "AL", "EL", "BIN", "BINT", "BINTI", "BTE", "IBN", "BN", "BNT", "BEN", "VAN", "VON", "DER", "DEN", "DE", "DA", "DO", "DOS", "DI",
        "DEL", "DELLA", "LA", "LE", "MC", "MAC", "O", "ST", "TE", "TER", "ABU", "UMM", "AP"
    };

    /// <summary>Never a name by themselves, and so of the next word even where nothing stands before them: "O Brien".</summary>
    private static readonly HashSet<string> Beginnings = new(StringComparer.Ordinal) { "O", "MC" };

    /// <summary>Letters that stand before an apostrophe, which may have been typed as a blank: "D Souza", "N Diaye".</summary>
    private const string BeforeApostrophe = "DLMNT";

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
        { "MR", "MRS", "MS", "MISS", "MX", "DR", "SIR", "PROF", "REV", "MASTER", "MSTR", "BABY" };

    private static readonly HashSet<string> Generations =
        new(StringComparer.Ordinal) { "JR", "JNR", "JUNIOR", "SR", "SNR", "SENIOR", "II", "III", "IV" };

    public string Typed { get; }
    public NameWord Given { get; }

    /// <summary>Null where there was one word only, which may be either.</summary>
    public NameWord? Family { get; }
    public IReadOnlyList<NameWord> Middle { get; }

    private IReadOnlyList<NameReading>? readings;

    /// <summary>What other words of it the person may be called by and filed under than the first and the last.</summary>
    internal IReadOnlyList<NameReading> Readings =>
        readings ??= Family is null ? [] : NameReading.Of([Given, .. Middle, Family]);

    private NameParts(string typed, NameWord given, NameWord? family, IReadOnlyList<NameWord> middle) =>
        (Typed, Given, Family, Middle) = (typed, given, family, middle);

    public IEnumerable<NameWord> Words => Family is null ? [Given, .. Middle] : [Given, Family, .. Middle];

    /// <summary>Null where there is no word in it, or only that it is not known. "Khan, Aisha" is read as Aisha Khan.</summary>
    public static NameParts? Of(string? typed) => AllOf(typed).FirstOrDefault();

    /// <summary>
    /// Every name that was typed: "Robert (Bob) Hale", "Leanne Foy née Cole" and "Li Xiaolong 李小龙" are two each.
    /// </summary>
    public static IEnumerable<NameParts> AllOf(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || PersonName.IsNotKnown(typed)) yield break;
        foreach (var written in OfOneScript(typed.Trim()))
        {
            var (others, maiden) = (new List<string>(), new List<string>());
            var called = Bracketed().Replace(written, match => Aside(others, match.Groups["name"].Value));
            if (FormerName().Match(called) is { Success: true } former)
            {
                called = called[..former.Index];
                maiden.Add(former.Groups["name"].Value);
            }
            if (OtherName().Match(called) is { Success: true } other)
            {
                called = called[..other.Index];
                others.Add(other.Groups["name"].Value);
            }
            var first = OfOne(called);
            if (first is not null) yield return first;
            foreach (var each in others)
                if (OfOne(each) is { } name)
                    yield return name.Family is null && first?.Family is { } family ? new(each, name.Given, family, []) : name;
            foreach (var each in maiden)
                if (OfOne(each) is { } name)
                    yield return name.Family is null && first is not null ? new(each, first.Given, name.Given, []) : name;
        }
    }

    private static string Aside(List<string> others, string name)
    {
        others.Add(name);
        return " ";
    }

    private static NameParts? OfOne(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var words = comma > 0 && comma < name.Length - 1 && !IsGeneration(name[(comma + 1)..])
            ? [.. WordsOf(name[(comma + 1)..]), .. WordsOf(name[..comma])] : WordsOf(name);
        if (words.Count > 2) words = [words[0], .. words[1..].Where(word => !Generations.Contains(word.Letters))];
        return words.Count switch
        {
            0 => null,
            1 => new(name, words[0], null, []),
            _ => new(name, words[0], words[^1], words[1..^1])
        };
    }

    private static bool IsGeneration(string words) => Letters.Words(words) is [var only] && Generations.Contains(only);

    /// <summary>A name in its own script beside its Latin form is two names.</summary>
    private static IEnumerable<string> OfOneScript(string typed)
    {
        var words = typed.Split([' ', '\t', '\u00a0', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetter)).ToList();
        var scripts = words.GroupBy(ScriptOf).ToList();
        return scripts.Count < 2 ? [typed] : scripts.Select(script => string.Join(' ', script));
    }

    private static int ScriptOf(string word) => word.First(char.IsLetter) switch
    {
        >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' => 1,
        var letter when HanNames.IsHan(letter) => 2,
        _ => 0
    };

    private static List<NameWord> WordsOf(string name)
    {
        var typed = name.Split([' ', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Select(word => Letters.Words(word))
            .Where(halves => halves.Length > 0 && halves is not ["S" or "D" or "W", "O"]).ToList();
        if (typed.Exists(halves => halves.Any(half => half.Any(char.IsLetter))))
            typed = [.. typed.Select(halves => halves.Select(WithoutFigures).Where(half => half.Length > 0).ToArray())
                .Where(halves => halves.Length > 0)];
        while (typed.Count > 1 && typed[0] is [var title] && Titles.Contains(title)) typed.RemoveAt(0);
        if (typed.Count > 0 && typed.TrueForAll(halves => halves.All(HanNames.IsHan)))
            return [.. HanNames.Words(string.Concat(typed.SelectMany(halves => halves)))];

        List<NameWord> words = [];
        var pending = "";
        foreach (var (index, halves) in typed.Index())
        {
            // "Al" alone at the front is Albert, and "De" at the end is a name.
            if (halves is [var particle] && Particles.Contains(particle) && (index > 0 || Beginnings.Contains(particle))
                && index < typed.Count - 1)
            {
                pending += particle;
                continue;
            }
            words.Add(Word(pending, halves));
            pending = "";
        }
        if (words.Count > 2 && words[^2].Letters is [var letter] && BeforeApostrophe.Contains(letter))
            words[^1] = NameWord.Of([.. words[^1].Halves], NameWord.Of(letter + words[^1].Letters));
        return words;
    }

    private static NameWord Word(string before, string[] halves)
    {
        if (halves.Length > 1 && Particles.Contains(halves[0])) (before, halves) = (before + halves[0], halves[1..]);
        if (before.Length > 0) return NameWord.Of([before + string.Concat(halves)], NameWord.Of(halves));
        return halves is [var whole] && ArticleOf(whole) is { } article ? NameWord.Of(halves, NameWord.Of(whole[article.Length..]))
            : NameWord.Of(halves);
    }

    /// <summary>"Alhaddad" is al-Haddad; "Albert" is a name of its own.</summary>
    private static string? ArticleOf(string word) =>
        word.Length > 5 && word[..2] is "AL" or "EL" && !"AEIOULH".Contains(word[2]) && !NameFrequencies.IsGivenName(word)
            ? word[..2] : null;

    /// <summary>A figure in a word is a slip of the finger for the letter that looks like it, or beside no letter at all.</summary>
    private static string WithoutFigures(string word)
    {
        if (!word.Any(char.IsAsciiDigit)) return word;
        if (!word.Any(char.IsLetter)) return "";
        return string.Concat(word.Select((letter, at) => letter switch
        {
            '0' => "O",
            '1' => at > 0 && "AEIOU1".Contains(word[at - 1]) ? "L" : "I",
            '2' => at == 0 ? "Z" : "",
            '3' => "E",
            '4' => "A",
            '5' => "S",
            '6' or '9' => "G",
            '7' => "T",
            '8' => "B",
            _ => letter.ToString()
        }));
    }

    [GeneratedRegex(@"[(\[（](?<name>[^)\]）]*)[)\]）]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<=\S)\s+(a\.?k\.?a\.?|also known as|known as|called|/)\s+(?<name>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherName();

    [GeneratedRegex(@"(?<=\S)\s+(n[ée]e|formerly)\s+(?<name>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex FormerName();
}
