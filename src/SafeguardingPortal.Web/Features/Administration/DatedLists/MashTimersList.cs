using System.Globalization;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>How long a borough's hub has for the research on a referral it rated (handbook §3.3).</summary>
public sealed class MashTimersList : DatedList<MashTimer, AddMashTimer>
{
    public override string Code => "mash-timers";
    public override string Title => "MASH timers";
    public override string Words =>
        "how long a hub has for the research on a referral it rated, in each borough and colour. The 24 hours of the police run beside it";
    public override string Touches =>
        "Ratings made from that day on start their limit by it, and referrals received from then on. A limit that runs keeps the end it "
            + "was given.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddMashTimer.Borough), "Borough")
        {
            Options = lookups => lookups.BoroughsOrAllOthers,
            Empty = "Choose a borough"
        },
        new(nameof(AddMashTimer.Colour), "Rating") { Options = _ => ReferralWords.MashRatings },
        new(nameof(AddMashTimer.Hours), "Hours", "Leave it empty where this colour has no limit.", "5"),
        new(nameof(AddMashTimer.DueSoonMinutes), "Due soon, minutes before the end", "Leave it empty where there is no limit.", "5"),
        new(nameof(AddMashTimer.Clock), "How hours are counted") { Options = _ => Choice.Each<MashClock>(InWords) }
    ];

    protected override IReadOnlyList<ListColumn<MashTimer>> Columns { get; } =
    [
        new("Borough", (timer, lookups) => lookups.Borough(timer.BoroughCode)),
        new("Rating", (timer, _) => timer.Colour.InWords()),
        new("Hours", (timer, _) => timer.Hours?.ToString(LondonWords.Culture) ?? "No limit"),
        new("Counted", (timer, _) => timer.Hours is null ? "–" : InWords(timer.Clock))
    ];

    protected override IQueryable<MashTimer> Rows(PortalDbContext db) => db.MashTimers;

    protected override object KeyOf(MashTimer row) => (row.BoroughCode, row.Colour);

    protected override string InWords(MashTimer row, ListLookups lookups) =>
        $"{lookups.Borough(row.BoroughCode)}, {row.Colour.InWords()}, {(row.Hours is { } hours ? $"{hours} h" : "no limit")}";

    protected override string? SourceOf(MashTimer row) => row.Source;

    protected override MashTimer Make(AddMashTimer form, DateOnly from) => MashTimer.Of(
        form.Borough == ListLookups.AllOthers ? null : form.Borough, form.Colour!.Value, AddMashTimer.Number(form.Hours),
        AddMashTimer.Number(form.DueSoonMinutes) ?? 0, form.Clock!.Value, from, source: "");

    protected override AddMashTimer Typed(MashTimer row) => new()
    {
        Borough = row.BoroughCode ?? ListLookups.AllOthers,
        Colour = row.Colour,
        Hours = row.Hours?.ToString(CultureInfo.InvariantCulture),
        DueSoonMinutes = row.Hours is null ? null : row.DueSoonMinutes.ToString(CultureInfo.InvariantCulture),
        Clock = row.Clock
    };

    private static string InWords(MashClock clock) => clock switch
    {
        MashClock.Elapsed => "Day and night",
        MashClock.Working => "While the office is open"
    };
}

public sealed record AddMashTimer : AddRow
{
    public string? Borough { get; init; }
    public MashRating? Colour { get; init; }
    public string? Hours { get; init; }
    public string? DueSoonMinutes { get; init; }
    public MashClock? Clock { get; init; }

    internal static int? Number(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

public sealed class AddMashTimerValidator : AddRowValidator<AddMashTimer>
{
    public AddMashTimerValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose a borough");
        RuleFor(form => form.Colour).Chosen("Choose the rating");
        RuleFor(form => form.Hours).Must(hours => hours.Typed() is null || AddMashTimer.Number(hours) is >= 1 and <= 240)
            .WithMessage("Enter a number of hours from 1 to 240, or leave it empty for no limit");
        RuleFor(form => form.DueSoonMinutes)
            .Must((form, minutes) => form.Hours.Typed() is null
                ? minutes.Typed() is null : AddMashTimer.Number(minutes) < AddMashTimer.Number(form.Hours) * 60)
            .WithMessage("Enter fewer minutes than the limit has, and none where there is no limit");
        RuleFor(form => form.Clock).Chosen("Say how hours are counted");
    }
}
