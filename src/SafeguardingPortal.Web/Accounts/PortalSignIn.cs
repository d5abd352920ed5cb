using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>
/// Signs people in and out and leaves a trail of every attempt. An unknown name, a wrong password, a locked and a disabled
/// account all give the same answer in the same time. Wrong passwords are counted by account, and at a device that is known to the account
/// by themselves: nobody is locked out of a device they have used by what others try elsewhere.
/// </summary>
public sealed class PortalSignIn(
    UserManager<PortalUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<PortalUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalUser> confirmation,
    PortalDbContext db, AuditTrail audit, Standings standings, Quotas quotas, KnownDevices devices, NobodysPassword nobodys,
    SecondFactors factors, AccountSessions sessions, TimeProvider time,
    ILogger<PortalSignIn> log)
    : SignInManager<PortalUser>(users, http, claims, options, logger, schemes, confirmation)
{
    /// <summary>How long somebody whose password was right may take to find the code.</summary>
    public static readonly TimeSpan CodeWaits = TimeSpan.FromMinutes(5);

    private const string StampClaim = "stamp";

    public async Task<Tried> TryAsync(string userName, string password)
    {
        var name = UserManager.NormalizeName(userName)!;
        var device = devices.Find(Context, name);
        using var turn = await quotas.TakeTurnAsync(Context, device);
        if (turn.Wait is { } wait) return new(false, wait);

        var user = await UserManager.FindByNameAsync(userName);
        var problem = user switch
        {
            null => "no such account",
            { DisabledAt: not null } => "disabled",
            _ when IsLocked(user, device) => "locked",
            _ => null
        };
        var hash = problem is null ? user!.PasswordHash ?? nobodys.Hash : nobodys.Hash;
        var checkedAs = UserManager.PasswordHasher.VerifyHashedPassword(user ?? new(), hash, password);
        if (problem is null && checkedAs == PasswordVerificationResult.Failed) problem = "wrong password";
        // Somebody who has left, or has not begun, is nobody yet or any more (BR-54).
        if (problem is null && await standings.FindAsync(db, user!.Id) is not { Roles.Count: > 0 }) problem = "no role today";
        if (problem is null && user!.OneTimeUntil <= time.UtcNow) problem = OneTimePassword.HasEnded;
        if (problem is not null)
        {
            await FailAsync(user, device, problem);
            // Said only to who had it.
            return new(false, null) { HasEnded = problem == OneTimePassword.HasEnded };
        }

        if (checkedAs == PasswordVerificationResult.SuccessRehashNeeded) await RehashAsync(user!, password);
        if (user!.Authenticator is not null)
        {
            await Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new(new ClaimsIdentity(
                [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(StampClaim, user.SecurityStamp ?? "")],
                IdentityConstants.TwoFactorUserIdScheme)));
            return new(false, null) { NeedsCode = true };
        }
        await BeginAsync(user, device);
        return new(true, null);
    }

    /// <summary>Whether a right password waits for its code.</summary>
    public async Task<bool> WaitsForCodeAsync() => await WaitingAsync() is not null;

    /// <summary>
    /// The second step of somebody whose password was right; null where that is too long ago. A wrong code counts as a wrong password does.
    /// </summary>
    public async Task<TriedCode?> TryCodeAsync(string typed)
    {
        if (await WaitingAsync() is not { } user) return null;
        var device = devices.Find(Context, user.NormalizedUserName!);
        using var turn = await quotas.TakeTurnAsync(Context, device);
        if (turn.Wait is { } wait) return new(null, wait);
        if ((device is { } known ? quotas.WaitOf(known) : user.LockoutEnd - time.GetUtcNow()) is { Ticks: > 0 } locked)
            return new(null, locked);
        var given = await factors.TakeAsync(user, typed);
        if (given == SecondFactors.Given.Wrong)
        {
            await FailAsync(user, device, "wrong code");
            return new(null, null);
        }
        if (given == SecondFactors.Given.RecoveryCode)
            audit.Add(AuditAction.Changed, nameof(PortalUser), user.Id, user.UserName, detail: "recovery code used");
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await BeginAsync(user, device);
        return new(user, null) { CodesLeft = given == SecondFactors.Given.RecoveryCode ? await factors.CodesLeftAsync(user.Id) : null };
    }

    private async Task<PortalUser?> WaitingAsync() =>
        (await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal is { } waiting
        && waiting.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && await UserManager.FindByIdAsync(id) is { DisabledAt: null } user
        && waiting.FindFirstValue(StampClaim) == (user.SecurityStamp ?? "") && user.Authenticator is not null ? user : null;

    private async Task BeginAsync(PortalUser user, Guid? device)
    {
        if (device is null) await ForgiveAsync(user);
        devices.Remember(Context, user.NormalizedUserName!);
        // Known before the cookie is made, so that signing in is the session's first entry.
        db.From = db.From with { Session = Guid.NewGuid() };
        var principal = await CreateUserPrincipalAsync(user);
        audit.Add(AuditAction.SignedIn, nameof(PortalUser), user.Id, by: SignedIn.From(principal));
        await sessions.BeginAsync(user, db.From.Session.Value, Context, isAtNewDevice: device is null);
        await db.SaveChangesAsync();
        await SignInAsync(user, isPersistent: false);
        log.SignedIn(user.UserName);
    }

    public async Task EndAsync(CurrentUser by)
    {
        audit.Add(AuditAction.SignedOut, nameof(PortalUser), by.Id, by: by);
        await db.SaveChangesAsync();
        // Ends the person's other sessions too: a shared desk has more than one browser. In one statement, so that neither of two
        // at once is lost.
        var stamp = Guid.NewGuid().ToString("N");
        await db.Users.Where(account => account.Id == by.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.SecurityStamp, stamp));
        await SignOutAsync();
        log.SignedOut(await db.Users.Where(account => account.Id == by.Id).Select(account => account.UserName).SingleOrDefaultAsync());
    }

    /// <summary>
    /// Changes the password of somebody signed in; a wrong present one counts as a wrong sign-in does, here and for the account.
    /// </summary>
    public async Task<Changed> ChangePasswordAsync(PortalUser user, string present, string wanted)
    {
        var device = devices.Find(Context, user.NormalizedUserName!);
        if ((device is { } known ? quotas.WaitOf(known) : user.LockoutEnd - time.GetUtcNow()) is { Ticks: > 0 } wait)
        {
            quotas.Say(Context, "password");
            return new(null, wait);
        }
        // Whoever is signed in waits in no stranger's queue.
        using var turn = await quotas.TakeTurnAsync(Context, device ?? user.Id);
        if (turn.Wait is { } busy) return new(null, busy);

        var result = await UserManager.ChangePasswordAsync(user, present, wanted);
        if (result.Succeeded)
        {
            audit.Add(AuditAction.PasswordChanged, nameof(PortalUser), user.Id);
            user.OneTimeUntil = null;
            // The others end by the stamp; this one goes on with the new one.
            if (await db.AccountSessions.FindAsync(db.From.Session) is { } here) here.Stamp = user.SecurityStamp;
            await db.SaveChangesAsync();
            await RefreshSignInAsync(user);
            log.PasswordChanged(user.UserName);
        }
        else if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
        {
            await FailAsync(user, device, "wrong present password", isOfAccountToo: true);
        }
        return new(result, null);
    }

    /// <summary>
    /// Whether whoever sits there is still who signed in; a wrong answer counts as a wrong present password does. The words of what is
    /// wrong
    /// stand beside the field.
    /// </summary>
    public async Task<AskedAgain> AskAgainAsync(Guid userId, string password)
    {
        if (await UserManager.FindByIdAsync(userId.ToString()) is not { } user) return new("You have no account to check it with");
        var device = devices.Find(Context, user.NormalizedUserName!);
        if ((device is { } known ? quotas.WaitOf(known) : user.LockoutEnd - time.GetUtcNow()) is { Ticks: > 0 })
        {
            quotas.Say(Context, "password");
            return new("Too many wrong passwords were tried. Nothing was checked. Try again in some minutes");
        }
        using var turn = await quotas.TakeTurnAsync(Context, device ?? user.Id);
        if (turn.Wait is not null) return new("Too many passwords are being checked now. Try again");
        if (await UserManager.CheckPasswordAsync(user, password)) return new(null);
        await FailAsync(user, device, "wrong password asked again", isOfAccountToo: true);
        return new("This is not your password");
    }

    private bool IsLocked(PortalUser user, Guid? device) =>
        device is { } known ? quotas.WaitOf(known) is not null : user.LockoutEnd > time.GetUtcNow();

    private async Task FailAsync(PortalUser? user, Guid? device, string problem, bool isOfAccountToo = false)
    {
        var isLocked = false;
        if (device is { } known && problem != "locked") isLocked = quotas.CountWrong(known);
        if (device is null && !isOfAccountToo) quotas.CountWrong(Context);
        var counts = (device is null || isOfAccountToo)
            && problem is not ("locked" or "disabled" or "no role today" or OneTimePassword.HasEnded);
        if (user is not null && counts) isLocked |= await CountWrongAsync(user);

        // The name tried is not kept where no account has it: people type passwords into the wrong box.
        audit.Add(AuditAction.SignInFailed, nameof(PortalUser), user?.Id, detail: problem);
        await db.SaveChangesAsync();
        log.SignInFailed(user?.UserName, problem);
        if (isLocked) log.Locked(user?.UserName);
    }

    /// <summary>
    /// In statements of its own, so that many at one instant count as many and none of them is in the way of the right one.
    /// </summary>
    private async Task<bool> CountWrongAsync(PortalUser user)
    {
        var (most, until) = (Options.Lockout.MaxFailedAccessAttempts, time.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan);
        var account = db.Users.Where(account => account.Id == user.Id);
        await account.ExecuteUpdateAsync(set => set.SetProperty(each => each.AccessFailedCount, each => each.AccessFailedCount + 1));
        return await account.Where(each => each.AccessFailedCount >= most)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.AccessFailedCount, 0).SetProperty(each => each.LockoutEnd, until)) > 0;
    }

    private async Task ForgiveAsync(PortalUser user)
    {
        if (user.AccessFailedCount == 0) return;
        await db.Users.Where(account => account.Id == user.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.AccessFailedCount, 0));
    }

    /// <summary>As costly to guess as passwords are made today. It is the same password, so no session ends.</summary>
    private async Task RehashAsync(PortalUser user, string password)
    {
        var (old, made) = (user.PasswordHash, UserManager.PasswordHasher.HashPassword(user, password));
        await db.Users.Where(account => account.Id == user.Id && account.PasswordHash == old)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.PasswordHash, made));
    }
}

