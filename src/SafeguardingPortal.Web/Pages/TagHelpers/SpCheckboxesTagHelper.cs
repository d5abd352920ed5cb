using Microsoft.AspNetCore.Html;
using SafeguardingPortal.Web.Wording;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>A question of which any number of answers can be true; binds to a list of strings.</summary>
public sealed class SpCheckboxesTagHelper : FormGroup
{
    public string Legend { get; set; } = "";
    public bool LegendHidden { get; set; }
    public IEnumerable<Choice> Options { get; set; } = [];

    protected override IHtmlContent Inside(Field field, IHtmlContent others) =>
        field.Fieldset(Legend, LegendHidden, Hint, Checkboxes(field, Options, others));

    internal static IHtmlContent Checkboxes(Field field, IEnumerable<Choice> options, IHtmlContent others) => Html(
        $"""
        <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes"{others}>
        {All(options.Select((option, n) => Tick.Item(field, option, n, "checkbox")))}
        </div>
        """);
}
