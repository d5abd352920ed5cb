using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Tasks;

namespace SafeguardingPortal.Domain.Casework.People.Households;

/// <summary>Somebody is found to live in a household, and the risk of the children there is reviewed again (BR-41).</summary>
public static class JoinHousehold
{
    /// <param name="risk">Asked of <see cref="HomeChange.Joins"/>.</param>
    public static IReadOnlyList<CaseTask> Join(
        Household household, Person person, string? relation, DateOnly from, Stay stay, ReReviewRisk risk, DateTime now)
    {
        household.Join(person, relation, from, stay, now);
        return risk.Mark(now);
    }

    /// <summary>Somebody left one household for another on a day.</summary>
    /// <param name="risk">Asked of <see cref="HomeChange.Moves"/>.</param>
    public static IReadOnlyList<CaseTask> Move(
        Household left, Guid memberId, Household next, Person person, string? relation, DateOnly day, ReReviewRisk risk, DateTime now)
    {
        left.Leave(memberId, day, now);
        return Join(next, person, relation, day, Stay.Lives, risk, now);
    }
}
