using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Drafts;

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
public sealed class FormTokens(PortalDbContext db, ILogger<FormTokens> log) : IAsyncAuthorizationFilter, IAntiforgeryPolicy
{
    /// <summary>How the framework says that a token is whole and in the right browser, and was made for another identity.</summary>
    private const string MadeFor = "was meant for";

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
/// <param name="IsKept">It waits as the draft of who wrote it.</param>
internal sealed record FormOfAnother(IFormCollection Typed, IReadOnlyList<Type> Forms, bool IsKept = false)
{
    private static readonly object Key = new();

    /// <summary>Fields of the page and not of the person.</summary>
    private static readonly string[] OfThePage = ["__RequestVerificationToken", "Button"];

    public static void Keep(HttpContext http, IFormCollection sent, ActionDescriptor action) => http.Items[Key] = new FormOfAnother(
        new FormCollection(sent.Where(field => !OfThePage.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value)),
        [.. action.Parameters.Select(parameter => parameter.ParameterType)]);

    /// <summary>It waits for whoever wrote it, who alone may see it and save it under their name.</summary>
    public static void IsKeptForItsWriter(HttpContext http)
    {
        if (In(http) is { } form) http.Items[Key] = form with { Typed = FormCollection.Empty, IsKept = true };
    }

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

        var (method, type, sent) = (http.Request.Method, http.Request.ContentType, http.Request.Form);
        http.Response.Clear();
        http.Request.Method = HttpMethods.Get;
        http.Request.ContentType = null;
        http.Request.Form = FormCollection.Empty;
        http.SetEndpoint(null);
        http.Request.RouteValues = [];
        try
        {
            await next(http);
        }
        catch
        {
            // Whoever answers for the trouble has the form before them as it was sent.
            (http.Request.Method, http.Request.ContentType, http.Request.Form) = (method, type, sent);
            throw;
        }
        finally
        {
            // What comes now is a page of its own, such as that nothing is there.
            FormOfAnother.Forget(http);
        }

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
public sealed class OpenedByAnother : IAsyncActionFilter
{
    private const string Words =
        "Not saved: somebody else has signed in here since this form was opened. What was typed is below. Save it if it is yours to save";

    private const string WordsWhereKept =
        "Not saved: somebody else has signed in here since this form was opened. What was typed waits as the draft of whoever wrote it";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        if (FormOfAnother.In(context.HttpContext) is not { } form || context.Controller is not Controller controller) return;
        if (executed.Result is not ViewResult { StatusCode: null } view) return;
        if (!form.IsKept && view.Model is { } model && form.Forms.Contains(model.GetType()))
            await KeepsDraftAttribute.PutOnAsync(controller, model, form.Typed.ToDictionary());
        controller.ModelState.AddModelError("", form.IsKept ? WordsWhereKept : Words);
        view.StatusCode = StatusCodes.Status409Conflict;
    }
}
