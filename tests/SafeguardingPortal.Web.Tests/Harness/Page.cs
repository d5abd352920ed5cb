using System.Net;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>What goes into a form, by the names of its fields.</summary>
public sealed class Answers : Dictionary<string, string>;

/// <summary>An answer of the portal as a person sees it.</summary>
public sealed record Page(int Status, Uri Address, IHtmlDocument Html, string Source)
{
    public const string TokenName = "__RequestVerificationToken";

    /// <summary>Path and query.</summary>
    public string Url => Address.PathAndQuery;

    /// <summary>The last part of the address: of a referral's page, its reference.</summary>
    public string Reference => Address.Segments[^1];

    /// <summary>What can be read on it, with runs of white space as one space.</summary>
    public string Text => Words(Html.Body);

    public string Main => Words(Html.QuerySelector("main"));

    public string Title => Html.Title ?? "";

    public string Heading => Words(Html.QuerySelector("h1"));

    /// <summary>What the page says was done.</summary>
    public string? Done =>
        Html.QuerySelector(".govuk-notification-banner--success .govuk-notification-banner__heading") is { } done ? Words(done) : null;

    /// <summary>Why the page that was asked for is not what is shown, where nothing was done.</summary>
    public string? Unchanged => Html.QuerySelector(
        ".govuk-notification-banner:not(.govuk-notification-banner--success) .govuk-notification-banner__heading") is { } why
        ? Words(why) : null;

    /// <summary>The lines of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Html.QuerySelectorAll(".govuk-error-summary__list li").Select(Words)];

    /// <summary>The hidden proof that a form of ours was on the screen.</summary>
    public string Token => Html.QuerySelector<IHtmlInputElement>($"input[name={TokenName}]")!.Value;

    private const string AnyForm = "main form[method=post]";
    private const string OwnForm = $"{AnyForm}:not([action='/drafts/discard'])";

    /// <summary>
    /// The form of the page itself, not the one in its head that signs out nor, if it has another, one that throws a draft away.
    /// </summary>
    public PageForm Form => new(
        Html.QuerySelector<IHtmlFormElement>(OwnForm) ?? Html.QuerySelector<IHtmlFormElement>(AnyForm)
        ?? throw new InvalidOperationException($"No form on {Url} ({Status}): {Main}"));

    public bool HasForm => Html.QuerySelector(OwnForm) is not null;

    /// <summary>What stands in a field of the form.</summary>
    public string? Field(string name) => Form.Value(name);

    /// <summary>The error beside a field, without the word for those who only hear it.</summary>
    public string? ErrorAt(string name)
    {
        var id = IdOf(name);
        return Html.GetElementById($"{id}-error") is { } error ? Words(error).Replace("Error: ", "", StringComparison.Ordinal) : null;
    }

