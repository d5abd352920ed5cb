using System.Globalization;
using SafeguardingPortal.Web.Pages.Charts;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

/// <summary>What is written beside a line can be read beside it.</summary>
public class LineChartTests
{
    private static LineChart Of(params decimal?[] values) =>
        new("chart", "Chart", [.. values.Select((value, n) => new ChartPoint($"{n}", value))], "%", 75);

    [Theory]
    [InlineData(new[] { 0.0, 100, 77 }, 26)]
    [InlineData(new[] { 0.0, 77, 100 }, -14)]
    [InlineData(new[] { 0.0, 100, 2 }, -14)]
    public void The_last_value_stands_where_the_line_does_not_come_from_and_never_on_the_axis(double[] values, int below) =>
        Assert.Equal(below, Of([.. values.Select(value => (decimal?)value)]).LastLabelBelow);

    [Fact]
    public void A_line_breaks_where_nothing_was_counted_and_stays_inside_its_frame()
    {
        var chart = Of(100, null, 0, 50);
        Assert.Equal(2, chart.Path.Count(letter => letter == 'M'));
        Assert.All(chart.Points.Where(point => point.Value is not null), point => Assert.InRange(
            decimal.Parse(chart.Y(point.Value!.Value), CultureInfo.InvariantCulture), LineChart.Top, LineChart.Bottom));
    }

    [Fact]
    public void Two_labels_at_the_right_never_cover_each_other()
    {
        var chart = Of(80, 76) with { Limits = new(78, 76, 80) };
        var heights = chart.Labels.Select(label => decimal.Parse(label.Y, CultureInfo.InvariantCulture)).ToList();
        Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 15));
    }
}
