using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>A crime as it stands on CRIS.</summary>
/// <param name="RecordedOn">The day CRIS recorded it.</param>
public sealed record CrimeReport(string CrisNumber, string Offence, DateOnly RecordedOn, bool IsConfirmed)
{
    /// <summary>What the offence is counted under.</summary>
    public string OffenceGroup { get; init; } = OffenceGroups.Other;

    /// <summary>The day police were told; null where that was the day CRIS recorded it.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>Whether who is suspected is of the child's family or household; null where that is not known.</summary>
    public bool? IsInFamily { get; init; }
    public IReadOnlyList<Guid> Victims { get; init; } = [];
    public IReadOnlyList<Guid> Suspects { get; init; } = [];

    /// <summary>The same crime on the case file that had it first, where it is counted; null where it is new.</summary>
    public Guid? CountedAsId { get; init; }
}

/// <summary>
/// A crime on the case (row 3). What is said of it is written down step by step and corrected by a further step; how it stands now follows
/// from the steps that nobody has put right. Reported and confirmed are told apart (BR-30).
/// </summary>
public sealed class Crime : Entity, IGuarded<Crime>, IReferenced, IOnCase, IKept
{
    static Kept IKept.Kept => Kept.ButFor(nameof(Offence), nameof(OffenceGroup), nameof(ConfirmedOn), nameof(NoCrimedOn), nameof(Disposal),
        nameof(OutcomeOn), nameof(DetectedOn), nameof(DetectedAt), nameof(IsFoundByCram));

    /// <summary>Such as C-2026-000123-X1.</summary>
    public string Reference { get; private set; } = "";
    public int Number { get; private set; }
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;

    /// <summary>The team that had the case when the crime was put on it: it is in their figures, whoever has it later.</summary>
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;
    public string CrisNumber { get; private set; } = "";
    public string Offence { get; private set; } = "";
    public string OffenceGroup { get; private set; } = "";
    public bool? IsInFamily { get; private set; }
    public DateOnly ReportedOn { get; private set; }
    public DateOnly RecordedOn { get; private set; }

    /// <summary>The instant the London day of the report began, by which it falls into a month.</summary>
    public DateTime ReportedAt { get; private set; }

    /// <summary>The same of the day CRIS recorded it.</summary>
    public DateTime RecordedAt { get; private set; }
    public DateTime AddedAt { get; private set; }
    public Guid AddedById { get; private set; }
    public Officer AddedBy { get; private set; } = null!;

    /// <summary>One crime on two case files is counted once, where it was put first; null for the one that counts.</summary>
    public Guid? CountedAsId { get; private set; }

    public DateOnly? ConfirmedOn { get; private set; }
    public DateOnly? NoCrimedOn { get; private set; }

    /// <summary>The code of the disposal or outcome that stands; null until there is one.</summary>
    public string? Disposal { get; private set; }
    public DateOnly? OutcomeOn { get; private set; }

    /// <summary>The day of a sanction detection; null where there is none.</summary>
    public DateOnly? DetectedOn { get; private set; }
    public DateTime? DetectedAt { get; private set; }

    /// <summary>The risk assessment found it, and it would have gone unrecorded without (¶19).</summary>
    public bool IsFoundByCram { get; private set; }

    private readonly List<CrimeStep> steps = [];
    public IReadOnlyList<CrimeStep> Steps => steps;

    private readonly List<CrimePerson> people = [];
    public IReadOnlyList<CrimePerson> People => people;

    private readonly List<Charge> charges = [];
    public IReadOnlyList<Charge> Charges => charges;

    private Crime() { }

    public static string ReferenceOf(string caseReference, int number) => $"{caseReference}-X{number}";

