using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Cases.Crimes;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.CrimeSteps;

/// <summary>What becomes of a crime: confirmed, no crime, dealt with, another offence, found by the CRAM; what of it was wrong.</summary>
[Route("cases/{caseReference:reference}/crimes/{number:int:min(1)}/steps")]
[Authorize(Policy = Policies.RecordCrime)]
public sealed class CrimeStepsController(
    Records<Crime> crimes, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time)
    : CrimeActs(crimes, db, time)
{
    private readonly CurrentUser user = user;

    [HttpGet("confirm")]
    public Task<IActionResult> Confirm(string caseReference, int number) =>
        ShowAsync(caseReference, number, _ => new ConfirmCrime { On = TypedDay.Write(Day("today")) });

    [HttpPost("confirm")]
    public Task<IActionResult> Confirm(string caseReference, int number, ConfirmCrime form) =>
        DoAsync(caseReference, number, form, crime => crime.Confirm(Day(form.On), user, Now), "The crime is confirmed.");

    [HttpGet("no-crime"), KeepsDraft]
    public Task<IActionResult> NoCrime(string caseReference, int number) =>
        ShowAsync(caseReference, number, _ => new RecordNoCrime());

    [HttpPost("no-crime"), KeepsDraft]
    public Task<IActionResult> NoCrime(string caseReference, int number, RecordNoCrime form) =>
        DoAsync(caseReference, number, form, crime => crime.RecordNoCrime(Day(form.On), form.Reason!, user, Now),
            "It is on record as no crime.");

    [HttpGet("outcome"), KeepsDraft]
    public Task<IActionResult> Outcome(string caseReference, int number) =>
        ShowAsync(caseReference, number, _ => new RecordOutcome());

    [HttpPost("outcome"), KeepsDraft]
    public Task<IActionResult> Outcome(string caseReference, int number, RecordOutcome form) =>
        DoAsync(caseReference, number, form, crime => crime.RecordOutcome(form.ToOutcome(Day(form.On)), user, Now),
            "The outcome is recorded.");

    [HttpGet("reclassify"), KeepsDraft]
    public Task<IActionResult> Reclassify(string caseReference, int number) =>
        ShowAsync(caseReference, number, _ => new ReclassifyCrime());

    [HttpPost("reclassify"), KeepsDraft]
    public async Task<IActionResult> Reclassify(string caseReference, int number, ReclassifyCrime form)
    {
        var group = await lists.OffenceGroupAsync(form.Offence);
        if (group is null && !string.IsNullOrWhiteSpace(form.Offence))
            ModelState.AddModelError(nameof(form.Offence), "Choose from the list");
        return await DoAsync(caseReference, number, form,
            crime => crime.Reclassify(form.Offence!, group!, Day(form.On), form.Reason!, user, Now), "The offence is changed.");
    }

    [HttpGet("found"), KeepsDraft]
    public Task<IActionResult> Found(string caseReference, int number) => ShowAsync(caseReference, number, _ => new FoundByCram());

    [HttpPost("found"), KeepsDraft]
    public Task<IActionResult> Found(string caseReference, int number, FoundByCram form) =>
        DoAsync(caseReference, number, form, crime => crime.MarkFoundByCram(form.How!, user, Now),
            "It is on record that the CRAM found it.");

    [HttpGet("{step:guid}/put-right"), KeepsDraft]
    public Task<IActionResult> PutRight(string caseReference, int number, Guid step) =>
        ShowAsync(caseReference, number, _ => new PutStepRight());

    [HttpPost("{step:guid}/put-right"), KeepsDraft]
    public Task<IActionResult> PutRight(string caseReference, int number, Guid step, PutStepRight form) =>
        DoAsync(caseReference, number, form, crime => crime.PutRight(step, form.Reason!, user, Now),
            "It is put right. Record what is right as a step of its own.");
}
