using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Research;

[Route("")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class ResearchController(
    Records<CaseFile> files, CaseResearch research, PortalDbContext db, References references, ReferenceLists lists, CurrentUser user,
    TimeProvider time) : Controller
{
    /// <summary>The researcher's queue: cases by the referral's time left.</summary>
    [HttpGet("research")]
    public async Task<IActionResult> Queue(string? after, [FromServices] ResearchWork queue) => View(await queue.ShowAsync(after));

    [HttpGet("cases/{caseReference:reference}/research")]
    public async Task<IActionResult> Index(string caseReference) =>
        await files.ViewAsync(caseReference, ResearchOnCase.Shape) is { } file ? View(await research.PageAsync(file)) : NotFound();

    [HttpGet("cases/{caseReference:reference}/research/record"), Authorize(Policy = Policies.RecordResearch), KeepsDraft]
    public async Task<IActionResult> Record(string caseReference, string? source) =>
        await files.ViewAsync(caseReference, file => file.Reference, Act.RecordResearch) is null
            ? NotFound()
            : View(new RecordSearch { SubmissionId = Guid.NewGuid(), Source = source, Searched = LondonInstant.From(time.UtcNow) });

    [HttpPost("cases/{caseReference:reference}/research/record"), Authorize(Policy = Policies.RecordResearch), KeepsDraft]
    public async Task<IActionResult> Record(string caseReference, RecordSearch form)
    {
        if (await files.AddToAsync(caseReference, Act.RecordResearch) is not { } file) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        if (form.Source.Typed() is { } code && (await research.SourcesAsync()).All(source => source.Code != code))
            ModelState.AddModelError(nameof(form.Source), "Choose from the list");
        var owner = form.GapQueue is null ? await lists.OfficerAsync(form.GapOwner) : null;
        if (form.HasGap && owner is null && form.GapQueue is null && form.GapOwner.Typed() is not null)
            ModelState.AddModelError(nameof(form.GapOwner), "Choose from the list");
        if (!ModelState.IsValid) return View(form);

        var now = time.UtcNow;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var gap = form.HasGap ? CaseTask.Set(
            await references.NextAsync("T", UkTime.At(now).Year), file, form.ToGap(owner, caseReference, now), user, now) : null;
        if (gap is not null) db.Add(gap);
        db.Add(file.RecordSearch(form.ToSearch(now), gap, user, now));
        db.Submissions.Add(
            new() { UserId = user.Id, SubmissionId = form.SubmissionId, MadeAt = LinkTo.Case(caseReference).Research, At = now });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();

        TempData["Done"] = gap is null
            ? "The search is recorded." : $"The search is recorded, and {gap.Reference} is set to close the gap.";
        return LocalRedirect(LinkTo.Case(caseReference).Research);
    }
}
