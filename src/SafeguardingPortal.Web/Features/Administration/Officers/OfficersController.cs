using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.Officers;

/// <summary>Who works here, with an account or without (row 46, BR-50): found, opened, added and described.</summary>
[Route("administration/officers")]
[Authorize(Policy = Policies.KeepOfficers)]
public sealed class OfficersController(
    PortalDbContext db, OfficerAccounts accounts, ReferenceLists lists, OfficerCodes codes, CurrentUser user, TimeProvider time)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(OfficerFilter filter, [FromServices] OfficerList list) => View(await list.ShowAsync(filter));

    /// <summary>What was typed is a name as often as not, so it is posted and stands in no address (B7).</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(FindOfficer form, [FromServices] OfficerList list) => View(await list.FindAsync(form));

    [HttpGet("{officer:length(3,20)}")]
    public async Task<IActionResult> Details(string officer, [FromServices] HeldWork held) =>
        await OfficerPage.OfAsync(db, held, officer, time.UtcNow) is { } page ? View(page) : NotFound();

    [HttpGet("add")]
    public IActionResult Add() =>
        View(new AddOfficer { SubmissionId = Guid.NewGuid(), From = TypedDay.Write(UkTime.DateOf(time.UtcNow)) });

    [HttpPost("add")]
    public async Task<IActionResult> Add(AddOfficer form)
    {
        var today = UkTime.DateOf(time.UtcNow);
        await CheckAsync(form, null);
        if (form.UserName.Typed() is { } wanted && await accounts.ProblemAsync(wanted) is { } problem)
            ModelState.AddModelError(nameof(form.UserName), problem);
        if (!ModelState.IsValid) return View(form);

        await using var transaction = await db.BeginAloneAsync(OfficerCodes.Alone);
        var from = TypedDay.Read(form.From, today)!.Value;
        var officer = Officer.Join(await codes.NextAsync(), form.Details, form.Role!.Value,
            form.Team.Typed() is { } team ? await lists.CaitIdAsync(team) : null, from, today, user);
        db.Add(officer);
        db.Opened = officer;
        db.MadeOnce(form.SubmissionId, LinkTo.Officer(officer.Code), time.UtcNow);
        if (form.UserName.Typed() is { } userName)
        {
            var password = OneTimePassword.Make();
            if (await accounts.OpenAsync(officer, userName, password, isOneTime: true) is { } wrong)
            {
                ModelState.AddModelError(nameof(form.UserName), wrong);
                return View(form);
            }
            TempData[OfficerPage.OneTime] = password;
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        TempData["Done"] = $"{officer.Name} is among the officers.";
        return LocalRedirect(LinkTo.Officer(officer.Code));
    }

    [HttpGet("{officer:length(3,20)}/describe")]
    public async Task<IActionResult> Describe(string officer) =>
        await db.Officers.AsNoTracking().SingleOrDefaultAsync(each => each.Code == officer) is { } found
            ? View(DescribeOfficer.Of(found)) : NotFound();

    [HttpPost("{officer:length(3,20)}/describe")]
    public async Task<IActionResult> Describe(string officer, DescribeOfficer form)
    {
        if (await db.Officers.SingleOrDefaultAsync(each => each.Code == officer) is not { } found) return NotFound();
        db.Entry(found).Property(each => each.Version).OriginalValue = form.Version;
        db.Opened = found;
        await CheckAsync(form, found.Id);
        if (!ModelState.IsValid) return View(form);

        found.Describe(form.Details);
        await db.SaveChangesAsync();
        TempData["Done"] = "Saved.";
        return LocalRedirect(LinkTo.Officer(officer));
    }

    private async Task CheckAsync(IDescribesOfficer form, Guid? but)
    {
        if (form.Number.Typed() is { } number && await db.Officers.AnyAsync(each => each.Number == number && each.Id != but))
            ModelState.AddModelError(nameof(form.Number), "Another officer has this number");
    }
}
