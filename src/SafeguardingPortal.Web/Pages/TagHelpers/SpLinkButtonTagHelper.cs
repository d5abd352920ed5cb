using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>A link to the page where the next thing is done, as a button.</summary>
public sealed class SpLinkButtonTagHelper : TagHelper
{
    public bool Secondary { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("role", "button");
        output.Attributes.SetAttribute("draggable", "false");
        output.Attributes.SetAttribute("class", SpSubmitTagHelper.ButtonClass(Secondary));
        output.Attributes.SetAttribute("data-module", "govuk-button");
    }
}
