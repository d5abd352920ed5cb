using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Wallboard;

/// <summary>
/// Addresses for the screen of an office, at which nobody sits to stay signed in: each is for one team and a week, and answers as long as
/// whoever made it still supervises that team.
/// </summary>
public sealed class WallboardScreens(
    IDataProtectionProvider protection, Standings standings, AuditTrail audit, ReferenceLists lists, PortalDbContext db,
    TimeProvider time)
{
    public static readonly TimeSpan Answers = TimeSpan.FromDays(7);

    private readonly IDataProtector protector = protection.CreateProtector("wallboard of a team");

    /// <summary>Made and on the trail.</summary>
    public async Task<(string Token, DateTime Until)> MakeAsync(Guid teamId, string teamCode)
    {
        var until = time.UtcNow + Answers;
        audit.Add(AuditAction.Created, "Wallboard", teamId, teamCode);
        await db.SaveChangesAsync();
        return (protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{db.Actor.Id:N} {teamCode} {until.Ticks}")), until);
    }

    /// <summary>The team, with who made the address as the one who looks; null where it answers nobody.</summary>
    public async Task<Cait?> OpenAsync(string token)
    {
        if (Read(token) is not { } screen || screen.Until <= time.UtcNow) return null;
        if (await standings.FindAsync(db, screen.OfficerId) is not { IsClosed: false, Roles.Count: > 0 } maker) return null;
        var user = new CurrentUser(screen.OfficerId, maker.Name, Roles.Highest(maker.Roles), [.. maker.Teams.Select(team => team.Id)])
        {
            At = time.UtcNow,
            LockedOut = maker.LockedOut
        };
        if (await lists.CaitAsync(screen.Team) is not { } team || !user.May(Act.Supervise, team.Id)) return null;
        db.Actor = user;
        return team;
    }

    private (Guid OfficerId, string Team, DateTime Until)? Read(string token)
    {
        try
        {
            return protector.Unprotect(token).Split(' ') is [var officer, var team, var ticks]
                ? (Guid.ParseExact(officer, "N"), team, new(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
