using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Deadlines;

/// <summary>What people are told of a limit; of its last hours only where it has any of its own.</summary>
public enum FlagLevel { DueSoon, LastHours, Overdue }

/// <summary>The portal told people that a deadline was near or past. One a level, ever.</summary>
public sealed class DeadlineFlag : Entity, IKept
{
    public Guid DeadlineId { get; private set; }
    public FlagLevel Level { get; private set; }
    public DateTime RaisedAt { get; private set; }

    private DeadlineFlag() { }

    public static DeadlineFlag Raise(Guid deadlineId, FlagLevel level, DateTime now) =>
        new() { DeadlineId = deadlineId, Level = level, RaisedAt = now };
}

/// <summary>
/// A limit was passed. The row is made once and never changed; the officer's reason and the sergeant's acknowledgement
/// are appended to it, and nothing (closing, transferring, linking, a late record) takes it away.
/// </summary>
public sealed class Breach : Entity, IKept
{
    public Guid DeadlineId { get; private set; }

    /// <summary>The team that held it when it fell due; null where no team did.</summary>
    public Guid? CaitId { get; private set; }
    public DateTime DueAt { get; private set; }
    public DateTime RecordedAt { get; private set; }

    private readonly List<BreachReason> reasons = [];
    public IReadOnlyList<BreachReason> Reasons => reasons;

    private readonly List<BreachAcknowledgement> acknowledgements = [];
    public IReadOnlyList<BreachAcknowledgement> Acknowledgements => acknowledgements;

    private Breach() { }

    public static Breach Of(Deadline deadline, DateTime now)
    {
        RuleViolation.When(now <= deadline.DueAt, "The limit has not passed yet.");
        return new() { DeadlineId = deadline.Id, CaitId = deadline.MeasuredCaitId, DueAt = deadline.DueAt, RecordedAt = now };
    }

    public void Explain(BreachCause cause, string words, Guid byId, DateTime now) =>
        reasons.Add(BreachReason.Given(Id, cause, words, byId, now));

    /// <summary>A DS or above answers for the breach after the officer's reason, and never for a reason of their own (BR-51).</summary>
    internal void Acknowledge(string whatHappensNow, Guid byId, DateTime now)
    {
        RuleViolation.When(acknowledgements.Count > 0, "This breach has already been acknowledged.");
        RuleViolation.When(reasons.Count == 0, "The officer's reason comes first. Ask for it, or record it, before acknowledging.");
        RuleViolation.When(reasons.All(reason => reason.ById == byId), "You gave the reason, so someone else must acknowledge it.");
        acknowledgements.Add(BreachAcknowledgement.Given(Id, whatHappensNow, byId, now));
    }
}

/// <summary>Why a limit was passed, so that the same cause can be counted across teams.</summary>
public enum BreachCause
{
    PartnerNotReachable,
    FamilyNotFound,
    InformationAwaited,
    OfficerNotAvailable,
    SupervisorNotAvailable,
    LoggedLate,
    RecordedLate,
    Other
}

public sealed class BreachReason : Entity, IKept
{
    public Guid BreachId { get; private set; }
    public BreachCause Cause { get; private set; }
    public string Words { get; private set; } = "";
    public Guid ById { get; private set; }
    public Teams.Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private BreachReason() { }

    internal static BreachReason Given(Guid breachId, BreachCause cause, string words, Guid byId, DateTime now) =>
        new() { BreachId = breachId, Cause = cause, Words = words, ById = byId, At = now };
}

public sealed class BreachAcknowledgement : Entity, IKept
{
    public Guid BreachId { get; private set; }
    public string WhatHappensNow { get; private set; } = "";
    public Guid ById { get; private set; }
    public Teams.Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private BreachAcknowledgement() { }

    internal static BreachAcknowledgement Given(Guid breachId, string whatHappensNow, Guid byId, DateTime now) =>
        new() { BreachId = breachId, WhatHappensNow = whatHappensNow, ById = byId, At = now };
}
