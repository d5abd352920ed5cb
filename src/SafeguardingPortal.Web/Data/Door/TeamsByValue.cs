using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>
/// Asks whether a record is of "one of my teams" by values and not by a list: SQLite leaves the index that begins with the team for a list
/// that comes as one parameter, and EF writes a statement about as many values as a list happens to have anew each time
/// (docs/performance.md).
/// </summary>
internal sealed class TeamsByValue : ExpressionVisitor
{
    /// <summary>Read from a property, so that EF sends it as a parameter; a constant would be a query of its own for each team.</summary>
    private sealed record Mine(Guid Team);

    private readonly IReadOnlyList<MemberExpression> teams;

    private TeamsByValue(IReadOnlyList<Guid> teams) =>
        this.teams = [.. teams.Select(team => Expression.Property(Expression.Constant(new Mine(team)), nameof(Mine.Team)))];

    public static Expression<Func<T, bool>> AskedFor<T>(Expression<Func<T, bool>> rule, CurrentUser user) =>
        user.CaitIds.Count == 0 ? rule
            : (Expression<Func<T, bool>>)new TeamsByValue(user.CaitIds).Visit(rule);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node is not
            {
                Method.Name: nameof(Enumerable.Contains),
                Arguments: [MemberExpression { Member: { Name: nameof(CurrentUser.CaitIds) } member }, var asked]
            }
            || member.DeclaringType != typeof(CurrentUser)) return base.VisitMethodCall(node);
        var team = Visit(asked);
        return teams.Select(Expression (mine) => Expression.Equal(team, mine)).Aggregate(Expression.OrElse);
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
