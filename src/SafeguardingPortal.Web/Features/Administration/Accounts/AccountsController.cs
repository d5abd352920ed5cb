using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Administration.Officers;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Features.Administration.Accounts;

/// <summary>How an officer signs in: invited, unlocked, given another password, closed and reopened. Each is on the trail.</summary>
[Route("administration/officers/{officer:length(3,20)}/account")]
[Authorize(Policy = Policies.KeepOfficers)]
public sealed class AccountsController(PortalDbContext db, OfficerAccounts accounts, SecondFactors factors) : Controller
{
    [HttpGet("invite")]
    public async Task<IActionResult> Invite(string officer) => await FindAsync(officer) switch
    {
        null => NotFound(),
        { Account: not null } => Unchanged(officer, "They have an account already."),
        _ => View(new InviteOfficer())
    };

    [HttpPost("invite")]
    public async Task<IActionResult> Invite(string officer, InviteOfficer form)
    {
        if (await FindAsync(officer) is not { } found) return NotFound();
        if (found.Account is not null) return Unchanged(officer, "They have an account already.");
        if (ModelState.IsValid && await accounts.ProblemAsync(form.UserName!.Trim()) is { } problem)
            ModelState.AddModelError(nameof(form.UserName), problem);
        if (!ModelState.IsValid) return View(form);

        var password = OneTimePassword.Make();
        if (await accounts.OpenAsync(found.Officer, form.UserName!.Trim(), password, isOneTime: true) is { } wrong)
        {
            ModelState.AddModelError(nameof(form.UserName), wrong);
            return View(form);
        }
        return Done(officer, $"{found.Officer.Name} can sign in.", password);
    }

    [HttpGet("{act:alpha}")]
    public async Task<IActionResult> Change(string officer, AccountAct? act) =>
        act is not null && await FindAsync(officer) is { Account: not null } ? View(new ChangeAccount()) : NotFound();

    [HttpPost("{act:alpha}")]
    public async Task<IActionResult> Change(string officer, AccountAct? act, ChangeAccount form)
    {
        if (act is not { } wanted || await FindAsync(officer) is not { Account: { } account } found) return NotFound();
        RuleViolation.When(account.DisabledAt is not null && wanted != AccountAct.Reopen, "This account is closed. Reopen it first.");

        string? password = null;
        switch (wanted)
        {
            case AccountAct.Unlock:
                accounts.Unlock(account);
                break;
            case AccountAct.EndSessions:
                accounts.EndSessions(account);
                break;
            case AccountAct.Password:
                password = accounts.GiveOneTimePassword(account);
                break;
            case AccountAct.SecondFactor:
                RuleViolation.When(account.Id == db.Actor.Id, "Nobody takes their own away: another administrator does.");
                await factors.TakeAwayAsync(account);
                accounts.EndSessions(account, "second factor taken away, sessions ended");
                break;
            case AccountAct.Reopen:
                password = accounts.Reopen(account);
                break;
            case AccountAct.Close:
                accounts.Close(account);
                break;
        }
        if (wanted == AccountAct.Close && found.Officer.Roles.Any(held => held.IsOf(Role.Administrator)))
            await accounts.KeepingAnAdministratorAsync(() => db.SaveChangesAsync());
        else await db.SaveChangesAsync();
        return Done(officer, wanted.DoneInWords(), password);
    }

    private sealed record Found(Officer Officer, PortalUser? Account);

    private async Task<Found?> FindAsync(string code) =>
        await db.Officers.Include(each => each.Roles).SingleOrDefaultAsync(each => each.Code == code) is { } officer
            ? new(officer, await db.Users.SingleOrDefaultAsync(account => account.Id == officer.Id)) : null;

    private LocalRedirectResult Unchanged(string officer, string why)
    {
        TempData["Unchanged"] = why;
        return LocalRedirect(LinkTo.Officer(officer));
    }

    private LocalRedirectResult Done(string officer, string words, string? password)
    {
        TempData["Done"] = words;
        if (password is not null) TempData[OfficerPage.OneTime] = password;
        return LocalRedirect(LinkTo.Officer(officer));
    }
}
