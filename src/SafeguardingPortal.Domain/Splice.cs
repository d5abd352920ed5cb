using System.Linq.Expressions;
using System.Reflection;

namespace SafeguardingPortal.Domain;

/// <summary>
/// A rule of the house written once and used inside other expressions: <c>Deadline.ToClock.Of(referral.Deadline)</c> stands for that
/// expression's own body, and the database is asked as if it had been written out. In a shape it is put in where the shape is made. In a
/// query a rule that is kept is only named, and put in while the query is compiled: EF reads a query whole each time to find the statement
/// it made of it before, and what it need not read costs nothing (decision 90).
/// </summary>
public static class Splice
{
    /// <summary>Stands for the rule's body of this record; only ever inside an expression that is spliced.</summary>
    public static TResult Of<T, TResult>(this Expression<Func<T, TResult>> rule, T record) => throw NotSpliced();

    /// <summary>The same of a rule that is told something beside the record.</summary>
    public static TResult Of<T, TTold, TResult>(this Expression<Func<T, TTold, TResult>> rule, T record, TTold told) => throw NotSpliced();

    /// <summary>The same of a rule that is told two things.</summary>
    public static TResult Of<T, TTold, TAlso, TResult>(
        this Expression<Func<T, TTold, TAlso, TResult>> rule, T record, TTold told, TAlso also) => throw NotSpliced();

    /// <summary>The same shape with every rule it names written out.</summary>
    public static Expression<Func<T, TResult>> In<T, TResult>(Expression<Func<T, TResult>> shape) => Write.VisitAndConvert(shape, null);

    public static Expression<Func<T, TTold, TResult>> In<T, TTold, TResult>(Expression<Func<T, TTold, TResult>> rule) =>
        Write.VisitAndConvert(rule, null);

    /// <summary>The same of a query that is compiled once.</summary>
    public static Expression<Func<T, TTold, TAlso, TAt, TResult>> In<T, TTold, TAlso, TAt, TResult>(
        Expression<Func<T, TTold, TAlso, TAt, TResult>> rule) => Write.VisitAndConvert(rule, null);

    public static Expression<Func<T, TTold, TAlso, TAt, TBy, TResult>> In<T, TTold, TAlso, TAt, TBy, TResult>(
        Expression<Func<T, TTold, TAlso, TAt, TBy, TResult>> rule) => Write.VisitAndConvert(rule, null);

    public static Expression<Func<T, TTold, TAlso, TResult>> In<T, TTold, TAlso, TResult>(
        Expression<Func<T, TTold, TAlso, TResult>> query) => Write.VisitAndConvert(query, null);

    /// <summary>For a query that is put together as it is asked.</summary>
    public static IQueryable<T> Spliced<T>(this IQueryable<T> query) => query.Provider.CreateQuery<T>(NameIn.Visit(query.Expression));

    /// <summary>The same query with every rule it names written out; what compiles it asks for this.</summary>
    public static Expression WrittenOut(Expression query) => Write.Visit(query);

    private static InvalidOperationException NotSpliced() =>
        new("The expression this stands in has to be spliced, with Splice.In or Spliced.");

    private static readonly WriteOut Write = new(false);
    private static readonly WriteOut NameIn = new(true);

    private sealed class WriteOut(bool isNamed) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (KeptRule.In(node) is { } named) return isNamed ? base.VisitMethodCall(node) : Said(named.Written, node);
            if (node.Method.DeclaringType != typeof(Splice) || node.Method.Name != nameof(Of)) return base.VisitMethodCall(node);
            if (isNamed && node.Arguments[0] is MemberExpression { Expression: null, Member: var member })
            {
                var kept = KeptRule.Of(member);
                if (kept.StandsAlone) return kept.Named([.. node.Arguments.Skip(1).Select(each => Visit(each))]);
            }
            return Said((LambdaExpression)ValueOf(node.Arguments[0])!, node);
        }

        private Expression Said(LambdaExpression rule, MethodCallExpression node) =>
            Visit(new Say(rule.Parameters.Zip(node.Arguments.Skip(1), KeyValuePair.Create).ToDictionary()).Visit(rule.Body));

        /// <summary>The rule that a property holds, or that the method was given which puts the query together.</summary>
        private static object? ValueOf(Expression rule) => rule switch
        {
            ConstantExpression constant => constant.Value,
            MemberExpression { Expression: null, Member: var member } => KeptRule.Of(member).Written,
            MemberExpression { Member: PropertyInfo property } of => property.GetValue(OwnerOf(of)),
            MemberExpression { Member: FieldInfo field } of => field.GetValue(OwnerOf(of)),
            _ => throw new InvalidOperationException($"Only a rule that is there already can be spliced, and {rule} is none.")
        };

        private static object? OwnerOf(MemberExpression member) => ValueOf(member.Expression!);
    }

    private sealed class Say(Dictionary<ParameterExpression, Expression> said) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => said.GetValueOrDefault(node, node);
    }
}
