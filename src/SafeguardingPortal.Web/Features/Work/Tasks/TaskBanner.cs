using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.Work.Tasks;

/// <summary>
/// What is to be done for whom and how long is left, at the head of every form that acts on a task; found by reference, so a form that
/// comes back has it too.
/// </summary>
public sealed class TaskBanner(Records<CaseTask> tasks) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string reference, string title) =>
        View(new TaskOnForm(title, ViewContext.ViewData[ExpectedFailures.ConflictKey] is true,
            await tasks.Visible.Where(task => task.Reference == reference).Select(TaskDetails.Shape).SingleAsync()));
}

/// <param name="IsConflict">Someone saved first: the banner then says who and what.</param>
public sealed record TaskOnForm(string Title, bool IsConflict, TaskDetails Task);
