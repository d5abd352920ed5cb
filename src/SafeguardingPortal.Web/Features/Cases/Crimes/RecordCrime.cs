using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Crimes;

/// <summary>A crime as it stands on CRIS (row 3).</summary>
public sealed record RecordCrime : ISubmittedOnce
{
    /// <summary>What the patterns of other systems' numbers call it.</summary>
    public const string System = "CRIS";

    public Guid SubmissionId { get; init; }
    public int Version { get; init; }
    public string? CrisNumber { get; init; }
    public string? Offence { get; init; }
    public string? ReportedOn { get; init; }
    public string? RecordedOn { get; init; }

    /// <summary>Numbers of people of the case.</summary>
    public List<string> Victims { get; init; } = [];
    public List<string> Suspects { get; init; } = [];

    /// <summary>"true", "false", or nothing where it is not known.</summary>
    public string? InFamily { get; init; }
    public bool IsConfirmed { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Offences { get; init; } = [];

    [Shown]
    public IReadOnlyList<Choice> People { get; init; } = [];

    public static Expression<Func<CaseFile, RecordCrime>> Shape { get; } = file => new() { Version = file.Version };

    public CrimeReport ToReport(string crisNumber, string group, IReadOnlyList<OnCase> people, DateTime now) =>
        new(crisNumber, Offence!.Trim(), TypedDay.Read(RecordedOn, now)!.Value, IsConfirmed)
        {
            OffenceGroup = group,
            ReportedOn = TypedDay.Read(ReportedOn, now),
            IsInFamily = bool.TryParse(InFamily, out var isInFamily) ? isInFamily : null,
            Victims = CrimePeople.IdsOf(people, Victims),
            Suspects = CrimePeople.IdsOf(people, Suspects)
        };
}

public sealed class RecordCrimePage(ReferenceLists lists, CrimePeople people, TimeProvider time) : IFillsForm<RecordCrime>
{
    public async Task<RecordCrime> FillAsync(RecordCrime form, FormPage page)
    {
        var today = UkTime.DateOf(time.UtcNow);
        return form with
        {
            Offences = await lists.OffencesAsync(),
            People = [.. (await people.OfAsync(page["caseReference"])).Select(person => person.ToChoice(today))]
        };
    }
}

public sealed class RecordCrimeValidator : AbstractValidator<RecordCrime>
{
    public RecordCrimeValidator(TimeProvider time)
    {
        RuleFor(form => form.CrisNumber).NotEmpty().WithMessage("Enter the CRIS number");
        RuleFor(form => form.Offence).NotEmpty().WithMessage("Choose the offence");
        RuleFor(form => form.RecordedOn).Must(day => TypedDay.Read(day, time.UtcNow) is not null)
            .WithMessage("Enter the day CRIS recorded it, for example 23/11/2026")
            .Must(day => TypedDay.Read(day, time.UtcNow) is not { } read || read <= UkTime.DateOf(time.UtcNow))
            .WithMessage("CRIS cannot have recorded it in the future");
        RuleFor(form => form.ReportedOn)
            .Must(day => day.Typed() is null || TypedDay.Read(day, time.UtcNow) is not null)
            .WithMessage("Enter the day police were told like 23/11/2026, or leave it empty")
            .Must((form, day) => TypedDay.Read(day, time.UtcNow) is not { } reported
                || TypedDay.Read(form.RecordedOn, time.UtcNow) is not { } recorded || reported <= recorded)
            .WithMessage("CRIS recorded it before it was reported. Check the days");
        RuleFor(form => form.Suspects).Must((form, suspects) => !suspects.Intersect(form.Victims).Any())
            .WithMessage("Nobody is victim and suspect of the same crime");
    }
}

/// <summary>Somebody on the case who can be named in a crime.</summary>
public sealed record OnCase(Guid PersonId, string Reference, PersonLabel Label)
{
    public Choice ToChoice(DateOnly today) => new(Reference, Label.On(today)) { PeopleNamed = [PersonId] };
}

/// <summary>Who can be named in a crime: everybody on the referrals of the case, and the family that is known.</summary>
public sealed class CrimePeople(Records<CaseFile> files)
{
    public async Task<IReadOnlyList<OnCase>> OfAsync(string caseReference)
    {
        var people = await files.Visible.Where(file => file.Reference == caseReference)
            .SelectMany(file => file.Referrals).SelectMany(referral => referral.People)
            .OrderBy(person => person.Part != ReferralPart.Child).ThenBy(person => person.Person.Reference)
            .Select(person => new OnCase(person.PersonId, person.Person.Reference,
                Person.ToLabel.Of(person.Person, person.Part == ReferralPart.Child))).Spliced().ToListAsync();
        var family = await files.Visible.Where(file => file.Reference == caseReference).SelectMany(file => file.Relatives)
            .OrderBy(relative => relative.Person.Reference)
            .Select(relative => new OnCase(relative.PersonId, relative.Person.Reference, Person.ToLabel.Of(relative.Person, false)))
            .Spliced().ToListAsync();
        return [.. people.Concat(family).DistinctBy(person => person.PersonId)];
    }

    /// <summary>The keys of those who are chosen by their numbers.</summary>
    public static IReadOnlyList<Guid> IdsOf(IReadOnlyList<OnCase> people, IReadOnlyCollection<string> references) =>
        [.. people.Where(person => references.Contains(person.Reference)).Select(person => person.PersonId)];
}

/// <summary>The crimes of a case.</summary>
public sealed record CaseCrimes
{
    public required string Reference { get; init; }
    public required IReadOnlyList<CrimeLine> Crimes { get; init; }

    public static Expression<Func<CaseFile, CaseCrimes>> Shape { get; } = Splice.In<CaseFile, CaseCrimes>(file => new()
    {
        Reference = file.Reference,
        Crimes = file.Crimes.OrderByDescending(crime => crime.RecordedOn).ThenBy(crime => crime.CrisNumber)
            .Select(crime => new CrimeLine(
                crime.Number, crime.CrisNumber, crime.Offence, crime.ReportedOn, crime.RecordedOn, crime.ConfirmedOn, crime.NoCrimedOn,
                crime.Disposal, crime.DetectedOn, crime.Charges.Count(charge => charge.IsOpen),
                crime.People.Where(person => person.TakenOffAt == null && person.Part == CrimePart.Victim)
                    .OrderBy(person => person.Person.Reference)
                    .Select(person => Person.ToLabel.Of(person.Person, person.Person.Child != null)).ToList())).ToList()
    });
}

public sealed record CrimeLine(
    int Number, string CrisNumber, string Offence, DateOnly ReportedOn, DateOnly RecordedOn, DateOnly? ConfirmedOn, DateOnly? NoCrimedOn,
    string? Disposal, DateOnly? DetectedOn, int Charges, IReadOnlyList<PersonLabel> Victims);
