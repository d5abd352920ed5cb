using Microsoft.AspNetCore.Razor.TagHelpers;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>An instant in London words, with the UTC instant for machines; nothing when there is none.</summary>
public sealed class SpTimeTagHelper(TimeProvider time) : TagHelper
{
    public DateTime? At { get; set; }

    /// <summary>Weekday, day, month and year in full.</summary>
    public bool Full { get; set; }

    /// <summary>It is when something has to be done by, and may be the end of a day.</summary>
    public bool Limit { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (At is not { } at)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", LondonWords.Machine(at));
        var now = time.GetUtcNow().UtcDateTime;
        output.Content.SetContent(Full ? LondonWords.WhenFull(at) : Limit ? LondonWords.Due(at, now) : LondonWords.When(at, now));
    }
}
