namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>One word of a name, with what it sounds like and what it may stand for.</summary>
public sealed class NameWord
{
    public string Letters { get; }

    /// <summary>The halves of "Okafor-Jones"; the word alone where it has none.</summary>
    public IReadOnlyList<string> Halves { get; }

    // Worked out when first asked for: most words are told apart before anybody listens to them.
    private string? sound;
    private string? bones;
    public string Sound => sound ??= Matching.Sound.Of(Letters);
    public string Bones => bones ??= Matching.Sound.Bones(Letters);

    private NameWord(string letters, IReadOnlyList<string> halves) => (Letters, Halves) = (letters, halves);

    internal static NameWord Of(params string[] halves) => new(string.Concat(halves), halves);
}

/// <summary>
/// A name taken apart: the word it is called by, the one it is filed under, and those between. Particles ("van der", "al", "bin", "Mc")
/// are joined to what they belong to, since half of all forms leave them out or run them together.
/// </summary>
public sealed class NameParts
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "AL", "EL", "BIN", "BINT", "IBN", "BEN", "VAN", "VON", "DER", "DEN", "DE", "DA", "DO", "DOS", "DI", "DEL", "DELLA", "LA", "LE",
        "MC", "MAC", "O", "ST", "TE", "TER", "ABU", "UMM"
    };

    private static readonly HashSet<string> Titles =
        new(StringComparer.Ordinal) { "MR", "MRS", "MS", "MISS", "DR", "SIR", "PROF", "REV", "MASTER" };

    public string Typed { get; }
    public NameWord Given { get; }

    /// <summary>Null where there was one word only, which may be either.</summary>
    public NameWord? Family { get; }
    public IReadOnlyList<NameWord> Middle { get; }

    private NameParts(string typed, NameWord given, NameWord? family, IReadOnlyList<NameWord> middle) =>
        (Typed, Given, Family, Middle) = (typed, given, family, middle);

    public IEnumerable<NameWord> Words => Family is null ? [Given, .. Middle] : [Given, Family, .. Middle];

    /// <summary>Null where there is no word in it, or only that it is not known. "Khan, Aisha" is read as Aisha Khan.</summary>
    public static NameParts? Of(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || PersonName.IsNotKnown(typed)) return null;
        var name = typed.Trim();
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var words = comma > 0 && comma < name.Length - 1 ? [.. WordsOf(name[(comma + 1)..]), .. WordsOf(name[..comma])] : WordsOf(name);
        return words.Count switch
        {
            0 => null,
            1 => new(name, words[0], null, []),
            _ => new(name, words[0], words[^1], words[1..^1])
        };
    }

    private static List<NameWord> WordsOf(string name)
    {
        List<NameWord> words = [];
        var pending = "";
        var typed = name.Split([' ', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Select(word => Letters.Words(word))
            .Where(halves => halves.Length > 0).ToList();
        if (typed.Count > 1 && typed[0] is [var title] && Titles.Contains(title)) typed.RemoveAt(0);
        foreach (var (index, halves) in typed.Index())
        {
            // "Al" alone at the front is Albert, and "De" at the end is a name.
            if (halves is [var particle] && Particles.Contains(particle) && index > 0 && index < typed.Count - 1)
            {
                pending += particle;
                continue;
            }
            var whole = halves.Length > 1 && Particles.Contains(halves[0]) ? [string.Concat(halves)] : halves;
            words.Add(NameWord.Of(pending.Length == 0 ? whole : [pending + string.Concat(whole)]));
            pending = "";
        }
        return words;
    }
}
