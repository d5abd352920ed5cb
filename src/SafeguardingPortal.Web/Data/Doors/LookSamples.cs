using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Looks;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>A week's sample of a team as a list shows it.</summary>
public sealed record SampleLine(Guid Id, string Team, DateOnly Week, DateOnly DueOn, int Of, string Seed, int Drawn, int Confirmed);

/// <summary>The looks an inspector confirms, week by week (BR-51: never her own).</summary>
public sealed class LookSamples(PortalDbContext db, CurrentUser user, TimeProvider time)
{
    private const string Alone = "samples";

    /// <summary>What counts as a look: what somebody was shown because they asked for it.</summary>
    private static readonly List<AuditAction> Counted =
        [AuditAction.Viewed, AuditAction.Printed, AuditAction.Exported, AuditAction.Searched, AuditAction.LookedUp, AuditAction.Disclosed];

    /// <summary>Of the user's own teams where they confirm, of all where they watch; the newest week first.</summary>
    public async Task<IReadOnlyList<SampleLine>> ListAsync(int weeks)
    {
        var since = LookSample.WeekOf(UkTime.DateOf(time.UtcNow)).AddDays(-7 * weeks);
        var mine = user.CaitIds.ToList();
        var every = user.May(Act.ReadTrail);
        return [.. (await db.LookSamples.AsNoTracking().Where(sample => sample.Week >= since && (every || mine.Contains(sample.CaitId)))
            .Select(sample => new
            {
                sample.Id, sample.Cait.Name, sample.Week, sample.Of, sample.Seed, Drawn = sample.Looks.Count,
                Confirmed = sample.Looks.Count(look => look.AnsweredAt != null)
            }).ToListAsync()).OrderByDescending(each => each.Week).ThenBy(each => each.Name, StringComparer.Ordinal)
            .Select(each => new SampleLine(each.Id, each.Name, each.Week, each.Week.AddDays(14), each.Of, each.Seed, each.Drawn,
                each.Confirmed))];
    }

    /// <summary>One of the user's own teams.</summary>
    public Task<LookSample?> FindAsync(Guid id)
    {
        var mine = user.CaitIds.ToList();
        return db.LookSamples.Include(sample => sample.Cait).Include(sample => sample.Looks)
            .SingleOrDefaultAsync(sample => sample.Id == id && mine.Contains(sample.CaitId));
    }

    public async Task<IReadOnlyDictionary<long, TrailEntry>> EntriesAsync(LookSample sample)
    {
        var ids = sample.Looks.Select(look => look.EntryId).ToList();
        return (await TrailReader.ReadAsync(db.AuditEntries.Where(entry => ids.Contains(entry.Id)))).ToDictionary(entry => entry.Id);
    }

    /// <summary>Draws last week's looks of every team that has none drawn, once that week is sealed. Answers how many were drawn.</summary>
    public async Task<int> DrawAsync(CancellationToken cancellationToken = default)
    {
        var week = LookSample.WeekOf(UkTime.DateOf(time.UtcNow)).AddDays(-7);
        var (begins, ends) = (UkTime.EndOf(week.AddDays(-1)), UkTime.EndOf(week.AddDays(6)));
        await using var alone = await db.BeginAloneAsync(Alone);
        // Sealed beyond its end, so that every look of it is there.
        if (!await db.AuditSeals.AnyAsync(seal => seal.At >= ends, cancellationToken)) return 0;
        var seal = await db.AuditSeals.AsNoTracking().Where(each => each.At >= ends).OrderBy(each => each.Number)
            .Select(each => new { each.Hash, each.LastId }).FirstAsync(cancellationToken);
        var done = await db.LookSamples.Where(sample => sample.Week == week).Select(sample => sample.CaitId).ToListAsync(cancellationToken);
        var looks = await db.AuditEntries.AsNoTracking().Where(entry => entry.At >= begins && entry.At < ends && entry.TeamId != null
                && entry.Id <= seal.LastId && Counted.Contains(entry.Action) && entry.ByRole != Role.DetectiveInspector)
            .Select(entry => new { entry.Id, Team = entry.TeamId!.Value }).ToListAsync(cancellationToken);
        var drawn = looks.Where(look => !done.Contains(look.Team)).GroupBy(look => look.Team)
            .Select(team => LookSample.Draw(team.Key, week, seal.Hash, [.. team.Select(look => look.Id)], time.UtcNow)).ToList();
        db.LookSamples.AddRange(drawn);
        await db.SaveChangesAsync(cancellationToken);
        await alone.CommitAsync(cancellationToken);
        return drawn.Count;
    }
}
