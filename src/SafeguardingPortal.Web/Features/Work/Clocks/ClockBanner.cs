using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.Work.Clocks;

/// <summary>
/// Which limit passed and what has been said of it, at the head of the forms about it; after a lost race that is what is there now.
/// </summary>
public sealed class ClockBanner(Records<Deadline> clocks) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid clock, string title) =>
        View(new ClockOnForm(title, ViewContext.ViewData[ExpectedFailures.ConflictKey] is true,
            await clocks.Visible.Where(each => each.Id == clock).Select(ClockDetails.Shape).SingleAsync()));
}

public sealed record ClockOnForm(string Title, bool IsConflict, ClockDetails Clock);
