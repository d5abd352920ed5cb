using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.UrgentPowers;

/// <summary>The seven duties of s.46, in the order in which a night usually brings them.</summary>
public enum ProtectionDuty
{
    /// <summary>The child is told what was done and why, and what may follow (s.46(3)(c)).</summary>
    ChildTold,

    /// <summary>The council of the place where the child was found (s.46(3)(a)).</summary>
    CouncilOfPlaceFound,

    /// <summary>The council where the child lives (s.46(3)(b)).</summary>
    CouncilOfResidence,

    /// <summary>The designated officer inquires into the case (s.46(3)(e)).</summary>
    DesignatedEnquiry,

    /// <summary>What the child wishes and feels (s.46(3)(d)).</summary>
    WishesFound,

    /// <summary>Parents and whoever the child lived with (s.46(4)).</summary>
    ParentsTold,

    /// <summary>To accommodation of the council, or a refuge (s.46(3)(f)).</summary>
    CouncilAccommodation
}

/// <summary>What the law says of single duties.</summary>
public static class ProtectionDuties
{
    /// <summary>
    /// Not each is always owed: the council of residence can be the one of the place, a child can be too young or asleep, parents out of
    /// reach, and whoever was kept where they were moves nowhere. Then the duty says why.
    /// </summary>
    public static bool MayBeLeft(this ProtectionDuty duty) => duty switch
    {
        ProtectionDuty.CouncilOfResidence or ProtectionDuty.ChildTold or ProtectionDuty.WishesFound or ProtectionDuty.ParentsTold
            or ProtectionDuty.CouncilAccommodation => true,
        ProtectionDuty.CouncilOfPlaceFound or ProtectionDuty.DesignatedEnquiry => false
    };

    /// <summary>Somebody outside is told of the child.</summary>
    public static bool IsDisclosure(this ProtectionDuty duty) => duty switch
    {
        ProtectionDuty.CouncilOfPlaceFound or ProtectionDuty.CouncilOfResidence => true,
        ProtectionDuty.ChildTold or ProtectionDuty.DesignatedEnquiry or ProtectionDuty.WishesFound or ProtectionDuty.ParentsTold
            or ProtectionDuty.CouncilAccommodation => false
    };
}

/// <summary>What is told of one duty.</summary>
/// <param name="Whom">Who was told or asked, or who did it.</param>
/// <param name="IsNeeded">False where it was not done, and the words say why.</param>
public sealed record DutyTold(ProtectionDuty Duty, DateTime At, string Whom, string? Words, bool IsNeeded = true);

/// <summary>One of the seven duties was done, or was not needed; told again, the later stands.</summary>
public sealed class ProtectionDutyDone : Entity, IKept
{
    public Guid ProtectionId { get; private set; }
    public int Number { get; private set; }
    public ProtectionDuty Duty { get; private set; }
    public bool IsNeeded { get; private set; }
    public DateTime At { get; private set; }
    public string Whom { get; private set; } = "";
    public string? Words { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;

    public bool IsDisclosure => IsNeeded && Duty.IsDisclosure();

    private ProtectionDutyDone() { }

    internal static ProtectionDutyDone Of(Guid protectionId, int number, DutyTold told, CurrentUser by, DateTime now) => new()
    {
        ProtectionId = protectionId,
        Number = number,
        Duty = told.Duty,
        IsNeeded = told.IsNeeded,
        At = told.At,
        Whom = told.Whom,
        Words = told.Words,
        ById = by.Id,
        RecordedAt = now
    };
}
