using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>The periods of a child that can be put right.</summary>
public enum PeriodKind { Plan, LookedAfter }

/// <summary>A child protection plan as somebody now says it was.</summary>
public sealed record PlanTold(PlanCategory Category, DateOnly Start, DateOnly? End, string BoroughCode, string Source);

/// <summary>A time looked after as somebody now says it was.</summary>
public sealed record LookedAfterTold(LegalBasis Basis, DateOnly Start, DateOnly? End, string BoroughCode, string Source);

/// <summary>
/// What stood on record of a plan or of a time looked after until it was corrected or withdrawn: as it was recorded, from when until when
/// it was believed, and why no longer. Only ever added (B10).
/// </summary>
public sealed class CorrectedPeriod : Entity, IKept
{
    public Guid ChildId { get; private set; }
    public PeriodKind Kind { get; private set; }
    public PlanCategory? Category { get; private set; }
    public LegalBasis? Basis { get; private set; }
    public DateOnly Start { get; private set; }
    public DateOnly? End { get; private set; }
    public string BoroughCode { get; private set; } = "";
    public Borough Borough { get; private set; } = null!;

    /// <summary>What opened it or who said so, and what ended it.</summary>
    public string Source { get; private set; } = "";
    public string? EndSource { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid RecordedById { get; private set; }
    public Officer RecordedBy { get; private set; } = null!;
    public DateTime? EndRecordedAt { get; private set; }
    public DateTime CorrectedAt { get; private set; }
    public Guid CorrectedById { get; private set; }
    public Officer CorrectedBy { get; private set; } = null!;
    public string Reason { get; private set; } = "";

    /// <summary>It was never so of this child, and nothing took its place.</summary>
    public bool IsWithdrawn { get; private set; }

    private CorrectedPeriod() { }

    internal static CorrectedPeriod Of(PlanPeriod plan, bool isWithdrawn, string reason, CurrentUser by, DateTime now) => new()
    {
        ChildId = plan.ChildId,
        Kind = PeriodKind.Plan,
        Category = plan.Category,
        Start = plan.Start,
        End = plan.End,
        BoroughCode = plan.BoroughCode,
        Source = plan.OpenedBy,
        EndSource = plan.ClosedBy,
        RecordedAt = plan.RecordedAt,
        RecordedById = plan.RecordedById,
        EndRecordedAt = plan.EndRecordedAt,
        IsWithdrawn = isWithdrawn,
        Reason = reason,
        CorrectedAt = now,
        CorrectedById = by.Id
    };

    internal static CorrectedPeriod Of(LookedAfterPeriod period, bool isWithdrawn, string reason, CurrentUser by, DateTime now) => new()
    {
        ChildId = period.ChildId,
        Kind = PeriodKind.LookedAfter,
        Basis = period.Basis,
        Start = period.Start,
        End = period.End,
        BoroughCode = period.BoroughCode,
        Source = period.Source,
        RecordedAt = period.RecordedAt,
        RecordedById = period.RecordedById,
        EndRecordedAt = period.EndRecordedAt,
        IsWithdrawn = isWithdrawn,
        Reason = reason,
        CorrectedAt = now,
        CorrectedById = by.Id
    };
}
