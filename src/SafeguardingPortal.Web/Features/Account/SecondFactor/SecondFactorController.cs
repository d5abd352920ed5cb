using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Features.Account.SecondFactor;

/// <summary>What somebody signs in with besides the password: an authenticator, and recovery codes for the day it is lost.</summary>
[Route("account/second-factor")]
public sealed class SecondFactorController(
    SecondFactors factors, PortalSignIn signIn, UserManager<PortalUser> users, Standings standings, PortalDbContext db, CurrentUser user)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View("SecondFactor", new SecondFactorPage(
        await FindAsync() is { Authenticator: not null }, await standings.NeedsSecondFactorAsync(db, user.Id),
        await factors.CodesLeftAsync(user.Id)));

    [HttpGet("set-up")]
    public IActionResult SetUp() => View(new SetUpAuthenticator());

    [HttpPost("set-up")]
    public async Task<IActionResult> SetUp(SetUpAuthenticator form)
    {
        if (await FindAsync() is not { } account) return NotFound();
        if (factors.Read(account.Id, form.Key) is null)
        {
            ModelState.Remove(nameof(form.Key));
            ModelState.AddModelError(nameof(form.Code), "Take the picture below: the one before is good for nothing any more");
        }
        if (!ModelState.IsValid || !await IsPasswordAsync(form.Password!, nameof(form.Password))) return View(form);
        var hadCodes = await factors.CodesLeftAsync(account.Id) > 0;
        if (!await factors.SetUpAsync(account, form.Key!, form.Code!.Trim().Replace(" ", "", StringComparison.Ordinal)))
        {
            ModelState.AddModelError(nameof(form.Code), "This is not the code of now. Look again: each lasts half a minute");
            return View(form);
        }
        if (!hadCodes) Show(await factors.MakeCodesAsync(account));
        TempData["Done"] = "The authenticator is set up. From now on you are asked for its code when you sign in.";
        return LocalRedirect(LinkTo.SecondFactor);
    }

    [HttpGet("codes")]
    public async Task<IActionResult> Codes() =>
        await FindAsync() is { Authenticator: not null } ? View(new MakeRecoveryCodes()) : NotFound();

    [HttpPost("codes")]
    public async Task<IActionResult> Codes(MakeRecoveryCodes form)
    {
        if (await FindAsync() is not { Authenticator: not null } account) return NotFound();
        if (!ModelState.IsValid || !await IsPasswordAsync(form.Password!, nameof(form.Password))) return View(form);
        Show(await factors.MakeCodesAsync(account));
        TempData["Done"] = "New recovery codes are made. The old ones are good for nothing any more.";
        return LocalRedirect(LinkTo.SecondFactor);
    }

    private void Show(IReadOnlyList<string> codes) => TempData[SecondFactorPage.JustMade] = string.Join(' ', codes);

    private async Task<bool> IsPasswordAsync(string password, string field)
    {
        if ((await signIn.AskAgainAsync(user.Id, password)).Problem is not { } problem) return true;
        ModelState.AddModelError(field, problem);
        return false;
    }

    private Task<PortalUser?> FindAsync() => users.FindByIdAsync(user.Id.ToString());
}
