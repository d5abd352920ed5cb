using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.ResearchSources;

/// <summary>The systems and partners that research asks, as rows with a beginning and an end (row 7, B9).</summary>
[Route("administration/research-sources")]
[Authorize(Policy = Policies.KeepCatalogue)]
public sealed class ResearchSourcesController(PortalDbContext db, AuditTrail audit, TimeProvider time) : Controller
{
    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await db.ResearchSources.AsNoTracking().OrderBy(source => source.Order).ToListAsync());

    [HttpGet("add")]
    public IActionResult Add() => View(new AddSource { SubmissionId = Guid.NewGuid(), From = TypedDay.Write(Today.AddDays(1)) });

    [HttpPost("add")]
    public async Task<IActionResult> Add(AddSource form)
    {
        var code = form.Code.Typed()?.ToUpperInvariant() ?? "";
        if (await db.ResearchSources.AnyAsync(source => source.Code == code))
            ModelState.AddModelError(nameof(form.Code), $"{code} is or was a source. Choose another code");
        if (!ModelState.IsValid) return View(form);

        var order = await db.ResearchSources.MaxAsync(source => (int?)source.Order) ?? 0;
        var source = ResearchSource.Add(code, form.Name!.Trim(), form.IsPartner!.Value, form.IsMandatory!.Value, order + 1,
            TypedDay.Read(form.From, Today)!.Value, Today);
        db.Add(source);
        audit.Add(AuditAction.Created, nameof(ResearchSource), reference: code, detail: AddSource.TrailOf(source));
        db.MadeOnce(form.SubmissionId, LinkTo.ResearchSources, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = $"{form.Name.Trim()} is on the list.";
        return LocalRedirect(LinkTo.ResearchSources);
    }

    [HttpGet("{code}/end")]
    public async Task<IActionResult> End(string code) => await db.ResearchSources.AnyAsync(source => source.Code == code)
        ? View(new EndSource { Last = TypedDay.Write(Today) }) : NotFound();

    [HttpPost("{code}/end")]
    public async Task<IActionResult> End(string code, EndSource form)
    {
        if (await db.ResearchSources.SingleOrDefaultAsync(source => source.Code == code) is not { } source) return NotFound();
        if (!ModelState.IsValid) return View(form);

        source.End(TypedDay.Read(form.Last, Today)!.Value, Today);
        audit.Add(AuditAction.Changed, nameof(ResearchSource), reference: code, detail: $"Ends {form.Last}");
        await db.SaveChangesAsync();
        TempData["Done"] = $"{source.Name} is asked for the last time on {LondonWords.Day(source.To!.Value)}. Searches made of it stay.";
        return LocalRedirect(LinkTo.ResearchSources);
    }
}
