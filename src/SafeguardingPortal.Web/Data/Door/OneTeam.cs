using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>
/// Asks whether a record is of "one of my teams" by one value where the user has one team, as nearly everyone has. EF writes a statement
/// about a list anew each time it is sent, for its words depend on how many there are; one about a value it writes once
/// (docs/performance.md).
/// </summary>
internal sealed class OneTeam : ExpressionVisitor
{
    private readonly Guid team;

    private OneTeam(Guid team) => this.team = team;

    public static Expression<Func<T, bool>> AskedFor<T>(Expression<Func<T, bool>> rule, CurrentUser user) =>
        user.CaitIds is [var only] ? (Expression<Func<T, bool>>)new OneTeam(only).Visit(rule) : rule;

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node is
        {
            Method.Name: nameof(Enumerable.Contains),
            Arguments: [MemberExpression { Member: { Name: nameof(CurrentUser.CaitIds) } teams }, var asked]
        }
        && teams.DeclaringType == typeof(CurrentUser)
            // A field, so that EF sends it as a parameter; a constant would be a query of its own for each team.
            ? Expression.Equal(Visit(asked), Expression.Field(Expression.Constant(this), nameof(team)))
            : base.VisitMethodCall(node);
}
