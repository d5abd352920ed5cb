using System.Globalization;
using FluentValidation;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>How long everything may take that the portal counts time for, the intervals of reviews among it (B4).</summary>
public sealed class TimeLimitsList : DatedList<TimeLimit, AddTimeLimit>
{
    public override string Code => "time-limits";
    public override string Title => "Time limits and review intervals";
    public override string Words =>
        "how long each step may take, when it is said to be due soon, and how often a CRAM and a plan are reviewed";
    public override string Touches => "Limits that begin from that day on. A limit that runs keeps the end it was given.";

    /// <summary>A law can come into force before anybody is told how the portal is to count it.</summary>
    public override bool MayBeBackDated => true;

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddTimeLimit.Kind), "Limit") { Options = _ => Choice.Of(AddTimeLimit.Kinds, NameOf), Empty = "Choose a limit" },
        new(nameof(AddTimeLimit.Length), "How long", Width: "5"),
        new(nameof(AddTimeLimit.Unit), "Counted in") { Options = _ => Choice.Each<LimitUnit>(InWords) },
        new(nameof(AddTimeLimit.DueSoonHours), "Due soon, hours before the end",
            "Of a limit in hours; one in days or months is due soon on its last day.", "5"),
        new(nameof(AddTimeLimit.LastHours), "Told once more, hours before the end", "Empty where once is enough.", "5")
    ];

    protected override IQueryable<TimeLimit> Rows(PortalDbContext db) => db.TimeLimits;

    protected override object KeyOf(TimeLimit row) => row.Kind;

    protected override string InWords(TimeLimit row, ListLookups lookups) =>
        Typed(row) is var typed ? $"{NameOf(row.Kind)}: {typed.Length} {InWords(typed.Unit!.Value).ToLowerInvariant()}" : "";

    protected override string? SourceOf(TimeLimit row) => row.Source;

    protected override string? WhyNeeded(TimeLimit row) =>
        "Every limit needs a length. Add the next from a day: this one then ends the day before.";

    protected override TimeLimit Make(AddTimeLimit form, DateOnly from)
    {
        var (kind, length) = (form.Kind!.Value, AddTimeLimit.Number(form.Length)!.Value);
        return form.Unit!.Value switch
        {
            LimitUnit.Hours => TimeLimit.InHours(kind, length, AddTimeLimit.Number(form.DueSoonHours) ?? 0, from, source: "",
                AddTimeLimit.Number(form.LastHours)),
            LimitUnit.WorkingDays => TimeLimit.InWorkingDays(kind, length, from, source: ""),
            LimitUnit.Days => TimeLimit.InDays(kind, length, from, source: ""),
            LimitUnit.Months => TimeLimit.InMonths(kind, length, from, source: "")
        };
    }

    protected override AddTimeLimit Typed(TimeLimit row)
    {
        var (length, unit) = row switch
        {
            { Hours: { } hours } => (hours, LimitUnit.Hours),
            { WorkingDays: { } days } => (days, LimitUnit.WorkingDays),
            { Days: { } days } => (days, LimitUnit.Days),
            _ => (row.Months!.Value, LimitUnit.Months)
        };
        return new()
        {
            Kind = row.Kind,
            Length = length.ToString(CultureInfo.InvariantCulture),
            Unit = unit,
            DueSoonHours = row.DueSoonHours?.ToString(CultureInfo.InvariantCulture),
            LastHours = row.LastHours?.ToString(CultureInfo.InvariantCulture)
        };
    }

    private static string NameOf(DeadlineKind kind) => kind switch
    {
        DeadlineKind.AfterBirthMotherUnfit => $"{kind.InWords()}, mother not fit",
        DeadlineKind.DissentSergeant => "Dissent, a sergeant’s answer",
        DeadlineKind.DissentInspector => "Dissent, an inspector’s answer",
        DeadlineKind.DissentChiefInspector => "Dissent, a chief inspector’s answer",
        DeadlineKind.DissentPartnerManager => "Dissent, answer of the partner’s manager",
        DeadlineKind.CramReviewAfter => $"{kind.InWords()}, after research and strategy",
        DeadlineKind.CramReviewWhileOpen => $"{kind.InWords()}, while research or strategy is open",
        _ => kind.InWords()
    };

    private static string InWords(LimitUnit unit) => unit switch
    {
        LimitUnit.Hours => "Hours",
        LimitUnit.WorkingDays => "Working days",
        LimitUnit.Days => "Days",
        LimitUnit.Months => "Months"
    };
}

public enum LimitUnit { Hours, WorkingDays, Days, Months }

public sealed record AddTimeLimit : AddRow
{
    /// <summary>Those a limit is needed for; the others are chosen each time, or kept on a list of their own.</summary>
    internal static IReadOnlyList<DeadlineKind> Kinds { get; } =
    [
        .. Enum.GetValues<DeadlineKind>().Except(
        [
            DeadlineKind.MashResearch, DeadlineKind.ConferenceReport, DeadlineKind.EmergencyProtectionOrder, DeadlineKind.ActionPlanReview,
            DeadlineKind.BoroughVisit, DeadlineKind.Accreditation
        ])
    ];

    public DeadlineKind? Kind { get; init; }
    public string? Length { get; init; }
    public LimitUnit? Unit { get; init; }
    public string? DueSoonHours { get; init; }
    public string? LastHours { get; init; }

    internal static int? Number(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

public sealed class AddTimeLimitValidator : AddRowValidator<AddTimeLimit>
{
    /// <summary>So long police protection lasts at most (Children Act 1989, s.46).</summary>
    private const int MostProtectionHours = 72;

    public AddTimeLimitValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Kind).Chosen("Choose the limit");
        RuleFor(form => form.Length).Must(length => AddTimeLimit.Number(length) is >= 1 and <= 400)
            .WithMessage("Enter a number from 1 to 400");
        RuleFor(form => form.Length)
            .Must((form, length) => form.Kind != DeadlineKind.PoliceProtection
                || AddTimeLimit.Number(length) is null or <= MostProtectionHours)
            .WithMessage("Police protection lasts at most 72 hours (Children Act 1989, s.46)");
        RuleFor(form => form.Unit).Chosen("Say what it is counted in");
        RuleFor(form => form.Unit)
            .Must((form, unit) => form.Kind is not { } kind || unit is null || TimeLimit.IsOfHours(kind) == (unit == LimitUnit.Hours))
            .WithMessage(form => TimeLimit.IsOfHours(form.Kind!.Value)
                ? "This limit is counted in hours" : "This limit ends with a day. Count it in working days, days or months");
        RuleFor(form => form.DueSoonHours)
            .Must((form, hours) => form.Unit == LimitUnit.Hours
                ? AddTimeLimit.Number(hours) < AddTimeLimit.Number(form.Length) : hours.Typed() is null)
            .WithMessage("Enter fewer hours than the limit has, and none for a limit that is not in hours");
        RuleFor(form => form.LastHours)
            .Must((form, hours) => hours.Typed() is null || AddTimeLimit.Number(hours) < AddTimeLimit.Number(form.DueSoonHours))
            .WithMessage("Enter fewer hours than those before, or leave it empty");
    }
}
