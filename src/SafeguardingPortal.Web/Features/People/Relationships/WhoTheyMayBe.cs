using Microsoft.AspNetCore.Mvc.ModelBinding;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.Relationships;

/// <summary>
/// Before a relative is written down as new, whoever they may be on record is answered or left to a researcher by name (BR-2).
/// </summary>
public sealed class WhoTheyMayBe(
    KnownPeople known, FoundPeople found, References references, AuditTrail audit, PortalDbContext db, TimeProvider time)
{
    private const int Most = 5;

    /// <summary>Looks, and says what is not answered yet.</summary>
    /// <param name="person">The one they are related to, who is nobody else's relative of themselves.</param>
    public async Task CheckAsync(AddRelationship form, Guid person, ModelStateDictionary state)
    {
        var today = UkTime.DateOf(time.UtcNow);
        PersonDescription described = new()
        {
            Names = form.Name.Typed() is { } name && !PersonName.IsNotKnown(name) ? [name] : [],
            Births = Birth.Read(form.Birth, today, out _) is { } birth ? [birth] : [],
            Sex = form.Sex ?? Sex.NotKnown
        };
        if (described.Names.Count == 0) return;
        var likest = (await known.FindAsync(described, Most + 1)).Where(each => each.Id != person).Take(Most).ToList();
        form.MayBe = await found.ShowAsync(likest, DoorOccasion.Intake);
        audit.Add(AuditAction.Searched, nameof(Person), people: form.MayBe.Where(each => each.Card is null).Select(each => each.Id),
            detail: $$"""{"found":{{form.MayBe.Count}}}""");
        await db.SaveChangesAsync();
        if (form.MayBe.Count == 0) return;

        var isOneOfThem = form.MayBe.Any(each => each.Reference == form.IsThem);
        if (!isOneOfThem && form.IsThem is not (AddRelationship.NoneOfThem or AddRelationship.AskResearcher))
            state.AddModelError(nameof(form.IsThem), $"Say whether {form.Name!.Trim()} is one of these, or ask the researcher");
        if (form.IsThem == AddRelationship.NoneOfThem && form.WhyNone.Typed() is null)
            state.AddModelError(nameof(form.WhyNone), "Say why it is none of them");
    }

    /// <summary>The record of the one who was chosen, where the user may see it.</summary>
    public static string? Chosen(AddRelationship form) =>
        form.MayBe.FirstOrDefault(each => each.Reference == form.IsThem && each.Card is null)?.Reference;

    /// <summary>Keeps what was said of everybody who was shown.</summary>
    public async Task RememberAsync(AddRelationship form, Person added, CaseFile file, DateTime now)
    {
        if (form.MayBe.Count == 0) return;
        var year = UkTime.At(now).Year;
        LinkVerdict? VerdictOn(FoundPerson each) => form.IsThem == each.Reference ? LinkVerdict.Same
            : form.IsThem == AddRelationship.NoneOfThem ? LinkVerdict.NotSame : null;
        RecognisedRow row = new([.. form.MayBe.Where(each => form.IsThem is AddRelationship.NoneOfThem or AddRelationship.AskResearcher
                || each.Reference == form.IsThem)
            .Select(each => new Recognition(each.Id, each.Reference, each.Card is null, VerdictOn(each), form.WhyNone.Typed(),
                string.Join("; ", each.Reasons.Select(reason => reason.Words))))]);
        var others = (await known.RecordsOfAsync([.. row.People.Select(each => each.Id)])).ToDictionary(each => each.Id);
        RememberMatches act = new(file, file.Reference, [added], [row], others, new HashSet<(Guid, Guid)>());
        db.AddRange(act.Remember(
            await references.NextAsync("L", year, act.Links), await references.NextAsync("T", year, act.Tasks), db.Actor, now));
    }
}
