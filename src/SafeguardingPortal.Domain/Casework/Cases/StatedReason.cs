using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>
/// Why an officer looks at a case in which they have no hand, as they said it: for this case and as long as a shift lasts (BR-62).
/// </summary>
public sealed class StatedReason : Entity, IKept
{
    static Kept IKept.Kept => Kept.Wholly;

    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    /// <summary>The seven of the handbook, in its order.</summary>
    public static IReadOnlyList<AccessReason> Choices { get; } =
    [
        AccessReason.MyCase, AccessReason.Supervision, AccessReason.StrategyOrConference, AccessReason.Frontline,
        AccessReason.QualityAssurance, AccessReason.SubjectAccessOrLegal, AccessReason.Other
    ];

    public Guid CaseFileId { get; private set; }
    public Guid OfficerId { get; private set; }
    public AccessReason Reason { get; private set; }
    public string? Words { get; private set; }
    public DateTime At { get; private set; }
    public DateTime Until { get; private set; }

    private StatedReason() { }

    public static StatedReason Of(Guid caseFileId, AccessReason reason, string? words, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!Choices.Contains(reason), "Choose one of the seven reasons.");
        RuleViolation.When(reason == AccessReason.Other && string.IsNullOrWhiteSpace(words), "Say in words what the other reason is.");
        return new() { CaseFileId = caseFileId, OfficerId = by.Id, Reason = reason, Words = words, At = now, Until = now + Lasts };
    }
}
