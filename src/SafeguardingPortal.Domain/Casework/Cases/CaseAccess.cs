using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>Why a case is open to named people alone (BR-53).</summary>
public enum RestrictionReason { StaffInvolved, HighProfile, RiskToPeople, Other }

/// <summary>One time a case was restricted: who, when, why, and who lifted it and why. Kept when it is over.</summary>
public sealed class CaseRestriction : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(LiftedAt), nameof(LiftedById), nameof(LiftReason));

    public Guid CaseFileId { get; private set; }
    public RestrictionReason Reason { get; private set; }
    public string Words { get; private set; } = "";
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }
    public DateTime? LiftedAt { get; private set; }
    public Guid? LiftedById { get; private set; }
    public Officer? LiftedBy { get; private set; }
    public string? LiftReason { get; private set; }

    private CaseRestriction() { }

    internal static CaseRestriction Of(Guid caseFileId, RestrictionReason reason, string words, CurrentUser by, DateTime now) =>
        new() { CaseFileId = caseFileId, Reason = reason, Words = words, ById = by.Id, At = now };

    internal void Lift(string reason, CurrentUser by, DateTime now) => (LiftReason, LiftedById, LiftedAt) = (reason, by.Id, now);
}

/// <summary>Someone to whom a restricted case is to be opened; without an end, for as long as it is restricted.</summary>
public sealed record AccessGrant(Officer Officer, DateTime? To, string Reason);

/// <summary>
/// An officer's time on the list of a restricted case (BR-53). What was granted is never rewritten: an end is added to it, and a longer
/// time is a new row.
/// </summary>
public sealed class CaseAccess : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(EndedAt), nameof(EndedById), nameof(EndReason));

    public Guid CaseFileId { get; private set; }
    public Guid OfficerId { get; private set; }
    public Officer Officer { get; private set; } = null!;
    public DateTime From { get; private set; }

    /// <summary>The first instant at which it is over; null for as long as the case is restricted.</summary>
    public DateTime? To { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid GrantedById { get; private set; }
    public Officer GrantedBy { get; private set; } = null!;

    /// <summary>Ended before its time, or for good; by whom and why.</summary>
    public DateTime? EndedAt { get; private set; }
    public Guid? EndedById { get; private set; }
    public Officer? EndedBy { get; private set; }
    public string? EndReason { get; private set; }

    private CaseAccess() { }

    internal static CaseAccess Of(Guid caseFileId, AccessGrant grant, CurrentUser by, DateTime now) => new()
    {
        CaseFileId = caseFileId,
        OfficerId = grant.Officer.Id,
        Officer = grant.Officer,
        From = now,
        To = grant.To,
        Reason = grant.Reason,
        GrantedById = by.Id
    };

    public bool IsCurrentAt(DateTime now) => EndedAt is null && From <= now && (To is null || now < To);

    internal void End(string reason, CurrentUser by, DateTime now) => (EndReason, EndedById, EndedAt) = (reason, by.Id, now);
}
