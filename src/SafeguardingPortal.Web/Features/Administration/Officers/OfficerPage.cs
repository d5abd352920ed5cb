using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.Officers;

/// <summary>A role or a posting of an officer, with its days.</summary>
/// <param name="By">Null where the portal made it by itself.</param>
public sealed record PostLine(
    Guid Id, string What, bool IsRole, DateOnly From, DateOnly? To, string Reason, string? By, string? EndReason, string? EndedBy)
{
    public bool IsToCome(DateOnly today) => From > today;

    public bool HasEnded(DateOnly today) => To < today;
}

public sealed record AccountLine(
    string UserName, DateTime? ClosedAt, DateTimeOffset? LockedUntil, DateTime? OneTimeUntil, bool HasSecondFactor)
{
    public bool IsLocked(DateTime now) => LockedUntil > now;
}

/// <summary>One officer, with what they were and are by date, and how their account stands.</summary>
public sealed record OfficerPage(
    Officer Officer, IReadOnlyList<PostLine> Posts, AccountLine? Account, Holding Holding, DateTime Now)
{
    /// <summary>By which the next page shows a one-time password, once.</summary>
    public const string OneTime = "OneTimePassword";

    public DateOnly Today => UkTime.DateOf(Now);

    public IEnumerable<PostLine> HeldToday(bool roles) =>
        Posts.Where(line => line.IsRole == roles && !line.IsToCome(Today) && !line.HasEnded(Today));

    public static async Task<OfficerPage?> OfAsync(PortalDbContext db, HeldWork held, string code, DateTime now)
    {
        if (await db.Officers.AsNoTracking().AsSplitQuery().Include(each => each.Roles).Include(each => each.Postings)
            .ThenInclude(posting => posting.Cait).SingleOrDefaultAsync(each => each.Code == code) is not { } officer) return null;
        List<HeldRow> rows = [.. officer.Roles, .. officer.Postings];
        var by = rows.SelectMany(row => (Guid?[])[row.ById, row.EndedById]).OfType<Guid>().Distinct().ToList();
        var names = await db.Officers.Where(each => by.Contains(each.Id)).ToDictionaryAsync(each => each.Id, each => each.Name);
        var account = await db.Users.AsNoTracking().Where(each => each.Id == officer.Id)
            .Select(each => new AccountLine(
                each.UserName!, each.DisabledAt, each.LockoutEnd, each.OneTimeUntil, each.Authenticator != null))
            .SingleOrDefaultAsync();
        string? Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
        return new(officer,
            [
                .. rows.OrderByDescending(row => row.From).ThenBy(row => row is RoleHeld).Select(row => new PostLine(row.Id,
                    row switch { RoleHeld held => held.Role.InWords(), TeamPosting posting => posting.Cait.Name, _ => "" }, row is RoleHeld,
                    row.From, row.To, row.Reason, Name(row.ById), row.EndReason, Name(row.EndedById)))
            ], account, await held.SumAsync(code), now);
    }
}
