using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages;

/// <summary>What a form's antiforgery token says about the page it came from.</summary>
public enum FormToken
{
    /// <summary>It shows no page of this browser.</summary>
    None,

    /// <summary>A page given to this browser while somebody else was signed in, or nobody.</summary>
    OfAnother,

    Mine
}

/// <summary>
/// Nothing is done for a form unless the portal gave it to whoever sends it. One that it gave to who sat at this browser before is nobody's
/// attack: the page comes back with what was typed, as the person there now may open it, and nothing is done.
/// </summary>
public sealed class FormTokens(PortalDbContext db, ILogger<FormTokens> log) : IAsyncAuthorizationFilter, IAntiforgeryPolicy, IOrderedFilter
{
    /// <summary>How the framework says that a token is whole and in the right browser, and was made for another identity.</summary>
    private const string MadeFor = "was meant for";

    /// <summary>Where the framework's own stands, which an action can be taken out of.</summary>
    public int Order => 1000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!context.IsEffectivePolicy<IAntiforgeryPolicy>(this) || IsOnlyRead(http.Request.Method)) return;
        var token = await LookAsync(http);
        if (token is FormToken.Mine) return;

        context.Result = new AntiforgeryValidationFailedResult();
        if (token is FormToken.OfAnother && http.Request.HasFormContentType)
            FormOfAnother.Keep(http, await http.Request.ReadFormAsync(), context.ActionDescriptor);
        else
            log.FormRefused(db.Actor.Id);
    }

    public static async Task<FormToken> LookAsync(HttpContext http)
    {
        try
        {
            await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
            return FormToken.Mine;
        }
        catch (AntiforgeryValidationException failure)
        {
            return failure.Message.Contains(MadeFor, StringComparison.Ordinal) ? FormToken.OfAnother : FormToken.None;
        }
    }

    private static bool IsOnlyRead(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
}

/// <summary>A form that was sent and not taken, on its way back to the screen.</summary>
/// <param name="Forms">The types it may be, of which the page has to show one.</param>
internal sealed record FormOfAnother(IFormCollection Typed, IReadOnlyList<Type> Forms)
{
    private static readonly object Key = new();

    /// <summary>Fields of the page and not of the person.</summary>
    private static readonly string[] OfThePage = ["__RequestVerificationToken", "Button"];

    public static void Keep(HttpContext http, IFormCollection sent, ActionDescriptor action) => http.Items[Key] = new FormOfAnother(
        new FormCollection(sent.Where(field => !OfThePage.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value)),
        [.. action.Parameters.Select(parameter => parameter.ParameterType)]);

    public static void Forget(HttpContext http) => http.Items.Remove(Key);

    public static FormOfAnother? In(HttpContext http) => http.Items.TryGetValue(Key, out var form) ? (FormOfAnother?)form : null;
}

/// <summary>
/// Asks for the page of a form that was not taken, as if its address had been typed: who may not open it is told so as always. Where the
/// address is a button's, and no page's, back to the page it stood on.
/// </summary>
public sealed class ShownAgain(RequestDelegate next)
{
    private const string Words = "That was a page of somebody who has signed out here since. Nothing was changed.";

    public async Task InvokeAsync(HttpContext http)
    {
        await next(http);
        if (http.Response.HasStarted || FormOfAnother.In(http) is null) return;

        http.Response.Clear();
        http.Request.Method = HttpMethods.Get;
        http.Request.ContentType = null;
        http.Request.Form = FormCollection.Empty;
        http.SetEndpoint(null);
        http.Request.RouteValues = [];
        await next(http);
        // What comes now is a page of its own, such as that nothing is there.
        FormOfAnother.Forget(http);

        var isPage = http.GetEndpoint() is not null && http.Response.StatusCode != StatusCodes.Status405MethodNotAllowed;
        if (http.Response.HasStarted || isPage) return;
        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        // A script asks for no page.
        if (http.Request.Headers["Sec-Fetch-Mode"] != "navigate" || CameFrom.PageOf(http.Request) is not { } page) return;
        var said = http.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http);
        said["Unchanged"] = Words;
        said.Save();
        http.Response.Redirect(page);
    }
}

/// <summary>Puts what was typed on the page, as an opened draft is put on it.</summary>
public sealed class OpenedByAnother : IAsyncActionFilter, IOrderedFilter
{
    private const string Words =
        "Not saved: somebody else has signed in here since this form was opened. What was typed is below. Save it if it is yours to save";

    /// <summary>Outside the filter that opens drafts, which what was just sent goes before.</summary>
    public int Order => -20;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        if (FormOfAnother.In(context.HttpContext) is not { } form || context.Controller is not Controller controller) return;
        if (executed.Result is not ViewResult { StatusCode: null } view) return;
        if (view.Model is { } model && form.Forms.Contains(model.GetType())) await FillAsync(controller, model, form.Typed);
        controller.ModelState.AddModelError("", Words);
        view.StatusCode = StatusCodes.Status409Conflict;
    }

    private static async Task FillAsync(Controller controller, object form, IFormCollection fields)
    {
        await controller.TryUpdateModelAsync(
            form, form.GetType(), "", new FormValueProvider(BindingSource.Form, fields, LondonWords.Culture), _ => true);
        controller.ModelState.ForgetErrors();
    }
}
