using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Households;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.Record;

/// <summary>What is known of a person, what was believed before, and what anybody adds or corrects.</summary>
[Route("people/{reference:reference}")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class PeopleController(
    Records<Person> people, PortalDbContext db, FactReading reading, RiskReReviews reReviews, CurrentUser user, TimeProvider time)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Details(string reference, LondonInstant asKnown, [FromServices] PersonReader reader)
    {
        DateTime? instant = null;
        if (asKnown.Date.Typed() is not null || asKnown.Time.Typed() is not null)
        {
            var read = (asKnown with { Time = asKnown.Time.Typed() ?? "23:59" }).Read(time.UtcNow);
            foreach (var problem in read.Problems) ModelState.AddModelError($"{nameof(asKnown)}.{problem.Field}", problem.Problem);
            instant = read.Utc;
        }
        if (await reader.ReadAsync(reference, instant) is not { } page) return NotFound();
        ViewData["AsKnown"] = asKnown;
        return View(page);
    }

    [HttpGet("record/{group}"), Authorize(Policy = Policies.RecordResearch)]
    public async Task<IActionResult> RecordFact(string reference, string group)
    {
        if (GroupOf(group) is null || await people.ViewAsync(reference, PersonDetails.Shape, Act.RecordResearch) is not { } person)
            return NotFound();
        return View(new RecordFact { Version = person.Version, SubmissionId = Guid.NewGuid() });
    }

    [HttpPost("record/{group}"), Authorize(Policy = Policies.RecordResearch)]
    public async Task<IActionResult> RecordFact(string reference, string group, RecordFact form)
    {
        if (GroupOf(group) is not { } wanted || await people.EditAsync(reference, Act.RecordResearch, form.Version) is not { } person)
            return NotFound();
        if (await reading.ReadAsync(form, wanted, ModelState) is not { } statement || !ModelState.IsValid) return View(form);

        await LoadDaysAsync(person, statement.Kind);
        person.Record(statement, user, time.UtcNow);
        db.MadeOnce(form.SubmissionId, LinkTo.Person(reference), time.UtcNow);
        return await SaveAsync(reference,
            $"{statement.Kind.InWords()} is recorded{(statement.Problem is null ? "" : ", marked as not verified")}.",
            (person, statement));
    }

    [HttpGet("correct/{fact}"), Authorize(Policy = Policies.RecordResearch)]
    public async Task<IActionResult> CorrectFact(string reference, string fact)
    {
        if (await people.ViewAsync(reference, PersonDetails.Shape, Act.RecordResearch) is not { } person) return NotFound();
        return person.AllFacts.FirstOrDefault(each => each.Key == fact && each.ReplacedAt is null) is { } standing
            ? View(Record.CorrectFact.Of(standing, person.Version)) : AlreadyCorrected(reference);
    }

    [HttpPost("correct/{fact}"), Authorize(Policy = Policies.RecordResearch)]
    public async Task<IActionResult> CorrectFact(string reference, string fact, CorrectFact form)
    {
        if (await people.EditAsync(reference, Act.RecordResearch, form.Version) is not { } person) return NotFound();
        var old = person.Facts.FirstOrDefault(each => each.Id.ToString() == fact)
            ?? (Enum.TryParse<FactKind>(fact, ignoreCase: true, out var first) ? person.Keep(first) : null);
        if (old is null) return AlreadyCorrected(reference);
        if (form.What == Correction.Withdraw)
        {
            if (!ModelState.IsValid) return View(form);
            person.Withdraw(old.Id, form.Reason!.Trim(), user, time.UtcNow);
            return await SaveAsync(reference, $"{old.Kind.InWords()} is withdrawn. What was recorded stays in the history.");
        }
        if (await reading.ReadAsync(form with { Kind = old.Kind }, old.Kind.Group(), ModelState) is not { } statement
            || !ModelState.IsValid) return View(form);

        await LoadDaysAsync(person, statement.Kind);
        person.Correct(old.Id, statement, form.Reason!.Trim(), user, time.UtcNow);
        return await SaveAsync(
            reference, $"{old.Kind.InWords()} is corrected. What was believed before stays in the history.", (person, statement));
    }

    /// <summary>Every day on record of the person, which has to lie within a life that is told otherwise now.</summary>
    private async Task LoadDaysAsync(Person person, FactKind told)
    {
        if (told is not (FactKind.Birth or FactKind.Death)) return;
        await db.Entry(person).Collection(each => each.Homes).LoadAsync();
        await db.Entry(person).Collection(each => each.Relations).LoadAsync();
        await db.Entry(person).Collection(each => each.RelationsOfOthers).LoadAsync();
    }

    private static FactGroup? GroupOf(string path) =>
        Enum.TryParse<FactGroup>(path, ignoreCase: true, out var group) && Enum.IsDefined(group) && group.Path() == path ? group : null;

    private RedirectToActionResult AlreadyCorrected(string reference)
    {
        TempData["Unchanged"] = "That has already been corrected. This is what is known now.";
        return RedirectToAction(nameof(Details), new { reference });
    }

    /// <param name="told">What is recorded of whom: an address can be where children live (BR-41).</param>
    private async Task<IActionResult> SaveAsync(string reference, string done, (Person Of, Statement What)? told = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (told is { What.Kind: FactKind.Address } address && !(address.What.To < UkTime.DateOf(time.UtcNow)))
            db.AddRange((await reReviews.OfAsync(HomeChange.Tells(address.Of, address.What.Text), time.UtcNow)).Mark(time.UtcNow));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        TempData["Done"] = done;
        return RedirectToAction(nameof(Details), new { reference });
    }
}
