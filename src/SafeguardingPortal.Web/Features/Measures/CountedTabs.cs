using SafeguardingPortal.Domain.Measures;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>
/// The tabs over the rows behind a figure. Met and not met add up to all; what follows is some of these, or stands beside.
/// </summary>
public static class CountedTabs
{
    public static IEnumerable<(string Text, CountedPart Part, string? Only)> Of(CountedPage page)
    {
        var share = page.Figure.Share;
        yield return ($"All ({share.Whole})", CountedPart.All, null);
        if (!page.Measure.IsRatio) yield return ($"Not met ({share.Missed})", CountedPart.Missed, null);
        yield return ($"Met ({share.Part})", CountedPart.Met, null);
        foreach (var part in page.Figure.Parts.Where(part => part.Share.Whole > 0 || part == page.Only || part.Part.IsOnTile))
            yield return ($"{part.Part.Name} ({part.Share.Whole})", CountedPart.All, part.Part.Code);
    }

    /// <summary>"38 of 46 referrals. Target 75%: met."</summary>
    public static string Outcome(Figure figure)
    {
        var noun = figure.Share.Whole == 1 ? figure.Measure.Noun : $"{figure.Measure.Noun}s";
        var of = $"{figure.Share.Part} of {figure.Share.Whole} {noun} {figure.Measure.Past}.";
        return (figure.Target, figure.Reaches) switch
        {
            ({ } target, true) => $"{of} Target {target}%: met.",
            ({ } target, false) => $"{of} Target {target}%: below.",
            ({ } target, null) => $"{of} Target {target}%.",
            _ => $"{of} No target: counted only."
        };
    }
}
