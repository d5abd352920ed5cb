using FluentValidation;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>When the referral desks are staffed (¶18).</summary>
public sealed class OfficeHoursList : DatedList<OfficeHours, AddOfficeHours>
{
    public override string Code => "office-hours";
    public override string Title => "Office hours";
    public override string Words =>
        "when the referral desks are staffed, every day of the week. Limits run day and night whatever these say";
    public override string Touches =>
        "Referrals received from that day on are in or out of hours by it, and hubs that count working hours count by it. Limits that run "
            + "keep the end they were given.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddOfficeHours.Whose), "Whose", "A team’s own go before its region’s, and those before the hours of all.")
        {
            Options = lookups => [new(ListLookups.AllOthers, "All without hours of their own"), .. lookups.Regions, .. lookups.Teams],
            Empty = "Choose all, a region or a team"
        },
        new(nameof(AddOfficeHours.Opens), "Opens", "London time, for example 08:00.", "5"),
        new(nameof(AddOfficeHours.Closes), "Closes", "For example 20:00.", "5")
    ];

    protected override IReadOnlyList<ListColumn<OfficeHours>> Columns { get; } =
    [
        new("Whose", Whose),
        new("Opens", (hours, _) => TypedTime.Write(hours.Opens)),
        new("Closes", (hours, _) => TypedTime.Write(hours.Closes))
    ];

    protected override IQueryable<OfficeHours> Rows(PortalDbContext db) => db.OfficeHours;

    protected override object KeyOf(OfficeHours row) => (row.Region, row.CaitId);

    protected override string InWords(OfficeHours row, ListLookups lookups) =>
        $"{(IsOfAll(row) ? "" : $"{Whose(row, lookups)}, ")}{TypedTime.Write(row.Opens)} to {TypedTime.Write(row.Closes)}";

    protected override string? SourceOf(OfficeHours row) => row.Note;

    protected override string? WhyNeeded(OfficeHours row) => !IsOfAll(row) ? null :
        "Hours have to hold on every day, since limits are counted by them. Add the next from a day: these then end the day before.";

    protected override OfficeHours Make(AddOfficeHours form, DateOnly from) =>
        OfficeHours.Of(TypedTime.Read(form.Opens)!.Value, TypedTime.Read(form.Closes)!.Value, from, to: null, note: null,
            form.Whose == ListLookups.AllOthers || Team(form) is not null ? null : form.Whose, Team(form));

    protected override AddOfficeHours Typed(OfficeHours row) =>
        new()
        {
            Whose = row.CaitId?.ToString() ?? row.Region ?? ListLookups.AllOthers,
            Opens = TypedTime.Write(row.Opens),
            Closes = TypedTime.Write(row.Closes)
        };

    private static bool IsOfAll(OfficeHours row) => row is { Region: null, CaitId: null };

    private static string Whose(OfficeHours row, ListLookups lookups) =>
        row.CaitId is { } team ? lookups.Team(team) : row.Region ?? "All";

    private static Guid? Team(AddOfficeHours form) => Guid.TryParse(form.Whose, out var team) ? team : null;
}

public sealed record AddOfficeHours : AddRow
{
    public string? Whose { get; init; } = ListLookups.AllOthers;
    public string? Opens { get; init; }
    public string? Closes { get; init; }
}

public sealed class AddOfficeHoursValidator : AddRowValidator<AddOfficeHours>
{
    public AddOfficeHoursValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Whose).NotEmpty().WithMessage("Choose a region or a team, or all");
        RuleFor(form => form.Opens).ReadAsTime("Enter when the desk opens, for example 08:00");
        RuleFor(form => form.Closes).ReadAsTime("Enter when the desk closes, for example 20:00");
        RuleFor(form => form.Closes).Must((form, closes) => !(TypedTime.Read(closes) <= TypedTime.Read(form.Opens)))
            .WithMessage("The desk closes after it opens");
    }
}
