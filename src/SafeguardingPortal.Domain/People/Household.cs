namespace SafeguardingPortal.Domain.People;

/// <summary>Where people live together, as given; who lives there is dated.</summary>
public sealed class Household : Entity
{
    public string Address { get; private set; } = "";

    /// <summary>Upper case without accents or punctuation, for searching.</summary>
    public string SearchAddress { get; private set; } = "";
    public string BoroughCode { get; private set; } = "";

    private readonly List<HouseholdMember> members = [];
    public IReadOnlyList<HouseholdMember> Members => members;

    private Household() { }

    public static Household At(string address, string boroughCode) => new()
    {
        Address = address,
        SearchAddress = string.Concat(PersonName.Searchable(address).Where(c => char.IsLetterOrDigit(c) || c == ' ')),
        BoroughCode = boroughCode
    };

    public void Add(Person person, string? relation, DateOnly from) => members.Add(HouseholdMember.Of(Id, person, relation, from));
}

public sealed class HouseholdMember : Entity
{
    public Guid HouseholdId { get; private set; }
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;

    /// <summary>To the children, in the referrer's words; null for the children themselves.</summary>
    public string? Relation { get; private set; }

    /// <summary>The first day the portal knows of, not the day they moved in.</summary>
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private HouseholdMember() { }

    internal static HouseholdMember Of(Guid householdId, Person person, string? relation, DateOnly from) =>
        new() { HouseholdId = householdId, PersonId = person.Id, Person = person, Relation = relation, From = from };
}
