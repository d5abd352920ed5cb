using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.BankHolidays;

/// <summary>
/// The days that are no working days though no weekend (BR-12). They are added a year at a time, and none is ever taken away: what was
/// counted by it stands.
/// </summary>
[Route("administration/bank-holidays")]
[Authorize(Policy = Policies.KeepCatalogue)]
public sealed class BankHolidaysController(PortalDbContext db, AuditTrail audit, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() =>
        View(await db.BankHolidays.AsNoTracking().OrderByDescending(holiday => holiday.Date).ToListAsync());

    [HttpGet("load")]
    public IActionResult Load() => View(new LoadBankHolidays());

    [HttpPost("load")]
    public async Task<IActionResult> Load(LoadBankHolidays form)
    {
        var loaded = await db.BankHolidays.Select(holiday => holiday.Date).ToListAsync();
        var (read, problem) = form.Read(UkTime.DateOf(time.UtcNow), loaded);
        if (problem is not null) ModelState.AddModelError(nameof(form.Lines), problem);
        if (!ModelState.IsValid) return View(form);

        db.AddRange(read.Select(each => BankHoliday.On(each.Day, each.Name, form.Source!.Trim())));
        foreach (var (day, name) in read) audit.Add(AuditAction.Created, nameof(BankHoliday),
            reference: day.ToString("yyyy-MM-dd", LondonWords.Culture), detail: $"{name}, {form.Source!.Trim()}");
        await db.SaveChangesAsync();
        TempData["Done"] = read.Count == 1 ? $"{LondonWords.Day(read[0].Day)} is no working day."
            : $"{read.Count} days are loaded, up to {LondonWords.Day(read.Max(each => each.Day))}.";
        return LocalRedirect(LinkTo.BankHolidays);
    }
}
