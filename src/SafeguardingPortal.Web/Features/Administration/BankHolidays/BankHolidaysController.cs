using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.BankHolidays;

/// <summary>
/// The days that are no working days though no weekend (BR-12). They are added a year at a time; one that is moved or withdrawn stays on
/// record with its days, and what was counted by it stands.
/// </summary>
[Route("administration/bank-holidays")]
[Authorize(Policy = Policies.KeepCatalogue)]
public sealed class BankHolidaysController(PortalDbContext db, AuditTrail audit, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() =>
        View(await db.BankHolidays.AsNoTracking().OrderByDescending(holiday => holiday.Date).ThenBy(holiday => holiday.From).ToListAsync());

    [HttpGet("load")]
    public IActionResult Load() => View(new LoadBankHolidays());

    [HttpPost("load")]
    public async Task<IActionResult> Load(LoadBankHolidays form)
    {
        var loaded = await Standing.Select(holiday => holiday.Date).ToListAsync();
        var (read, problem) = form.Read(Today, loaded);
        if (problem is not null) ModelState.AddModelError(nameof(form.Lines), problem);
        if (!ModelState.IsValid) return View(form);

        db.AddRange(read.Select(each => BankHoliday.On(each.Day, each.Name, form.Source!.Trim(), Today)));
        foreach (var (day, name) in read) audit.Add(AuditAction.Created, nameof(BankHoliday),
            reference: day.ToString("yyyy-MM-dd", LondonWords.Culture), detail: $"{name}, {form.Source!.Trim()}");
        await db.SaveChangesAsync();
        TempData["Done"] = read.Count == 1 ? $"{LondonWords.Day(read[0].Day)} is no working day."
            : $"{read.Count} days are loaded, up to {LondonWords.Day(read.Max(each => each.Day))}.";
        return LocalRedirect(LinkTo.BankHolidays);
    }

    [HttpGet("{day:datetime}/change")]
    public async Task<IActionResult> Change(DateTime day) => await FindAsync(day) is { } holiday
        ? View(new ChangeBankHoliday { Holiday = holiday.Name, Day = holiday.Date }) : NotFound();

    [HttpPost("{day:datetime}/change")]
    public async Task<IActionResult> Change(DateTime day, ChangeBankHoliday form)
    {
        if (await FindAsync(day) is not { } holiday) return NotFound();
        var to = TypedDay.Read(form.MovedTo, Today);
        if (!ModelState.IsValid) return View(form with { Holiday = holiday.Name, Day = holiday.Date });

        if (to is { } other)
            db.Add(holiday.MoveTo(other, form.Source!.Trim(), await Standing.Select(each => each.Date).ToListAsync(), Today));
        else holiday.Withdraw(form.Source!.Trim(), Today);
        audit.Add(AuditAction.Changed, nameof(BankHoliday), reference: holiday.Date.ToString("yyyy-MM-dd", LondonWords.Culture),
            detail: $"{(to is { } moved ? $"Moved to {LondonWords.Day(moved)}" : "Withdrawn")}, {form.Source!.Trim()}");
        await db.SaveChangesAsync();
        TempData["Done"] = to is { } where ? $"{holiday.Name} is on {LondonWords.Day(where)}. Limits that run keep their day."
            : $"{LondonWords.Day(holiday.Date)} is a working day. Limits that run keep their day.";
        return LocalRedirect(LinkTo.BankHolidays);
    }

    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    private IQueryable<BankHoliday> Standing => db.BankHolidays.Where(holiday => holiday.To == null);

    /// <summary>One that stands and is still to come.</summary>
    private Task<BankHoliday?> FindAsync(DateTime day)
    {
        var (date, today) = (DateOnly.FromDateTime(day), Today);
        return Standing.SingleOrDefaultAsync(holiday => holiday.Date == date && holiday.Date > today);
    }
}
