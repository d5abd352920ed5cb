using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Conferences;

/// <summary>What was decided for one child, and what police thought of it.</summary>
/// <param name="ChildId">A child of the conference.</param>
/// <param name="PoliceDissent">Police want it put right by another road; a dissent is recorded for it.</param>
public sealed record ChildDecisionRecord(
    Guid ChildId, ChildOutcome Outcome, PlanCategory? Category, string Reasons, PoliceView PoliceView, string? PoliceWords,
    bool PoliceDissent)
{
    /// <summary>How the child took part, where police were told.</summary>
    public ChildParticipation? Participation { get; init; }
}

public sealed class ChildDecision : Entity, IKept
{
    public Guid ConferenceChildId { get; private set; }
    public ChildOutcome Outcome { get; private set; }
    public PlanCategory? Category { get; private set; }
    public string Reasons { get; private set; } = "";
    public PoliceView PoliceView { get; private set; }
    public string? PoliceWords { get; private set; }
    public bool PoliceDissent { get; private set; }
    public ChildParticipation? Participation { get; private set; }

    private ChildDecision() { }

    internal static ChildDecision Of(Guid conferenceChildId, ChildDecisionRecord decided) => new()
    {
        ConferenceChildId = conferenceChildId,
        Outcome = decided.Outcome,
        Category = decided.Outcome is ChildOutcome.PlanBegins or ChildOutcome.PlanContinues ? decided.Category : null,
        Reasons = decided.Reasons,
        PoliceView = decided.PoliceView,
        PoliceWords = decided.PoliceWords,
        PoliceDissent = decided.PoliceDissent,
        Participation = decided.Participation
    };
}

/// <summary>The core group met, or a review or core group after a birth did, as the council told us.</summary>
public sealed class CoreGroupMeeting : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public DateOnly HeldOn { get; private set; }
    public string ToldBy { get; private set; } = "";
    public Guid RecordedById { get; private set; }
    public Officer RecordedBy { get; private set; } = null!;
    public DateTime RecordedAt { get; private set; }

    private CoreGroupMeeting() { }

    internal static CoreGroupMeeting Of(Guid conferenceId, DateOnly heldOn, string toldBy, Guid recordedById, DateTime now) =>
        new() { ConferenceId = conferenceId, HeldOn = heldOn, ToldBy = toldBy, RecordedById = recordedById, RecordedAt = now };
}

/// <summary>The child of a pre-birth conference was born, from which the days of BR-14 count.</summary>
public sealed class RecordedBirth : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public DateOnly BornOn { get; private set; }
    public bool MotherFit { get; private set; }
    public string ToldBy { get; private set; } = "";
    public Guid RecordedById { get; private set; }
    public DateTime RecordedAt { get; private set; }

    private RecordedBirth() { }

    internal static RecordedBirth Of(Guid conferenceId, DateOnly bornOn, bool motherFit, string toldBy, Guid recordedById, DateTime now) =>
        new()
        {
            ConferenceId = conferenceId,
            BornOn = bornOn,
            MotherFit = motherFit,
            ToldBy = toldBy,
            RecordedById = recordedById,
            RecordedAt = now
        };
}
