using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;

namespace SafeguardingPortal.Domain.Casework.People;

public enum Sex { NotKnown, Female, Male }

/// <summary>
/// One identity, whatever part the person plays: child on one case, suspect on another. Parts are per case and never a status (Part C).
/// The headline columns follow the facts that stand; <see cref="Facts"/> keeps what was believed before.
/// </summary>
public sealed partial class Person : Entity, IGuarded<Person>, IReferenced, IKept
{
    static Kept IKept.Kept => Kept.InPlace;

    public string Reference { get; private set; } = "";

    /// <summary>As given, first name first; null where it was asked and is not known.</summary>
    public string? Name { get; private set; }

    /// <summary>What someone without a name is called: "Unborn child of Leanne Foy".</summary>
    public string? KnownAs { get; private set; }

    /// <summary>Upper case without accents, for searching; empty where the name is not known.</summary>
    public string SearchName { get; private set; } = "";
    public Sex Sex { get; private set; }
    public DateOnly? BirthDate { get; private set; }
    public BirthPrecision? BirthPrecision { get; private set; }
    public DateOnly? DiedOn { get; private set; }

    /// <summary>When the portal first heard of the person, and where: the reference of the referral or the record.</summary>
    public DateTime RecordedAt { get; private set; }
    public string RecordedIn { get; private set; } = "";

    private readonly List<PersonFact> facts = [];

    /// <summary>Everything ever recorded of the person, what was replaced included. Append-only (B10).</summary>
    public IReadOnlyList<PersonFact> Facts => facts;

    public Child? Child { get; private set; }
    public Suspect? Suspect { get; private set; }

    private readonly List<ReferralPerson> parts = [];
    public IReadOnlyList<ReferralPerson> Parts => parts;

    private readonly List<HouseholdMember> homes = [];
    public IReadOnlyList<HouseholdMember> Homes => homes;

    private readonly List<CaseRelative> relativeOn = [];
    public IReadOnlyList<CaseRelative> RelativeOn => relativeOn;

    private readonly List<Relationship> relations = [];

    /// <summary>
    /// Relationships written down from this person's side; <see cref="RelationsOfOthers"/> are those written from the other's.
    /// </summary>
    public IReadOnlyList<Relationship> Relations => relations;

    private readonly List<Relationship> relationsOfOthers = [];
    public IReadOnlyList<Relationship> RelationsOfOthers => relationsOfOthers;

    private Person() { }

    public static Person Known(
        string reference, string? name, Sex sex, Birth? birth, DateTime now, string recordedIn, string? knownAs = null) => new()
        {
            Reference = reference,
            Name = name,
            KnownAs = name is null ? knownAs : null,
            SearchName = PersonName.Searchable(name),
            Sex = sex,
            BirthDate = birth?.Date,
            BirthPrecision = birth?.Precision,
            RecordedAt = now,
            RecordedIn = recordedIn
        };

    public Birth? Birth => BirthDate is { } date && BirthPrecision is { } precision ? new(date, precision) : null;

    /// <summary>What a page calls them; whether as a child, the record they stand on says.</summary>
    public static Expression<Func<Person, bool, PersonLabel>> ToLabel { get; } = (person, isChild) =>
        new PersonLabel(person.Id, person.Name, person.Sex, person.BirthDate, person.BirthPrecision, isChild, person.KnownAs);

    /// <summary>Writes down one more thing. A kind of which a person has one only takes the place of what stood (B10).</summary>
    public PersonFact Record(Statement statement, CurrentUser by, DateTime now)
    {
        var fact = Put(statement, by, now);
        RequireLifetime(fact);
        return fact;
    }

