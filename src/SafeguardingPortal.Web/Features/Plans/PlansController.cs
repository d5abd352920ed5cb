using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data;
using SafeguardingPortal.Web.Features.People;
using SafeguardingPortal.Web.Infrastructure;

namespace SafeguardingPortal.Web.Features.Plans;

/// <summary>Child protection plans and time looked after, as other records tell of them.</summary>
[Route("people/{reference:reference}/plans")]
[Authorize(Policy = Policies.RecordResearch)]
public sealed class PlansController(Records<Person> people, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("record")]
    public Task<IActionResult> Record(string reference) => ShowAsync(reference, version => new RecordPlan { Version = version, SubmissionId = Guid.NewGuid() });

    [HttpPost("record")]
    public async Task<IActionResult> Record(string reference, RecordPlan form)
    {
        if (await people.EditAsync(reference, Act.RecordResearch, form.Version) is not { } person) return NotFound();
        await CheckBoroughAsync(form.Borough);
        if (!ModelState.IsValid) return View(form);

        var child = ChildOf(person);
        if (Day(form.End) is { } end) child.RecordPastPlan(form.Category!.Value, Day(form.Start)!.Value, end, form.Borough!, form.Source!.Trim(), user, time.UtcNow);
        else child.OpenPlan(form.Category!.Value, Day(form.Start)!.Value, form.Borough!, form.Source!.Trim(), user, time.UtcNow);
        Submitted(reference, form);
        return await SaveAsync(person, "The child protection plan is recorded.");
    }

    [HttpGet("end")]
    public Task<IActionResult> End(string reference) => ShowAsync(reference, version => new EndPlan { Version = version });

    [HttpPost("end")]
    public async Task<IActionResult> End(string reference, EndPlan form)
    {
        if (await people.EditAsync(reference, Act.RecordResearch, form.Version) is not { } person) return NotFound();
        if (!ModelState.IsValid) return View(form);

        ChildOf(person).ClosePlan(Day(form.End)!.Value, form.Source!.Trim(), user, time.UtcNow);
        return await SaveAsync(person, "The end of the plan is recorded.");
    }

    [HttpGet("looked-after")]
    public Task<IActionResult> LookedAfter(string reference) => ShowAsync(reference, version => new RecordLookedAfter { Version = version, SubmissionId = Guid.NewGuid() });

    [HttpPost("looked-after")]
    public async Task<IActionResult> LookedAfter(string reference, RecordLookedAfter form)
    {
        if (await people.EditAsync(reference, Act.RecordResearch, form.Version) is not { } person) return NotFound();
        await CheckBoroughAsync(form.Borough);
        if (!ModelState.IsValid) return View(form);

        ChildOf(person).RecordLookedAfter(Day(form.Start)!.Value, Day(form.End), form.Basis!.Value, form.Borough!, form.Source!.Trim(), user, time.UtcNow);
        Submitted(reference, form);
        return await SaveAsync(person, "The time looked after is recorded.");
    }

    [HttpGet("end-looked-after")]
    public Task<IActionResult> EndLookedAfter(string reference) => ShowAsync(reference, version => new EndLookedAfter { Version = version });

    [HttpPost("end-looked-after")]
    public async Task<IActionResult> EndLookedAfter(string reference, EndLookedAfter form)
    {
        if (await people.EditAsync(reference, Act.RecordResearch, form.Version) is not { } person) return NotFound();
        if (!ModelState.IsValid) return View(form);

        ChildOf(person).EndLookedAfter(Day(form.End)!.Value, user, time.UtcNow);
        return await SaveAsync(person, "The end of the time looked after is recorded.");
    }

    private DateOnly? Day(string? typed) => TypedDay.Read(typed, UkTime.DateOf(time.UtcNow));

    /// <summary>Somebody who is on no case as a child yet can have been one.</summary>
    private Child ChildOf(Person person) => person.Child ?? db.Add(Child.Of(person)).Entity;

    private async Task CheckBoroughAsync(string? code)
    {
        if (code.Typed() is { } typed && (await lists.BoroughsAsync()).All(choice => choice.Value != typed)) ModelState.AddModelError("Borough", "Choose a borough from the list");
    }

    private async Task<IActionResult> ShowAsync<TForm>(string reference, Func<int, TForm> form) =>
        await people.ViewAsync(reference, PersonDetails.Shape, Act.RecordResearch) is { } person ? View(form(person.Version)) : NotFound();

    private void Submitted(string reference, ISubmittedOnce form) =>
        db.Submissions.Add(new() { UserId = user.Id, SubmissionId = form.SubmissionId, MadeAt = $"/people/{reference}", At = time.UtcNow });

    private async Task<IActionResult> SaveAsync(Person person, string done)
    {
        person.Touch();
        await db.SaveChangesAsync();
        TempData["Done"] = done;
        return LocalRedirect($"/people/{person.Reference}");
    }
}
