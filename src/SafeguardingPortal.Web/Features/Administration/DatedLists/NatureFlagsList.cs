using FluentValidation;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>What else a referral can involve (handbook §3.3).</summary>
public sealed class NatureFlagsList : DatedList<NatureFlag, AddNatureFlag>
{
    public override string Code => "nature-flags";
    public override string Title => "Nature flags";
    public override string Words => "what a referral can involve besides its primary nature";
    public override string Touches =>
        "Referrals logged from that day on. Those on record keep what was chosen; a code that ends is shown there and offered no more.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddNatureFlag.Code), "Code", Width: "10"), new(nameof(AddNatureFlag.Name), "Name"),
        new(nameof(AddNatureFlag.Factors), "DfE factors", "Their codes, with spaces between; empty where there is none.", "10")
    ];

    protected override IQueryable<NatureFlag> Rows(PortalDbContext db) => db.NatureFlags;

    protected override object KeyOf(NatureFlag row) => row.Code.ToUpperInvariant();

    protected override bool IsGivenOnce => true;

    protected override string InWords(NatureFlag row, ListLookups lookups) => $"{row.Code} {row.Name}";

    protected override NatureFlag Make(AddNatureFlag form, DateOnly from) =>
        NatureFlag.Of(form.Code!.Trim(), form.Name!.Trim(), form.Factors.Typed(), NatureFlag.AfterAll, from);

    protected override AddNatureFlag Typed(NatureFlag row) => new() { Code = row.Code, Name = row.Name, Factors = row.FactorCodes };
}

public sealed record AddNatureFlag : AddRow
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string? Factors { get; init; }
}

public sealed class AddNatureFlagValidator : AddRowValidator<AddNatureFlag>
{
    public AddNatureFlagValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Code).IsCode(Lengths.FlagCode);
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter what the code stands for").Fits(Lengths.Name, "The name").IsName();
        RuleFor(form => form.Factors).Fits(Lengths.Name, "The factors");
    }
}
