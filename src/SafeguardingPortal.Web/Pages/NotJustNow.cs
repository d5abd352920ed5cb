using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Primitives;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages;

/// <summary>
/// Where the database cannot do its part, wherever in a request that shows: 503, and a page that asks the database nothing. What was sent
/// is on it, to be sent again as it is. The same until the database has been asked what has to be known before anybody is served.
/// </summary>
public sealed class NotJustNow(RequestDelegate next, ServingGate gate, ILogger<NotJustNow> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!NeedsNoDatabase(http.Request.Path) && !await gate.IsOpenAsync())
        {
            await ShowAsync(http, DatabaseTrouble.Away);
            return;
        }
        try
        {
            await next(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted && DatabaseTrouble.Of(failure) is { } trouble)
        {
            log.LogError(failure, "{Trouble}", trouble);
            http.Response.Clear();
            await ShowAsync(http, trouble);
        }
    }

    private static bool NeedsNoDatabase(PathString path) =>
        path.StartsWithSegments("/health", StringComparison.Ordinal) || path.StartsWithSegments("/assets", StringComparison.Ordinal)
        || path == "/favicon.svg";

    private static async Task ShowAsync(HttpContext http, string trouble)
    {
        http.Response.Headers.RetryAfter = "60";
        ViewResult page = new()
        {
            ViewName = "/Pages/NotNow.cshtml",
            StatusCode = StatusCodes.Status503ServiceUnavailable,
            ViewData = new ViewDataDictionary<NotNow>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
            {
                Model = new(trouble, http.TraceIdentifier, $"{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}",
                    await SentAsync(http.Request))
            }
        };
        await http.RequestServices.GetRequiredService<IActionResultExecutor<ViewResult>>()
            .ExecuteAsync(new(http, new(), new ActionDescriptor()), page);
    }

    /// <summary>The form, field by field; nothing of one that holds a password, which no page ever shows.</summary>
    private static async Task<IReadOnlyList<SentField>> SentAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return [];
        try
        {
            var form = await request.ReadFormAsync(Drafts.Drafts.Limits);
            return request.Path.StartsWithSegments("/account", StringComparison.Ordinal)
                || form.Keys.Any(key => key.Contains("Password", StringComparison.OrdinalIgnoreCase))
                ? []
                : [.. form.SelectMany(field => ((IEnumerable<string?>)field.Value).Select(value => new SentField(field.Key, value ?? "")))];
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or BadHttpRequestException)
        {
            return [];
        }
    }
}

/// <summary>What the page says.</summary>
/// <param name="Number">By which the service desk finds the request in the log.</param>
/// <param name="Address">Where the form goes again.</param>
public sealed record NotNow(string Trouble, string Number, string Address, IReadOnlyList<SentField> Sent);

/// <summary>One value of the form that was sent.</summary>
public sealed record SentField(string Name, string Value)
{
    private const int MostOfALine = 40;

    /// <summary>Something written, to be seen and copied, and not an answer chosen or a number of the form's own.</summary>
    public bool IsText => !Name.StartsWith("__", StringComparison.Ordinal)
        && (Value.Length > MostOfALine || Value.Contains('\n', StringComparison.Ordinal)) && !Guid.TryParse(Value, out _);

    /// <summary>As a label: Children[0].OwnWords is "Own words, 1".</summary>
    public string Label
    {
        get
        {
            var last = Name[(Name.LastIndexOf('.') + 1)..].Split('[')[0];
            var words = string.Concat(
                last.Select((letter, at) => at > 0 && char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
            var numbers = Name.Split('[', ']').Where(part => int.TryParse(part, out _))
                .Select(part => int.Parse(part, LondonWords.Culture) + 1);
            return string.Join(", ", numbers.Select(number => number.ToString(LondonWords.Culture)).Prepend(words));
        }
    }
}
