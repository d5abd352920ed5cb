using Microsoft.AspNetCore.Html;
using SafeguardingPortal.Web.Wording;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>
/// A question with a few answers, one of which is true. The first radio carries the field's id, so that the summary's link lands on it.
/// </summary>
public sealed class SpRadiosTagHelper : FormGroup
{
    public string Legend { get; set; } = "";
    public bool LegendHidden { get; set; }
    public bool Inline { get; set; }
    public IEnumerable<Choice> Options { get; set; } = [];

    protected override IHtmlContent Inside(Field field, IHtmlContent others) =>
        field.Fieldset(Legend, LegendHidden, Hint, Radios(field, Options, Inline, others));

    internal static IHtmlContent Radios(Field field, IEnumerable<Choice> options, bool inline, IHtmlContent? others = null) => Html(
        $"""
        <div class="govuk-radios{When(inline, $" govuk-radios--inline")} govuk-radios--small" data-module="govuk-radios"{others}>
        {All(options.Select((option, n) => Tick.Item(field, option, n, "radio")))}
        </div>
        """);
}
