using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Restrictions;

/// <summary>
/// To whom a case is open. A detective inspector opens it to named people alone, keeps the list, and lifts it again (BR-53).
/// </summary>
[Route("cases/{caseReference:reference}/restriction")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class RestrictionsController(
    Records<CaseFile> files, OpennessOfCase openness, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference) =>
        await files.ViewAsync(caseReference, CaseOpenness.Shape) is { } open ? View(await openness.WithWorkAsync(open)) : NotFound();

    [HttpGet("restrict"), Authorize(Policy = Policies.RestrictCase)]
    public async Task<IActionResult> Restrict(string caseReference)
    {
        if (await files.ViewAsync(caseReference, RestrictCase.Shape, Act.RestrictCase) is not { } form) return NotFound();
        form = form with { People = [.. form.People.DistinctBy(person => person.Officer), .. await SupervisorsAsync(caseReference)] };
        while (form.People.Count < 4) form.People.Add(new());
        return View(form);
    }

    [HttpPost("restrict"), Authorize(Policy = Policies.RestrictCase)]
    public async Task<IActionResult> Restrict(string caseReference, RestrictCase form)
    {
        if (await files.EditAsync(caseReference, Act.RestrictCase, form.Version) is not { } file) return NotFound();
        if (form.Button == RestrictCase.AddPerson)
        {
            ModelState.ForgetErrors();
            if (form.People.Count < RestrictCase.MostPeople) form.People.Add(new());
            return View(form);
        }
        List<AccessGrant> grants = [];
        for (var n = 0; n < form.People.Count; n++)
        {
            var person = form.People[n];
            if (person.IsBlank) continue;
            if (await lists.OfficerAsync(person.Chosen) is { } officer)
                grants.Add(new(officer, PersonToName.EndOf(person.Until.Typed(), time.UtcNow), "Named when the case was restricted"));
            else ModelState.AddModelError($"{nameof(form.People)}[{n}].{nameof(person.Officer)}",
                "Choose someone from the list, or enter an officer code that is there");
        }
        if (!ModelState.IsValid) return View(form);

        await LoadListAsync(file);
        file.Restrict(form.Reason!.Value, form.Words!.Trim(), await MeAsync(), grants, user, time.UtcNow);
        var named = file.NamedAt(time.UtcNow).Count();
        return await SaveAsync(caseReference,
            $"The case is restricted. It is open to {named} named {(named == 1 ? "person" : "people")}, and to nobody else.");
    }

    [HttpGet("name"), Authorize(Policy = Policies.RestrictCase)]
    public async Task<IActionResult> Name(string caseReference) =>
        await files.ViewAsync(caseReference, NamePerson.Shape, Act.RestrictCase) is { } form ? View(form) : NotFound();

    [HttpPost("name"), Authorize(Policy = Policies.RestrictCase)]
    public async Task<IActionResult> Name(string caseReference, NamePerson form)
    {
        if (await files.EditAsync(caseReference, Act.RestrictCase, form.Version) is not { } file) return NotFound();
        var chosen = form.Code.Typed() ?? form.Officer.Typed();
        var officer = await lists.OfficerAsync(chosen);
        if (officer is null && chosen is not null)
            ModelState.AddModelError(nameof(form.Officer), "Choose someone from the list, or enter an officer code that is there");
        if (!ModelState.IsValid) return View(form);

        await LoadListAsync(file);
        file.Name(new(officer!, PersonToName.EndOf(form.Until.Typed(), time.UtcNow), form.Reason!.Trim()), user, time.UtcNow);
        return await SaveAsync(caseReference, $"The case is open to {officer!.Name}.");
    }

    [HttpGet("{access:guid}/end"), Authorize(Policy = Policies.RestrictCase)]
    public async Task<IActionResult> End(string caseReference, Guid access) =>
        await files.ViewAsync(caseReference, GiveReason.Shape, Act.RestrictCase) is { } form && await HasAsync(caseReference, access)
            ? View(form) : NotFound();

    [HttpPost("{access:guid}/end"), Authorize(Policy = Policies.RestrictCase)]
    public async Task<IActionResult> End(string caseReference, Guid access, GiveReason form)
    {
        if (await files.EditAsync(caseReference, Act.RestrictCase, form.Version) is not { } file) return NotFound();
        await LoadListAsync(file);
        if (file.Access.SingleOrDefault(each => each.Id == access) is not { } named) return NotFound();
        if (!ModelState.IsValid) return View(form);

        file.Unname(named, form.Reason!.Trim(), user, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = $"The case is closed to {named.Officer.Name}.";
        return LocalRedirect(named.OfficerId == user.Id ? LinkTo.Cases : LinkTo.Case(caseReference).Restriction);
    }

    [HttpGet("lift"), Authorize(Policy = Policies.RestrictCase)]
    public async Task<IActionResult> Lift(string caseReference) =>
        await files.ViewAsync(caseReference, GiveReason.Shape, Act.RestrictCase) is { } form ? View(form) : NotFound();

    [HttpPost("lift"), Authorize(Policy = Policies.RestrictCase)]
    public async Task<IActionResult> Lift(string caseReference, GiveReason form)
    {
        if (await files.EditAsync(caseReference, Act.RestrictCase, form.Version) is not { } file) return NotFound();
        if (!ModelState.IsValid) return View(form);

        await LoadListAsync(file);
        await db.Entry(file).Collection(each => each.Restrictions).LoadAsync();
        file.LiftRestriction(form.Reason!.Trim(), user, time.UtcNow);
        return await SaveAsync(caseReference, "The restriction is lifted. The case is open to its team again.");
    }

    /// <summary>Answers that someone not on the list looked for a person of the case.</summary>
    [HttpPost("notices/{notice:guid}"), Authorize(Policy = Policies.RestrictCase)]
    public async Task<IActionResult> Answer(string caseReference, Guid notice, [FromForm] string? answer)
    {
        if (await files.EditAsync(caseReference, Act.RestrictCase, version: null) is not { } file) return NotFound();
        await db.Entry(file).Collection(each => each.Notices).LoadAsync();
        if (file.Notices.SingleOrDefault(each => each.Id == notice) is not { } told) return NotFound();
        if (told.AnsweredAt is not null)
        {
            TempData["Unchanged"] = "This notice was already answered.";
            return RedirectToAction(nameof(Index), new { caseReference });
        }

        file.AnswerNotice(notice, answer.Typed() is { } words && words.Length <= Lengths.Line ? words : "Read", user, time.UtcNow);
        return await SaveAsync(caseReference, "The notice is answered.");
    }

    /// <summary>DS and DI who supervise the referrals that run, proposed beside the officers.</summary>
    private Task<List<PersonToName>> SupervisorsAsync(string caseReference) =>
        files.Visible.Where(file => file.Reference == caseReference).SelectMany(file => file.Referrals)
        .Where(referral => referral.Status != Domain.Casework.Referrals.ReferralStatus.Closed && referral.SupervisorId != null
            && referral.SupervisorId != user.Id)
        .Select(referral => referral.Supervisor!.Code).Distinct().Select(code => new PersonToName { Officer = code }).ToListAsync();

    private Task<bool> HasAsync(string caseReference, Guid access) =>
        files.Visible.AnyAsync(file => file.Reference == caseReference && file.Access.Any(named => named.Id == access));

    private Task LoadListAsync(CaseFile file) =>
        db.Entry(file).Collection(each => each.Access).Query().Include(named => named.Officer.Postings).LoadAsync();

    private Task<Domain.Teams.Officer> MeAsync() => db.Officers.SingleAsync(officer => officer.Id == user.Id);

    private async Task<IActionResult> SaveAsync(string caseReference, string done)
    {
        await db.SaveChangesAsync();
        TempData["Done"] = done;
        return RedirectToAction(nameof(Index), new { caseReference });
    }
}
