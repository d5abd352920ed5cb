using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.CriticalIncidents;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.UrgentPowers.Incidents;

/// <summary>Critical incidents from proposal to stand-down (row 14, A3).</summary>
[Route("incidents")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class IncidentsController(
    Records<CriticalIncident> incidents, Records<CaseFile> files, PortalDbContext db, ReferenceLists lists, CurrentUser user,
    TimeProvider time) : Controller
{
    private DateTime Now => time.UtcNow;

    private DateOnly Today => UkTime.DateOf(Now);

    [HttpGet("")]
    public async Task<IActionResult> Index([FromServices] IncidentList list) => View(await list.ShowAsync());

    [HttpGet("propose/{caseReference:reference}"), Authorize(Policy = Policies.ProposeIncident), KeepsDraft]
    public async Task<IActionResult> Propose(string caseReference) =>
        await files.ViewAsync(caseReference, file => new ProposeIncident(), Act.ProposeIncident) is { } form
            ? View(form with { SubmissionId = Guid.NewGuid() }) : NotFound();

    [HttpPost("propose/{caseReference:reference}"), Authorize(Policy = Policies.ProposeIncident), KeepsDraft]
    public async Task<IActionResult> Propose(string caseReference, ProposeIncident form, [FromServices] References references)
    {
        if (await files.AddToAsync(caseReference, Act.ProposeIncident) is not { } file) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);

        await using var transaction = await db.Database.BeginTransactionAsync();
        var reference = await references.NextAsync("G", UkTime.At(Now).Year);
        db.Add(CriticalIncident.Propose(
            reference, new(form.Title!.Trim(), form.Why!.Trim(), form.Request!.Value, form.Partner.Typed()), file, user, Now));
        db.Add(Entry.Of(file.Id, null, $"Critical incident proposed, {reference}", user.Id, Now, Now));
        db.MadeOnce(form.SubmissionId, LinkTo.Incident(reference), Now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return Done(reference, "It is proposed. A detective inspector or above decides.");
    }

    [HttpGet("{incidentReference:reference}")]
    public async Task<IActionResult> Details(string incidentReference) =>
        await incidents.ViewAsync(incidentReference, IncidentDetails.Shape) is { } details
            ? View(new IncidentPage(details, user)) : NotFound();

    [HttpGet("{incidentReference:reference}/decide"), Authorize(Policy = Policies.DeclareIncident)]
    public Task<IActionResult> Decide(string incidentReference) => ShowAsync(incidentReference, Act.DeclareIncident,
        details => details.State == IncidentState.Proposed ? new DecideIncident { Version = details.Version } : null);

    [HttpPost("{incidentReference:reference}/decide"), Authorize(Policy = Policies.DeclareIncident)]
    public async Task<IActionResult> Decide(string incidentReference, DecideIncident form)
    {
        if (await incidents.EditAsync(incidentReference, Act.DeclareIncident, form.Version) is not { } incident) return NotFound();
        var refuses = form.Button == DecideIncident.Refuse;
        var gold = refuses ? null : await GoldAsync(form.Gold, nameof(form.Gold));
        if (!ModelState.IsValid) return View(form);

        if (refuses) incident.Refuse(form.Words!.Trim(), user, Now);
        else incident.Declare(form.Read(), int.Parse(form.Level!, CultureInfo.InvariantCulture), gold!, await IsHereAsync(gold!),
            await ReviewAsync(), await lists.CalendarAsync(), user, Now);
        db.Add(Entry.Of(incident.CaseFileId, null,
            refuses ? $"Critical incident not declared, {incidentReference}" : $"Critical incident declared, {incidentReference}",
                user.Id, Now,
            Now));
        await db.SaveChangesAsync();
        return Done(incidentReference, refuses ? "It is not declared. Why is on record." : $"Declared. {gold!.Name} is Gold.");
    }

    [HttpGet("{incidentReference:reference}/log"), Authorize(Policy = Policies.ProposeIncident), KeepsDraft]
    public Task<IActionResult> Add(string incidentReference) => ShowAsync(incidentReference, Act.ProposeIncident,
        details => details.State == IncidentState.Declared
            ? new AddToLog { Version = details.Version, SubmissionId = Guid.NewGuid() } : null);

    [HttpPost("{incidentReference:reference}/log"), Authorize(Policy = Policies.ProposeIncident), KeepsDraft]
    public async Task<IActionResult> Add(string incidentReference, AddToLog form)
    {
        if (await incidents.EditAsync(incidentReference, Act.ProposeIncident, form.Version) is not { } incident) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);

        incident.Add(form.Read(), await ReviewAsync(), await lists.CalendarAsync(), user, Now);
        db.MadeOnce(form.SubmissionId, LinkTo.Incident(incidentReference), Now);
        await db.SaveChangesAsync();
        return Done(incidentReference, "It is in the strategy log.");
    }

    [HttpGet("{incidentReference:reference}/change"), Authorize(Policy = Policies.DeclareIncident)]
    public Task<IActionResult> Change(string incidentReference) => ShowAsync(incidentReference, Act.DeclareIncident,
        details => details.State == IncidentState.Declared ? new ChangeIncident
        {
            Version = details.Version,
            Level = $"{details.Level}",
            Gold = details.GoldCode
        } : null);

    [HttpPost("{incidentReference:reference}/change"), Authorize(Policy = Policies.DeclareIncident)]
    public async Task<IActionResult> Change(string incidentReference, ChangeIncident form)
    {
        if (await incidents.EditAsync(incidentReference, Act.DeclareIncident, form.Version) is not { } incident) return NotFound();
        var gold = await GoldAsync(form.Gold, nameof(form.Gold));
        if (!ModelState.IsValid) return View(form);

        incident.Change(int.Parse(form.Level!, CultureInfo.InvariantCulture), gold!, await IsHereAsync(gold!), form.Why!.Trim(), user, Now);
        await db.SaveChangesAsync();
        return Done(incidentReference, $"Level {form.Level}, and {gold!.Name} is Gold.");
    }

    [HttpGet("{incidentReference:reference}/cases"), Authorize(Policy = Policies.ProposeIncident)]
    public Task<IActionResult> Cases(string incidentReference) => ShowAsync(incidentReference, Act.ProposeIncident,
        details => details.State is IncidentState.Proposed or IncidentState.Declared ? new TouchCase { Version = details.Version } : null);

    [HttpPost("{incidentReference:reference}/cases"), Authorize(Policy = Policies.ProposeIncident)]
    public async Task<IActionResult> Cases(string incidentReference, TouchCase form)
    {
        if (await incidents.EditAsync(incidentReference, Act.ProposeIncident, form.Version) is not { } incident) return NotFound();
        var number = Reference.Canonical(form.CaseFile);
        var file = form.CaseFile.Typed() is null
            ? null : await files.Visible.AsTracking().SingleOrDefaultAsync(each => each.Reference == number);
        if (file is null && form.CaseFile.Typed() is not null)
            ModelState.AddModelError(nameof(form.CaseFile), "No case file with this number is open to you. Check it");
        if (!ModelState.IsValid) return View(form);

        incident.Touches(file!, form.Why!.Trim(), user, Now);
        db.Add(Entry.Of(file!.Id, null, $"Touched by critical incident {incidentReference}", user.Id, Now, Now));
        await db.SaveChangesAsync();
        return Done(incidentReference, $"Whoever reads {number} sees it in its head.");
    }

    [HttpGet("{incidentReference:reference}/stand-down"), Authorize(Policy = Policies.DeclareIncident), KeepsDraft]
    public Task<IActionResult> StandDown(string incidentReference) => ShowAsync(incidentReference, Act.DeclareIncident,
        details => details.State == IncidentState.Declared ? new StandDown { Version = details.Version } : null);

    [HttpPost("{incidentReference:reference}/stand-down"), Authorize(Policy = Policies.DeclareIncident), KeepsDraft]
    public async Task<IActionResult> StandDown(string incidentReference, StandDown form)
    {
        if (await incidents.EditAsync(incidentReference, Act.DeclareIncident, form.Version) is not { } incident) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);

        incident.StandDown(form.Rationale!.Trim(), form.Learning!.Trim(), user, Now);
        db.Add(Entry.Of(incident.CaseFileId, null, $"Critical incident stood down, {incidentReference}", user.Id, Now, Now));
        await db.SaveChangesAsync();
        return Done(incidentReference, "It is stood down.");
    }

    private Task<TimeLimit> ReviewAsync() => lists.TimeLimitAsync(DeadlineKind.IncidentReview, Today);

    private async Task<Officer?> GoldAsync(string? code, string field)
    {
        var gold = await lists.OfficerAsync(code);
        if (gold is null && code.Typed() is not null) ModelState.AddModelError(field, "Choose somebody from the list");
        return gold;
    }

    private async Task<bool> IsHereAsync(Officer officer)
    {
        var (id, today) = (officer.Id, Today);
        return !await db.Absences.AnyAsync(absence => absence.OfficerId == id && absence.From <= today
            && (absence.To == null || today <= absence.To));
    }

    /// <summary>The form while it can still be filled in; afterwards the page, which says how it stands.</summary>
    private async Task<IActionResult> ShowAsync(string reference, Act act, Func<IncidentDetails, IncidentForm?> form)
    {
        if (await incidents.ViewAsync(reference, IncidentDetails.Shape, act) is not { } details) return NotFound();
        if (form(details) is { } open) return View(open);
        TempData["Unchanged"] = "That cannot be done any more, or not yet. This is how it stands now.";
        return LocalRedirect(LinkTo.Incident(reference));
    }

    private LocalRedirectResult Done(string reference, string done)
    {
        TempData["Done"] = done;
        return LocalRedirect(LinkTo.Incident(reference));
    }
}
