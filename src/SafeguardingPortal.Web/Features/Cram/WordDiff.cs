using System.Text.RegularExpressions;

namespace SafeguardingPortal.Web.Features.Cram;

public enum DiffKind { Same, Added, TakenAway }

/// <summary>A run of words that is in both texts, only in the later one, or only in the earlier one.</summary>
public sealed record DiffRun(DiffKind Kind, string Text);

/// <summary>Two texts word by word (Myers). Texts that have next to nothing in common are shown one after the other, which reads better and costs little.</summary>
public static partial class WordDiff
{
    private const int MostEdits = 1_500;

    public static IReadOnlyList<DiffRun> Of(string? earlier, string? later)
    {
        var (a, b) = (Split(earlier), Split(later));
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)] == b[^(end + 1)]) end++;

        List<DiffRun> runs = [];
        Put(runs, DiffKind.Same, a[..start]);
        Between(runs, a[start..^end], b[start..^end]);
        Put(runs, DiffKind.Same, a[^end..]);
        return runs;
    }

    private static void Between(List<DiffRun> runs, List<string> a, List<string> b)
    {
        if (a.Count == 0 || b.Count == 0 || Path(a, b) is not { } path)
        {
            Put(runs, DiffKind.TakenAway, a);
            Put(runs, DiffKind.Added, b);
            return;
        }
        foreach (var (kind, word) in path) Put(runs, kind, [word]);
    }

    /// <summary>The shortest way from one to the other; null where it is longer than anyone would read.</summary>
    private static List<(DiffKind Kind, string Word)>? Path(List<string> a, List<string> b)
    {
        var most = Math.Min(a.Count + b.Count, MostEdits);
        var furthest = new int[2 * most + 3];
        List<int[]> trace = [];
        for (var edits = 0; edits <= most; edits++)
        {
            trace.Add((int[])furthest.Clone());
            for (var k = -edits; k <= edits; k += 2)
            {
                var x = k == -edits || k != edits && furthest[most + k] < furthest[most + k + 2] ? furthest[most + k + 2] : furthest[most + k] + 1;
                var y = x - k;
                while (x < a.Count && y < b.Count && a[x] == b[y]) (x, y) = (x + 1, y + 1);
                furthest[most + 1 + k] = x;
                if (x >= a.Count && y >= b.Count) return Walk(a, b, trace, edits, most);
            }
        }
        return null;
    }

    private static List<(DiffKind, string)> Walk(List<string> a, List<string> b, List<int[]> trace, int edits, int most)
    {
        List<(DiffKind, string)> path = [];
        var (x, y) = (a.Count, b.Count);
        for (var d = edits; d >= 0; d--)
        {
            var furthest = trace[d];
            var k = x - y;
            var before = k == -d || k != d && furthest[most + k] < furthest[most + k + 2] ? k + 1 : k - 1;
            var (fromX, fromY) = d == 0 ? (0, 0) : (furthest[most + 1 + before], furthest[most + 1 + before] - before);
            while (x > fromX && y > fromY) path.Add((DiffKind.Same, a[--x])!);
            while (d > 0 && y > fromY) path.Add((DiffKind.Added, b[--y])!);
            while (d > 0 && x > fromX) path.Add((DiffKind.TakenAway, a[--x])!);
            if (d == 0) break;
            (x, y) = (fromX, fromY);
        }
        path.Reverse();
        return path;
    }

    private static void Put(List<DiffRun> runs, DiffKind kind, List<string> words)
    {
        if (words.Count == 0) return;
        var text = string.Concat(words);
        if (runs.Count > 0 && runs[^1].Kind == kind) runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
        else runs.Add(new(kind, text));
    }

    /// <summary>Words with the spaces after them, so that joined together they are the text again.</summary>
    private static List<string> Split(string? text) => [.. Words().Matches(text ?? "").Select(match => match.Value)];

    [GeneratedRegex(@"\S+\s*|\s+")]
    private static partial Regex Words();
}
