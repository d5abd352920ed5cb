using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Web.Pages.Charts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.Prevalence;

/// <summary>A group of offences in a year: what is known of it, and how it changed.</summary>
/// <param name="Reported">In per cent, against what is chosen; counted where both counts are known, else as it was published.</param>
public sealed record GroupLine(
    string Group, YearCount? Allegations, YearCount? Crimes, YearCount? Confirmed, YearCount? Detections, decimal? Reported,
    decimal? ConfirmedChange, decimal? Unsaid, string? Note, string? Source);

/// <summary>A year's allegations and crimes, and how many of the first became the second.</summary>
public sealed record YearLine(int Year, YearCount? Allegations, YearCount? Crimes, Share? Conversion, Share? Detected);

/// <summary>August and December against the year's other months.</summary>
public sealed record SeasonLine(string Group, decimal? August, decimal? December);

/// <summary>What was forecast of a group, and what came.</summary>
public sealed record ForecastLine(string Group, decimal? Likely, decimal? Upper, decimal? Reported, decimal? Confirmed, string Source);

/// <summary>Prevalence in a year of April to March (row 29).</summary>
public sealed record PrevalencePage(
    int Year, string? Group, bool IsAgainstFourYears, PrevalenceFigures Figures, IReadOnlyList<AssessmentLine> Assessments,
    IReadOnlyList<Target> Targets, IReadOnlyList<(string Code, string Name)> Teams, string? Team, bool MayKeep)
{
    public YearsOfCrime Years => Figures.Years;

    private Guid? Scope => Figures.CaitId;

    public string YearName => PrevalenceWords.Year(Year);

    public string Against => IsAgainstFourYears ? "the mean of the four years before" : PrevalenceWords.Year(Year - 1);

    public IReadOnlyList<GroupLine> Groups => [.. Figures.Groups.Where(group => Group is null || group == Group).Select(Line)
        .Where(line => line.Allegations is not null || line.Crimes is not null || line.Confirmed is not null || line.Detections is not null
            || line.Reported is not null || line.ConfirmedChange is not null || line.Unsaid is not null)];

    private GroupLine Line(string group)
    {
        var said = OwnOf(group).ToList();
        decimal? Said(PublishedKind kind) => Scope is null ? said.Find(figure => figure.Kind == kind)?.Percent : null;
        decimal? Counted(CountOf what) =>
            IsAgainstFourYears ? Years.AgainstFourYears(Year, Scope, group, what) : Years.Change(Year, Scope, group, what);
        return new(
            group, Of(group, CountOf.Allegations), Of(group, CountOf.Crimes), Of(group, CountOf.Confirmed), Of(group, CountOf.Detections),
            Counted(CountOf.Allegations) ?? (IsAgainstFourYears ? null : Said(PublishedKind.ReportedChange)),
            Counted(CountOf.Confirmed)
                ?? Said(IsAgainstFourYears ? PublishedKind.ConfirmedAgainstFourYears : PublishedKind.ConfirmedChange),
            IsAgainstFourYears ? null : Said(PublishedKind.Change),
            string.Join("; ", said.Where(figure => figure.Kind.IsChange() && figure.Kind is not (PublishedKind.ForecastLikely
                or PublishedKind.ForecastUpper)).Select(figure => figure.Note).OfType<string>()),
            string.Join("; ", said.Where(figure => figure.Kind.IsChange()).Select(figure => figure.Source).Distinct()));
    }

    private IEnumerable<PublishedLine> OwnOf(string group) => OfYear.Where(figure => figure.IsOwn && figure.Group == group);

    /// <summary>Published of this year or of months in it.</summary>
    private IEnumerable<PublishedLine> OfYear => Figures.Published.Where(figure => Period.FinancialYearOf(figure.From) == Year);

    private YearCount? Of(string group, CountOf what) => Years.Of(Year, Scope, group, what);

    /// <summary>Every change there is, reported hollow and confirmed filled, as one chart.</summary>
    public BarChart Chart
    {
        get
        {
            List<ChartBar> bars = [];
            foreach (var line in Groups)
            {
                var name = line.Group == OffenceGroups.All ? "All crime" : line.Group;
                if (line.Reported is { } reported)
                    bars.Add(new($"{name}, reported", reported, PrevalenceWords.Change(reported), IsHollow: true));
                if (line.ConfirmedChange is { } confirmed)
                    bars.Add(new($"{name}, confirmed", confirmed, PrevalenceWords.Change(confirmed)));
                if (line.Unsaid is { } unsaid) bars.Add(new(name, unsaid, PrevalenceWords.Change(unsaid)));
            }
            return new("prevalence", $"Change on {Against}, in per cent",
                string.Join(". ", bars.Select(bar => $"{bar.Name} {bar.Said}")) + ". The figures are in the table below.", bars, "%");
        }
    }

    /// <summary>The answer in a line: all confirmed crime, then rape, as far as either is known.</summary>
    public string? Answer
    {
        get
        {
            List<string> said = [];
            if (Line(OffenceGroups.All).ConfirmedChange is { } all) said.Add($"Confirmed crime {Moved(all)}.");
            var rape = Line(OffenceGroups.Rape);
            if (rape.Reported is { } reported && rape.ConfirmedChange is { } confirmed)
                said.Add($"Rape was reported {More(reported)} and confirmed {More(confirmed)}.");
            return said.Count == 0 ? null : string.Join(" ", said);
        }
    }

    private static string Moved(decimal change) => change == 0 ? "stayed as it was"
        : $"{(change > 0 ? "rose" : "fell")} by {PrevalenceWords.Percent(Math.Abs(change))}";

    private static string More(decimal change) => change == 0 ? "as often"
        : $"{PrevalenceWords.Percent(Math.Abs(change))} {(change > 0 ? "more" : "less")} often";

    /// <summary>This year, the four before and any later that are compared with them, as far as something is known.</summary>
    public IReadOnlyList<YearLine> FiveYears => [.. Enumerable.Range(0, 5).Select(back => Year - back).Select(year => new YearLine(
            year, Years.Of(year, Scope, Wanted, CountOf.Allegations), Years.Of(year, Scope, Wanted, CountOf.Crimes),
            Years.Conversion(year, Scope, Wanted), Years.Detected(year, Scope, Wanted)))
        .Where(line => line.Allegations is not null || line.Crimes is not null)];

    private string Wanted => Group ?? OffenceGroups.All;

    public IReadOnlyList<SeasonLine> Seasons => [.. Figures.Groups.Where(group => Group is null || group == Group)
        .Select(group => new SeasonLine(group, Years.Season(Year, 8, Scope, group, CountOf.Allegations),
            Years.Season(Year, 12, Scope, group, CountOf.Allegations)))
        .Where(line => line.August is not null || line.December is not null)];

    public IReadOnlyList<ForecastLine> Forecasts => Scope is not null ? [] : [.. OfYear
        .Where(figure => figure.IsOwn && figure.Kind is PublishedKind.ForecastLikely or PublishedKind.ForecastUpper
            && (Group is null || figure.Group == Group))
        .GroupBy(figure => figure.Group).Select(group =>
        {
            var line = this with { IsAgainstFourYears = false };
            var came = line.Line(group.Key);
            return new ForecastLine(group.Key, group.FirstOrDefault(each => each.Kind == PublishedKind.ForecastLikely)?.Percent,
                group.FirstOrDefault(each => each.Kind == PublishedKind.ForecastUpper)?.Percent, came.Reported, came.ConfirmedChange,
                group.First().Source);
        })];

    /// <summary>Detection rates of the teams whose year is known, for the highest and lowest (BR-31, BR-32).</summary>
    public IReadOnlyList<(string Of, Share Share)> Rates => [.. Figures.Teams
        .Select(team => (Of: team.Name, Share: Years.Detected(Year, team.Id, OffenceGroups.All)))
        .Where(each => each.Share is { Whole: > 0 }).Select(each => (each.Of, each.Share!))];

    public int? DetectionTarget =>
        Target.For(Targets, Measure.SanctionDetections, null, Period.FinancialYear(Year).From)?.Percent;

    /// <summary>Teams below the target, compared as whole numbers (BR-31).</summary>
    public IReadOnlyList<string> BelowTarget => DetectionTarget is not { } target ? []
        : [.. Rates.Where(each => each.Share.Reaches(target, Judged.AsAWholeNumber) == false).Select(each => each.Of)];

    public PublishedLine? CommandRate => OfYear.FirstOrDefault(figure => figure.IsOwn && figure.Kind == PublishedKind.DetectionRate);

    public IReadOnlyList<PublishedLine> Within24Hours => [.. OfYear.Where(figure => figure.Kind == PublishedKind.Within24Hours)];

    /// <summary>Other commands and safeguarding boards, of any year that is shown (row 65).</summary>
    public IReadOnlyList<PublishedLine> OfOthers => [.. Figures.Published.Where(figure => figure.Whose.Length > 0)];

    /// <summary>The rows that files are of.</summary>
    public IReadOnlyList<GroupLine> Rows => Groups;
}
