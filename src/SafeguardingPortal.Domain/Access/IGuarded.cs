using System.Linq.Expressions;

namespace SafeguardingPortal.Domain.Access;

/// <summary>A record that says who may see and change it, and whom it is about. Only such records can be opened.</summary>
public interface IGuarded<T> where T : IGuarded<T>
{
    static abstract Expression<Func<T, bool>> VisibleTo(CurrentUser user);

    /// <summary>Who, of those who may see it, may do this to it.</summary>
    static abstract Expression<Func<T, bool>> ChangeableBy(CurrentUser user, Act act);

    /// <summary>The people a look at this record is a look at; their ids go on the audit trail (B3).</summary>
    static abstract Expression<Func<T, IEnumerable<Guid>>> PeopleConcerned { get; }
}

public static class Guarding
{
    /// <summary>Applies a parent's rule to its child: whoever may see the parent may see the child.</summary>
    public static Expression<Func<TChild, TResult>> For<TChild, TParent, TResult>(
        this Expression<Func<TParent, TResult>> rule, Expression<Func<TChild, TParent>> parent) =>
        Expression.Lambda<Func<TChild, TResult>>(
            new Replace(rule.Parameters[0], parent.Body).Visit(rule.Body), parent.Parameters);

    /// <summary>Applies a rule to each of what a record holds: one that passes is enough.</summary>
    public static Expression<Func<TParent, bool>> AnyOf<TParent, TChild>(
        this Expression<Func<TChild, bool>> rule, Expression<Func<TParent, IEnumerable<TChild>>> held) =>
        Expression.Lambda<Func<TParent, bool>>(
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(TChild)], held.Body, rule), held.Parameters);

    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Join(ExpressionType.OrElse, one, other);

    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Join(ExpressionType.AndAlso, one, other);

    public static Expression<Func<T, bool>> Not<T>(this Expression<Func<T, bool>> rule) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(rule.Body), rule.Parameters);

    private static Expression<Func<T, bool>> Join<T>(ExpressionType how, Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(
            Expression.MakeBinary(how, one.Body, new Replace(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private sealed class Replace(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
