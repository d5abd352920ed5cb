using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>
/// The beats that every act on a referral shares: the form while it can still be done, then open, check, act, save, and back to the
/// referral.
/// </summary>
public abstract class ReferralActController(Records<Referral> referrals, PortalDbContext db) : Controller
{
    protected Records<Referral> Door => referrals;

    protected async Task<IActionResult> ShowAsync<TForm>(string reference, Act act, Expression<Func<Referral, TForm>> shape) where TForm
        : class, IReferralAct
    {
        if (await Door.ViewAsync(reference, shape, act) is not { } form) return NotFound();
        if (form.CanStillBeDone) return View(form);
        TempData["Unchanged"] = "That has already been done, or cannot be done any more. This is how the referral stands now.";
        return LocalRedirect(LinkTo.Referral(reference));
    }

    protected async Task<IActionResult> DoAsync<TForm>(string reference, Act act, TForm form, Action<Referral> happen, string done)
        where TForm : class, IReferralAct
    {
        if (await Door.EditAsync(reference, act, form.Version) is not { } referral) return NotFound();
        if (form is IKeepsDraft { Button: not null }) ModelState.ForgetErrors();
        if (!ModelState.IsValid || form is IKeepsDraft { Button: not null }) return View(form);

        happen(referral);
        return await SaveAsync(reference, done);
    }

    /// <param name="then">Where to go where the referral is out of the user's sight now.</param>
    protected async Task<IActionResult> SaveAsync(string reference, string done, string? then = null)
    {
        await db.SaveChangesAsync();
        TempData["Done"] = done;
        return LocalRedirect(then ?? LinkTo.Referral(reference));
    }
}
