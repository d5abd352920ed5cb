using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SafeguardingPortal.Web.Pages;

/// <summary>
/// Reads the field a tag helper is for (<c>for="Children[i].Name"</c>) by walking its path of properties and places in lists. The framework
/// compiles a path with a place in it anew for each field of each request, which was half of what a long form cost
/// (docs/performance.md). What is no such path goes to the framework.
/// </summary>
public sealed class FieldPaths(IModelMetadataProvider metadata, ModelExpressionProvider framework) : IModelExpressionProvider
{
    /// <summary>A property, or a place in the list that the steps before lead to.</summary>
    private sealed record Step(PropertyInfo? Property, int Place, Type Of);

    public ModelExpression CreateModelExpression<TModel, TValue>(
        ViewDataDictionary<TModel> viewData, Expression<Func<TModel, TValue>> expression)
    {
        if (Read(expression.Body, expression.Parameters[0]) is not { Count: > 0 } path)
            return framework.CreateModelExpression(viewData, expression);
        var about = path[^1] is { Property: { } property } last
            ? metadata.GetMetadataForProperty(last.Of, property.Name) : metadata.GetMetadataForType(typeof(TValue));
        return new(NameOf(path), viewData.ModelExplorer.GetExplorerForExpression(about, model => Walk(model, path)));
    }

    /// <summary>Null for what is no path of properties and places that begins at the model.</summary>
    private static List<Step>? Read(Expression body, ParameterExpression model)
    {
        List<Step> path = [];
        while (body != model)
        {
            if (body is MemberExpression { Member: PropertyInfo property, Expression: { } owner })
                (path, body) = ([new(property, 0, owner.Type), .. path], owner);
            else if (body is MethodCallExpression { Method.Name: "get_Item", Object: { } list, Arguments: [var index] }
                && IsList(list.Type) && ValueOf(index) is int place)
                (path, body) = ([new(null, place, list.Type), .. path], list);
            else if (body is BinaryExpression { NodeType: ExpressionType.ArrayIndex } at && ValueOf(at.Right) is int placeOfArray)
                (path, body) = ([new(null, placeOfArray, at.Left.Type), .. path], at.Left);
            else return null;
        }
        return path;
    }

    private static bool IsList(Type type) => type.IsAssignableTo(typeof(IList)) || type is { IsInterface: true, IsGenericType: true }
        && (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) || type.GetGenericTypeDefinition() == typeof(IList<>));

    /// <summary>What is written there, or what a variable of the view holds.</summary>
    private static object? ValueOf(Expression? index) => index switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } held when ValueOf(held.Expression) is { } holder => field.GetValue(holder),
        _ => null
    };

    private static string NameOf(List<Step> path)
    {
        StringBuilder name = new();
        foreach (var step in path)
        {
            if (step.Property is not { } property) name.Append('[').Append(step.Place).Append(']');
            else name.Append(name.Length == 0 ? "" : ".").Append(property.Name);
        }
        return name.ToString();
    }

    /// <summary>Null where anything on the way is not there, as the framework has it.</summary>
    private static object? Walk(object? model, List<Step> path)
    {
        foreach (var step in path)
        {
            if (model is null) return null;
            if (step.Property is { } property) model = property.GetValue(model);
            else model = ((IList)model)[step.Place];
        }
        return model;
    }
}
