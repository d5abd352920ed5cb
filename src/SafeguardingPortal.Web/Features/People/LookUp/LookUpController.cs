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
public sealed class LookUpController(PlanLookUp plans, ReferenceLists lists, TimeProvider time) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View(new LookUpPlan());

    /// <summary>Answers on the page itself: what was asked and who was found are never in an address.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(LookUpPlan form)
    {
        if (!ModelState.IsValid) return View(form);

        var found = await plans.FindAsync(form.Describe(UkTime.DateOf(time.UtcNow)), Why(form));
        var call = await ToCallAsync(form.Borough);
        return View(form with { Answer = new(found, form.Name.Typed() is null, call, call is null ? await lists.TeamsToCallAsync() : []) });
    }

    private static string Why(LookUpPlan form) => string.Join(' ', new[]
    {
        $"Reason: {form.Reason}.",
        form.ReasonWords.Typed() is { } words ? $"In words: {words}." : null,
        form.Name.Typed() is { } name ? $"Name: {name}." : null,
        form.Born.Typed() is { } born ? $"Born: {born}." : null,
        form.Address.Typed() is { } address ? $"Address: {address}." : null
    }.OfType<string>());

    private async Task<TeamToCall?> ToCallAsync(string? borough) =>
        borough.Typed() is { } code && await lists.CaitOfAsync(code, UkTime.DateOf(time.UtcNow)) is { } cait
            ? new(cait.Name, cait.Phone) : null;
}
