using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>What was said of a crime.</summary>
public enum CrimeStepKind
{
    Confirmed,
    NoCrime,
    Outcome,
    Reclassified,
    FoundByCram,

    /// <summary>An earlier step was wrong.</summary>
    PutRight
}

public enum CrimePart { Victim, Suspect }

/// <summary>
/// How police dealt with a crime, with the tests of a sanction detection (handbook §3.4): all five true, the disposal being the fifth.
/// </summary>
/// <param name="IsNotifiable">A notifiable offence is recorded.</param>
/// <param name="SuspectKnows">A suspect is identified and knows that it is detected.</param>
/// <param name="EvidenceSuffices">The evidential test of the Crown Prosecution Service is met.</param>
/// <param name="VictimInformed">The victim was told.</param>
public sealed record CrimeOutcome(
    Disposal Disposal, DateOnly On, bool IsNotifiable, bool SuspectKnows, bool EvidenceSuffices, bool VictimInformed)
{
    /// <summary>A detection was not pursued because that was not in the child's best interests (¶35).</summary>
    public bool IsNotInInterests { get; init; }
    public string? Words { get; init; }

    public bool IsDetection => IsNotifiable && SuspectKnows && EvidenceSuffices && VictimInformed && Disposal.IsSanction;
}

/// <summary>What a step says, before it is numbered.</summary>
internal sealed record CrimeStepSaid(CrimeStepKind Kind, DateOnly On)
{
    public string? Words { get; init; }
    public CrimeOutcome? Outcome { get; init; }
    public string? Offence { get; init; }
    public string? OffenceGroup { get; init; }
    public string? WasOffence { get; init; }
    public string? WasGroup { get; init; }
    public Guid? CorrectsId { get; init; }
}

/// <summary>One thing that was said of a crime: on which day, by whom. Append-only; a correction is a step that points to it.</summary>
public sealed class CrimeStep : Entity, IKept
{
    public Guid CrimeId { get; private set; }
    public int Number { get; private set; }
    public CrimeStepKind Kind { get; private set; }
    public DateOnly On { get; private set; }
    public string? Words { get; private set; }

    /// <summary>Of a reclassification: what it is now.</summary>
    public string? Offence { get; private set; }
    public string? OffenceGroup { get; private set; }

    /// <summary>Of a reclassification: what it was.</summary>
    public string? WasOffence { get; private set; }
    public string? WasGroup { get; private set; }

    /// <summary>Of an outcome: its code.</summary>
    public string? Disposal { get; private set; }
    public bool? IsNotifiable { get; private set; }
    public bool? SuspectKnows { get; private set; }
    public bool? EvidenceSuffices { get; private set; }
    public bool? VictimInformed { get; private set; }
    public bool IsDetection { get; private set; }
    public bool IsNotInInterests { get; private set; }
    public Guid? CorrectsId { get; private set; }
    public CrimeStep? Corrects { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private CrimeStep() { }

    internal static CrimeStep Of(Guid crimeId, int number, CrimeStepSaid said, CurrentUser by, DateTime now)
    {
        var isNamed = said.Kind == CrimeStepKind.Reclassified;
        return new()
        {
            CrimeId = crimeId,
            Number = number,
            Kind = said.Kind,
            On = said.On,
            Words = said.Words?.Trim(),
            Offence = said.Offence,
            OffenceGroup = said.OffenceGroup,
            WasOffence = isNamed ? said.WasOffence : null,
            WasGroup = isNamed ? said.WasGroup : null,
            Disposal = said.Outcome?.Disposal.Code,
            IsNotifiable = said.Outcome?.IsNotifiable,
            SuspectKnows = said.Outcome?.SuspectKnows,
            EvidenceSuffices = said.Outcome?.EvidenceSuffices,
            VictimInformed = said.Outcome?.VictimInformed,
            IsDetection = said.Outcome?.IsDetection == true,
            IsNotInInterests = said.Outcome?.IsNotInInterests == true,
            CorrectsId = said.CorrectsId,
            ById = by.Id,
            At = now
        };
    }
}

/// <summary>Who is named in a crime, as victim or suspect: a part in this crime and never a status of the person.</summary>
public sealed class CrimePerson : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(TakenOffAt), nameof(TakenOffById), nameof(TakenOffReason));

    public Guid CrimeId { get; private set; }
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public CrimePart Part { get; private set; }
    public Guid AddedById { get; private set; }
    public DateTime AddedAt { get; private set; }
    public DateTime? TakenOffAt { get; private set; }
    public Guid? TakenOffById { get; private set; }
    public string? TakenOffReason { get; private set; }

    private CrimePerson() { }

    internal static CrimePerson Of(Guid crimeId, Guid personId, CrimePart part, CurrentUser by, DateTime now) =>
        new() { CrimeId = crimeId, PersonId = personId, Part = part, AddedById = by.Id, AddedAt = now };

    internal void TakeOff(string reason, CurrentUser by, DateTime now) =>
        (TakenOffAt, TakenOffById, TakenOffReason) = (now, by.Id, reason);
}
