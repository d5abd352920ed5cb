using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Crimes;

/// <summary>The crimes of a case as they stand on CRIS, each with its history; reported is told from confirmed (row 3, BR-30).</summary>
[Route("cases/{caseReference:reference}/crimes")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class CrimesController(
    Records<CaseFile> files, Records<Crime> crimes, CrimePeople people, CrimesCountedOnce counted, PortalDbContext db, ReferenceLists lists,
    CurrentUser user, TimeProvider time) : CrimeActs(crimes, db, time)
{
    private readonly PortalDbContext db = db;
    private readonly CurrentUser user = user;
    private readonly Records<Crime> crimes = crimes;

    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference) =>
        await files.ViewAsync(caseReference, CaseCrimes.Shape) is { } page ? View(page) : NotFound();

    [HttpGet("{number:int:min(1)}")]
    public async Task<IActionResult> Details(string caseReference, int number) =>
        await crimes.ViewAsync(Crime.ReferenceOf(caseReference, number), CrimeDetails.Shape) is { } crime
            ? View(new CrimePage(crime, user, Now)) : NotFound();

    [HttpGet("record"), Authorize(Policy = Policies.RecordCrime)]
    public async Task<IActionResult> Record(string caseReference) =>
        await files.ViewAsync(caseReference, RecordCrime.Shape, Act.RecordCrime) is { } form
            ? View(form with { SubmissionId = Guid.NewGuid() }) : NotFound();

    [HttpPost("record"), Authorize(Policy = Policies.RecordCrime)]
    public async Task<IActionResult> Record(string caseReference, RecordCrime form)
    {
        if (await files.EditAsync(caseReference, Act.RecordCrime, form.Version) is not { } file) return NotFound();
        var pattern = (await lists.ReferencePatternsAsync()).Single(each => each.Code == RecordCrime.System);
        var cris = PoliceReference.Read(pattern, form.CrisNumber, out var problem);
        if (form.CrisNumber.Typed() is not null && cris is null)
            ModelState.AddModelError(nameof(form.CrisNumber), problem ?? $"Enter the number CRIS gave, like {pattern.Example}");
        var group = await lists.OffenceGroupAsync(form.Offence.Typed());
        if (group is null && form.Offence.Typed() is not null) ModelState.AddModelError(nameof(form.Offence), "Choose from the list");
        var onCase = await people.OfAsync(caseReference);
        foreach (var (field, chosen) in ((string, List<string>)[])[(nameof(form.Victims), form.Victims),
            (nameof(form.Suspects), form.Suspects)])
        {
            if (chosen.Exists(reference => onCase.All(person => person.Reference != reference)))
                ModelState.AddModelError(field, "Choose people of this case");
        }
        if (!ModelState.IsValid) return View(form);

        await db.Entry(file).Collection(each => each.Crimes).LoadAsync();
        var crime = file.Record(form.ToReport(cris!, group!, onCase, Now) with { CountedAsId = await counted.OfAsync(cris!) }, user, Now);
        // The next one has the next number, and two at once would have the same.
        file.Touch();
        db.MadeOnce(form.SubmissionId, LinkTo.Case(caseReference).Crimes, Now);
        await db.SaveChangesAsync();
        TempData["Done"] = "The crime is on the case file.";
        return RedirectToAction(nameof(Index), new { caseReference });
    }

    [HttpGet("{number:int:min(1)}/people"), Authorize(Policy = Policies.RecordCrime)]
    public Task<IActionResult> People(string caseReference, int number) => ShowAsync(caseReference, number, crime => new NamePeople
    {
        Victims = [.. crime.People.Where(person => person.Part == CrimePart.Victim).Select(person => person.Reference)],
        Suspects = [.. crime.People.Where(person => person.Part == CrimePart.Suspect).Select(person => person.Reference)]
    });

    [HttpPost("{number:int:min(1)}/people"), Authorize(Policy = Policies.RecordCrime)]
    public async Task<IActionResult> People(string caseReference, int number, NamePeople form)
    {
        var onCase = await people.OfAsync(caseReference);
        return await DoAsync(caseReference, number, form, crime => crime.Name(
            CrimePeople.IdsOf(onCase, form.Victims), CrimePeople.IdsOf(onCase, form.Suspects), form.Reason.Typed(), user, Now),
            "Who is named in the crime is recorded.");
    }
}
