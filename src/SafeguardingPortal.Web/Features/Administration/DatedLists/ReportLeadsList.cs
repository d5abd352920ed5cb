using System.Globalization;
using FluentValidation;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>How long before a conference the police report is due, borough by borough (BR-24).</summary>
public sealed class ReportLeadsList : DatedList<ReportLead, AddReportLead>
{
    public override string Code => "report-lead-times";
    public override string Title => "Report lead times";
    public override string Words => "how many working days before a conference the police report is due, in each borough";
    public override string Touches =>
        "Conferences arranged or moved from that day on have their report due by it. A report that is due already keeps its day.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddReportLead.Borough), "Borough")
        {
            Options = lookups => lookups.BoroughsOrAllOthers,
            Empty = "Choose a borough"
        },
        new(nameof(AddReportLead.ForReviews), "Which conferences")
        {
            Options = _ => [new("false", "Initial conferences"), new("true", "Review conferences")]
        },
        new(nameof(AddReportLead.WorkingDays), "Working days", "Between the day the report is due and the conference.", "5")
    ];

    protected override IReadOnlyList<ListColumn<ReportLead>> Columns { get; } =
    [
        new("Borough", (lead, lookups) => lookups.Borough(lead.BoroughCode)),
        new("Conferences", (lead, _) => lead.ForReviews ? "Review" : "Initial"),
        new("Working days", (lead, _) => lead.WorkingDays.ToString(LondonWords.Culture))
    ];

    protected override IQueryable<ReportLead> Rows(PortalDbContext db) => db.ReportLeads;

    protected override object KeyOf(ReportLead row) => (row.BoroughCode, row.ForReviews);

    protected override string InWords(ReportLead row, ListLookups lookups) =>
        $"{lookups.Borough(row.BoroughCode)}, {(row.ForReviews ? "review" : "initial")} conferences, {row.WorkingDays} working "
            + $"day{(row.WorkingDays == 1 ? "" : "s")}";

    protected override string? SourceOf(ReportLead row) => row.Source;

    protected override string? WhyNeeded(ReportLead row) => row.BoroughCode is not null
        ? null
        : "Boroughs without a row of their own need this one. Add the next from a day: it then ends the day before.";

    protected override ReportLead Make(AddReportLead form, DateOnly from) => ReportLead.Of(
        form.Borough == ListLookups.AllOthers ? null : form.Borough, form.ForReviews!.Value,
        int.Parse(form.WorkingDays!, NumberStyles.None, CultureInfo.InvariantCulture), from, source: "");

    protected override AddReportLead Typed(ReportLead row) => new()
    {
        Borough = row.BoroughCode ?? ListLookups.AllOthers,
        ForReviews = row.ForReviews,
        WorkingDays = row.WorkingDays.ToString(CultureInfo.InvariantCulture)
    };
}

public sealed record AddReportLead : AddRow
{
    public string? Borough { get; init; }
    public bool? ForReviews { get; init; }
    public string? WorkingDays { get; init; }
}

public sealed class AddReportLeadValidator : AddRowValidator<AddReportLead>
{
    public AddReportLeadValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose a borough");
        RuleFor(form => form.ForReviews).NotNull().WithMessage("Say which conferences");
        RuleFor(form => form.WorkingDays)
            .Must(days => int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 20)
            .WithMessage("Enter a number of working days from 1 to 20");
    }
}
