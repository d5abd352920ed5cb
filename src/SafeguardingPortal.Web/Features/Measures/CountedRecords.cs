using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>Which of the counted a list shows.</summary>
public enum CountedPart { All, Met, Missed }

/// <summary>Of whom, in which month, which part.</summary>
public sealed record Counting(DateOnly Month, IReadOnlyList<Guid> Teams, CountedPart Part);

/// <summary>What kind of record one of the counted is, in words and as a file has it.</summary>
public sealed record CountedKind(string Words, string Code);

/// <summary>A record that a figure counts. Its row is about the people it was made for, though it shows its number alone.</summary>
public sealed record CountedRow(string Reference, CountedKind Kind, DateTime At, string Team, bool IsMet, IReadOnlyList<Guid> PeopleNamed)
    : INamesPeople
{
    /// <summary>As it stands in the address of the page after it.</summary>
    public string Cursor => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}.{Reference}");
}

/// <summary>Counts the records of one kind, whichever of its measures asks: figure, list and file ask the same expressions (B11).</summary>
public interface ICountsRecords
{
    bool Counts(MeasureRow measure);

    Task<int> CountAsync(MeasureRow measure, Counting counting);

    Task<Dictionary<Guid, int>> CountByTeamAsync(MeasureRow measure, Counting counting);

    /// <summary>The rows behind a figure, in the order they happened.</summary>
    /// <param name="most">Null for all of them, as a file has them.</param>
    Task<List<CountedRow>> RowsAsync(MeasureRow measure, Counting counting, string? after = null, int? most = null);
}

/// <summary>Asks the expressions of a measure, and nothing of its own.</summary>
public abstract class CountedRecords<T>(Records<T> records, TimeProvider time) : ICountsRecords where T : Entity, IGuarded<T>, IReferenced
{
    protected abstract Expression<Func<T, CountedKind>> Kind { get; }

    protected abstract Expression<Func<T, List<Guid>>> People { get; }

    public bool Counts(MeasureRow measure) => measure is MeasureRow<T>;

    public Task<int> CountAsync(MeasureRow measure, Counting counting) => Counted((MeasureRow<T>)measure, counting).CountAsync();

    public async Task<Dictionary<Guid, int>> CountByTeamAsync(MeasureRow measure, Counting counting) =>
        await Counted((MeasureRow<T>)measure, counting).GroupBy(((MeasureRow<T>)measure).Population.TeamId)
            .Select(team => new { team.Key, Count = team.Count() }).ToDictionaryAsync(team => team.Key, team => team.Count);

    public Task<List<CountedRow>> RowsAsync(MeasureRow measure, Counting counting, string? after = null, int? most = null)
    {
        var row = (MeasureRow<T>)measure;
        var (at, team, met, kind, people) = (row.Population.At, row.Population.Team, row.Numerator, Kind, People);
        var counted = Counted(row, counting);
        if (After(after) is (var then, var reference))
        {
            Expression<Func<DateTime?, bool>> later = instant => instant > then;
            Expression<Func<DateTime?, bool>> atOnce = instant => instant == then;
            Expression<Func<T, bool>> behind = record => record.Reference.CompareTo(reference) > 0;
            counted = counted.Where(later.For(at).Or(atOnce.For(at).And(behind)));
        }
        IQueryable<T> ordered = counted.OrderBy(at).ThenBy(record => record.Reference);
        if (most is { } some) ordered = ordered.Take(some);
        return ordered
            .Select(record => new CountedRow(record.Reference, kind.Of(record), at.Of(record)!.Value, team.Of(record), met.Of(record),
                people.Of(record)))
            .Spliced().ToListAsync();
    }

    /// <summary>In the London month, of the teams, as far as the user's figures go.</summary>
    private IQueryable<T> Counted(MeasureRow<T> measure, Counting counting)
    {
        var (from, to) = (UkTime.EndOf(counting.Month.AddDays(-1)), UkTime.EndOf(counting.Month.AddMonths(1).AddDays(-1)));
        var teams = counting.Teams;
        Expression<Func<DateTime?, bool>> inMonth = at => at >= from && at < to;
        Expression<Func<Guid, bool>> ofTeams = team => teams.Contains(team);
        var population = measure.Population;
        var counted = records.ForFigures.Where(population.Of(time.UtcNow)).Where(measure.Denominator)
            .Where(ofTeams.For(population.TeamId)).Where(inMonth.For(population.At));
        return counting.Part switch
        {
            CountedPart.Met => counted.Where(measure.Numerator),
            CountedPart.Missed => counted.Where(measure.Numerator.Not()),
            CountedPart.All => counted
        };
    }

    private static (DateTime At, string Reference)? After(string? after) =>
        after?.Split('.', 2) is [var ticks, var last]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? (new(at, DateTimeKind.Utc), last) : null;
}

/// <summary>Conferences that figures count. A kind of record that a measure comes to count has a class like this one.</summary>
public sealed class CountedConferences(Records<Conference> conferences, TimeProvider time)
    : CountedRecords<Conference>(conferences, time)
{
    protected override Expression<Func<Conference, CountedKind>> Kind { get; } =
        conference => new CountedKind(conference.Type.InWords(), conference.Type.ToString());

    protected override Expression<Func<Conference, List<Guid>>> People { get; } =
        conference => conference.Children.Select(child => child.Child.PersonId).ToList();
}
