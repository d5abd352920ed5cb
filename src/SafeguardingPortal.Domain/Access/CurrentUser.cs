using System.Linq.Expressions;

namespace SafeguardingPortal.Domain.Access;

/// <summary>The roles of handbook §5, training and workforce planning apart, and the two that are not people.</summary>
public enum Role
{
    Nobody,
    FrontlineOfficer,
    ReferralDesk,
    Researcher,
    ConferenceLiaisonOfficer,
    DetectiveConstable,
    DetectiveSergeant,
    DetectiveInspector,
    DetectiveChiefInspector,
    SeniorManagement,
    Commander,
    QualityAssurance,
    Training,

    /// <summary>Plans strength and leave for the whole command (¶15); sees how many and never which.</summary>
    WorkforcePlanning,

    /// <summary>Runs projects with partner agencies (¶23); opens no case and asks no look-up.</summary>
    Partnership,
    Administrator,
    Auditor,
    System
}

/// <summary>An officer who is away, and whose work somebody does meanwhile.</summary>
/// <param name="Name">With rank, as shown on screen.</param>
public sealed record CoveredOfficer(Guid Id, string Name);

/// <summary>Who is acting, in which role, for which teams today.</summary>
/// <param name="Name">With rank, as shown on screen.</param>
/// <param name="CaitIds">
/// Teams the user is posted to today, and those that ended and left their open work to one of these; empty for roles that have none.
/// </param>
public sealed record CurrentUser(Guid Id, string Name, Role Role, IReadOnlyList<Guid> CaitIds)
{
    /// <summary>Work the portal does by itself, such as raising deadline flags. Set by a job, never by default.</summary>
    public static CurrentUser System { get; } = new(Guid.Empty, "The portal", Role.System, []);

    /// <summary>A visitor who has not signed in, and so sees nothing.</summary>
    public static CurrentUser Nobody { get; } = new(Guid.AllBitsSet, "Nobody", Role.Nobody, []);

    /// <summary>
    /// The instant of what the user is doing, by which access that is given for a time is judged; without it there is none.
    /// </summary>
    public DateTime At { get; init; }

    /// <summary>Those whose absence this user covers today: what is theirs is this user's to do as well, and is marked as such.</summary>
    public IReadOnlyList<CoveredOfficer> Covers { get; init; } = [];

    /// <summary>Cases this user may not open whatever their role: of their own family, or about their own conduct.</summary>
    public IReadOnlyList<Guid> LockedOut { get; init; } = [];

    /// <summary>Cases of other teams that this user has opened for a time (BR-52).</summary>
    public IReadOnlyList<Guid> BrokenInto { get; init; } = [];

    /// <summary>Whether what this officer holds is the user's to do: their own, or that of somebody they cover.</summary>
    public bool DoesWorkOf(Guid? officerId) => officerId == Id || Covers.Any(covered => covered.Id == officerId);

    /// <summary>The same of the key of an officer in the database. To be spliced.</summary>
    public Expression<Func<Guid?, bool>> DoesTheirWork
    {
        get
        {
            var (me, all) = (Id, (List<Guid>)[Id, .. Covers.Select(covered => covered.Id)]);
            // Nearly everybody covers nobody, and one key is found by an index.
            return Covers.Count == 0 ? officer => officer == me : officer => officer != null && all.Contains(officer.Value);
        }
    }

    /// <summary>The name of the officer in whose place the user does what one of these holds; null where it is the user's own.</summary>
    public string? InPlaceOf(params IEnumerable<Guid?> officers) => officers.Contains(Id)
        ? null : Covers.FirstOrDefault(covered => officers.Contains(covered.Id))?.Name;

    /// <summary>A detective sergeant or above, whatever the act. Who may sign, review or close is the matrix's to say.</summary>
    public bool IsSergeantOrAbove => Roles.SergeantOrAbove.Contains(Role);

    /// <summary>A detective inspector or above.</summary>
    public bool IsInspectorOrAbove => Roles.InspectorOrAbove.Contains(Role);

    /// <summary>One of those who answer for the whole command, the chief inspectors on.</summary>
    public bool IsOfCommand => Roles.OfCommand.Contains(Role);

    public bool IsSignedIn => Role is not (Role.Nobody or Role.System);

    /// <summary>Who opens no case and is told only what the look-up says.</summary>
    public bool IsOnTheStreet => Role == Role.FrontlineOfficer;

    /// <summary>Whose own work the searches of a case are.</summary>
    public bool IsResearcher => Role == Role.Researcher;

    /// <summary>Whose own work the conferences of a team are.</summary>
    public bool IsLiaisonOfficer => Role == Role.ConferenceLiaisonOfficer;

    /// <summary>Whether the role may do this at all, to some record or other.</summary>
    public bool May(Act act) => Permissions.ScopeOf(Role, act) != Scope.None;

    /// <summary>Whether the role may do this whichever team it is.</summary>
    public bool MayForEveryTeam(Act act) => Permissions.ScopeOf(Role, act) == Scope.All;

    /// <summary>Whether they may do this to this record: it is their team's, or the role does it for every team.</summary>
    public bool May(Act act, IOfTeam record) => May(act, record.CaitId);

    /// <summary>The same of what no team may answer for.</summary>
    public bool May(Act act, Guid? teamId) => Permissions.ScopeOf(Role, act) switch
    {
        Scope.All => true,
        Scope.OwnTeams => teamId is { } team && CaitIds.Contains(team),
        Scope.None or Scope.LookUpOnly => false
    };
}
