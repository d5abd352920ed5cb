using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Handovers;

/// <summary>
/// A referral changes hands: within the team, to another team, or out of the command. Its clock is never touched but by a decision that
/// ends it.
/// </summary>
[Route("referrals/{reference:reference}/handovers")]
public sealed class HandoversController(
    Records<Referral> referrals, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time)
    : ReferralActController(referrals, db)
{
    [HttpGet("reallocate"), Authorize(Policy = Policies.TriageReferral)]
    public Task<IActionResult> Reallocate(string reference) => ShowAsync(reference, Act.TriageReferral, ReallocateReferral.Shape);

    [HttpPost("reallocate"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> Reallocate(string reference, ReallocateReferral form)
    {
        if (await Door.EditAsync(reference, Act.TriageReferral, form.Version) is not { } referral) return NotFound();
        var supervisor = await lists.OfficerAsync(form.Supervisor);
        var officer = await lists.OfficerAsync(form.Officer);
        if (supervisor is null && form.Supervisor.Typed() is not null)
            ModelState.AddModelError(nameof(form.Supervisor), "Choose an officer from the list");
        if (officer is null && form.Officer.Typed() is not null)
            ModelState.AddModelError(nameof(form.Officer), "Choose an officer from the list");
        if (!ModelState.IsValid) return View(form);

        referral.Reallocate(supervisor!, officer!, form.Reason!.Trim(), user, time.UtcNow);
        return await SaveAsync(reference, $"{reference} is re-allocated to {officer!.Name}.");
    }

    [HttpGet("transfer"), Authorize(Policy = Policies.TriageReferral)]
    public Task<IActionResult> Transfer(string reference) => ShowAsync(reference, Act.TriageReferral, TransferReferral.Shape);

    [HttpPost("transfer"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> Transfer(string reference, TransferReferral form)
    {
        if (await Door.EditAsync(reference, Act.TriageReferral, form.Version) is not { } referral) return NotFound();
        var team = form.Team.Typed() is { } code ? await lists.CaitAsync(code) : null;
        if (team is null && form.Team.Typed() is not null) ModelState.AddModelError(nameof(form.Team), "Choose a team from the list");
        if (!ModelState.IsValid) return View(form);

        referral.OfferTransfer(team!, form.Reason!.Trim(), user, time.UtcNow);
        return await SaveAsync(reference, $"The transfer is offered to {team!.Name}. The referral stays with your team until they accept.");
    }

    [HttpGet("answer"), Authorize(Policy = Policies.AnswerTransfer)]
    public async Task<IActionResult> Answer(string reference, [FromServices] EndedOffers ended) =>
        await ShowAsync(reference, Act.AnswerTransfer, AnswerTransfer.Shape) is var shown and not NotFoundResult
            ? shown : await EndedAsync(reference, ended);

    [HttpPost("answer"), Authorize(Policy = Policies.AnswerTransfer)]
    public async Task<IActionResult> Answer(
        string reference, AnswerTransfer form, [FromServices] GoesWithTheCase company, [FromServices] EndedOffers ended)
    {
        if (await Door.EditAsync(reference, Act.AnswerTransfer, form.Version) is not { } referral)
            return await EndedAsync(reference, ended);
        if (!ModelState.IsValid) return View(form);

        if (form.Answer == TransferAnswer.Accept)
        {
            (await company.OfAsync(referral)).Accept(user, time.UtcNow);
            return await SaveAsync(reference, $"{reference} is your team’s now. Its clock runs on. Allocate it next.");
        }
        referral.DeclineTransfer(form.Reason!.Trim(), user, time.UtcNow);
        return await SaveAsync(reference, $"{reference} goes back to the team that offered it.", "/");
    }

    /// <summary>A colleague declined it, or the other team withdrew it, while it was being read here.</summary>
    private async Task<IActionResult> EndedAsync(string reference, EndedOffers ended)
    {
        if (await ended.OfAsync(reference) is not { } offer) return NotFound();
        TempData["Done"] = $"Nothing was changed. The transfer of {reference} was "
            + $"{(offer.State == TransferState.Declined ? "declined by your team" : "withdrawn by the team that offered it")}, "
            + $"{LondonWords.When(offer.At, time.UtcNow)}.";
        return LocalRedirect("/");
    }

    [HttpGet("withdraw"), Authorize(Policy = Policies.TriageReferral)]
    public Task<IActionResult> Withdraw(string reference) => ShowAsync(reference, Act.TriageReferral, WithdrawTransfer.Shape);

    [HttpPost("withdraw"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> Withdraw(string reference, WithdrawTransfer form)
    {
        if (await Door.EditAsync(reference, Act.TriageReferral, form.Version) is not { } referral) return NotFound();
        referral.WithdrawTransfer(user, time.UtcNow);
        return await SaveAsync(reference, "The transfer offer is withdrawn. The referral stays with your team.");
    }

    [HttpGet("close"), Authorize(Policy = Policies.DecideReferral)]
    public Task<IActionResult> Close(string reference) => ShowAsync(reference, Act.DecideReferral, CloseReferral.Shape);

    [HttpPost("close"), Authorize(Policy = Policies.DecideReferral)]
    public async Task<IActionResult> Close(string reference, CloseReferral form, [FromServices] CaseStanding standing)
    {
        if (await Door.EditAsync(reference, Act.DecideReferral, form.Version) is not { } referral) return NotFound();
        if (!ModelState.IsValid) return View(form);

        referral.CloseAtTriage(form.Kind!.Value, form.RedirectTo, form.Reason!.Trim(), user, time.UtcNow,
            await standing.LeftByAsync(reference));
        return await SaveAsync(reference, $"{reference} is closed, and its clock has stopped.");
    }
}
