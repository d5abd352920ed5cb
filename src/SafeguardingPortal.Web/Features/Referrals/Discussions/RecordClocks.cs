using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Features.Referrals.Discussions;

/// <summary>The clock for sending the record of a discussion, of one that is open to the reader. Deadlines carry no case content.</summary>
public sealed class RecordClocks(PortalDbContext db)
{
    /// <summary>To be stopped; null where it has stopped.</summary>
    public Task<Deadline?> ToStopAsync(string discussion) => db.Deadlines.SingleOrDefaultAsync(clock =>
        clock.SubjectReference == discussion && clock.Kind == DeadlineKind.DiscussionRecord && clock.MetAt == null
        && clock.WithdrawnAt == null);

    /// <summary>As it is shown while it runs.</summary>
    public async Task<Clock?> RunningAsync(string discussion) => await OfAsync(discussion) is { IsRunning: true } clock ? clock : null;

    /// <summary>However it stands; null of a discussion from before there was such a clock.</summary>
    public Task<Clock?> OfAsync(string discussion) => db.Deadlines.AsNoTracking()
        .Where(clock => clock.SubjectReference == discussion && clock.Kind == DeadlineKind.DiscussionRecord)
        .OrderByDescending(clock => clock.StartedAt).Select(clock => Deadline.ToClock.Of(clock)).Spliced().FirstOrDefaultAsync();
}
