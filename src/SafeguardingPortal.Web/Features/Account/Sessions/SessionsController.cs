using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Account.Sessions;

/// <summary>Where somebody is signed in, and ending it from here.</summary>
[Route("account/sessions")]
public sealed class SessionsController(AccountSessions sessions, PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(28);

    [HttpGet("")]
    public async Task<IActionResult> Index() => View("Sessions", new SessionsPage(db.From.Session,
        await sessions.OpenAsync(user.Id), await sessions.NewDevicesAsync(user.Id, time.UtcNow - Lately)));

    [HttpPost("{id:guid}/end")]
    public async Task<IActionResult> End(Guid id)
    {
        if (id == db.From.Session)
        {
            TempData["Unchanged"] = "This is where you are. Sign out instead.";
            return LocalRedirect(LinkTo.Sessions);
        }
        await sessions.EndAsync(user.Id, id);
        TempData["Done"] = "That session is ended: its next page is the sign-in page. If it was not you, change your password now.";
        return LocalRedirect(LinkTo.Sessions);
    }
}

/// <param name="Here">The number of the session that asks.</param>
/// <param name="NewDevices">Sign-ins of the last four weeks at devices not used before.</param>
public sealed record SessionsPage(Guid? Here, IReadOnlyList<AccountSession> Open, IReadOnlyList<AccountSession> NewDevices);
