using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Tasks;

/// <summary>What can be done with a task.</summary>
public enum TaskAct { Complete, HandOn, Answer, Withdraw, Take, Cancel }

/// <summary>A task, or what a page shows of one, as far as it decides who may do what with it.</summary>
public interface ITaskAtHand : IHasSubject
{
    bool IsOpen { get; }
    Guid? OwnerId { get; }
    Role? OwnerRole { get; }
    Guid? SetById { get; }
    Guid? OfferedToId { get; }
}

/// <summary>Whose it is to do what with a task, once for the task and for every page that offers it.</summary>
public static class TaskRule
{
    /// <summary>Whether this act is open to this person on this task now.</summary>
    public static bool Offers(this ITaskAtHand task, TaskAct act, CurrentUser user) => task.IsOpen && task.IsInReachOf(user) && act switch
    {
        TaskAct.Answer => user.DoesWorkOf(task.OfferedToId),
        TaskAct.Take => task.OwnerRole == user.Role,
        TaskAct.Withdraw => task.OfferedToId is not null && task.IsTheirs(user),
        TaskAct.HandOn => task.OfferedToId is null && task.IsTheirs(user),
        TaskAct.Cancel => task.MayBeCancelledBy(user) && !task.IsOnlyGivenTo(user),
        TaskAct.Complete => task.IsTheirs(user)
    };

    /// <summary>Theirs to do: they have it, it waits in their role's queue, or they supervise.</summary>
    internal static bool IsTheirs(this ITaskAtHand task, CurrentUser user) =>
        user.DoesWorkOf(task.OwnerId) || task.OwnerRole == user.Role || user.IsSergeantOrAbove;

    internal static bool MayBeCancelledBy(this ITaskAtHand task, CurrentUser user) => task.SetById == user.Id || user.IsSergeantOrAbove;

    /// <summary>Somebody else set it for them, so that cancelling it would be to be rid of it (BR-51).</summary>
    internal static bool IsOnlyGivenTo(this ITaskAtHand task, CurrentUser user) => user.DoesWorkOf(task.OwnerId) && task.SetById != user.Id;

    /// <summary>As <see cref="CaseTask.ChangeableBy"/> says it to the database.</summary>
    private static bool IsInReachOf(this ITaskAtHand task, CurrentUser user) =>
        user.MayForEveryTeam(Act.WorkTasks)
        || (user.May(Act.WorkTasks) && (task.SubjectType == SubjectType.Case
            ? user.May(Act.WorkTasks, task.CaitId)
            : Subject.IsAskedOf(task, user) || user.DoesWorkOf(task.OwnerId) || user.DoesWorkOf(task.OfferedToId)
                || (task.OwnerRole == user.Role && user.May(Act.WorkTasks, task.CaitId))));
}
