namespace SafeguardingPortal.Domain.Measures;

/// <summary>One of those ranked: its place, which several share where their rounded rates are equal.</summary>
public sealed record Ranked<T>(int Place, bool IsShared, T Of, Share Share);

/// <summary>
/// The highest and lowest rates as they were printed (¶33): by competition rank on the whole-number rate, ties shown by the exact one
/// (BR-32). Five places can hold six. Nobody prints these without the words that bear on them (¶35 to 37).
/// </summary>
public static class Ranking
{
    public static IReadOnlyList<Ranked<T>> Highest<T>(IEnumerable<(T Of, Share Share)> all, int places = 5) => Of(all, places, -1);

    public static IReadOnlyList<Ranked<T>> Lowest<T>(IEnumerable<(T Of, Share Share)> all, int places = 5) => Of(all, places, 1);

    private static IReadOnlyList<Ranked<T>> Of<T>(IEnumerable<(T Of, Share Share)> all, int places, int sign)
    {
        var counted = all.Where(each => each.Share.Whole > 0).OrderBy(each => sign * each.Share.WholePercent)
            .ThenBy(each => sign * (decimal)each.Share.Part / each.Share.Whole).ToList();
        return [.. counted.Select(each => new Ranked<T>(
                counted.FindIndex(other => other.Share.WholePercent == each.Share.WholePercent) + 1,
                counted.Count(other => other.Share.WholePercent == each.Share.WholePercent) > 1, each.Of, each.Share))
            .Where(ranked => ranked.Place <= places)];
    }
}
