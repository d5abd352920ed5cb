using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Tasks;

[Route("tasks")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class TasksController(Records<CaseTask> tasks, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(TaskFilter filter, [FromServices] TaskList list) => View(await list.ShowAsync(filter));

    [HttpGet("{taskReference:reference}")]
    public async Task<IActionResult> Details(string taskReference) =>
        await tasks.ViewAsync(taskReference, TaskDetails.Shape) is { } details ? View(details) : NotFound();

    [HttpGet("{taskReference:reference}/complete"), Authorize(Policy = Policies.WorkTasks), KeepsDraft]
    public Task<IActionResult> Complete(string taskReference) =>
        ShowAsync(taskReference, TaskAct.Complete, task => new CompleteTask { Version = task.Version });

    [HttpPost("{taskReference:reference}/complete"), Authorize(Policy = Policies.WorkTasks), KeepsDraft]
    public Task<IActionResult> Complete(string taskReference, CompleteTask form) =>
        DoAsync(taskReference, form.Version, form, task => task.Complete(form.Result!.Trim(), user, time.UtcNow),
            $"{taskReference} is completed.");

    [HttpGet("{taskReference:reference}/hand-on"), Authorize(Policy = Policies.WorkTasks)]
    public Task<IActionResult> HandOn(string taskReference) =>
        ShowAsync(taskReference, TaskAct.HandOn, task => new HandOnTask { Version = task.Version });

    [HttpPost("{taskReference:reference}/hand-on"), Authorize(Policy = Policies.WorkTasks)]
    public async Task<IActionResult> HandOn(string taskReference, HandOnTask form)
    {
        if (await tasks.EditAsync(taskReference, Act.WorkTasks, form.Version) is not { } task) return NotFound();
        var officer = await lists.OfficerAsync(form.Officer);
        if (officer is null && form.Officer.Typed() is not null)
            ModelState.AddModelError(nameof(form.Officer), "Choose an officer from the list");
        if (!ModelState.IsValid) return View(form);

        task.Offer(officer!, form.Reason!.Trim(), user, time.UtcNow);
        await db.SaveChangesAsync();
        return Done(taskReference, $"{taskReference} is offered to {officer!.Name}. It stays where it is until they accept.");
    }

    [HttpGet("{taskReference:reference}/answer"), Authorize(Policy = Policies.WorkTasks)]
    public Task<IActionResult> Answer(string taskReference) =>
        ShowAsync(taskReference, TaskAct.Answer, task => new AnswerTask { Version = task.Version });

    [HttpPost("{taskReference:reference}/answer"), Authorize(Policy = Policies.WorkTasks)]
    public Task<IActionResult> Answer(string taskReference, AnswerTask form) => form.Answer == OfferAnswer.Accept
        ? DoAsync(taskReference, form.Version, form, task => task.AcceptOffer(user, time.UtcNow), $"{taskReference} is yours now.")
        : DoAsync(taskReference, form.Version, form, task => task.DeclineOffer(form.Reason!.Trim(), user, time.UtcNow),
            $"{taskReference} stays with whoever offered it.");

    [HttpGet("{taskReference:reference}/take"), Authorize(Policy = Policies.WorkTasks)]
    public Task<IActionResult> Take(string taskReference) =>
        ShowAsync(taskReference, TaskAct.Take, task => new TakeTask { Version = task.Version });

    [HttpPost("{taskReference:reference}/take"), Authorize(Policy = Policies.WorkTasks)]
    public Task<IActionResult> Take(string taskReference, TakeTask form) =>
        DoAsync(taskReference, form.Version, form, task => task.Take(user, time.UtcNow), $"{taskReference} is yours now.");

    [HttpGet("{taskReference:reference}/withdraw"), Authorize(Policy = Policies.WorkTasks)]
    public Task<IActionResult> Withdraw(string taskReference) =>
        ShowAsync(taskReference, TaskAct.Withdraw, task => new WithdrawTask { Version = task.Version });

    [HttpPost("{taskReference:reference}/withdraw"), Authorize(Policy = Policies.WorkTasks)]
    public Task<IActionResult> Withdraw(string taskReference, WithdrawTask form) =>
        DoAsync(taskReference, form.Version, form, task => task.WithdrawOffer(user, time.UtcNow),
            "The offer is withdrawn. The task stays where it is.");

    [HttpGet("{taskReference:reference}/cancel"), Authorize(Policy = Policies.WorkTasks)]
    public Task<IActionResult> Cancel(string taskReference) =>
        ShowAsync(taskReference, TaskAct.Cancel, task => new CancelTask { Version = task.Version });

    [HttpPost("{taskReference:reference}/cancel"), Authorize(Policy = Policies.WorkTasks)]
    public Task<IActionResult> Cancel(string taskReference, CancelTask form) =>
        DoAsync(taskReference, form.Version, form, task => task.Cancel(form.Reason!.Trim(), user, time.UtcNow),
            $"{taskReference} is cancelled. It stays {{0}} with the reason.");

    private async Task<IActionResult> ShowAsync(string reference, TaskAct act, Func<TaskDetails, object> form)
    {
        if (await tasks.ViewAsync(reference, TaskDetails.Shape, Act.WorkTasks) is not { } task) return NotFound();
        ViewData[KeptOn] = WhereKept(task);
        return task.Offers(act, user) ? View(form(task)) : Done(
            reference, "That has already been done, or is someone else’s to do. This is how the task stands now.");
    }

    private async Task<IActionResult> DoAsync<TForm>(string reference, int version, TForm form, Action<CaseTask> act, string done)
    {
        if (await tasks.EditAsync(reference, Act.WorkTasks, version) is not { } task) return NotFound();
        ViewData[KeptOn] = WhereKept(task);
        if (form is IKeepsDraft { Button: not null }) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);
        act(task);
        await db.SaveChangesAsync();
        return Done(reference, string.Format(LondonWords.Culture, done, WhereKept(task)));
    }

    /// <summary>Where a task stays that was not done, as the page about to be shown says it.</summary>
    public const string KeptOn = "KeptOn";

    private static string WhereKept(IHasSubject task) => task.SubjectType == SubjectType.Case ? "on the case" : "on record";

    private LocalRedirectResult Done(string reference, string words)
    {
        TempData["Done"] = words;
        return LocalRedirect(LinkTo.Task(reference));
    }
}
