using System.Globalization;
using FluentValidation;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>What each measure is to reach, in all teams or in one, and whether it is the first year it is counted (¶31, 32).</summary>
public sealed class TargetsList : DatedList<Target, AddTarget>
{
    public override string Code => "targets";
    public override string Title => "Targets";
    public override string Words => "what each measure is to reach, from which day on, in all teams or in one";
    public override string Touches => "A month goes by the targets of its first day. The figures of months before keep theirs.";

    /// <summary>A business plan is often signed after its year began.</summary>
    public override bool MayBeBackDated => true;

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddTarget.Measure), "Measure")
        {
            Options = _ => MeasureRegistry.All.Select(row => new Choice(row.Measure.ToString(), row.Name)),
            Empty = "Choose a measure"
        },
        new(nameof(AddTarget.Team), "Team")
        {
            Options = lookups => [new(ListLookups.AllOthers, "All teams without one of their own"), .. lookups.Teams],
            Empty = "Choose a team"
        },
        new(nameof(AddTarget.Percent), "Per cent", "Leave it empty where it is counted and has no figure to reach.", "5"),
        new(nameof(AddTarget.IsFirstYear), "First year it is counted") { Options = _ => Choice.YesNo }
    ];

    protected override IReadOnlyList<ListColumn<Target>> Columns { get; } =
    [
        new("Measure", (target, _) => NameOf(target.Measure)),
        new("Team", (target, lookups) => target.CaitId is { } team ? lookups.Team(team) : "All"),
        new("Target", (target, _) => target.Percent is { } percent ? $"{percent}%" : "None"),
        new("First year", (target, _) => target.IsFirstYear ? "Yes" : "No")
    ];

    protected override IQueryable<Target> Rows(PortalDbContext db) => db.Targets;

    protected override object KeyOf(Target row) => (row.Measure, row.CaitId);

    protected override string InWords(Target row, ListLookups lookups) => $"{NameOf(row.Measure)}"
        + (row.CaitId is { } team ? $", {lookups.Team(team)}" : "") + (row.Percent is { } percent ? $", {percent}%" : ", no target");

    protected override string? SourceOf(Target row) => row.Source;

    protected override Target Make(AddTarget form, DateOnly from) => Target.Of(
        form.Measure!.Value, AddTarget.Number(form.Percent), from, source: "",
        form.Team == ListLookups.AllOthers ? null : Guid.Parse(form.Team!), form.IsFirstYear!.Value);

    protected override AddTarget Typed(Target row) => new()
    {
        Measure = row.Measure,
        Team = row.CaitId?.ToString() ?? ListLookups.AllOthers,
        Percent = row.Percent?.ToString(CultureInfo.InvariantCulture),
        IsFirstYear = row.IsFirstYear
    };

    private static string NameOf(Measure measure) => MeasureRegistry.All.Single(row => row.Measure == measure).Name;
}

public sealed record AddTarget : AddRow
{
    public Measure? Measure { get; init; }
    public string? Team { get; init; }
    public string? Percent { get; init; }
    public bool? IsFirstYear { get; init; }

    internal static int? Number(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

public sealed class AddTargetValidator : AddRowValidator<AddTarget>
{
    public AddTargetValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Measure).Chosen("Choose the measure");
        RuleFor(form => form.Team).NotEmpty().WithMessage("Choose a team, or all");
        RuleFor(form => form.Percent).Must(percent => percent.Typed() is null || AddTarget.Number(percent) is >= 0 and <= 100)
            .WithMessage("Enter a whole number from 0 to 100, or leave it empty for no target");
        RuleFor(form => form.IsFirstYear).NotNull().WithMessage("Say whether it is the first year");
    }
}
