using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.FrontDoor.Merlins;

/// <summary>The register of MERLIN reports: each with a decision and its reason, and none a referral by itself (row 2, A3).</summary>
[Route("merlin")]
public sealed class MerlinsController(
    Records<MerlinReport> reports, Records<Person> people, MerlinRegister register, PortalDbContext db, ReferenceLists lists,
    CurrentUser user, TimeProvider time) : Controller
{
    private DateTime Now => time.UtcNow;

    [HttpGet(""), Authorize(Policy = Policies.ReadCase)]
    public async Task<IActionResult> Index() => View(await register.ShowAsync());

    /// <summary>How many came, and what came of them, by month and borough.</summary>
    [HttpGet("figures"), Authorize(Policy = Policies.SeeFigures)]
    public async Task<IActionResult> Figures() =>
        View(await register.CountsAsync(user.MayForEveryTeam(Act.SeeFigures) ? null : user.CaitIds));

    [HttpGet("record"), Authorize(Policy = Policies.TriageReferral), KeepsDraft]
    public async Task<IActionResult> Record() => View(new RecordMerlin
    {
        SubmissionId = Guid.NewGuid(),
        Received = LondonInstant.From(Now),
        Borough = await lists.OnlyBoroughOfAsync(user.CaitIds)
    });

    [HttpPost("record"), Authorize(Policy = Policies.TriageReferral), KeepsDraft]
    public async Task<IActionResult> Record(RecordMerlin form, [FromServices] References references)
    {
        if (form.Button is not null) return this.ShowAgain(form);
        var pattern = (await lists.ReferencePatternsAsync()).Single(each => each.Code == RecordMerlin.System);
        var number = PoliceReference.Read(pattern, form.Number, out var problem);
        if (form.Number.Typed() is not null && number is null)
            ModelState.AddModelError(nameof(form.Number), problem ?? $"Enter the number MERLIN gave, like {pattern.Example}");
        if (number is not null && await reports.ForFigures.AnyAsync(report => report.Number == number))
            ModelState.AddModelError(nameof(form.Number), $"{number} is in the register already");
        if (number is not null && form.Kind is { } kind && !number.Contains(kind.ToString(), StringComparison.OrdinalIgnoreCase))
            ModelState.AddModelError(nameof(form.Kind),
                $"{number} is not the number of a {kind.ToString().ToUpperInvariant()}. Check the kind");
        var covering = form.Borough.Typed() is { } borough ? await lists.CaitOfAsync(borough, UkTime.DateOf(Now)) : null;
        if (covering is null && form.Borough.Typed() is not null)
            ModelState.AddModelError(nameof(form.Borough), "Choose a borough that a team covers");
        if (!ModelState.IsValid) return View(form);

        await using var transaction = await db.Database.BeginTransactionAsync();
        var reference = await references.NextAsync("M", UkTime.At(Now).Year);
        db.Add(MerlinReport.Record(reference, form.Read(number!, Now), covering!, user, Now));
        db.MadeOnce(form.SubmissionId, LinkTo.Merlin(reference), Now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        TempData["Done"] = $"{number} is in the register. It is no referral, and starts no clock.";
        return LocalRedirect(user.CaitIds.Contains(covering!.Id) || user.MayForEveryTeam(Act.ReadCase)
            ? LinkTo.Merlin(reference) : LinkTo.Merlins);
    }

    [HttpGet("{merlinReference:reference}"), Authorize(Policy = Policies.ReadCase)]
    public async Task<IActionResult> Details(string merlinReference) =>
        await reports.ViewAsync(merlinReference, MerlinDetails.Shape) is { } report ? View(await register.PageAsync(report)) : NotFound();

    [HttpGet("{merlinReference:reference}/decide"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> Decide(string merlinReference)
    {
        if (await reports.ViewAsync(merlinReference, MerlinDetails.Shape, Act.TriageReferral) is not { } report) return NotFound();
        if (report.DecidedAt is null) return View(new DecideMerlin { Version = report.Version });
        TempData["Unchanged"] = "It has been decided already. This is how it stands now.";
        return LocalRedirect(report.Page);
    }

    [HttpPost("{merlinReference:reference}/decide"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> Decide(string merlinReference, DecideMerlin form)
    {
        if (await reports.EditAsync(merlinReference, Act.TriageReferral, form.Version) is not { } report) return NotFound();
        if (!ModelState.IsValid) return View(form);

        var page = (await register.PageAsync(merlinReference))!;
        report.Decide(new(form.Outcome!.Value, form.Reason!.Trim(), form.To.Typed(), form.CrisNumber.Typed()), page.Repeats.All, user, Now);
        await db.SaveChangesAsync();
        TempData["Done"] = $"Decided: {form.Outcome.Value.InWords().ToLowerInvariant()}.";
        return LocalRedirect(LinkTo.Merlins);
    }

    /// <summary>Somebody of the report is somebody on record.</summary>
    [HttpPost("{merlinReference:reference}/people"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> Recognise(string merlinReference, RecogniseInMerlin form)
    {
        if (await reports.EditAsync(merlinReference, Act.TriageReferral, form.Version) is not { } report) return NotFound();
        var number = Reference.Canonical(form.Person);
        var known = await people.Visible.AsTracking().SingleOrDefaultAsync(person => person.Reference == number);
        if (report.People.FirstOrDefault(each => each.Order == form.Row) is not { } named || known is null)
        {
            TempData["Unchanged"] = "Choose somebody of the list. Nothing was changed.";
            return LocalRedirect(LinkTo.Merlin(merlinReference));
        }
        report.Recognise(named, known);
        await db.SaveChangesAsync();
        TempData["Done"] = $"It is {number}.";
        return LocalRedirect(LinkTo.Merlin(merlinReference));
    }
}
