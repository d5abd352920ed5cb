using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Deadlines;

/// <summary>A limit that is about no case, or what a page shows of one, as far as it decides who may answer for it.</summary>
public interface ILimitAtHand : IHasSubject
{
    bool IsBreached { get; }
    bool IsExplained { get; }
    bool IsAcknowledged { get; }
}

/// <summary>Who may say why such a limit passed, and who may answer for it.</summary>
public static class LimitRule
{
    public static bool CanBeExplainedBy(this ILimitAtHand limit, CurrentUser user) =>
        limit.IsBreached && Subject.CanBeDoneBy(limit, user, Act.ExplainLateness);

    public static bool CanBeAcknowledgedBy(this ILimitAtHand limit, CurrentUser user) =>
        limit is { IsBreached: true, IsExplained: true, IsAcknowledged: false } && !limit.IsAbout(user)
        && Subject.CanBeDoneBy(limit, user, Act.Sign);

    /// <summary>Nobody answers for what is about themselves (BR-51).</summary>
    internal static bool IsAbout(this IHasSubject limit, CurrentUser user) => limit.SubjectOfficerId == user.Id;
}
