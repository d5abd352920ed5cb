using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.Catalogue;

/// <summary>
/// The catalogue of risk factors, kept by administrators (B9). A wording is never edited: the next one stands from a day to come, and every
/// version keeps the words it was signed with.
/// </summary>
[Route("administration/catalogue")]
[Authorize(Policy = Policies.KeepCatalogue)]
public sealed class CatalogueController(PortalDbContext db, TimeProvider time) : Controller
{
    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    [HttpGet("")]
    public async Task<IActionResult> Index() => View(CataloguePage.Of(await db.RiskFactors.AsNoTracking().ToListAsync(), Today));

    [HttpGet("add")]
    public IActionResult Add() => View(new AddFactor { SubmissionId = Guid.NewGuid(), From = TypedDay.Write(Today.AddDays(1)) });

    [HttpPost("add")]
    public async Task<IActionResult> Add(AddFactor form)
    {
        var code = form.Code.Typed()?.ToUpperInvariant() ?? "";
        var from = TypedDay.Read(form.From, Today);
        var wordings = await db.RiskFactors.AsNoTracking().Where(factor => factor.Code == code).ToListAsync();
        if (AddFactor.ObjectionTo(code, from, wordings) is { } objection) ModelState.AddModelError(nameof(form.Code), objection);
        if (!ModelState.IsValid) return View(form);

        // After the last of its kind; within one place the codes decide.
        var isContextual = RiskFactor.IsContextualCode(code);
        var order = await db.RiskFactors.Where(factor => factor.Group == form.Group && factor.IsContextual == isContextual)
            .MaxAsync(factor => (int?)factor.Order) ?? 0;
        db.Add(RiskFactor.Add(code, form.Group!.Value, form.Name!.Trim(), form.Guidance!.Trim(), form.Basis!.Trim(), isContextual, order,
            from!.Value, Today));
        db.MadeOnce(form.SubmissionId, LinkTo.Catalogue, time.UtcNow);
        await db.SaveChangesAsync();
        return Done($"{code} is asked from {LondonWords.Day(from.Value)} on. Drafts that are open then say so, and ask for an answer "
            + "before they are signed.");
    }

    [HttpGet("{code:length(3)}/reword")]
    public async Task<IActionResult> Reword(string code) =>
        await LatestAsync(code) is { } factor ? View(RewordFactor.Of(factor, Today)) : NotFound();

    [HttpPost("{code:length(3)}/reword")]
    public async Task<IActionResult> Reword(string code, RewordFactor form)
    {
        if (await EditAsync(code, form.Version) is not { } factor) return NotFound();
        if (!ModelState.IsValid) return View(form);

        var from = TypedDay.Read(form.From, Today)!.Value;
        db.Add(factor.Reword(form.Name!.Trim(), form.Guidance!.Trim(), form.Basis!.Trim(), from, Today));
        await db.SaveChangesAsync();
        return Done($"{factor.Code} has new words from {LondonWords.Day(from)} on. Versions signed with the old ones keep them.");
    }

    [HttpGet("{code:length(3)}/end")]
    public async Task<IActionResult> End(string code) =>
        await LatestAsync(code) is { } factor ? View(EndFactor.Of(factor, Today)) : NotFound();

    [HttpPost("{code:length(3)}/end")]
    public async Task<IActionResult> End(string code, EndFactor form)
    {
        if (await EditAsync(code, form.Version) is not { } factor) return NotFound();
        if (!ModelState.IsValid) return View(form);

        var last = TypedDay.Read(form.Last, Today)!.Value;
        factor.End(last, Today);
        await db.SaveChangesAsync();
        return Done($"{factor.Code} is asked for the last time on {LondonWords.Day(last)}. What was answered stays with its version.");
    }

    private LocalRedirectResult Done(string words)
    {
        TempData["Done"] = words;
        return LocalRedirect(LinkTo.Catalogue);
    }

    /// <summary>The wording a change follows on: the last one of a code, today's or one already set for a day to come.</summary>
    private Task<RiskFactor?> LatestAsync(string code) =>
        db.RiskFactors.Where(factor => factor.Code == code).OrderByDescending(factor => factor.From).FirstOrDefaultAsync();

    private async Task<RiskFactor?> EditAsync(string code, int version)
    {
        if (await LatestAsync(code) is not { } factor) return null;
        db.Entry(factor).Property(each => each.Version).OriginalValue = version;
        db.Opened = factor;
        return factor;
    }
}
