using Microsoft.AspNetCore.Html;
using SafeguardingPortal.Web.Wording;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>One choice from a list that opens.</summary>
public sealed class SpSelectTagHelper : FormGroup
{
    public string Label { get; set; } = "";
    public bool LabelHidden { get; set; }
    public IEnumerable<Choice> Options { get; set; } = [];

    /// <summary>The words that stand for no choice yet; without them the first option is chosen.</summary>
    public string? Empty { get; set; }

    /// <summary>"w-7" or "w-8".</summary>
    public string? Width { get; set; }

    protected override IHtmlContent Inside(Field field, IHtmlContent others) => Html(
        $"""
        {field.Label(Label, LabelHidden)}{field.HintAndErrors(Hint)}
        <select class="{field.Class("govuk-select")}{WidthClass(Width)}" id="{field.Id}"
            name="{field.Name}"{field.DescribedBy(Hint)}{others}>
        {When(Empty is not null, $"""<option value="">{Empty}</option>""")}
        {All(Options.GroupBy(option => option.Group).Select(group => Group(field, group)))}
        </select>
        """);

    private static IHtmlContent Group(Field field, IGrouping<string?, Choice> group)
    {
        var options = All(group.Select(option => Option(field, option)));
        return group.Key is null ? options : Html($"""<optgroup label="{group.Key}">{options}</optgroup>""");
    }

    private static IHtmlContent Option(Field field, Choice option) => Html(
        $"""
        <option value="{option.Value}"{Attribute("data-team", option.Team)}
            {When(field.Holds(option.Value), $"selected")}>{option.Text}</option>
        """);
}
