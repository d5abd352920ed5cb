using FluentValidation;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>Who tells us, by the DfE’s codes (handbook §3.2).</summary>
public sealed class SourceCodesList : DatedList<SourceCode, AddSourceCode>
{
    public override string Code => "source-codes";
    public override string Title => "Source codes";
    public override string Words => "who a referral can come from, by the codes of the Department for Education";
    public override string Touches =>
        "Referrals logged from that day on. Those on record keep what was chosen; a code that ends is shown there and offered no more.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddSourceCode.Code), "Code", Width: "10"), new(nameof(AddSourceCode.Name), "Name")
    ];

    protected override IQueryable<SourceCode> Rows(PortalDbContext db) => db.SourceCodes;

    protected override object KeyOf(SourceCode row) => row.Code.ToUpperInvariant();

    protected override bool IsGivenOnce => true;

    protected override string InWords(SourceCode row, ListLookups lookups) => $"{row.Code} {row.Name}";

    protected override SourceCode Make(AddSourceCode form, DateOnly from) =>
        SourceCode.Of(form.Code!.Trim(), form.Name!.Trim(), SourceCode.AfterAll, from);

    protected override AddSourceCode Typed(SourceCode row) => new() { Code = row.Code, Name = row.Name };
}

public sealed record AddSourceCode : AddRow
{
    public string? Code { get; init; }
    public string? Name { get; init; }
}

public sealed class AddSourceCodeValidator : AddRowValidator<AddSourceCode>
{
    public AddSourceCodeValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Code).IsCode(Lengths.Code);
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter what the code stands for").Fits(Lengths.Name, "The name").IsName();
    }
}
