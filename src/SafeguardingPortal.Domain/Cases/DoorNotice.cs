using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Cases;

/// <summary>How someone came to somebody on a case that is closed to them.</summary>
public enum DoorOccasion { Intake, Search, PlanLookUp }

/// <summary>
/// Told to those who keep a restricted case: somebody who is not on its list looked for a person of it and was shown nothing (B2). It may be
/// that they need to know, and only those on the list can decide that.
/// </summary>
public sealed class DoorNotice : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(AnsweredAt), nameof(AnsweredById), nameof(Answer));

    public Guid CaseFileId { get; private set; }
    public DoorOccasion Occasion { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    /// <summary>When someone who keeps the case has read it and done what was to be done.</summary>
    public DateTime? AnsweredAt { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public Officer? AnsweredBy { get; private set; }
    public string? Answer { get; private set; }

    private DoorNotice() { }

    public static DoorNotice Of(Guid caseFileId, DoorOccasion occasion, CurrentUser by, DateTime now) =>
        new() { CaseFileId = caseFileId, Occasion = occasion, ById = by.Id, At = now };

    internal void Close(string answer, CurrentUser by, DateTime now) => (Answer, AnsweredById, AnsweredAt) = (answer, by.Id, now);
}
