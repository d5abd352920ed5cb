using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>Two records of which somebody said that they are two people.</summary>
public sealed record SaidApart(Guid FirstId, string First, Guid SecondId, string Second);

/// <summary>
/// Saying of two records whether they are one person. What was said of the pair before gives way to it, and to say Same here must not make
/// one of two records of which somebody has said that they are two people.
/// </summary>
/// <param name="Standing">What is said of the pair now.</param>
/// <param name="Ones">The records that are one person with the first of the two, itself included.</param>
/// <param name="Others">Those that are one with the second.</param>
/// <param name="Apart">What stands of those among them that are two people.</param>
public sealed record LinkPeople(PersonLink? Standing, IReadOnlySet<Guid> Ones, IReadOnlySet<Guid> Others, IReadOnlyList<SaidApart> Apart)
{
    public PersonLink Decide(string reference, Person one, Person other, LinkVerdict verdict, string evidence, CurrentUser by, DateTime now)
    {
        RequireNoDetour(PersonLink.Pair(one.Id, other.Id), verdict);
        RuleViolation.When(Standing?.Verdict == verdict, "This has already been said of the two. Undo it first where it is wrong.");
        Standing?.Undo("Another verdict took its place", by, now);
        // Both move on, so that of two people who decide on one pair at once the second is told.
        one.Touch();
        other.Touch();
        return PersonLink.Decide(reference, one, other, verdict, evidence, by, now);
    }

    /// <summary>Brings back what was undone, which itself stays as it was.</summary>
    public PersonLink Replay(string reference, PersonLink undone, string evidence, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Standing is not null, "Another verdict on these two stands by now. Undo that one first.");
        RequireNoDetour((undone.FirstId, undone.SecondId), undone.Verdict);
        return undone.Replay(reference, evidence, by, now);
    }

    private void RequireNoDetour((Guid First, Guid Second) pair, LinkVerdict verdict)
    {
        if (verdict != LinkVerdict.Same) return;
        var against = Apart.FirstOrDefault(said => (said.FirstId, said.SecondId) != pair
            && (Ones.Contains(said.FirstId) && Others.Contains(said.SecondId)
                || Others.Contains(said.FirstId) && Ones.Contains(said.SecondId)));
        RuleViolation.When(against is not null,
            $"This would make one person of {against?.First} and {against?.Second}, of whom somebody said that they are not the same. "
            + "Undo that first where it is wrong.");
    }
}
