using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>A review of the CRAM that is due, by what its clock counts.</summary>
public sealed record RunningReview(DeadlineKind Kind, Clock Clock);

/// <summary>What the schedule of a case's reviews is counted from (BR-42). Deadlines carry no case content.</summary>
public sealed class ReviewClocks(Records<Conference> conferences, Records<CaseFile> cases, PortalDbContext db, ReferenceLists lists)
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

    /// <summary>The review that runs on a case, for the head of the form that stops it.</summary>
    public Task<RunningReview?> RunningAsync(string caseReference) => cases.Visible.Where(file => file.Reference == caseReference)
        .SelectMany(file => file.Deadlines).Where(clock => ReviewSchedule.Kinds.Contains(clock.Kind) && clock.MetAt == null)
        .Select(clock => new RunningReview(clock.Kind, Deadline.ToClock.Of(clock))).Spliced().SingleOrDefaultAsync();

    private Task<Deadline?> RunningAsync(Guid caseFileId) =>
        db.Deadlines.SingleOrDefaultAsync(deadline => deadline.CaseFileId == caseFileId && ReviewSchedule.Kinds.Contains(deadline.Kind)
            && deadline.MetAt == null);
}
