using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Cases;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Discussions;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Domain.Referrals;
using SafeguardingPortal.Web.Features.Cases.Chronology;

namespace SafeguardingPortal.Web.Features.Cases.Docket;

/// <summary>The docket's first page: what runs, what came in, who it is about, what was said last (¶14).</summary>
public sealed record CaseDetails
{
    public const int LatestEntries = 5;

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

    public bool CanBeDoneBy(CurrentUser user, Act act) => Permissions.ScopeOf(user.Role, act) switch
    {
        Scope.All => true,
        Scope.OwnTeams => user.CaitIds.Contains(CaitId),
        _ => false
    };

    public static Expression<Func<CaseFile, CaseDetails>> Shape { get; } = file => new()
    {
        Reference = file.Reference,
        CaitId = file.CaitId,
        Cait = file.Cait.Name,
        OpenedAt = file.OpenedAt,
        ClosedAt = file.ClosedAt,
        IsRestricted = file.IsRestricted,
        Running = file.Deadlines.Where(deadline => deadline.MetAt == null && deadline.WithdrawnAt == null).OrderBy(deadline => deadline.DueAt).Select(deadline => new ClockOnCase(deadline.Kind, deadline.SubjectReference,
            new(deadline.StartedAt, deadline.DueSoonAt, deadline.DueAt, deadline.MetAt, deadline.MetRecordedAt, deadline.Breach != null && deadline.Breach.Acknowledgements.Any()))).ToList(),
        Referrals = file.Referrals.OrderByDescending(referral => referral.ReceivedAt).Select(referral => new ReferralOnCase(
            referral.Reference, referral.ReceivedAt, referral.Source.Name, referral.PrimaryNature, referral.Status, referral.Outcome, referral.Officer!.Name,
            new(referral.Deadline.StartedAt, referral.Deadline.DueSoonAt, referral.Deadline.DueAt, referral.Deadline.MetAt, referral.Deadline.MetRecordedAt,
                referral.Deadline.Breach != null && referral.Deadline.Breach.Acknowledgements.Any()),
            referral.People.OrderBy(person => person.Order).Select(person => new PersonOnCase(
                new PersonLabel(person.Person.Id, person.Person.Name, person.Person.Sex, person.Person.BirthDate, person.Person.BirthPrecision, person.Part == ReferralPart.Child, person.Person.KnownAs),
                person.Part, person.Relation, person.Person.Reference)).ToList())).ToList(),
        Addresses = file.Households.Select(household => household.Household.Address).ToList(),
        Crimes = file.Crimes.OrderByDescending(crime => crime.RecordedOn).Select(crime => new CrimeOnCase(crime.CrisNumber, crime.Offence, crime.RecordedOn, crime.IsConfirmed)).ToList()
    };
}

public sealed record ClockOnCase(DeadlineKind Kind, string Subject, Clock Clock);

public sealed record ReferralOnCase(
    string Reference, DateTime ReceivedAt, string Source, PrimaryNature Nature, ReferralStatus Status, DiscussionOutcome? Outcome, string? Officer, Clock Clock,
    IReadOnlyList<PersonOnCase> People);

/// <param name="Relation">To the children, in the referrer's words.</param>
public sealed record PersonOnCase(PersonLabel Label, ReferralPart Part, string? Relation, string Reference);

public sealed record CrimeOnCase(string CrisNumber, string Offence, DateOnly RecordedOn, bool IsConfirmed);
