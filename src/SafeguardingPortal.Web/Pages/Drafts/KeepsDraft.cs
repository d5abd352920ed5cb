using System.Collections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Drafts;

/// <summary>A form with a button that keeps what was typed without sending it.</summary>
public interface IKeepsDraft
{
    /// <summary>Which button was pressed, where it was not the one that saves.</summary>
    string? Button { get; }

    /// <summary>Which record it is about, where the next one will have the same address; known when the form is shown.</summary>
    string? Record => null;

    /// <summary>
    /// It is one section of a record whose other sections move the record's version too, and tells by itself what is a race.
    /// </summary>
    bool IsSection => false;
}

/// <summary>
/// Goes on a long form's actions: offers the drafts there are when the form is opened, opens one when asked to, keeps what is not accepted,
/// for whatever reason, and forgets it once the form has been accepted. Keeping by script goes to <see cref="DraftsController"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepsDraftAttribute : Attribute, IAsyncActionFilter, IOrderedFilter
{
    /// <summary>Outside the filters for validation, failures and once-only forms, so that it sees what they made of it.</summary>
    public int Order => -10;

    public const string KeepDraft = "keep-draft";
    public const string ViewKey = "Draft";

    /// <summary>An action says here that what is there now of another record was shown beside the form.</summary>
    public const string RecordKey = "DraftRecord";

    /// <summary>In the address of a form: the draft to open, or the latest there is of it.</summary>
    public const string Opens = "draft";
    private const string Latest = "open";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        var drafts = context.HttpContext.RequestServices.GetRequiredService<Drafts>();
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method)) await AfterGetAsync(executed, drafts);
        else if (context.HttpContext.Request.HasFormContentType) await AfterPostAsync(executed, drafts, context.HttpContext.Request.Form);
    }

    private static async Task AfterPostAsync(ActionExecutedContext executed, Drafts drafts, IFormCollection sent)
    {
        var (form, path, controller) = (BegunForm.Of(sent), executed.HttpContext.Request.Path.Value!, (Controller)executed.Controller);
        if (executed is { Exception: { } failure, ExceptionHandled: false })
        {
            // What the database cannot do just now is told with the words on the page; a bug of ours must not cost them either.
            if (DatabaseTrouble.Of(failure) is null) await drafts.SaveAsync(path, sent, form);
            return;
        }
        if (executed.Result is RedirectResult or RedirectToActionResult or LocalRedirectResult) await drafts.DiscardAsync(form.Id);
        if (executed.Result is not ViewResult { StatusCode: not StatusCodes.Status403Forbidden }) return;

        var isAsked = sent["Button"] == KeepDraft;
        DraftSaved? saved = isAsked || form.Revision > 0 || FormFields.IsTouched(sent, form.Began)
            ? await drafts.SaveAsync(path, sent, form) : null;
        if (saved is { Refusal: { } refusal }) controller.ModelState.AddModelError("", $"Not kept. {refusal}");
        // The same form from two places: this one goes on under a number of its own, or the two would be taken for one.
        if (saved is not null && saved.FormId != form.Id && sent.ContainsKey(nameof(ISubmittedOnce.SubmissionId)))
            controller.ModelState.SetModelValue(nameof(ISubmittedOnce.SubmissionId), new ValueProviderResult($"{saved.FormId}"));
        if (controller.ViewData[RecordKey] is string record) form = form with { Began = FormFields.On(form.Began, record) };
        controller.ViewData[ViewKey] = new DraftOnForm(
            form with { Id = saved?.FormId ?? form.Id, Revision = saved?.Revision ?? 0, Seal = SealOf(executed.HttpContext, path) })
        {
            KeptAt = saved is { Refusal: null } ? saved.SavedAt : null
        };
    }

    private static async Task AfterGetAsync(ActionExecutedContext executed, Drafts drafts)
    {
        var (http, path, controller) = (executed.HttpContext, executed.HttpContext.Request.Path.Value!, (Controller)executed.Controller);
        var asked = (string?)http.Request.Query[Opens];
        if (asked is null && executed.Result is not ViewResult) return;
        var mine = await drafts.OfFormAsync(path);
        var opened = asked is null
            ? null : mine.FirstOrDefault(draft => asked == Latest || Guid.TryParse(asked, out var id) && draft.FormId == id);
        if (executed.Result is RedirectResult or RedirectToActionResult or LocalRedirectResult && opened is not null)
        {
            // The form is done with. What was written for it can still be read.
            executed.Result = new LocalRedirectResult(LinkTo.Draft(opened.FormId));
        }
        if (executed.Result is not ViewResult { Model: { } form, StatusCode: not StatusCodes.Status403Forbidden }) return;

        var begun = new BegunForm(form is ISubmittedOnce once ? once.SubmissionId : Guid.NewGuid(), 0, "", SealOf(http, path));
        if (opened is null)
        {
            controller.ViewData[ViewKey] = new DraftOnForm(begun with { Began = FormFields.Marks(FormFields.Of(form)) }) { Offered = mine };
            return;
        }
        var over = FormFields.Over(form, await drafts.FieldsAsync(opened.FormId));
        var hasMoved = over.HasMoved || over.IsOtherVersion && form is IKeepsDraft { IsSection: false };
        await FillAsync(controller, form, over.Fields);
        if (hasMoved) controller.ViewData[ExpectedFailures.ConflictKey] = true;
        controller.ViewData[ViewKey] = new DraftOnForm(begun with { Id = opened.FormId, Revision = opened.Revision, Began = over.Marks })
        {
            KeptAt = opened.SavedAt,
            HasMoved = hasMoved,
            Offered = [.. mine.Where(draft => draft != opened)]
        };
    }

    /// <summary>What was sent for a form that is shown again, as an opened draft would be put on it.</summary>
    internal static async Task PutOnAsync(Controller controller, object form, Dictionary<string, StringValues> sent)
    {
        if (controller.ViewData[ViewKey] is not DraftOnForm shown)
        {
            await FillAsync(controller, form, sent);
            return;
        }
        var over = FormFields.Over(form, sent);
        await FillAsync(controller, form, over.Fields);
        if (over.HasMoved) controller.ViewData[ExpectedFailures.ConflictKey] = true;
        controller.ViewData[ViewKey] = shown with { Form = shown.Form with { Began = over.Marks } };
    }

    private static string SealOf(HttpContext http, string path) =>
        http.RequestServices.GetRequiredService<DraftSeals>()
            .Seal(http.RequestServices.GetRequiredService<PortalDbContext>().Actor.Id, path);

    /// <summary>
    /// The draft goes through the same binding as a sent form, so what was typed comes back exactly; nothing is complained about yet.
    /// </summary>
    private static async Task FillAsync(Controller controller, object form, IReadOnlyDictionary<string, StringValues> fields)
    {
        // What is listed is all there is: a row or a tick that the form began with is not left behind by a draft without it.
        foreach (var list in form.GetType().GetProperties()
            .Where(property => property.CanWrite && property.GetCustomAttributes(typeof(ShownAttribute), false).Length == 0))
        {
            if (list.GetValue(form) is IList { IsFixedSize: false, IsReadOnly: false } rows) rows.Clear();
        }
        var typed = new FormValueProvider(BindingSource.Form, new FormCollection(fields.ToDictionary()), LondonWords.Culture);
        await controller.TryUpdateModelAsync(form, form.GetType(), "", typed, _ => true);
        controller.ModelState.ForgetErrors();
    }
}

/// <summary>How a long form stands with its draft.</summary>
public sealed record DraftOnForm(BegunForm Form)
{
    /// <summary>When it was kept last; null where it is not kept.</summary>
    public DateTime? KeptAt { get; init; }

    /// <summary>Drafts of the same form that the page does not show.</summary>
    public IReadOnlyList<DraftLine> Offered { get; init; } = [];

    /// <summary>Somebody changed the record since this was begun: what is there now stands beside it.</summary>
    public bool HasMoved { get; init; }
}
