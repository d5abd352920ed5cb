using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.Work.Dissents;

/// <summary>
/// Who dissents from what, and this step's clock, at the head of every form that acts on a dissent; after a lost race, how it stands now.
/// </summary>
public sealed class DissentBanner(Records<Dissent> dissents) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string reference, string title) =>
        View(new DissentOnForm(title, ViewContext.ViewData[ExpectedFailures.ConflictKey] is true,
            await dissents.Visible.Where(dissent => dissent.Reference == reference).Select(DissentDetails.Shape).SingleAsync()));
}

/// <param name="IsConflict">Someone saved first: the banner then says how it stands.</param>
public sealed record DissentOnForm(string Title, bool IsConflict, DissentDetails Dissent);
