using System.Globalization;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.MonthReports;

/// <summary>A line of a month report: as it is counted now, or as it was signed.</summary>
public sealed record ReportLine(MeasureRow Measure, Share Share, Share Before, int? Target, int? Version, NaturalLimits? Limits)
{
    public bool? Reaches => Share.Reaches(Target, Measure.Judged);

    public string TargetInWords => (Target, Reaches) switch
    {
        ({ } target, true) => $"Met: {target}%",
        ({ } target, false) => $"Below: {target}%",
        ({ } target, null) => $"{target}%, nothing counted",
        _ => "None: counted only"
    };

    public string AgainstLimits => (Limits, Share.Percent) switch
    {
        ({ } limits, { } value) => limits.Holds(value) ? "Within" : value < limits.Lower ? "Below the lower" : "Above the upper",
        ({ } _, null) => "–",
        _ => "Under twelve months"
    };

    public IReadOnlyList<string> Cells => [Measure.Name, Share.InWords(), Share.Counts(), TargetInWords,
        Before.Whole == 0 ? "–" : $"{Before.InWords()} ({Before.Counts()})", AgainstLimits, Version?.ToString(LondonWords.Culture) ?? "–"];

    public static IReadOnlyList<string> Headings { get; } =
        ["Measure", "Figure", "Of", "Target", "Year before", "Against the limits", "Version"];
}

/// <summary>A figure that is another by now than it was when it was signed.</summary>
/// <param name="NotShown">How many of the records that make the difference are not the reader's to see.</param>
public sealed record Restatement(MeasureRow Measure, Share Frozen, Share Now, IReadOnlyList<RestatedRow> Rows, int NotShown);

/// <param name="By">Who changed it first since the report was signed, and when; null where only the clock went on.</param>
public sealed record RestatedRow(string Reference, RestatedBecause Because, string? By, DateTime? At)
{
    public string InWords => $"{Reference} {Because.InWords()}" + (By is null ? "" : $": {By}, {LondonWords.WhenFull(At!.Value)}");
}

/// <summary>Who signed, and when.</summary>
public sealed record ReportSigned(
    Guid Id, string Commentary, IReadOnlyList<Factor> Factors, string By, DateTime At, string? Action, string? CountersignedBy,
    DateTime? CountersignedAt)
{
    public string FactorsInWords => Factors.Count == 0 ? "None of the four" : string.Join(", ", Factors.Select(factor => factor.InWords()));
}

