using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Cases.Crimes;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Courts;

/// <summary>Charges for a crime, each of one defendant and one victim, and what courts do about them (¶1–4).</summary>
[Route("cases/{caseReference:reference}/crimes/{number:int:min(1)}/court")]
[Authorize(Policy = Policies.RecordCrime)]
public sealed class CourtsController(Records<Crime> crimes, PortalDbContext db, CurrentUser user, TimeProvider time)
    : CrimeActs(crimes, db, time)
{
    private readonly CurrentUser user = user;

    [HttpGet("charge")]
    public Task<IActionResult> Charge(string caseReference, int number) =>
        ShowAsync(caseReference, number, crime => new BringCharge { Offence = crime.Offence });

    [HttpPost("charge")]
    public async Task<IActionResult> Charge(string caseReference, int number, BringCharge form)
    {
        if (await AtHandAsync(caseReference, number) is not { } crime) return NotFound();
        if (form.Defendant.Typed() is { } defendant && crime.PersonOf(CrimePart.Suspect, defendant) is null)
            ModelState.AddModelError(nameof(form.Defendant), "Choose one of the suspects");
        if (form.Victim.Typed() is { } victim && crime.PersonOf(CrimePart.Victim, victim) is null)
            ModelState.AddModelError(nameof(form.Victim), "Choose one of the victims");
        return await DoAsync(caseReference, number, form, record => record.Bring(new(
            crime.PersonOf(CrimePart.Suspect, form.Defendant)!.Value, crime.PersonOf(CrimePart.Victim, form.Victim)!.Value,
            form.Offence!.Trim(), Day(form.On)), user, Now), "The charge is recorded.");
    }

    [HttpGet("{charge:int:min(1)}/hear"), KeepsDraft]
    public async Task<IActionResult> Hear(string caseReference, int number, int charge) =>
        await AtHandAsync(caseReference, number) is { } crime && crime.Charges.Any(each => each.Number == charge)
            ? await ShowAsync(caseReference, number, _ => new HearCharge { ChargeNumber = charge }) : NotFound();

    [HttpPost("{charge:int:min(1)}/hear"), KeepsDraft]
    public async Task<IActionResult> Hear(string caseReference, int number, int charge, HearCharge form)
    {
        if (await EditAsync(caseReference, number, form.Version) is not { } crime) return NotFound();
        if (crime.Charges.FirstOrDefault(each => each.Number == charge) is not { } heard) return NotFound();
        return await DoAsync(
            caseReference, number, form, record => record.Hear(heard, form.ToHeard(Day(form.On)), user, Now),
            "What the court did is recorded.");
    }

    [HttpGet("{charge:int:min(1)}/{step:guid}/put-right"), KeepsDraft]
    public async Task<IActionResult> PutRight(string caseReference, int number, int charge, Guid step) =>
        await AtHandAsync(caseReference, number) is { } crime && crime.Charges.Any(each => each.Number == charge)
            ? await ShowAsync(caseReference, number, _ => new PutCourtRight()) : NotFound();

    [HttpPost("{charge:int:min(1)}/{step:guid}/put-right"), KeepsDraft]
    public async Task<IActionResult> PutRight(string caseReference, int number, int charge, Guid step, PutCourtRight form)
    {
        if (await EditAsync(caseReference, number, form.Version) is not { } crime) return NotFound();
        if (crime.Charges.FirstOrDefault(each => each.Number == charge) is not { } heard) return NotFound();
        return await DoAsync(caseReference, number, form, record => record.PutRight(heard, step, form.Reason!, user, Now),
            "It is put right. Record what is right anew.");
    }
}
