using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>
/// Opens and changes the accounts of officers, and leaves each act on the trail. Whoever calls saves, but where it is said otherwise; what
/// ends sessions ends them with their next request.
/// </summary>
public sealed class OfficerAccounts(
    UserManager<PortalUser> users, PortalDbContext db, AuditTrail audit, IHostEnvironment environment, TimeProvider time,
    ILogger<OfficerAccounts> log)
{
    /// <summary>What user names are made of.</summary>
    public const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
    public const int LongestName = 60;

    private const string Administrators = "administrators";

    public static bool IsUserName(string? typed) =>
        typed is { Length: >= 2 and <= LongestName } && typed.All(letter => Letters.Contains(letter, StringComparison.Ordinal));

    /// <summary>Why nobody new can have this user name; null where they can.</summary>
    public async Task<string?> ProblemAsync(string userName)
    {
        if (!IsUserName(userName))
            return $"A user name is 2 to {LongestName} letters a to z without accents, figures, dots and hyphens, such as ruth.adeyemi";
        // A portal does not start on a database that has one, outside Development.
        if (!environment.IsDevelopment() && DemoAccounts.All.Any(account => account.UserName == userName))
            return $"{userName} is the name of a demonstration account. Choose another";
        return await users.FindByNameAsync(userName) is null ? null : $"{userName} is taken. Choose another";
    }

    /// <summary>
    /// Saves an account for an officer, and with it the officer where they are new: one is not there without the other. Answers with what
    /// is wrong with the password, and has then saved nothing.
    /// </summary>
    public async Task<string?> OpenAsync(Officer officer, string userName, string password, bool isOneTime)
    {
        var account = new PortalUser { Id = officer.Id, UserName = userName };
        if (isOneTime) account.OneTimeUntil = time.UtcNow + OneTimePassword.Lasts;
        Say(account, "opened", AuditAction.Created);
        var made = await users.CreateAsync(account, password);
        return made.Succeeded ? null : string.Join(". ", made.Errors.Select(error => error.Description));
    }

    /// <summary>Another password, for one sign-in; it unlocks, and ends every session.</summary>
    public string GiveOneTimePassword(PortalUser account)
    {
        var password = OneTimePassword.Make();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.OneTimeUntil = time.UtcNow + OneTimePassword.Lasts;
        Unlocked(account);
        End(account, "given a one-time password, sessions ended");
        return password;
    }

    public void Unlock(PortalUser account)
    {
        Unlocked(account);
        Say(account, "unlocked");
    }

    public void EndSessions(PortalUser account, string what = "sessions ended") => End(account, what);

    public void Close(PortalUser account)
    {
        RuleViolation.When(account.Id == db.Actor.Id, "Nobody closes their own account: another administrator does.");
        account.DisabledAt ??= time.UtcNow;
        End(account, "closed");
    }

    /// <summary>With a new password: who left knows the old one.</summary>
    public string Reopen(PortalUser account)
    {
        account.DisabledAt = null;
        Say(account, "reopened");
        return GiveOneTimePassword(account);
    }

    /// <summary>
    /// Runs an act that may take an administrator away beside no other such, and refuses one that leaves nobody who will still be one: two
    /// at one moment would each leave the other.
    /// </summary>
    public async Task KeepingAnAdministratorAsync(Func<Task> saved)
    {
        await using var transaction = await db.BeginAloneAsync(Administrators);
        await saved();
        var today = UkTime.DateOf(time.UtcNow);
        RuleViolation.When(
            !await db.Users.AnyAsync(account => account.DisabledAt == null && account.Officer.Roles.Any(held =>
                held.Role == Role.Administrator && held.From <= today && held.To == null)),
            "Nobody would be left who administers the portal. Give somebody else that role first.");
        await transaction.CommitAsync();
    }

    private static void Unlocked(PortalUser account) => (account.LockoutEnd, account.AccessFailedCount) = (null, 0);

    private void End(PortalUser account, string what)
    {
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        Say(account, what);
    }

    private void Say(PortalUser account, string what, AuditAction action = AuditAction.Changed)
    {
        audit.Add(action, nameof(PortalUser), account.Id, account.UserName, detail: what);
        log.AccountChanged(account.UserName, what);
    }
}
