using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.Work.Dissents;

public sealed record StepOnDissent(
    int Number, EscalationLevel Level, bool IsOverride, string? Reason, Clock Clock, string BegunBy, DateTime BegunAt, string? Answer,
    string? Learning, Guid? AnsweredById, string? AnsweredBy, DateTime? AnsweredAt);

/// <summary>A dissent as its page shows it, step by step.</summary>
public sealed record DissentDetails : IDissentAtHand
{
    public required int Version { get; init; }
    public required string Reference { get; init; }
    public required string CaseReference { get; init; }
    public required Guid CaitId { get; init; }
    public required string Cait { get; init; }
    public required DissentSubject SubjectKind { get; init; }
    public required string SubjectReference { get; init; }
    public required string DissenterName { get; init; }
    public required Guid? DissenterId { get; init; }
    public required Agency Agency { get; init; }
    public required string About { get; init; }
    public required string? Evidence { get; init; }
    public required string Wants { get; init; }
    public required Guid RecordedById { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
    public required DissentState State { get; init; }
    public required EscalationLevel Level { get; init; }
    public required string? Resolution { get; init; }
    public required string? ResolvedBy { get; init; }
    public required DateTime? ResolvedAt { get; init; }
    public required IReadOnlyList<StepOnDissent> Steps { get; init; }
    public required IReadOnlyList<PersonLabel> Children { get; init; }

    public StepOnDissent Current => Steps[^1];

    public bool IsOpen => ResolvedAt is null;
    public bool IsAnswered => Current.AnsweredAt is not null;
    public Guid? AnsweredById => Current.AnsweredById;

    public static Expression<Func<Dissent, DissentDetails>> Shape { get; } = Splice.In<Dissent, DissentDetails>(dissent => new()
    {
        Version = dissent.Version,
        Reference = dissent.Reference,
        CaseReference = dissent.CaseFile.Reference,
        CaitId = dissent.CaitId,
        Cait = dissent.Cait.Name,
        SubjectKind = dissent.SubjectKind,
        SubjectReference = dissent.SubjectReference,
        DissenterName = dissent.DissenterName,
        DissenterId = dissent.DissenterId,
        Agency = dissent.Agency,
        About = dissent.About,
        Evidence = dissent.Evidence,
        Wants = dissent.Wants,
        RecordedById = dissent.RecordedById,
        RecordedBy = dissent.RecordedBy.Name,
        RecordedAt = dissent.RecordedAt,
        State = dissent.State,
        Level = dissent.Level,
        Resolution = dissent.Resolution,
        ResolvedBy = dissent.ResolvedBy!.Name,
        ResolvedAt = dissent.ResolvedAt,
        Steps = dissent.Steps.OrderBy(step => step.Number)
            .Select(step => new StepOnDissent(step.Number, step.Level, step.IsOverride, step.Reason,
                Deadline.ToClock.Of(step.Deadline),
                step.BegunBy.Name, step.BegunAt, step.Answer, step.Learning, step.AnsweredById, step.AnsweredBy!.Name,
                step.AnsweredAt)).ToList(),
        Children = dissent.CaseFile.Children.OrderBy(child => child.Child.Person.BirthDate)
            .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList()
    });
}
