using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.Work.Home;

[Route("")]
public sealed class HomeController(MyWork work, AuditTrail audit, PortalDbContext db) : Controller
{
    /// <summary>What needs this person now; for a frontline officer the look-up, which is all that the portal has for them.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index() => db.Actor.IsOnTheStreet ? LocalRedirect(LinkTo.LookUp) : View(await work.ShowAsync());

    /// <summary>A page with nothing on it, for when someone comes to the desk.</summary>
    [HttpGet("hidden")]
    public IActionResult Hidden() => View();

    /// <summary>Where every refusal and every bug ends. A page says what to do and never what exists.</summary>
    [Route("error/{code:int}"), AllowAnonymous, IgnoreAntiforgeryToken]
    public async Task<IActionResult> Error()
    {
        // Read from the address and not bound: a body that could not be read is what often leads here, and nothing binds beside it.
        Response.StatusCode = StatusFor(int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture));
        switch (Response.StatusCode)
        {
            case StatusCodes.Status403Forbidden when RefusedAct() is { } act:
                audit.Add(AuditAction.Refused, "Page", reference: act.ToString());
                await db.SaveChangesAsync();
                return ErrorPages.Forbidden(this, act);
            case StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed:
                return View("NotFound");
            case StatusCodes.Status429TooManyRequests:
                return View("TooMany", "in a few minutes");
            case StatusCodes.Status413PayloadTooLarge:
                return View("TooMuch");
            case >= 500:
                return View("Error", HttpContext.TraceIdentifier);
            default:
                return View("BadRequest");
        }
    }

    /// <summary>Nobody comes here by typing the address. A body that is no form is the sender's mistake and not a bug.</summary>
    private int StatusFor(int code) => Failure switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => StatusCodes.Status413PayloadTooLarge,
        BadHttpRequestException or InvalidDataException or DecoderFallbackException => StatusCodes.Status400BadRequest,
        not null => StatusCodes.Status500InternalServerError,
        null when HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null && code is >= 400 and < 600 => code,
        null => StatusCodes.Status404NotFound
    };

    private Exception? Failure => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;

    /// <summary>The act the refused page is for: the policy's name on it.</summary>
    private Act? RefusedAct() =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint?.Metadata.GetOrderedMetadata<IAuthorizeData>()
        .Select(authorize => Enum.TryParse<Act>(authorize.Policy, out var act) ? act : (Act?)null).LastOrDefault(act => act is not null);
}
