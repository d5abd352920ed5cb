using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>
/// How someone came to somebody on a case that is closed to them; or that somebody says something to those who answer for what is no case.
/// </summary>
public enum DoorOccasion { Intake, Search, PlanLookUp, Told }

/// <summary>
/// Told to those who keep a restricted case: somebody who is not on its list looked for a person of it and was shown nothing (B2). It may
/// be that they need to know, and only those on the list can decide that. And told, in words, to those who answer for a team, a borough,
/// the command, a meeting or a person in it. The first who answers answers for all.
/// </summary>
public sealed class DoorNotice : Entity, IGuarded<DoorNotice>, IReferenced, IHasSubject, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(AnsweredAt), nameof(AnsweredById), nameof(Answer));

    public SubjectType SubjectType { get; private set; }

    /// <summary>The restricted case; null where it is about no case.</summary>
    public Guid? CaseFileId { get; private set; }
    public Guid? CaitId { get; private set; }
    public Guid? SubjectOfficerId { get; private set; }

    /// <summary>What the subject is called; null for a case.</summary>
    public string? SubjectName { get; private set; }
    public DoorOccasion Occasion { get; private set; }

    /// <summary>What is told; null for a case, of which the occasion says all there is.</summary>
    public string? Words { get; private set; }

    /// <summary>The record it comes from, such as a task or a plan.</summary>
    public string? FromReference { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    /// <summary>When someone who keeps the case has read it and done what was to be done.</summary>
    public DateTime? AnsweredAt { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public Officer? AnsweredBy { get; private set; }
    public string? Answer { get; private set; }
    string IReferenced.Reference => FromReference ?? "";

    private DoorNotice() { }

    public static DoorNotice Of(Guid caseFileId, DoorOccasion occasion, CurrentUser by, DateTime now) =>
        new() { SubjectType = SubjectType.Case, CaseFileId = caseFileId, Occasion = occasion, ById = by.Id, At = now };

    /// <summary>Tells those who answer for something that is no case.</summary>
    public static DoorNotice Tell(Subject subject, string words, string? fromReference, CurrentUser by, DateTime now)
    {
        RuleViolation.When(subject.Type == SubjectType.Case, "What is told of a case is told on the case.");
        RuleViolation.When(string.IsNullOrWhiteSpace(words), "Say what they are to know.");
        return new()
        {
            SubjectType = subject.Type,
            CaitId = subject.CaitId,
            SubjectOfficerId = subject.OfficerId,
            SubjectName = subject.Name,
            Occasion = DoorOccasion.Told,
            Words = words,
            FromReference = fromReference,
            ById = by.Id,
            At = now
        };
    }

    /// <summary>Those it is told have read it.</summary>
    public void Read(CurrentUser by, DateTime now)
    {
        RuleViolation.When(SubjectType == SubjectType.Case, "A notice of a case is answered with the case.");
        RuleViolation.When(AnsweredAt is not null, "This notice has been answered.");
        Close("Read", by, now);
    }

    internal void Close(string answer, CurrentUser by, DateTime now) => (Answer, AnsweredById, AnsweredAt) = (answer, by.Id, now);

    /// <summary>A notice of a case is shown with its case and never by itself; every other by the rule of what it is about.</summary>
    public static Expression<Func<DoorNotice, bool>> VisibleTo(CurrentUser user) => Subject.VisibleTo<DoorNotice>(user);

    /// <summary>Read by those it is told, and by nobody who only sees it.</summary>
    public static Expression<Func<DoorNotice, bool>> ChangeableBy(CurrentUser user, Act act) => Subject.AskedOf<DoorNotice>(user);

    public static Expression<Func<DoorNotice, IEnumerable<Guid>>> PeopleConcerned => _ => Enumerable.Empty<Guid>();
}
