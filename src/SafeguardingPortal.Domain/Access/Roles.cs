namespace SafeguardingPortal.Domain.Access;

/// <summary>Roles that are spoken of together, each set named here alone. What a role may do is <see cref="Permissions"/>.</summary>
public static class Roles
{
    /// <summary>Who can be the officer in a case.</summary>
    public static IReadOnlyList<Role> Detectives { get; } = [Role.DetectiveConstable, Role.DetectiveSergeant, Role.DetectiveInspector];

    /// <summary>Who work a case themselves.</summary>
    public static IReadOnlyList<Role> Investigators { get; } = [Role.DetectiveConstable, Role.DetectiveSergeant];

    /// <summary>Who supervise the work of a team they are posted to.</summary>
    public static IReadOnlyList<Role> Supervisors { get; } = [Role.DetectiveSergeant, Role.DetectiveInspector];

    /// <summary>Who answer for every team: one column of the matrix, and nothing is a commander's alone.</summary>
    public static IReadOnlyList<Role> OfCommand { get; } = [Role.DetectiveChiefInspector, Role.SeniorManagement, Role.Commander];

    /// <summary>"A detective sergeant or above", of a team or of all.</summary>
    public static IReadOnlyList<Role> SergeantOrAbove { get; } = [.. Supervisors, .. OfCommand];

    /// <summary>"A detective inspector or above", who also answer for what no team does.</summary>
    public static IReadOnlyList<Role> InspectorOrAbove { get; } = [Role.DetectiveInspector, .. OfCommand];

    /// <summary>Everybody of a team, from the desk on.</summary>
    public static IReadOnlyList<Role> OfATeam { get; } = [Role.ReferralDesk, Role.Researcher, Role.ConferenceLiaisonOfficer, .. Detectives];

    /// <summary>Who see a conference through for police.</summary>
    public static IReadOnlyList<Role> Liaisons { get; } = [Role.ConferenceLiaisonOfficer, .. Investigators];

    /// <summary>Who can be at one for police.</summary>
    public static IReadOnlyList<Role> AtConferences { get; } = [Role.ConferenceLiaisonOfficer, .. Detectives];

    /// <summary>Who is asked for what an inspector does, the next where a team has none of the one before, up to the command.</summary>
    public static IReadOnlyList<Role> AskedFromTheInspectors { get; } =
        [Role.DetectiveInspector, Role.DetectiveChiefInspector, Role.Commander];

    /// <summary>The same for what a supervisor does.</summary>
    public static IReadOnlyList<Role> AskedFromTheSergeants { get; } = [Role.DetectiveSergeant, .. AskedFromTheInspectors];

    /// <summary>The same for what the referral desk does.</summary>
    public static IReadOnlyList<Role> AskedFromTheDesk { get; } = [Role.ReferralDesk, .. AskedFromTheSergeants];

    /// <summary>The same for conferences.</summary>
    public static IReadOnlyList<Role> AskedFromTheLiaisons { get; } = [Role.ConferenceLiaisonOfficer, .. AskedFromTheSergeants];

    /// <summary>Every role a person can be given, the highest first: who holds two works in the first of them (decision 49).</summary>
    public static IReadOnlyList<Role> OfPeople { get; } =
    [
        Role.Commander, Role.SeniorManagement, Role.DetectiveChiefInspector, Role.DetectiveInspector, Role.DetectiveSergeant,
        Role.DetectiveConstable, Role.ConferenceLiaisonOfficer, Role.Researcher, Role.ReferralDesk, Role.QualityAssurance, Role.Training,
        Role.WorkforcePlanning, Role.FrontlineOfficer, Role.Partnership, Role.Administrator, Role.Auditor
    ];

    /// <summary>Who keeps the portal, or watches over it, does no case besides.</summary>
    public static IReadOnlyList<Role> HeldAlone { get; } = [Role.Administrator, Role.Auditor];

    /// <summary>Whether one role can do meanwhile what another does: the same, or one that supervises it.</summary>
    public static bool CanCover(Role cover, Role absent) => cover == absent
        || (SergeantOrAbove.Contains(cover) && (OfATeam.Contains(absent) || OfCommand.Contains(absent))
            && Highest([cover, absent]) == cover);

    /// <summary>The role somebody works in who holds these; nobody's where they hold none.</summary>
    public static Role Highest(IEnumerable<Role> held) => OfPeople.FirstOrDefault(held.Contains, Role.Nobody);
}
