using Microsoft.AspNetCore.Html;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>One statement that is true when ticked; posts "true" or nothing.</summary>
public sealed class SpCheckboxTagHelper : FormGroup
{
    public string Label { get; set; } = "";

    /// <summary>What the tick is about, for those who cannot see what stands beside it.</summary>
    public string? Legend { get; set; }

    protected override IHtmlContent Inside(Field field, IHtmlContent others)
    {
        var describedBy = Legend is null ? field.DescribedBy(Hint) : null;
        var tick = Html(
            $"""
            <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
            {Tick.Item(field, new("true", Label), 0, "checkbox", Html($"{describedBy}{others}"))}
            </div>
            """);
        return Legend is null ? Html($"{field.HintAndErrors(Hint)}{tick}") : field.Fieldset(Legend, hidden: true, Hint, tick);
    }
}
