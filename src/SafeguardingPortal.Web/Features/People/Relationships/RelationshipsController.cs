using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.People.Record;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.Relationships;

/// <summary>Who is what to whom.</summary>
[Route("people/{reference:reference}/relationships")]
[Authorize(Policy = Policies.RecordResearch)]
public sealed class RelationshipsController(
    Records<Person> people, Records<CaseFile> files, References references, PortalDbContext db, CurrentUser user,
    TimeProvider time) : Controller
{
    [HttpGet("add")]
    public async Task<IActionResult> Add(string reference) =>
        await people.ViewAsync(reference, PersonDetails.Shape, Act.RecordResearch) is { } person
            ? View(new AddRelationship { Version = person.Version, SubmissionId = Guid.NewGuid() }) : NotFound();

    [HttpPost("add")]
    public async Task<IActionResult> Add(string reference, AddRelationship form, [FromServices] WhoTheyMayBe who)
    {
        if (await people.EditAsync(reference, Act.RecordResearch, form.Version) is not { } person) return NotFound();
        var other = form.Who == OtherSide.Known && form.Other.Typed() is not null ? await OtherAsync(reference, form) : null;
        var file = form.Who == OtherSide.New && form.CaseFile.Typed() is not null ? await FileAsync(form) : null;
        if (form.Who == OtherSide.New) await who.CheckAsync(form, person.Id, ModelState);
        if (ModelState.IsValid && WhoTheyMayBe.Chosen(form) is { } chosen)
            other = await people.Visible.AsTracking().SingleAsync(each => each.Reference == chosen);
        if (!ModelState.IsValid) return View(form);

        var now = time.UtcNow;
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (form.Who == OtherSide.UnknownParent)
            db.Add(Relationship.UnknownParent(form.Sex ?? Sex.NotKnown, person, form.Source!.Trim(), user, now));
        else
        {
            if (other is null)
            {
                other = await NewAsync(form, file!, now);
                await who.RememberAsync(form, other, file!, now);
            }
            var (of, to) = form.OtherIsFirst == true ? (other, person) : (person, other);
            db.Add(Relationship.Between(of, form.Kind!.Value, to, Day(form.Since), Day(form.Until), form.State ?? CoupleState.Together,
                form.Source!.Trim(), user, now));
        }
        db.MadeOnce(form.SubmissionId, LinkTo.Person(reference), now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return Done(reference, "The relationship is recorded.");
    }

    [HttpGet("{id:guid}/change")]
    public async Task<IActionResult> Change(string reference, Guid id)
    {
        if (await people.ViewAsync(reference, PersonDetails.Shape, Act.RecordResearch) is not { } person
            || await FindAsync(person.Id, id) is not { } relation) return NotFound();
        return relation.IsStanding
            ? View(new ChangeRelationship { Version = person.Version }) : Done(reference, "That relationship has already been withdrawn.");
    }

    [HttpPost("{id:guid}/change")]
    public async Task<IActionResult> Change(string reference, Guid id, ChangeRelationship form)
    {
        if (await people.EditAsync(reference, Act.RecordResearch, form.Version) is not { } person
            || await FindAsync(person.Id, id) is not { } relation) return NotFound();
        if (!ModelState.IsValid) return View(form);

        if (form.What == RelationshipChange.Withdraw) relation.Withdraw(form.Reason!.Trim(), user, time.UtcNow);
        else relation.End(
            Day(form.Until)!.Value, form.What == RelationshipChange.Apart ? CoupleState.Apart : CoupleState.Ended, time.UtcNow);
        person.Touch();
        await db.SaveChangesAsync();
        return Done(reference, form.What == RelationshipChange.Withdraw
            ? "The relationship is withdrawn. It stays in the history." : "The change is recorded.");
    }

    private DateOnly? Day(string? typed) => TypedDay.Read(typed, UkTime.DateOf(time.UtcNow));

    /// <summary>Somebody on record whom the user may see. One who is not there and one who may not be seen get the same words.</summary>
    private async Task<Person?> OtherAsync(string reference, AddRelationship form)
    {
        var typed = Reference.Canonical(form.Other);
        if (typed == reference)
            ModelState.AddModelError(nameof(form.Other), "This is the person themselves. Enter the other person’s number");
        else if (Reference.Parse(typed)?.Kind == ReferenceKind.Household)
            ModelState.AddModelError(nameof(form.Other), "This is the number of a household. Enter a person’s, which begins with P");
        else if (await people.Visible.AsTracking().SingleOrDefaultAsync(person => person.Reference == typed) is { } other) return other;
        else ModelState.AddModelError(nameof(form.Other), "No person with this number can be seen by you. Check it");
        return null;
    }

    private async Task<CaseFile?> FileAsync(AddRelationship form)
    {
        var typed = Reference.Canonical(form.CaseFile);
        var file = await files.Visible.Where(CaseFile.ChangeableBy(user, Act.RecordResearch)).AsTracking()
            .SingleOrDefaultAsync(file => file.Reference == typed);
        if (file is null) ModelState.AddModelError(nameof(form.CaseFile), "Your team has no case file with this number. Check it");
        return file;
    }

    private async Task<Person> NewAsync(AddRelationship form, CaseFile file, DateTime now)
    {
        var today = UkTime.DateOf(now);
        var name = PersonName.IsNotKnown(form.Name) ? null : form.Name!.Trim();
        var added = Person.Known(await references.NextAsync("P", today.Year), name, form.Sex ?? Sex.NotKnown,
            Birth.Read(form.Birth, today, out _), now, file.Reference);
        db.Add(added);
        file.AddRelative(added);
        return added;
    }

    private async Task<Relationship?> FindAsync(Guid personId, Guid id)
    {
        var seen = people.Visible;
        var own = seen.Where(person => person.Id == personId);
        return await own.SelectMany(person => person.Relations).Where(relation => seen.Any(other => other.Id == relation.ToId)).AsTracking()
            .SingleOrDefaultAsync(relation => relation.Id == id)
            ?? await own.SelectMany(person => person.RelationsOfOthers).Where(relation => relation.OfId == null
                || seen.Any(other => other.Id == relation.OfId)).AsTracking().SingleOrDefaultAsync(relation => relation.Id == id);
    }

    private LocalRedirectResult Done(string reference, string words)
    {
        TempData["Done"] = words;
        return LocalRedirect(LinkTo.Person(reference));
    }
}
