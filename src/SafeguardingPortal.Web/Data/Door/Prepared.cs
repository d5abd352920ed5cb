using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>
/// Reads one record by its key in a shape that is kept, such as a static <c>Shape</c>. EF reads an expression whole each time to find the
/// statement it made of it before, which is a quarter of what a page costs; of a shape that comes again it is told once (decision 53). A
/// shape that is made for the request is asked for as any other.
/// </summary>
internal static class Prepared
{
    private static readonly ConditionalWeakTable<LambdaExpression, Known> Shapes = [];

    public static Task<TView> OneAsync<T, TView>(PortalDbContext db, Guid id, Expression<Func<T, TView>> shape) where T : Entity
    {
        var known = Shapes.GetOrCreateValue(shape);
        return known.Asked(db, shape, () => InParts(shape, part => EF.CompileAsyncQuery(Splice.In<PortalDbContext, Guid, TView>(
            (db, id) => db.Set<T>().AsNoTracking().Where(record => record.Id == id).Select(record => part.Of(record)).Single()))))
            is { } ask ? ask(db, id) : known.IsKept ? InParts(shape, Unprepared)(db, id) : Unprepared(shape)(db, id);

        static Func<PortalDbContext, Guid, Task<TView>> Unprepared(Expression<Func<T, TView>> part) =>
            (db, id) => db.Set<T>().AsNoTracking().Where(record => record.Id == id).Select(part).SingleAsync();
    }

    /// <summary>
    /// What a record has one of, and what it has many of, in a question each: every list is a statement of its own, and would repeat all
    /// the joins that the rest of the shape needs.
    /// </summary>
    private static Func<PortalDbContext, Guid, Task<TView>> InParts<T, TView>(
        Expression<Func<T, TView>> shape, Func<Expression<Func<T, TView>>, Func<PortalDbContext, Guid, Task<TView>>> ask)
    {
        if (shape.Body is not MemberInitExpression { NewExpression.Arguments.Count: 0 } made) return ask(shape);
        var parts = made.Bindings.ToLookup(binding => HasLists.In(((MemberAssignment)binding).Expression));
        if (!parts[true].Any() || !parts[false].Any()) return ask(shape);

        var (one, lists) = (ask(Of(parts[false])), ask(Of(parts[true])));
        var (view, other) = (Expression.Parameter(typeof(TView)), Expression.Parameter(typeof(TView)));
        var bring = Expression.Lambda<Action<TView, TView>>(Expression.Block(parts[true].Select(binding => Expression.Assign(
            Expression.MakeMemberAccess(view, binding.Member), Expression.MakeMemberAccess(other, binding.Member)))), view, other)
            .Compile();
        return async (db, id) =>
        {
            var found = await one(db, id);
            bring(found, await lists(db, id));
            return found;
        };

        Expression<Func<T, TView>> Of(IEnumerable<MemberBinding> bindings) =>
            Expression.Lambda<Func<T, TView>>(Expression.MemberInit(made.NewExpression, bindings), shape.Parameters);
    }

    /// <summary>The same of a question about one record that has many answers.</summary>
    public static async Task<List<TRow>> ListAsync<T, TRow>(
        PortalDbContext db, Guid id, Expression<Func<IQueryable<T>, IQueryable<TRow>>> question) where T : Entity
    {
        if (Shapes.GetOrCreateValue(question).Asked(db, question, () => EF.CompileAsyncQuery(
            Splice.In<PortalDbContext, Guid, IQueryable<TRow>>((db, id) =>
                question.Of(db.Set<T>().AsNoTracking().Where(record => record.Id == id))))) is not { } ask)
        {
            return await question.Compile()(db.Set<T>().AsNoTracking().Where(record => record.Id == id)).Spliced().ToListAsync();
        }
        List<TRow> rows = [];
        await foreach (var row in ask(db, id)) rows.Add(row);
        return rows;
    }

    /// <summary>Rows by a question that is kept, which is told what it is about and holds nothing else of its surroundings.</summary>
    public static async Task<List<TRow>> RowsAsync<TTold, TRow>(
        PortalDbContext db, TTold told, Expression<Func<PortalDbContext, TTold, IQueryable<TRow>>> question)
    {
        var ask = Shapes.GetOrCreateValue(question).Of(db, () => EF.CompileAsyncQuery(question));
        List<TRow> rows = [];
        await foreach (var row in ask(db, told)) rows.Add(row);
        return rows;
    }

    /// <summary>What is known of one shape.</summary>
    private sealed class Known
    {
        private readonly ConcurrentDictionary<IModel, Delegate> asked = [];
        private bool? isKept;

        public bool IsKept => isKept is true;

        /// <summary>Null for the first time, and for a shape with values of one request in it.</summary>
        public TAsk? Asked<TAsk>(PortalDbContext db, LambdaExpression shape, Func<TAsk> prepare) where TAsk : Delegate
        {
            if (isKept is null)
            {
                isKept = !HoldsValues.Of(shape);
                return null;
            }
            return isKept.Value ? Of(db, prepare) : null;
        }

        public TAsk Of<TAsk>(PortalDbContext db, Func<TAsk> prepare) where TAsk : Delegate =>
            (TAsk)asked.GetOrAdd(db.Model, _ => prepare());
    }

    /// <summary>Whether something of a shape is a list, for which EF sends a statement of its own.</summary>
    private sealed class HasLists : ExpressionVisitor
    {
        private bool isSo;

        public static bool In(Expression part)
        {
            var look = new HasLists();
            look.Visit(part);
            return look.isSo;
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            isSo |= node.Method.Name == nameof(Enumerable.ToList) && node.Method.DeclaringType == typeof(Enumerable);
            return base.VisitMethodCall(node);
        }
    }

    /// <summary>Whether an expression was made with something of its surroundings in it.</summary>
    private sealed class HoldsValues : ExpressionVisitor
    {
        private bool isSo;

        public static bool Of(LambdaExpression shape)
        {
            var look = new HoldsValues();
            look.Visit(shape);
            return look.isSo;
        }

        protected override Expression VisitConstant(ConstantExpression node)
        {
            isSo |= node.Value is not null && !node.Type.IsPrimitive && !node.Type.IsEnum && node.Type != typeof(string);
            return node;
        }
    }
}
