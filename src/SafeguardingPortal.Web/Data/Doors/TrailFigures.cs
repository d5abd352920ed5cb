using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>What one officer of a team did in the days a summary is of: how many, and never at whom.</summary>
public sealed record OfficerLooks(
    string Name, Role Role, int Opened, int Listed, int Searched, int TakenAway, int Refused, int WithoutAHand, DateTime Last);

/// <summary>A team's looks.</summary>
public sealed record TeamLooks(string Team, IReadOnlyList<OfficerLooks> Officers);

/// <summary>Counts of the trail, of the user's own teams or of all.</summary>
public sealed class TrailFigures(PortalDbContext db, CurrentUser user, TimeProvider time)
{
    public const int Days = 28;

    /// <summary>How many entries there are of each kind in the last weeks, of everybody.</summary>
    public Task<Dictionary<AuditAction, int>> CountsAsync()
    {
        var since = time.UtcNow.AddDays(-Days);
        return db.AuditEntries.Where(entry => entry.At > since).GroupBy(entry => entry.Action)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count);
    }

    public async Task<IReadOnlyList<TeamLooks>> TeamsAsync()
    {
        var since = time.UtcNow.AddDays(-Days);
        var every = user.MayForEveryTeam(Act.SeeTrailSummary);
        var mine = user.CaitIds.Select(team => (Guid?)team).ToList();
        var counted = await db.AuditEntries.Where(entry => entry.At > since && entry.TeamId != null
                && (every || mine.Contains(entry.TeamId)))
            .GroupBy(entry => new
            {
                entry.TeamId,
                entry.ById,
                entry.ByName,
                entry.ByRole,
                entry.Action,
                IsWithout = entry.Reason == AccessReason.MyTeamsCase && entry.Basis == null && entry.Action == AuditAction.Viewed
            })
            .Select(group => new { group.Key, Count = group.Count(), Last = group.Max(entry => entry.At) }).ToListAsync();
        var names = await db.Caits.AsNoTracking().ToDictionaryAsync(team => team.Id, team => team.Name);
        return [.. counted.GroupBy(each => each.Key.TeamId!.Value).Select(team => new TeamLooks(
            names.GetValueOrDefault(team.Key, ""),
            [.. team.GroupBy(each => each.Key.ById).Select(officer =>
            {
                int Of(params AuditAction[] actions) => officer.Where(each => actions.Contains(each.Key.Action)).Sum(each => each.Count);
                var newest = officer.MaxBy(each => each.Last)!;
                return new OfficerLooks(newest.Key.ByName, newest.Key.ByRole, Of(AuditAction.Viewed), Of(AuditAction.Shown),
                    Of(AuditAction.Searched, AuditAction.LookedUp), Of(AuditAction.Printed, AuditAction.Exported, AuditAction.Disclosed),
                    Of(AuditAction.Refused), officer.Where(each => each.Key.IsWithout).Sum(each => each.Count), newest.Last);
            }).OrderByDescending(officer => officer.WithoutAHand).ThenByDescending(officer => officer.Opened)]))
            .OrderBy(team => team.Team, StringComparer.Ordinal)];
    }
}
