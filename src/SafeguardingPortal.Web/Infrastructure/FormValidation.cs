using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SafeguardingPortal.Web.Infrastructure;

/// <summary>Runs the validator of each form and puts its words in ModelState, where a code that is none of ours has no words of its own.</summary>
public sealed class FormValidation : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        foreach (var argument in context.ActionArguments.Values.OfType<object>())
        {
            if (context.HttpContext.RequestServices.GetService(typeof(IValidator<>).MakeGenericType(argument.GetType())) is not IValidator validator) continue;

            var result = await validator.ValidateAsync(new ValidationContext<object>(argument), context.HttpContext.RequestAborted);
            foreach (var error in result.Errors)
            {
                if (context.ModelState.TryGetValue(error.PropertyName, out var entry)) entry.Errors.Clear();
                context.ModelState.AddModelError(error.PropertyName, error.ErrorMessage);
            }
        }

        await next();
    }
}
