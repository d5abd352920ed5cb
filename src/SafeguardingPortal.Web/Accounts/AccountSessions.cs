using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>Where an account is signed in: its owner sees it and can end it from another device.</summary>
public sealed class AccountSessions(PortalDbContext db, IOptions<SignInLimits> limits, AuditTrail audit, TimeProvider time)
{
    /// <summary>How long rows of sessions that are over are kept.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    /// <summary>How exactly the last act in a session is known: a row is not written with every page.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromMinutes(3);

    /// <summary>To be saved. Beyond the most there may be, the one seen longest ago ends.</summary>
    public async Task BeginAsync(PortalUser account, Guid number, HttpContext http, bool isAtNewDevice)
    {
        var now = time.UtcNow;
        var open = await OpenOf(account.Id, account.SecurityStamp).OrderByDescending(session => session.SeenAt).ToListAsync();
        foreach (var beyond in open.Skip(limits.Value.Sessions - 1)) beyond.EndedAt = now;
        db.AccountSessions.RemoveRange(await db.AccountSessions
            .Where(session => session.AccountId == account.Id && session.SeenAt < now - Kept).ToListAsync());
        var isFirst = !await db.AccountSessions.AnyAsync(session => session.AccountId == account.Id);
        db.Add(new AccountSession
        {
            Id = number,
            AccountId = account.Id,
            StartedAt = now,
            SeenAt = now,
            Stamp = account.SecurityStamp,
            Program = BrowserWords.Of(http.Request.Headers.UserAgent),
            Address = http.Connection.RemoteIpAddress?.ToString(),
            IsAtNewDevice = isAtNewDevice && !isFirst
        });
        if (isAtNewDevice && !isFirst) db.Add(Notice.To(account.Id, NoticeOf.NewDevice, reference: "", caseFileId: null, byId: null, now));
    }

    /// <summary>Those that go on, the last seen first.</summary>
    public async Task<List<AccountSession>> OpenAsync(Guid accountId) =>
        await OpenOf(accountId, await db.Users.Where(account => account.Id == accountId).Select(account => account.SecurityStamp)
            .SingleOrDefaultAsync()).AsNoTracking().OrderByDescending(session => session.SeenAt).ToListAsync();

    /// <summary>Sign-ins at devices the account had not been used at, since then.</summary>
    public Task<List<AccountSession>> NewDevicesAsync(Guid accountId, DateTime since) =>
        db.AccountSessions.AsNoTracking().Where(session => session.AccountId == accountId && session.IsAtNewDevice
            && session.StartedAt >= since).OrderByDescending(session => session.StartedAt).ToListAsync();

    /// <summary>Ends one of an account's own. Saves; nothing is done where there is none.</summary>
    public async Task EndAsync(Guid accountId, Guid number)
    {
        if (await db.AccountSessions.SingleOrDefaultAsync(each => each.Id == number && each.AccountId == accountId && each.EndedAt == null)
            is not { } session) return;
        session.EndedAt = time.UtcNow;
        audit.Add(AuditAction.Changed, nameof(PortalUser), accountId, detail: "one session ended");
        await db.SaveChangesAsync();
    }

    /// <summary>Somebody is at that desk.</summary>
    public static Task SeenAsync(PortalDbContext db, Guid number, DateTime now) => db.AccountSessions
        .Where(session => session.Id == number).ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now));

    private IQueryable<AccountSession> OpenOf(Guid accountId, string? stamp)
    {
        var now = time.UtcNow;
        var (seen, started) = (now - SessionLimits.Idle - Grain, now - SessionLimits.Whole);
        return db.AccountSessions.Where(session => session.AccountId == accountId && session.EndedAt == null && session.Stamp == stamp
            && session.SeenAt > seen && session.StartedAt > started);
    }
}
