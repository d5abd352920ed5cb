using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;
using static SafeguardingPortal.Web.Pages.TagHelpers.Markup;

namespace SafeguardingPortal.Web.Pages.TagHelpers;

/// <summary>
/// One field of a form as it stands: its full name, its id, what is in it and what is wrong with it.
/// What was typed wins over what is in the model, so that it comes back exactly.
/// </summary>
public sealed class Field
{
    private Field(ViewContext view, string expression, object? model)
    {
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression);
        Id = IdOf(Name);
        var state = view.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;
        Errors = [.. (state?.Errors.Select(Words) ?? []).Distinct()];
        Values = state?.RawValue switch
        {
            string typed => [typed],
            IEnumerable<string?> several => [.. several.OfType<string>()],
            _ when state?.AttemptedValue is { } attempted => [attempted],
            _ => ValuesOf(model)
        };
    }

    public string Name { get; }
    public string Id { get; }
    public IReadOnlyList<string> Values { get; }
    public string? Value => Values.Count > 0 ? Values[0] : null;
    public IReadOnlyList<string> Errors { get; }
    public bool HasError => Errors.Count > 0;

    public static Field Of(ViewContext view, ModelExpression expression) => new(view, expression.Name, expression.Model);

    /// <summary>A part of a value that is typed in several inputs.</summary>
    public static Field PartOf(ViewContext view, ModelExpression expression, string part, object? model) =>
        new(view, $"{expression.Name}.{part}", model);

    /// <summary>The id of the field with this full name; the error summary links to it.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string Words(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? "This answer could not be read. Check it" : error.ErrorMessage;

    public bool Holds(string value) => Values.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The class of a control, with its error form beside it where something is wrong.</summary>
    public string Class(string name) => HasError ? $"{name} {name}--error" : name;

    public IHtmlContent? DescribedBy(string? hint)
    {
        string[] ids = [.. hint is null ? Array.Empty<string>() : [$"{Id}-hint"], .. HasError ? [$"{Id}-error"] : Array.Empty<string>()];
        return Attribute("aria-describedby", ids.Length == 0 ? null : string.Join(' ', ids));
    }

    public IHtmlContent Label(string label, bool hidden) =>
        Html($"""<label class="govuk-label {(hidden ? "govuk-visually-hidden" : "govuk-label--s")}" for="{Id}">{label}</label>""");

    public IHtmlContent HintAndErrors(string? hint) => Html($"{HintOf(hint)}{ErrorMessage}");

    public IHtmlContent Fieldset(string legend, bool hidden, string? hint, IHtmlContent content) => Html(
        $"""
        <fieldset class="govuk-fieldset"{DescribedBy(hint)}>
        <legend class="govuk-fieldset__legend {(hidden ? "govuk-visually-hidden" : "govuk-fieldset__legend--s")}">{legend}</legend>
        {HintAndErrors(hint)}{content}
        </fieldset>
        """);

    private IHtmlContent? HintOf(string? hint) => When(
        hint is not null, $"""<div id="{Id}-hint" class="govuk-hint">{WithWordLinked(hint)}</div>""");

    /// <summary>A word of the field leads to what it means, beside the form and not in its place.</summary>
    private static IHtmlContent? WithWordLinked(string? hint) => hint is null ? null
        : Glossary.FirstIn(hint) is not ({ } word, var at) ? Html($"{hint}")
        : Html($"""
            {hint[..at]}<a class="govuk-link" href="{LinkTo.Words}#{word.Anchor}" target="_blank" rel="noopener">{word.Term}<span
                class="govuk-visually-hidden"> (what it means, new tab)</span></a>{hint[(at + word.Term.Length)..]}
            """);

    private IHtmlContent? ErrorMessage => When(HasError,
        $"""
        <p id="{Id}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span>
            {All(Errors.Select((error, n) => Html($"{When(n > 0, $"<br>")}{error}")))}</p>
        """);

    private static string[] ValuesOf(object? model) => model switch
    {
        null => [],
        string text => [text],
        bool answer => [answer ? "true" : "false"],
        System.Collections.IEnumerable several => [.. several.Cast<object?>().SelectMany(ValuesOf)],
        _ => Convert.ToString(model, LondonWords.Culture) is { } text ? [text] : []
    };
}
