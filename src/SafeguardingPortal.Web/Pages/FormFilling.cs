using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SafeguardingPortal.Web.Pages;

/// <summary>
/// Stands on what a form's page shows and nobody types, such as the officers to choose from: no request can set it, and nothing of it is
/// checked.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShownAttribute() : BindingBehaviorAttribute(BindingBehavior.Never), IPropertyValidationFilter
{
    public bool ShouldValidateEntry(ValidationEntry entry, ValidationEntry parentEntry) => false;
}

/// <summary>Asks for what the page of a form shows beside what is typed. It lies beside the form and its validator.</summary>
public interface IFillsForm<TForm> where TForm : class
{
    Task<TForm> FillAsync(TForm form, FormPage page);
}

/// <summary>The page a form stands on.</summary>
/// <param name="IsConflict">It is shown again because somebody else was first, with what is there now beside what was typed (B5).</param>
public sealed record FormPage(RouteValueDictionary Route, bool IsConflict)
{
    /// <summary>A part of its address, as the route names it.</summary>
    public string this[string name] => (string)Route[name]!;
}

/// <summary>
/// Fills a form just before its page is written, however it came to be shown: first, again with its errors, after a lost race, out of a
/// draft. So no view asks for anything, and no action repeats what the one that showed the form first has loaded.
/// </summary>
public sealed class FormFilling : IAsyncResultFilter
{
    private static readonly ConcurrentDictionary<Type, Func<IServiceProvider, object, FormPage, Task<object>>> fills = new();

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult { Model: { } form } view)
        {
            var page = new FormPage(context.RouteData.Values, view.ViewData[ExpectedFailures.ConflictKey] is true);
            view.ViewData.Model = await fills.GetOrAdd(form.GetType(), FillerOf)(context.HttpContext.RequestServices, form, page);
        }
        await next();
    }

    private static Func<IServiceProvider, object, FormPage, Task<object>> FillerOf(Type form) => form.IsValueType
        ? (_, unfilled, _) => Task.FromResult(unfilled)
        : typeof(FormFilling).GetMethod(nameof(FillAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(form)
            .CreateDelegate<Func<IServiceProvider, object, FormPage, Task<object>>>();

    private static async Task<object> FillAsync<TForm>(IServiceProvider services, object form, FormPage page) where TForm : class =>
        services.GetService<IFillsForm<TForm>>() is { } filler ? await filler.FillAsync((TForm)form, page) : form;
}

public static class FormFillingSetup
{
    /// <summary>Every filler stands beside its form and is found there, as validators are.</summary>
    public static IServiceCollection AddFormFilling(this IServiceCollection services)
    {
        foreach (var type in typeof(FormFilling).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var each in type.GetInterfaces())
            {
                if (each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IFillsForm<>)) services.AddScoped(each, type);
            }
        }
        return services;
    }
}
