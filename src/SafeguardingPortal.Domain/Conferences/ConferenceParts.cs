using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Conferences;

/// <summary>A child a conference is about: recorded once for all siblings, decided for each (peers no. 13).</summary>
public sealed class ConferenceChild : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public Guid ChildId { get; private set; }
    public Child Child { get; private set; } = null!;
    public int Order { get; private set; }

    /// <summary>The conference this child came from, where a sibling's was merged into this one.</summary>
    public string? FromReference { get; private set; }

    public ChildDecision? Decision { get; private set; }

    private ConferenceChild() { }

    internal static ConferenceChild Of(Guid conferenceId, Child child, int order, string? fromReference) =>
        new() { ConferenceId = conferenceId, ChildId = child.Id, Child = child, Order = order, FromReference = fromReference };

    /// <summary>The plan the child is the subject of on a day; none on the day it ends.</summary>
    public PlanPeriod? PlanOn(DateOnly day) => PlanOn(Child, day);

    internal static PlanPeriod? PlanOn(Child child, DateOnly day) =>
        child.PlansOnAnyRecord.FirstOrDefault(plan => plan.Start <= day && (plan.End is null || plan.End > day));

    internal void Decide(ChildDecision decision) => Decision = decision;
}

/// <summary>When a conference was to be held, as told each time; the last row stands.</summary>
public sealed class ConferenceDate : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public int Order { get; private set; }
    public DateTime StartsAt { get; private set; }
    public DateTime EndsAt { get; private set; }

    /// <summary>Why it was moved; null for the date first told.</summary>
    public string? Reason { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private ConferenceDate() { }

    internal static ConferenceDate Of(
        Guid conferenceId, int order, DateTime startsAt, DateTime endsAt, string? reason, Guid byId, DateTime now) =>
        new() { ConferenceId = conferenceId, Order = order, StartsAt = startsAt, EndsAt = endsAt, Reason = reason, ById = byId, At = now };
}

/// <summary>Who was to look after a conference from when; nobody where the officer is null.</summary>
public sealed class ConferenceAssignment : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public Guid? LiaisonId { get; private set; }
    public Officer? Liaison { get; private set; }
    public string? Reason { get; private set; }
    public Guid ById { get; private set; }
    public DateTime At { get; private set; }

    private ConferenceAssignment() { }

    internal static ConferenceAssignment Of(Guid conferenceId, Guid? liaisonId, string? reason, Guid byId, DateTime now) =>
        new() { ConferenceId = conferenceId, LiaisonId = liaisonId, Reason = reason, ById = byId, At = now };
}

/// <summary>The liaison officer and a supervisor meet before or after a conference (row 12, BR-23).</summary>
public sealed class LiaisonMeeting : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public MeetingKind Kind { get; private set; }
    public DateTime HeldAt { get; private set; }
    public Guid LiaisonId { get; private set; }
    public Officer Liaison { get; private set; } = null!;
    public Guid SupervisorId { get; private set; }
    public Officer Supervisor { get; private set; } = null!;

    /// <summary>Before: the police view agreed. After: what was learnt, and what happens next.</summary>
    public string Words { get; private set; } = "";

    /// <summary>After only: knowing the result, whether it was right not to attend.</summary>
    public bool? WasRight { get; private set; }
    public Guid RecordedById { get; private set; }
    public DateTime RecordedAt { get; private set; }

    private LiaisonMeeting() { }

    internal static LiaisonMeeting Of(
        Guid conferenceId, MeetingKind kind, DateTime heldAt, Officer liaison, Officer supervisor, string words, bool? wasRight,
        Guid recordedById, DateTime now) => new()
        {
            ConferenceId = conferenceId,
            Kind = kind,
            HeldAt = heldAt,
            LiaisonId = liaison.Id,
            SupervisorId = supervisor.Id,
            Words = words,
            WasRight = wasRight,
            RecordedById = recordedById,
            RecordedAt = now
        };
}

/// <summary>A clock of a conference, on the mechanism that all clocks share (B4).</summary>
public sealed class ConferenceClock : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public Guid DeadlineId { get; private set; }
    public Deadline Deadline { get; private set; } = null!;

    private ConferenceClock() { }

    internal static ConferenceClock Of(Guid conferenceId, Deadline deadline) =>
        new() { ConferenceId = conferenceId, DeadlineId = deadline.Id, Deadline = deadline };
}

/// <summary>What was recorded wrongly and what is right. What it corrects stays as it was (B10).</summary>
public sealed class ConferenceCorrection : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public string About { get; private set; } = "";
    public string Words { get; private set; } = "";
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private ConferenceCorrection() { }

    internal static ConferenceCorrection Of(Guid conferenceId, string about, string words, Guid byId, DateTime now) =>
        new() { ConferenceId = conferenceId, About = about, Words = words, ById = byId, At = now };
}
