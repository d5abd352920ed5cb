using SafeguardingPortal.Domain.Cases;

namespace SafeguardingPortal.Web.Data;

/// <summary>All that is shown of somebody known to other teams alone: who, the year they were born, and whom to call (B2).</summary>
public sealed record MinimalCard(Guid PersonId, string Name, int? YearOfBirth, IReadOnlyList<TeamToCall> Teams);

public sealed record TeamToCall(string Name, string Phone);

/// <summary>Until the door shows cards, people of other teams are not there.</summary>
public sealed class MinimalCards
{
    public Task<IReadOnlyList<MinimalCard>> ShowAsync(IReadOnlyCollection<Guid> personIds, DoorOccasion occasion) => Task.FromResult<IReadOnlyList<MinimalCard>>([]);
}
