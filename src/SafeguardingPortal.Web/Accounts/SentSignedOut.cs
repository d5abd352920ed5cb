using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>
/// A long form sent after its session had ended, in whatever way (B8). The form's seal says whom it was shown to and its token that it was
/// really theirs: with both, it waits as the sender's draft, if they may still sign in and open it. Where either is missing nothing is
/// written, and the words wait on the page that asks who it is.
/// </summary>
public sealed class SentSignedOut(
    DraftSeals seals, DraftForms forms, Drafts drafts, HeldWords held, UserManager<PortalUser> users,
    IUserClaimsPrincipalFactory<PortalUser> claims, IAntiforgery antiforgery,
    PortalDbContext db, TimeProvider time, IModelMetadataProvider metadata, IActionResultExecutor<ViewResult> views)
{
    private const string ByScript = LinkTo.KeepDraft;

    /// <summary>In the place of the way to the sign-in page, which everything else takes.</summary>
    public async Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (http, path) = (context.HttpContext, FormOf(context.Request));
        if (path is null || await ReadAsync(context.Request) is not { } sent)
        {
            context.Response.Redirect(context.RedirectUri);
            return;
        }
        var form = BegunForm.Of(sent);
        var isByScript = context.Request.Path == ByScript;
        if (seals.ShownTo(form.Seal, path) is { } sender && await ProveAsync(http, sender) is var (isProven, user)
            && (isProven || user is null))
        {
            var saved = user is null ? null : await KeepAsync(user, path, sent, form);
            if (saved is { Refusal: null } && isByScript)
            {
                await http.Response.WriteAsJsonAsync(
                    new { form = saved.FormId, saved.Revision, savedAt = saved.SavedAt, signedOut = true });
                return;
            }
            if (saved is not { Refusal: not null } || isByScript)
            {
                context.Response.Redirect(SignInFor(saved is { Refusal: null } ? AddressOf(path, saved.FormId) : path));
                return;
            }
        }
        if (isByScript || !IsFromHere(context.Request) || DraftSeals.SaidToBeShownTo(form.Seal) is not { } said
            || held.Hold(said, path, sent) is not { } words)
        {
            context.Response.Redirect(SignInFor(path));
            return;
        }
        await views.ExecuteAsync(new(http, http.GetRouteData(), new ActionDescriptor()),
            Page(new SignInForm { ReturnUrl = AddressOf(path, form.Id), Held = words }, "SignedOut"));
    }

    /// <summary>
    /// The form’s token is worth nothing to who is signed in now. Of somebody else who was before them it is kept for that person; of
    /// their own, from before the keys changed, the page that offers it back is given.
    /// </summary>
    public async Task<ViewResult?> RefusedAsync(HttpContext http)
    {
        if (FormOf(http.Request) is not { } path || await ReadAsync(http.Request) is not { } sent) return null;
        var form = BegunForm.Of(sent);
        if (seals.ShownTo(form.Seal, path) is { } sender && sender != db.Actor.Id)
        {
            if (await ProveAsync(http, sender) is (true, { } user) && await KeepAsync(user, path, sent, form) is { Refusal: null })
                FormOfAnother.IsKeptForItsWriter(http);
            return null;
        }
        if (http.Request.Path == ByScript || !IsFromHere(http.Request) || DraftSeals.SaidToBeShownTo(form.Seal) != db.Actor.Id) return null;
        return held.Hold(db.Actor.Id, path, sent) is { } words
            ? Page(new SignInForm { Held = words }, "OfferedBack", StatusCodes.Status400BadRequest) : null;
    }

    /// <summary>The long form that was sent: to its own address, or for it by the script.</summary>
    private static string? FormOf(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return null;
        var path = request.Path == ByScript ? (string?)request.Query["path"] : request.Path.Value;
        return Drafts.IsOf(path) ? path : null;
    }

    private static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(Drafts.Limits);
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the form’s token is the sender’s, and the sender as they would be signed in now; null for an account that is closed.
    /// </summary>
    private async Task<(bool IsProven, ClaimsPrincipal? Sender)> ProveAsync(HttpContext http, Guid sender)
    {
        if (await users.FindByIdAsync(sender.ToString()) is not { DisabledAt: null } account) return (false, null);
        var (user, before) = (await claims.CreateAsync(account), http.User);
        http.User = user;
        try
        {
            return (await antiforgery.IsRequestValidAsync(http), user);
        }
        finally
        {
            http.User = before;
        }
    }

    /// <summary>Null where the sender could not open the form.</summary>
    private async Task<DraftSaved?> KeepAsync(ClaimsPrincipal user, string path, IFormCollection sent, BegunForm form)
    {
        var before = db.Actor;
        db.Actor = SignedIn.From(user) with { At = time.UtcNow };
        try
        {
            return await forms.AccessAsync(user, path) == DraftAccess.Allowed ? await drafts.SaveAsync(path, sent, form) : null;
        }
        finally
        {
            db.Actor = before;
        }
    }

    /// <summary>
    /// No page of another site puts words into the next sign-in here. Who is not signed in has no cookie that would tell, so the browser is
    /// asked where the form stood; a browser too old to say sends none from elsewhere without saying so either.
    /// </summary>
    private static bool IsFromHere(HttpRequest request) => (string?)request.Headers["Sec-Fetch-Site"] is { } site
        ? site is "same-origin" or "none"
        : (string?)request.Headers.Origin is not { } origin
        || Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value;

    private static string AddressOf(string path, Guid formId) => $"{path}?{KeepsDraftAttribute.Opens}={formId}";

    private static string SignInFor(string address) => $"{AccountRegistration.SignInPath}?returnUrl={Uri.EscapeDataString(address)}";

    private ViewResult Page(SignInForm form, string view, int? status = null) =>
        new()
        {
            StatusCode = status,
            ViewName = $"/Pages/{view}.cshtml",
            ViewData = new ViewDataDictionary<SignInForm>(metadata, new ModelStateDictionary()) { Model = form }
        };
}

/// <summary>Has a form whose token was refused looked at before it is answered.</summary>
public sealed class RefusedTokens : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        // Made only now: a page that is read needs none of what that takes.
        if (context.Result is IAntiforgeryValidationFailedResult && await context.HttpContext.RequestServices
            .GetRequiredService<SentSignedOut>().RefusedAsync(context.HttpContext) is { } page)
            context.Result = page;
        await next();
    }
}
