using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Supervision;
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

namespace SafeguardingPortal.Web.Features.Cram.Supervision;

/// <summary>The supervisor's queue, a case's reviews, and the review of a version (row 9, BR-20, 42, 43, 51).</summary>
[Route("cases/{caseReference:reference}/supervision")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class SupervisionController(
    Records<CramAssessment> assessments, Records<SupervisionReview> reviews, Records<CaseFile> files, PortalDbContext db,
    ReferenceLists lists, References references,
    PoliceDissents dissents, ReviewClocks clocks, VersionAnswers answers, Records<Referral> referrals, CurrentUser user, TimeProvider time)
    : Controller
{
    [HttpGet("/supervision"), Authorize(Policy = Policies.Supervise)]
    public async Task<IActionResult> Queue(
        [FromServices] SupervisionWork queue, SupervisionView view = SupervisionView.ToReview, string? after = null) =>
        View(await queue.ShowAsync(view, after));

    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference) => await files.ViewAsync(caseReference, CaseSupervision.Shape) is { } page
        ? View(page with { Reviews = await CaseSupervision.ReviewsAsync(reviews, caseReference), DueAt = await clocks.DueAsync(page.Id) })
        : NotFound();

    [HttpGet("{number:int:min(1)}"), Authorize(Policy = Policies.Supervise), KeepsDraft]
    public async Task<IActionResult> Review(string caseReference, int number)
    {
        if (await assessments.ViewAsync(CramAssessment.ReferenceOf(caseReference, number), assessment => assessment, Act.Supervise) is null)
            return NotFound();
        return View(ReviewVersion.Empty(
            (await clocks.OfAsync((await CramCase.OfAsync(files, caseReference))!, time.UtcNow)).LatestDay(time.UtcNow)));
    }

    [HttpPost("{number:int:min(1)}"), Authorize(Policy = Policies.Supervise), KeepsDraft]
    public async Task<IActionResult> Review(string caseReference, int number, ReviewVersion form)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var reference = CramAssessment.ReferenceOf(caseReference, number);
        var current = await assessments.Visible.Where(assessment => assessment.Reference == reference)
            .Select(assessment => assessment.Version).SingleOrDefaultAsync();
        if (await assessments.EditAsync(reference, Act.Supervise, current) is not { } version) return NotFound();
        if (form.Button == ReviewVersion.AddDirection && form.Directions.Count < ReviewVersion.MostDirections) form.Directions.Add(new());
        if (form.Button is not null) return this.ShowAgain(form);
        var codes = await lists.OfficerIdsAsync(form.Directions.Select(direction => direction.Owner));
        for (var i = 0; i < form.Directions.Count; i++)
        {
            if (form.Directions[i] is { IsBlank: false, Owner: { } owner } && !codes.ContainsKey(owner))
                ModelState.AddModelError($"Directions[{i}].Owner", "Choose an officer from the list");
        }
        if (!ModelState.IsValid) return View(form);

        var now = time.UtcNow;
        var words = form.ToWords(codes, now);
        var owners = await lists.OfficersAsync(words.Directions.Select(direction => direction.OwnerId));
        List<Referral> waiting = [];
        foreach (var each in words.Agrees ? await answers.WaitingAsync(caseReference, number) : [])
            waiting.Add((await referrals.EditAsync(each.Reference, Act.Sign, each.Version))!);
        db.Opened = version;
        var act = await answers.OfAsync(caseReference, version, waiting, owners, now);
        var numbers = await references.NextAsync("T", UkTime.At(now).Year, words.Directions.Count);
        db.AddRange(act.Review.Review(words, numbers, await dissents.OfAsync(words.Agrees ? 0 : 1, now), user, now));
        // Agreeing with the version is the sign-off of what waits for one.
        foreach (var referral in waiting) referral.Sign(version, isReturned: false, words.Rationale, user, now);
        db.MadeOnce(form.SubmissionId, LinkTo.Case(caseReference).Supervision, now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();

        TempData["Done"] = words.Agrees ? $"The review is recorded.{SignedOff(waiting)}"
            : $"The review is recorded. Version {version.Number} is returned to its author, and the disagreement is on record as dissent.";
        return LocalRedirect(LinkTo.Case(caseReference).Supervision);
    }

    private static string SignedOff(List<Referral> referrals) => referrals.Count == 0 ? "" :
        $" {string.Join(", ", referrals.Select(referral => referral.Reference))} {(referrals.Count == 1 ? "is" : "are")} signed off.";
}
