using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>Why an officer may not open a case.</summary>
public enum ConflictKind { OwnFamily, OwnConduct, Other }

/// <summary>
/// An officer may not open this case: it is of their own family, or about their own conduct. To them it and its people are not there,
/// whatever their role and whatever list they are on. Told to nobody but those who may set it.
/// </summary>
public sealed class ConflictLock : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(EndedAt), nameof(EndedById), nameof(EndReason));

    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public Guid OfficerId { get; private set; }
    public Officer Officer { get; private set; } = null!;
    public ConflictKind Kind { get; private set; }
    public string Words { get; private set; } = "";
    public DateTime SetAt { get; private set; }
    public Guid SetById { get; private set; }
    public Officer SetBy { get; private set; } = null!;
    public DateTime? EndedAt { get; private set; }
    public Guid? EndedById { get; private set; }
    public string? EndReason { get; private set; }

    private ConflictLock() { }

    /// <param name="running">Those of the case that have not ended.</param>
    public static ConflictLock Set(
        CaseFile file, Officer officer, ConflictKind kind, string words, IEnumerable<ConflictLock> running, CurrentUser by, DateTime now)
    {
        RuleViolation.When(officer.Id == by.Id, "Nobody locks themselves out. Tell another detective inspector, who does.");
        RuleViolation.When(running.Any(each => each.OfficerId == officer.Id && each.EndedAt is null),
            $"{officer.Name} is locked out of this case already.");
        return new()
        {
            CaseFileId = file.Id,
            OfficerId = officer.Id,
            Officer = officer,
            Kind = kind,
            Words = words,
            SetAt = now,
            SetById = by.Id
        };
    }

    public void End(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(EndedAt is not null, "This lock has ended.");
        (EndedAt, EndedById, EndReason) = (now, by.Id, reason);
        Touch();
    }
}
