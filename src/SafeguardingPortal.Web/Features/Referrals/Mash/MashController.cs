using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Mash;

/// <summary>
/// What the borough's hub says of a referral: its colour, which can change, and its research, which has a limit of its own (handbook §3.3).
/// </summary>
[Route("referrals/{reference:reference}/mash")]
public sealed class MashController(
    Records<Referral> referrals, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time)
    : ReferralActController(referrals, db)
{
    [HttpGet("rating"), Authorize(Policy = Policies.TriageReferral)]
    public Task<IActionResult> Rating(string reference) => ShowAsync(reference, Act.TriageReferral, RateReferral.Shape);

    [HttpPost("rating"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> Rating(string reference, RateReferral form)
    {
        if (await Door.EditAsync(reference, Act.TriageReferral, form.Version) is not { } referral) return NotFound();
        if (!ModelState.IsValid) return View(form);

        var now = time.UtcNow;
        var timer = await lists.MashTimerAsync(referral.BoroughCode, form.Rating!.Value, UkTime.DateOf(now));
        referral.Rate(form.Rating.Value, form.Reason!.Trim(), timer, await lists.WorkingClockAsync(referral.CaitId), user, now);
        return await SaveAsync(reference, $"The rating is {form.Rating} "
            + $"now.{(referral.Research is { } research ? $" The hub’s research is due {LondonWords.Due(research.DueAt, now)}." : "")} The "
            + "24 hours run on untouched.");
    }

    [HttpGet("research"), Authorize(Policy = Policies.RecordResearch)]
    public async Task<IActionResult> Research(string reference) =>
        await ShowAsync(reference, Act.RecordResearch, FinishResearch.Shape) switch
        {
            ViewResult { Model: FinishResearch form } => View(form with { Completed = LondonInstant.From(time.UtcNow) }),
            var other => other
        };

    [HttpPost("research"), Authorize(Policy = Policies.RecordResearch)]
    public Task<IActionResult> Research(string reference, FinishResearch form) =>
        DoAsync(reference, Act.RecordResearch, form,
            referral => referral.FinishResearch(form.Completed.Read(time.UtcNow).Utc!.Value, form.Found!.Trim(), user, time.UtcNow),
            "The hub’s research is on record and its limit has stopped. The 24 hours run on.");
}
