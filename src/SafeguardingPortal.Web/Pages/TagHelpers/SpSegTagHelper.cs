using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SafeguardingPortal.Web.Wording;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>
/// A few answers side by side, inside a fieldset that names the question. Those in <see cref="Evidence"/> open the fields that follow.
/// </summary>
public sealed class SpSegTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public IReadOnlyList<Choice> Options { get; set; } = [];

    /// <summary>Values that need evidence.</summary>
    public IReadOnlyList<string> Evidence { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Field.Of(ViewContext, For);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.HasError ? "sp-seg sp-seg--error" : "sp-seg");
        output.PreElement.SetHtmlContent(field.HintAndErrors(null));
        output.Content.SetHtmlContent(All(Options.Select((option, n) => Item(field, option, n))));
    }

    private IHtmlContent Item(Field field, Choice option, int n)
    {
        var id = n == 0 ? field.Id : $"{field.Id}-{n + 1}";
        return Html(
            $"""
            <div class="sp-seg__item"><input class="sp-seg__input" type="radio" name="{field.Name}" id="{id}" value="{option.Value}"
                {When(field.Holds(option.Value), $"checked ")}{When(Evidence.Contains(option.Value), $"data-evidence")}
                {field.DescribedBy(null)}><label class="sp-seg__label" for="{id}">{option.Text}</label></div>
            """);
    }
}
