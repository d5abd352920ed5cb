using FluentValidation;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>The sets of self-defined ethnicity and the categories of each (handbook §8). A new census brings a set of its own.</summary>
public sealed class EthnicitiesList : DatedList<EthnicityCategory, AddEthnicity>
{
    public override string Code => "ethnicities";
    public override string Title => "Ethnicity sets";
    public override string Words => "what a person can say their ethnicity is, by the set each code belongs to";
    public override string Touches =>
        "What is asked from that day on. What is on record keeps its code and its set; a category that ends is offered no more.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddEthnicity.Set), "Set", "Such as 19+1 set of 2021, or the name of a new one.", "20"),
        new(nameof(AddEthnicity.Code), "Code", Width: "10"), new(nameof(AddEthnicity.Group), "Group"),
        new(nameof(AddEthnicity.Name), "Name")
    ];

    protected override IQueryable<EthnicityCategory> Rows(PortalDbContext db) => db.EthnicityCategories;

    protected override object KeyOf(EthnicityCategory row) => (row.Set.ToUpperInvariant(), row.Code.ToUpperInvariant());

    protected override bool IsGivenOnce => true;

    protected override string InWords(EthnicityCategory row, ListLookups lookups) =>
        $"{row.Code} {row.AsSaid.Text}, {SelfDefinedEthnicity.NameOf(row.Set)}";

    protected override EthnicityCategory Make(AddEthnicity form, DateOnly from) => EthnicityCategory.Of(
        new(SelfDefinedEthnicity.SetOf(form.Set!.Trim()), form.Code!.Trim().ToUpperInvariant(), form.Group!.Trim(), form.Name!.Trim()),
        EthnicityCategory.AfterAll, from);

    protected override AddEthnicity Typed(EthnicityCategory row) =>
        new() { Set = SelfDefinedEthnicity.NameOf(row.Set), Code = row.Code, Group = row.Group, Name = row.Name };
}

public sealed record AddEthnicity : AddRow
{
    public string? Set { get; init; }
    public string? Code { get; init; }
    public string? Group { get; init; }
    public string? Name { get; init; }
}

public sealed class AddEthnicityValidator : AddRowValidator<AddEthnicity>
{
    public AddEthnicityValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Set).NotEmpty().WithMessage("Enter the set").Fits(Lengths.FlagCode, "The set").IsName();
        RuleFor(form => form.Code).IsCode(Lengths.Code);
        RuleFor(form => form.Code).Must(code => !ObservedAppearance.Has(code!.Trim().ToUpperInvariant()))
            .When(form => form.Code is not null)
            .WithMessage("This is a code of what an officer saw. It can be no ethnicity of a person’s own");
        RuleFor(form => form.Group).NotEmpty().WithMessage("Enter the group").Fits(Lengths.Relation, "The group").IsName();
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter what the code stands for").Fits(Lengths.Name, "The name").IsName();
    }
}
