using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.OnCall;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.OnCall;

/// <summary>One night as it is entered; nobody chosen leaves it a gap.</summary>
public sealed record RotaNight
{
    /// <summary>By code.</summary>
    public string? Sergeant { get; init; }
    public string? Inspector { get; init; }
}

/// <summary>The rota of a region for a month, entered at once.</summary>
public sealed record KeepRota
{
    /// <summary>The number the sergeant on call answers on; it goes from hand to hand.</summary>
    public string? SergeantPhone { get; init; }
    public string? InspectorPhone { get; init; }

    /// <summary>A row for each day of the month, the first first.</summary>
    public List<RotaNight> Nights { get; init; } = [];

    /// <summary>What the rota was when the form was shown.</summary>
    public string? Mark { get; init; }

    [Shown]
    public RotaMonth On { get; init; } = RotaMonth.None;
}

/// <summary>A month of a region as its page shows it.</summary>
/// <param name="Rows">What is on the rota, by its day.</param>
public sealed record RotaMonth(
    string Region, DateOnly Month, DateOnly Today, IReadOnlyList<string> Regions, IReadOnlyList<Choice> Sergeants,
    IReadOnlyList<Choice> Inspectors, IReadOnlyDictionary<DateOnly, OnCallNight> Rows)
{
    public static RotaMonth None { get; } = new("", default, default, [], [], [], new Dictionary<DateOnly, OnCallNight>());

    public int Days => DateTime.DaysInMonth(Month.Year, Month.Month);

    public DateOnly DayOf(int index) => Month.AddDays(index);

    /// <summary>Whether a night of before is on record.</summary>
    public bool HasBefore { get; init; }

    /// <summary>Nobody is put on call more than a year ahead.</summary>
    public bool HasAfter => Month < Today.AddYears(1).AddMonths(-1);

    /// <summary>Absences of the month, by who is away.</summary>
    public ILookup<string, Absence> Away { get; init; } = Enumerable.Empty<Absence>().ToLookup(_ => "");

    /// <summary>Whether an officer is away on a night.</summary>
    public bool IsAway(string code, DateOnly night) => Away[code].Any(absence => absence.HoldsOn(night));

    /// <summary>Whether somebody is on call that night who can answer: whoever has left or moved since cannot, or is away.</summary>
    public bool IsKept(DateOnly night) => Rows.TryGetValue(night, out var row)
        && Sergeants.Any(each => each.Value == row.Sergeant.Code) && Inspectors.Any(each => each.Value == row.Inspector.Code)
        && !IsAway(row.Sergeant.Code, night) && !IsAway(row.Inspector.Code, night);

    /// <summary>Changes with anything that is on the rota.</summary>
    public string Mark => string.Join(';', Rows.Values.OrderBy(row => row.Night).Select(row => $"{row.Night:yyyyMMdd}.{row.Version}"));
}

public sealed class KeepRotaValidator : AbstractValidator<KeepRota>
{
    public KeepRotaValidator()
    {
        RuleFor(form => form.SergeantPhone).IsNumber().When(HasAnybody, ApplyConditionTo.AllValidators);
        RuleFor(form => form.InspectorPhone).IsNumber().When(HasAnybody, ApplyConditionTo.AllValidators);
        RuleForEach(form => form.Nights).ChildRules(night =>
        {
            night.RuleFor(each => each.Sergeant).NotEmpty().When(each => each.Inspector.Typed() is not null)
                .WithMessage("Choose the sergeant too");
            night.RuleFor(each => each.Inspector).NotEmpty().When(each => each.Sergeant.Typed() is not null)
                .WithMessage("Choose the inspector too");
        });
    }

    private static bool HasAnybody(KeepRota form) =>
        form.Nights.Exists(night => night.Sergeant.Typed() is not null || night.Inspector.Typed() is not null);
}

internal static class RotaRules
{
    public static IRuleBuilderOptions<T, string?> IsNumber<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(phone => phone.Typed()?.Count(char.IsAsciiDigit) >= 3).WithMessage("Enter the number they answer on")
            .Fits(Lengths.Phone, "The number");
}

/// <summary>Reads a month of the rota of a region, with the officers to choose from.</summary>
public sealed class RotaMonths(PortalDbContext db, Data.Doors.OnCallRota rota, TimeProvider time) : IFillsForm<KeepRota>
{
    /// <summary>Null where the region is none whose rota the user keeps.</summary>
    public async Task<RotaMonth?> FindAsync(string? region, DateOnly month, bool tracked = false)
    {
        var regions = await rota.RegionsAsync();
        var chosen = region.Typed() ?? (regions.Count > 0 ? regions[0] : null);
        if (chosen is null || !regions.Contains(chosen)) return null;
        var (first, last) = (month, month.AddMonths(1).AddDays(-1));
        var rows = db.OnCallNights.Include(row => row.Sergeant).Include(row => row.Inspector)
            .Where(row => row.Region == chosen && row.Night >= first && row.Night <= last);
        return new(chosen, month, UkTime.DateOf(time.UtcNow), regions,
            await rota.OfficersAsync(chosen, Role.DetectiveSergeant), await rota.OfficersAsync(chosen, Role.DetectiveInspector),
            await (tracked ? rows : rows.AsNoTracking()).ToDictionaryAsync(row => row.Night))
        {
            Away = (await db.Absences.AsNoTracking().Include(absence => absence.Officer)
                    .Where(absence => absence.From <= last && (absence.To == null || absence.To >= first)).ToListAsync())
                .ToLookup(absence => absence.Officer.Code),
            HasBefore = await db.OnCallNights.AnyAsync(row => row.Region == chosen && row.Night < first)
        };
    }

    /// <summary>The first day of a month; null of what is none.</summary>
    public static DateOnly? MonthOf(string month) =>
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null;

    public async Task<KeepRota> FillAsync(KeepRota form, FormPage page)
    {
        var on = (await FindAsync(page["region"], MonthOf(page["month"])!.Value))!;
        var nights = Enumerable.Range(0, on.Days).Select(day => form.Nights.ElementAtOrDefault(day) ?? new());
        return form with { On = on, Nights = [.. nights] };
    }

    public Task<Dictionary<string, Officer>> ByCodeAsync(IEnumerable<string?> codes)
    {
        var wanted = codes.OfType<string>().Distinct().ToList();
        return db.OfficersPresent.Where(officer => wanted.Contains(officer.Code)).ToDictionaryAsync(officer => officer.Code);
    }
}
