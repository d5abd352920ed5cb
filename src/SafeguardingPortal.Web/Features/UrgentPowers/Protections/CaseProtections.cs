using Microsoft.AspNetCore.Mvc;

namespace SafeguardingPortal.Web.Features.UrgentPowers.Protections;

/// <summary>Police protection of the children of a case, on its page; nothing where there was none.</summary>
public sealed class CaseProtections(ProtectionList list) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string reference) => View(await list.OfCaseAsync(reference));
}
