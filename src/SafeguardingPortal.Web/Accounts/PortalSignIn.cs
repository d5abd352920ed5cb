using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>
/// Signs people in and out and leaves a trail of every attempt. An unknown name, a wrong password, a locked and a disabled
/// account all give the same answer in the same time.
/// </summary>
public sealed class PortalSignIn(
    UserManager<PortalUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<PortalUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalUser> confirmation,
    PortalDbContext db, AuditTrail audit)
    : SignInManager<PortalUser>(users, http, claims, options, logger, schemes, confirmation)
{
    private static readonly string SomeHash = new PasswordHasher<PortalUser>().HashPassword(new(), Guid.NewGuid().ToString());

    public async Task<bool> TryAsync(string userName, string password)
    {
        var user = await UserManager.FindByNameAsync(userName);
        var result = user is null ? SignInResult.Failed : await CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (user is null || result.IsLockedOut || result.IsNotAllowed) UserManager.PasswordHasher.VerifyHashedPassword(new(), SomeHash, password);

        if (user is null || !result.Succeeded)
        {
            // The name tried is not kept where no account has it: people type passwords into the wrong box.
            audit.Add(AuditAction.SignInFailed, nameof(PortalUser), user?.Id, detail: user is null ? "no such account" : result.IsLockedOut ? "locked" : result.IsNotAllowed ? "disabled" : "wrong password");
            await db.SaveChangesAsync();
            return false;
        }

        // Known before the cookie is made, so that signing in is the session's first entry.
        db.From = db.From with { Session = Guid.NewGuid() };
        var principal = await CreateUserPrincipalAsync(user);
        audit.Add(AuditAction.SignedIn, nameof(PortalUser), user.Id, by: SignedIn.From(principal));
        await db.SaveChangesAsync();
        await SignInAsync(user, isPersistent: false);
        return true;
    }

    public async Task EndAsync(CurrentUser by)
    {
        audit.Add(AuditAction.SignedOut, nameof(PortalUser), by.Id, by: by);
        await db.SaveChangesAsync();
        // Ends the person's other sessions too: a shared desk has more than one browser.
        if (await UserManager.FindByIdAsync(by.Id.ToString()) is { } user) await UserManager.UpdateSecurityStampAsync(user);
        await SignOutAsync();
    }

    public override async Task<bool> CanSignInAsync(PortalUser user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    public override async Task<PortalUser?> ValidateSecurityStampAsync(System.Security.Claims.ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { DisabledAt: null } user ? user : null;
}
