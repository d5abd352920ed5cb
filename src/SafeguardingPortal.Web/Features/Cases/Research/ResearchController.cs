using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Research;

[Route("")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class ResearchController(
    Records<CaseFile> files, CaseResearch research, PortalDbContext db, References references, ReferenceLists lists, CurrentUser user,
    TimeProvider time) : Controller
{
    /// <summary>The researcher's queue: cases by the referral's time left.</summary>
    [HttpGet("research")]
    public async Task<IActionResult> Queue(string? after, [FromServices] ResearchWork queue) => View(await queue.ShowAsync(after));

    [HttpGet("cases/{caseReference:reference}/research")]
    public async Task<IActionResult> Index(string caseReference) =>
        await files.ViewAsync(caseReference, ResearchOnCase.Shape) is { } file ? View(await research.PageAsync(file)) : NotFound();

    [HttpGet("cases/{caseReference:reference}/research/record"), Authorize(Policy = Policies.RecordResearch), KeepsDraft]
    public async Task<IActionResult> Record(string caseReference, string? source) =>
        await files.ViewAsync(caseReference, file => file.Reference, Act.RecordResearch) is null
            ? NotFound()
            : View(new RecordSearch
            {
                SubmissionId = Guid.NewGuid(),
                Source = source,
                Searched = LondonInstant.From(time.UtcNow),
                Of = [.. (await research.PeopleAsync(caseReference)).Select(person => person.Value)]
            });

    [HttpGet("cases/{caseReference:reference}/research/record-all"), Authorize(Policy = Policies.RecordResearch), KeepsDraft]
    public async Task<IActionResult> RecordAll(string caseReference) =>
        await files.ViewAsync(caseReference, file => file.Reference, Act.RecordResearch) is null
            ? NotFound()
            : View(RecordSearches.Empty(await research.SourcesAsync(), time.UtcNow));

    [HttpPost("cases/{caseReference:reference}/research/record-all"), Authorize(Policy = Policies.RecordResearch), KeepsDraft]
    public async Task<IActionResult> RecordAll(string caseReference, RecordSearches form)
    {
        if (await files.AddToAsync(caseReference, Act.RecordResearch) is not { } file) return NotFound();
        if (form.Button == RecordSearches.OfEverybody)
        {
            List<string> everybody = [.. (await research.PeopleAsync(caseReference)).Select(person => person.Value)];
            foreach (var i in Enumerable.Range(0, form.Searches.Count)) ModelState.Remove($"Searches[{i}].Of");
            form = form with { Searches = [.. form.Searches.Select(search => search with { Of = everybody })] };
        }
        if (form.Button is not null) return this.ShowAgain(form);
        var sources = (await research.SourcesAsync()).ToDictionary(source => source.Code, source => source.Name);
        var people = (await research.PeopleAsync(caseReference)).Select(person => person.Value).ToHashSet();
        foreach (var (i, search) in form.Searches.Index().Where(each => each.Item.Result is not null))
        {
            if (!sources.ContainsKey(search.SourceCode ?? ""))
                ModelState.AddModelError($"Searches[{i}].Result", "This source is not asked any more. Leave it out");
            if (search.Of.Exists(person => !people.Contains(person)))
                ModelState.AddModelError($"Searches[{i}].Of", "Tick people who are on this case");
        }
        var owner = form.GapQueue is null ? await lists.OfficerAsync(form.GapOwner) : null;
        if (form.HasGap && owner is null && form.GapQueue is null && form.GapOwner.Typed() is not null)
            ModelState.AddModelError(nameof(form.GapOwner), "Choose from the list");
        if (!ModelState.IsValid) return View(form);

        var (now, made) = (time.UtcNow, form.Made.ToList());
        await using var transaction = await db.Database.BeginTransactionAsync();
        var numbers = new Queue<string>(await references.NextAsync(
            "T", UkTime.At(now).Year, made.Count(search => search.Result == CheckResult.Awaited)));
        foreach (var search in made)
        {
            var gap = search.Result == CheckResult.Awaited ? CaseTask.Set(
                numbers.Dequeue(), file, form.ToGap(search, sources[search.SourceCode!], owner, caseReference, now), user, now) : null;
            if (gap is not null) db.Add(gap);
            db.Add(file.RecordSearch(search.ToSearch(form.Searched.Read(now).Utc), gap, user, now));
        }
        db.MadeOnce(form.SubmissionId, LinkTo.Case(caseReference).Research, now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();

        TempData["Done"] = $"{(made.Count == 1 ? "One search is" : $"{made.Count} searches are")} recorded.";
        return LocalRedirect(LinkTo.Case(caseReference).Research);
    }

    [HttpPost("cases/{caseReference:reference}/research/record"), Authorize(Policy = Policies.RecordResearch), KeepsDraft]
    public async Task<IActionResult> Record(string caseReference, RecordSearch form)
    {
        if (await files.AddToAsync(caseReference, Act.RecordResearch) is not { } file) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        if (form.Source.Typed() is { } code && (await research.SourcesAsync()).All(source => source.Code != code))
            ModelState.AddModelError(nameof(form.Source), "Choose from the list");
        var owner = form.GapQueue is null ? await lists.OfficerAsync(form.GapOwner) : null;
        if (form.HasGap && owner is null && form.GapQueue is null && form.GapOwner.Typed() is not null)
            ModelState.AddModelError(nameof(form.GapOwner), "Choose from the list");
        var people = (await research.PeopleAsync(caseReference)).Select(person => person.Value).ToHashSet();
        if (form.Of.Exists(person => !people.Contains(person)))
            ModelState.AddModelError(nameof(form.Of), "Tick people who are on this case");
        if (!ModelState.IsValid) return View(form);

        var now = time.UtcNow;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var gap = form.HasGap ? CaseTask.Set(
            await references.NextAsync("T", UkTime.At(now).Year), file, form.ToGap(owner, caseReference, now), user, now) : null;
        if (gap is not null) db.Add(gap);
        db.Add(file.RecordSearch(form.ToSearch(now), gap, user, now));
        db.MadeOnce(form.SubmissionId, LinkTo.Case(caseReference).Research, now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();

        TempData["Done"] = gap is null
            ? "The search is recorded." : $"The search is recorded, and {gap.Reference} is set to close the gap.";
        return LocalRedirect(LinkTo.Case(caseReference).Research);
    }
}
