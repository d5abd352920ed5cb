using FluentValidation;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>Which boroughs have a hub that rates referrals, since when (row 18).</summary>
public sealed class MashHubsList : DatedList<MashHub, AddMashHub>
{
    public override string Code => "mash-hubs";
    public override string Title => "MASH hubs";
    public override string Words => "which boroughs have a hub that rates referrals, and the day each went live";
    public override string Touches =>
        "Referrals that are rated from that day on have the hub’s limit beside the 24 hours. Those rated before keep what they were given.";

    /// <summary>The days of the first hubs were never published whole, and are put right as they are found.</summary>
    public override bool MayBeBackDated => true;

    public override IReadOnlyList<ListField> Fields { get; } =
        [new(nameof(AddMashHub.Borough), "Borough") { Options = lookups => lookups.Boroughs, Empty = "Choose a borough" }];

    protected override IQueryable<MashHub> Rows(PortalDbContext db) => db.MashHubs;

    protected override object KeyOf(MashHub row) => row.BoroughCode;

    protected override string InWords(MashHub row, ListLookups lookups) => $"The hub of {lookups.Borough(row.BoroughCode)}";

    protected override string? SourceOf(MashHub row) => row.Source;

    protected override MashHub Make(AddMashHub form, DateOnly from) => MashHub.Of(form.Borough!, from, source: "");

    protected override AddMashHub Typed(MashHub row) => new() { Borough = row.BoroughCode };
}

public sealed record AddMashHub : AddRow
{
    public string? Borough { get; init; }
}

public sealed class AddMashHubValidator : AddRowValidator<AddMashHub>
{
    public AddMashHubValidator(TimeProvider time) : base(time) =>
        RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose a borough");
}