    internal static Crime Of(CaseFile file, int number, CrimeReport report, CurrentUser by, DateTime now)
    {
        var reported = report.ReportedOn ?? report.RecordedOn;
        RuleViolation.When(report.RecordedOn > UkTime.DateOf(now), "The crime is recorded in the future. Check the day.");
        RuleViolation.When(reported > report.RecordedOn, "The crime was recorded before it was reported. Check the days.");
        var crime = new Crime
        {
            Reference = ReferenceOf(file.Reference, number),
            Number = number,
            CaseFileId = file.Id,
            CaseFile = file,
            CaitId = file.CaitId,
            CrisNumber = report.CrisNumber,
            Offence = report.Offence,
            OffenceGroup = report.OffenceGroup,
            IsInFamily = report.IsInFamily,
            ReportedOn = reported,
            RecordedOn = report.RecordedOn,
            ReportedAt = BeginningOf(reported),
            RecordedAt = BeginningOf(report.RecordedOn),
            AddedAt = now,
            AddedById = by.Id,
            CountedAsId = report.CountedAsId
        };
        foreach (var person in report.Victims.Distinct()) crime.people.Add(CrimePerson.Of(crime.Id, person, CrimePart.Victim, by, now));
        foreach (var person in report.Suspects.Distinct()) crime.people.Add(CrimePerson.Of(crime.Id, person, CrimePart.Suspect, by, now));
        crime.RequireNobodyTwice();
        if (report.IsConfirmed) crime.Add(new(CrimeStepKind.Confirmed, report.RecordedOn), by, now);
        return crime;
    }

    public bool IsConfirmed => ConfirmedOn is not null;

    public IEnumerable<Guid> Victims => Named(CrimePart.Victim);

    public IEnumerable<Guid> Suspects => Named(CrimePart.Suspect);

    /// <summary>Steps that nobody has put right.</summary>
    internal IEnumerable<CrimeStep> Standing =>
        steps.Where(step => step.Kind != CrimeStepKind.PutRight && steps.TrueForAll(other => other.CorrectsId != step.Id))
            .OrderBy(step => step.Number);

    /// <summary>Confirmed on CRIS, on a day (BR-30).</summary>
    public void Confirm(DateOnly on, CurrentUser by, DateTime now)
    {
        RuleViolation.When(IsConfirmed, "This crime is already confirmed.");
        RequireCrime();
        RuleViolation.When(on < ReportedOn, "The crime was confirmed before it was reported. Check the day.");
        Write(new(CrimeStepKind.Confirmed, on), $"Crime {CrisNumber} confirmed", by, now);
    }

    /// <summary>CRIS says that no crime was committed. It counts in no figure of recorded crimes from then on.</summary>
    public void RecordNoCrime(DateOnly on, string reason, CurrentUser by, DateTime now)
    {
        RequireCrime();
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why it is no crime.");
        RuleViolation.When(on < ReportedOn, "It was found to be no crime before it was reported. Check the day.");
        RuleViolation.When(charges.Exists(charge => charge.IsOpen),
            "A charge for it is before the court. Record first what became of the charge.");
        Write(new(CrimeStepKind.NoCrime, on) { Words = reason }, $"Crime {CrisNumber} is no crime", by, now);
    }

