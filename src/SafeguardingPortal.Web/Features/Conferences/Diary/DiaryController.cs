using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Diary;

/// <summary>The liaison officer's desk: diary, reports due, and the calendar others' programs read.</summary>
[Route("conferences")]
public sealed class DiaryController(
    DiaryQuery diary, CalendarFeeds feeds, Records<Conference> conferences, AuditTrail audit, PortalDbContext db, CurrentUser user)
    : Controller
{
    [HttpGet(""), Authorize(Policy = Policies.ReadCase)]
    public async Task<IActionResult> Index(DiaryFilter filter) => View(await diary.FindAsync(ModelState.IsValid ? filter : new()));

    /// <summary>The same days on paper; that they were printed, and whose names with them, is on the trail.</summary>
    [HttpGet("print"), Authorize(Policy = Policies.ReadCase)]
    public async Task<IActionResult> Print(DiaryFilter filter)
    {
        var page = await diary.FindAsync(ModelState.IsValid ? filter : new());
        await RecordPrintAsync($"diary of {page.Filter.Team ?? "all teams"}, {page.First:yyyy-MM-dd} to {page.Last:yyyy-MM-dd}",
            page.Entries.Select(entry => entry.Reference).Concat(page.Due.Select(each => each.Reference)));
        return View(page);
    }

    [HttpGet("reports"), Authorize(Policy = Policies.ReadCase)]
    public async Task<IActionResult> Reports(string? after) => View(await ReportsDuePage.FindAsync(conferences, user, after));

    [HttpGet("enquiries"), Authorize(Policy = Policies.ReadCase)]
    public async Task<IActionResult> Enquiries(string? after, [
        FromServices] Records<StrategyDiscussion> discussions, [FromServices] ReferenceLists lists, [FromServices] TimeProvider time) =>
        View(await EnquiriesPage.FindAsync(discussions, conferences, lists, user, time.UtcNow, after));

    [HttpGet("reports/print"), Authorize(Policy = Policies.ReadCase)]
    public async Task<IActionResult> PrintReports()
    {
        var page = await ReportsDuePage.FindAsync(conferences, user, null, DiaryQuery.Most);
        await RecordPrintAsync("conference reports due", page.Rows.Select(row => row.Reference));
        return View(page);
    }

    private async Task RecordPrintAsync(string what, IEnumerable<string> references)
    {
        var printed = references.Distinct().ToList();
        var people = await conferences.Visible.Where(conference => printed.Contains(conference.Reference))
            .SelectMany(conference => conference.Children).Select(child => child.Child.PersonId).Distinct().ToListAsync();
        audit.Add(AuditAction.Printed, nameof(Conference), people: people, detail: what);
        await db.SaveChangesAsync();
    }

    [HttpGet("subscribe"), Authorize(Policy = Policies.RecordConference)]
    public async Task<IActionResult> Subscribe() => View(new Subscription(await feeds.MineAsync(), null));

    /// <summary>The secret is shown on this answer and nowhere again, so it is not led to another page.</summary>
    [HttpPost("subscribe"), Authorize(Policy = Policies.RecordConference)]
    public async Task<IActionResult> MakeAddress([FromServices] PublicAddress address)
    {
        var secret = await feeds.MakeAsync();
        return View(nameof(Subscribe), new Subscription(await feeds.MineAsync(), address.Of(Request, LinkTo.Calendar(secret))));
    }

    [HttpPost("unsubscribe"), Authorize(Policy = Policies.RecordConference)]
    public async Task<IActionResult> Revoke()
    {
        await feeds.RevokeAsync();
        TempData["Done"] = "The address is taken back. It answers nobody any more.";
        return LocalRedirect(LinkTo.Subscribe);
    }

    /// <summary>What a calendar program asks for; it cannot sign in, so the address is the secret.</summary>
    [HttpGet("calendar/{token:length(64)}"), AllowAnonymous]
    public async Task<IActionResult> Calendar(string token, [FromServices] Quotas quotas)
    {
        if (quotas.WaitOfCalendar(HttpContext) is { } wait) return ErrorPages.TooMany(this, wait);
        var (text, wasEverOne) = await feeds.ReadAsync(token);
        if (!wasEverOne) quotas.CountGuess(HttpContext);
        return text is null ? NotFound() : File(Encoding.UTF8.GetBytes(text), CalendarText.ContentType, "conferences.ics");
    }
}

/// <param name="Address">The whole address, once, just after it was made.</param>
public sealed record Subscription(CalendarFeed? Feed, string? Address);
