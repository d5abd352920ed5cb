using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>An officer who cannot do any more what of a team's work they still hold.</summary>
/// <param name="IsHere">They are with the team, in another role.</param>
/// <param name="Due">The first limit that runs on it; null where none does.</param>
public sealed record Leaver(string Code, string Name, int Count, DateTime? Due, bool IsHere);

/// <summary>A team with open limits and tasks that nobody supervises.</summary>
public sealed record UnledTeam(string Code, string Name, int Count, DateTime Due);

/// <summary>
/// Open work whose holder is no longer here, or in a role that does not do it, by holder, for whoever sees to it: the supervisors of the
/// team, and the command for a team
/// that has none (BR-54).
/// </summary>
public sealed class LeftBehind(
    PortalDbContext db, Records<Referral> referrals, Records<Conference> conferences, Records<CaseTask> tasks, WhoIsHere whoIsHere,
    TimeProvider time)
{
    /// <summary>
    /// Teams of today in which nobody supervises, with how much is open in each and in those that ended and left their work to it.
    /// </summary>
    public async Task<IReadOnlyList<UnledTeam>> UnledTeamsAsync()
    {
        var today = UkTime.DateOf(time.UtcNow);
        var unled = await db.Caits.Where(cait => cait.From <= today && (cait.To == null || today <= cait.To)
                && !db.OfficersPresent.Any(officer => Roles.Supervisors.Contains(officer.Role)
                    && officer.Postings.Any(posting => posting.CaitId == cait.Id && posting.From <= today
                        && (posting.To == null || today <= posting.To))))
            .Select(cait => new { cait.Id, cait.Code, cait.Name }).ToListAsync();
        var ids = unled.ConvertAll(team => team.Id);
        var left = (await db.Caits.SelectMany(_ => db.Caits, (ended, other) => new { ended, other })
            .Where(each => ids.Contains(each.other.Id) && Cait.LeavesItsWorkTo.Of(each.ended, each.other, today))
            .Select(each => new { Ended = each.ended.Id, Other = each.other.Id }).Spliced().ToListAsync())
            .ToLookup(each => each.Other, each => each.Ended);
        List<Guid> all = [.. ids, .. left.SelectMany(each => each)];
        // Every kind, so that a team's few that run are found by their index.
        var kinds = Enum.GetValues<DeadlineKind>();
        var open = (await db.Deadlines.Where(clock => kinds.Contains(clock.Kind) && all.Contains(clock.CaitId!.Value)
                    && clock.MetAt == null && clock.WithdrawnAt == null)
                .GroupBy(clock => clock.CaitId!.Value)
                .Select(each => new { each.Key, Count = each.Count(), Due = each.Min(clock => clock.DueAt) }).ToListAsync())
            .Concat(await db.Set<CaseTask>().Where(task => all.Contains(task.CaitId!.Value) && task.ClosedAt == null)
                .GroupBy(task => task.CaitId!.Value)
                .Select(each => new { each.Key, Count = each.Count(), Due = each.Min(task => task.DueAt) }).ToListAsync())
            .ToLookup(each => each.Key);
        return
        [
            .. from team in unled
               let its = ((IEnumerable<Guid>)[team.Id, .. left[team.Id]]).SelectMany(id => open[id]).ToList()
               where its.Count > 0
               orderby its.Min(each => each.Due)
               select new UnledTeam(team.Code, team.Name, its.Sum(each => each.Count), its.Min(each => each.Due))
        ];
    }

    /// <summary>The least time left first.</summary>
    public async Task<IReadOnlyList<Leaver>> ListAsync(int most)
    {
        var actor = db.Actor;
        if (actor.CaitIds.Count == 0 || !actor.May(Act.HandOver)) return [];
        var here = await whoIsHere.InMyTeamsAsync();
        var open = referrals.Visible.OfMyTeams(actor, referral => referral.CaitId)
            .Where(referral => referral.Status != ReferralStatus.Closed && referral.CaseFile.ClosedAt == null);
        // One statement, since it is asked for on every My work and nearly always finds nothing.
        var held = await open.Where(each => each.OfficerId != null && !here.Detectives.Of(each.OfficerId, each.CaitId))
            .GroupBy(each => each.OfficerId!.Value).Select(each => new
            {
                Officer = each.Key,
                Count = each.Count(),
                Due = each.Min(referral => referral.Deadline.MetAt == null ? (DateTime?)referral.Deadline.DueAt : null)
            })
            .Concat(open.Where(each => each.SupervisorId != null && !here.Supervisors.Of(each.SupervisorId, each.CaitId))
                .GroupBy(each => each.SupervisorId!.Value).Select(each => new
                {
                    Officer = each.Key,
                    Count = each.Count(),
                    Due = each.Min(referral => referral.Deadline.MetAt == null ? (DateTime?)referral.Deadline.DueAt : null)
                }))
            .Concat(conferences.Visible.OfMyTeams(actor, each => each.CaitId).Where(each => each.LiaisonId != null
                    && Conference.IsUnfinished.Of(each) && !here.Liaisons.Of(each.LiaisonId, each.CaitId))
                .GroupBy(each => each.LiaisonId!.Value).Select(each => new
                {
                    Officer = each.Key,
                    Count = each.Count(),
                    Due = (DateTime?)each.Min(conference => conference.StartsAt)
                }))
            .Concat(tasks.Visible.OfMyTeams(actor, each => each.CaitId!.Value).Where(each => each.ClosedAt == null
                    && each.OwnerId != null && !here.TaskOwners.Of(each.OwnerId, each.CaitId))
                .GroupBy(each => each.OwnerId!.Value).Select(each => new
                {
                    Officer = each.Key,
                    Count = each.Count(),
                    Due = (DateTime?)each.Min(task => task.DueAt)
                }))
            .Spliced().ToListAsync();
        if (held.Count == 0) return [];
        var ids = held.Select(each => each.Officer).Distinct().ToList();
        var (teams, today) = (actor.CaitIds.ToList(), UkTime.DateOf(time.UtcNow));
        var names = await db.Officers.Where(officer => ids.Contains(officer.Id)).Select(officer => new
        {
            officer.Id,
            officer.Code,
            officer.Name,
            IsHere = db.OfficersPresent.Any(here => here.Id == officer.Id && here.Postings.Any(posting =>
                teams.Contains(posting.CaitId) && posting.From <= today && (posting.To == null || today <= posting.To)))
        }).ToDictionaryAsync(officer => officer.Id);
        return
        [
            .. held.GroupBy(each => each.Officer).Select(each => new Leaver(
                names[each.Key].Code, names[each.Key].Name, each.Sum(part => part.Count), each.Min(part => part.Due),
                names[each.Key].IsHere))
                .OrderBy(each => each.Due ?? DateTime.MaxValue).Take(most)
        ];
    }
}
