using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Tasks;

/// <summary>What kind of thing a task is: where it came from says the rest.</summary>
public enum TaskKind
{
    /// <summary>Something not known that someone has to find out (theme 1, BR-10).</summary>
    InformationGap,

    /// <summary>What a supervisor directed in a review (row 9).</summary>
    Direction,

    /// <summary>What a discussion or conference decided (BR-15).</summary>
    Decision,
    Action,

    /// <summary>Something changed that the risk has to be looked at again for.</summary>
    ReReviewRisk,

    /// <summary>Two records may be of one person.</summary>
    CheckMatch
}

public enum TaskEnding { Done, Cancelled }

/// <summary>A task as it is set: what, for whom, by when, from what.</summary>
/// <param name="DueAt">UTC; a day limit is the end of the London day.</param>
public sealed record NewTask(TaskKind Kind, string Text, DateTime DueAt)
{
    public Officer? Owner { get; init; }

    /// <summary>Instead of an officer: everyone of a role in the team, as a queue.</summary>
    public Role? OwnerRole { get; init; }
    public string? Reason { get; init; }
    public string? FromReference { get; init; }
}

public enum TaskStep { Set, Taken, Offered, Accepted, Declined, OfferWithdrawn, WentWithTheCase, PassedOn, Done, Cancelled }

/// <summary>One thing that happened to a task. Append-only: who had it when is never lost (B10).</summary>
public sealed class TaskEvent : Entity, IKept
{
    public Guid TaskId { get; private set; }
    public TaskStep Step { get; private set; }

    /// <summary>Null where the portal itself did it.</summary>
    public Guid? ById { get; private set; }
    public Officer? By { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>Whom it was given or offered to.</summary>
    public Guid? ToId { get; private set; }
    public Officer? To { get; private set; }
    public string? Words { get; private set; }

    private TaskEvent() { }

    internal static TaskEvent Of(Guid taskId, TaskStep step, Guid? byId, DateTime now, Guid? toId, string? words) =>
        new() { TaskId = taskId, Step = step, ById = byId, At = now, ToId = toId, Words = words };
}
