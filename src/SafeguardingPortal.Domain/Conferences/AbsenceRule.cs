using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Conferences;

/// <summary>A conference, or what a page shows of one, as far as it decides who may answer for police not being there.</summary>
public interface IConferenceAtHand : IOfTeam
{
    bool IsInitial { get; }

    /// <summary>Who asked that police do not attend, while nobody has answered.</summary>
    Guid? AskedById { get; }
}

/// <summary>Who may agree that police stay away from a conference, and who answers for it when they did (BR-22, BR-23, BR-51).</summary>
public static class AbsenceRule
{
    /// <summary>Whoever asked does not answer; for an initial conference an inspector or above does.</summary>
    public static bool MayAgreeNotToAttend(this IConferenceAtHand conference, CurrentUser user) =>
        user.May(Act.ApproveNonAttendance, conference) && conference.AskedById != user.Id && conference.IsForRankOf(user);

    public static bool MaySignForAbsence(this IConferenceAtHand conference, CurrentUser user) =>
        user.May(Act.ApproveNonAttendance, conference) && user.IsInspectorOrAbove;

    internal static bool IsForRankOf(this IConferenceAtHand conference, CurrentUser user) =>
        !conference.IsInitial || user.IsInspectorOrAbove;
}
