using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Prevalence;

/// <summary>A group of offences in a year of April to March, on which a finding rests.</summary>
/// <param name="Year">The one in which it begins.</param>
public sealed record FigureRested(string Group, int Year);

/// <summary>What a strategic assessment says (row 29).</summary>
/// <param name="EmergingIssue">What it says is coming, such as neglect in 2009 (¶44).</param>
public sealed record AssessmentSaid(
    string Title, DateOnly DatedOn, string Findings, string? EmergingIssue, IReadOnlyList<FigureRested> RestsOn);

/// <summary>
/// A dated product of analysis with its findings and the figures they rest on. It is kept as it was written; a later one says otherwise.
/// </summary>
public sealed class StrategicAssessment : Entity, IKept
{
    public string Title { get; private set; } = "";
    public DateOnly DatedOn { get; private set; }
    public string Findings { get; private set; } = "";
    public string? EmergingIssue { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private readonly List<AssessmentFigure> figures = [];
    public IReadOnlyList<AssessmentFigure> Figures => figures;

    private StrategicAssessment() { }

    public static StrategicAssessment Of(AssessmentSaid said, CurrentUser by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(said.Title) || string.IsNullOrWhiteSpace(said.Findings),
            "Give the assessment’s title and what it found.");
        RuleViolation.When(said.DatedOn > UkTime.DateOf(now), "It is dated in the future. Check the day.");
        RuleViolation.When(said.RestsOn.Count == 0, "Choose the figures that it rests on.");
        var assessment = new StrategicAssessment
        {
            Title = said.Title.Trim(),
            DatedOn = said.DatedOn,
            Findings = said.Findings.Trim(),
            EmergingIssue = said.EmergingIssue?.Trim(),
            ById = by.Id,
            At = now
        };
        assessment.figures.AddRange(said.RestsOn.Distinct().Select(figure => AssessmentFigure.Of(assessment.Id, figure)));
        return assessment;
    }
}

/// <summary>A figure that a finding rests on.</summary>
public sealed class AssessmentFigure : Entity, IKept
{
    public Guid AssessmentId { get; private set; }
    public string OffenceGroup { get; private set; } = "";
    public int Year { get; private set; }

    private AssessmentFigure() { }

    internal static AssessmentFigure Of(Guid assessmentId, FigureRested figure) =>
        new() { AssessmentId = assessmentId, OffenceGroup = figure.Group, Year = figure.Year };
}
