using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Closing;

/// <summary>A case is closed only when nothing of it is open and a supervisor has read the file (handbook §5, Laming).</summary>
[Route("cases/{caseReference:reference}/close")]
[Authorize(Policy = Policies.CloseCase)]
public sealed class ClosingController(
    Records<CaseFile> files, ClosingChecklist checklist, PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet(""), KeepsDraft]
    public async Task<IActionResult> Close(string caseReference) =>
        await files.ViewAsync(caseReference, CloseCase.Shape, Act.CloseCase) is { } form ? View(form) : NotFound();

    [HttpPost(""), KeepsDraft]
    public async Task<IActionResult> Close(string caseReference, CloseCase form)
    {
        if (await files.EditAsync(caseReference, Act.CloseCase, form.Version) is not { } file) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        var open = await checklist.OpenAsync(caseReference);
        if (open is { HasEnquiry: true, StandsInTheWay: false } && form.EnquiryEnded.Typed() is null)
            ModelState.AddModelError(nameof(form.EnquiryEnded), "Say how the section 47 enquiry ended without a conference");
        if (!ModelState.IsValid) return View(form);

        await db.Entry(file).Collection(each => each.Referrals).LoadAsync();
        await db.Entry(file).Collection(each => each.Closures).LoadAsync();
        await db.Entry(file).Collection(each => each.Deadlines).LoadAsync();
        file.Close(
            open, new(form.Reason!.Trim(), form.ChildrenSeen!.Trim(), form.PartnersTold!.Trim(), form.HasReadFile)
            {
                EnquiryEnded = form.EnquiryEnded.Typed()
            }, user, time.UtcNow);
        await db.SaveChangesAsync();

        TempData["Done"] = $"{caseReference} is closed. A new referral that joins it opens it again.";
        return LocalRedirect(LinkTo.Case(caseReference));
    }
}
