using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SafeguardingPortal.Web.Wording;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>A London date and time to type, and, in the hour that happens twice, the question which of the two it was.</summary>
public sealed class SpLondonInstantTagHelper(TimeProvider time) : TagHelper
{
    private static readonly Choice[] Both =
    [
        new(LondonInstant.First, "The first, summer time (BST)"),
        new(LondonInstant.Second, "The second, an hour later (GMT)")
    ];

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>What happened at that time; read out before both inputs.</summary>
    public string Legend { get; set; } = "";
    public bool LegendHidden { get; set; } = true;
    public string LabelDate { get; set; } = "Date";
    public string LabelTime { get; set; } = "Time, London";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var typed = For.Model as LondonInstant ?? new LondonInstant();
        var whole = Field.Of(ViewContext, For);
        var date = Part(nameof(LondonInstant.Date), typed.Date);
        var clock = Part(nameof(LondonInstant.Time), typed.Time);
        var which = Part(nameof(LondonInstant.Which), typed.Which);
        var question = new LondonInstant { Date = date.Value, Time = clock.Value }.Read(time.GetUtcNow().UtcDateTime).Ambiguous;

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-fieldset");
        output.Attributes.SetAttribute("id", whole.Id);
        output.Attributes.SetAttribute("tabindex", "-1");
        if (whole.HasError) output.Attributes.SetAttribute("aria-describedby", $"{whole.Id}-error");
        output.Content.SetHtmlContent(Html(
            $"""
            <legend
                class="govuk-fieldset__legend {(LegendHidden ? "govuk-visually-hidden" : "govuk-fieldset__legend--s")}">{Legend}</legend>
            {whole.HintAndErrors(null)}<div class="sp-fields">{Input(date, LabelDate, "10")}{Input(clock, LabelTime, "5")}</div>
            {Question(which, question)}
            """));
    }

    private Field Part(string part, string? model) => Field.PartOf(ViewContext, For, part, model);

    private static IHtmlContent Input(Field field, string label, string width) => Html(
        $"""
        <div class="{field.Class("govuk-form-group")}">
        {field.Label(label, hidden: false)}{field.HintAndErrors(null)}
        <input class="{field.Class("govuk-input")} govuk-input--width-{width}"
            id="{field.Id}" name="{field.Name}" type="text" value="{field.Value}"{field.DescribedBy(null)} autocomplete="off">
        </div>
        """);

    // The error says the question again, so only one of the two is seen.
    private static IHtmlContent? Question(Field field, string? question) => question is null ? null : Html(
        $"""
        <div class="{field.Class("govuk-form-group")}">
        {field.Fieldset(question, hidden: field.Errors.Contains(question), hint: null,
            SpRadiosTagHelper.Radios(field, Both, inline: false))}
        </div>
        """);
}
