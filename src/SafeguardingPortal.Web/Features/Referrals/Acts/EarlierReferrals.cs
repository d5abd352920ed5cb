using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>
/// Repeat victimisation: what came in about each child and the household in the last twelve months, counted with links (row 16, K-14).
/// </summary>
public sealed class EarlierReferrals(FoundPeople found, TimeProvider time) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string reference, IEnumerable<PersonLabel> children)
    {
        var today = UkTime.DateOf(time.UtcNow);
        var repeats = await found.RepeatsOfAsync([.. children.Select(child => child.PersonId)], reference);
        return View(children.Select(child => (Named.Line([child], today), repeats[child.PersonId]))
            .Where(each => !each.Item2.IsNone).ToList());
    }
}
