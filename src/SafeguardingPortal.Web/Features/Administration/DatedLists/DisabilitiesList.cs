using FluentValidation;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>A child’s disabilities, by the DfE’s codes (handbook §8).</summary>
public sealed class DisabilitiesList : DatedList<Disability, AddDisability>
{
    public override string Code => "disabilities";
    public override string Title => "Disabilities";
    public override string Words => "what a child’s disability can be recorded as";
    public override string Touches =>
        "What is recorded of children from that day on. What is on record stays; a code that ends is shown there and offered no more.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddDisability.Code), "Code", Width: "10"), new(nameof(AddDisability.Name), "Name")
    ];

    protected override IQueryable<Disability> Rows(PortalDbContext db) => db.Disabilities;

    protected override object KeyOf(Disability row) => row.Code.ToUpperInvariant();

    protected override bool IsGivenOnce => true;

    protected override string InWords(Disability row, ListLookups lookups) => $"{row.Code} {row.Name}";

    protected override string? WhyNeeded(Disability row) =>
        row.Code == Disability.None ? "That a child has none is always an answer." : null;

    protected override Disability Make(AddDisability form, DateOnly from) =>
        Disability.Of(form.Code!.Trim(), form.Name!.Trim(), Disability.AfterAll, from);

    protected override AddDisability Typed(Disability row) => new() { Code = row.Code, Name = row.Name };
}

public sealed record AddDisability : AddRow
{
    public string? Code { get; init; }
    public string? Name { get; init; }
}

public sealed class AddDisabilityValidator : AddRowValidator<AddDisability>
{
    public AddDisabilityValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Code).IsCode(Lengths.Code);
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter what the code stands for").Fits(Lengths.Name, "The name").IsName();
    }
}
