using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace SafeguardingPortal.Web.Features.Cram.Versions;

public enum DiffKind { Same, Added, TakenAway }

/// <summary>A run of words that is in both texts, only in the later one, or only in the earlier one.</summary>
public sealed record DiffRun(DiffKind Kind, string Text);

/// <summary>
/// Two texts word by word. Texts that have next to nothing in common are shown one after the other, which reads better and costs little.
/// </summary>
public static class WordDiff
{
    private const int MostEdits = 1_500;

    public static IReadOnlyList<DiffRun> Of(string? earlier, string? later)
    {
        List<DiffRun> runs = [];
        foreach (var (kind, text) in AreUnalike(earlier ?? "", later ?? "")
            ? [(DiffKind.TakenAway, earlier!), (DiffKind.Added, later!)]
            : InlineDiffBuilder.Diff(earlier ?? "", later ?? "", ignoreWhiteSpace: false, ignoreCase: false, chunker: new Words()).Lines
                .Select(word => (KindOf(word.Type), word.Text)))
        {
            if (runs.Count > 0 && runs[^1].Kind == kind) runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
            else runs.Add(new(kind, text));
        }
        return runs;
    }

    private static DiffKind KindOf(ChangeType change) => change switch
    {
        ChangeType.Inserted => DiffKind.Added,
        ChangeType.Deleted => DiffKind.TakenAway,
        _ => DiffKind.Same
    };

    /// <summary>As many words are in one of them only, wherever they stand, as nobody would read one by one.</summary>
    private static bool AreUnalike(string earlier, string later)
    {
        var surplus = Words.Of(earlier).CountBy(word => word).ToDictionary();
        foreach (var (word, times) in Words.Of(later).CountBy(word => word)) surplus[word] = surplus.GetValueOrDefault(word) - times;
        return earlier.Length > 0 && later.Length > 0 && surplus.Values.Sum(Math.Abs) > MostEdits;
    }
}

/// <summary>Words with the spaces after them, so that joined together they are the text again.</summary>
internal sealed partial class Words : IChunker
{
    public static IReadOnlyList<string> Of(string text) => [.. Pattern().Matches(text).Select(match => match.Value)];

    public IReadOnlyList<string> Chunk(string text) => Of(text);

    [GeneratedRegex(@"\S+\s*|\s+")]
    private static partial Regex Pattern();
}
