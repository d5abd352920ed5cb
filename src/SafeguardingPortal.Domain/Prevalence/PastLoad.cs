using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Prevalence;

/// <summary>
/// A file of figures from before the portal, or from elsewhere, that was brought in as a whole. It is taken back as a whole: what it said
/// stays to be read and counts for nothing.
/// </summary>
public sealed class PastLoad : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(UndoneAt), nameof(UndoneById), nameof(UndoneReason));

    public int Number { get; private set; }

    /// <summary>What it is, in the words of whoever brought it in.</summary>
    public string Title { get; private set; } = "";
    public int Rows { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public Guid? UndoneById { get; private set; }
    public Officer? UndoneBy { get; private set; }
    public string? UndoneReason { get; private set; }

    private readonly List<PastCount> counts = [];
    public IReadOnlyList<PastCount> Counts => counts;

    private readonly List<PublishedFigure> published = [];
    public IReadOnlyList<PublishedFigure> Published => published;

    private PastLoad() { }

    public static PastLoad Of(int number, string title, PastRead read, CurrentUser by, DateTime now)
    {
        RuleViolation.When(read.Faults.Count > 0, "Nothing of a file with a fault is brought in.");
        RuleViolation.When(read.Counts.Count + read.Published.Count == 0, "There is nothing in the file to bring in.");
        var load = new PastLoad
        {
            Number = number,
            Title = title.Trim(),
            Rows = read.Counts.Count + read.Published.Count,
            ById = by.Id,
            At = now
        };
        load.counts.AddRange(read.Counts.Select(count => PastCount.Of(load.Id, count)));
        load.published.AddRange(read.Published.Select(figure => PublishedFigure.Of(load.Id, figure)));
        return load;
    }

    public void Undo(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(UndoneAt is not null, "This file has been taken back already.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why it is taken back.");
        (UndoneAt, UndoneById, UndoneReason) = (now, by.Id, reason.Trim());
    }
}

/// <summary>
/// Counts of some months, a year, or any whole months between: of one team or the whole command, and of one group of offences or all.
/// A count that the source does not give is not known, and is not nothing. Never a percentage (handbook §3.5).
/// </summary>
public sealed class PastCount : Entity, IKept
{
    public Guid LoadId { get; private set; }
    public PastLoad Load { get; private set; } = null!;

    /// <summary>The first and the last London day.</summary>
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }

    /// <summary>Null for the whole command.</summary>
    public Guid? CaitId { get; private set; }
    public Cait? Cait { get; private set; }
    public string OffenceGroup { get; private set; } = "";
    public int? Allegations { get; private set; }
    public int? Crimes { get; private set; }
    public int? Confirmed { get; private set; }
    public int? Detections { get; private set; }
    public string Source { get; private set; } = "";

    private PastCount() { }

    internal static PastCount Of(Guid loadId, CountRead read) => new()
    {
        LoadId = loadId,
        From = read.From,
        To = read.To,
        CaitId = read.CaitId,
        OffenceGroup = read.Group,
        Allegations = read.Allegations,
        Crimes = read.Crimes,
        Confirmed = read.Confirmed,
        Detections = read.Detections,
        Source = read.Source
    };
}

/// <summary>What a published percentage says, where the counts behind it were not printed.</summary>
public enum PublishedKind
{
    /// <summary>Sanction detections of recorded offences.</summary>
    DetectionRate,

    /// <summary>Referrals dealt with within 24 hours.</summary>
    Within24Hours,

    /// <summary>On the year before.</summary>
    ReportedChange,
    ConfirmedChange,

    /// <summary>On the year before, where the source does not say whether of reported or confirmed.</summary>
    Change,
    ConfirmedAgainstFourYears,
    ForecastLikely,
    ForecastUpper,
    ShareOfAll,
    UnderReportedFrom,
    UnderReportedTo
}

/// <summary>
/// A percentage as somebody published it: the command, another, or a safeguarding board (row 65). It is shown beside what is counted and
/// counted nowhere.
/// </summary>
public sealed class PublishedFigure : Entity, IKept
{
    public Guid LoadId { get; private set; }
    public PastLoad Load { get; private set; } = null!;
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public Guid? CaitId { get; private set; }
    public Cait? Cait { get; private set; }

    /// <summary>Whose figure it is: the command's own where empty, else another command or a board by name.</summary>
    public string Whose { get; private set; } = "";
    public string OffenceGroup { get; private set; } = "";
    public PublishedKind Kind { get; private set; }

    /// <summary>In tenths of a percent: 260 is 26%, and -15 a fall by 1.5%.</summary>
    public int Tenths { get; private set; }
    public string? Note { get; private set; }
    public string Source { get; private set; } = "";

    private PublishedFigure() { }

    internal static PublishedFigure Of(Guid loadId, FigureRead read) => new()
    {
        LoadId = loadId,
        From = read.From,
        To = read.To,
        CaitId = read.CaitId,
        Whose = read.Whose,
        OffenceGroup = read.Group,
        Kind = read.Kind,
        Tenths = read.Tenths,
        Note = read.Note,
        Source = read.Source
    };
}
