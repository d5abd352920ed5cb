using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Cases;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Tasks;

namespace SafeguardingPortal.Web.Data;

/// <summary>
/// What hangs on a case file goes with it to another team: its open tasks and dissents, its conferences to come, and its running clocks but those of referrals, which go each with
/// its own. Whoever takes a case over may not have seen any of it before, so this does not go through the door.
/// </summary>
public sealed class GoesWithTheCase(PortalDbContext db)
{
    public async Task FollowAsync(CaseFile file, CurrentUser by, DateTime now)
    {
        foreach (var task in await db.Set<CaseTask>().Where(task => task.CaseFileId == file.Id && task.ClosedAt == null).ToListAsync())
            task.HandOver(file.CaitId, by, now);
        foreach (var dissent in await db.Set<Dissent>().Where(dissent => dissent.CaseFileId == file.Id && dissent.ResolvedAt == null).ToListAsync())
            dissent.HandOver(file.CaitId);
        foreach (var clock in await db.Deadlines.Where(clock => clock.CaseFileId == file.Id && clock.MetAt == null && clock.Kind != DeadlineKind.Referral24Hours).ToListAsync())
            clock.HandOver(file.CaitId, now);
        // Their clocks are the case's, and have just gone; a conference that was held stays with the team that had it.
        foreach (var conference in await db.Set<Conference>().Where(conference => conference.CaseFileId == file.Id && conference.State == ConferenceState.Upcoming).ToListAsync())
            conference.HandOver(file.CaitId, now);
    }
}
