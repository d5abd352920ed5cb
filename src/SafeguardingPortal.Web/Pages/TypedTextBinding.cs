using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using SafeguardingPortal.Domain;

namespace SafeguardingPortal.Web.Pages;

/// <summary>
/// Reads every box of every form, and every word of an address, as <see cref="TypedText"/> says: the one place by which text comes in. A
/// box for narrative says so on its property, <c>[DataType(DataType.MultilineText)]</c>, and so does one for a password.
/// </summary>
public sealed class TypedTextBinding : IModelBinderProvider, IModelBinder
{
    /// <summary>In the place of the framework's reader of single values, after those of bodies and headers.</summary>
    public static void Use(IList<IModelBinderProvider> binders) =>
        binders.Insert(binders.IndexOf(binders.OfType<SimpleTypeModelBinderProvider>().Single()), new TypedTextBinding());

    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent == ValueProviderResult.None) return Task.CompletedTask;

        var box = bindingContext.ModelMetadata;
        var read = new ValueProviderResult(new([.. sent.Select(value => value is null ? null : Read(box, value))]), sent.Culture);
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, read);
        bindingContext.Result = ModelBindingResult.Success(
            box.ConvertEmptyStringToNull && string.IsNullOrWhiteSpace(read.FirstValue) ? null : read.FirstValue);
        return Task.CompletedTask;
    }

    private static string Read(ModelMetadata box, string value) => box switch
    {
        { DataTypeName: nameof(DataType.MultilineText) } => TypedText.Narrative(value),
        { DataTypeName: nameof(DataType.Password) } => TypedText.Unseen(value),
        _ => TypedText.Line(value)
    };
}
