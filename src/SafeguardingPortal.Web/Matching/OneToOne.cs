namespace SafeguardingPortal.Web.Matching;

/// <summary>
/// Of all pairs those in which nobody is twice, the likeliest first. That each row has one fellow at most is evidence of its own, and so a
/// pair is believed on less than where all possible pairs are asked for.
/// </summary>
internal static class OneToOne
{
    /// <summary>In bits: pairs less like than this are of two people more often than not (bench, "replaced").</summary>
    public const double From = -10;

    /// <param name="isWithin">Both rows are of one file, and a number is one row on either side.</param>
    public static IEnumerable<FoundPair> Of(IEnumerable<FoundPair> found, bool isWithin)
    {
        HashSet<int> left = [];
        HashSet<int> right = isWithin ? left : [];
        foreach (var pair in found.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right))
        {
            if (left.Contains(pair.Left) || right.Contains(pair.Right)) continue;
            left.Add(pair.Left);
            right.Add(pair.Right);
            yield return pair;
        }
    }
}
