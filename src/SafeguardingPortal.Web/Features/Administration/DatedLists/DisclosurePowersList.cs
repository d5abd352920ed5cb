using FluentValidation;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>Under which powers police disclose (handbook §7).</summary>
public sealed class DisclosurePowersList : DatedList<DisclosurePower, AddDisclosurePower>
{
    public override string Code => "disclosure-powers";
    public override string Title => "Disclosure powers";
    public override string Words => "under which powers police give something of a case to somebody outside";
    public override string Touches => "What is given from that day on. What was given before keeps the power it was given under.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddDisclosurePower.Power), "Power", "The Act and its section, such as Children Act 2004, s.11 (safeguarding duty).")
    ];

    protected override IReadOnlyList<ListColumn<DisclosurePower>> Columns { get; } = [new("Power", (power, _) => power.Name)];

    protected override IQueryable<DisclosurePower> Rows(PortalDbContext db) => db.DisclosurePowers;

    protected override object KeyOf(DisclosurePower row) => row.Name.ToUpperInvariant();

    protected override string InWords(DisclosurePower row, ListLookups lookups) => row.Name;

    protected override string? SourceOf(DisclosurePower row) => row.Source;

    protected override DisclosurePower Make(AddDisclosurePower form, DateOnly from) => DisclosurePower.Of(form.Power!.Trim(), from);

    protected override AddDisclosurePower Typed(DisclosurePower row) => new() { Power = row.Name };
}

public sealed record AddDisclosurePower : AddRow
{
    public string? Power { get; init; }
}

public sealed class AddDisclosurePowerValidator : AddRowValidator<AddDisclosurePower>
{
    public AddDisclosurePowerValidator(TimeProvider time) : base(time) =>
        RuleFor(form => form.Power).NotEmpty().WithMessage("Enter the power").Fits(Lengths.Name, "The power");
}
