using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>A GOV.UK form group around one field. Attributes it does not know itself go to the control inside.</summary>
public abstract class FormGroup : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string? Hint { get; set; }

    /// <summary>Classes of the group, such as sp-grow.</summary>
    public string? Class { get; set; }

    public sealed override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Field.Of(ViewContext, For);
        var others = All(output.Attributes.Select(attribute => Html($" {attribute}")).ToList());
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute(
            "class", string.Join(' ', new[] { field.Class("govuk-form-group"), OwnClass, Class }.OfType<string>()));
        foreach (var (name, value) in GroupAttributes) output.Attributes.SetAttribute(name, value);
        output.Content.SetHtmlContent(Inside(field, others));
    }

    /// <param name="others">The attributes the control takes over as they were written.</param>
    protected abstract IHtmlContent Inside(Field field, IHtmlContent others);

    protected virtual IEnumerable<(string Name, string Value)> GroupAttributes => [];

    /// <summary>The class of this kind of group, where it has one of its own.</summary>
    protected virtual string? OwnClass => null;

    /// <summary>A width as views write it: "10" is GOV.UK's width of ten characters, "w-8" is our own sp-w-8.</summary>
    protected static string? WidthClass(string? width) => width switch
    {
        null => null,
        ['w', '-', ..] => $" sp-{width}",
        _ => $" govuk-input--width-{width}"
    };
}
