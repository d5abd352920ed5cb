using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>
/// A session ends after 15 minutes without a human act and 12 hours after signing in (handbook §7). A sliding cookie renews only
/// after half its life, so the two instants are kept in it and checked here. It ends with the next request where the account is closed, its
/// password is changed or it is signed out elsewhere; who goes on does so as what they are by then.
/// </summary>
public static class SessionLimits
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Whole = TimeSpan.FromHours(12);

    /// <summary>
    /// A page asks for several things at once, and one cookie is enough for them. More would end a session that much too early.
    /// </summary>
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(1);

    /// <summary>What a page does by itself is no sign of anyone sitting there.</summary>
    private static readonly string?[] NotAtTheDesk = [LinkTo.KeepDraft, LinkTo.Session, LinkTo.Live, LinkTo.Wallboard];

    private const string StartedAt = "started-at";
    private const string SeenAt = "seen-at";

    /// <summary>When its owner's list of sessions was last told that somebody is there.</summary>
    private const string NotedAt = "noted-at";

    /// <summary>By which the trail tells a session from another. It opens nothing.</summary>
    private const string Number = "session";

    public static Task StartAsync(CookieSigningInContext context)
    {
        var now = Now(context.HttpContext);
        context.Properties.Items.TryAdd(StartedAt, Written(now));
        context.Properties.Items[SeenAt] = Written(now);
        context.Properties.Items.TryAdd(NotedAt, Written(now));
        context.Properties.Items.TryAdd(
            Number, (context.HttpContext.RequestServices.GetRequiredService<PortalDbContext>().From.Session ?? Guid.NewGuid()).ToString());
        context.Properties.IsPersistent = false;
        return Task.CompletedTask;
    }

    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        // A file is the same for everybody, so nobody is asked for.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            context.RejectPrincipal();
            return;
        }
        var now = Now(context.HttpContext);
        if (Read(context.Properties, StartedAt) is not { } started || Read(context.Properties, SeenAt) is not { } seen
            || now - seen > Idle || now - started > Whole)
        {
            await EndAsync(context);
            return;
        }
        if (!await IsStillSoAsync(context))
        {
            await EndAsync(context);
            return;
        }

        // A clock that was put back leaves an instant ahead of it in the cookie, which the renewal below brings home.
        if ((now - seen).Duration() < Grain || NotAtTheDesk.Contains(context.Request.Path.Value)) return;
        context.Properties.Items[SeenAt] = Written(now);
        context.ShouldRenew = true;
        if (NumberOf(context.Properties) is not { } number
            || Read(context.Properties, NotedAt) is { } noted && (now - noted).Duration() < AccountSessions.Grain) return;
        context.Properties.Items[NotedAt] = Written(now);
        await AccountSessions.SeenAsync(context.HttpContext.RequestServices.GetRequiredService<PortalDbContext>(), number, now);
    }

    public static Guid? NumberOf(AuthenticationProperties? properties) =>
        properties is not null && properties.Items.TryGetValue(Number, out var written) && Guid.TryParse(written, out var number)
            ? number : null;

    /// <summary>Never by the age of the cookie, which the portal itself makes anew: by what is so now.</summary>
    private static async Task<bool> IsStillSoAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal is not { Identity: ClaimsIdentity said }) return false;
        if (!Guid.TryParse(said.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var id)) return false;
        var standing = await services.GetRequiredService<Standings>().FindAsync(
            services.GetRequiredService<PortalDbContext>(), id, NumberOf(context.Properties));
        var stamp =
            said.FindFirst(services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType)?.Value;
        var ended = standing switch
        {
            null => "the account is not there any more",
            { IsClosed: true } => "the account is closed",
            { Roles.Count: 0 } => "the officer has no role any more",
            { IsSessionEnded: true } => "this session was ended elsewhere",
            _ when standing.SecurityStamp != stamp => "signed out elsewhere, or another password",
            _ => null
        };
        if (ended is not null)
        {
            services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SessionLimits)).Revoked(standing?.UserName, ended);
            return false;
        }
        if (standing!.IsOn(said)) return true;
        context.ReplacePrincipal(new(standing.PutOn(said)));
        context.ShouldRenew = true;
        return true;
    }

    private static Task EndAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    /// <summary>When the session ends if nobody does anything; null for a visitor without one.</summary>
    public static DateTime? EndsAt(AuthenticationProperties? properties) =>
        properties is not null && Read(properties, SeenAt) is { } seen && Read(properties, StartedAt) is { } started
            ? new[] { seen + Idle, started + Whole }.Min()
            : null;

    /// <summary>What a page counts down: the last second is one whole second, and nothing is not said early.</summary>
    public static int SecondsLeft(DateTime endsAt, DateTime now) => (int)Math.Ceiling((endsAt - now).TotalSeconds);

    private static DateTime Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().UtcNow;

    private static string Written(DateTime utc) => utc.ToString("O", CultureInfo.InvariantCulture);

    private static DateTime? Read(AuthenticationProperties properties, string item) =>
        properties.Items.TryGetValue(item, out var written)
        && DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;
}
