using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SafeguardingPortal.Web.Pages.Lists;

/// <summary>
/// Reads what was typed as the form of the list that the address names, so that its own validator checks it. No such list is no form.
/// </summary>
public sealed class AddRowBinding : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        if (context.Metadata.ModelType != typeof(AddRow)) return null;
        return new Binder(DatedList.All.ToDictionary(list => list.Code, list =>
        {
            var form = context.MetadataProvider.GetMetadataForType(list.FormType);
            return (form, context.CreateBinder(form));
        }));
    }

    private sealed class Binder(IReadOnlyDictionary<string, (ModelMetadata Form, IModelBinder Binder)> forms) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            if (!forms.TryGetValue(bindingContext.ActionContext.RouteData.Values["list"] as string ?? "", out var own)) return;

            var form = DefaultModelBindingContext.CreateBindingContext(
                bindingContext.ActionContext, bindingContext.ValueProvider, own.Form, bindingInfo: null, bindingContext.ModelName);
            await own.Binder.BindModelAsync(form);
            bindingContext.Result = form.Result;
            if (form.Result.Model is { } bound) bindingContext.ValidationState[bound] = new() { Metadata = own.Form };
        }
    }
}
