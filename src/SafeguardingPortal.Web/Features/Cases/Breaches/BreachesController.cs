using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Breaches;

/// <summary>
/// Why a limit of a case passed, and who answers for that: whatever it counts but a referral's 24 hours, which the referral explains.
/// </summary>
[Route("cases/{caseReference:reference}/breaches/{deadline:guid}")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class BreachesController(
    Records<CaseFile> files, Records<Conference> conferences, LimitBreaches breaches, PortalDbContext db, CurrentUser user,
    TimeProvider time) : Controller
{
    [HttpGet("reason"), Authorize(Policy = Policies.ExplainLateness)]
    public async Task<IActionResult> Reason(string caseReference, Guid deadline) =>
        await files.ViewAsync(caseReference, file => file.Reference, Act.ExplainLateness) is null
        || await breaches.OneAsync(caseReference, deadline) is not { } breach
            ? NotFound()
            : View(new ExplainLateness { Version = breach.Version });

    [HttpPost("reason"), Authorize(Policy = Policies.ExplainLateness)]
    public async Task<IActionResult> Reason(string caseReference, Guid deadline, ExplainLateness form)
    {
        if (await files.AddToAsync(caseReference, Act.ExplainLateness) is not { } file
            || await OpenAsync(file, deadline, form.Version) is not { } limit) return NotFound();
        if (!ModelState.IsValid) return View(form);

        file.ExplainBreach(limit, await ConferenceOfAsync(limit), form.Cause!.Value, form.Words!, user, time.UtcNow);
        return await SaveAsync(
            caseReference, limit, "The reason is on record. A detective sergeant or above acknowledges the breach next.");
    }

    [HttpGet("acknowledge"), Authorize(Policy = Policies.Sign)]
    public async Task<IActionResult> Acknowledge(string caseReference, Guid deadline)
    {
        if (await files.ViewAsync(caseReference, file => file.Reference, Act.Sign) is null
            || await breaches.OneAsync(caseReference, deadline) is not { } breach) return NotFound();
        if (breach.Acknowledgements.Count == 0) return View(new AcknowledgeLateness { Version = breach.Version });
        TempData["Unchanged"] = "That breach has been acknowledged already. It stays on record.";
        return LocalRedirect(PageOf(caseReference, breach.Subject));
    }

    [HttpPost("acknowledge"), Authorize(Policy = Policies.Sign)]
    public async Task<IActionResult> Acknowledge(string caseReference, Guid deadline, AcknowledgeLateness form)
    {
        if (await files.AddToAsync(caseReference, Act.Sign) is not { } file
            || await OpenAsync(file, deadline, form.Version) is not { } limit) return NotFound();
        if (!ModelState.IsValid) return View(form);

        file.AcknowledgeBreach(limit, await ConferenceOfAsync(limit), form.WhatHappensNow!, user, time.UtcNow);
        return await SaveAsync(caseReference, limit, "The breach is acknowledged. It stays on record.");
    }

    /// <summary>The limit moves on by a version with each word said of it, so that nobody answers for reasons they have not read.</summary>
    private async Task<Deadline?> OpenAsync(CaseFile file, Guid id, int version)
    {
        var limit = await db.Deadlines.SingleOrDefaultAsync(each => each.Id == id && each.CaseFileId == file.Id
            && each.Kind != DeadlineKind.Referral24Hours && each.Breach != null);
        if (limit is null) return null;
        db.Entry(limit).Property(each => each.Version).OriginalValue = version;
        db.Opened = limit;
        return limit;
    }

    private async Task<Guid?> ConferenceOfAsync(Deadline limit) =>
        await conferences.Visible.Where(conference => conference.Reference == limit.SubjectReference)
            .Select(conference => (Guid?)conference.Id).SingleOrDefaultAsync();

    private async Task<IActionResult> SaveAsync(string caseReference, Deadline limit, string done)
    {
        await db.SaveChangesAsync();
        TempData["Done"] = done;
        return LocalRedirect(PageOf(caseReference, limit.SubjectReference));
    }

    private static string PageOf(string caseReference, string subject) => RecordLinks.PageOf(subject) ?? LinkTo.Case(caseReference);
}
