namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>How alike two spellings are.</summary>
public static class Closeness
{
    /// <summary>Jaro and Winkler: 1 for equal, 0 for nothing in common; a shared beginning counts for more.</summary>
    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b)) return 1;
        if (a.IsEmpty || b.IsEmpty) return 0;
        // The one order in which they are read makes the answer the same both ways round.
        if (a.Length > b.Length || (a.Length == b.Length && a.SequenceCompareTo(b) > 0)) return JaroWinkler(b, a);

        var reach = Math.Max(b.Length / 2 - 1, 0);
        Span<bool> inB = b.Length <= 128 ? stackalloc bool[b.Length] : new bool[b.Length];
        Span<char> matched = a.Length <= 128 ? stackalloc char[a.Length] : new char[a.Length];
        var count = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - reach); j < Math.Min(b.Length, i + reach + 1); j++)
            {
                if (inB[j] || a[i] != b[j]) continue;
                inB[j] = true;
                matched[count++] = a[i];
                break;
            }
        }
        if (count == 0) return 0;

        var (outOfOrder, next) = (0, 0);
        for (var j = 0; j < b.Length; j++)
            if (inB[j] && b[j] != matched[next++]) outOfOrder++;
        var jaro = ((double)count / a.Length + (double)count / b.Length + (count - outOfOrder / 2.0) / count) / 3;
        var shared = a[..Math.Min(4, a.Length)].CommonPrefixLength(b);
        return jaro + shared * 0.1 * (1 - jaro);
    }

    /// <summary>
    /// How many keys were hit wrongly: letters left out, put in, changed, or two changed over. Counts no further than two.
    /// </summary>
    public static int Slips(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        while (!a.IsEmpty && !b.IsEmpty && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (a.Length > b.Length) return Slips(b, a);
        return (a.Length, b.Length) switch
        {
            (0, 0) => 0,
            (0, 1) or (1, 1) => 1,
            (2, 2) when a[0] == b[1] && a[1] == b[0] => 1,
            _ => 2
        };
    }
}
