using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>
/// The docket: what is known about some children, their household and the people suspected, from one or more referrals (¶14).
/// </summary>
public sealed partial class CaseFile : Entity, IGuarded<CaseFile>, IReferenced, IOfTeam, IKept
{
    static Kept IKept.Kept => Kept.InPlace;

    public string Reference { get; private set; } = "";
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;
    public DateTime OpenedAt { get; private set; }

    private readonly List<Referral> referrals = [];
    public IReadOnlyList<Referral> Referrals => referrals;

    private readonly List<CaseChild> children = [];
    public IReadOnlyList<CaseChild> Children => children;

    private readonly List<CaseSuspect> suspects = [];
    public IReadOnlyList<CaseSuspect> Suspects => suspects;

    private readonly List<CaseHousehold> households = [];
    public IReadOnlyList<CaseHousehold> Households => households;

    private readonly List<CramAssessment> cramAssessments = [];

    /// <summary>The signed versions of the CRAM, and the draft where there is one.</summary>
    public IReadOnlyList<CramAssessment> CramAssessments => cramAssessments;

    private readonly List<CaseRelative> relatives = [];

    /// <summary>
    /// Family of the children who are neither child nor suspect on it nor live in its households: an absent father, a grandmother.
    /// </summary>
    public IReadOnlyList<CaseRelative> Relatives => relatives;

    private readonly List<Entry> entries = [];
    public IReadOnlyList<Entry> Entries => entries;

    private readonly List<Crime> crimes = [];
    public IReadOnlyList<Crime> Crimes => crimes;

    private readonly List<CaseDocument> documents = [];
    public IReadOnlyList<CaseDocument> Documents => documents;

    private readonly List<Deadline> deadlines = [];

    /// <summary>Every clock of the case, whatever it counts.</summary>
    public IReadOnlyList<Deadline> Deadlines => deadlines;

    private CaseFile() { }

    public static CaseFile Open(string reference, Guid caitId, DateTime now) =>
        new() { Reference = reference, CaitId = caitId, OpenedAt = now };

    /// <summary>The file goes with the referral it was opened for; the team before keeps sight of it.</summary>
    public void HandOver(Guid caitId)
    {
        CaitId = caitId;
        Touch();
    }

    public void Add(Child child) => children.Add(CaseChild.Of(Id, child));

    public void Add(Suspect suspect) => suspects.Add(CaseSuspect.Of(Id, suspect));

    public void Add(Household household) => households.Add(CaseHousehold.Of(Id, household));

    public void AddRelative(Person person) => relatives.Add(CaseRelative.Of(Id, person));

    public static Expression<Func<CaseFile, bool>> VisibleTo(CurrentUser user) => Permissions.ScopeOf(user.Role, Act.ReadCase) switch
    {
        _ when user.Role == Role.System => _ => true,
        // Being of the command or an inspector of quality opens no restricted case: the list does, whatever the team (BR-53).
        Scope.All => IsThereFor(user),
        Scope.OwnTeams => NotLockedOut(user, NotRestricted.And(OrBrokenInto(user, file => user.CaitIds.Contains(file.CaitId)
            || file.Referrals.Any(referral => referral.Transfers.Any(transfer => transfer.State == TransferState.Accepted
                && user.CaitIds.Contains(transfer.FromCaitId)))))
            .Or(OpenByNameTo(user))),
        _ => _ => false
    };

    public static Expression<Func<CaseFile, bool>> ChangeableBy(CurrentUser user, Act act) =>
        OfTeams(Permissions.ScopeOf(user.Role, act), user);

    public static Expression<Func<CaseFile, IEnumerable<Guid>>> PeopleConcerned => file =>
        file.Referrals.SelectMany(referral => referral.People.Select(person => person.PersonId));

    private static Expression<Func<CaseFile, bool>> OfTeams(Scope scope, CurrentUser user) => scope switch
    {
        Scope.All => _ => true,
        Scope.OwnTeams => file => user.CaitIds.Contains(file.CaitId),
        _ => _ => false
    };
}

public sealed class CaseChild : Entity
{
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public Guid ChildId { get; private set; }
    public Child Child { get; private set; } = null!;

    private CaseChild() { }
    internal static CaseChild Of(Guid caseFileId, Child child) => new() { CaseFileId = caseFileId, ChildId = child.Id, Child = child };
}

public sealed class CaseSuspect : Entity
{
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public Guid SuspectId { get; private set; }
    public Suspect Suspect { get; private set; } = null!;

    private CaseSuspect() { }
    internal static CaseSuspect Of(Guid caseFileId, Suspect suspect) =>
        new() { CaseFileId = caseFileId, SuspectId = suspect.Id, Suspect = suspect };
}

public sealed class CaseHousehold : Entity
{
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public Guid HouseholdId { get; private set; }
    public Household Household { get; private set; } = null!;

    private CaseHousehold() { }
    internal static CaseHousehold Of(Guid caseFileId, Household household) =>
        new() { CaseFileId = caseFileId, HouseholdId = household.Id, Household = household };
}

public sealed class CaseRelative : Entity
{
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;

    private CaseRelative() { }
    internal static CaseRelative Of(Guid caseFileId, Person person) =>
        new() { CaseFileId = caseFileId, PersonId = person.Id, Person = person };
}
