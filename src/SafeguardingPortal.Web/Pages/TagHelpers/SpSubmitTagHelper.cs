using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>A button that posts its form, once.</summary>
public sealed class SpSubmitTagHelper : TagHelper
{
    public bool Secondary { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("data-prevent-double-click", "true");
        output.Attributes.SetAttribute("class", ButtonClass(Secondary));
        output.Attributes.SetAttribute("data-module", "govuk-button");
    }

    internal static string ButtonClass(bool secondary) =>
        secondary ? "govuk-button govuk-button--secondary sp-button" : "govuk-button sp-button";
}
