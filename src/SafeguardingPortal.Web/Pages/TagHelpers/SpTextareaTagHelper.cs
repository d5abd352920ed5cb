using Microsoft.AspNetCore.Html;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>A box for narrative.</summary>
public sealed class SpTextareaTagHelper : FormGroup
{
    public string Label { get; set; } = "";
    public bool LabelHidden { get; set; }
    public int Rows { get; set; } = 5;

    // A browser drops the first line break after the tag, so one of ours stands there and a typed one is kept.
    protected override IHtmlContent Inside(Field field, IHtmlContent others) => Html(
        $"""
        {field.Label(Label, LabelHidden)}{field.HintAndErrors(Hint)}
        <textarea class="{field.Class("govuk-textarea")}" id="{field.Id}" name="{field.Name}"
            rows="{Rows}"{field.DescribedBy(Hint)}{others}>
        {field.Value}</textarea>
        """);
}
