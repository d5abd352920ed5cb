using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>What one person is to another, read from the first: "parent of", "partner of".</summary>
public enum RelationKind { ParentOf, StepParentOf, CarerOf, GrandparentOf, MarriedTo, PartnerOf, SiblingOf, HalfSiblingOf, OtherRelativeOf }

/// <summary>Whether two people who are or were a couple are together.</summary>
public enum CoupleState { Together, Apart, Ended }

/// <summary>
/// What one person is to another, since and until when. A parent of whom nothing is known is a relationship without a first person.
/// Withdrawn where it was wrong, and kept (B10).
/// </summary>
public sealed class Relationship : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(WithdrawnAt), nameof(WithdrawnById), nameof(WithdrawnReason), nameof(Until), nameof(State));

    /// <summary>Who is the parent, carer, partner, sibling; null for a parent of whom nothing is known.</summary>
    public Guid? OfId { get; private set; }
    public Person? Of { get; private set; }
    public RelationKind Kind { get; private set; }

    /// <summary>Whose parent, carer, partner, sibling.</summary>
    public Guid ToId { get; private set; }
    public Person To { get; private set; } = null!;

    /// <summary>Mother or father, where the parent is not known.</summary>
    public Sex UnknownSex { get; private set; }
    public DateOnly? Since { get; private set; }
    public DateOnly? Until { get; private set; }
    public CoupleState State { get; private set; }
    public string Source { get; private set; } = "";
    public DateTime RecordedAt { get; private set; }
    public Guid RecordedById { get; private set; }
    public Officer RecordedBy { get; private set; } = null!;
    public DateTime? WithdrawnAt { get; private set; }
    public Guid? WithdrawnById { get; private set; }
    public Officer? WithdrawnBy { get; private set; }
    public string? WithdrawnReason { get; private set; }

    private Relationship() { }

    public static Relationship Between(
        Person of, RelationKind kind, Person to, DateOnly? since, DateOnly? until, CoupleState state, string source,
        CurrentUser by, DateTime now)
    {
        var objection = Objection(of, kind, to);
        RuleViolation.When(objection is not null, objection ?? "");
        CheckDays(since, until, now);
        foreach (var person in new[] { of, to })
        {
            person.RequireDay(since, "The start of the relationship");
            person.RequireDay(until, "The end of the relationship");
        }
        of.Touch();
        to.Touch();
        return new()
        {
            OfId = of.Id,
            Of = of,
            Kind = kind,
            ToId = to.Id,
            To = to,
            Since = since,
            Until = until,
            State = until is not null && kind is RelationKind.PartnerOf or RelationKind.MarriedTo && state == CoupleState.Together
                ? CoupleState.Ended : state,
            Source = source,
            RecordedAt = now,
            RecordedById = by.Id
        };
    }

    /// <summary>Why the one cannot be this to the other; null where they can.</summary>
    public static string? Objection(Person of, RelationKind kind, Person to) =>
        of.Id == to.Id ? "A person cannot be related to themselves. Choose two people."
        : kind != RelationKind.ParentOf ? null
        : of.Birth is { IsUnborn: true } ? "An unborn child cannot be a parent."
        : of.BirthDate is { } parent && to.BirthDate is { } child && parent >= child
            ? "A parent cannot be younger than their child. Check the dates of birth, or which way round it is." : null;

    /// <summary>Says that a parent is not known, so that the gap is drawn and not forgotten.</summary>
    public static Relationship UnknownParent(Sex sex, Person to, string source, CurrentUser by, DateTime now)
    {
        to.Touch();
        return new()
        {
            Kind = RelationKind.ParentOf,
            ToId = to.Id,
            To = to,
            UnknownSex = sex,
            Source = source,
            RecordedAt = now,
            RecordedById = by.Id
        };
    }

    public bool IsStanding => WithdrawnAt is null;

    public bool WasBelievedAt(DateTime instant) => RecordedAt <= instant && (WithdrawnAt is null || instant < WithdrawnAt);

    /// <summary>The couple parted, or the care came to an end.</summary>
    public void End(DateOnly until, CoupleState state, DateTime now)
    {
        RuleViolation.When(!IsStanding, "This relationship was withdrawn.");
        RuleViolation.When(Kind is RelationKind.ParentOf or RelationKind.SiblingOf or RelationKind.HalfSiblingOf
            or RelationKind.GrandparentOf, "This relationship does not end. Withdraw it where it was wrong.");
        CheckDays(Since, until, now);
        Of?.RequireDay(until, "The end of the relationship");
        To?.RequireDay(until, "The end of the relationship");
        (Until, State) = (until, state);
    }

    /// <summary>It was never so.</summary>
    public void Withdraw(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!IsStanding, "This relationship has already been withdrawn.");
        (WithdrawnAt, WithdrawnById, WithdrawnReason) = (now, by.Id, reason);
    }

    private static void CheckDays(DateOnly? since, DateOnly? until, DateTime now)
    {
        RuleViolation.When(since > UkTime.DateOf(now) || until > UkTime.DateOf(now), "A relationship cannot begin or end in the future.");
        RuleViolation.When(until < since, "A relationship cannot end before it begins.");
    }
}
