using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>
/// A session ends after 15 minutes without a human act and 12 hours after signing in (handbook §7). A sliding cookie renews only
/// after half its life, so the two instants are kept in it and checked here.
/// </summary>
public static class SessionLimits
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Whole = TimeSpan.FromHours(12);

    /// <summary>Renewing the cookie at every request would be noise; a few seconds either way are not seen.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(20);

    /// <summary>What a page does by itself is no sign of anyone sitting there.</summary>
    private static readonly string?[] NotAtTheDesk = ["/drafts/keep", "/account/session"];

    private const string StartedAt = "started-at";
    private const string SeenAt = "seen-at";

    public static Task StartAsync(CookieSigningInContext context)
    {
        var now = Now(context.HttpContext);
        context.Properties.Items.TryAdd(StartedAt, Written(now));
        context.Properties.Items[SeenAt] = Written(now);
        context.Properties.IsPersistent = false;
        return Task.CompletedTask;
    }

    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var now = Now(context.HttpContext);
        if (Read(context.Properties, StartedAt) is not { } started || Read(context.Properties, SeenAt) is not { } seen
            || now - seen > Idle || now - started > Whole)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        // A clock that was put back leaves an instant ahead of it in the cookie, which the renewal below brings home.
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (context.Principal is null || (now - seen).Duration() < Grain || NotAtTheDesk.Contains(context.Request.Path.Value)) return;
        context.Properties.Items[SeenAt] = Written(now);
        context.ShouldRenew = true;
    }

    /// <summary>When the session ends if nobody does anything; null for a visitor without one.</summary>
    public static DateTime? EndsAt(AuthenticationProperties? properties) =>
        properties is not null && Read(properties, SeenAt) is { } seen && Read(properties, StartedAt) is { } started
            ? new[] { seen + Idle, started + Whole }.Min()
            : null;

    private static DateTime Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().UtcNow;

    private static string Written(DateTime utc) => utc.ToString("O", CultureInfo.InvariantCulture);

    private static DateTime? Read(AuthenticationProperties properties, string item) =>
        properties.Items.TryGetValue(item, out var written) && DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;
}
