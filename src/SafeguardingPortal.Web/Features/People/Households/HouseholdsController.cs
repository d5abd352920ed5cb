using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Households;
using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.Households;

/// <summary>Who lives together, since when, and the family around them.</summary>
[Route("households/{reference:reference}")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class HouseholdsController(
    Records<Household> households, Records<Person> people, FamilyReader families, RiskReReviews reReviews, PortalDbContext db,
    CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Details(string reference, string? on)
    {
        var today = UkTime.DateOf(time.UtcNow);
        var day = TypedDay.Read(on, today, out var problem) ?? today;
        if (problem is not null) ModelState.AddModelError(nameof(on), problem);
        if (await households.ViewAsync(reference, HouseholdDetails.Shape) is not { } household) return NotFound();
        var lived = household.Members.Select(member => member.PersonId).ToList();
        var seen = await people.Visible.Where(person => lived.Contains(person.Id)).Select(person => person.Id).ToListAsync();
        household = household with { Members = [.. household.Members.Where(member => seen.Contains(member.PersonId))] };
        var there = household.Members.Where(member => member.From <= day && (member.To is null || day <= member.To))
            .Select(member => member.PersonId).ToList();
        var family = await families.ReadAsync(there, day, $"Genogram of household {reference} on {LondonWords.Day(day)}");
        return View(new HouseholdPage(household, family, await households.Visible.Where(Household.ChangeableBy(user, Act.RecordResearch))
            .AnyAsync(each => each.Reference == reference)));
    }

    [HttpGet("join"), Authorize(Policy = Policies.RecordResearch)]
    public async Task<IActionResult> Join(string reference) =>
        await households.ViewAsync(reference, HouseholdDetails.Shape, Act.RecordResearch) is { } household
            ? View(new JoinHousehold { Version = household.Version, SubmissionId = Guid.NewGuid() }) : NotFound();

    [HttpPost("join"), Authorize(Policy = Policies.RecordResearch)]
    public async Task<IActionResult> Join(string reference, JoinHousehold form)
    {
        if (await households.EditAsync(reference, Act.RecordResearch, form.Version) is not { } household) return NotFound();
        var person = form.Person.Typed() is not null ? await PersonAsync(reference, form) : null;
        if (!ModelState.IsValid) return View(form);

        var now = time.UtcNow;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var risk = await reReviews.OfAsync(HomeChange.Joins(household, person!, Day(form.From)), now);
        db.AddRange(Domain.Casework.People.Households.JoinHousehold.Join(
            household, person!, form.Relation.Typed(), Day(form.From), form.Stay!.Value, risk, now));
        db.MadeOnce(form.SubmissionId, LinkTo.Household(reference), now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return Done(reference, $"{person!.Reference} is in the household. Where an adult or a suspect joins children, their cases are "
            + "marked for the risk to be reviewed again.");
    }

    [HttpGet("members/{member:guid}/leave"), Authorize(Policy = Policies.RecordResearch)]
    public async Task<IActionResult> Leave(string reference, Guid member)
    {
        if (await households.ViewAsync(reference, HouseholdDetails.Shape, Act.RecordResearch) is not { } household) return NotFound();
        var line = household.Members.FirstOrDefault(each => each.Id == member);
        if (line is null || !await people.Visible.AnyAsync(person => person.Id == line.PersonId)) return NotFound();
        return line.To is null
            ? View(new LeaveHousehold { Version = household.Version }) : Done(reference, "That person has already left.");
    }

    [HttpPost("members/{member:guid}/leave"), Authorize(Policy = Policies.RecordResearch)]
    public async Task<IActionResult> Leave(string reference, Guid member, LeaveHousehold form)
    {
        if (await households.EditAsync(reference, Act.RecordResearch, form.Version) is not { } household) return NotFound();
        var line = household.Members.FirstOrDefault(each => each.Id == member);
        if (line is null || await people.Visible.AsTracking().SingleOrDefaultAsync(person => person.Id == line.PersonId) is not { } person)
            return NotFound();
        var next = form.MovedTo.Typed() is { } typed
            ? await NextHomeAsync(reference, Reference.Canonical(typed)) : null;
        if (!ModelState.IsValid) return View(form);

        var now = time.UtcNow;
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (next is null) household.Leave(member, Day(form.To), now);
        else
        {
            var risk = await reReviews.OfAsync(HomeChange.Moves(household, next, person, Day(form.To)), now);
            db.AddRange(Domain.Casework.People.Households.JoinHousehold.Move(
                household, member, next, person, line.Relation, Day(form.To), risk, now));
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return Done(
            reference, next is null ? $"{person.Reference} has left the household." : $"{person.Reference} has moved to {next.Reference}.");
    }

    private DateOnly Day(string? typed) => TypedDay.Read(typed, UkTime.DateOf(time.UtcNow))!.Value;

    /// <summary>Somebody the user may see. One who is not there and one who may not be seen get the same words.</summary>
    private async Task<Person?> PersonAsync(string reference, JoinHousehold form)
    {
        var typed = Reference.Canonical(form.Person);
        if (typed == reference) ModelState.AddModelError(
            nameof(form.Person), "This is the household itself. A household is made of people; enter a number that begins with P");
        else if (Reference.Parse(typed)?.Kind == ReferenceKind.Household)
            ModelState.AddModelError(nameof(form.Person), "This is the number of a household. Enter a person’s, which begins with P");
        else if (await people.Visible.AsTracking().SingleOrDefaultAsync(person => person.Reference == typed) is { } person) return person;
        else ModelState.AddModelError(nameof(form.Person), "No person with this number can be seen by you. Check it");
        return null;
    }

    private async Task<Household?> NextHomeAsync(string reference, string typed)
    {
        if (typed == reference)
            ModelState.AddModelError(nameof(LeaveHousehold.MovedTo), "This is the household they leave. Enter the one they moved to");
        else if (await households.Visible.Where(Household.ChangeableBy(user, Act.RecordResearch)).AsTracking()
            .SingleOrDefaultAsync(household => household.Reference == typed) is { } next) return next;
        else ModelState.AddModelError(nameof(LeaveHousehold.MovedTo), "No household with this number can be changed by you. Check it");
        return null;
    }

    private RedirectToActionResult Done(string reference, string words)
    {
        TempData["Done"] = words;
        return RedirectToAction(nameof(Details), new { reference });
    }
}
