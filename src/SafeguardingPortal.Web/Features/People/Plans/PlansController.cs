using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.People.Record;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.Plans;

/// <summary>Child protection plans and time looked after, as other records tell of them.</summary>
[Route("people/{reference:reference}/plans")]
[Authorize(Policy = Policies.RecordResearch)]
public sealed class PlansController(
    Records<Person> people, JoinedRecords joined, PortalDbContext db, ReferenceLists lists, CurrentUser user,
    TimeProvider time) : Controller
{
    [HttpGet("record")]
    public Task<IActionResult> Record(string reference) =>
        ShowAsync(reference, version => new RecordPlan { Version = version, SubmissionId = Guid.NewGuid() });

    [HttpPost("record")]
    public async Task<IActionResult> Record(string reference, RecordPlan form)
    {
        if (await people.EditAsync(reference, Act.RecordResearch, form.Version) is not { } person) return NotFound();
        await CheckBoroughAsync(form.Borough);
        if (!ModelState.IsValid) return View(form);

        var child = ChildOf(person);
        await joined.BringAsync([child]);
        if (Day(form.End) is { } end)
            child.RecordPastPlan(form.Category!.Value, Day(form.Start)!.Value, end, form.Borough!, form.Source!.Trim(), user, time.UtcNow);
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
    public Task<IActionResult> LookedAfter(string reference) =>
        ShowAsync(reference, version => new RecordLookedAfter { Version = version, SubmissionId = Guid.NewGuid() });

    [HttpPost("looked-after")]
    public async Task<IActionResult> LookedAfter(string reference, RecordLookedAfter form)
    {
        if (await people.EditAsync(reference, Act.RecordResearch, form.Version) is not { } person) return NotFound();
        await CheckBoroughAsync(form.Borough);
        if (!ModelState.IsValid) return View(form);

        ChildOf(person).RecordLookedAfter(
            Day(form.Start)!.Value, Day(form.End), form.Basis!.Value, form.Borough!, form.Source!.Trim(), user, time.UtcNow);
        Submitted(reference, form);
        return await SaveAsync(person, "The time looked after is recorded.");
    }

    [HttpGet("end-looked-after")]
    public Task<IActionResult> EndLookedAfter(string reference) =>
        ShowAsync(reference, version => new EndLookedAfter { Version = version });

    [HttpPost("end-looked-after")]
    public async Task<IActionResult> EndLookedAfter(string reference, EndLookedAfter form)
    {
        if (await people.EditAsync(reference, Act.RecordResearch, form.Version) is not { } person) return NotFound();
        if (!ModelState.IsValid) return View(form);

        ChildOf(person).EndLookedAfter(Day(form.End)!.Value, user, time.UtcNow);
        return await SaveAsync(person, "The end of the time looked after is recorded.");
    }

    [HttpGet("{period:guid}/correct")]
    public async Task<IActionResult> Correct(string reference, Guid period)
    {
        if (await people.ViewAsync(reference, PersonDetails.Shape, Act.RecordResearch) is not { } person) return NotFound();
        if (person.Plans.FirstOrDefault(each => each.Id == period) is { } plan) return View(CorrectPeriod.Of(plan, person.Version));
        return person.LookedAfter.FirstOrDefault(each => each.Id == period) is { } lookedAfter
            ? View(CorrectPeriod.Of(lookedAfter, person.Version)) : AlreadyWithdrawn(reference);
    }

    [HttpPost("{period:guid}/correct")]
    public async Task<IActionResult> Correct(string reference, Guid period, CorrectPeriod form)
    {
        if (await people.EditAsync(reference, Act.RecordResearch, form.Version) is not { } person) return NotFound();
        var (plan, lookedAfter) = (person.Child?.Plans.FirstOrDefault(each => each.Id == period),
            person.Child?.LookedAfter.FirstOrDefault(each => each.Id == period));
        if (plan is null && lookedAfter is null) return AlreadyWithdrawn(reference);
        if (form.What != Correction.Withdraw) await CheckBoroughAsync(form.Borough);
        if (!ModelState.IsValid || form.Kind != (plan is null ? PeriodKind.LookedAfter : PeriodKind.Plan)) return View(form);

        var (child, reason, now) = (person.Child!, form.Reason!.Trim(), time.UtcNow);
        if (form.What == Correction.Withdraw)
        {
            if (plan is not null) child.WithdrawPlan(plan, reason, user, now);
            else child.WithdrawLookedAfter(lookedAfter!, reason, user, now);
            // What it said is a row of the history now.
            db.Remove((object?)plan ?? lookedAfter!);
            return await SaveAsync(person, "It is withdrawn. What was recorded stays in the history.");
        }
        if (plan is not null) child.CorrectPlan(
            plan, new(form.Category!.Value, Day(form.Start)!.Value, Day(form.End), form.Borough!, form.Source!.Trim()), reason, user, now);
        else child.CorrectLookedAfter(lookedAfter!,
            new(form.Basis!.Value, Day(form.Start)!.Value, Day(form.End), form.Borough!, form.Source!.Trim()), reason, user, now);
        return await SaveAsync(person, "It is corrected. What was believed before stays in the history.");
    }

    private RedirectResult AlreadyWithdrawn(string reference)
    {
        TempData["Unchanged"] = "That has already been withdrawn. This is what is known now.";
        return Redirect(LinkTo.Person(reference));
    }

    private DateOnly? Day(string? typed) => TypedDay.Read(typed, UkTime.DateOf(time.UtcNow));

    /// <summary>Somebody who is on no case as a child yet can have been one.</summary>
    private Child ChildOf(Person person) => person.Child ?? db.Add(Child.Of(person)).Entity;

    private async Task CheckBoroughAsync(string? code)
    {
        if (code.Typed() is { } typed && (await lists.BoroughsAsync()).All(choice => choice.Value != typed))
            ModelState.AddModelError("Borough", "Choose a borough from the list");
    }

    private async Task<IActionResult> ShowAsync<TForm>(string reference, Func<int, TForm> form) =>
        await people.ViewAsync(reference, PersonDetails.Shape, Act.RecordResearch) is { } person ? View(form(person.Version)) : NotFound();

    private void Submitted(string reference, ISubmittedOnce form) =>
        db.MadeOnce(form.SubmissionId, LinkTo.Person(reference), time.UtcNow);

    private async Task<IActionResult> SaveAsync(Person person, string done)
    {
        person.Touch();
        await db.SaveChangesAsync();
        TempData["Done"] = done;
        return LocalRedirect(LinkTo.Person(person.Reference));
    }
}
