using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages;

/// <summary>
/// Broken rules and lost races are part of the work: the same page comes back with what was typed and the reason (B7), and with
/// the version now in the database, so that the next try is against what is there. What the database could not do just now is told
/// elsewhere (<see cref="NotJustNow"/>).
/// An act that is not the user's gets a page that says whose it is.
/// </summary>
public sealed class ExpectedFailures(PortalDbContext db) : IAsyncActionFilter
{
    public const string ConflictKey = "Conflict";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        // A form that was sent twice has already been led to what the first one made.
        if (executed.ExceptionHandled || context.Controller is not Controller controller) return;
        // Whatever is asked below would be asked of a database that just failed to answer.
        if (DatabaseTrouble.Of(executed.Exception) is not null) return;

        switch (executed.Exception)
        {
            case NotYoursToDo refused:
                executed.Result = ErrorPages.Forbidden(controller, refused.Act);
                executed.ExceptionHandled = true;
                break;
            case RuleViolation rule:
                // Most often it was broken by who saved first: then their words stand beside these.
                if (await HasMovedOnAsync()) controller.ViewData[ConflictKey] = true;
                executed.Result = await ShowAgainAsync(context, controller, rule.Message);
                executed.ExceptionHandled = true;
                break;
            case DbUpdateException failure when failure is DbUpdateConcurrencyException || await HasMovedOnAsync():
                controller.ViewData[ConflictKey] = true;
                executed.Result = await ShowAgainAsync(context, controller,
                    "Not saved: someone else changed this while you were working on it. Your text is below. Read what changed, then "
                        + "save again");
                executed.ExceptionHandled = true;
                break;
        }
    }

    /// <summary>
    /// Two saves at one instant can meet at a unique index, such as that of a version's number, before they meet at the record's version.
    /// </summary>
    private async Task<bool> HasMovedOnAsync() => db.Opened is { } opened && await db.Entry(opened).GetDatabaseValuesAsync() is { } now
        && now.GetValue<int>(nameof(Entity.Version)) != db.Entry(opened).Property(record => record.Version).OriginalValue;

    private async Task<IActionResult> ShowAgainAsync(ActionExecutingContext context, Controller controller, string reason)
    {
        if (db.Opened is { } opened && await db.Entry(opened).GetDatabaseValuesAsync() is { } now)
        {
            var version = now.GetValue<int>(nameof(Entity.Version)).ToString(LondonWords.Culture);
            controller.ModelState.SetModelValue(nameof(Entity.Version), new ValueProviderResult(version));
        }
        db.ChangeTracker.Clear();

        controller.ModelState.AddModelError("", reason);
        var view = controller.View(context.ActionArguments.TryGetValue("form", out var form) ? form : null);
        view.StatusCode = StatusCodes.Status409Conflict;
        return view;
    }
}

/// <summary>Pages for what cannot be shown. None of them says whether a record exists.</summary>
public static class ErrorPages
{
    public static ViewResult Forbidden(Controller controller, Act act)
    {
        var view = controller.View("Forbidden", (IReadOnlyList<string>)[.. Permissions.RolesThatMay(act).Select(role => role.InWords())]);
        view.StatusCode = StatusCodes.Status403Forbidden;
        return view;
    }

    /// <summary>
    /// More was asked than anybody is given, before it was even looked at. A program is told when to come again as people are.
    /// </summary>
    public static ViewResult TooMany(Controller controller, TimeSpan wait, string view = "TooMany", object? form = null)
    {
        controller.Response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(LondonWords.Culture);
        var page = controller.View(view, form ?? WhenIn(wait));
        page.StatusCode = StatusCodes.Status429TooManyRequests;
        return page;
    }

    /// <summary>"in a minute", "in 12 minutes": never sooner than it is.</summary>
    public static string WhenIn(TimeSpan wait) =>
        Math.Ceiling(wait.TotalMinutes) is > 1 and var minutes
            ? string.Create(LondonWords.Culture, $"in {minutes:0} minutes") : "in a minute";
}
