using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Absences;

/// <summary>Who is away from when to when, and who covers them (rows 40, 45).</summary>
[Route("absences")]
[Authorize(Policy = Policies.KeepAbsences)]
public sealed class AbsencesController(PortalDbContext db, AbsenceList absences, ReferenceLists lists, CurrentUser user, TimeProvider time)
    : Controller
{
    private const string Alone = "absences";

    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    [HttpGet("")]
    public async Task<IActionResult> Index() => View(new AbsencesPage(Today, await absences.LinesAsync()));

    [HttpGet("add")]
    public IActionResult Add() => View(new AddAbsence { SubmissionId = Guid.NewGuid(), From = TypedDay.Write(Today) });

    [HttpPost("add")]
    public async Task<IActionResult> Add(AddAbsence form)
    {
        await using var alone = await db.BeginAloneAsync(Alone);
        var officer = await absences.OfficerAsync(form.Officer);
        if (officer is null && form.Officer.Typed() is not null)
            ModelState.AddModelError(nameof(form.Officer), "Choose somebody from the list");
        if (!ModelState.IsValid) return View(form);

        var absence = Absence.Of(officer!, form.Kind!.Value, TypedDay.Read(form.From, Today)!.Value, TypedDay.Read(form.To, Today),
            await absences.OfAsync(officer!.Id), user, time.UtcNow);
        db.Add(absence);
        db.MadeOnce(form.SubmissionId, LinkTo.CoverAbsence(absence.Id), time.UtcNow);
        await db.SaveChangesAsync();
        await alone.CommitAsync();
        TempData["Done"] = $"{officer.Name} is away {absence.InWords()}. Choose who covers.";
        return LocalRedirect(LinkTo.CoverAbsence(absence.Id));
    }

    [HttpGet("{absence:guid}/cover")]
    public async Task<IActionResult> Cover(Guid absence) => await absences.FindAsync(absence) is { } found && !(found.To < Today)
        ? View(new PutCover
        {
            Version = found.Version,
            Cover = found.CoverOn(First(found))?.Officer.Code,
            From = TypedDay.Write(First(found))
        })
        : NotFound();

    [HttpPost("{absence:guid}/cover")]
    public async Task<IActionResult> Cover(Guid absence, PutCover form)
    {
        await using var alone = await db.BeginAloneAsync(Alone);
        if (await EditAsync(absence, form.Version) is not { } found) return NotFound();
        var cover = await lists.OfficerAsync(form.Cover);
        if (cover is null && form.Cover.Typed() is not null) ModelState.AddModelError(nameof(form.Cover), "Choose somebody from the list");
        if (!ModelState.IsValid) return View(form);

        db.RemoveRange(found.PutCover(
            cover!, TypedDay.Read(form.From, Today)!.Value, await absences.OfAsync(cover!.Id), user, time.UtcNow));
        await db.SaveChangesAsync();
        await alone.CommitAsync();
        return Done($"{cover.Name} covers {found.Officer.Name} from {LondonWords.Day(TypedDay.Read(form.From, Today)!.Value)}.");
    }

    [HttpGet("{absence:guid}/end")]
    public async Task<IActionResult> End(Guid absence) => await absences.FindAsync(absence) is { } found && !(found.To < Today)
        ? View(new EndAbsence { Version = found.Version, Last = TypedDay.Write(found.To ?? Today) }) : NotFound();

    [HttpPost("{absence:guid}/end")]
    public async Task<IActionResult> End(Guid absence, EndAbsence form)
    {
        await using var alone = await db.BeginAloneAsync(Alone);
        if (await EditAsync(absence, form.Version) is not { } found) return NotFound();
        if (!ModelState.IsValid) return View(form);

        found.EndOn(TypedDay.Read(form.Last, Today)!.Value, await absences.OfAsync(found.OfficerId), Today);
        await db.SaveChangesAsync();
        await alone.CommitAsync();
        return Done(found.To < Today ? $"{found.Officer.Name} is back." : $"{found.Officer.Name} is away {found.InWords()}.");
    }

    private DateOnly First(Absence absence) => absence.From > Today ? absence.From : Today;

    private async Task<Absence?> EditAsync(Guid id, int version)
    {
        if (await absences.FindAsync(id) is not { } absence) return null;
        db.Entry(absence).Property(each => each.Version).OriginalValue = version;
        db.Opened = absence;
        // Who covers is part of it.
        absence.Touch();
        return absence;
    }

    private LocalRedirectResult Done(string words)
    {
        TempData["Done"] = words;
        return LocalRedirect(LinkTo.Absences);
    }
}

/// <summary>Who is away, as far as the user arranges it.</summary>
public sealed record AbsencesPage(DateOnly Today, IReadOnlyList<AbsenceLine> Lines);
