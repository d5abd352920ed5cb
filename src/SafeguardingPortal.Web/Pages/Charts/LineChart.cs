using System.Globalization;
using SafeguardingPortal.Domain.Measures;

namespace SafeguardingPortal.Web.Pages.Charts;

/// <summary>A month, or a year, of a line: what it is called below the axis, and its value; none where nothing was counted.</summary>
public sealed record ChartPoint(string Name, decimal? Value, string? AxisText = null, string? AxisSecond = null);

/// <summary>
/// A line with its target and natural limits, drawn on the server as text and strokes: read by a screen reader by its title and
/// description, and always beside a table that says the same. All that a view does with it is to write it out.
/// </summary>
/// <param name="Key">A word of its own on the page.</param>
/// <param name="Unit">What stands behind a value: "%", or nothing.</param>
public sealed record LineChart(
    string Key, string Title, IReadOnlyList<ChartPoint> Points, string Unit = "", decimal? Target = null, NaturalLimits? Limits = null)
{
    public const int Width = 1130;
    public const int Height = 380;
    public const int Left = 64;
    public const int Right = 1044;
    public const int Top = 20;
    public const int Bottom = 332;

    /// <summary>From the lowest of all that is drawn, to the tens.</summary>
    public decimal Least => Math.Floor(Math.Max(0, All.DefaultIfEmpty(0).Min() - Step / 2) / Step) * Step;

    public decimal Most => Math.Max(Least + Step, Math.Ceiling(All.DefaultIfEmpty(0).Max() / Step) * Step);

    /// <summary>How far the lines across are apart: of 1, 2 or 5 times a power of ten, so that there are ten at most.</summary>
    public decimal Step
    {
        get
        {
            var span = Math.Max(1, All.DefaultIfEmpty(0).Max() - Math.Max(0, All.DefaultIfEmpty(0).Min()));
            if (Unit == "%") return span > 30 ? 10 : 5;
            decimal step = 1;
            for (var n = 0; span / step > 8; n++) step *= n % 3 == 1 ? 2.5m : 2;
            return step;
        }
    }

    private IEnumerable<decimal> All => Points.Select(point => point.Value).Append(Target).Append(Limits?.Lower).Append(Limits?.Upper)
        .OfType<decimal>();

    public IEnumerable<decimal> Across
    {
        get { for (var value = Least; value <= Most; value += Step) yield return value; }
    }

    public string X(int index) => Said(Left + (Points.Count < 2 ? 0 : (Right - Left) * (decimal)index / (Points.Count - 1)));

    public string Y(decimal value) => Said(Bottom - (value - Least) / (Most - Least) * (Bottom - Top));

    /// <summary>The labels at the right, each at its value, kept apart where two would overlap.</summary>
    public IReadOnlyList<ChartLabel> Labels
    {
        get
        {
            List<ChartLabel> labels = [];
            if (Limits is { } limits)
            {
                labels.Add(new($"upper {Value(limits.Upper, "")}", limits.Upper, "sp-chart__quiet"));
                labels.Add(new($"mean {Value(limits.Mean, "")}", limits.Mean, "sp-chart__strong"));
                labels.Add(new($"lower {Value(limits.Lower, "")}", limits.Lower, "sp-chart__quiet"));
            }
            if (Target is { } target)
                labels.Add(new($"target {target.ToString("0.#", CultureInfo.InvariantCulture)}", target, "sp-chart__target"));
            decimal last = decimal.MinValue;
            return [.. labels.OrderByDescending(label => label.At).Select(label =>
            {
                var y = Math.Max(last + 15, Bottom - (label.At - Least) / (Most - Least) * (Bottom - Top) + 4);
                last = y;
                return label with { Y = Said(y) };
            })];
        }
    }

    /// <summary>How far below the last point its value stands: on the side from which the line does not come.</summary>
    public int LastLabelBelow => Points is [.., { Value: { } before }, { Value: { } last }] && before > last
        && last - Least > (Most - Least) / 8 ? 26 : -14;

    /// <summary>The strokes of the line; it breaks where a month has nothing.</summary>
    public string Path
    {
        get
        {
            var (path, isDown) = (new System.Text.StringBuilder(), false);
            for (var n = 0; n < Points.Count; n++)
            {
                if (Points[n].Value is not { } value) { isDown = false; continue; }
                path.Append(isDown ? 'L' : 'M').Append(X(n)).Append(' ').Append(Y(value));
                isDown = true;
            }
            return path.ToString();
        }
    }

    public bool IsOutside(ChartPoint point) => point.Value is { } value && Limits?.Holds(value) == false;

    /// <summary>In words, for whoever does not look.</summary>
    public string Description
    {
        get
        {
            var outside = Points.Where(IsOutside).Select(point => point.Name).ToList();
            return (Limits is { } limits
                ? $"Mean {Value(limits.Mean)}, natural limits {Value(limits.Lower)} to {Value(limits.Upper)}. "
                    + (outside.Count == 0 ? "No month lies outside them. " : $"Outside them: {string.Join(", ", outside)}. ")
                : "") + (Target is { } target ? $"Target {target:0.#}{Unit}. " : "") + "The figures are in the table below.";
        }
    }

    public string Value(decimal value) => Value(value, Unit);

    private string Value(decimal value, string unit) =>
        value.ToString(Unit == "%" ? "0.0" : "#,0.#", CultureInfo.InvariantCulture) + unit;

    private static string Said(decimal place) => place.ToString("0.0", CultureInfo.InvariantCulture);
}

/// <summary>What stands at the right of a line across.</summary>
public sealed record ChartLabel(string Text, decimal At, string Class, string Y = "");

/// <summary>A bar: reported, or confirmed, of a group or a year. Less than nothing goes to the left.</summary>
/// <param name="IsHollow">Drawn with a broken outline instead of filled, so that it differs without its colour.</param>
public sealed record ChartBar(string Name, decimal Value, string? Said = null, bool IsHollow = false);

/// <summary>Bars below each other, named at the left and each with its value, drawn on the server and always beside a table.</summary>
public sealed record BarChart(string Key, string Title, string Description, IReadOnlyList<ChartBar> Bars, string Unit = "")
{
    public const int Width = 1130;
    public const int Left = 300;
    public const int Right = 1020;
    public const int Row = 38;

    public int Height => Bars.Count * Row + 16;

    private decimal Least => Math.Min(0, Bars.Select(bar => bar.Value).DefaultIfEmpty(0).Min());
    private decimal Most => Math.Max(Least + 1, Math.Max(0, Bars.Select(bar => bar.Value).DefaultIfEmpty(0).Max()));

    private decimal Place(decimal value) => Left + (value - Least) / (Most - Least) * (Right - Left);

    public string Zero => Text(Place(0));
    public string X(ChartBar bar) => Text(Math.Min(Place(0), Place(bar.Value)));
    public string Length(ChartBar bar) => Text(Math.Max(1, Math.Abs(Place(bar.Value) - Place(0))));
    public string LabelX(ChartBar bar) => Text(Math.Max(Place(0), Place(bar.Value)) + 8);
    public string Value(ChartBar bar) => bar.Said ?? bar.Value.ToString("#,0.#", CultureInfo.InvariantCulture) + Unit;

    private static string Text(decimal place) => place.ToString("0.0", CultureInfo.InvariantCulture);
}
