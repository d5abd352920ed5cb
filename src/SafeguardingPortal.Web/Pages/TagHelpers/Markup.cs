using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>Markup written as it will look. Everything put into it is encoded, unless it is markup already.</summary>
internal static class Markup
{
    public static IHtmlContent Html(FormattableString markup) =>
        new HtmlFormattableString(CultureInfo.InvariantCulture, markup.Format, markup.GetArguments());

    /// <summary>An attribute with the space before it, or nothing where there is no value.</summary>
    public static IHtmlContent? Attribute(string name, string? value) => value is null ? null : Html($" {name}=\"{value}\"");

    public static IHtmlContent? When(bool condition, FormattableString markup) => condition ? Html(markup) : null;

    public static IHtmlContent All(IEnumerable<IHtmlContent?> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts.OfType<IHtmlContent>()) all.AppendHtml(part);
        return all;
    }
}
