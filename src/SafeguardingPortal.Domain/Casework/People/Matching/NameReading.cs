namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>
/// Another way to read a name than first word and last: no country's order of names is everybody's. Every reading has its price
/// (<see cref="MatchWeights"/>), and only one side of a comparison may be read so at a time.
/// </summary>
/// <param name="Others">The words it leaves over.</param>
/// <param name="IsUsual">As good as the name as written: "Md Rahim Uddin" is Rahim Uddin on half his papers.</param>
internal sealed record NameReading(
    NameReadingKind Kind, NameWord Given, NameWord Family, IReadOnlyList<NameWord> Others, bool IsUsual = false)
{
    /// <summary>The words of a longer name say little more of who it is.</summary>
    private const int MostWords = 5;

    private static readonly HashSet<string> Honours =
        new(StringComparer.Ordinal) { "MD", "SYED", "SAYED", "SHEIKH", "SK", "MST", "MOSAMMAT", "HAJI", "BIBI" };

    public bool IsTurned => Kind is NameReadingKind.Turned or NameReadingKind.JoinedAndTurned;

    public bool IsJoined => Kind is NameReadingKind.Joined or NameReadingKind.JoinedAndTurned;

    /// <summary>The first word is given to so many that it is left out as a matter of course.</summary>
    internal static bool IsHonour(NameWord word) =>
        Honours.Contains(word.Letters) || NameVariants.StandsFor(word.Letters).Contains("MOHAMMED");

    /// <param name="words">In the order written.</param>
    public static IReadOnlyList<NameReading> Of(IReadOnlyList<NameWord> words)
    {
        if (words.Count > MostWords) words = [.. words.Take(MostWords - 1), words[^1]];
        var last = words.Count - 1;
        List<NameReading> readings = [];
        void Add(NameReadingKind kind, int given, int family, bool isUsual = false) => readings.Add(new(
            kind, words[given], words[family], [.. words.Where((_, at) => at != given && at != family)], isUsual));
        void Join(NameReadingKind kind, int from, int other, bool isFamily)
        {
            var joined = NameWord.Of(words[from].Letters + words[from + 1].Letters);
            NameWord[] others = [.. words.Where((_, at) => at != from && at != from + 1 && at != other)];
            readings.Add(isFamily ? new(kind, words[other], joined, others) : new(kind, joined, words[other], others));
        }

        for (var given = 1; given <= last; given++) Add(NameReadingKind.Turned, given, 0);
        if (last < 2) return readings;

        if (IsHonour(words[0])) Add(NameReadingKind.WithoutHonour, 1, last, isUsual: true);
        for (var family = 1; family < last; family++) Add(NameReadingKind.FamilyLeftOut, 0, family);
        for (var given = 1; given < last; given++)
        {
            for (var family = given + 1; family <= last; family++) Add(NameReadingKind.GivenLeftOut, given, family);
        }
        Join(NameReadingKind.Joined, 0, last, isFamily: false);
        Join(NameReadingKind.Joined, last - 1, 0, isFamily: true);
        Join(NameReadingKind.JoinedAndTurned, 1, 0, isFamily: false);
        Join(NameReadingKind.JoinedAndTurned, 0, last, isFamily: true);
        return readings;
    }
}

/// <summary>How a reading differs from the name as written.</summary>
internal enum NameReadingKind { Turned, WithoutHonour, FamilyLeftOut, GivenLeftOut, Joined, JoinedAndTurned }
