using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.OnCall;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.OnCall;

/// <summary>The rota of a region: a month entered at once, two nights swapped in two clicks (row 45).</summary>
[Route("on-call")]
[Authorize(Policy = Policies.KeepRota)]
public sealed class OnCallController(
    PortalDbContext db, RotaMonths months, OnCallRota rota, AuditTrail audit, CurrentUser user, TimeProvider time) : Controller
{
    private const string Alone = "on-call";

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var today = UkTime.DateOf(time.UtcNow);
        var regions = await rota.RegionsAsync();
        return View(new RotaRegions(
            new(today.Year, today.Month, 1), regions, await rota.GapsAsync(), await rota.TonightAsync(regions)));
    }

    [HttpGet("{region}/{month:regex(^20\\d\\d-\\d\\d$)}")]
    public async Task<IActionResult> Keep(string region, string month)
    {
        if (RotaMonths.MonthOf(month) is not { } first || await months.FindAsync(region, first) is not { } on) return NotFound();
        var last = on.Rows.Values.OrderBy(row => row.Night).LastOrDefault();
        return View(new KeepRota
        {
            Mark = on.Mark,
            SergeantPhone = last?.SergeantPhone,
            InspectorPhone = last?.InspectorPhone,
            Nights = [.. Enumerable.Range(0, on.Days).Select(day => on.Rows.GetValueOrDefault(on.DayOf(day)) is { } row
                ? new RotaNight { Sergeant = row.Sergeant.Code, Inspector = row.Inspector.Code } : new RotaNight())]
        });
    }

    [HttpPost("{region}/{month:regex(^20\\d\\d-\\d\\d$)}")]
    public async Task<IActionResult> Keep(string region, string month, KeepRota form)
    {
        await using var alone = await db.BeginAloneAsync(Alone);
        if (RotaMonths.MonthOf(month) is not { } first || await months.FindAsync(region, first, tracked: true) is not { } on)
            return NotFound();
        var nights = form.Nights.Take(on.Days).Index().Where(each => on.DayOf(each.Index) >= on.Today).ToList();
        foreach (var (day, night) in nights)
        {
            var before = on.Rows.GetValueOrDefault(on.DayOf(day));
            Check(day, nameof(night.Sergeant), night.Sergeant, before?.Sergeant.Code, on, on.Sergeants);
            Check(day, nameof(night.Inspector), night.Inspector, before?.Inspector.Code, on, on.Inspectors);
        }
        if (!ModelState.IsValid) return View(form);
        if (form.Mark.Typed() != on.Mark.Typed())
        {
            ModelState.SetModelValue(nameof(form.Mark), new ValueProviderResult(on.Mark));
            throw new DbUpdateConcurrencyException("The rota was changed since the form was shown.");
        }

        var officers = await months.ByCodeAsync(form.Nights.SelectMany(night => (string?[])[night.Sergeant, night.Inspector]));
        var changed = 0;
        foreach (var (day, night) in nights.Where(each => each.Item.Sergeant.Typed() is not null))
        {
            var row = on.Rows.GetValueOrDefault(on.DayOf(day));
            // Whoever has left since stays where nobody put another in their place.
            if (!officers.TryGetValue(night.Sergeant!, out var sergeant) || !officers.TryGetValue(night.Inspector!, out var inspector))
                continue;
            var pair = new OnCallPair(sergeant.Id, form.SergeantPhone!.Trim(), inspector.Id, form.InspectorPhone!.Trim());
            if (row?.Pair == pair) continue;
            if (row is null) db.Add(OnCallNight.Of(on.Region, on.DayOf(day), pair, user, time.UtcNow));
            else row.Give(pair, user, time.UtcNow);
            changed++;
        }
        audit.Add(AuditAction.Changed, nameof(OnCallNight), detail: $"{on.Region}, {on.Month:yyyy-MM}: {changed} nights");
        await db.SaveChangesAsync();
        await alone.CommitAsync();
        TempData["Done"] = changed == 1 ? "One night was changed." : $"{changed} nights were changed.";
        return LocalRedirect(LinkTo.Rota(on.Region, on.Month));
    }

    [HttpGet("{night:guid}/swap")]
    public async Task<IActionResult> Swap(Guid night) => await NightsAsync(night) is var (mine, others) && mine is not null
        ? View(new SwapPage(mine, others)) : NotFound();

    /// <param name="with">The night it changes places with.</param>
    [HttpPost("{night:guid}/swap")]
    public async Task<IActionResult> Swap(Guid night, Guid with)
    {
        await using var alone = await db.BeginAloneAsync(Alone);
        var (mine, others) = await NightsAsync(night);
        if (mine is null) return NotFound();
        if (others.FirstOrDefault(each => each.Id == with) is not { } other)
        {
            ModelState.AddModelError("", "That night is not on the rota any more. Choose another");
            return View(new SwapPage(mine, others));
        }
        mine.SwapWith(other, user, time.UtcNow);
        audit.Add(AuditAction.Changed, nameof(OnCallNight),
            detail: $"{mine.Region}: {mine.Night:yyyy-MM-dd} and {other.Night:yyyy-MM-dd} swapped");
        await db.SaveChangesAsync();
        await alone.CommitAsync();
        TempData["Done"] = $"{LondonWords.Day(mine.Night)} and {LondonWords.Day(other.Night)} have changed places.";
        return LocalRedirect(LinkTo.Rota(mine.Region, new(mine.Night.Year, mine.Night.Month, 1)));
    }

    /// <summary>A night to come of a region whose rota the user keeps, and those it can be swapped with.</summary>
    private async Task<(OnCallNight? Night, IReadOnlyList<OnCallNight> Others)> NightsAsync(Guid id)
    {
        var today = UkTime.DateOf(time.UtcNow);
        var night = await db.OnCallNights.Include(row => row.Sergeant).Include(row => row.Inspector)
            .SingleOrDefaultAsync(row => row.Id == id && row.Night >= today);
        if (night is null || await months.FindAsync(night.Region, new(night.Night.Year, night.Night.Month, 1)) is null) return (null, []);
        var (first, last) = (night.Night.AddDays(-31), night.Night.AddDays(31));
        return (night, await db.OnCallNights.Include(row => row.Sergeant).Include(row => row.Inspector)
            .Where(row => row.Region == night.Region && row.Id != id && row.Night >= today && row.Night >= first && row.Night <= last)
            .OrderBy(row => row.Night).ToListAsync());
    }

    private void Check(int day, string field, string? code, string? before, RotaMonth on, IReadOnlyList<Choice> offered)
    {
        if (code.Typed() is null && before is not null)
            ModelState.AddModelError(
                $"{nameof(KeepRota.Nights)}[{day}].{field}", "Choose who is on call instead: a night is not left without");
        else if (code.Typed() is { } typed && typed != before && offered.All(each => each.Value != typed))
            ModelState.AddModelError($"{nameof(KeepRota.Nights)}[{day}].{field}", "Choose somebody from the list");
        else if (code.Typed() is { } chosen && chosen != before && on.IsAway(chosen, on.DayOf(day)))
            ModelState.AddModelError($"{nameof(KeepRota.Nights)}[{day}].{field}", "Away that night: choose somebody else");
    }
}

/// <summary>The regions whose rota the user keeps, from this month on.</summary>
/// <param name="Gaps">Nights of the week ahead without anybody, a line a region.</param>
/// <param name="Tonight">Who is on call tonight, by region.</param>
public sealed record RotaRegions(
    DateOnly Month, IReadOnlyList<string> Regions, IReadOnlyList<string> Gaps, IReadOnlyDictionary<string, WhoIsOnCall> Tonight);

/// <summary>A night, and those it can change places with.</summary>
public sealed record SwapPage(OnCallNight Night, IReadOnlyList<OnCallNight> Others);
