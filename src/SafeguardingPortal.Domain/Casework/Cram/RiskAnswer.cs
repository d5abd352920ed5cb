using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Cram;

/// <summary>Asked without an answer (not known, which makes a gap) differs from not yet asked (not yet researched).</summary>
public enum FactorAnswer { Yes, No, NotKnown, NotYetResearched }

/// <summary>What stands at one factor for one person or household, as it was typed.</summary>
/// <param name="On">The day it is of, where it has one.</param>
/// <param name="Link">How a contextual factor bears on this child; a yes to one does not save without it (handbook §4.4).</param>
/// <param name="SameForAll">Why one answer was copied to every child of the case.</param>
public sealed record AnswerGiven(
    FactorAnswer? Answer, string? Source = null, DateOnly? On = null, string? Note = null, string? Link = null, string? SameForAll = null)
{
    public static AnswerGiven Nothing { get; } = new((FactorAnswer?)null);

    public bool IsBlank => this == Nothing;
}

/// <summary>An answer of an assessment. It points at the wording it was given to, which is never edited.</summary>
public sealed class RiskAnswer : Entity, IKept
{
    static Kept IKept.Kept => Kept.With<CramAssessment>(nameof(AssessmentId));

    public Guid AssessmentId { get; private set; }
    public Guid SubjectId { get; private set; }
    public Guid FactorId { get; private set; }
    public RiskFactor Factor { get; private set; } = null!;
    public FactorAnswer? Answer { get; private set; }
    public string? Source { get; private set; }
    public DateOnly? On { get; private set; }
    public string? Note { get; private set; }
    public string? Link { get; private set; }
    public string? SameForAll { get; private set; }

    /// <summary>The edition of the draft that last changed it, so that two officers' answers are told apart row by row.</summary>
    public int Edition { get; private set; }

    private RiskAnswer() { }

    internal static RiskAnswer Of(Guid assessmentId, Guid subjectId, RiskFactor factor, AnswerGiven given, int edition)
    {
        var answer = new RiskAnswer { AssessmentId = assessmentId, SubjectId = subjectId, FactorId = factor.Id, Factor = factor };
        answer.Give(given, edition);
        return answer;
    }

    public AnswerGiven Given => new(Answer, Source, On, Note, Link, SameForAll);

    internal void Give(AnswerGiven given, int edition)
    {
        if (given == Given && Edition > 0) return;
        (Answer, Source, On, Note, Link, SameForAll, Edition) =
            (given.Answer, given.Source, given.On, given.Note, given.Link, given.SameForAll, edition);
    }

    /// <summary>The same factor in the wording that stands now; the answer is kept and can be changed before signing.</summary>
    internal void MoveTo(RiskFactor factor, int edition) => (FactorId, Factor, Edition) = (factor.Id, factor, edition);
}

public enum SubjectKind { Child, Suspect, Household }

/// <summary>
/// Someone, or a household, that an assessment answers for. Name and birth are kept as they were known then, so that a version reads the
/// same whatever is learnt later; a child's voice and demeanour have their own place.
/// </summary>
public sealed class CramSubject : Entity, IKept, INamesPeople
{
    static Kept IKept.Kept => Kept.With<CramAssessment>(nameof(AssessmentId));

    public Guid AssessmentId { get; private set; }
    public SubjectKind Kind { get; private set; }
    public Guid? ChildId { get; private set; }
    public Child? Child { get; private set; }
    public Guid? SuspectId { get; private set; }
    public Suspect? Suspect { get; private set; }
    public Guid? HouseholdId { get; private set; }
    public Household? Household { get; private set; }

    /// <summary>Whose name this is; null for a household.</summary>
    public Guid? PersonId { get; private set; }
    public int Order { get; private set; }
    public string? Name { get; private set; }
    public string? KnownAs { get; private set; }
    public Sex Sex { get; private set; }
    public DateOnly? BirthDate { get; private set; }
    public BirthPrecision? BirthPrecision { get; private set; }

    /// <summary>No longer on the case file. What was written about them is kept with the version and asked no more.</summary>
    public bool IsOffCase { get; private set; }

    /// <summary>What the child says, in the child's words where there are any.</summary>
    public string? Voice { get; private set; }

    /// <summary>How the child is, and with whom.</summary>
    public string? Demeanour { get; private set; }

