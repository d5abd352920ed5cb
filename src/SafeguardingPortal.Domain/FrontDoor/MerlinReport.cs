using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.FrontDoor;

/// <summary>What kind of report MERLIN calls it: pre-assessment checklist, child coming to notice, missing.</summary>
public enum MerlinKind { Pac, Ctn, Mis }

/// <summary>The five outcomes for a child, of which a report says which are not met (handbook §3.3).</summary>
[Flags]
public enum ChildOutcomes
{
    None = 0,
    BeHealthy = 1,
    StaySafe = 2,
    EnjoyAndAchieve = 4,
    PositiveContribution = 8,
    EconomicWellbeing = 16
}

/// <summary>What was decided on a report; only a referral is one, and none comes by itself (row 2).</summary>
public enum MerlinOutcome { InformationOnly, Shared, Referral, Crime }

/// <summary>Somebody a report names, as it names them.</summary>
/// <param name="Known">The record of the same person, once somebody has said so.</param>
public sealed record NamedInMerlin(string? Name, bool IsChild, Birth? Birth, string? BirthAsTold, string? Address, Person? Known = null);

/// <summary>A MERLIN report as its author wrote it.</summary>
/// <param name="Number">As MERLIN writes it: 26PAC214077.</param>
/// <param name="Need">The level of need, in the author's words.</param>
/// <param name="Risk">As its author gave it, and nobody here (BR-44).</param>
public sealed record MerlinTold(
    MerlinKind Kind, string Number, DateTime ReceivedAt, string BoroughCode, string Author, ChildOutcomes NotMet, string? Need,
        string? Risk,
    string Text, IReadOnlyList<NamedInMerlin> People);

/// <summary>What the desk decided on a report.</summary>
/// <param name="To">With whom it was shared, or whom it is given to.</param>
public sealed record MerlinDecided(MerlinOutcome Outcome, string Reason, string? To, string? CrisNumber);

/// <summary>
/// A MERLIN report in the register (row 2, A3). It is a report and no referral: it starts no clock, refers nobody by itself, and each has a
/// decision with its reason. How often the same child and home were reported stands beside it; it is a count, and never a score.
/// </summary>
public sealed class MerlinReport : Entity, IGuarded<MerlinReport>, IReferenced, IOfTeam, IBecomesReferral, IKept
{
    static Kept IKept.Kept => Kept.ButFor(
        nameof(CaitId), nameof(DecidedAt), nameof(DecidedById), nameof(Outcome), nameof(Reason), nameof(To), nameof(CrisNumber),
        nameof(ReferralReference), nameof(RepeatsSeen));

