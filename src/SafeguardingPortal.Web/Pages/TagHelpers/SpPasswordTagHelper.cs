using Microsoft.AspNetCore.Html;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>A password, with a button that shows it while it is typed. What was typed is never sent back.</summary>
public sealed class SpPasswordTagHelper : FormGroup
{
    public string Label { get; set; } = "";
    public string Autocomplete { get; set; } = "current-password";

    protected override string OwnClass => "govuk-password-input";

    protected override IEnumerable<(string Name, string Value)> GroupAttributes => [("data-module", "govuk-password-input")];

    protected override IHtmlContent Inside(Field field, IHtmlContent others) => Html(
        $"""
        {field.Label(Label, hidden: false)}{field.HintAndErrors(Hint)}
        <div class="govuk-input__wrapper govuk-password-input__wrapper">
        <input class="{field.Class("govuk-input")} govuk-password-input__input govuk-js-password-input-input govuk-input--width-20"
            id="{field.Id}" name="{field.Name}" type="password" spellcheck="false"{field.DescribedBy(Hint)} autocomplete="{Autocomplete}"
            autocapitalize="none"{others}>
        <button type="button" class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
            data-module="govuk-button" aria-controls="{field.Id}" aria-label="Show password" hidden>Show</button>
        </div>
        """);
}
