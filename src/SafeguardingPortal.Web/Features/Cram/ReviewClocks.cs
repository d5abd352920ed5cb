using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Cases;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Cram;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data;
using SafeguardingPortal.Web.Infrastructure;

namespace SafeguardingPortal.Web.Features.Cram;

/// <summary>
/// When each version is to be reviewed next (BR-42): one running clock a case file, on the version that stands. Deadlines carry no case content.
/// </summary>
public sealed class ReviewClocks(Records<Conference> conferences, PortalDbContext db, ReferenceLists lists)
{
    public static readonly DeadlineKind[] Kinds = [DeadlineKind.CramReviewWhileOpen, DeadlineKind.CramReviewAfter];

    /// <summary>The last day a review is due if it is counted from now: by the interval, and by the day of a conference that sits before that.</summary>
    public async Task<DateOnly> LatestDayAsync(CramCase about, DateTime now)
    {
        var limit = await lists.TimeLimitAsync(about.ReviewKind, UkTime.DateOf(now));
        var due = limit.DueFrom(now, await lists.CalendarAsync());
        var tomorrow = UkTime.EndOf(UkTime.DateOf(now));
        var sits = await conferences.Visible.Where(conference => conference.CaseFileId == about.Id && conference.State == ConferenceState.Upcoming && conference.StartsAt >= tomorrow && conference.StartsAt < due)
            .OrderBy(conference => conference.StartsAt).Select(conference => (DateTime?)conference.StartsAt).FirstOrDefaultAsync();
        return UkTime.DateOf(sits ?? due.AddTicks(-1));
    }

    /// <summary>A conference is in the diary, or has another day: the review that runs is due by then if it was due later. That it moved is in the chronology.</summary>
    public async Task BeforeConferenceAsync(Guid caseFileId, Guid caitId, DateTime startsAt, Guid byId, DateTime now)
    {
        var (day, today) = (UkTime.DateOf(startsAt), UkTime.DateOf(now));
        if (day < today) day = today;
        if (await RunningAsync(caseFileId) is not { } running || running.DueAt <= UkTime.EndOf(day)) return;
        running.Meet(now, now);
        db.Deadlines.Add(Deadline.StartUntil(running.Kind, running.SubjectReference, Subject.Case(caseFileId, caitId), now, day));
        db.Add(Entry.Of(caseFileId, null, $"The CRAM is to be reviewed by {LondonWords.Day(day)}, when a conference sits", byId, now, now));
    }

    /// <summary>
    /// A version is signed: its review is due by the interval. A version that was never reviewed hands its day on, so that signing again buys no time;
    /// a limit already passed keeps its breach.
    /// </summary>
    public async Task StartAsync(CramAssessment version, CramCase about, DateTime now)
    {
        var day = await LatestDayAsync(about, now);
        if (await RunningAsync(about.Id) is { } before)
        {
            var left = UkTime.DateOf(before.DueAt.AddTicks(-1));
            if (before.DueAt > now && left < day) day = left;
            before.Meet(now, now);
        }
        db.Deadlines.Add(Deadline.StartUntil(about.ReviewKind, version.Reference, Subject.Case(about.Id, about.CaitId), now, day));
    }

    /// <summary>The version is reviewed; the next review is due by the day the reviewer chose.</summary>
    public async Task GoOnAsync(CramAssessment version, CramCase about, DateOnly next, DateTime now)
    {
        if (await RunningAsync(about.Id) is { } before) before.Meet(now, now);
        db.Deadlines.Add(Deadline.StartUntil(about.ReviewKind, version.Reference, Subject.Case(about.Id, about.CaitId), now, next));
    }

    /// <summary>When the running review is due; null where no version is signed.</summary>
    public async Task<DateTime?> DueAsync(Guid caseFileId) => (await db.Deadlines.AsNoTracking().Where(deadline => deadline.CaseFileId == caseFileId && Kinds.Contains(deadline.Kind) && deadline.MetAt == null)
        .Select(deadline => (DateTime?)deadline.DueAt).ToListAsync()).FirstOrDefault();

    private Task<Deadline?> RunningAsync(Guid caseFileId) =>
        db.Deadlines.SingleOrDefaultAsync(deadline => deadline.CaseFileId == caseFileId && Kinds.Contains(deadline.Kind) && deadline.MetAt == null);
}
