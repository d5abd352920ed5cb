using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>What bears on a figure beside the work of the team (¶37).</summary>
public enum Factor { PoliceDecisions, PartnerTurnover, Partnership, Borough }

/// <summary>A figure as it was when a report was signed.</summary>
/// <param name="Version">The number of the version it was counted by; null where none was on record.</param>
public sealed record SignedFigure(
    Measure Measure, int? Version, Share Share, Share Before, int? Target, NaturalLimits? Limits, IReadOnlyList<SignedRow> Rows);

/// <summary>One of the records a figure counted.</summary>
public sealed record SignedRow(string Reference, bool IsMet);

/// <summary>Whose report, of which month.</summary>
/// <param name="ScopeCode">The code of a team or a region; empty for the command.</param>
/// <param name="CaitId">The team, where it is of one.</param>
public sealed record ReportOf(string ScopeCode, string ScopeName, Guid? CaitId, DateOnly Month);

/// <summary>
/// The monthly management report of a team, a region or the command (¶31, 34, 38; row 22). An inspector writes what bears on the figures
/// and
/// signs them, then somebody of the command reads it, says what is done and signs too. The figures are those of the first signature and
/// never change; what comes to light later stands beside them.
/// </summary>
public sealed class MonthReport : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(CountersignedAt), nameof(CountersignedById), nameof(Action));

    public string ScopeCode { get; private set; } = "";
    public string ScopeName { get; private set; } = "";
    public Guid? CaitId { get; private set; }

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; private set; }
    public string Commentary { get; private set; } = "";

    /// <summary>The codes of what bears on it, separated by spaces; empty where nothing of ¶37 does.</summary>
    public string FactorCodes { get; private set; } = "";
    public Guid SignedById { get; private set; }
    public Officer SignedBy { get; private set; } = null!;
    public DateTime SignedAt { get; private set; }

    /// <summary>What the senior management team does about it (¶38).</summary>
    public string? Action { get; private set; }
    public Guid? CountersignedById { get; private set; }
    public Officer? CountersignedBy { get; private set; }
    public DateTime? CountersignedAt { get; private set; }

    private readonly List<FrozenFigure> figures = [];
    public IReadOnlyList<FrozenFigure> Figures => figures;

    private MonthReport() { }

    public IReadOnlyList<Factor> Factors => [.. FactorCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Factor>)];

    /// <summary>By the last working day of the month after it.</summary>
    public static DateOnly DueOn(DateOnly month, WorkingCalendar calendar) => calendar.WorkingDaysBefore(month.AddMonths(2), 1);

    /// <param name="figures">As counted now, every measure there is.</param>
    public static MonthReport Sign(
        ReportOf of, IReadOnlyList<SignedFigure> figures, string? commentary, IReadOnlyCollection<Factor> factors, CurrentUser by,
        DateTime now)
    {
        RuleViolation.When(!CanBeSignedBy(by, of.CaitId), of.CaitId is null
            ? "The command signs the report of a region and its own." : "A detective inspector of the team signs its report.");
        RuleViolation.When(!Period.Month(of.Month).IsOverOn(UkTime.DateOf(now)),
            "This month is not over. Its report is signed when it has ended, so that nothing is left out of it.");
        RuleViolation.When(!TypedText.IsASentence(commentary),
            "Say what bears on these figures, in at least one sentence. Nobody reads them without it.");
        var report = new MonthReport
        {
            ScopeCode = of.ScopeCode,
            ScopeName = of.ScopeName,
            CaitId = of.CaitId,
            Month = Period.First(of.Month),
            Commentary = commentary!,
            FactorCodes = string.Join(' ', factors.Distinct().Order()),
            SignedById = by.Id,
            SignedAt = now
        };
        report.figures.AddRange(figures.Select(figure => FrozenFigure.Of(report.Id, figure)));
        return report;
    }

    /// <summary>Somebody of the command who did not sign it first says what is done about it (¶38, BR-51).</summary>
    public void Countersign(string? action, CurrentUser by, DateTime now)
    {
        var objection = WhyNotCountersignedBy(by);
        RuleViolation.When(objection is not null, objection!);
        RuleViolation.When(!TypedText.IsASentence(action), "Say what the senior management team does about it, in at least one sentence.");
        (Action, CountersignedById, CountersignedAt) = (action, by.Id, now);
    }

    /// <summary>
    /// The inspectors of a team sign its report; the command those of regions, its own, and one of a team that nobody else can.
    /// </summary>
    public static bool CanBeSignedBy(CurrentUser user, Guid? caitId) => user.May(Act.SignMonthReport, caitId);

    public bool CanBeCountersignedBy(CurrentUser user) => WhyNotCountersignedBy(user) is null;

    private string? WhyNotCountersignedBy(CurrentUser user) =>
        CountersignedAt is not null ? "This report has been signed for the senior management team already."
        : !user.IsOfCommand ? "Somebody of the command signs for the senior management team."
        : SignedById == user.Id ? "You signed it first, so someone else must sign it for the senior management team."
        : null;
}

