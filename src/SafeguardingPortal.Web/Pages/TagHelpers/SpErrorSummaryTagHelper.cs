using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>Everything that is wrong with the form, each linking to its field, in the order the form's class declares them.</summary>
public sealed class SpErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What stands above the list; {n} is the number of problems.</summary>
    public string Title { get; set; } = "There are {n} problems";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .OrderBy(entry => Position(entry.Key, ViewContext.ViewData.ModelMetadata), StringComparer.Ordinal)
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, Words: Field.Words(error))))
            .Distinct().ToList();
        // What is said at a field is not said of the form as well.
        var said = errors.Where(error => error.Key.Length > 0).Select(error => error.Words).ToHashSet(StringComparer.Ordinal);
        errors.RemoveAll(error => error.Key.Length == 0 && said.Contains(error.Words));
        // Two fields with one fault each: which is which.
        var alike = errors.GroupBy(error => error.Words).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        errors = errors.ConvertAll(error => alike.Contains(error.Words) ? (error.Key, $"{Place(error.Key)}: {error.Words}") : error);
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var title = errors.Count == 1
            ? Title.Replace("are {n} problems", "is a problem", StringComparison.Ordinal)
            : Title;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.SetHtmlContent(Html(
            $"""
            <div role="alert">
            <h2 class="govuk-error-summary__title">{title.Replace(
                "{n}", errors.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}</h2>
            <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">
            {All(errors.Select(error => Line(error.Key, error.Words)))}
            </ul></div>
            </div>
            """));
    }

    /// <summary>"Starts" of "Starts.Time", "Children 2" of "Children[1].Name".</summary>
    private static string Place(string key) => key.Split('.')[0].Split('[') is [var name, var row]
        && int.TryParse(row.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        ? $"{InWords(name)} {index + 1}" : InWords(key.Split('.')[0]);

    private static string InWords(string name) => string.Concat(name.Select((letter, n) =>
        n > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static IHtmlContent Line(string key, string words) => key.Length == 0
        ? Html($"<li>{words}</li>")
        : Html($"""<li><a href="#{Field.IdOf(key)}">{words}</a></li>""");

    /// <summary>
    /// Where a key such as "Children[1].Name" stands in the form, as text that sorts. ModelState lists what was posted first
    /// and what was left out last, which is not the order of the page.
    /// </summary>
    private static string Position(string key, ModelMetadata form)
    {
        var place = new List<int>();
        ModelMetadata? at = form;
        foreach (var part in key.Split('.', '[').Where(part => part.Length > 0))
        {
            if (part.EndsWith(']'))
            {
                place.Add(int.TryParse(part[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0);
                at = at?.ElementMetadata;
            }
            else
            {
                var property = at?.Properties[part];
                place.Add(property is null ? 0 : at!.Properties.IndexOf(property));
                at = property;
            }
        }
        return string.Join('.', place.Select(each => each.ToString("D9", CultureInfo.InvariantCulture)));
    }
}