/// <param name="Wait">How long to wait before the next try, where this one was not even looked at.</param>
public sealed record Tried(bool IsSignedIn, TimeSpan? Wait)
{
    /// <summary>The password was right, and a code is asked for.</summary>
    public bool NeedsCode { get; init; }

    /// <summary>The password was right, was good for one sign-in, and has waited for it too long.</summary>
    public bool HasEnded { get; init; }
}

/// <param name="User">Who is signed in now; null where the code was wrong, or not even looked at.</param>
/// <param name="Wait">How long to wait before the next try, where this one was not even looked at.</param>
public sealed record TriedCode(PortalUser? User, TimeSpan? Wait)
{
    /// <summary>How many recovery codes are left, where one was used.</summary>
    public int? CodesLeft { get; init; }
}

/// <param name="Problem">Null where the password was right.</param>
public sealed record AskedAgain(string? Problem);

/// <param name="Wait">How long to wait before the next try, where this one was not even looked at.</param>
public sealed record Changed(IdentityResult? Result, TimeSpan? Wait);

/// <summary>What a password is compared with where there is no account, and costs as much as that of one.</summary>
public sealed class NobodysPassword(IOptions<PasswordHasherOptions> hashing)
{
    public string Hash { get; } = new PasswordHasher<PortalUser>(hashing).HashPassword(new(), Guid.NewGuid().ToString());
}