/// <summary>A measure's figure as it was when its report was signed. Never changed.</summary>
public sealed class FrozenFigure : Entity, IKept
{
    public Guid ReportId { get; private set; }
    public Measure Measure { get; private set; }
    public int? VersionNumber { get; private set; }
    public int Part { get; private set; }
    public int Whole { get; private set; }
    public int BeforePart { get; private set; }
    public int BeforeWhole { get; private set; }

    /// <summary>Per cent.</summary>
    public int? Target { get; private set; }

    // In tenths of a per cent; null where fewer than twelve months told.
    public int? MeanTenths { get; private set; }
    public int? LowerTenths { get; private set; }
    public int? UpperTenths { get; private set; }

    private readonly List<FrozenRow> rows = [];
    public IReadOnlyList<FrozenRow> Rows => rows;

    private FrozenFigure() { }

    public Share Share => new(Part, Whole);
    public Share Before => new(BeforePart, BeforeWhole);

    public NaturalLimits? Limits => (MeanTenths, LowerTenths, UpperTenths) is ({ } mean, { } lower, { } upper)
        ? new(mean / 10m, lower / 10m, upper / 10m) : null;

    internal static FrozenFigure Of(Guid reportId, SignedFigure figure)
    {
        var frozen = new FrozenFigure
        {
            ReportId = reportId,
            Measure = figure.Measure,
            VersionNumber = figure.Version,
            Part = figure.Share.Part,
            Whole = figure.Share.Whole,
            BeforePart = figure.Before.Part,
            BeforeWhole = figure.Before.Whole,
            Target = figure.Target,
            MeanTenths = Tenths(figure.Limits?.Mean),
            LowerTenths = Tenths(figure.Limits?.Lower),
            UpperTenths = Tenths(figure.Limits?.Upper)
        };
        frozen.rows.AddRange(figure.Rows.Select(row => FrozenRow.Of(frozen.Id, row)));
        return frozen;
    }

    private static int? Tenths(decimal? value) => value is { } known ? (int)Math.Round(known * 10, MidpointRounding.AwayFromZero) : null;
}

/// <summary>A record that a frozen figure counted, by its number, so that what changed since can be named.</summary>
public sealed class FrozenRow : Entity, IKept
{
    public Guid FigureId { get; private set; }
    public string Reference { get; private set; } = "";
    public bool IsMet { get; private set; }

    private FrozenRow() { }

    internal static FrozenRow Of(Guid figureId, SignedRow row) =>
        new() { FigureId = figureId, Reference = row.Reference, IsMet = row.IsMet };
}

/// <summary>How a record that a frozen figure counted, or did not, is counted now.</summary>
public enum RestatedBecause { CountedSince, NotCountedNow, MetSince, NotMetNow }

/// <summary>What came to light after a figure was signed: each record that is counted otherwise now.</summary>
public static class Restating
{
    public static IReadOnlyList<(string Reference, RestatedBecause Because)> Of(
        IEnumerable<SignedRow> frozen, IEnumerable<SignedRow> now)
    {
        var (then, today) = (ByReference(frozen), ByReference(now));
        return
        [
            .. today.Where(row => !then.ContainsKey(row.Key)).Select(row => (row.Key, RestatedBecause.CountedSince)),
            .. then.Where(row => !today.ContainsKey(row.Key)).Select(row => (row.Key, RestatedBecause.NotCountedNow)),
            .. today.Where(row => then.TryGetValue(row.Key, out var met) && met != row.Value)
                .Select(row => (row.Key, row.Value ? RestatedBecause.MetSince : RestatedBecause.NotMetNow))
        ];
    }

    /// <summary>A record can have several limits; it is met when every one is.</summary>
    private static Dictionary<string, bool> ByReference(IEnumerable<SignedRow> rows) =>
        rows.GroupBy(row => row.Reference).ToDictionary(group => group.Key, group => group.All(row => row.IsMet));
}
