using Microsoft.AspNetCore.Razor.TagHelpers;
using SafeguardingPortal.Domain.Deadlines;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>The marks a running clock can change to, once a page, for the live script to copy.</summary>
public sealed class SpClockMarksTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html(
            $"""
            <template id="sp-mark-due-soon">{ClockMark.Of(DeadlineState.DueSoon, 1)}</template>
            <template id="sp-mark-overdue">{ClockMark.Of(DeadlineState.Overdue, 1)}</template>
            """));
    }
}
