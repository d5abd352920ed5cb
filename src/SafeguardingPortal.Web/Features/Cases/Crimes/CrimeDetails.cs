using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Crimes;

/// <summary>A crime with everything that was ever said of it.</summary>
public sealed record CrimeDetails : IOfTeam
{
    public required string CaseReference { get; init; }

    /// <summary>The team that has the case now.</summary>
    public required Guid CaitId { get; init; }
    public required string CountedIn { get; init; }
    public required int Number { get; init; }
    public required string CrisNumber { get; init; }
    public required string Offence { get; init; }
    public required string OffenceGroup { get; init; }
    public required bool? IsInFamily { get; init; }
    public required DateOnly ReportedOn { get; init; }
    public required DateOnly RecordedOn { get; init; }
    public required DateTime AddedAt { get; init; }
    public required string AddedBy { get; init; }
    public required bool IsCountedElsewhere { get; init; }
    public required DateOnly? ConfirmedOn { get; init; }
    public required DateOnly? NoCrimedOn { get; init; }
    public required string? Disposal { get; init; }
    public required DateOnly? OutcomeOn { get; init; }
    public required DateOnly? DetectedOn { get; init; }
    public required bool IsFoundByCram { get; init; }
    public required IReadOnlyList<PersonInCrime> People { get; init; }
    public required IReadOnlyList<StepLine> Steps { get; init; }
    public required IReadOnlyList<ChargeLine> Charges { get; init; }

    public static Expression<Func<Crime, CrimeDetails>> Shape { get; } = Splice.In<Crime, CrimeDetails>(crime => new()
    {
        CaseReference = crime.CaseFile.Reference,
        CaitId = crime.CaseFile.CaitId,
        CountedIn = crime.Cait.Name,
        Number = crime.Number,
        CrisNumber = crime.CrisNumber,
        Offence = crime.Offence,
        OffenceGroup = crime.OffenceGroup,
        IsInFamily = crime.IsInFamily,
        ReportedOn = crime.ReportedOn,
        RecordedOn = crime.RecordedOn,
        AddedAt = crime.AddedAt,
        AddedBy = crime.AddedBy.Name,
        IsCountedElsewhere = crime.CountedAsId != null,
        ConfirmedOn = crime.ConfirmedOn,
        NoCrimedOn = crime.NoCrimedOn,
        Disposal = crime.Disposal,
        OutcomeOn = crime.OutcomeOn,
        DetectedOn = crime.DetectedOn,
        IsFoundByCram = crime.IsFoundByCram,
        People = crime.People.OrderBy(person => person.AddedAt).ThenBy(person => person.Person.Reference)
            .Select(person => new PersonInCrime(
                Person.ToLabel.Of(person.Person, person.Person.Child != null), person.Person.Reference, person.Part, person.TakenOffAt,
                person.TakenOffReason)).ToList(),
        Steps = crime.Steps.OrderBy(step => step.Number).Select(step => new StepLine(
            step.Id, step.Kind, step.On, step.Words, step.Offence, step.WasOffence, step.Disposal, step.IsNotifiable, step.SuspectKnows,
            step.EvidenceSuffices, step.VictimInformed, step.IsDetection, step.IsNotInInterests, step.CorrectsId, step.By.Name, step.At))
            .ToList(),
        Charges = crime.Charges.OrderBy(charge => charge.Number).Select(charge => new ChargeLine(
            charge.Number, charge.Offence, charge.On, charge.IsOpen,
            Person.ToLabel.Of(charge.Defendant, charge.Defendant.Child != null),
            Person.ToLabel.Of(charge.Victim, charge.Victim.Child != null), charge.By.Name, charge.At,
            charge.Steps.OrderBy(step => step.Number).Select(step => new CourtLine(
                step.Id, step.Event, step.On, step.Court, step.Words, step.MinimumMonths, step.IsIndeterminate, step.Effect, step.Siblings,
                step.CorrectsId, step.By.Name, step.At)).ToList())).ToList()
    });
}

public sealed record PersonInCrime(PersonLabel Label, string Reference, CrimePart Part, DateTime? TakenOffAt, string? TakenOffReason);

public sealed record StepLine(
    Guid Id, CrimeStepKind Kind, DateOnly On, string? Words, string? Offence, string? WasOffence, string? Disposal, bool? IsNotifiable,
    bool? SuspectKnows, bool? EvidenceSuffices, bool? VictimInformed, bool IsDetection, bool IsNotInInterests, Guid? CorrectsId, string By,
    DateTime At)
{
    /// <summary>The tests of a sanction detection, in the words of the form, and whether each is true.</summary>
    public IEnumerable<(string Test, bool IsTrue)> Tests => IsNotifiable is null ? [] :
    [
        ("Notifiable offence recorded", IsNotifiable == true), ("Suspect identified and aware", SuspectKnows == true),
        ("Evidential test met", EvidenceSuffices == true), ("Victim informed", VictimInformed == true),
        ("Sanction", Domain.Casework.Cases.Disposal.Of(Disposal)?.IsSanction == true)
    ];

    public string InWords => Kind switch
    {
        CrimeStepKind.Outcome => CrimeWords.OfDisposal(Disposal),
        CrimeStepKind.Reclassified => $"{Offence}, where it was {WasOffence}",
        CrimeStepKind.Confirmed or CrimeStepKind.NoCrime or CrimeStepKind.FoundByCram or CrimeStepKind.PutRight => Kind.InWords()
    };
}

public sealed record CourtLine(
    Guid Id, CourtEvent Event, DateOnly On, string Court, string? Words, int? MinimumMonths, bool IsIndeterminate, CaseEffect? Effect,
    string? Siblings, Guid? CorrectsId, string By, DateTime At);

public sealed record ChargeLine(
    int Number, string Offence, DateOnly On, bool IsOpen, PersonLabel Defendant, PersonLabel Victim, string By, DateTime At,
    IReadOnlyList<CourtLine> Steps);

/// <summary>The page of a crime: who may record what on it.</summary>
public sealed record CrimePage(CrimeDetails Crime, CurrentUser Reader, DateTime At)
{
    public DateOnly Today => UkTime.DateOf(At);

    public CrimeLinks Page => LinkTo.Case(Crime.CaseReference).Crime(Crime.Number);

    public bool MayRecord => Reader.May(Act.RecordCrime, Crime);

    public bool IsNoCrime => Crime.NoCrimedOn is not null;

    public IEnumerable<PersonInCrime> Of(CrimePart part) => Crime.People.Where(person => person.Part == part && person.TakenOffAt is null);

    public IEnumerable<PersonInCrime> TakenOff => Crime.People.Where(person => person.TakenOffAt is not null);

    public bool CanCharge => MayRecord && !IsNoCrime && Of(CrimePart.Victim).Any() && Of(CrimePart.Suspect).Any();

    /// <summary>Put right by a later step: it stands to be read and counts for nothing.</summary>
    public StepLine? CorrectionOf(StepLine step) => Crime.Steps.FirstOrDefault(other => other.CorrectsId == step.Id);
}
