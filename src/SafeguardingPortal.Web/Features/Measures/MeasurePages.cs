using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Web.Pages.Charts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>The figures of a scope in a period.</summary>
/// <param name="ShowsRecords">Whether the user may open the rows behind them.</param>
public sealed record MeasuresPage(
    PeriodChosen Chosen, IReadOnlyList<Choice> Periods, FiguresPage Figures, Trend Trend, bool ShowsRecords, DateTime At)
{
    public Figure Of(Measure measure) => Figures.Figures.Single(figure => figure.Measure.Measure == measure);

    /// <summary>Of the teams with a referral and a target: whether each is at it (¶31), those that are not first.</summary>
    public IReadOnlyList<(bool IsAt, TeamFigures Team)> AtTarget => [.. Figures.Teams
        .Select(team => (Reaches: team.Figures.Single(figure => figure.Measure.Measure == Measure.Within24Hours).Reaches, Team: team))
        .Where(each => each.Reaches is not null).Select(each => (each.Reaches!.Value, each.Team))];
}

/// <summary>Two years of a measure by month, as a line and as a table.</summary>
public sealed record Trend(MeasureRow Measure, LineChart Chart, IReadOnlyList<TrendMonth> Months)
{
    public static Trend Of(MeasureRow measure, string scope, int? target, IReadOnlyList<TrendMonth> months) => new(
        measure,
        new LineChart(
            $"trend-{measure.Code}", $"{measure.Name}, {scope}, {months.Count} months",
            [.. months.Select((month, index) => new ChartPoint(
                month.Month.ToString("MMM yyyy", LondonWords.Culture), month.Share.Percent,
                index % 2 == 0 ? month.Month.ToString("MMM", LondonWords.Culture) : null,
                index == 0 || month.Month.Month is 1 && index % 2 == 0 || month.Month.Month is 2 && index % 2 == 0
                    ? month.Month.Year.ToString(LondonWords.Culture) : null))],
            "%", target, NaturalLimits.Of(months.Select(month => month.Share.Percent), measure.IsRatio ? null : 100)),
        months);
}

/// <summary>One measure, opened: the figure in a line and the rows behind it.</summary>
/// <param name="Only">The part of which alone the rows are.</param>
/// <param name="Count">How many are counted here.</param>
/// <param name="NotShown">How many of them are restricted to named people or otherwise not the user's to read.</param>
public sealed record CountedPage(
    MeasureRow Measure, Figure Figure, PeriodChosen Chosen, IReadOnlyList<Choice> Periods, MeasureScope Scope, ScopeChoices Choices,
    IReadOnlyList<NumberedVersion> Versions, CountedPart Part, PartFigure? Only, int Count, int NotShown,
    IReadOnlyList<CountedRow> Rows, string? Next, IReadOnlyList<TeamFigures> Teams, Trend Trend, DateTime At)
{
    public string TeamOf(CountedRow row) => Scope.Teams.First(team => team.Id == row.TeamId).Name;

    public string Query(CountedPart part, string? only = null) => $"{Chosen.Query}&team={Scope.Code}&part={part}"
        + (only is null ? "" : $"&only={only}");
}

/// <summary>Two ways of counting one measure on the same months.</summary>
public sealed record VersionsPage(
    MeasureRow Measure, PeriodChosen Chosen, IReadOnlyList<Choice> Periods, MeasureScope Scope, ScopeChoices Choices,
    IReadOnlyList<NumberedVersion> Versions, QueryWords InForce, QueryWords? Other, IReadOnlyList<TrendMonth> Now,
    IReadOnlyList<TrendMonth> Then);
