using Microsoft.AspNetCore.Html;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>A file to send.</summary>
public sealed class SpFileTagHelper : FormGroup
{
    public string Label { get; set; } = "";

    /// <summary>The kinds of file a browser offers first.</summary>
    public string? Accept { get; set; }

    protected override IHtmlContent Inside(Field field, IHtmlContent others) => Html(
        $"""
        {field.Label(Label, false)}{field.HintAndErrors(Hint)}
        <input class="{field.Class("govuk-file-upload")}" id="{field.Id}" name="{field.Name}"
            type="file"{Attribute("accept", Accept)}{field.DescribedBy(Hint)}{others}>
        """);
}
