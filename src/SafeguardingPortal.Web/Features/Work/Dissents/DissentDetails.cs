using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Discussions;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.Work.Dissents;

public sealed record StepOnDissent(
    int Number, EscalationLevel Level, bool IsOverride, string? Reason, Clock Clock, string BegunBy, DateTime BegunAt, string? Answer, string? Learning, Guid? AnsweredById, string? AnsweredBy, DateTime? AnsweredAt);

public enum DissentAct { Answer, Escalate, Resolve }

/// <summary>A dissent as its page shows it, step by step.</summary>
public sealed record DissentDetails
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

    /// <summary>Whether this act is open to this person now; the dissent itself says the same again when it is done.</summary>
    public bool Offers(DissentAct act, CurrentUser user) => ResolvedAt is null && act switch
    {
        DissentAct.Answer => Current.AnsweredAt is null && MayBy(user, Act.AnswerDissent) && Dissent.Answers(user.Role, Level) && DissenterId != user.Id && RecordedById != user.Id,
        DissentAct.Escalate => Level != EscalationLevel.PartnerManager && MayBy(user, Act.RecordDissent),
        DissentAct.Resolve => Current.AnsweredAt is not null && Current.AnsweredById != user.Id && MayBy(user, Act.RecordDissent)
    };

    private bool MayBy(CurrentUser user, Act act) => Permissions.ScopeOf(user.Role, act) switch
    {
        Scope.All => true,
        Scope.OwnTeams => user.CaitIds.Contains(CaitId),
        _ => false
    };

    public static Expression<Func<Dissent, DissentDetails>> Shape { get; } = dissent => new()
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
        Steps = dissent.Steps.OrderBy(step => step.Number).Select(step => new StepOnDissent(step.Number, step.Level, step.IsOverride, step.Reason,
            new(step.Deadline.StartedAt, step.Deadline.DueSoonAt, step.Deadline.DueAt, step.Deadline.MetAt, step.Deadline.MetRecordedAt, step.Deadline.Breach != null && step.Deadline.Breach.Acknowledgements.Any()),
            step.BegunBy.Name, step.BegunAt, step.Answer, step.Learning, step.AnsweredById, step.AnsweredBy!.Name, step.AnsweredAt)).ToList(),
        Children = dissent.CaseFile.Children.OrderBy(child => child.Child.Person.BirthDate).Select(child => new PersonLabel(
            child.Child.PersonId, child.Child.Person.Name, child.Child.Person.Sex, child.Child.Person.BirthDate, child.Child.Person.BirthPrecision, true, child.Child.Person.KnownAs)).ToList()
    };
}
