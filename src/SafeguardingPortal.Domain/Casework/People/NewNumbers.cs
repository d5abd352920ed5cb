namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>
/// Numbers set aside for the people and households a report names for the first time, so that each is made with its own (BR-1).
/// </summary>
public sealed class NewNumbers(IEnumerable<string> people, IEnumerable<string> households)
{
    private readonly Queue<string> people = new(people);
    private readonly Queue<string> households = new(households);

    /// <summary>How many are needed for those who are not on record yet.</summary>
    public static (int People, int Households) NeededFor(Referrals.PeopleTold told) => (told.Children.Count(child => child.Known is null)
        + told.Adults.Count(adult => adult.Known is null), told.Address is null || told.Home is not null ? 0 : 1);

    public string NextPerson() => people.Dequeue();

    public string NextHousehold() => households.Dequeue();
}
