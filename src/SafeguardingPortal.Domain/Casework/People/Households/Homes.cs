using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Casework.Referrals;

namespace SafeguardingPortal.Domain.Casework.People.Households;

/// <summary>Somewhere people live: a household on record, or no more than an address somebody was said to live at.</summary>
/// <param name="Reference">The household's; null for an address alone.</param>
public sealed record Place(string? Reference, string Address)
{
    public static Place Of(Household household) => new(household.Reference, household.Address);

    /// <summary>One home however it is written down, and however often: two households on record can be of one address.</summary>
    public bool IsSameHomeAs(Place other) => Reference is not null && Reference == other.Reference
        || AddressParts.Of(Address) is { } here && AddressParts.Of(other.Address) is { } there && here.IsSameHomeAs(there);
}

/// <summary>One record of a person in one home.</summary>
/// <param name="IsGrown">An adult, or somebody whose age nobody knows and who is not on record as a child.</param>
/// <param name="IsSuspect">Ever reported as a suspect, on whichever record of theirs.</param>
public sealed record Occupant(Guid PersonId, string Reference, Place Place, bool IsGrown, bool IsSuspect)
{
    private const int AgeOfMajority = 18;

    /// <summary>As searched for; empty where it is not known.</summary>
    public string Name { get; init; } = "";

    public static Occupant Of(Person person, Place place, bool isSuspect, DateOnly today) =>
        new(person.Id, person.Reference, place, IsGrownUp(person.Birth, person.Child is not null, today), isSuspect)
        {
            Name = person.SearchName
        };

    public static bool IsGrownUp(Birth? birth, bool isOnRecordAsChild, DateOnly today) =>
        birth is not null ? birth.YearsOn(today) >= AgeOfMajority : !isOnRecordAsChild;
}

/// <summary>Who lives where, around the people an act is about.</summary>
/// <param name="Same">For each record the one that stands for all records of that person; a record alone is not in it.</param>
public sealed record Homes(IReadOnlyList<Occupant> Occupants, IReadOnlyDictionary<Guid, Guid> Same)
{
    public Guid PersonOf(Guid record) => Same.GetValueOrDefault(record, record);

    /// <summary>Everybody who lives with any of these people, the people themselves left out.</summary>
    public IEnumerable<Occupant> WithAnyOf(IReadOnlyCollection<Guid> records)
    {
        var people = records.Select(PersonOf).ToHashSet();
        var theirs = Occupants.Where(each => people.Contains(PersonOf(each.PersonId))).ToList();
        return Occupants.Where(each => theirs.Exists(child => PersonOf(child.PersonId) != PersonOf(each.PersonId)
            && child.Place.IsSameHomeAs(each.Place)));
    }
}

/// <summary>
/// What an act changes of who lives where. Every way in which somebody can come to be known in a home says itself as one of these.
/// </summary>
public sealed record HomeChange
{
    private HomeChange(HomeChangeKind kind) => Kind = kind;

    public HomeChangeKind Kind { get; }

    /// <summary>Whom it is about: the records from which one looks around.</summary>
    public required IReadOnlyList<Person> People { get; init; }
    public IReadOnlyList<(Person Person, Place Place)> Arrivals { get; init; } = [];
    public IReadOnlyList<(Guid PersonId, string Household)> Departures { get; init; } = [];

    /// <summary>Said to live with somebody whose home is on record and was not said.</summary>
    public IReadOnlyList<(Person Person, Guid With)> Companions { get; init; } = [];

    /// <summary>Named as suspects by the act.</summary>
    public IReadOnlySet<Guid> Suspects { get; init; } = new HashSet<Guid>();

    /// <summary>The case a report is of, which takes its people in with its first assessment.</summary>
    public Guid? OwnCase { get; init; }

    /// <summary>The first day, where one is known.</summary>
    public DateOnly? Since { get; init; }

    public static HomeChange Joins(Household household, Person person, DateOnly since) =>
        new(HomeChangeKind.Joined) { People = [person], Arrivals = [(person, Place.Of(household))], Since = since };

    public static HomeChange Moves(Household left, Household next, Person person, DateOnly since) =>
        Joins(next, person, since) with { Departures = [(person.Id, left.Reference)] };

