using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Handovers;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>
/// What is open on the case of a referral that goes to another team. Whoever takes it over may not have seen any of it before, so this does
/// not go through the door.
/// </summary>
public sealed class GoesWithTheCase(PortalDbContext db)
{
    public async Task<TransferCase> OfAsync(Referral referral) => new(
        referral,
        await db.Set<CaseTask>().Where(task => task.CaseFileId == referral.CaseFileId && task.ClosedAt == null).ToListAsync(),
        await db.Set<Dissent>().Where(dissent => dissent.CaseFileId == referral.CaseFileId && dissent.ResolvedAt == null).ToListAsync(),
        await db.Deadlines.Where(clock => clock.CaseFileId == referral.CaseFileId && clock.MetAt == null).ToListAsync(),
        await db.Set<Conference>().Where(conference => conference.CaseFileId == referral.CaseFileId
            && conference.State == ConferenceState.Upcoming).ToListAsync());
}
