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
public sealed class EarlierReferrals(Records<Referral> referrals, FoundPeople found, TimeProvider time) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string reference)
    {
        var today = UkTime.DateOf(time.UtcNow);
        var children = await referrals.Visible.Where(referral => referral.Reference == reference)
            .SelectMany(referral => referral.People.Where(part => part.Part == ReferralPart.Child).OrderBy(part => part.Order))
            .Select(part => new { part.PersonId, Label = Person.ToLabel.Of(part.Person, true) }).Spliced().ToListAsync();
        var repeats = await found.RepeatsOfAsync([.. children.Select(child => child.PersonId)], reference);
        return View(children.Select(child => (Named.Line([child.Label], today), repeats[child.PersonId]))
            .Where(each => !each.Item2.IsNone).ToList());
    }
}
