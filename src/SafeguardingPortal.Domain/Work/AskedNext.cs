using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Work;

/// <summary>Everything of which somebody is asked next: open clocks, things to do, papers nobody has read yet (B13).</summary>
public enum Waiting
{
    TransferToAnswer,
    ReferralToAllocate,
    NothingMoreToDecide,
    AssessmentToWrite,
    DiscussionToRecord,
    AssessmentToSign,
    DiscussionRecordToSend,
    ResearchToDo,
    BreachToExplain,
    BreachToAnswer,
    ConferenceToDecide,
    NotAttendingToAgree,
    NotAttendingInitialToAgree,
    ConferenceReportToWrite,
    ConferenceReportToRead,
    ConferenceReportToSend,
    ConferenceToWriteUp,
    PlanToDecide,
    CoreGroupToRecord,
    NextReviewToAskFor,
    MeetingAfterToHold,
    AbsenceToSign,
    CramToReview,
    CramToWriteAgain,
    DissentToAnswer,
    TaskToDo,
    WorkToHandOver,
    MonthReportToSign
}

/// <summary>Who holds what waits. Nobody is null, and so is somebody who is not here any more or cannot do it today.</summary>
/// <param name="OfficerId">The officer in the case, the liaison officer, the owner of a task.</param>
/// <param name="Queue">The role in whose queue a task waits.</param>
public sealed record Holders(Guid? OfficerId = null, Guid? SupervisorId = null, Role? Queue = null);

/// <summary>Who is asked next: one officer, or the first of these roles that somebody of the team has.</summary>
public sealed record Asked(Guid? OfficerId, IReadOnlyList<Role> Ladder)
{
    /// <summary>The role that is asked where no officer is.</summary>
    /// <param name="present">The roles of those who are in the team today; null where that is not known.</param>
    public Role RoleAmong(IReadOnlyCollection<Role>? present) =>
        present is null ? Ladder[0] : Ladder.FirstOrDefault(present.Contains, Ladder[^1]);

    /// <summary>Whether it is this user's own act, and not one that they could do in somebody's place.</summary>
    public bool IsOf(CurrentUser user, IReadOnlyCollection<Role>? present) =>
        OfficerId is { } officer ? user.DoesWorkOf(officer) : RoleAmong(present) == user.Role;
}

/// <summary>The one rule of who is asked next (B13): whoever holds it, then the roles of the team from below, then the command.</summary>
public static class AskedNext
{
    public static Asked Of(Waiting what, Holders who) => what switch
    {
        Waiting.TransferToAnswer or Waiting.ReferralToAllocate => new(null, Roles.AskedFromTheDesk),
        Waiting.NothingMoreToDecide => new(who.SupervisorId, Roles.AskedFromTheSergeants),
        // Where the officer has gone it is given to another first.
        Waiting.AssessmentToWrite => new(who.OfficerId, Roles.AskedFromTheDesk),
        Waiting.DiscussionToRecord or Waiting.AssessmentToSign or Waiting.DiscussionRecordToSend =>
            new(who.SupervisorId, Roles.AskedFromTheSergeants),
        Waiting.ResearchToDo => new(null, [Role.Researcher, .. Roles.AskedFromTheDesk]),
        Waiting.BreachToExplain => new(who.OfficerId ?? who.SupervisorId, Roles.AskedFromTheDesk),
        Waiting.BreachToAnswer => new(who.SupervisorId, Roles.AskedFromTheSergeants),
        Waiting.ConferenceToDecide or Waiting.ConferenceReportToWrite or Waiting.ConferenceReportToSend or Waiting.ConferenceToWriteUp
            or Waiting.PlanToDecide or Waiting.CoreGroupToRecord or Waiting.NextReviewToAskFor or Waiting.MeetingAfterToHold =>
            new(who.OfficerId, Roles.AskedFromTheLiaisons),
        Waiting.NotAttendingToAgree or Waiting.ConferenceReportToRead => new(null, Roles.AskedFromTheSergeants),
        Waiting.NotAttendingInitialToAgree or Waiting.AbsenceToSign or Waiting.MonthReportToSign => new(null, Roles.AskedFromTheInspectors),
        Waiting.CramToReview => new(null, Roles.AskedFromTheSergeants),
        Waiting.CramToWriteAgain => new(who.OfficerId, Roles.AskedFromTheSergeants),
        Waiting.DissentToAnswer => new(who.OfficerId, Roles.AskedFromTheSergeants),
        Waiting.TaskToDo => new(who.OfficerId, [.. who.Queue is { } queue ? [queue] : (IEnumerable<Role>)[],
            .. Roles.AskedFromTheSergeants]),
        Waiting.WorkToHandOver => new(null, Roles.AskedFromTheSergeants)
    };
}
