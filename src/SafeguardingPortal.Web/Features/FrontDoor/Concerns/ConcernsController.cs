using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.FrontDoor.Concerns;

/// <summary>A concern about a child from any officer's phone, and what the desk makes of it.</summary>
[Route("concerns")]
[Authorize(Policy = Policies.SendConcern)]
public sealed class ConcernsController(
    Records<Concern> concerns, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time) : Controller
{
    private DateTime Now => time.UtcNow;

    [HttpGet("")]
    public async Task<IActionResult> Index([FromServices] ConcernList list) => View(await list.ShowAsync());

    [HttpGet("send")]
    public async Task<IActionResult> Send() => View(new SendConcern
    {
        SubmissionId = Guid.NewGuid(),
        Borough = await lists.OnlyBoroughOfAsync(user.CaitIds) ?? await LastBoroughAsync()
    });

    [HttpPost("send")]
    public async Task<IActionResult> Send(SendConcern form, [FromServices] References references)
    {
        if (Request.HasFormContentType && Request.Form.Files.Count > 0)
            ModelState.AddModelError(nameof(form.Worry),
                "A photograph cannot be sent here, and was not kept. Say what it shows, and ring the desk");
        var covering = form.Borough.Typed() is { } borough ? await lists.CaitOfAsync(borough, UkTime.DateOf(Now)) : null;
        if (covering is null && form.Borough.Typed() is not null)
            ModelState.AddModelError(nameof(form.Borough), "Choose a borough that a team covers");
        if (!ModelState.IsValid) return View(form);

        await using var transaction = await db.Database.BeginTransactionAsync();
        var reference = await references.NextAsync("N", UkTime.At(Now).Year);
        db.Add(Concern.Send(reference, form.Read(), covering!, user, Now));
        db.MadeOnce(form.SubmissionId, LinkTo.Concern(reference), Now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return LocalRedirect(LinkTo.Concern(reference));
    }

    [HttpGet("{concernReference:reference}")]
    public async Task<IActionResult> Details(string concernReference)
    {
        if (await concerns.ViewAsync(concernReference, ConcernDetails.Shape) is not { } details) return NotFound();
        if (details.ReadAt is null && new ConcernPage(details, user) is { MayDecide: true, IsMine: false })
        {
            await MarkReadAsync(concernReference);
            details = (await concerns.ViewAsync(concernReference, ConcernDetails.Shape))!;
        }
        return View(new ConcernPage(details, user));
    }

    [HttpGet("{concernReference:reference}/add")]
    public async Task<IActionResult> Add(string concernReference) =>
        await concerns.ViewAsync(concernReference, ConcernDetails.Shape, Act.SendConcern) is { } details
            ? View(new AddToConcern { SubmissionId = Guid.NewGuid(), Version = details.Version }) : NotFound();

    [HttpPost("{concernReference:reference}/add")]
    public async Task<IActionResult> Add(string concernReference, AddToConcern form)
    {
        if (await concerns.EditAsync(concernReference, Act.SendConcern, null) is not { } concern) return NotFound();
        if (!ModelState.IsValid) return View(form);

        concern.Add(form.Text!.Trim(), user, Now);
        db.MadeOnce(form.SubmissionId, LinkTo.Concern(concernReference), Now);
        return await SaveAsync(concernReference, "The desk has it.");
    }

    [HttpGet("{concernReference:reference}/information"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> Inform(string concernReference) => await ToDecideAsync(concernReference) switch
    {
        null => NotFound(),
        { DecidedAt: not null } => AlreadyDecided(concernReference),
        var details => View(new KeepForInformation { Version = details.Version })
    };

    [HttpPost("{concernReference:reference}/information"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> Inform(string concernReference, KeepForInformation form)
    {
        if (await concerns.EditAsync(concernReference, Act.TriageReferral, form.Version) is not { } concern) return NotFound();
        if (!ModelState.IsValid) return View(form);

        concern.KeepForInformation(form.Reason!.Trim(), user, Now);
        return await SaveAsync(concernReference, "Kept for information. Whoever sent it reads that no referral was made.");
    }

    [HttpGet("{concernReference:reference}/pass-on"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> PassOn(string concernReference) => await ToDecideAsync(concernReference) switch
    {
        null => NotFound(),
        { DecidedAt: not null } => AlreadyDecided(concernReference),
        var details => View(new PassConcernOn { Version = details.Version })
    };

    [HttpPost("{concernReference:reference}/pass-on"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> PassOn(string concernReference, PassConcernOn form)
    {
        if (await concerns.EditAsync(concernReference, Act.TriageReferral, form.Version) is not { } concern) return NotFound();
        var team = form.Team.Typed() is { } code ? await lists.CaitAsync(code) : null;
        if (team is null && form.Team.Typed() is not null) ModelState.AddModelError(nameof(form.Team), "Choose a team from the list");
        if (!ModelState.IsValid) return View(form);

        if (team is not null) concern.PassTo(team, form.Reason!.Trim(), user, Now);
        else concern.PassOn(form.Elsewhere.Typed()!, form.Reason!.Trim(), user, Now);
        await db.SaveChangesAsync();
        TempData["Done"] = $"{concernReference} is passed to {team?.Name ?? form.Elsewhere.Typed()}.";
        return LocalRedirect(LinkTo.Concerns);
    }

    /// <summary>Two who open it at once have both read it; the first is on record.</summary>
    private async Task MarkReadAsync(string reference)
    {
        try
        {
            if (await concerns.EditAsync(reference, Act.TriageReferral, null) is not { } concern) return;
            concern.Read(user, Now);
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Where the officer was the last time.</summary>
    private Task<string?> LastBoroughAsync() => concerns.Visible.Where(each => each.SentById == user.Id)
        .OrderByDescending(each => each.SentAt).Select(each => each.BoroughCode).FirstOrDefaultAsync();

    private Task<ConcernDetails?> ToDecideAsync(string reference) =>
        concerns.ViewAsync(reference, ConcernDetails.Shape, Act.TriageReferral);

    private LocalRedirectResult AlreadyDecided(string reference)
    {
        TempData["Unchanged"] = "It has been decided already. This is how it stands now.";
        return LocalRedirect(LinkTo.Concern(reference));
    }

    private async Task<IActionResult> SaveAsync(string reference, string done)
    {
        await db.SaveChangesAsync();
        TempData["Done"] = done;
        return LocalRedirect(LinkTo.Concern(reference));
    }
}
