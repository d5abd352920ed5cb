using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;

namespace SafeguardingPortal.Web.Pages;

/// <summary>
/// A form that makes something makes it once: sent again, before or while the first is being saved, it leads to what the first one made
/// (B6).
/// </summary>
public sealed class OnceOnly(PortalDbContext db) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (context.ActionArguments.Values.OfType<ISubmittedOnce>().FirstOrDefault() is not { } form)
        {
            await next();
            return;
        }
        if (form.SubmissionId == Guid.Empty)
        {
            context.Result = new BadRequestResult();
            return;
        }
        if (await MadeAsync(form) is { } made)
        {
            context.Result = new LocalRedirectResult(made);
            return;
        }

        var executed = await next();
        // What this one made itself is shown as it is, such as passwords that are shown once.
        if (executed.Exception is null && db.Submissions.Local.Any(made =>
            made.SubmissionId == form.SubmissionId && db.Entry(made).State == EntityState.Unchanged)) return;
        // Both were under way at once: the database kept the first, whatever index said so. Or what the first one made is what this one is
        // now asked about, such as a child who was not known a moment ago.
        if (DatabaseTrouble.Of(executed.Exception) is null && executed is { Exception: DbUpdateException or RuleViolation }
            or { Exception: null, Result: ViewResult } && await MadeAsync(form) is { } madeMeanwhile)
        {
            executed.Result = new LocalRedirectResult(madeMeanwhile);
            executed.ExceptionHandled = true;
        }
    }

    private async Task<string?> MadeAsync(ISubmittedOnce form)
    {
        var userId = db.Actor.Id;
        return await db.Submissions.AsNoTracking()
            .Where(submission => submission.UserId == userId && submission.SubmissionId == form.SubmissionId)
            .Select(submission => submission.MadeAt).SingleOrDefaultAsync();
    }
}
