using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Drafts;

/// <summary>A form with a button that keeps what was typed without sending it.</summary>
public interface IKeepsDraft
{
    /// <summary>Which button was pressed, where it was not the one that saves.</summary>
    string? Button { get; }
}

/// <summary>
/// Goes on a long form's actions: offers the draft when the form is opened, opens it when asked to, keeps one when the button is pressed, and
/// forgets it once the form has been accepted. Keeping by script goes to <see cref="DraftsController"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepsDraftAttribute : Attribute, IAsyncActionFilter, IOrderedFilter
{
    /// <summary>Outside the filters for validation, failures and once-only forms, so that it sees what they made of it.</summary>
    public int Order => -10;

    public const string KeepDraft = "keep-draft";
    public const string ViewKey = "Draft";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var (http, controller) = (context.HttpContext, (Controller)context.Controller);
        var drafts = http.RequestServices.GetRequiredService<Drafts>();
        var path = http.Request.Path.Value!;
        var executed = await next();
        if (executed.Exception is not null && !executed.ExceptionHandled) return;

        if (HttpMethods.IsPost(http.Request.Method))
        {
            if (executed.Result is RedirectResult or RedirectToActionResult or LocalRedirectResult) await drafts.DiscardAsync(path);
            else if (executed.Result is ViewResult) controller.ViewData[ViewKey] = await AfterPostAsync(drafts, http.Request, path);
        }
        else if (executed.Result is ViewResult { Model: { } form })
        {
            var draft = await drafts.FindAsync(path);
            var opened = draft is not null && http.Request.Query["draft"] == "open";
            if (opened) await FillAsync(controller, form, await drafts.FieldsAsync(draft!.Id));
            controller.ViewData[ViewKey] = new DraftOnForm(draft, opened ? draft!.Revision : 0, IsOffered: draft is not null && !opened, Conflict: null);
        }
    }

    private static async Task<DraftOnForm> AfterPostAsync(Drafts drafts, HttpRequest request, string path)
    {
        var revision = int.TryParse(request.Form[Drafts.RevisionField], out var posted) ? posted : 0;
        if (request.Form["Button"] != KeepDraft) return new(await drafts.FindAsync(path), revision, IsOffered: false, Conflict: null);

        var saved = await drafts.SaveAsync(path, request.Form, revision);
        return new(await drafts.FindAsync(path), saved.Revision, IsOffered: false, Conflict: saved.IsKept ? null : saved.SavedAt);
    }

    /// <summary>The draft goes through the same binding as a sent form, so what was typed comes back exactly; nothing is complained about yet.</summary>
    private static async Task FillAsync(Controller controller, object form, Dictionary<string, Microsoft.Extensions.Primitives.StringValues> fields)
    {
        var typed = new FormValueProvider(BindingSource.Form, new FormCollection(fields), LondonWords.Culture);
        await controller.TryUpdateModelAsync(form, form.GetType(), "", typed, _ => true);
        controller.ModelState.ForgetErrors();
    }
}

/// <param name="Revision">What the page is up to; saved with the next keep.</param>
/// <param name="IsOffered">There is a draft and the page does not show it.</param>
/// <param name="Conflict">Another tab kept its text at this instant, so this one was not kept.</param>
public sealed record DraftOnForm(DraftLine? Draft, int Revision, bool IsOffered, DateTime? Conflict);
