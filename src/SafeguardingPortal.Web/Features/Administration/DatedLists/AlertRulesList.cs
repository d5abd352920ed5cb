using System.Globalization;
using FluentValidation;
using SafeguardingPortal.Domain.Looks;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>From how many looks on, and within how long, the auditor is told.</summary>
public sealed class AlertRulesList : DatedList<AlertRule, AddAlertRule>
{
    public override string Code => "alert-rules";
    public override string Title => "Alert rules";
    public override string Words => "what of the trail the auditor is told of, from how many on and within how long";
    public override string Touches => "What is sealed from that day on. Alerts that were raised stay.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddAlertRule.Kind), "Alert")
        {
            Options = _ => Enum.GetValues<AlertKind>().Select(kind => new Choice(kind.ToString(), kind.InWords())),
            Empty = "Choose an alert"
        },
        new(nameof(AddAlertRule.Many), "From how many on", null, "5"),
        new(nameof(AddAlertRule.Minutes), "Within how many minutes", "A day is 1440.", "5"),
        new(nameof(AddAlertRule.WorkingDays), "Working days to answer", null, "5")
    ];

    protected override IQueryable<AlertRule> Rows(PortalDbContext db) => db.AlertRules;

    protected override object KeyOf(AlertRule row) => row.Kind;

    protected override string InWords(AlertRule row, ListLookups lookups) =>
        $"{row.Kind.InWords()}, {row.Many} within {row.WithinMinutes} minutes";

    protected override string? SourceOf(AlertRule row) => row.Source;

    protected override AlertRule Make(AddAlertRule form, DateOnly from) => AlertRule.Of(form.Kind!.Value,
        AddAlertRule.Number(form.Many)!.Value, AddAlertRule.Number(form.Minutes)!.Value, AddAlertRule.Number(form.WorkingDays)!.Value,
            from);

    protected override AddAlertRule Typed(AlertRule row) => new()
    {
        Kind = row.Kind,
        Many = row.Many.ToString(CultureInfo.InvariantCulture),
        Minutes = row.WithinMinutes.ToString(CultureInfo.InvariantCulture),
        WorkingDays = row.WorkingDays.ToString(CultureInfo.InvariantCulture)
    };
}

public sealed record AddAlertRule : AddRow
{
    public AlertKind? Kind { get; init; }
    public string? Many { get; init; }
    public string? Minutes { get; init; }
    public string? WorkingDays { get; init; }

    internal static int? Number(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000 ? number : null;
}

public sealed class AddAlertRuleValidator : AddRowValidator<AddAlertRule>
{
    public AddAlertRuleValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Kind).Chosen("Choose the alert");
        RuleFor(form => form.Many).Must(many => AddAlertRule.Number(many) is not null).WithMessage("Enter a whole number from 1 on");
        RuleFor(form => form.Minutes).Must(minutes => AddAlertRule.Number(minutes) is not null).WithMessage("Enter a number of minutes");
        RuleFor(form => form.WorkingDays).Must(days => AddAlertRule.Number(days) is not null and <= 60)
            .WithMessage("Enter a number of working days, at most 60");
    }
}
