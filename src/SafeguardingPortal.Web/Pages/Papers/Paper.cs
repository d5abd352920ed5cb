using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Papers;

/// <summary>
/// A record that leaves the screen: made once, and written as a Word file, as PDF and as a page for print, so that the three say the same.
/// Its parts are numbered; a long one has an index and begins each on a page of its own.
/// </summary>
/// <param name="Foot">What stands beside the page number: the reference, and who took the copy when.</param>
/// <param name="MadeAt">When it was made, in UTC.</param>
/// <param name="Lead">What is said before the index.</param>
public sealed record Paper(string Title, string Foot, DateTime MadeAt, PaperPart Lead, IReadOnlyList<PaperPart> Parts)
{
    public const string Marking = "OFFICIAL-SENSITIVE";
    public const string IndexTitle = "Index";

    public bool HasIndex { get; init; } = true;

    /// <summary>"2 Chronology".</summary>
    public static string Numbered(int index, PaperPart part) => $"{(index + 1).ToString(LondonWords.Culture)} {part.Title}";

    public WordDocument ToWord()
    {
        var word = new WordDocument(Title, Foot);
        Write(Lead, word);
        if (HasIndex) word.Index(IndexTitle, [.. Parts.Select((part, n) => Numbered(n, part))]);
        foreach (var (n, part) in Parts.Index())
        {
            if (HasIndex) word.IndexedHeading(Numbered(n, part), n);
            else word.Heading(part.Title);
            Write(part, word);
        }
        return word;
    }

    private static void Write(PaperPart part, WordDocument word)
    {
        foreach (var block in part.Blocks)
            switch (block)
            {
                case PaperHeading heading: word.Heading(heading.Text, 2); break;
                case PaperText text: word.Text(text.Text); break;
                case PaperFacts facts: word.Facts([.. facts.Rows.Select(row => (row.Name, (string?)row.Value))]); break;
                case PaperTable table: word.Table(table.Headings, table.Rows, table.Shares); break;
            }
    }
}

/// <summary>A chapter of it, written from top to bottom. What is empty is left out.</summary>
public sealed class PaperPart(string title)
{
    private readonly List<PaperBlock> blocks = [];

    public string Title => title;
    public IReadOnlyList<PaperBlock> Blocks => blocks;

    public PaperPart Heading(string text) => Add(new PaperHeading(text));

    public PaperPart Text(string? text) => string.IsNullOrWhiteSpace(text) ? this : Add(new PaperText(text));

    /// <summary>A question with its answer in words; nothing where there is none.</summary>
    public PaperPart Said(string name, string? text) => string.IsNullOrWhiteSpace(text) ? this : Text($"{name}: {text}");

    public PaperPart Facts(params (string Name, string? Value)[] facts) =>
        facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Value)).Select(fact => (fact.Name, fact.Value!)).ToList() is { Count: > 0 } rows
            ? Add(new PaperFacts(rows)) : this;

    /// <param name="shares">How wide the columns are, of one another.</param>
    /// <param name="empty">What is said where there is no row.</param>
    public PaperPart Table(
        IReadOnlyList<string> headings, IReadOnlyList<int> shares, IEnumerable<IReadOnlyList<string>> rows, string? empty = null) =>
        rows.ToList() is { Count: > 0 } all ? Add(new PaperTable(headings, shares, all)) : Text(empty);

    private PaperPart Add(PaperBlock block)
    {
        blocks.Add(block);
        return this;
    }
}

public abstract record PaperBlock;

public sealed record PaperHeading(string Text) : PaperBlock;

/// <summary>Narrative as it was typed: each line break is kept.</summary>
public sealed record PaperText(string Text) : PaperBlock;

public sealed record PaperFacts(IReadOnlyList<(string Name, string Value)> Rows) : PaperBlock;

public sealed record PaperTable(
    IReadOnlyList<string> Headings, IReadOnlyList<int> Shares, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock;
