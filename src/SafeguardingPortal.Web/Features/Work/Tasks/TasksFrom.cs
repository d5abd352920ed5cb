using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.Work.Tasks;

/// <summary>The tasks that came of a discussion or a conference, on its page; nothing where none did.</summary>
public sealed class TasksFrom(TaskList tasks) : ViewComponent
{
    /// <param name="stage">As a stage in the life of a conference, not as a table.</param>
    public async Task<IViewComponentResult> InvokeAsync(string reference, bool stage = false) =>
        View(stage ? "Stage" : "Default", await tasks.FromAsync(reference));
}
