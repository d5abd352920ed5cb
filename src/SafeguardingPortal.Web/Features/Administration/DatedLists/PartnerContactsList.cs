using FluentValidation;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>The address book of agencies and of those who chair conferences, so that nobody types a chair twice.</summary>
public sealed class PartnerContactsList : DatedList<PartnerContact, AddPartnerContact>
{
    public override string Code => "partners";
    public override string Title => "Partners and chairs";
    public override string Words => "who chairs conferences, and whom to ask at each agency";
    public override string Touches =>
        "Chairs are offered to whoever arranges a conference from that day on. What is written stays as written.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddPartnerContact.Name), "Name", "Of a person, or of a desk that answers."),
        new(nameof(AddPartnerContact.Agency), "Agency"),
        new(nameof(AddPartnerContact.Borough), "Borough")
        {
            Options = lookups => [new(ListLookups.AllOthers, "All boroughs"), .. lookups.Boroughs],
            Empty = "Choose a borough"
        },
        new(nameof(AddPartnerContact.IsChair), "Chairs conferences") { Options = _ => Choice.YesNo },
        new(nameof(AddPartnerContact.Phone), "Telephone", Width: "10"),
        new(nameof(AddPartnerContact.Email), "E-mail")
    ];

    protected override IQueryable<PartnerContact> Rows(PortalDbContext db) => db.PartnerContacts;

    protected override object KeyOf(PartnerContact row) => (row.Name.ToUpperInvariant(), row.Agency.ToUpperInvariant(), row.BoroughCode);

    protected override string InWords(PartnerContact row, ListLookups lookups) => $"{row.Name}, {row.Agency}";

    protected override PartnerContact Make(AddPartnerContact form, DateOnly from) => PartnerContact.Of(
        form.Name!.Trim(), form.Agency!.Trim(), form.Borough == ListLookups.AllOthers ? null : form.Borough, form.IsChair!.Value,
        form.Phone.Typed(), form.Email.Typed(), from);

    protected override AddPartnerContact Typed(PartnerContact row) => new()
    {
        Name = row.Name,
        Agency = row.Agency,
        Borough = row.BoroughCode ?? ListLookups.AllOthers,
        IsChair = row.IsChair,
        Phone = row.Phone,
        Email = row.Email
    };
}

public sealed record AddPartnerContact : AddRow
{
    public string? Name { get; init; }
    public string? Agency { get; init; }
    public string? Borough { get; init; }
    public bool? IsChair { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
}

public sealed class AddPartnerContactValidator : AddRowValidator<AddPartnerContact>
{
    public AddPartnerContactValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter the name").Fits(Lengths.Name, "The name").IsName();
        RuleFor(form => form.Agency).NotEmpty().WithMessage("Enter the agency").Fits(Lengths.Name, "The agency");
        RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose a borough, or all");
        RuleFor(form => form.IsChair).NotNull().WithMessage("Say whether they chair conferences");
        RuleFor(form => form.Phone).Fits(Lengths.Contact, "The telephone");
        RuleFor(form => form.Email).Fits(Lengths.Contact, "The e-mail")
            .Must(email => email.Typed() is not { } typed
                || (typed.Contains('@', StringComparison.Ordinal) && !typed.Contains(' ', StringComparison.Ordinal)))
            .WithMessage("An e-mail address has an @ and no spaces");
    }
}
