using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Supervision;

/// <param name="Seen">What the reviewer looked at.</param>
/// <param name="NextOn">The London day by whose end the next review is due.</param>
public sealed record ReviewWords(string Seen, bool Agrees, string Rationale, DateOnly NextOn, IReadOnlyList<ActionAsked> Directions);

/// <summary>
/// A supervisor tests a signed version: what was seen, agree or disagree, and why (row 9, BR-43). A disagreement returns the version to its
/// author: the next one answers it. Recorded once and never edited.
/// </summary>
public sealed class SupervisionReview : Entity, IGuarded<SupervisionReview>, IReferenced, IOnCase, IKept
{
    /// <summary>C-2026-000123-V2-S1.</summary>
    public string Reference { get; private set; } = "";
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public Guid AssessmentId { get; private set; }
    public CramAssessment Assessment { get; private set; } = null!;
    public int Number { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }
    public string Seen { get; private set; } = "";
    public bool Agrees { get; private set; }
    public string Rationale { get; private set; } = "";
    public DateOnly NextOn { get; private set; }

    private readonly List<Direction> directions = [];
    public IReadOnlyList<Direction> Directions => directions;

    private SupervisionReview() { }

    public static string ReferenceOf(string assessmentReference, int number) => $"{assessmentReference}-S{number}";

    /// <param name="number">Counts the version's reviews from 1.</param>
    /// <param name="latestNumber">The number of the case file's latest signed version.</param>
    /// <param name="officersInCase">Whoever is officer in the case now.</param>
    /// <param name="latestDay">The last day the next review may be due (BR-42).</param>
    public static SupervisionReview Record(
        CramAssessment version, int number, int latestNumber, ReviewWords words, IReadOnlyList<Guid> officersInCase, DateOnly latestDay,
        CurrentUser by, DateTime now)
    {
        RuleViolation.When(!version.IsSigned, "A draft is not reviewed. It is signed first.");
        RuleViolation.When(latestNumber > version.Number, $"Version {version.Number} has been superseded by version {latestNumber}. Read "
            + "that one and review it; what you typed is below.");
        RuleViolation.When(version.HasAHandIn(by.Id),
            "You had a part in this version, or were the officer in the case when it was signed, so someone else must review it.");
        RuleViolation.When(officersInCase.Contains(by.Id), "You are the officer in the case, so someone else must review it.");
        RuleViolation.When(!TypedText.IsASentence(words.Rationale), "Give the rationale in a sentence at least.");
        RuleViolation.When(words.NextOn <= UkTime.DateOf(now), "The next review is on a day to come.");
        RuleViolation.When(words.NextOn > latestDay, $"The next review is due by {latestDay:d MMMM yyyy} at the latest.");

        var review = new SupervisionReview
        {
            Reference = ReferenceOf(version.Reference, number),
            CaseFileId = version.CaseFileId,
            CaseFile = version.CaseFile,
            AssessmentId = version.Id,
            Assessment = version,
            Number = number,
            ById = by.Id,
            At = now,
            Seen = words.Seen,
            Agrees = words.Agrees,
            Rationale = words.Rationale,
            NextOn = words.NextOn
        };
        review.directions.AddRange(words.Directions.Select((asked, index) => Direction.Of(review.Id, index + 1, asked)));
        return review;
    }

    public static Expression<Func<SupervisionReview, bool>> VisibleTo(CurrentUser user) =>
        CaseFile.VisibleTo(user).For((SupervisionReview review) => review.CaseFile);

    public static Expression<Func<SupervisionReview, bool>> ChangeableBy(CurrentUser user, Act act) => _ => false;

    public static Expression<Func<SupervisionReview, IEnumerable<Guid>>> PeopleConcerned =>
        CaseFile.PeopleConcerned.For((SupervisionReview review) => review.CaseFile);
}

/// <summary>What the reviewer wants done, by whom and by when.</summary>
public sealed class Direction : Entity, IKept
{
    static Kept IKept.Kept => Kept.With<SupervisionReview>(nameof(ReviewId));

    public Guid ReviewId { get; private set; }
    public int Order { get; private set; }
    public string Text { get; private set; } = "";
    public Guid OwnerId { get; private set; }
    public Officer Owner { get; private set; } = null!;
    public DateOnly Due { get; private set; }

    private Direction() { }

    internal static Direction Of(Guid reviewId, int order, ActionAsked asked) =>
        new() { ReviewId = reviewId, Order = order, Text = asked.Text, OwnerId = asked.OwnerId, Due = asked.Due };
}
