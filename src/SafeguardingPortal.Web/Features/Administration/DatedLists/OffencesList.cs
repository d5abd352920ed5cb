using FluentValidation;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>Offences as CRIS classifies them, and the groups they are counted under (row 29).</summary>
public sealed class OffencesList : DatedList<Offence, AddOffence>
{
    public override string Code => "offences";
    public override string Title => "Offences and their groups";
    public override string Words => "which offences a crime of a case can be, and the group each is counted under";
    public override string Touches =>
        "Offences are offered to whoever puts a crime on a case from that day on. Crimes on a case keep their words.";

    public override IReadOnlyList<ListField> Fields { get; } =
        [new(nameof(AddOffence.Offence), "Offence"), new(nameof(AddOffence.Group), "Group", "Such as Neglect.")];

    protected override IQueryable<Offence> Rows(PortalDbContext db) => db.Offences;

    protected override object KeyOf(Offence row) => row.Name.ToUpperInvariant();

    protected override string InWords(Offence row, ListLookups lookups) => $"{row.Name} ({row.Group})";

    protected override string? SourceOf(Offence row) => row.Source;

    protected override Offence Make(AddOffence form, DateOnly from) =>
        Offence.Of(form.Offence!.Trim(), form.Group!.Trim(), from, source: "");

    protected override AddOffence Typed(Offence row) => new() { Offence = row.Name, Group = row.Group };
}

public sealed record AddOffence : AddRow
{
    public string? Offence { get; init; }
    public string? Group { get; init; }
}

public sealed class AddOffenceValidator : AddRowValidator<AddOffence>
{
    public AddOffenceValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Offence).NotEmpty().WithMessage("Enter the offence").Fits(Lengths.Name, "The offence").IsName();
        RuleFor(form => form.Group).NotEmpty().WithMessage("Enter the group").Fits(Lengths.Relation, "The group").IsName();
    }
}