    /// <summary>A report finds people in a home, or names somebody who lives in one as a suspect.</summary>
    /// <param name="lived">Who was on record in its home until now.</param>
    public static HomeChange Reports(Referral referral, Report report, IReadOnlySet<Guid> lived, DateOnly since)
    {
        // Of a case that was joined, only what the report has just put there is at hand.
        var home = report.Home ?? referral.CaseFile.Households.Select(each => each.Household).OfType<Household>()
            .LastOrDefault(household => report.Address is not null && household.Address == report.Address);
        var settled = home is null ? [] : home.Members.Where(member => member.To is null && !lived.Contains(member.PersonId));
        var (children, adults) = (referral.People.Take(report.Children.Count), referral.People.Skip(report.Children.Count));
        return new(HomeChangeKind.Joined)
        {
            People = [.. referral.People.Select(part => part.Person)],
            Arrivals = [.. settled.Select(member => (member.Person, Place.Of(home!)))],
            Companions = home is not null ? [] : [.. from adult in adults.Zip(report.Adults)
                where adult.Second.LivesAtAddress
                from child in children
                select (adult.First.Person, child.PersonId)],
            Suspects = referral.People.Where(part => part.Part == ReferralPart.Suspect).Select(part => part.PersonId).ToHashSet(),
            Since = since,
            OwnCase = referral.CaseFileId
        };
    }

    /// <summary>Somebody a report had left out is found in a home, or named as a suspect.</summary>
    /// <param name="lived">Who was on record in that home until now.</param>
    public static HomeChange Adds(
        Referral referral, IReadOnlyList<Person> added, Household? home, IReadOnlySet<Guid> lived, DateOnly since) =>
        new(HomeChangeKind.Joined)
        {
            People = added,
            Arrivals = home is null ? [] : [.. added.Where(person => home.IsHomeOf(person) && !lived.Contains(person.Id))
                .Select(person => (person, Place.Of(home)))],
            Suspects = referral.People.Where(part => part.Part == ReferralPart.Suspect && added.Contains(part.Person))
                .Select(part => part.PersonId).ToHashSet(),
            Since = since
        };

    /// <summary>Two records are one person, who then lives in the homes of both.</summary>
    public static HomeChange Links(Person one, Person other) => new(HomeChangeKind.Linked) { People = [one, other] };

    /// <summary>Somebody is recorded as living at an address, by whichever word of theirs or of others.</summary>
    public static HomeChange Tells(Person person, string address) =>
        new(HomeChangeKind.AddressTold) { People = [person], Arrivals = [(person, new(null, address))] };

    /// <summary>The homes as they are once it has happened.</summary>
    public Homes After(Homes before, DateOnly today)
    {
        var same = Kind == HomeChangeKind.Linked ? Linked(before) : OwnCase is not null ? Namesakes(before) : before.Same;
        // Suspected on one record is suspected on all of them.
        var suspects = before.Occupants.Where(each => each.IsSuspect).Select(each => each.PersonId).Concat(Suspects)
            .Select(id => same.GetValueOrDefault(id, id)).ToHashSet();
        bool IsSuspect(Guid id) => suspects.Contains(same.GetValueOrDefault(id, id));
        return new(
        [
            .. before.Occupants.Where(each => !Departures.Contains((each.PersonId, each.Place.Reference ?? "")))
                .Select(each => each with { IsSuspect = IsSuspect(each.PersonId) }),
            .. Arrivals.Concat(ArrivalsWith(before)).Select(each => Occupant.Of(each.Person, each.Place, IsSuspect(each.Person.Id), today))
        ], same);
    }

    /// <summary>Whoever came with the act, whether or not they were known to be there.</summary>
    public bool Brings(Guid personId) =>
        Arrivals.Any(each => each.Person.Id == personId) || Companions.Any(each => each.Person.Id == personId);

    private IEnumerable<(Person Person, Place Place)> ArrivalsWith(Homes before) =>
        from each in Companions
        from there in before.Occupants
        where before.PersonOf(there.PersonId) == before.PersonOf(each.With)
        select (each.Person, there.Place);

    /// <summary>
    /// Whom a report names like somebody who lives there already is nobody new: whether the two records are one person is asked by itself.
    /// </summary>
    private Dictionary<Guid, Guid> Namesakes(Homes before)
    {
        Dictionary<Guid, Guid> same = new(before.Same);
        foreach (var (person, place) in Arrivals.Where(each => each.Person.SearchName.Length > 0))
        {
            var there = before.Occupants.FirstOrDefault(each => each.Name == person.SearchName && each.Place.IsSameHomeAs(place));
            if (there is not null) same[person.Id] = before.PersonOf(there.PersonId);
        }
        return same;
    }

    private Dictionary<Guid, Guid> Linked(Homes before)
    {
        var (one, other) = (before.PersonOf(People[0].Id), before.PersonOf(People[1].Id));
        return before.Same.Keys.Concat([one, other, People[0].Id, People[1].Id]).Distinct()
            .ToDictionary(id => id, id => before.PersonOf(id) == other ? one : before.PersonOf(id));
    }
}

/// <summary>By what somebody came to be known in a home.</summary>
public enum HomeChangeKind { Joined, Linked, AddressTold }
