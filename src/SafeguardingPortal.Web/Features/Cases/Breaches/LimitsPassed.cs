using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.Cases.Breaches;

/// <summary>Limits that passed, of a case or of one record of it, on the page of either; nothing where none has.</summary>
public sealed class LimitsPassed(LimitBreaches breaches) : ViewComponent
{
    /// <param name="subject">The record they are of; empty for every one of the case, each with a link to its own.</param>
    public async Task<IViewComponentResult> InvokeAsync(string reference, string? subject = null) =>
        View(new PassedLimits(await breaches.OfAsync(reference, subject), LinksToSubject: subject is null));
}

public sealed record PassedLimits(IReadOnlyList<LimitBreach> Breaches, bool LinksToSubject);
