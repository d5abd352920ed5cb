using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>
/// Reads a view for whom it names: everything in it that says so (<see cref="INamesPeople"/>), however deep. It reads what is stored and
/// runs nothing, and goes only where such a thing can stand, which is worked out once a type.
/// </summary>
internal static class PeopleInView
{
    private static readonly ConcurrentDictionary<Type, Part> Parts = [];

    /// <summary>What of a type is worth looking into.</summary>
    private sealed record Part(bool Names, bool IsList, IReadOnlyList<FieldInfo> Fields);

    private static readonly Part Nothing = new(false, false, []);

    /// <param name="seen">What was read already, by which the parts of a view are read once.</param>
    public static void Collect(object? view, HashSet<Guid> people, HashSet<object> seen)
    {
        if (view is null) return;
        var part = Parts.GetOrAdd(view.GetType(), PartOf);
        if (part == Nothing || !view.GetType().IsValueType && !seen.Add(view)) return;
        if (part.Names) people.UnionWith(((INamesPeople)view).PeopleNamed);
        if (part.IsList)
        {
            foreach (var each in (IEnumerable)view) Collect(each, people, seen);
        }
        foreach (var field in part.Fields) Collect(field.GetValue(view), people, seen);
    }

    private static Part PartOf(Type type)
    {
        if (!MayName(type)) return Nothing;
        var isList = IsList(type);
        return new(
            type.IsAssignableTo(typeof(INamesPeople)), isList, isList ? [] : [.. FieldsOf(type).Where(field => MayName(field.FieldType))]);
    }

    /// <summary>Whether somebody can be named by a thing of this type, or by what it holds.</summary>
    private static bool MayName(Type type)
    {
        HashSet<Type> asked = [];
        Queue<Type> toAsk = new([type]);
        while (toAsk.TryDequeue(out var next))
        {
            if (!asked.Add(next)) continue;
            if (next.IsAssignableTo(typeof(INamesPeople)) || next == typeof(object)) return true;
            if (IsList(next))
            {
                if (ElementsOf(next) is not { Count: > 0 } elements) return true;
                foreach (var element in elements) toAsk.Enqueue(element);
            }
            else if (IsOurs(next))
            {
                // What stands there may be more than it is called.
                if (next.IsInterface || next is { IsClass: true, IsSealed: false }) return true;
                foreach (var field in FieldsOf(next)) toAsk.Enqueue(field.FieldType);
            }
            else if (IsTuple(next))
            {
                foreach (var held in next.GetGenericArguments()) toAsk.Enqueue(held);
            }
        }
        return false;
    }

    private static bool IsOurs(Type type) => !type.IsEnum && !type.IsAssignableTo(typeof(Delegate))
        && type.Namespace?.StartsWith("SafeguardingPortal", StringComparison.Ordinal) == true
        // What a query selects has no name of its own.
        || type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.Namespace is null;

    private static bool IsTuple(Type type) =>
        type.IsGenericType && (type.IsAssignableTo(typeof(ITuple)) || type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            || type.GetGenericTypeDefinition() == typeof(Nullable<>));

    private static bool IsList(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));

    private static List<Type> ElementsOf(Type list) =>
        [.. list.GetInterfaces().Append(list).Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(each => each.GetGenericArguments()[0])];

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (var field in level.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)) yield return field;
        }
    }
}
