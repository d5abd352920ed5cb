namespace SafeguardingPortal.Domain.People;

/// <summary>Numbers set aside for the people and households a report names for the first time, so that each is made with its own (BR-1).</summary>
public sealed class NewNumbers(IEnumerable<string> people, IEnumerable<string> households)
{
    private readonly Queue<string> people = new(people);
    private readonly Queue<string> households = new(households);

    /// <summary>How many can be needed at most where nobody named is known yet.</summary>
    public static (int People, int Households) NeededFor(Referrals.Report report) => (report.Children.Count + report.Adults.Count, report.Address is null ? 0 : 1);

    public string NextPerson() => people.Dequeue();

    public string NextHousehold() => households.Dequeue();
}
