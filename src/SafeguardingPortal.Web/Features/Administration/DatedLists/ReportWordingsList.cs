using FluentValidation;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>What a police report to a conference says of itself, as agreed with each borough.</summary>
public sealed class ReportWordingsList : DatedList<ReportWording, AddReportWording>
{
    public override string Code => "report-wordings";
    public override string Title => "Report wording";
    public override string Words => "what every police report to a conference says of itself, as agreed with each borough";
    public override string Touches => "Reports begun from that day on start with it. Reports that are written keep their words.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddReportWording.Borough), "Borough") { Options = lookups => lookups.BoroughsOrAllOthers, Empty = "Choose a borough" },
        new(nameof(AddReportWording.Wording), "Wording") { IsLong = true }
    ];

    protected override IQueryable<ReportWording> Rows(PortalDbContext db) => db.ReportWordings;

    protected override object KeyOf(ReportWording row) => row.BoroughCode ?? "";

    protected override string InWords(ReportWording row, ListLookups lookups) => $"The wording of {lookups.Borough(row.BoroughCode)}";

    protected override string? WhyNeeded(ReportWording row) => row.BoroughCode is not null
        ? null : "Boroughs without wording of their own need this one. Add the next from a day: it then ends the day before.";

    protected override ReportWording Make(AddReportWording form, DateOnly from) =>
        ReportWording.Of(form.Borough == ListLookups.AllOthers ? null : form.Borough, form.Wording!.Trim(), from);

    protected override AddReportWording Typed(ReportWording row) =>
        new() { Borough = row.BoroughCode ?? ListLookups.AllOthers, Wording = row.Text };
}

public sealed record AddReportWording : AddRow
{
    public string? Borough { get; init; }

    [System.ComponentModel.DataAnnotations.DataType(System.ComponentModel.DataAnnotations.DataType.MultilineText)]
    public string? Wording { get; init; }
}

public sealed class AddReportWordingValidator : AddRowValidator<AddReportWording>
{
    public AddReportWordingValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose a borough");
        RuleFor(form => form.Wording).IsASentence("Enter the wording, in a sentence or more").Fits(Lengths.Narrative, "The wording");
    }
}