    private PersonFact Put(Statement statement, CurrentUser by, DateTime now)
    {
        if (statement.Kind == FactKind.Disability)
            RuleViolation.When(facts.Exists(each => each is { Kind: FactKind.Disability, IsStanding: true } && each.Code != statement.Code
                && (each.Code == NoDisability || statement.Code == NoDisability)),
                "“None” and a disability cannot both stand. Correct what is there first (8790).");
        Keep(statement.Kind);
        var fact = PersonFact.Of(Id, statement, by.Id, now);
        if (statement.Kind.IsSingle())
            foreach (var standing in facts.Where(each => each.Kind == statement.Kind && each.IsStanding))
                standing.Replace(fact, null, by, now);
        facts.Add(fact);
        FollowFacts();
        return fact;
    }

    /// <summary>
    /// The person is named in another report: what it calls them that is new becomes an alias, and what was not known is filled in. Nothing
    /// on record is replaced by hearsay.
    /// </summary>
    public Person ToldAgain(string? name, Sex sex, Birth? birth, string source, CurrentUser by, DateTime now)
    {
        if (name is not null && Name is null) Put(Statement.Of(FactKind.Name, name, source), by, now);
        else if (name is not null && PersonName.Searchable(name) != SearchName && !facts.Exists(fact => fact.Kind is FactKind.Name
            or FactKind.Alias && PersonName.Searchable(fact.Text) == PersonName.Searchable(name)))
            Put(Statement.Of(FactKind.Alias, name, source), by, now);
        if (birth is not null && BirthDate is null) Put(Statement.OfBirth(birth, source), by, now);
        if (sex != Sex.NotKnown && Sex == Sex.NotKnown) Put(Statement.OfSex(sex, source), by, now);
        return this;
    }

    /// <summary>
    /// What a report gives of a person beside their name. Where something of that kind stands already, it stays what is believed, and the
    /// report keeps what it said.
    /// </summary>
    public void ToldAlso(IEnumerable<Statement> statements, CurrentUser by, DateTime now)
    {
        foreach (var statement in statements.Where(told => !facts.Exists(fact => fact.Kind == told.Kind && fact.IsStanding)).ToList())
            Put(statement, by, now);
    }

    /// <summary>
    /// What was recorded was wrong, or is no longer all: the new row takes its place, and the old one stays with the reason.
    /// </summary>
    public PersonFact Correct(Guid factId, Statement statement, string reason, CurrentUser by, DateTime now)
    {
        var old = Standing(factId);
        RuleViolation.When(old.Kind != statement.Kind, "A fact is corrected by one of its own kind.");
        var fact = PersonFact.Of(Id, statement, by.Id, now);
        old.Replace(fact, reason, by, now);
        facts.Add(fact);
        FollowFacts();
        RequireLifetime(fact);
        return fact;
    }

    /// <summary>It was never so, and nothing takes its place.</summary>
    public void Withdraw(Guid factId, string reason, CurrentUser by, DateTime now)
    {
        Standing(factId).Replace(null, reason, by, now);
        FollowFacts();
    }

    /// <summary>The code that says there is none, and so excludes all others (8790).</summary>
    private const string NoDisability = "NONE";

    /// <summary>
    /// Writes down what the headline said before the first fact of its kind, so that it can be corrected and is not lost.
    /// </summary>
    public PersonFact? Keep(FactKind kind)
    {
        if (facts.Exists(each => each.Kind == kind) || Headline(kind) is not { } first) return null;
        var kept = PersonFact.Of(Id, first, null, RecordedAt);
        facts.Add(kept);
        return kept;
    }

    /// <summary>What the headline says of a kind, in the words a fact would have.</summary>
    public Statement? Headline(FactKind kind) => kind switch
    {
        FactKind.Name when Name is not null => Statement.Of(FactKind.Name, Name, RecordedIn),
        FactKind.Birth when Birth is { } birth => Statement.OfBirth(birth, RecordedIn),
        FactKind.Sex when Sex != Sex.NotKnown => Statement.OfSex(Sex, RecordedIn),
        _ => null
    };

