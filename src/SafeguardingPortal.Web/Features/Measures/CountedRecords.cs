using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>Counts the records of one kind, whichever of its measures asks: figure, list and file ask the same expressions (B11).</summary>
public interface ICountsRecords
{
    bool Counts(MeasureRow measure);

    /// <summary>Every bucket of days of every team, in one statement (two of a ratio).</summary>
    /// <param name="only">The code of a part, of which alone it is counted; null for all that is counted.</param>
    Task<Tallies> TallyAsync(MeasureRow measure, IReadOnlyList<Stretch> buckets, IReadOnlyList<Guid> teams, string? only = null);

    /// <summary>How many of the counted the user may see.</summary>
    Task<int> SeenAsync(MeasureRow measure, Counting counting);

    /// <summary>
    /// The number of every record behind a figure, seen or not: what is kept of it when it is signed, and compared with later. It is
    /// shown to
    /// nobody; <see cref="SeenAsync(MeasureRow, IReadOnlyCollection{string})"/> says which of them may be.
    /// </summary>
    Task<List<SignedRow>> CountedNumbersAsync(MeasureRow measure, Counting counting);

    /// <summary>Which of these the user may see.</summary>
    Task<HashSet<string>> SeenAsync(MeasureRow measure, IReadOnlyCollection<string> references);

    /// <summary>The rows behind a figure that the user may see, in the order they happened.</summary>
    /// <param name="most">Null for all of them, as a file has them.</param>
    Task<List<CountedRow>> RowsAsync(MeasureRow measure, Counting counting, string? after = null, int? most = null);
}

/// <summary>Asks the expressions of a measure, and nothing of its own.</summary>
public abstract class CountedRecords<T>(Records<T> records, TimeProvider time) : ICountsRecords where T : Entity, IGuarded<T>, IReferenced
{
    protected abstract Expression<Func<T, CountedKind>> Kind { get; }

    /// <summary>The children it is about.</summary>
    protected abstract Expression<Func<T, List<PersonLabel>>> Children { get; }

    /// <summary>What a list says beside; nothing unless said otherwise.</summary>
    protected virtual Expression<Func<T, CountedMore>> More { get; } = _ => new CountedMore(null, null, null);

    /// <summary>What may be named to the user.</summary>
    protected virtual IQueryable<T> Visible => records.Visible;

    public bool Counts(MeasureRow measure) => measure is MeasureRow<T>;

    public async Task<Tallies> TallyAsync(
        MeasureRow measure, IReadOnlyList<Stretch> buckets, IReadOnlyList<Guid> teams, string? only = null)
    {
        var row = (MeasureRow<T>)measure;
        Tallies tallies = new();
        if (buckets.Count == 0 || teams.Count == 0) return tallies;
        var counting = new Counting(buckets, teams, CountedPart.All, only);
        foreach (var (team, bucket, isMet, count) in await CountAsync(row, row.Population, counting, buckets))
            tallies.Add(team, bucket, new(row.IsRatio || !isMet ? 0 : count, count));
        if (!row.IsRatio || only is not null) return tallies;
        foreach (var (team, bucket, _, count) in await CountAsync(
            row, row.NumeratorPopulation!, counting with { Part = CountedPart.Met }, buckets))
            tallies.Add(team, bucket, new(count, 0));
        return tallies;
    }

    private async Task<List<(Guid Team, int Bucket, bool IsMet, int Count)>> CountAsync(
        MeasureRow<T> row, Population<T> population, Counting counting, IReadOnlyList<Stretch> buckets)
    {
        var (team, bucket, met) = (population.TeamId, Buckets.IndexOf(buckets).For(population.At), IsMet(row, counting.Stretches));
        // What is met is a key and not a sum: SQL Server sums nothing that asks another table.
        var counts = await Counted(records.ForFigures, row, counting)
            .Select(record => new Tally { Team = team.Of(record), Bucket = bucket.Of(record), IsMet = met.Of(record) })
            .GroupBy(tally => new { tally.Team, tally.Bucket, tally.IsMet })
            .Select(group => new { group.Key.Team, group.Key.Bucket, group.Key.IsMet, Count = group.Count() })
            .Spliced().ToListAsync();
        return counts.ConvertAll(count => (count.Team, count.Bucket, count.IsMet, count.Count));
    }

    public Task<int> SeenAsync(MeasureRow measure, Counting counting) =>
        Counted(Visible, (MeasureRow<T>)measure, counting).CountAsync();

    public Task<List<SignedRow>> CountedNumbersAsync(MeasureRow measure, Counting counting)
    {
        var row = (MeasureRow<T>)measure;
        var (reference, met) = (PopulationOf(row, counting).Reference, IsMet(row, counting.Stretches));
        return Counted(records.ForFigures, row, counting).Select(record => new SignedRow(reference.Of(record), met.Of(record)))
            .Spliced().ToListAsync();
    }

