using FluentValidation;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>
/// Public Protection Desks, specialist units, portfolio holders, points of referral and named representatives (¶12, 29, 30).
/// </summary>
public sealed class DirectoryList : DatedList<DirectoryEntry, AddDirectoryEntry>
{
    public override string Code => "directory";
    public override string Title => "Directory of desks and units";
    public override string Words => "whom a team rings and passes children to: desks, units, points of referral, named representatives";
    public override string Touches => "The directory that everybody reads, and what is offered where a concern is passed on.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddDirectoryEntry.Kind), "What it is") { Options = _ => Choice.Each<DirectoryKind>(DirectoryWords.InWords),
            Empty = "Choose" },
        new(nameof(AddDirectoryEntry.Borough), "Borough")
        {
            Options = lookups => [new(ListLookups.AllOthers, "All boroughs"), .. lookups.Boroughs],
            Empty = "Choose a borough"
        },
        new(nameof(AddDirectoryEntry.Name), "Name", "Of a desk, a unit or a person."),
        new(nameof(AddDirectoryEntry.Agency), "Agency", "Empty for the police."),
        new(nameof(AddDirectoryEntry.Phone), "Telephone", Width: "10"),
        new(nameof(AddDirectoryEntry.Email), "E-mail"),
        new(nameof(AddDirectoryEntry.AccreditedSince), "Accredited since", "Of a desk.", "10"),
        new(nameof(AddDirectoryEntry.Researcher), "Dedicated researcher", "Of a desk: whose post it is."),
        new(nameof(AddDirectoryEntry.ReviewedOn), "Last reviewed", "Of a point of referral: its staff understand the process.", "10"),
        new(nameof(AddDirectoryEntry.IsCoLocated), "Sits with the department") { Options = _ => Choice.YesNo, Empty = "Does not apply" }
    ];

    protected override IQueryable<DirectoryEntry> Rows(PortalDbContext db) => db.DirectoryEntries;

    protected override object KeyOf(DirectoryEntry row) => (row.Kind, row.BoroughCode, row.Name.ToUpperInvariant());

    protected override string InWords(DirectoryEntry row, ListLookups lookups) => $"{row.Kind.InWords()}, {row.Name}";

    protected override DirectoryEntry Make(AddDirectoryEntry form, DateOnly from) => DirectoryEntry.Of(form.Kind!.Value,
        form.Borough == ListLookups.AllOthers ? null : form.Borough, form.Name!.Trim(), form.Agency.Typed(), form.Phone.Typed(),
        form.Email.Typed(),
        new(TypedDay.Read(form.AccreditedSince, from), form.Researcher.Typed(), TypedDay.Read(form.ReviewedOn, from), form.IsCoLocated),
            from);

    protected override AddDirectoryEntry Typed(DirectoryEntry row) => new()
    {
        Kind = row.Kind,
        Borough = row.BoroughCode ?? ListLookups.AllOthers,
        Name = row.Name,
        Agency = row.Agency,
        Phone = row.Phone,
        Email = row.Email,
        AccreditedSince = row.AccreditedSince is { } accredited ? TypedDay.Write(accredited) : null,
        Researcher = row.Researcher,
        ReviewedOn = row.ReviewedOn is { } reviewed ? TypedDay.Write(reviewed) : null,
        IsCoLocated = row.IsCoLocated
    };
}

public sealed record AddDirectoryEntry : AddRow
{
    public DirectoryKind? Kind { get; init; }
    public string? Borough { get; init; }
    public string? Name { get; init; }
    public string? Agency { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? AccreditedSince { get; init; }
    public string? Researcher { get; init; }
    public string? ReviewedOn { get; init; }
    public bool? IsCoLocated { get; init; }
}

public sealed class AddDirectoryEntryValidator : AddRowValidator<AddDirectoryEntry>
{
    public AddDirectoryEntryValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Kind).Chosen("Choose what it is");
        RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose a borough, or all");
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter the name").Fits(Lengths.Name, "The name").IsName();
        RuleFor(form => form.Agency).Fits(Lengths.Name, "The agency");
        RuleFor(form => form.Phone).Fits(Lengths.Contact, "The telephone");
        RuleFor(form => form.Email).Fits(Lengths.Contact, "The e-mail");
        RuleFor(form => form.AccreditedSince).IsDay(time, "Enter the day it was accredited, for example 6/9/2010, or leave it empty");
        RuleFor(form => form.Researcher).Fits(Lengths.Name, "The researcher");
        RuleFor(form => form.ReviewedOn).IsDay(time, "Enter the day it was reviewed, for example 6/9/2026, or leave it empty");
    }
}