    private PersonFact Standing(Guid factId)
    {
        var fact = facts.Find(each => each.Id == factId);
        RuleViolation.When(fact is null, "This is not recorded of this person.");
        RuleViolation.When(!fact.IsStanding, "This has already been corrected. Look at what is there now.");
        return fact;
    }

    /// <summary>The headline says what stands: of several names the one recorded last, and never an opinion.</summary>
    private void FollowFacts()
    {
        if (Latest(FactKind.Name) is var name && facts.Exists(each => each.Kind == FactKind.Name))
            (Name, SearchName) = (name?.Text, PersonName.Searchable(name?.Text));
        if (facts.Exists(each => each.Kind == FactKind.Birth))
            (BirthDate, BirthPrecision) = (Latest(FactKind.Birth)?.Birth?.Date, Latest(FactKind.Birth)?.Birth?.Precision);
        if (facts.Exists(each => each.Kind == FactKind.Sex)) Sex = Latest(FactKind.Sex)?.Sex ?? Sex.NotKnown;
        DiedOn = Latest(FactKind.Death)?.From;
        Touch();
    }

    private PersonFact? Latest(FactKind kind) =>
        facts.LastOrDefault(each => each.Kind == kind && each is { IsStanding: true, IsOpinion: false });

    /// <summary>
    /// Whoever is named on a case that the user may see. To live in a household of one, or to be of its family, is enough only for somebody
    /// who is on no restricted case that is closed to the user: a restricted child is not found through a sibling (BR-53).
    /// </summary>
    public static Expression<Func<Person, bool>> VisibleTo(CurrentUser user) =>
        NamedOn(CaseFile.VisibleTo(user)).Or(AroundCase(CaseFile.VisibleTo(user)).And(NamedOn(CaseFile.IsThereFor(user).Not()).Not()));

    /// <summary>Whoever may do it on a case of the person may do it to the person, who is one whatever the case.</summary>
    public static Expression<Func<Person, bool>> ChangeableBy(CurrentUser user, Act act)
    {
        var rule = CaseFile.VisibleTo(user).And(CaseFile.ChangeableBy(user, act));
        return NamedOn(rule).Or(AroundCase(rule));
    }

    public static Expression<Func<Person, IEnumerable<Guid>>> PeopleConcerned => person => new[] { person.Id };

    private static Expression<Func<Person, bool>> IsChild => person => person.Child != null;
    private static Expression<Func<Person, bool>> IsSuspect => person => person.Suspect != null;

    /// <summary>Named on a referral of the case, a child or a suspect on it.</summary>
    private static Expression<Func<Person, bool>> NamedOn(Expression<Func<CaseFile, bool>> rule) =>
        rule.For((ReferralPerson part) => part.Referral.CaseFile).AnyOf((Person person) => person.Parts)
            .Or(IsChild.And(rule.For((CaseChild each) => each.CaseFile).AnyOf((Person person) => person.Child!.Cases)))
            .Or(IsSuspect.And(rule.For((CaseSuspect each) => each.CaseFile).AnyOf((Person person) => person.Suspect!.Cases)));

    /// <summary>In a household of the case, or of the family.</summary>
    private static Expression<Func<Person, bool>> AroundCase(Expression<Func<CaseFile, bool>> rule) =>
        rule.For((CaseHousehold each) => each.CaseFile).AnyOf((HouseholdMember member) => member.Household.Cases)
            .AnyOf((Person person) => person.Homes)
            .Or(rule.For((CaseRelative each) => each.CaseFile).AnyOf((Person person) => person.RelativeOn));
}

/// <summary>A person suspected on at least one referral. Says nothing of the person beyond that referral (Part C).</summary>
public sealed class Suspect : Entity, IKept
{
    static Kept IKept.Kept => Kept.InPlace;

    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;

    private readonly List<CaseSuspect> cases = [];
    public IReadOnlyList<CaseSuspect> Cases => cases;

    private Suspect() { }
    public static Suspect Of(Person person) => new() { PersonId = person.Id, Person = person };
}
