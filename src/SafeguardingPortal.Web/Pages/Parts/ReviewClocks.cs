using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>What the schedule of a case's reviews is counted from (BR-42). Deadlines carry no case content.</summary>
public sealed class ReviewClocks(Records<Conference> conferences, PortalDbContext db, ReferenceLists lists)
{
    public async Task<ReviewSchedule> OfAsync(CramCase about, DateTime now) => new(
        await lists.TimeLimitAsync(ReviewSchedule.KindOf(about.IsResearchOrStrategyOpen), UkTime.DateOf(now)),
        await lists.CalendarAsync(),
        await conferences.Visible.Where(conference => conference.CaseFileId == about.Id && conference.State == ConferenceState.Upcoming)
            .Select(conference => conference.StartsAt).ToListAsync(),
        await RunningAsync(about.Id))
    {
        WhenReturned = await lists.TimeLimitAsync(ReviewSchedule.KindOf(isResearchOrStrategyOpen: true), UkTime.DateOf(now))
    };

    /// <summary>A conference is in the diary, or has another day.</summary>
    public async Task BeforeAsync(Conference conference, CurrentUser by, DateTime now) =>
        db.AddRange(
            ReviewSchedule.BeforeConference(await RunningAsync(conference.CaseFileId), conference.CaseFile, conference.StartsAt, by, now));

    /// <summary>When the running review is due; null where no version is signed.</summary>
    public async Task<DateTime?> DueAsync(Guid caseFileId) => (await db.Deadlines.AsNoTracking()
        .Where(deadline => deadline.CaseFileId == caseFileId && ReviewSchedule.Kinds.Contains(deadline.Kind) && deadline.MetAt == null)
        .Select(deadline => (DateTime?)deadline.DueAt).ToListAsync()).FirstOrDefault();

    private Task<Deadline?> RunningAsync(Guid caseFileId) =>
        db.Deadlines.SingleOrDefaultAsync(deadline => deadline.CaseFileId == caseFileId && ReviewSchedule.Kinds.Contains(deadline.Kind)
            && deadline.MetAt == null);
}
