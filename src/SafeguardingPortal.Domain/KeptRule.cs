using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace SafeguardingPortal.Domain;

/// <summary>
/// A rule that is one object for as long as the portal runs, and holds nothing of a single request. A query names it, with the record and
/// what it is told, and it is written out when the statement is made (decision 90).
/// </summary>
public sealed class KeptRule
{
    private readonly MethodInfo name;

    private KeptRule(LambdaExpression rule)
    {
        Written = (LambdaExpression)Splice.WrittenOut(rule);
        // Of what is not about the record, only values that are told or written as they are: a time less a day would have to be worked out
        // before the database is asked, and is worked out in a query alone.
        StandsAlone = Bare.In(Written);
        name = Names[Written.Parameters.Count].MakeGenericMethod([.. Written.Parameters.Select(each => each.Type), Written.ReturnType]);
    }

    private static readonly Dictionary<int, MethodInfo> Names = typeof(KeptRule)
        .GetMethods(BindingFlags.NonPublic | BindingFlags.Static).Where(method => method.Name == nameof(Said))
        .ToDictionary(method => method.GetParameters().Length - 1);

    private static readonly ConcurrentDictionary<MemberInfo, KeptRule> OfMembers = [];

    /// <summary>Whether it may be named: nothing in it has to be worked out before the database is asked.</summary>
    public bool StandsAlone { get; }

    public static KeptRule Of(LambdaExpression rule) => new(rule);

    /// <summary>A rule that a type holds.</summary>
    internal static KeptRule Of(MemberInfo member) => OfMembers.GetOrAdd(member, static member => new((LambdaExpression)(
        member is PropertyInfo property ? property.GetValue(null) : ((FieldInfo)member).GetValue(null))!));

    internal LambdaExpression Written { get; }

    /// <summary>Stands for the rule in a query.</summary>
    public Expression Named(IEnumerable<Expression> said) => Expression.Call(name, [Expression.Constant(this), .. said]);

    internal static KeptRule? In(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(KeptRule) ? (KeptRule)((ConstantExpression)node.Arguments[0]).Value! : null;

    // Only ever named in an expression. A rule is told values one by one, since EF makes a parameter of each.
    private static TResult Said<T, TResult>(KeptRule rule, T record) => throw NotWrittenOut(rule);

    private static TResult Said<T, T1, TResult>(KeptRule rule, T record, T1 one) => throw NotWrittenOut(rule);

    private static TResult Said<T, T1, T2, TResult>(KeptRule rule, T record, T1 one, T2 two) => throw NotWrittenOut(rule);

    private static TResult Said<T, T1, T2, T3, T4, T5, TResult>(
        KeptRule rule, T record, T1 one, T2 two, T3 three, T4 four, T5 five) => throw NotWrittenOut(rule);

    private static InvalidOperationException NotWrittenOut(KeptRule rule) =>
        new($"The query that names this rule was compiled without writing it out: {rule.Written}");

    private sealed class Bare(IReadOnlyCollection<ParameterExpression> told) : ExpressionVisitor
    {
        private bool isAboutRecord;
        private bool isSo = true;

        public static bool In(LambdaExpression rule)
        {
            var look = new Bare(rule.Parameters.Skip(1).ToHashSet());
            look.Visit(rule.Body);
            return look.isSo;
        }

        public override Expression? Visit(Expression? node)
        {
            if (node is null || !isSo) return node;
            var before = isAboutRecord;
            isAboutRecord = false;
            base.Visit(node);
            isSo = isSo && (isAboutRecord || IsAsItIs(node));
            isAboutRecord |= before;
            return node;
        }

        private static bool IsAsItIs(Expression node) => node switch
        {
            ParameterExpression => true,
            ConstantExpression { Value: null or string or Guid or DateTime or DateOnly } => true,
            ConstantExpression { Value: var value } => value.GetType() is { IsPrimitive: true } or { IsEnum: true },
            UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.Quote, Operand: var of } => IsAsItIs(of),
            LambdaExpression { Body: var body } => IsAsItIs(body),
            _ => false
        };

        protected override Expression VisitParameter(ParameterExpression node)
        {
            isAboutRecord |= !told.Contains(node);
            return node;
        }

        // The names of a lambda are no use of them.
        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            Visit(node.Body);
            return node;
        }
    }
}
