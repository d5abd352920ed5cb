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

namespace SafeguardingPortal.Web.Features.Administration.Posts;

/// <summary>The roles and postings of an officer, each from a day and for a reason; never one's own.</summary>
[Route("administration/officers/{officer:length(3,20)}")]
[Authorize(Policy = Policies.KeepOfficers)]
public sealed class PostsController(
    PortalDbContext db, OfficerAccounts accounts, ReferenceLists lists, CurrentUser user, TimeProvider time) : Controller
{
    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    [HttpGet("role")]
    public Task<IActionResult> Role(string officer) =>
        ShowAsync(officer, found => new ChangeRole { Version = found.Version, From = TypedDay.Write(Today) });

    [HttpPost("role")]
    public async Task<IActionResult> Role(string officer, ChangeRole form)
    {
        if (await EditAsync(officer, form.Version) is not { } found) return NotFound();
        if (!ModelState.IsValid) return View(form);

        await SaveAsync(found, () => found.TakeRole(form.Role!.Value, Span(form), form.IsBeside!.Value, user, Today));
        return Done(officer, $"{found.Name} is {form.Role!.Value.InWords().ToLowerInvariant()} from {Day(form.From)}.");
    }

    [HttpGet("post")]
    public Task<IActionResult> Post(string officer) =>
        ShowAsync(officer, found => new ChangePost { Version = found.Version, From = TypedDay.Write(Today) });

    [HttpPost("post")]
    public async Task<IActionResult> Post(string officer, ChangePost form)
    {
        if (await EditAsync(officer, form.Version) is not { } found) return NotFound();
        var team = (await lists.CaitsAsync()).FirstOrDefault(choice => choice.Value == form.Team);
        if (team is null && form.Team.Typed() is not null) ModelState.AddModelError(nameof(form.Team), "Choose a team from the list");
        if (!ModelState.IsValid) return View(form);

        found.TakePost(await lists.CaitIdAsync(team!.Value), Span(form), form.IsBeside!.Value, user, Today);
        await db.SaveChangesAsync();
        return Done(officer, $"{found.Name} is posted to {team.Text} from {Day(form.From)}.");
    }

    [HttpGet("end/{held:guid}")]
    public async Task<IActionResult> End(string officer, Guid held) => await FindAsync(officer) is { } found && Row(found, held) is not null
        ? View(new EndPost { Version = found.Version, Last = TypedDay.Write(Today) }) : NotFound();

    [HttpPost("end/{held:guid}")]
    public async Task<IActionResult> End(string officer, Guid held, EndPost form)
    {
        if (await EditAsync(officer, form.Version) is not { } found || Row(found, held) is not { } ends) return NotFound();
        if (!ModelState.IsValid) return View(form);

        var (last, isToCome) = (TypedDay.Read(form.Last, Today)!.Value, ends.From > Today);
        await SaveAsync(found, () =>
        {
            if (ends is RoleHeld) found.EndRole(held, last, form.Reason!.Trim(), user, Today);
            else found.EndPost(held, last, form.Reason!.Trim(), user, Today);
            if (isToCome) db.Remove(ends);
        });
        return Done(officer, isToCome ? "Taken back: it does not begin." : $"It ends on {LondonWords.Day(last)}.");
    }

    private static HeldRow? Row(Officer officer, Guid id) =>
        ((IEnumerable<HeldRow>)[.. officer.Roles, .. officer.Postings]).FirstOrDefault(row => row.Id == id);

    private Span Span(IBeginsOnADay form) =>
        new(TypedDay.Read(form.From, Today)!.Value, TypedDay.Read(form.To, Today), form.Reason!.Trim());

    private string Day(string? typed) => LondonWords.Day(TypedDay.Read(typed, Today)!.Value);

    private async Task<IActionResult> ShowAsync(string officer, Func<Officer, object> form) =>
        await FindAsync(officer) is { } found ? View(form(found)) : NotFound();

    private Task<Officer?> FindAsync(string code) =>
        db.Officers.Include(each => each.Roles).Include(each => each.Postings).AsSplitQuery()
            .SingleOrDefaultAsync(each => each.Code == code);

    private async Task<Officer?> EditAsync(string code, int version)
    {
        if (await FindAsync(code) is not { } officer) return null;
        db.Entry(officer).Property(each => each.Version).OriginalValue = version;
        db.Opened = officer;
        // A row of theirs is a change of theirs.
        officer.Touch();
        return officer;
    }

    private async Task SaveAsync(Officer officer, Action act)
    {
        var mayLeaveNobody = officer.Roles.Any(held => held.IsOf(Domain.Access.Role.Administrator));
        act();
        if (mayLeaveNobody) await accounts.KeepingAnAdministratorAsync(() => db.SaveChangesAsync());
        else await db.SaveChangesAsync();
    }

    private LocalRedirectResult Done(string officer, string words)
    {
        TempData["Done"] = words;
        return LocalRedirect(LinkTo.Officer(officer));
    }
}
