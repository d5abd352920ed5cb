namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>One word of a name, with what it sounds like and what it may stand for.</summary>
public sealed class NameWord
{
    public string Letters { get; }

    /// <summary>The halves of "Okafor-Jones"; the word alone where it has none.</summary>
    public IReadOnlyList<string> Halves { get; }

    /// <summary>
    /// This word and how else it is written: "al-Haddad" without its article, "bin Khalid" without the "bin", a word of another script in
    /// Latin letters.
    /// </summary>
    public IReadOnlyList<NameWord> Ways { get; }

    // Worked out when first asked for: most words are told apart before anybody listens to them.
    private string? sound;
    private string? bones;
    public string Sound => sound ??= Matching.Sound.Of(Letters);
    public string Bones => bones ??= Matching.Sound.Bones(Letters);

    private NameWord(string letters, IReadOnlyList<string> halves, IReadOnlyList<NameWord> others) =>
        (Letters, Halves, Ways) = (letters, halves, [this, .. others]);

    internal static NameWord Of(params string[] halves) => new(string.Concat(halves), halves, []);

    internal static NameWord Of(string[] halves, params NameWord[] others) => new(string.Concat(halves), halves, others);
}