    public async Task<HashSet<string>> SeenAsync(MeasureRow measure, IReadOnlyCollection<string> references)
    {
        if (references.Count == 0) return [];
        var reference = ((MeasureRow<T>)measure).Population.Reference;
        Expression<Func<string, bool>> asked = each => references.Contains(each);
        return [.. await Visible.Where(asked.For(reference)).Select(reference).ToListAsync()];
    }

    public Task<List<CountedRow>> RowsAsync(MeasureRow measure, Counting counting, string? after = null, int? most = null)
    {
        var row = (MeasureRow<T>)measure;
        var population = PopulationOf(row, counting);
        var (at, team, reference, met) = (population.At, population.TeamId, population.Reference, IsMet(row, counting.Stretches));
        var (kind, children, more) = (Kind, Children, More);
        var counted = Counted(Visible, row, counting);
        if (After(after) is (var then, var last))
        {
            Expression<Func<DateTime?, bool>> later = instant => instant > then;
            Expression<Func<DateTime?, bool>> atOnce = instant => instant == then;
            Expression<Func<string, bool>> behind = called => called.CompareTo(last) > 0;
            counted = counted.Where(later.For(at).Or(atOnce.For(at).And(behind.For(reference))));
        }
        IQueryable<T> ordered = counted.OrderBy(at).ThenBy(reference);
        if (most is { } some) ordered = ordered.Take(some);
        return ordered
            .Select(record => new CountedRow(reference.Of(record), kind.Of(record), at.Of(record)!.Value, team.Of(record), met.Of(record),
                children.Of(record), more.Of(record)))
            .Spliced().ToListAsync();
    }

    /// <summary>In the days, of the teams, as the version of each stretch of days counts it.</summary>
    private IQueryable<T> Counted(IQueryable<T> among, MeasureRow<T> row, Counting counting)
    {
        var teams = counting.Teams;
        Expression<Func<Guid, bool>> ofTeams = team => teams.Contains(team);
        var population = PopulationOf(row, counting);
        return among.Where(ofTeams.For(population.TeamId)).Where(Each(
            counting.Stretches, population, query => RuleOf(row, row.Query(query), counting)));
    }

    private static Population<T> PopulationOf(MeasureRow<T> row, Counting counting) =>
        counting.Part == CountedPart.Met && row.NumeratorPopulation is { } other ? other : row.Population;

    private Expression<Func<T, bool>> RuleOf(MeasureRow<T> row, MeasureQuery<T> query, Counting counting)
    {
        var now = time.UtcNow;
        var part = row.Parts.FirstOrDefault(each => each.Code == counting.Only);
        if (part is { IsBeside: true }) return part.Of(now);
        var rule = PopulationOf(row, counting).Of(now);
        if (row.IsRatio && counting.Part == CountedPart.Met) return rule.And(query.Numerator);
        rule = rule.And(query.Denominator);
        if (part is not null) rule = rule.And(part.Of(now));
        return counting.Part switch
        {
            CountedPart.Met => rule.And(query.Numerator),
            CountedPart.Missed => rule.And(query.Numerator.Not()),
            CountedPart.All => rule
        };
    }

    /// <summary>By the query of each stretch; of one, of that. Stretches that follow each other by one query are asked as one.</summary>
    private static Expression<Func<T, bool>> Each(
        IReadOnlyList<Stretch> stretches, Population<T> population, Func<string, Expression<Func<T, bool>>> rule)
    {
        Expression<Func<T, bool>>? any = null;
        foreach (var stretch in Joined(stretches))
        {
            var (from, to) = (stretch.Period.Starts, stretch.Period.Ends);
            Expression<Func<DateTime?, bool>> within = at => at >= from && at < to;
            var then = within.For(population.At).And(rule(stretch.Query));
            any = any is null ? then : any.Or(then);
        }
        return any ?? (_ => false);
    }

    private static IEnumerable<Stretch> Joined(IReadOnlyList<Stretch> stretches)
    {
        Stretch? before = null;
        foreach (var stretch in stretches)
        {
            if (before is not null && before.Query == stretch.Query && before.Period.To.AddDays(1) == stretch.Period.From)
            {
                before = before with { Period = new(before.Period.From, stretch.Period.To) };
                continue;
            }
            if (before is not null) yield return before;
            before = stretch;
        }
        if (before is not null) yield return before;
    }

    private static Expression<Func<T, bool>> IsMet(MeasureRow<T> row, IReadOnlyList<Stretch> stretches) =>
        stretches.Select(stretch => stretch.Query).Distinct().ToList() is [var one]
            ? row.Query(one).Numerator : Each(stretches, row.Population, query => row.Query(query).Numerator);

    private static (DateTime At, string Reference)? After(string? after) =>
        after?.Split('.', 2) is [var ticks, var last]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? (new(at, DateTimeKind.Utc), last) : null;
}
