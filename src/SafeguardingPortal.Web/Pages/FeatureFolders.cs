using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace SafeguardingPortal.Web.Pages;

/// <summary>
/// A view lies in the folder of the controller or component that shows it, whose namespace is that folder's path; what many show lies in
/// Pages. So a folder is moved without a route, a class or a view changing its name.
/// </summary>
public sealed class FeatureFolders : IViewLocationExpander
{
    private const string Folder = "folder";
    private const string Components = "Components/";

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[Folder] = (context.ViewName.StartsWith(Components, StringComparison.Ordinal) ? ComponentOf(context) : null)
            ?? PathOf((context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace);

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        [$"/{context.Values[Folder]}/{{0}}.cshtml", .. viewLocations];

    /// <summary>A component is shown on pages of every feature, and its view lies with it: "Components/CaseHead/Default".</summary>
    private static string? ComponentOf(ViewLocationExpanderContext context)
    {
        var name = context.ViewName.Split('/')[1];
        var all = context.ActionContext.HttpContext.RequestServices.GetRequiredService<IViewComponentDescriptorCollectionProvider>()
            .ViewComponents.Items;
        return PathOf(all.FirstOrDefault(component => component.ShortName == name)?.TypeInfo.Namespace);
    }

    private static string? PathOf(string? space) => space?[(typeof(Program).Assembly.GetName().Name!.Length + 1)..].Replace('.', '/');
}
