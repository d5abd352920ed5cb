using Microsoft.AspNetCore.Html;
using SafeguardingPortal.Web.Wording;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>One radio or checkbox with its label and hint. The first carries the field's id, the next ones "-2", "-3" after it.</summary>
internal static class Tick
{
    public static IHtmlContent Item(Field field, Choice choice, int position, string type, IHtmlContent? others = null)
    {
        var id = position == 0 ? field.Id : $"{field.Id}-{position + 1}";
        var block = type == "radio" ? "govuk-radios" : "govuk-checkboxes";
        return Html(
            $"""
            <div class="{block}__item">
            <input class="{block}__input" id="{id}" name="{field.Name}" type="{type}"
                value="{choice.Value}"{When(field.Holds(choice.Value), $" checked")}{Attribute("aria-describedby",
                    choice.Hint is null ? null : $"{id}-item-hint")}{others}>
            <label class="govuk-label {block}__label" for="{id}">{choice.Text}</label>
            {When(choice.Hint is not null, $"""<div id="{id}-item-hint" class="govuk-hint {block}__hint">{choice.Hint}</div>""")}
            </div>
            """);
    }
}
