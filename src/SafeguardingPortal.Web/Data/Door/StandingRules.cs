using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>
/// The access rules as they stand for everybody in one place: of one role, with as many teams. A rule is put together once for such a
/// place, with names where who acts has values, and each request names it and says its own (decision 90). Where more is to be said than
/// who, when and which teams, the rule is put together for the request.
/// </summary>
internal static class StandingRules
{
    private const int MostTeams = 3;

    private static readonly ConcurrentDictionary<(Type Record, string Rule, Role Role, int Teams), KeptRule?> Written = [];

    /// <param name="name">What tells this rule from others about the same records.</param>
    public static Expression<Func<T, bool>> Of<T>(CurrentUser user, string name, Func<CurrentUser, Expression<Func<T, bool>>> rule)
    {
        if (user.CaitIds.Count > MostTeams || user.Covers.Count > 0 || user.LockedOut.Count > 0 || user.BrokenInto.Count > 0
            || Written.GetOrAdd((typeof(T), name, user.Role, user.CaitIds.Count), _ => WriteFor(user, rule)) is not { } written)
        {
            return TeamsByValue.AskedFor(rule(user), user);
        }
        var record = Expression.Parameter(typeof(T), "record");
        var said = Expression.Constant(Said.By(user));
        return Expression.Lambda<Func<T, bool>>(
            written.Named([record, .. Said.Values.Select(value => Expression.Property(said, value))]), record);
    }

    /// <summary>What a request says to a rule. Read from properties, so that EF sends them as parameters.</summary>
    private sealed record Said(Guid Me, DateTime At, Guid Team, Guid Other, Guid Third)
    {
        public static readonly PropertyInfo[] Values =
        [
            .. ((string[])[nameof(Me), nameof(At), nameof(Team), nameof(Other), nameof(Third)])
                .Select(name => typeof(Said).GetProperty(name)!)
        ];

        public static Said By(CurrentUser user) => new(user.Id, user.At,
            user.CaitIds.ElementAtOrDefault(0), user.CaitIds.ElementAtOrDefault(1), user.CaitIds.ElementAtOrDefault(2));
    }

    /// <summary>
    /// Puts the rule together for somebody who is nobody, and gives every value of theirs in it a name. Null where something else of the
    /// rule's surroundings is in it, or a value has to be worked out from theirs.
    /// </summary>
    private static KeptRule? WriteFor<T>(CurrentUser like, Func<CurrentUser, Expression<Func<T, bool>>> rule)
    {
        var anybody = like with
        {
            Id = Guid.NewGuid(),
            CaitIds = [.. like.CaitIds.Select(_ => Guid.NewGuid())],
            At = DateTime.UnixEpoch.AddTicks(Random.Shared.NextInt64(TimeSpan.TicksPerDay))
        };
        var made = TeamsByValue.AskedFor(rule(anybody), anybody);
        ParameterExpression[] named = [.. Said.Values.Select(value => Expression.Parameter(value.PropertyType, value.Name))];
        var said = Said.By(anybody);
        var values = named.Zip(Said.Values, (name, value) => KeyValuePair.Create(value.GetValue(said)!, name))
            .Where(each => each.Key is not Guid id || id != Guid.Empty).ToDictionary();
        var kept = KeptRule.Of(Expression.Lambda<Func<T, Guid, DateTime, Guid, Guid, Guid, bool>>(
            new NameValues(values).Visit(made.Body), [made.Parameters[0], .. named]));
        return kept.StandsAlone ? kept : null;
    }

    private sealed class NameValues(Dictionary<object, ParameterExpression> names) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            IsOfSurroundings(node) && ValueOf(node) is { } value && names.TryGetValue(value, out var name) ? name : base.VisitMember(node);

        private static bool IsOfSurroundings(Expression? node) => node switch
        {
            MemberExpression member => IsOfSurroundings(member.Expression),
            ConstantExpression => true,
            _ => false
        };

        private static object? ValueOf(MemberExpression node) => node switch
        {
            { Member: PropertyInfo property } => property.GetValue(OwnerOf(node)),
            { Member: FieldInfo field } => field.GetValue(OwnerOf(node)),
            _ => throw new InvalidOperationException($"{node} is no value.")
        };

        private static object? OwnerOf(MemberExpression node) =>
            node.Expression is MemberExpression owner ? ValueOf(owner) : (node.Expression as ConstantExpression)?.Value;
    }
}

/// <summary>Writes the rules out that a query names, when its statement is made.</summary>
internal sealed class RulesWrittenOut : IQueryExpressionInterceptor
{
    public static RulesWrittenOut Instance { get; } = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        Splice.WrittenOut(queryExpression);
}
