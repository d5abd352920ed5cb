using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>Where people live together, as given; who lives there is dated.</summary>
public sealed class Household : Entity, IGuarded<Household>, IReferenced, IKept
{
    static Kept IKept.Kept => Kept.InPlace;

    public string Reference { get; private set; } = "";
    public string Address { get; private set; } = "";

    /// <summary>Upper case without accents or punctuation, for searching.</summary>
    public string SearchAddress { get; private set; } = "";
    public string BoroughCode { get; private set; } = "";

    private readonly List<HouseholdMember> members = [];
    public IReadOnlyList<HouseholdMember> Members => members;

    private readonly List<CaseHousehold> cases = [];
    public IReadOnlyList<CaseHousehold> Cases => cases;

    private Household() { }

    public static Household At(string reference, string address, string boroughCode) => new()
    {
        Reference = reference,
        Address = address,
        SearchAddress = string.Concat(PersonName.Searchable(address).Where(c => char.IsLetterOrDigit(c) || c == ' ')),
        BoroughCode = boroughCode
    };

    /// <summary>Takes somebody down as living here; what is known of it begins today.</summary>
    public void Add(Person person, string? relation, DateOnly from) =>
        members.Add(HouseholdMember.Of(Id, person, relation, from, Stay.Lives, null));

    /// <summary>On record as being here now.</summary>
    public bool IsHomeOf(Person person) => members.Exists(member => member.PersonId == person.Id && member.To is null);

    /// <summary>Somebody is found to live, stay or be seen here since a day in the past.</summary>
    public HouseholdMember Join(Person person, string? relation, DateOnly from, Stay stay, DateTime now)
    {
        RuleViolation.When(from > UkTime.DateOf(now),
            "Nobody joins a household in the future. Write the day they moved in, or the first day they were seen.");
        person.RequireDay(from, "The first day here", mayBeUnborn: true);
        RuleViolation.When(members.Exists(member => member.PersonId == person.Id && (member.To is null || from < member.To)),
            "This person is in the household already on that day.");
        var joined = HouseholdMember.Of(Id, person, relation, from, stay, now);
        members.Add(joined);
        Touch();
        return joined;
    }

    public void Leave(Guid memberId, DateOnly to, DateTime now)
    {
        var member = members.Find(each => each.Id == memberId);
        RuleViolation.When(member is null, "This person is not in the household.");
        member.Person?.RequireDay(to, "The last day here", mayBeUnborn: true);
        member.Leave(to, now);
        Touch();
    }

    public static Expression<Func<Household, bool>> VisibleTo(CurrentUser user) => OnCase(CaseFile.VisibleTo(user));

    public static Expression<Func<Household, bool>> ChangeableBy(CurrentUser user, Act act) =>
        OnCase(CaseFile.VisibleTo(user).And(CaseFile.ChangeableBy(user, act)));

    public static Expression<Func<Household, IEnumerable<Guid>>> PeopleConcerned =>
        household => household.Members.Select(member => member.PersonId);

    private static Expression<Func<Household, bool>> OnCase(Expression<Func<CaseFile, bool>> rule) =>
        rule.For((CaseHousehold each) => each.CaseFile).AnyOf((Household household) => household.Cases);
}

/// <summary>How somebody is in a household: it is their home, they stay at times, or they were seen there.</summary>
public enum Stay { Lives, StaysAtTimes, SeenThere }

public sealed class HouseholdMember : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(To), nameof(EndRecordedAt));

    public Guid HouseholdId { get; private set; }
    public Household Household { get; private set; } = null!;
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;

    /// <summary>To the children, in the referrer's words; null for the children themselves.</summary>
    public string? Relation { get; private set; }
    public Stay Stay { get; private set; }

    /// <summary>The first day the portal knows of, not the day they moved in.</summary>
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    /// <summary>When it was written down; null where that was on the first day itself, with the referral.</summary>
    public DateTime? RecordedAt { get; private set; }
    public DateTime? EndRecordedAt { get; private set; }

    private HouseholdMember() { }

    internal static HouseholdMember Of(Guid householdId, Person person, string? relation, DateOnly from, Stay stay, DateTime? recordedAt) =>
        new()
        {
            HouseholdId = householdId,
            PersonId = person.Id,
            Person = person,
            Relation = relation,
            From = from,
            Stay = stay,
            RecordedAt = recordedAt
        };

    internal void Leave(DateOnly to, DateTime now)
    {
        RuleViolation.When(To is not null, "This person has already left the household.");
        RuleViolation.When(to > UkTime.DateOf(now), "Nobody leaves a household in the future. Record it when they have left.");
        RuleViolation.When(to < From, "Nobody leaves a household before they joined it.");
        (To, EndRecordedAt) = (to, now);
    }
}
