using System.Globalization;
using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Measures;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>Which of the counted a list shows.</summary>
public enum CountedPart { All, Met, Missed }

/// <summary>Of whom, in which days counted by which query, which part.</summary>
/// <param name="Only">The code of one of the measure's parts, of which alone the rows are; null for all.</param>
public sealed record Counting(
    IReadOnlyList<Stretch> Stretches, IReadOnlyList<Guid> Teams, CountedPart Part = CountedPart.All, string? Only = null);

/// <summary>What kind of record one of the counted is, in words and as a file has it.</summary>
public sealed record CountedKind(string Words, string Code);

/// <summary>What a list says of one of the counted beside what kind it is, where that kind of record has it.</summary>
public sealed record CountedMore(Clock? Clock, BreachCause? Cause, string? Supervisor);

/// <summary>A record that a figure counts: the child first.</summary>
public sealed record CountedRow(
    string Reference, CountedKind Kind, DateTime At, Guid TeamId, bool IsMet, IReadOnlyList<PersonLabel> Children, CountedMore More)
    : INamesPeople
{
    public IReadOnlyList<Guid> PeopleNamed => [.. Children.Select(child => child.PersonId)];

    /// <summary>As it stands in the address of the page after it.</summary>
    public string Cursor => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}.{Reference}");
}

/// <summary>So many of a team in a bucket of days, met or not.</summary>
public sealed record Tally
{
    public Guid Team { get; init; }
    public int Bucket { get; init; }
    public bool IsMet { get; init; }
}

/// <summary>Shares by team and bucket.</summary>
public sealed class Tallies
{
    private readonly Dictionary<(Guid Team, int Bucket), Share> shares = [];

    public IEnumerable<Guid> Teams => shares.Keys.Select(key => key.Team).Distinct();

    public Share Of(Guid team, int bucket) => shares.GetValueOrDefault((team, bucket), Share.None);

    public Share Of(IEnumerable<Guid> teams, int bucket) => Share.Sum(teams.Select(team => Of(team, bucket)));

    public void Add(Guid team, int bucket, Share share) => shares[(team, bucket)] = Of(team, bucket) + share;
}

/// <summary>Days that are counted together, by one query.</summary>
internal static class Buckets
{
    /// <summary>
    /// In which bucket an instant falls that falls in one of them; they follow each other. One case for each, of parameters, so that
    /// another
    /// month asks the same prepared statement.
    /// </summary>
    internal static Expression<Func<DateTime?, int>> IndexOf(IReadOnlyList<Stretch> buckets)
    {
        var at = Expression.Parameter(typeof(DateTime?), "at");
        Expression index = Expression.Constant(buckets.Count - 1);
        for (var n = buckets.Count - 2; n >= 0; n--)
        {
            var ends = Expression.Property(Expression.Constant(new Bound(buckets[n].Period.Ends)), nameof(Bound.At));
            index = Expression.Condition(Expression.LessThan(at, ends), Expression.Constant(n), index);
        }
        return Expression.Lambda<Func<DateTime?, int>>(index, at);
    }

    private sealed record Bound(DateTime? At);
}