    public string Reference { get; private set; } = "";
    public MerlinKind Kind { get; private set; }
    public string Number { get; private set; } = "";
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;
    public string BoroughCode { get; private set; } = "";
    public Borough Borough { get; private set; } = null!;
    public DateTime ReceivedAt { get; private set; }
    public string Author { get; private set; } = "";
    public ChildOutcomes NotMet { get; private set; }
    public string? Need { get; private set; }
    public string? Risk { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime RecordedAt { get; private set; }
    public Guid RecordedById { get; private set; }
    public Officer RecordedBy { get; private set; } = null!;

    private readonly List<MerlinPerson> people = [];
    public IReadOnlyList<MerlinPerson> People => people;

    public DateTime? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public Officer? DecidedBy { get; private set; }
    public MerlinOutcome? Outcome { get; private set; }
    public string? Reason { get; private set; }
    public string? To { get; private set; }
    public string? CrisNumber { get; private set; }
    public string? ReferralReference { get; private set; }

    /// <summary>How many earlier reports whoever decided was shown.</summary>
    public int? RepeatsSeen { get; private set; }

    private MerlinReport() { }

    public static MerlinReport Record(string reference, MerlinTold told, Cait covering, CurrentUser by, DateTime now)
    {
        RuleViolation.When(told.ReceivedAt > now, "The time received is in the future.");
        RuleViolation.When(told.People.All(person => !person.IsChild),
            "A report is about at least one child. Write “not known” for a name.");
        RuleViolation.When(!told.Number.Contains(told.Kind.ToString(), StringComparison.OrdinalIgnoreCase),
            $"The number {told.Number} is not one of a {told.Kind.ToString().ToUpperInvariant()}. Check the kind, or the number.");
        var report = new MerlinReport
        {
            Reference = reference,
            Kind = told.Kind,
            Number = told.Number,
            CaitId = covering.Id,
            BoroughCode = told.BoroughCode,
            ReceivedAt = told.ReceivedAt,
            Author = told.Author,
            NotMet = told.NotMet,
            Need = told.Need,
            Risk = told.Risk,
            Text = told.Text,
            RecordedAt = now,
            RecordedById = by.Id
        };
        report.people.AddRange(told.People.Select((person, index) => MerlinPerson.Of(report, index + 1, person)));
        return report;
    }

    /// <summary>Somebody says that a person of the report is somebody on record.</summary>
    public void Recognise(MerlinPerson named, Person known)
    {
        RuleViolation.When(!people.Contains(named), "This report does not name them.");
        named.Is(known);
        Touch();
    }

    /// <summary>Every decision but a referral, which is made with the referral itself.</summary>
    public void Decide(MerlinDecided decided, int repeats, CurrentUser by, DateTime now)
    {
        RuleViolation.When(decided.Outcome == MerlinOutcome.Referral, "A referral is made by logging it.");
        RuleViolation.When(decided.Outcome == MerlinOutcome.Shared && string.IsNullOrWhiteSpace(decided.To),
            "Say with whom it was shared.");
        RuleViolation.When(decided.Outcome == MerlinOutcome.Crime && string.IsNullOrWhiteSpace(decided.CrisNumber),
            "Enter the CRIS number of the crime.");
        Take(decided.Outcome, decided.Reason, by, now);
        (To, CrisNumber, RepeatsSeen) = (decided.To, decided.CrisNumber, repeats);
    }

    public IReadOnlyList<object> Become(Referral referral, CurrentUser by, DateTime now)
    {
        Take(MerlinOutcome.Referral, $"Logged as {referral.Reference}", by, now);
        ReferralReference = referral.Reference;
        return [];
    }

    private void Take(MerlinOutcome outcome, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(DecidedAt is not null, "It has been decided already. Read what was decided below.");
        (Outcome, Reason, DecidedAt, DecidedById) = (outcome, reason, now, by.Id);
        Touch();
    }

    /// <summary>A report of the team, as its cases are; what its people are known for elsewhere the door says.</summary>
    public static Expression<Func<MerlinReport, bool>> VisibleTo(CurrentUser user) => Permissions.ScopeOf(user.Role, Act.ReadCase) switch
    {
        Scope.All => _ => true,
        Scope.OwnTeams => report => user.CaitIds.Contains(report.CaitId),
        _ => _ => false
    };

    public static Expression<Func<MerlinReport, bool>> ChangeableBy(CurrentUser user, Act act) => Permissions.ScopeOf(user.Role, act) switch
    {
        Scope.All => _ => true,
        Scope.OwnTeams => report => user.CaitIds.Contains(report.CaitId),
        _ => _ => false
    };

    public static Expression<Func<MerlinReport, IEnumerable<Guid>>> PeopleConcerned => report =>
        report.People.Where(named => named.PersonId != null).Select(named => named.PersonId!.Value);
}

/// <summary>Somebody whom a MERLIN report names.</summary>
public sealed class MerlinPerson : Entity, IKept
{
    static Kept IKept.Kept => Kept.ButFor(nameof(PersonId));

    public Guid ReportId { get; private set; }
    public MerlinReport Report { get; private set; } = null!;
    public int Order { get; private set; }
    public string? Name { get; private set; }

    /// <summary>Without marks and case, by which the same name in another report is found.</summary>
    public string SearchName { get; private set; } = "";
    public bool IsChild { get; private set; }
    public DateOnly? BirthDate { get; private set; }
    public BirthPrecision? BirthPrecision { get; private set; }
    public string? BirthAsTold { get; private set; }
    public string? Address { get; private set; }

    /// <summary>The home in one word: postcode, or street, and the numbers; null where it says too little.</summary>
    public string? HomeKey { get; private set; }
    public Guid? PersonId { get; private set; }
    public Person? Person { get; private set; }

    private MerlinPerson() { }

    internal static MerlinPerson Of(MerlinReport report, int order, NamedInMerlin named) => new()
    {
        ReportId = report.Id,
        Order = order,
        Name = named.Name,
        SearchName = PersonName.Searchable(named.Name),
        IsChild = named.IsChild,
        BirthDate = named.Birth?.Date,
        BirthPrecision = named.Birth?.Precision,
        BirthAsTold = named.BirthAsTold,
        Address = named.Address,
        HomeKey = HomeOf(named.Address),
        PersonId = named.Known?.Id,
        Person = named.Known
    };

    internal void Is(Person known) => (PersonId, Person) = (known.Id, known);

    private static string? HomeOf(string? address) => Casework.People.Matching.AddressParts.Of(address) is { Numbers.Length: > 0 } parts
        ? $"{parts.Numbers}:{parts.Postcode ?? parts.Street}" : null;
}
