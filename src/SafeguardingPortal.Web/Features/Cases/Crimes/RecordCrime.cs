using System.Linq.Expressions;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Time;
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
    public string? RecordedOn { get; init; }
    public bool IsConfirmed { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Offences { get; init; } = [];

    public static Expression<Func<CaseFile, RecordCrime>> Shape { get; } = file => new() { Version = file.Version };

    public CrimeReport ToReport(ReferencePattern pattern, DateTime now) =>
        new(PoliceReference.Read(pattern, CrisNumber, out _)!, Offence!.Trim(), TypedDay.Read(RecordedOn, now)!.Value, IsConfirmed);
}

public sealed class RecordCrimePage(ReferenceLists lists) : IFillsForm<RecordCrime>
{
    public async Task<RecordCrime> FillAsync(RecordCrime form, FormPage page) => form with { Offences = await lists.OffencesAsync() };
}

public sealed class RecordCrimeValidator : AbstractValidator<RecordCrime>
{
    public RecordCrimeValidator(TimeProvider time)
    {
        RuleFor(form => form.CrisNumber).NotEmpty().WithMessage("Enter the CRIS number");
        RuleFor(form => form.Offence).NotEmpty().WithMessage("Enter the offence").Fits(Lengths.Name, "The offence");
        RuleFor(form => form.RecordedOn).Must(day => TypedDay.Read(day, time.UtcNow) is not null)
            .WithMessage("Enter the day CRIS recorded it, for example 23/11/2026")
            .Must(day => TypedDay.Read(day, time.UtcNow) is not { } read || read <= UkTime.DateOf(time.UtcNow))
            .WithMessage("CRIS cannot have recorded it in the future");
    }
}

/// <summary>The crimes of a case.</summary>
public sealed record CaseCrimes
{
    public required string Reference { get; init; }
    public required int Version { get; init; }
    public required IReadOnlyList<CrimeLine> Crimes { get; init; }

    public static Expression<Func<CaseFile, CaseCrimes>> Shape { get; } = file => new()
    {
        Reference = file.Reference,
        Version = file.Version,
        Crimes = file.Crimes.OrderByDescending(crime => crime.RecordedOn).ThenBy(crime => crime.CrisNumber)
            .Select(crime => new CrimeLine(crime.Id, crime.CrisNumber, crime.Offence, crime.RecordedOn, crime.IsConfirmed,
                crime.ConfirmedAt, crime.AddedAt, crime.AddedBy.Name)).ToList()
    };
}

public sealed record CrimeLine(
    Guid Id, string CrisNumber, string Offence, DateOnly RecordedOn, bool IsConfirmed, DateTime? ConfirmedAt, DateTime AddedAt,
    string AddedBy);
