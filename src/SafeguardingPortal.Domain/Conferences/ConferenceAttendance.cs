using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Conferences;

/// <summary>What the chair said about police not coming, to whom it was said and when, or why not in advance (BR-23).</summary>
public sealed record ChairAnswer(ChairAgreement Agreement, string? Name, DateTime? At, string? Reason);

/// <summary>An officer asks not to attend and says why; somebody else decides (BR-51).</summary>
public sealed class NonAttendanceRequest : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public PolicePart Part { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private NonAttendanceRequest() { }

    internal static NonAttendanceRequest Of(Guid conferenceId, PolicePart part, string reason, Guid byId, DateTime now) =>
        new() { ConferenceId = conferenceId, Part = part, Reason = reason, ById = byId, At = now };
}

/// <summary>Whether police attend, decided. A conference that moves is decided again; what was decided stays on record.</summary>
public sealed class AttendanceDecision : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public PolicePart Part { get; private set; }
    public string Rationale { get; private set; } = "";
    public ChairAgreement? Chair { get; private set; }
    public string? ChairName { get; private set; }
    public DateTime? ChairAt { get; private set; }
    public string? ChairReason { get; private set; }

    /// <summary>The request it answers; none where police simply attend.</summary>
    public Guid? RequestId { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private AttendanceDecision() { }

    internal static AttendanceDecision Of(
        Guid conferenceId, PolicePart part, string rationale, ChairAnswer? chair, Guid? requestId, Guid byId, DateTime now) => new()
        {
            ConferenceId = conferenceId,
            Part = part,
            Rationale = rationale,
            Chair = chair?.Agreement,
            ChairName = chair?.Name,
            ChairAt = chair?.At,
            ChairReason = chair?.Reason,
            RequestId = requestId,
            ById = byId,
            At = now
        };
}

/// <summary>Someone from another agency, or of the family, and how they took part.</summary>
public sealed record AttendeeRecord(string Name, ConferenceAgency Agency, string JobTitle, Participation Participation, bool SentReport);

/// <summary>A police officer who attended, and how.</summary>
public sealed record PoliceAttendeeRecord(Officer Officer, MeetingMode Mode);

public sealed class ConferenceAttendee : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public int Order { get; private set; }
    public string Name { get; private set; } = "";
    public ConferenceAgency Agency { get; private set; }
    public string JobTitle { get; private set; } = "";
    public Participation Participation { get; private set; }
    public bool SentReport { get; private set; }

    private ConferenceAttendee() { }

    internal static ConferenceAttendee Of(Guid conferenceId, int order, AttendeeRecord who) => new()
    {
        ConferenceId = conferenceId,
        Order = order,
        Name = who.Name,
        Agency = who.Agency,
        JobTitle = who.JobTitle,
        Participation = who.Participation,
        SentReport = who.SentReport
    };
}

public sealed class PoliceAttendee : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public Guid OfficerId { get; private set; }
    public Officer Officer { get; private set; } = null!;
    public MeetingMode Mode { get; private set; }

    private PoliceAttendee() { }

    internal static PoliceAttendee Of(Guid conferenceId, PoliceAttendeeRecord who) =>
        new() { ConferenceId = conferenceId, OfficerId = who.Officer.Id, Mode = who.Mode };
}

/// <summary>A DI answers for an initial conference held without police (BR-22).</summary>
public sealed class AbsenceSignOff : Entity, IKept
{
    public Guid ConferenceId { get; private set; }
    public string Words { get; private set; } = "";
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private AbsenceSignOff() { }

    internal static AbsenceSignOff Of(Guid conferenceId, string words, Guid byId, DateTime now) =>
        new() { ConferenceId = conferenceId, Words = words, ById = byId, At = now };
}

/// <summary>A quorum is social care and two other agencies with direct contact with the child (handbook §2.4).</summary>
public static class Quorum
{
    private static readonly ConferenceAgency[] NotAgencies = [
        ConferenceAgency.Family, ConferenceAgency.ChildOrAdvocate, ConferenceAgency.ChildrensSocialCare];

    /// <param name="policeAttended">Police count as one of the agencies.</param>
    public static bool IsMet(IEnumerable<AttendeeRecord> attendees, bool policeAttended)
    {
        var there = attendees.Where(who => who.Participation is Participation.InPerson or Participation.Phone or Participation.Video)
            .Select(who => who.Agency).ToList();
        var others = there.Where(agency => !NotAgencies.Contains(agency)).Distinct().Count() + (policeAttended ? 1 : 0);
        return there.Contains(ConferenceAgency.ChildrensSocialCare) && others >= 2;
    }
}
