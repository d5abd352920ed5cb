using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.Cases.Breaches;

/// <summary>
/// Which limit passed and what has been said of it, at the head of the forms about it; after a lost race that is what is there now.
/// </summary>
public sealed class LimitBanner(LimitBreaches breaches) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string reference, Guid deadline, string title) =>
        View(new LimitHead(
            title, ViewContext.ViewData[ExpectedFailures.ConflictKey] is true, (await breaches.OneAsync(reference, deadline))!));
}

public sealed record LimitHead(string Title, bool IsConflict, LimitBreach Breach);