    private CramSubject() { }

    internal static CramSubject Of(Guid assessmentId, CaseSubject who, int order)
    {
        var subject = new CramSubject { AssessmentId = assessmentId, Kind = who.Kind, PersonId = who.PersonId, Order = order };
        switch (who.Kind)
        {
            case SubjectKind.Child: subject.ChildId = who.Id; break;
            case SubjectKind.Suspect: subject.SuspectId = who.Id; break;
            case SubjectKind.Household: subject.HouseholdId = who.Id; break;
            default: throw new ArgumentOutOfRangeException(nameof(who), who.Kind, "Nobody is assessed as that.");
        }
        subject.CallAs(who);
        return subject;
    }

    public IReadOnlyList<Guid> PeopleNamed => PersonId is { } person ? [person] : [];

    /// <summary>The child, suspect or household it is.</summary>
    public Guid OfId => ChildId ?? SuspectId ?? HouseholdId!.Value;

    /// <summary>How it is named on a day; a household by its address.</summary>
    public string LabelOn(DateOnly day) => Kind == SubjectKind.Household
        ? Name ?? "Address not known"
        : new PersonLabel(PersonId!.Value, Name, Sex, BirthDate, BirthPrecision, Kind == SubjectKind.Child, KnownAs).On(day);

    internal bool IsCalledAs(CaseSubject who) =>
        !IsOffCase
        && (Name, KnownAs, Sex, BirthDate, BirthPrecision) == (who.Name, who.KnownAs, who.Sex, who.BirthDate, who.BirthPrecision);

    internal void CallAs(CaseSubject who) =>
        (Name, KnownAs, Sex, BirthDate, BirthPrecision, IsOffCase) =
            (who.Name, who.KnownAs, who.Sex, who.BirthDate, who.BirthPrecision, false);

    internal void LeaveCase() => IsOffCase = true;

    internal void Say(string? voice, string? demeanour) => (Voice, Demeanour) = (voice, demeanour);
}

/// <summary>A child, suspect or household that is on the case file now.</summary>
/// <param name="PersonId">Null for a household, whose name is its address.</param>
public sealed record CaseSubject(
    SubjectKind Kind, Guid Id, Guid? PersonId, string? Name, string? KnownAs, Sex Sex, DateOnly? BirthDate, BirthPrecision? BirthPrecision)
    : INamesPeople
{
    public IReadOnlyList<Guid> PeopleNamed => PersonId is { } person ? [person] : [];
}

/// <summary>Something to be done that the assessment asks for, with an owner and a day (theme 3).</summary>
public sealed class CramAction : Entity, IKept
{
    static Kept IKept.Kept => Kept.With<CramAssessment>(nameof(AssessmentId));

    public Guid AssessmentId { get; private set; }
    public int Order { get; private set; }
    public string Text { get; private set; } = "";
    public Guid OwnerId { get; private set; }
    public Officer Owner { get; private set; } = null!;
    public DateOnly Due { get; private set; }

    private CramAction() { }

    internal static CramAction Of(Guid assessmentId, int order, ActionAsked asked)
    {
        var action = new CramAction { AssessmentId = assessmentId, Order = order };
        action.Ask(asked);
        return action;
    }

    internal void Ask(ActionAsked asked) => (Text, OwnerId, Due) = (asked.Text, asked.OwnerId, asked.Due);
}

public sealed record ActionAsked(string Text, Guid OwnerId, DateOnly Due);

/// <summary>What part an officer had in a version. None of them may review it (BR-20, BR-51).</summary>
public enum CramPart { Writer, Signatory, OfficerInCase }

/// <summary>An officer's part in a version, kept for ever: roles and postings change, authorship does not.</summary>
public sealed class CramHand : Entity, IKept
{
    static Kept IKept.Kept => Kept.With<CramAssessment>(nameof(AssessmentId));

    public Guid AssessmentId { get; private set; }
    public Guid OfficerId { get; private set; }
    public Officer Officer { get; private set; } = null!;
    public CramPart Part { get; private set; }

    private CramHand() { }

    internal static CramHand Of(Guid assessmentId, Guid officerId, CramPart part) =>
        new() { AssessmentId = assessmentId, OfficerId = officerId, Part = part };
}
