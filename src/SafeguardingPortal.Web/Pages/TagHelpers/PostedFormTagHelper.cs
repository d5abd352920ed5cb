using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>
/// A form without an address of its own posts to its page, and to nothing below it. Left to the browser, the "#part-outcome" of a link once
/// pressed would come along, and the next page would open there and take the focus from what must be read first. Nor does the browser fill
/// it: half of what was sent, come back with the back button under another submission id, would make a second record of it (B6).
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostedFormTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        if (!output.Attributes.ContainsName("action"))
            output.Attributes.SetAttribute("action", $"{request.PathBase}{request.Path}{request.QueryString}");
        if (!output.Attributes.ContainsName("autocomplete")) output.Attributes.SetAttribute("autocomplete", "off");
    }
}
