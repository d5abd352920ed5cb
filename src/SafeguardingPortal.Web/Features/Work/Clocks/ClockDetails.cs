using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.Work.Clocks;

/// <summary>A clock that is about no case, as its page shows it, with every word said of its breach.</summary>
public sealed record ClockDetails : ILimitAtHand
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required DeadlineKind Kind { get; init; }

    /// <summary>The record that is timed, by its reference.</summary>
    public required string Timed { get; init; }
    public required SubjectType SubjectType { get; init; }
    public required string SubjectName { get; init; }
    public required Guid? SubjectOfficerId { get; init; }
    public required Guid? CaitId { get; init; }
    public required Clock Clock { get; init; }

    /// <summary>When the breach was put on record; null where there is none.</summary>
    public required DateTime? BreachedAt { get; init; }
    public required IReadOnlyList<BreachWords> Reasons { get; init; }
    public required IReadOnlyList<BreachWords> Acknowledgements { get; init; }

    public ClockLinks Page => LinkTo.Clock(Id);

    public bool IsBreached => BreachedAt is not null;
    public bool IsExplained => Reasons.Count > 0;
    public bool IsAcknowledged => Acknowledgements.Count > 0;

    public static Expression<Func<Deadline, ClockDetails>> Shape { get; } = Splice.In<Deadline, ClockDetails>(deadline => new()
    {
        Id = deadline.Id,
        Version = deadline.Version,
        Kind = deadline.Kind,
        Timed = deadline.SubjectReference,
        SubjectType = deadline.SubjectType,
        SubjectName = deadline.SubjectName ?? "",
        SubjectOfficerId = deadline.SubjectOfficerId,
        CaitId = deadline.CaitId,
        Clock = Deadline.ToClock.Of(deadline),
        BreachedAt = deadline.Breach == null ? null : deadline.Breach.RecordedAt,
        Reasons = deadline.Breach!.Reasons.OrderBy(reason => reason.At)
            .Select(reason => new BreachWords(reason.Cause, reason.Words, reason.By.Name, reason.At)).ToList(),
        Acknowledgements = deadline.Breach!.Acknowledgements.OrderBy(answer => answer.At)
            .Select(answer => new BreachWords(null, answer.WhatHappensNow, answer.By.Name, answer.At)).ToList()
    });
}
