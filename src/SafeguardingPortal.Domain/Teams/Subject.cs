using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Teams;

/// <summary>What a clock, a task or a notice is about. Each kind has a rule of its own of who sees it and who is asked next.</summary>
public enum SubjectType
{
    Case,

    /// <summary>A team as such, such as its action plan.</summary>
    Team,

    /// <summary>A borough, for which the team that covers it answers.</summary>
    Borough,
    Command,

    /// <summary>A meeting of a team, or of the inspectors of all.</summary>
    Meeting,

    /// <summary>A person in the command, such as an accreditation that ends.</summary>
    Officer
}

/// <summary>A record that is about a case, or about something in the command that is none.</summary>
public interface IHasSubject
{
    SubjectType SubjectType { get; }

    /// <summary>The team that answers for it now; null where none does.</summary>
    Guid? CaitId { get; }

    /// <summary>The person it is about, and nobody else's.</summary>
    Guid? SubjectOfficerId { get; }
}

/// <summary>
/// What something is about, made by one factory a kind, so that it always holds exactly what its kind needs. A case's own rule says who
/// sees what is about it; for every other kind that is said here, once as an expression and once for a record at hand.
/// </summary>
public sealed record Subject
{
    public SubjectType Type { get; }
    public Guid? CaseFileId { get; }
    public Guid? CaitId { get; }
    public Guid? OfficerId { get; }

    /// <summary>What it is called; a case is called by the children on it.</summary>
    public string? Name { get; }

    private Subject(SubjectType type, Guid? caseFileId, Guid? caitId, Guid? officerId, string? name) =>
        (Type, CaseFileId, CaitId, OfficerId, Name) = (type, caseFileId, caitId, officerId, name);

    public static Subject Case(Guid caseFileId, Guid caitId) => new(SubjectType.Case, caseFileId, caitId, null, null);

    public static Subject Team(Cait team) => new(SubjectType.Team, null, team.Id, null, team.Name);

    public static Subject Borough(Borough borough, Cait covering) => new(SubjectType.Borough, null, covering.Id, null, borough.Name);

    public static Subject Command(Command command) => new(SubjectType.Command, null, null, null, command.Name);

    /// <param name="team">Whose meeting it is; null for one of the inspectors of all teams.</param>
    public static Subject Meeting(string name, Cait? team) => new(SubjectType.Meeting, null, team?.Id, null, name);

    /// <summary>
    /// A person, for whom the inspector of their team answers; for an inspector or above, and for whoever has no team, the command.
    /// </summary>
    public static Subject Officer(Officer officer, DateOnly today) => new(SubjectType.Officer, null,
        Roles.InspectorOrAbove.Contains(officer.Role) ? null
            : officer.Postings.FirstOrDefault(posting => posting.From <= today && (posting.To is null || today <= posting.To))?.CaitId,
        officer.Id, officer.Name);

    /// <summary>
    /// Who sees what is about a subject that is no case: whoever is asked, the command, and quality assurance where it is not about a
    /// person.
    /// </summary>
    public static Expression<Func<T, bool>> VisibleTo<T>(CurrentUser user) where T : class, IHasSubject => user.Role switch
    {
        Role.System => _ => true,
        _ when user.IsOfCommand => about => about.SubjectType != SubjectType.Case,
        Role.QualityAssurance => about =>
            about.SubjectType != SubjectType.Case && (about.SubjectType != SubjectType.Officer || about.SubjectOfficerId == user.Id),
        _ => AskedOf<T>(user)
    };

    public static Expression<Func<T, bool>> ChangeableBy<T>(CurrentUser user, Act act) where T : class,
        IHasSubject => Permissions.ScopeOf(user.Role, act) switch
        {
            Scope.All => VisibleTo<T>(user),
            Scope.OwnTeams => AskedOf<T>(user),
            _ => _ => false
        };

    /// <summary>
    /// Whose it is to see to (B13): for a team, a borough or a team's meeting the supervisors of the team; for a person themselves and the
    /// inspector of their team; for a meeting of all teams the inspectors and who is above them; for the command, and a person no team
    /// answers for, the chief inspectors and above. The team is said in a way no index on it answers: a team has had thousands of clocks
    /// of cases, and a list's own filter finds the few of these.
    /// </summary>
    public static Expression<Func<T, bool>> AskedOf<T>(CurrentUser user) where T : class, IHasSubject => user.Role switch
    {
        Role.System or Role.Nobody => _ => false,
        _ when user.IsOfCommand => about => about.SubjectType == SubjectType.Command || about.SubjectOfficerId == user.Id
            || (about.CaitId == null && (about.SubjectType == SubjectType.Meeting || about.SubjectType == SubjectType.Officer)),
        Role.DetectiveInspector => about => about.SubjectType != SubjectType.Case && (about.SubjectOfficerId == user.Id
            || user.CaitIds.Contains(about.CaitId ?? Guid.Empty) || (about.CaitId == null && about.SubjectType == SubjectType.Meeting)),
        Role.DetectiveSergeant => about => about.SubjectType != SubjectType.Case && (about.SubjectOfficerId == user.Id
            || (user.CaitIds.Contains(about.CaitId ?? Guid.Empty) && about.SubjectType != SubjectType.Officer)),
        _ => about => about.SubjectOfficerId == user.Id
    };

    /// <summary>What <see cref="ChangeableBy{T}"/> says, of a record at hand that the user sees.</summary>
    public static bool CanBeDoneBy(IHasSubject about, CurrentUser user, Act act) =>
        user.MayForEveryTeam(act) || (user.May(act) && IsAskedOf(about, user));

    /// <summary>What <see cref="AskedOf{T}"/> says, of a record at hand.</summary>
    public static bool IsAskedOf(IHasSubject about, CurrentUser user)
    {
        var isOfTheirTeam = about.CaitId is { } team && user.CaitIds.Contains(team);
        return user.IsSignedIn && (about.SubjectOfficerId == user.Id || about.SubjectType switch
        {
            SubjectType.Case => false,
            SubjectType.Command => user.IsOfCommand,
            SubjectType.Meeting when about.CaitId is null => user.IsInspectorOrAbove,
            SubjectType.Officer =>
                about.CaitId is null ? user.IsOfCommand : user.Role == Role.DetectiveInspector && isOfTheirTeam,
            _ => Roles.Supervisors.Contains(user.Role) && isOfTheirTeam
        });
    }
}
