namespace SafeguardingPortal.Domain.Access;

/// <summary>The twelve roles of handbook §5, and the two that are not people.</summary>
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
    Commander,
    QualityAssurance,
    Training,
    Administrator,
    Auditor,
    System
}

/// <summary>Who is acting, in which role, for which teams today.</summary>
/// <param name="Name">With rank, as shown on screen.</param>
/// <param name="CaitIds">Teams the user is posted to today; empty for roles that have none.</param>
public sealed record CurrentUser(Guid Id, string Name, Role Role, IReadOnlyList<Guid> CaitIds)
{
    /// <summary>Work the portal does by itself, such as raising deadline flags. Set by a job, never by default.</summary>
    public static CurrentUser System { get; } = new(Guid.Empty, "The portal", Role.System, []);

    /// <summary>A visitor who has not signed in, and so sees nothing.</summary>
    public static CurrentUser Nobody { get; } = new(Guid.AllBitsSet, "Nobody", Role.Nobody, []);

    /// <summary>The instant of what the user is doing, by which access that is given for a time is judged; without it there is none.</summary>
    public DateTime At { get; init; }

    /// <summary>A detective sergeant or above, whatever the act. Who may sign, review or close is the matrix's to say.</summary>
    public bool IsSergeantOrAbove => Roles.SergeantOrAbove.Contains(Role);

    /// <summary>A detective inspector or above.</summary>
    public bool IsInspectorOrAbove => Roles.InspectorOrAbove.Contains(Role);

    public bool May(Act act) => Permissions.ScopeOf(Role, act) != Scope.None;
}
