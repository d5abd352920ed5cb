using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>A field of the form of whichever list it is, written by the tag helper of its kind.</summary>
public sealed class SpListFieldTagHelper(IModelMetadataProvider metadata) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ListField Field { get; set; } = null!;
    public ListLookups Lookups { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var form = ViewContext.ViewData.Model!;
        FormGroup group = Field switch
        {
            { IsLong: true } => new SpTextareaTagHelper { Label = Field.Label, Rows = 6 },
            { Options: null } => new SpInputTagHelper { Label = Field.Label, Width = Field.Width },
            { Empty: null } => new SpRadiosTagHelper { Legend = Field.Label, Options = Field.Options(Lookups) },
            _ => new SpSelectTagHelper { Label = Field.Label, Options = Field.Options(Lookups), Empty = Field.Empty }
        };
        (group.ViewContext, group.Hint) = (ViewContext, Field.Hint);
        group.For = new ModelExpression(
            Field.Name, metadata.GetModelExplorerForType(form.GetType(), form).GetExplorerForProperty(Field.Name));
        group.Process(context, output);
    }
}
