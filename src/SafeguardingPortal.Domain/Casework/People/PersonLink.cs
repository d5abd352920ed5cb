using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>What somebody says of two records of people.</summary>
public enum LinkVerdict { Same, NotSame, NotSure }

/// <summary>
/// A verdict on two records: the same person, not the same, not sure. Explained, undone at any time and never a merge: both records stay as
/// they were. The pair is kept in one order, so that it is found whichever way it is asked.
/// </summary>
public sealed class PersonLink : Entity, IGuarded<PersonLink>, IReferenced, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(UndoneAt), nameof(UndoneById), nameof(UndoneReason));

    public string Reference { get; private set; } = "";
    public Guid FirstId { get; private set; }
    public Person First { get; private set; } = null!;
    public Guid SecondId { get; private set; }
    public Person Second { get; private set; } = null!;
    public LinkVerdict Verdict { get; private set; }

    /// <summary>Why: the evidence, in words.</summary>
    public string Evidence { get; private set; } = "";
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public Guid? UndoneById { get; private set; }
    public Officer? UndoneBy { get; private set; }
    public string? UndoneReason { get; private set; }

    /// <summary>The undone verdict that this one brings back.</summary>
    public Guid? ReplayOfId { get; private set; }
    public PersonLink? ReplayOf { get; private set; }

    private PersonLink() { }

    public static PersonLink Decide(
        string reference, Person one, Person other, LinkVerdict verdict, string evidence, CurrentUser by, DateTime now)
    {
        RuleViolation.When(one.Id == other.Id, "These are one record already. Choose two people.");
        var (first, second) = InOrder(one, other);
        return new()
        {
            Reference = reference,
            FirstId = first.Id,
            First = first,
            SecondId = second.Id,
            Second = second,
            Verdict = verdict,
            Evidence = evidence,
            ById = by.Id,
            At = now
        };
    }

    /// <summary>The order a pair is kept in, by key as .NET compares them; no database orders keys for us.</summary>
    public static (Guid First, Guid Second) Pair(Guid one, Guid other) => one.CompareTo(other) <= 0 ? (one, other) : (other, one);

    private static (Person First, Person Second) InOrder(Person one, Person other) =>
        one.Id.CompareTo(other.Id) <= 0 ? (one, other) : (other, one);

    public bool IsStanding => UndoneAt is null;

    /// <summary>The verdict no longer holds. The row stays, with the reason.</summary>
    public void Undo(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!IsStanding, "This has already been undone.");
        (UndoneAt, UndoneById, UndoneReason) = (now, by.Id, reason);
    }

    /// <summary>Brings an undone verdict back, as a new one that points to the old.</summary>
    public PersonLink Replay(string reference, string evidence, CurrentUser by, DateTime now)
    {
        RuleViolation.When(IsStanding, "This verdict stands. Only one that was undone can be brought back.");
        return new()
        {
            Reference = reference,
            FirstId = FirstId,
            SecondId = SecondId,
            Verdict = Verdict,
            Evidence = evidence,
            ById = by.Id,
            At = now,
            ReplayOfId = Id
        };
    }

    /// <summary>Only who may see both may know that they are one.</summary>
    public static Expression<Func<PersonLink, bool>> VisibleTo(CurrentUser user) =>
        Person.VisibleTo(user).For((PersonLink link) => link.First).And(Person.VisibleTo(user).For((PersonLink link) => link.Second));

    public static Expression<Func<PersonLink, bool>> ChangeableBy(CurrentUser user, Act act) =>
        Person.ChangeableBy(user, act).For((PersonLink link) => link.First)
            .Or(Person.ChangeableBy(user, act).For((PersonLink link) => link.Second));

    public static Expression<Func<PersonLink, IEnumerable<Guid>>> PeopleConcerned => link => new[] { link.FirstId, link.SecondId };
}

/// <summary>The records that standing Same links join into one person, however many steps apart.</summary>
public static class LinkedPeople
{
    /// <summary>The person and everyone joined to them. Circles do no harm.</summary>
    public static IReadOnlySet<Guid> Of(Guid person, IReadOnlyCollection<(Guid First, Guid Second)> sameLinks)
    {
        var next = sameLinks.Concat(sameLinks.Select(link => (First: link.Second, Second: link.First)))
            .ToLookup(link => link.First, link => link.Second);
        HashSet<Guid> joined = [person];
        Queue<Guid> toFollow = new([person]);
        while (toFollow.TryDequeue(out var each))
            foreach (var other in next[each].Where(joined.Add)) toFollow.Enqueue(other);
        return joined;
    }
}