    /// <summary>How police dealt with it. The latest stands; those before stay on record.</summary>
    public void RecordOutcome(CrimeOutcome outcome, CurrentUser by, DateTime now)
    {
        RequireCrime();
        RuleViolation.When(outcome.On < ReportedOn, "The outcome is of a day before the crime was reported. Check the day.");
        RuleViolation.When(!outcome.Disposal.HoldsOn(outcome.On), outcome.Disposal.IsOfOutcomes
            ? "That outcome was not in use on that day. Until 31 March 2013 choose a disposal."
            : "That disposal was not in use on that day. Since 1 April 2013 choose an outcome.");
        RuleViolation.When(outcome.IsNotInInterests && outcome.Disposal.IsSanction,
            "A sanction was pursued, so it cannot have been left for the child’s sake.");
        RuleViolation.When(outcome.IsNotInInterests && string.IsNullOrWhiteSpace(outcome.Words),
            "Say why pursuing it was not in the child’s best interests.");
        Write(new(CrimeStepKind.Outcome, outcome.On)
        {
            Words = outcome.Words,
            Outcome = outcome
        }, $"Crime {CrisNumber}: {outcome.Disposal.Name.ToLowerInvariant()}{(outcome.IsNotInInterests
            ? ", not pursued in the child’s best interests" : outcome.IsDetection ? ", a sanction detection" : "")}", by, now);
    }

    /// <summary>CRIS has it under another offence now.</summary>
    public void Reclassify(string offence, string group, DateOnly on, string reason, CurrentUser by, DateTime now)
    {
        RequireCrime();
        RuleViolation.When(offence == Offence, "It is under that offence already.");
        Write(new(CrimeStepKind.Reclassified, on) { Words = reason, Offence = offence, OffenceGroup = group },
            $"Crime {CrisNumber} is {offence} now, where it was {Offence}", by, now);
    }

    /// <summary>An officer says that it came to light by the risk assessment, and how (¶19).</summary>
    public void MarkFoundByCram(string how, CurrentUser by, DateTime now)
    {
        RuleViolation.When(IsFoundByCram, "It is on record already that the CRAM found it.");
        RuleViolation.When(string.IsNullOrWhiteSpace(how), "Say how the CRAM found it.");
        Write(new(CrimeStepKind.FoundByCram, UkTime.DateOf(now)) { Words = how }, $"Crime {CrisNumber} found by the CRAM", by, now);
    }

    /// <summary>A step was wrong. It stays to be read, and counts for nothing; what is right is recorded as a step of its own.</summary>
    public void PutRight(Guid stepId, string reason, CurrentUser by, DateTime now)
    {
        var wrong = Standing.FirstOrDefault(step => step.Id == stepId);
        RuleViolation.When(wrong is null, "That has been put right already, or is of another crime.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say what was wrong.");
        Write(new(CrimeStepKind.PutRight, UkTime.DateOf(now)) { Words = reason, CorrectsId = wrong.Id },
            $"Crime {CrisNumber}: what was recorded on {wrong.On:d MMMM yyyy} is put right", by, now);
    }

    /// <summary>Who it was done to and who is suspected now. Whoever is taken off stays to be read, with the reason.</summary>
    public void Name(IReadOnlyCollection<Guid> victims, IReadOnlyCollection<Guid> suspects, string? reason, CurrentUser by, DateTime now)
    {
        List<CrimePerson> gone = [.. people.Where(person => person.TakenOffAt is null
            && !(person.Part == CrimePart.Victim ? victims : suspects).Contains(person.PersonId))];
        RuleViolation.When(gone.Count > 0 && string.IsNullOrWhiteSpace(reason), "Say why somebody is taken off.");
        RuleViolation.When(gone.Exists(person => charges.Exists(charge => charge.IsOpen
            && person.PersonId == (person.Part == CrimePart.Victim ? charge.VictimId : charge.DefendantId))),
            "Somebody you take off is in a charge that is before the court.");
        foreach (var person in gone) person.TakeOff(reason!.Trim(), by, now);
        foreach (var victim in victims.Except(Victims).ToList()) people.Add(CrimePerson.Of(Id, victim, CrimePart.Victim, by, now));
        foreach (var suspect in suspects.Except(Suspects).ToList()) people.Add(CrimePerson.Of(Id, suspect, CrimePart.Suspect, by, now));
        RequireNobodyTwice();
        CaseFile.Tell($"Who is named in crime {CrisNumber} changed", by, now);
        Touch();
    }

    /// <summary>One defendant is charged for what was done to one victim (¶1–4).</summary>
    public Charge Bring(ChargeBrought brought, CurrentUser by, DateTime now)
    {
        RequireCrime();
        RuleViolation.When(!Suspects.Contains(brought.DefendantId), "Only who is suspected of this crime can be charged with it.");
        RuleViolation.When(!Victims.Contains(brought.VictimId), "Choose one of the crime’s victims.");
        RuleViolation.When(string.IsNullOrWhiteSpace(brought.Offence), "Say what the charge is.");
        RequirePast(brought.On, now);
        RuleViolation.When(brought.On < ReportedOn, "The charge is of a day before the crime was reported. Check the day.");
        var charge = Charge.Of(Id, charges.Count + 1, brought, by, now);
        charges.Add(charge);
        CaseFile.Tell($"Charged for crime {CrisNumber}: {brought.Offence}", by, now, KeyEvent.Crime);
        Touch();
        return charge;
    }

    /// <summary>What a court did about a charge, and what that means for the case.</summary>
    public void Hear(Charge charge, CourtHeard heard, CurrentUser by, DateTime now)
    {
        RuleViolation.When(charge.CrimeId != Id, "That charge is for another crime.");
        RequirePast(heard.On, now);
        charge.Hear(heard, by, now);
        CaseFile.Tell($"Crime {CrisNumber} at court: {CourtEvents.InSentence(heard.Event)}", by, now, KeyEvent.Crime);
        Touch();
    }

    public void PutRight(Charge charge, Guid stepId, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(charge.CrimeId != Id, "That charge is for another crime.");
        charge.PutRight(stepId, reason, by, now);
        CaseFile.Tell($"Crime {CrisNumber}: what was recorded of the court is put right", by, now);
        Touch();
    }

    public static Expression<Func<Crime, bool>> VisibleTo(CurrentUser user) =>
        CaseFile.VisibleTo(user).For((Crime crime) => crime.CaseFile);

    public static Expression<Func<Crime, bool>> ChangeableBy(CurrentUser user, Act act) =>
        CaseFile.ChangeableBy(user, act).For((Crime crime) => crime.CaseFile);

    public static Expression<Func<Crime, IEnumerable<Guid>>> PeopleConcerned => crime => crime.People.Select(person => person.PersonId);

    private static DateTime BeginningOf(DateOnly day) => UkTime.EndOf(day.AddDays(-1));

    private IEnumerable<Guid> Named(CrimePart part) =>
        people.Where(person => person.Part == part && person.TakenOffAt is null).Select(person => person.PersonId);

    private void RequireNobodyTwice() => RuleViolation.When(Victims.Intersect(Suspects).Any(),
        "Nobody is victim and suspect of the same crime. Record a crime for each.");

    private void RequireCrime() => RuleViolation.When(NoCrimedOn is not null,
        "This is on record as no crime. Put that right first, if it was wrong.");

    private static void RequirePast(DateOnly on, DateTime now) =>
        RuleViolation.When(on > UkTime.DateOf(now), "That day is in the future. Check the day.");

    private void Write(CrimeStepSaid said, string told, CurrentUser by, DateTime now)
    {
        RequirePast(said.On, now);
        Add(said, by, now);
        CaseFile.Tell(told, by, now, KeyEvent.Crime);
        Touch();
    }

    private void Add(CrimeStepSaid said, CurrentUser by, DateTime now)
    {
        // The first reclassification keeps what stood before it, so that it can be gone back to.
        steps.Add(CrimeStep.Of(Id, steps.Count + 1, said with { WasOffence = Offence, WasGroup = OffenceGroup }, by, now));
        Restate();
    }

    /// <summary>How it stands, from the steps that stand.</summary>
    private void Restate()
    {
        var standing = Standing.ToList();
        ConfirmedOn = standing.FindLast(step => step.Kind == CrimeStepKind.Confirmed)?.On;
        NoCrimedOn = standing.FindLast(step => step.Kind == CrimeStepKind.NoCrime)?.On;
        IsFoundByCram = standing.Exists(step => step.Kind == CrimeStepKind.FoundByCram);
        var named = standing.FindLast(step => step.Kind == CrimeStepKind.Reclassified);
        var first = steps.Find(step => step.Kind == CrimeStepKind.Reclassified);
        if (named is not null) (Offence, OffenceGroup) = (named.Offence!, named.OffenceGroup!);
        else if (first is not null) (Offence, OffenceGroup) = (first.WasOffence!, first.WasGroup!);
        var outcome = standing.FindLast(step => step.Kind == CrimeStepKind.Outcome);
        (Disposal, OutcomeOn) = (outcome?.Disposal, outcome?.On);
        DetectedOn = NoCrimedOn is null && outcome?.IsDetection == true ? outcome.On : null;
        DetectedAt = DetectedOn is { } day ? BeginningOf(day) : null;
    }
}
