using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Looks;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Trail.Samples;

/// <summary>Ten looks a week of each team, drawn by a rule that anybody can repeat, for its inspector to confirm.</summary>
[Route("trail/samples")]
[Authorize(Policy = Policies.ConfirmLooks)]
public sealed class SamplesController(LookSamples samples, LookAlerts alerts, PortalDbContext db, CurrentUser user, TimeProvider time)
    : Controller
{
    private const int Weeks = 8;

    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await samples.ListAsync(Weeks));

    [HttpGet("{sample:guid}")]
    public async Task<IActionResult> Sample(Guid sample) => await samples.FindAsync(sample) is { } found
        ? View(new ConfirmLooks
        {
            Answers = [.. found.Looks.OrderBy(look => look.Number).Select(look =>
            new LookAnswer { Verdict = look.Verdict })]
        })
        : NotFound();

    /// <summary>As many as are chosen; the rest waits.</summary>
    [HttpPost("{sample:guid}")]
    public async Task<IActionResult> Sample(Guid sample, ConfirmLooks form)
    {
        if (await samples.FindAsync(sample) is not { } found) return NotFound();
        if (!ModelState.IsValid) return View(form);
        var entries = await samples.EntriesAsync(found);
        db.Opened = found;
        var answered = 0;
        foreach (var (look, answer) in found.Looks.OrderBy(look => look.Number).Zip(form.Answers))
        {
            if (look.AnsweredAt is not null || answer.Verdict is not { } verdict || !entries.TryGetValue(look.EntryId,
                out var entry)) continue;
            look.Answer(verdict, entry.ById, user, time.UtcNow);
            answered++;
            if (verdict == LookVerdict.Right || await alerts.IsRaisedAsync(entry.Id)) continue;
            await alerts.AskAsync(entry, verdict == LookVerdict.AskWhy
                ? $"Your inspector asks why: {LookWords.Subject(entry.Subject, entry.Reference)}, {LondonWords.WhenFull(entry.At)}."
                : $"Your inspector says this was not right: {LookWords.Subject(entry.Subject, entry.Reference)}, "
                    + $"{LondonWords.WhenFull(entry.At)}.", user);
        }
        await db.SaveChangesAsync();
        TempData[answered == 0 ? "Unchanged" : "Done"] = answered == 0 ? "Nothing new was answered."
            : $"{answered} {(answered == 1 ? "look is" : "looks are")} answered.";
        return LocalRedirect(LinkTo.Trail.Sample(sample));
    }
}
