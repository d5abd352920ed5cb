using FluentValidation;
using SafeguardingPortal.Domain.Looks;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>Officers' own addresses, so that a search for one by its officer is noticed.</summary>
public sealed class OwnAddressesList : DatedList<OwnAddress, AddOwnAddress>
{
    public override string Code => "own-addresses";
    public override string Title => "Officers’ own addresses";
    public override string Words => "a postcode or address of an officer, so that the auditor is told when they search for it";
    public override string Touches => "Searches from that day on. Nothing is shown to the officer.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddOwnAddress.Officer), "Officer", "Their code, such as o-0412", "10"),
        new(nameof(AddOwnAddress.Address), "Postcode, or house and street")
    ];

    protected override IQueryable<OwnAddress> Rows(PortalDbContext db) => db.OwnAddresses;

    protected override object KeyOf(OwnAddress row) => (row.Officer, row.Words.ToUpperInvariant());

    protected override string InWords(OwnAddress row, ListLookups lookups) => $"{row.Officer}, {row.Words}";

    protected override OwnAddress Make(AddOwnAddress form, DateOnly from) => OwnAddress.Of(form.Officer!.Trim(), form.Address!.Trim(),
        from);

    protected override AddOwnAddress Typed(OwnAddress row) => new() { Officer = row.Officer, Address = row.Words };
}

public sealed record AddOwnAddress : AddRow
{
    public string? Officer { get; init; }
    public string? Address { get; init; }
}

public sealed class AddOwnAddressValidator : AddRowValidator<AddOwnAddress>
{
    public AddOwnAddressValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Officer).NotEmpty().WithMessage("Enter the officer’s code").Fits(Lengths.Code, "The code");
        RuleFor(form => form.Address).NotEmpty().WithMessage("Enter a postcode, or a house and a street").Fits(Lengths.Address,
            "The address");
    }
}
