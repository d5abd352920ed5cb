using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Web.Features.Work.Tasks;

/// <summary>A task as its page shows it, with everything that happened to it.</summary>
public sealed record TaskDetails : ITaskAtHand
{
    public required int Version { get; init; }
    public required string Reference { get; init; }
    public required SubjectType SubjectType { get; init; }

    /// <summary>Null where it is on no case.</summary>
    public required string? CaseReference { get; init; }
    public required string? SubjectName { get; init; }
    public required Guid? SubjectOfficerId { get; init; }
    public required Guid? CaitId { get; init; }
    public required string? Cait { get; init; }
    public required TaskKind Kind { get; init; }
    public required string Text { get; init; }
    public required string? Reason { get; init; }
    public required string? FromReference { get; init; }
    public required Clock Clock { get; init; }
    public required Guid? OwnerId { get; init; }
    public required string? Owner { get; init; }
    public required Role? OwnerRole { get; init; }
    public required Guid? SetById { get; init; }
    public required Guid? OfferedToId { get; init; }
    public required string? OfferedTo { get; init; }
    public required TaskEnding? Ending { get; init; }
    public required string? Result { get; init; }
    public required IReadOnlyList<PersonLabel> Children { get; init; }
    public required IReadOnlyList<TaskHappened> Events { get; init; }

    /// <summary>The children of the case it is on, or whatever else it is about.</summary>
    public string About(DateOnly today) => SubjectName ?? PersonLabel.Line(Children, today);

    public bool IsOpen => Ending is null;

    public static Expression<Func<CaseTask, TaskDetails>> Shape { get; } = Splice.In<CaseTask, TaskDetails>(task => new()
    {
        Version = task.Version,
        Reference = task.Reference,
        SubjectType = task.SubjectType,
        CaseReference = task.CaseFile!.Reference,
        SubjectName = task.SubjectName,
        SubjectOfficerId = task.SubjectOfficerId,
        CaitId = task.CaitId,
        Cait = task.Cait!.Name,
        Kind = task.Kind,
        Text = task.Text,
        Reason = task.Reason,
        FromReference = task.FromReference,
        Clock = CaseTask.ClockOf(task.SetAt, task.DueAt, task.ClosedAt),
        OwnerId = task.OwnerId,
        Owner = task.Owner!.Name,
        OwnerRole = task.OwnerRole,
        SetById = task.SetById,
        OfferedToId = task.OfferedToId,
        OfferedTo = task.OfferedTo!.Name,
        Ending = task.Ending,
        Result = task.Result,
        Children = task.CaseFile!.Children.OrderBy(child => child.Child.Person.BirthDate)
            .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList(),
        Events = task.Events.OrderBy(happened => happened.At).ThenBy(happened => happened.Id.ToString())
            .Select(happened => new TaskHappened(happened.Step, happened.By!.Name, happened.To!.Name, happened.At, happened.Words)).ToList()
    });
}

/// <param name="By">Null where the portal itself did it.</param>
public sealed record TaskHappened(TaskStep Step, string? By, string? To, DateTime At, string? Words);
