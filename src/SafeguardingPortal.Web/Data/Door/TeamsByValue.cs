using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>
/// Asks whether a record is of "one of my teams" by values and not by a list: SQLite leaves the index that begins with the team for a list
/// that comes as one parameter. Nearly everyone has one team, and EF writes a statement about one value once (docs/performance.md).
/// </summary>
internal sealed class TeamsByValue : ExpressionVisitor
{
    private static readonly MethodInfo ByValues =
        new Func<IReadOnlyList<Guid>, IReadOnlyList<Guid>>(EF.MultipleParameters).Method;

    private readonly Guid team;
    private readonly bool isOne;

    private TeamsByValue(IReadOnlyList<Guid> teams) => (team, isOne) = (teams[0], teams.Count == 1);

    public static Expression<Func<T, bool>> AskedFor<T>(Expression<Func<T, bool>> rule, CurrentUser user) =>
        user.CaitIds.Count == 0 ? rule
            : (Expression<Func<T, bool>>)new TeamsByValue(user.CaitIds).Visit(rule);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node is not
            {
                Method.Name: nameof(Enumerable.Contains),
                Arguments: [MemberExpression { Member: { Name: nameof(CurrentUser.CaitIds) } member } teams, var asked]
            }
            || member.DeclaringType != typeof(CurrentUser)) return base.VisitMethodCall(node);
        // A field, so that EF sends it as a parameter; a constant would be a query of its own for each team.
        return isOne ? Expression.Equal(Visit(asked), Expression.Field(Expression.Constant(this), nameof(team)))
            : node.Update(null, [Expression.Call(ByValues, teams), Visit(asked)]);
    }
}

public static class MyTeams
{
    /// <summary>What is of one of the user's own teams, by the index that begins with the team.</summary>
    public static IQueryable<T> OfMyTeams<T>(this IQueryable<T> all, CurrentUser user, Expression<Func<T, Guid>> team)
    {
        Expression<Func<Guid, bool>> isMine = id => user.CaitIds.Contains(id);
        return all.Where(TeamsByValue.AskedFor(isMine.For(team), user));
    }
}