    /// <summary>Where the error summary leads, for each of its lines.</summary>
    public IReadOnlyList<string> ErrorTargets =>
        [.. Html.QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.GetAttribute("href")!.TrimStart('#'))];

    public IReadOnlyList<string> Texts(string selector) => [.. Html.QuerySelectorAll(selector).Select(Words)];

    public string? Link(string text) =>
        Html.QuerySelectorAll<IHtmlAnchorElement>("a").FirstOrDefault(link => Words(link) == text)?.GetAttribute("href");

    public IReadOnlyList<string> Links(string selector) =>
        [.. Html.QuerySelectorAll<IHtmlAnchorElement>(selector).Select(link => link.GetAttribute("href")!)];

    public override string ToString() => $"{Status} {Url}: {Main}";

    public static string IdOf(string name) =>
        new([.. name.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_')]);

    public static async Task<Page> FromAsync(HttpResponseMessage response)
    {
        var address = response.RequestMessage!.RequestUri!;
        var source = await response.Content.ReadAsStringAsync();
        var context = BrowsingContext.New(Configuration.Default);
        var document = await context.OpenAsync(answer => answer.Content(source).Address(address));
        return new((int)response.StatusCode, address, (IHtmlDocument)document, source);
    }

    internal static string Words(INode? node)
    {
        var text = new StringBuilder();
        if (node is not null) Read(node, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Read(INode node, StringBuilder text)
    {
        if (node is IText words) text.Append(words.Data);
        foreach (var child in node.ChildNodes) Read(child, text);
        // These stand apart on the screen, whatever stands between them in the source.
        if (node is IElement
            {
                LocalName: "td" or "th" or "tr" or "li" or "p" or "div" or "dt" or "dd" or "option" or "br" or "section" or "caption"
                or "legend" or "label" or "h1" or "h2" or "h3"
            }) text.Append(' ');
    }
}

/// <summary>A form on a page, filled in as a browser lets people fill it in.</summary>
public sealed class PageForm(IHtmlFormElement form)
{
    public string? Value(string name) => Controls(name) switch
    {
        [] => throw new InvalidOperationException($"There is no field {name} on this form."),
        [
            IHtmlInputElement { Type: "radio" }, ..]
            and var radios => radios.OfType<IHtmlInputElement>().FirstOrDefault(radio => radio.IsChecked)?.Value,
        [
            IHtmlInputElement { Type: "checkbox" }, ..] and var ticks => string.Join(' ', ticks.OfType<IHtmlInputElement>()
                .Where(tick => tick.IsChecked).Select(tick => tick.Value)) is { Length: > 0 } ticked ? ticked : null,
        [IHtmlInputElement input] => input.Value,
        [IHtmlTextAreaElement text] => text.Value,
        [IHtmlSelectElement select] => select.Value,
        _ => throw new InvalidOperationException($"{name} is not one field.")
    };

    /// <summary>Of the page it stands on.</summary>
    public Uri Address => new(form.Owner!.Url);

    public IReadOnlyList<string> OptionsOf(string name) =>
        [.. Controls(name).OfType<IHtmlSelectElement>().Single().Options.Select(option => option.Value)];

    public bool Has(string name) => Controls(name).Count > 0;

    public PageForm Fill(Answers answers)
    {
        foreach (var (name, value) in answers) Fill(name, value);
        return this;
    }

    /// <summary>Ticks are given as the values ticked, with spaces between; nothing unticks all.</summary>
    public PageForm Fill(string name, string value)
    {
        switch (Controls(name))
        {
            case [IHtmlInputElement { Type: "radio" }, ..] and var radios:
                var chosen = radios.OfType<IHtmlInputElement>().SingleOrDefault(radio => radio.Value == value)
                    ?? throw new InvalidOperationException($"{name} has no answer {value}.");
                foreach (var radio in radios.OfType<IHtmlInputElement>()) radio.IsChecked = radio == chosen;
                break;
            case [IHtmlInputElement { Type: "checkbox" }, ..] and var ticks:
                var wanted = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (wanted.FirstOrDefault(each => !ticks.OfType<IHtmlInputElement>().Any(tick => tick.Value == each)) is { } missing)
                    throw new InvalidOperationException($"{name} has no answer {missing}.");
                foreach (var tick in ticks.OfType<IHtmlInputElement>()) tick.IsChecked = wanted.Contains(tick.Value);
                break;
            case [IHtmlInputElement input]:
                input.Value = value;
                break;
            case [IHtmlTextAreaElement text]:
                text.Value = value;
                break;
            case [IHtmlSelectElement select]:
                if (select.Options.All(option => option.Value != value))
                    throw new InvalidOperationException($"{name} has no answer {value}.");
                select.Value = value;
                break;
            default:
                throw new InvalidOperationException($"There is no field {name} on this form.");
        }
        return this;
    }

    /// <summary>The body a browser would send when this button is pressed, or Enter where none is named.</summary>
    public HttpContent Content(string? button, out Uri target)
    {
        var buttons = form.Elements.OfType<IHtmlButtonElement>().Where(each => each.Type == "submit").ToList();
        var pressed = button is null ? buttons.FirstOrDefault() : buttons.FirstOrDefault(each => Page.Words(each) == button)
            ?? throw new InvalidOperationException($"There is no button “{button}”.");
        var request = (pressed is null ? form.GetSubmission() : form.GetSubmission(pressed))
            ?? throw new InvalidOperationException("This form cannot be sent.");
        target = new(request.Target.Href);
        var content = new StreamContent(request.Body);
        content.Headers.TryAddWithoutValidation(HeaderNames.ContentType, request.MimeType ?? "application/x-www-form-urlencoded");
        return content;
    }

    /// <summary>The same body with some values replaced, added (a name that was not there) or left out (null).</summary>
    public HttpContent Tampered(IReadOnlyList<(string Name, string? Value)> changes, out Uri target)
    {
        using var whole = Content(null, out target);
        using var reader = new StreamReader(whole.ReadAsStream(), Encoding.UTF8);
        var fields = new FormReader(reader.ReadToEnd()) { ValueLengthLimit = int.MaxValue }.ReadForm();
        foreach (var (name, value) in changes)
        {
            if (value is null) fields.Remove(name);
            else fields[name] = value;
        }
        // Written by hand, since a client refuses to encode what a hostile one sends.
        var body = string.Join(
            '&', fields.SelectMany(field => field.Value.Select(value => $"{WebUtility.UrlEncode(field.Key)}={Encoded(value)}")));
        return new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded");
    }

    /// <summary>Keeps what is percent-encoded already, where a test writes bytes that are no text.</summary>
    private static string Encoded(string? value) =>
        value is { } raw && raw.StartsWith("raw:", StringComparison.Ordinal) ? raw[4..] : WebUtility.UrlEncode(value) ?? "";

    private List<IElement> Controls(string name) =>
        [.. form.Elements.Where(control => NameOf(control) == name).Where(control => control is not IHtmlButtonElement)];

    private static string NameOf(IElement control) => control.GetAttribute("name") ?? "";
}