/// <summary>The monthly management report of a team, a region or the command, signed or not: page, print and files are of this.</summary>
/// <param name="Now">As counted now; of a signed report its own lines are what was signed.</param>
public sealed record ReportPage(
    ReportOf Of, IReadOnlyList<ReportLine> Lines, ReportSigned? Signature, IReadOnlyList<Restatement> Restated, Trend Trend,
    DateOnly DueOn, bool IsOver, bool CanSign, bool CanCountersign, DateTime At)
{
    public string Title => $"Month report, {MeasureWords.Month(Of.Month)}";

    /// <summary>What stands in its address for the scope.</summary>
    public string ScopeCode => CodeOf(Of.ScopeCode);

    public static string CodeOf(string scope) => scope.Length == 0 ? MonthReportReader.Command : scope;

    public string Status => Signature switch
    {
        null => IsOver ? "Not signed. The figures can still change, and are frozen when it is signed."
            : "This month is not over, so it cannot be signed yet.",
        { CountersignedAt: null } => "Signed and frozen. It waits for the senior management team.",
        _ => "Signed and frozen."
    };

    /// <summary>The same as a Word file.</summary>
    public WordDocument ToWord(string by, DateTime now)
    {
        var word = new WordDocument($"{Title}: {Of.ScopeName}", $"{Of.ScopeName}, taken by {by} {LondonWords.WhenFull(now)}");
        word.Text(Status);
        if (Signature is { } signed)
        {
            word.Facts(("Signed by", $"{signed.By}, {LondonWords.WhenFull(signed.At)}"), ("What bears on it", signed.FactorsInWords),
                ("Signed for the senior management team", signed.CountersignedAt is { } at
                    ? $"{signed.CountersignedBy}, {LondonWords.WhenFull(at)}" : "Not yet"));
            word.Heading("Commentary").Text(signed.Commentary);
            if (signed.Action is { } action) word.Heading("What the senior management team does").Text(action);
        }
        word.Heading(Signature is null ? "Figures as counted now" : "Figures as signed")
            .Table(ReportLine.Headings, Lines.Select(line => line.Cells));
        if (Restated.Count > 0)
        {
            word.Heading("Restated since").Table(["Measure", "Frozen", "Now", "Why"], Restated.Select(each => (IReadOnlyList<string>)[
                each.Measure.Name, $"{each.Frozen.InWords()} ({each.Frozen.Counts()})", $"{each.Now.InWords()} ({each.Now.Counts()})",
                string.Join("; ", Why(each))]));
        }
        word.Heading(Trend.Chart.Title).Text(Trend.Chart.Description).Table(["Month", "Met", "Counted", "Figure"], Trend.Months.Reverse()
            .Select(month => (IReadOnlyList<string>)[MeasureWords.Month(month.Month), month.Share.Part.ToString(LondonWords.Culture),
                month.Share.Whole.ToString(LondonWords.Culture), month.Share.InWords()]));
        return word;
    }

    public static IEnumerable<string> Why(Restatement each) =>
    [
        .. each.Rows.Select(row => row.InWords),
        .. each.NotShown > 0 ? [$"{each.NotShown} not shown to you"] : Array.Empty<string>(),
        .. each.Rows.Count == 0 && each.NotShown == 0 ? ["See the reports of its regions and teams"] : Array.Empty<string>()
    ];

    public static string[] FileHeadings { get; } =
        ["month", "scope", "measure", "met", "counted", "percent", "target", "version", "before_met", "before_counted", "now_met",
            "now_counted"];

    /// <summary>A row of each measure, as files have them.</summary>
    public IReadOnlyList<object?> FileCells(ReportLine line) =>
    [
        PeriodChosen.NameOf(Of.Month), ScopeCode, line.Measure.Code.ToUpperInvariant(), line.Share.Part, line.Share.Whole,
        line.Share.Percent?.ToString("0.0", CultureInfo.InvariantCulture), line.Target, line.Version, line.Before.Part, line.Before.Whole,
        Now(line).Part, Now(line).Whole
    ];

    private Share Now(ReportLine line) => Restated.FirstOrDefault(each => each.Measure == line.Measure)?.Now ?? line.Share;
}

/// <summary>How a team's report of a month stands, beside its first figure.</summary>
public sealed record ReportStanding(
    Cait Team, Figure First, IReadOnlyList<Figure> Figures, IReadOnlyList<Factor>? Factors, DateTime? SignedAt, DateTime? CountersignedAt);

/// <summary>The month of every team the reader sees: those not at target first, then by name and never by rate.</summary>
public sealed record MonthReportsPage(
    PeriodChosen Chosen, IReadOnlyList<Choice> Periods, MeasureScope Scope, ScopeChoices Choices, FiguresPage Figures,
    IReadOnlyList<ReportStanding> Teams, DateOnly DueOn, bool IsOver, IReadOnlyList<string> Wider, DateTime At)
{
    public IReadOnlyList<ReportStanding> Below => [.. Teams.Where(team => team.First.Reaches == false)];

    public IReadOnlyList<ReportStanding> Others => [.. Teams.Where(team => team.First.Reaches != false)];

    public IReadOnlyList<Ranked<ReportStanding>> Highest => Ranking.Highest(Teams.Select(team => (team, team.First.Share)));

    public IReadOnlyList<Ranked<ReportStanding>> Lowest => Ranking.Lowest(Teams.Select(team => (team, team.First.Share)));

    /// <summary>No rate is ranked without what bears on it: every team that is has said so. Fewer teams are shown by name alone.</summary>
    public bool IsRanked => Counted.Count() >= 10 && Counted.All(team => team.Factors is not null);

    private IEnumerable<ReportStanding> Counted => Teams.Where(team => team.First.Share.Whole > 0);
}
