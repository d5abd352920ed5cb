using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.LookUp;

/// <summary>Is a child the subject of a child protection plan? For whoever stands at the door, on a phone (row 15, ¶39).</summary>
[Route("look-up")]
[Authorize(Policy = Policies.LookUpPlan)]
public sealed class LookUpController(PlanLookUp plans, ReferenceLists lists, OnCallRota rota, TimeProvider time) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View(new LookUpPlan());

    /// <summary>Answers on the page itself: what was asked and who was found are never in an address.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(LookUpPlan form)
    {
        if (!ModelState.IsValid) return View(form);

        var found = await plans.FindAsync(form.Describe(UkTime.DateOf(time.UtcNow)), Why(form));
        var team = form.Borough.Typed() is { } borough ? await lists.CaitOfAsync(borough, UkTime.DateOf(time.UtcNow)) : null;
        return View(form with
        {
            Answer = new(found, form.Name.Typed() is null, team is null ? null : new(team.Name, team.Phone),
                team is null ? await lists.TeamsToCallAsync() : [], team is null ? null : await rota.NowAsync(team.Id))
        });
    }

    private static string Why(LookUpPlan form) => string.Join(' ', new[]
    {
        $"Reason: {form.Reason}.",
        form.ReasonWords.Typed() is { } words ? $"In words: {words}." : null,
        form.Name.Typed() is { } name ? $"Name: {name}." : null,
        form.Born.Typed() is { } born ? $"Born: {born}." : null,
        form.Address.Typed() is { } address ? $"Address: {address}." : null
    }.OfType<string>());
}
