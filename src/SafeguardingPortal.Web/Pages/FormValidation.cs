using FluentValidation;
using FluentValidation.AspNetCore;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SafeguardingPortal.Domain;

namespace SafeguardingPortal.Web.Pages;

/// <summary>
/// Runs the validator of each form and puts its words in ModelState, where a code that is none of ours has no words of its own.
/// </summary>
public sealed class FormValidation : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        // Our rows are numbered. Only a changed page names them, and can leave rows that are nothing between them.
        if (context.HttpContext.Features.Get<IFormFeature>()?.Form?.Keys
            .Any(key => key.EndsWith(".index", StringComparison.OrdinalIgnoreCase)) == true)
        {
            context.Result = new BadRequestResult();
            return;
        }
        foreach (var argument in context.ActionArguments.Values.OfType<object>())
        {
            if (context.HttpContext.RequestServices
                .GetService(typeof(IValidator<>).MakeGenericType(argument.GetType())) is not IValidator validator) continue;

            var result = await validator.ValidateAsync(new ValidationContext<object>(argument), context.HttpContext.RequestAborted);
            // One mistake a field is said, the last found.
            var errors = result.Errors.GroupBy(error => error.PropertyName).Select(field => field.Last()).ToList();
            foreach (var error in errors)
                if (context.ModelState.TryGetValue(error.PropertyName, out var entry)) entry.Errors.Clear();
            new ValidationResult(errors).AddToModelState(context.ModelState);
        }

        // Only a changed page posts a version that is no number; there is no field to say so at.
        if (context.ModelState.TryGetValue(nameof(Entity.Version), out var version) && version.Errors.Count > 0)
        {
            context.Result = new BadRequestResult();
            return;
        }
        await next();
    }
}
