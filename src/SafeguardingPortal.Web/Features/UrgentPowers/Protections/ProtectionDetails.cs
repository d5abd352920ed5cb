using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.UrgentPowers;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.UrgentPowers.Protections;

/// <summary>Police protection of one child as its page shows it.</summary>
public sealed record ProtectionDetails : IOfTeam, INamesPeople
{
    public required string Reference { get; init; }
    public required int Version { get; init; }
    public required Guid CaitId { get; init; }
    public required string Cait { get; init; }
    public required string CaitPhone { get; init; }
    public required string? CaseReference { get; init; }
    public required Guid? CaseCaitId { get; init; }
    public required Guid? PersonId { get; init; }
    public required string Child { get; init; }
    public required string? Age { get; init; }
    public required string PlaceFound { get; init; }
    public required string Borough { get; init; }
    public required string? Residence { get; init; }
    public required string Grounds { get; init; }
    public required string Constable { get; init; }
    public required string DesignatedOfficer { get; init; }
    public required string? DesignatedPhone { get; init; }
    public required string PlaceKept { get; init; }
    public required string? WhoMayVisit { get; init; }
    public required string? Needs { get; init; }
    public required string? CouncilPhone { get; init; }
    public required DateTime RecordedAt { get; init; }
    public required Guid RecordedById { get; init; }
    public required string RecordedBy { get; init; }
    public required string? LateReason { get; init; }
    public required Clock Clock { get; init; }
    public required DateTime? LastHoursAt { get; init; }
    public required DateTime? EndedAt { get; init; }
    public required ProtectionOutcome? Outcome { get; init; }
    public required string? OutcomeWords { get; init; }
    public required string? OverrunReason { get; init; }
    public required string? EndedBy { get; init; }
    public required IReadOnlyList<DutyLine> Told { get; init; }
    public required IReadOnlyList<OrderLine> Orders { get; init; }

    public IReadOnlyList<Guid> PeopleNamed => PersonId is { } person ? [person] : [];

    public string Who => Age is null ? Child : $"{Child}, {Age}";

    public ProtectionLinks Page => LinkTo.Protection(Reference);

    /// <summary>What stands of a duty.</summary>
    public DutyLine? Of(ProtectionDuty duty) => Told.Where(line => line.Duty == duty).MaxBy(line => line.Number);

    public IReadOnlyList<ProtectionDuty> Open => [.. Enum.GetValues<ProtectionDuty>().Where(duty => Of(duty) is null)];

    public static Expression<Func<PoliceProtection, ProtectionDetails>> Shape { get; } =
        Splice.In<PoliceProtection, ProtectionDetails>(protection => new()
        {
            Reference = protection.Reference,
            Version = protection.Version,
            CaitId = protection.CaitId,
            Cait = protection.Cait.Name,
            CaitPhone = protection.Cait.Phone,
            CaseReference = protection.CaseFile!.Reference,
            CaseCaitId = protection.CaseFileId == null ? null : protection.CaseFile!.CaitId,
            PersonId = protection.PersonId,
            Child = protection.Child,
            Age = protection.Age,
            PlaceFound = protection.PlaceFound,
            Borough = protection.Borough.Name,
            Residence = protection.Residence,
            Grounds = protection.Grounds,
            Constable = protection.Constable,
            DesignatedOfficer = protection.DesignatedOfficer,
            DesignatedPhone = protection.DesignatedPhone,
            PlaceKept = protection.PlaceKept,
            WhoMayVisit = protection.WhoMayVisit,
            Needs = protection.Needs,
            CouncilPhone = protection.CouncilPhone,
            RecordedAt = protection.RecordedAt,
            RecordedById = protection.RecordedById,
            RecordedBy = protection.RecordedBy.Name,
            LateReason = protection.LateReason,
            Clock = Deadline.ToClock.Of(protection.Deadline),
            LastHoursAt = protection.Deadline.LastHoursAt,
            EndedAt = protection.EndedAt,
            Outcome = protection.Outcome,
            OutcomeWords = protection.OutcomeWords,
            OverrunReason = protection.OverrunReason,
            EndedBy = protection.EndedBy!.Name,
            Told = protection.Duties.OrderBy(done => done.Number).Select(done => new DutyLine(
                done.Number, done.Duty, done.IsNeeded, done.At, done.Whom, done.Words, done.By.Name)).ToList(),
            Orders = protection.Orders.OrderBy(order => order.Number).Select(order => new OrderLine(
                order.Number, order.Court, order.PoliceApplied, order.MadeAt, order.EndsAt, Deadline.ToClock.Of(order.Deadline))).ToList()
        });
}

public sealed record DutyLine(int Number, ProtectionDuty Duty, bool IsNeeded, DateTime At, string Whom, string? Words, string By);

public sealed record OrderLine(int Number, string Court, bool PoliceApplied, DateTime MadeAt, DateTime EndsAt, Clock Clock);

/// <summary>The page: what is next, and what this user may do.</summary>
public sealed record ProtectionPage(ProtectionDetails Protection, CurrentUser Reader, DateTime At)
{
    public bool MayAct => ProtectionActs.May(Reader, Protection);

    public ProtectionDuty? Next => Protection.Open.Count > 0 ? Protection.Open[0] : null;

    /// <summary>The form of the next duty, open on the page.</summary>
    public RecordDuty? NextForm { get; init; }

    /// <summary>Open duties first, then those done in the order in which they were.</summary>
    public IReadOnlyList<ProtectionDuty> InOrder => [.. Enum.GetValues<ProtectionDuty>()
        .OrderBy(duty => Protection.Of(duty) is null ? DateTime.MinValue : Protection.Of(duty)!.At)];

    public bool CanOrder => MayAct && Protection.Orders.Count < 2;

    public OrderLine? RunningOrder => Protection.Orders.LastOrDefault(order => order.Clock.IsRunning);

    public DateOnly FirstDay => UkTime.DateOf(Protection.Clock.StartedAt);
}

/// <summary>Who acts on police protection at hand; the door asks the same of the record.</summary>
public static class ProtectionActs
{
    public static bool May(CurrentUser user, ProtectionDetails protection) => user.May(Act.UseProtection)
        && (user.DoesWorkOf(protection.RecordedById) || (!user.IsOnTheStreet && (user.May(Act.UseProtection, protection)
            || user.May(Act.UseProtection, protection.CaseCaitId))));
}
