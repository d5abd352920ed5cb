using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Features.Cases.Chronology;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.Cases.Docket;

/// <summary>The docket's first page: what runs, what came in, who it is about, what was said last (¶14).</summary>
public sealed record CaseDetails : IOfTeam
{
    public required string Reference { get; init; }
    public required Guid CaitId { get; init; }
    public required string Cait { get; init; }
    public required DateTime OpenedAt { get; init; }
    public required DateTime? ClosedAt { get; init; }
    public required bool IsRestricted { get; init; }
    public required IReadOnlyList<ClockOnCase> Running { get; init; }
    public required IReadOnlyList<ReferralOnCase> Referrals { get; init; }
    public required IReadOnlyList<string> Addresses { get; init; }
    public required IReadOnlyList<CrimeOnCase> Crimes { get; init; }
    public IReadOnlyList<LatestEntry> Latest { get; init; } = [];

    /// <summary>What of it is open, and so comes next.</summary>
    public Standing Standing { get; init; } = null!;

    public static Expression<Func<CaseFile, CaseDetails>> Shape { get; } = Splice.In<CaseFile, CaseDetails>(file => new()
    {
        Reference = file.Reference,
        CaitId = file.CaitId,
        Cait = file.Cait.Name,
        OpenedAt = file.OpenedAt,
        ClosedAt = file.ClosedAt,
        IsRestricted = file.IsRestricted,
        Running = file.Deadlines.Where(deadline => deadline.MetAt == null && deadline.WithdrawnAt == null)
            .OrderBy(deadline => deadline.DueAt).Select(deadline => new ClockOnCase(deadline.Kind, deadline.SubjectReference,
                Deadline.ToClock.Of(deadline))).ToList(),
        Referrals = file.Referrals.OrderByDescending(referral => referral.ReceivedAt).Select(referral => new ReferralOnCase(
            referral.Reference, referral.ReceivedAt, referral.Source.Name, referral.PrimaryNature, referral.Status, referral.Outcome,
            referral.Officer!.Name,
            Deadline.ToClock.Of(referral.Deadline),
            referral.People.OrderBy(person => person.Order).Select(person => new PersonOnCase(
                Person.ToLabel.Of(person.Person, person.Part == ReferralPart.Child),
                person.Part, person.Relation, person.Person.Reference)).ToList())).ToList(),
        Addresses = file.Households.Select(household => household.Household.Address).ToList(),
        Crimes = file.Crimes.OrderByDescending(crime => crime.RecordedOn)
            .Select(crime => new CrimeOnCase(
                crime.Number, crime.CrisNumber, crime.Offence, crime.ConfirmedOn != null, crime.NoCrimedOn != null)).ToList()
    });
}

public sealed record ClockOnCase(DeadlineKind Kind, string Subject, Clock Clock);

public sealed record ReferralOnCase(
    string Reference, DateTime ReceivedAt, string Source, PrimaryNature Nature, ReferralStatus Status, DiscussionOutcome? Outcome,
    string? Officer, Clock Clock,
    IReadOnlyList<PersonOnCase> People);

/// <param name="Relation">To the children, in the referrer's words.</param>
public sealed record PersonOnCase(PersonLabel Label, ReferralPart Part, string? Relation, string Reference);

public sealed record CrimeOnCase(int Number, string CrisNumber, string Offence, bool IsConfirmed, bool IsNoCrime);
