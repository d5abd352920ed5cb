using Microsoft.AspNetCore.Html;
using SafeguardingPortal.Web.Wording;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>A line to type in.</summary>
public sealed class SpInputTagHelper : FormGroup
{
    public string Label { get; set; } = "";
    public bool LabelHidden { get; set; }

    /// <summary>"5" or "10" characters, or "w-7", "w-8" of our own.</summary>
    public string? Width { get; set; }

    public string Type { get; set; } = "text";
    public string? Inputmode { get; set; }
    public string Autocomplete { get; set; } = "off";

    /// <summary>What is offered while somebody types; anything else may be typed as well.</summary>
    public IReadOnlyList<Choice>? Offers { get; set; }
    public bool? Spellcheck { get; set; }

    protected override IHtmlContent Inside(Field field, IHtmlContent others) => Html(
        $"""
        {field.Label(Label, LabelHidden)}{field.HintAndErrors(Hint)}
        <input class="{field.Class("govuk-input")}{WidthClass(Width)}" id="{field.Id}" name="{field.Name}"
            type="{Type}"{Attribute("spellcheck", Spellcheck switch { true => "true", false => "false", null => null })}
            value="{field.Value}"{field.DescribedBy(Hint)}{Attribute("inputmode", Inputmode)} autocomplete="{Autocomplete}"
            {Attribute("list", Offers is null ? null : $"{field.Id}-offers")}{others}>
        {OffersOf(field)}
        """);

    private IHtmlContent? OffersOf(Field field) => Offers is null ? null : Html(
        $"""
        <datalist id="{field.Id}-offers">{All(Offers.Select(offer =>
            Html($"""<option value="{offer.Value}">{offer.Text}</option>""")))}</datalist>
        """);
}
