using Microsoft.AspNetCore.Authorization;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>
/// Who came in with a one-time password chooses their own before anything else, and who needs a second factor for their role sets one up.
/// </summary>
public sealed class ChoosesPasswordFirst(RequestDelegate next)
{
    private static readonly string?[] Open = [LinkTo.Password, LinkTo.SignOut, LinkTo.Session, LinkTo.StaySignedIn, LinkTo.HideScreen];
    private static readonly string?[] OpenForSecond = [LinkTo.SecondFactor, LinkTo.SetUpSecondFactor];

    public Task InvokeAsync(HttpContext http)
    {
        var (first, second) = (Has(Standing.MustChooseClaim), Has(Standing.MustSetUpClaim));
        if (!first && !second || Open.Contains(http.Request.Path.Value) || !first && OpenForSecond.Contains(http.Request.Path.Value)
            || http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return next(http);
        if (http.Request.Listens()) http.Response.NothingToHear();
        else http.Response.Redirect(first ? LinkTo.Password : LinkTo.SetUpSecondFactor);
        return Task.CompletedTask;

        bool Has(string type) => http.User.HasClaim(claim => claim.Type == type);
    }
}
