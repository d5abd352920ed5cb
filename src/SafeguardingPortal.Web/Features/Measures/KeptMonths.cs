using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>
/// Counts measures, whole months that are over from what is kept of them. A month is counted once, for every team and kept measure, and
/// again when something in it has changed; so years cost what their months cost to add up, and a change costs its own month.
/// </summary>
public sealed class KeptMonths(
    IEnumerable<ICountsRecords> counters, PortalDbContext db, IServiceScopeFactory scopes, TimeProvider time, ILogger<KeptMonths> logger)
{
    /// <summary>
    /// How long after its end nothing of a month changes by itself: the last referral of it has met or passed its limit, and the last
    /// conference has ended.
    /// </summary>
    private static readonly TimeSpan Settles = TimeSpan.FromDays(2);

    /// <summary>So many months are counted by one statement.</summary>
    private const int AtOnce = 24;

    private static readonly IReadOnlyList<MeasureRow> Kept = [.. MeasureRegistry.All.Where(measure => measure.IsKept)];

    /// <summary>The figure itself, and what is told with it wherever it stands; other parts are counted when they are asked for.</summary>
    private static IEnumerable<string?> KeptOf(MeasureRow measure) =>
        [null, .. measure.PartWords.Where(part => part.IsOnTile).Select(part => part.Code)];

    /// <summary>Of months asked for before in this request: whether they are kept as they are now.</summary>
    private readonly Dictionary<DateOnly, bool> known = [];

    public ICountsRecords For(MeasureRow measure) => counters.Single(each => each.Counts(measure));

    /// <summary>The same as <see cref="ICountsRecords.TallyAsync"/> counts.</summary>
    public async Task<Tallies> TallyAsync(
        MeasureRow measure, MeasureVersions versions, IReadOnlyList<Stretch> buckets, IReadOnlyList<Guid> teams, string? only = null)
    {
        if (!measure.IsKept || teams.Count == 0 || !KeptOf(measure).Contains(only))
            return await For(measure).TallyAsync(measure, buckets, teams, only);
        await KeepAsync([.. buckets.SelectMany(bucket => bucket.Period.Months)], versions);
        List<(int Bucket, Stretch Stretch, bool IsKept)> parts = [];
        foreach (var (index, bucket) in buckets.Index())
        {
            if (bucket.Period.Months is { Count: 0 }) parts.Add((index, bucket, false));
            foreach (var month in bucket.Period.Months)
            {
                // Of a month kept by another query than is asked for here nothing is known.
                var isKept = known[month] && versions.QueryOn(measure.Measure, month) == bucket.Query;
                if (parts is [.., var last] && last.Bucket == index && last.IsKept == isKept)
                    parts[^1] = last with { Stretch = bucket with { Period = new(last.Stretch.Period.From, Period.Month(month).To) } };
                else parts.Add((index, bucket with { Period = Period.Month(month) }, isKept));
            }
        }
        Tallies tallies = new();
        await AddKeptAsync(tallies, measure, only ?? "",
            [.. parts.Where(part => part.IsKept).Select(part => (part.Bucket, part.Stretch.Period))], teams);
        var live = parts.Where(part => !part.IsKept).ToList();
        if (live.Count == 0) return tallies;
        var counted = await For(measure).TallyAsync(measure, [.. live.Select(part => part.Stretch)], teams, only);
        foreach (var team in counted.Teams.ToList())
            foreach (var (index, part) in live.Index()) tallies.Add(team, part.Bucket, counted.Of(team, index));
        return tallies;
    }

    private async Task AddKeptAsync(
        Tallies tallies, MeasureRow measure, string only, IReadOnlyList<(int Bucket, Period Period)> parts, IReadOnlyList<Guid> teams)
    {
        if (parts.Count == 0) return;
        var (which, from, to) = (measure.Measure, parts.Min(part => part.Period.From), parts.Max(part => part.Period.To));
        var kept = db.MonthCounts.Where(count => count.Measure == which && count.Only == only && count.Month >= from
            && count.Month <= to && teams.Contains(count.CaitId));
        if (parts.Count <= 2)
        {
            // Years in one bucket are added up where they lie.
            foreach (var (bucket, period) in parts)
            {
                var (first, last) = (period.From, period.To);
                foreach (var sum in await kept.Where(count => count.Month >= first && count.Month <= last).GroupBy(count => count.CaitId)
                    .Select(team => new { team.Key, Part = team.Sum(count => count.Part), Whole = team.Sum(count => count.Whole) })
                    .ToListAsync()) tallies.Add(sum.Key, bucket, new(sum.Part, sum.Whole));
            }
            return;
        }
        foreach (var count in await kept.AsNoTracking().ToListAsync())
        {
            foreach (var (bucket, _) in parts.Where(part => part.Period.From <= count.Month && count.Month <= part.Period.To))
                tallies.Add(count.CaitId, bucket, new(count.Part, count.Whole));
        }
    }

    /// <summary>Sees to it that months are kept as they are now, as far as they are settled.</summary>
    public async Task KeepAsync(IReadOnlyCollection<DateOnly> months, MeasureVersions versions)
    {
        var asked = months.Where(month => !known.ContainsKey(month)).Distinct().Order().ToList();
        if (asked.Count == 0) return;
        var settled = asked.Where(month => Period.Month(month).Ends + Settles <= time.UtcNow).ToList();
        foreach (var month in asked) known[month] = false;
        if (settled.Count == 0) return;

        var (from, to) = (settled[0], settled[^1]);
        var counted = await db.MonthsCounted.AsNoTracking().Where(each => each.Month >= from && each.Month <= to)
            .ToDictionaryAsync(each => each.Month);
        var changes = await db.MonthChanges.Where(each => each.Month >= from && each.Month <= to).GroupBy(each => each.Month)
            .Select(month => new { month.Key, Last = month.LongCount() }).ToDictionaryAsync(each => each.Key, each => each.Last);
        var old = settled.Where(month => !(counted.TryGetValue(month, out var kept) && kept.UpTo == changes.GetValueOrDefault(month)
            && kept.By == ByOf(month, versions))).ToList();
        foreach (var month in settled.Except(old)) known[month] = true;
        foreach (var some in old.Chunk(AtOnce)) await CountAsync(some, changes, versions);
    }

    /// <summary>By which queries a month is counted; another measure or another version makes it another.</summary>
    private static string ByOf(DateOnly month, MeasureVersions versions) =>
        string.Join(
        ' ', Kept.Select(measure =>
            $"{string.Join('+', KeptOf(measure).Prepend(measure.Code))}:{versions.QueryOn(measure.Measure, month)}"));

    private async Task CountAsync(DateOnly[] months, Dictionary<DateOnly, long> changes, MeasureVersions versions)
    {
        // A context of its own: what a page keeps is no part of what it saves.
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        own.Actor = CurrentUser.System;
        var teams = await own.Caits.Select(cait => cait.Id).ToListAsync();
        List<MonthCount> counts = [];
        foreach (var (measure, only) in Kept.SelectMany(measure => KeptOf(measure).Select(only => (measure, only))))
        {
            IReadOnlyList<Stretch> buckets =
                [.. months.Select(month => new Stretch(Period.Month(month), versions.QueryOn(measure.Measure, month)))];
            var tallies = await For(measure).TallyAsync(measure, buckets, teams, only);
            counts.AddRange(from team in tallies.Teams
                            from month in months.Index()
                            let share = tallies.Of(team, month.Index)
                            where share != Share.None
                            select new MonthCount
                            {
                                Measure = measure.Measure,
                                Only = only ?? "",
                                Month = month.Item,
                                CaitId = team,
                                Part = share.Part,
                                Whole = share.Whole
                            });
        }
        try
        {
            await using var transaction = await own.Database.BeginTransactionAsync();
            List<DateOnly> again = [.. months];
            await own.MonthCounts.Where(count => again.Contains(count.Month)).ExecuteDeleteAsync();
            await own.MonthsCounted.Where(counted => again.Contains(counted.Month)).ExecuteDeleteAsync();
            own.AddRange(counts);
            own.AddRange(months.Select(month => new MonthCounted
            {
                Month = month,
                UpTo = changes.GetValueOrDefault(month),
                By = ByOf(month, versions)
            }));
            await own.SaveChangesAsync();
            await transaction.CommitAsync();
            foreach (var month in months) known[month] = true;
        }
        catch (DbUpdateException another)
        {
            // Somebody else keeps the same month just now. This page counts it by itself.
            logger.LogInformation(another, "{Months} months were kept by another page at once", months.Length);
        }
    }
}
