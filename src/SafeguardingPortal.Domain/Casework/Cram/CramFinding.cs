using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Cram;

/// <summary>
/// A child whom the risk assessment found: without it nobody would have known of them (¶19). An officer marks the child at the version
/// that found them, with how, and can take that back. It is counted in the team that had the case then.
/// </summary>
public sealed class CramFinding : Entity, IGuarded<CramFinding>, IReferenced, IOnCase, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(TakenBackAt), nameof(TakenBackById), nameof(TakenBackReason));

    public string Reference { get; private set; } = "";
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public Guid AssessmentId { get; private set; }
    public Guid ChildId { get; private set; }
    public Child Child { get; private set; } = null!;
    public Guid CaitId { get; private set; }
    public string How { get; private set; } = "";
    public DateTime MarkedAt { get; private set; }
    public Guid MarkedById { get; private set; }
    public Officer MarkedBy { get; private set; } = null!;
    public DateTime? TakenBackAt { get; private set; }
    public Guid? TakenBackById { get; private set; }
    public Officer? TakenBackBy { get; private set; }
    public string? TakenBackReason { get; private set; }

    private CramFinding() { }

    public static string ReferenceOf(string versionReference, int number) => $"{OfVersion(versionReference)}{number}";

    /// <summary>What the references of all that a version found begin with.</summary>
    public static string OfVersion(string versionReference) => $"{versionReference}-F";

    /// <param name="before">What was marked on the case so far.</param>
    /// <exception cref="RuleViolation">The version is a draft, is not of this child, or the mark stands already.</exception>
    public static CramFinding Mark(
        CramAssessment version, Guid childId, string how, IReadOnlyCollection<CramFinding> before, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!version.IsSigned, "Sign the version first: what a draft finds may still go.");
        RuleViolation.When(!version.Subjects.Any(who => who.ChildId == childId), "That child is not in this version of the CRAM.");
        RuleViolation.When(string.IsNullOrWhiteSpace(how), "Say how the CRAM found the child.");
        RuleViolation.When(before.Any(each => each.ChildId == childId && each.TakenBackAt is null),
            "It is on record already that the CRAM found this child.");
        version.CaseFile.Tell($"A child marked as found by the CRAM, version {version.Number}", by, now);
        return new()
        {
            Reference = ReferenceOf(version.Reference, before.Count(each => each.AssessmentId == version.Id) + 1),
            CaseFileId = version.CaseFileId,
            CaseFile = version.CaseFile,
            AssessmentId = version.Id,
            ChildId = childId,
            CaitId = version.CaseFile.CaitId,
            How = how.Trim(),
            MarkedAt = now,
            MarkedById = by.Id
        };
    }

    /// <summary>The mark was wrong. It stays on record with the reason, and counts as taken back.</summary>
    public void TakeBack(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(TakenBackAt is not null, "This mark has been taken back already.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why the mark is taken back.");
        (TakenBackAt, TakenBackById, TakenBackReason) = (now, by.Id, reason.Trim());
        CaseFile.Tell("The mark that the CRAM found a child was taken back", by, now);
    }

    public static Expression<Func<CramFinding, bool>> VisibleTo(CurrentUser user) =>
        CaseFile.VisibleTo(user).For((CramFinding finding) => finding.CaseFile);

    public static Expression<Func<CramFinding, bool>> ChangeableBy(CurrentUser user, Act act) =>
        CaseFile.ChangeableBy(user, act).For((CramFinding finding) => finding.CaseFile);

    public static Expression<Func<CramFinding, IEnumerable<Guid>>> PeopleConcerned =>
        CaseFile.PeopleConcerned.For((CramFinding finding) => finding.CaseFile);
}
