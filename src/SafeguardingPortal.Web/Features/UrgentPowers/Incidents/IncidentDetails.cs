using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.CriticalIncidents;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Features.UrgentPowers.Incidents;

/// <summary>A critical incident as its page shows it.</summary>
public sealed record IncidentDetails : IOfTeam
{
    public required string Reference { get; init; }
    public required int Version { get; init; }
    public required Guid CaitId { get; init; }
    public required string CaseReference { get; init; }
    public required string Title { get; init; }
    public required string Why { get; init; }
    public required IncidentRequest Request { get; init; }
    public required string? Partner { get; init; }
    public required DateTime ProposedAt { get; init; }
    public required string ProposedBy { get; init; }
    public required IncidentState State { get; init; }
    public required bool? TestVictim { get; init; }
    public required bool? TestFamily { get; init; }
    public required bool? TestCommunity { get; init; }
    public required string? TestWords { get; init; }
    public required int? Level { get; init; }
    public required string? Gold { get; init; }
    public required string? GoldCode { get; init; }
    public required DateTime? DecidedAt { get; init; }
    public required string? DecidedBy { get; init; }
    public required DateTime? StoodDownAt { get; init; }
    public required string? StoodDownBy { get; init; }
    public required string? StandDownRationale { get; init; }
    public required string? Learning { get; init; }
    public required Clock? Review { get; init; }
    public required IReadOnlyList<PersonLabel> Children { get; init; }
    public required IReadOnlyList<LogLine> Log { get; init; }
    public required IReadOnlyList<TouchedLine> Cases { get; init; }

    public IncidentLinks Page => LinkTo.Incident(Reference);

    public static Expression<Func<CriticalIncident, IncidentDetails>> Shape { get; } = Splice.In<CriticalIncident, IncidentDetails>(
        incident => new()
        {
            Reference = incident.Reference,
            Version = incident.Version,
            CaitId = incident.CaseFile.CaitId,
            CaseReference = incident.CaseFile.Reference,
            Title = incident.Title,
            Why = incident.Why,
            Request = incident.Request,
            Partner = incident.Partner,
            ProposedAt = incident.ProposedAt,
            ProposedBy = incident.ProposedBy.Name,
            State = incident.State,
            TestVictim = incident.TestVictim,
            TestFamily = incident.TestFamily,
            TestCommunity = incident.TestCommunity,
            TestWords = incident.TestWords,
            Level = incident.Level,
            Gold = incident.Gold!.Name,
            GoldCode = incident.Gold!.Code,
            DecidedAt = incident.DecidedAt,
            DecidedBy = incident.DecidedBy!.Name,
            StoodDownAt = incident.StoodDownAt,
            StoodDownBy = incident.StoodDownBy!.Name,
            StandDownRationale = incident.StandDownRationale,
            Learning = incident.Learning,
            Review = incident.DeadlineId == null ? null : Deadline.ToClock.Of(incident.Deadline!),
            Children = incident.CaseFile.Children.OrderBy(child => child.Child.Person.BirthDate)
                .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList(),
            Log = incident.Log.OrderBy(entry => entry.Number).Select(entry => new LogLine(
                entry.Number, entry.Kind, entry.Text, entry.Reason, entry.Owner, entry.Recipients, entry.At, entry.By.Name)).ToList(),
            Cases = incident.Cases.OrderBy(touched => touched.At).Select(touched => new TouchedLine(
                touched.CaseFile.Reference, touched.Why)).ToList()
        });
}

public sealed record LogLine(
    int Number, IncidentEntryKind Kind, string Text, string? Reason, string? Owner, string? Recipients, DateTime At, string By);

public sealed record TouchedLine(string CaseReference, string Why);

/// <summary>The page: what this user may do.</summary>
public sealed record IncidentPage(IncidentDetails Incident, CurrentUser Reader)
{
    public bool MayDecide => Incident.State == IncidentState.Proposed && Reader.May(Act.DeclareIncident, Incident);

    public bool MayWrite => Incident.State == IncidentState.Declared && Reader.May(Act.ProposeIncident, Incident);

    public bool MayLead => Incident.State == IncidentState.Declared && Reader.May(Act.DeclareIncident, Incident);
}
