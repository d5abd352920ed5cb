using FluentValidation;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Absences;

/// <summary>An officer is away from a day on.</summary>
public sealed record AddAbsence : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }

    /// <summary>By code.</summary>
    public string? Officer { get; init; }
    public AbsenceKind? Kind { get; init; }
    public string? From { get; init; }

    /// <summary>Nothing while nobody knows it.</summary>
    public string? To { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Officers { get; init; } = [];
}

/// <summary>Somebody does meanwhile what is the absent officer's.</summary>
public sealed record PutCover
{
    public int Version { get; init; }

    /// <summary>By code.</summary>
    public string? Cover { get; init; }
    public string? From { get; init; }

    [Shown]
    public Absence? Absence { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Covers { get; init; } = [];
}

/// <summary>The last day away is known, or another than was thought.</summary>
public sealed record EndAbsence
{
    public int Version { get; init; }
    public string? Last { get; init; }

    [Shown]
    public Absence? Absence { get; init; }
}

public sealed class AddAbsenceValidator : AbstractValidator<AddAbsence>
{
    public AddAbsenceValidator(TimeProvider time)
    {
        RuleFor(form => form.Officer).NotEmpty().WithMessage("Choose who is away");
        RuleFor(form => form.Kind).NotNull().WithMessage("Say why they are away").IsInEnum().WithMessage("Say why they are away");
        RuleFor(form => form.From).ReadAsDay(time, "Enter the first day away, for example 24/11/2026", mayBeAhead: true);
        RuleFor(form => form.To).IsDay(time, "Enter the last day away, for example 4/12/2026, or leave it empty");
    }
}

public sealed class PutCoverValidator : AbstractValidator<PutCover>
{
    public PutCoverValidator(TimeProvider time)
    {
        RuleFor(form => form.Cover).NotEmpty().WithMessage("Choose who covers");
        RuleFor(form => form.From).ReadAsDay(time, "Enter the first day of the cover, for example 24/11/2026", mayBeAhead: true);
    }
}

public sealed class EndAbsenceValidator : AbstractValidator<EndAbsence>
{
    public EndAbsenceValidator(TimeProvider time) =>
        RuleFor(form => form.Last).ReadAsDay(time, "Enter the last day away, for example 4/12/2026", mayBeAhead: true);
}

/// <summary>What the forms show beside what is typed.</summary>
public sealed class AbsencePages(AbsenceList absences, TimeProvider time)
    : IFillsForm<AddAbsence>, IFillsForm<PutCover>, IFillsForm<EndAbsence>
{
    public async Task<AddAbsence> FillAsync(AddAbsence form, FormPage page) => form with { Officers = await absences.OfficersAsync() };

    public async Task<PutCover> FillAsync(PutCover form, FormPage page)
    {
        var absence = await AbsenceAsync(page);
        var today = UkTime.DateOf(time.UtcNow);
        var day = TypedDay.Read(form.From, today) ?? (absence.From > today ? absence.From : today);
        return form with { Absence = absence, Covers = await absences.CoversAsync(absence.Officer, day) };
    }

    public async Task<EndAbsence> FillAsync(EndAbsence form, FormPage page) => form with { Absence = await AbsenceAsync(page) };

    private async Task<Absence> AbsenceAsync(FormPage page) => (await absences.FindAsync(Guid.Parse(page["absence"])))!;
}
