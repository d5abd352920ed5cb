using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Data.Doors;

namespace SafeguardingPortal.Web.Features.UrgentPowers.Incidents;

/// <summary>Declared critical incidents in the head of a case, a referral or a person; nothing where there is none.</summary>
public sealed class IncidentTags(IncidentsTouching touching) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string? caseReference = null, string? person = null) => View(
        caseReference is not null ? await touching.OfCaseAsync(caseReference) : await touching.OfPersonAsync(person!));
}
