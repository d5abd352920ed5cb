using Microsoft.AspNetCore.Authorization;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>Who came in with a one-time password chooses their own before anything else.</summary>
public sealed class ChoosesPasswordFirst(RequestDelegate next)
{
    private static readonly string?[] Open = [LinkTo.Password, LinkTo.SignOut, LinkTo.Session, LinkTo.StaySignedIn, LinkTo.HideScreen];

    public Task InvokeAsync(HttpContext http)
    {
        if (!http.User.HasClaim(claim => claim.Type == Standing.MustChooseClaim) || Open.Contains(http.Request.Path.Value)
            || http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return next(http);
        http.Response.Redirect(LinkTo.Password);
        return Task.CompletedTask;
    }
}
