using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Hosting;

/// <summary>What a portal outside Development does not start without, and what every portal tells browsers by default.</summary>
public static class SafeDefaults
{
    public const string AllowUnprotectedKeys = "Keys:AllowUnprotected";

    private static readonly TimeSpan SecureFor = TimeSpan.FromDays(365);

    public static IServiceCollection AddSafeDefaults(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<PublicAddress>();
        services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (SecureFor, true));
        services.Configure<CookieTempDataProviderOptions>(said =>
        {
            said.Cookie.Name = environment.IsDevelopment() ? "portal-said" : "__Host-portal-said";
            said.Cookie.HttpOnly = true;
            said.Cookie.SameSite = SameSiteMode.Lax;
            said.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        // Asked under any other name nobody answers; under the machine's own only what is inside asks, such as the check of a container.
        if (PublicAddress.Read(configuration) is { } home && configuration["AllowedHosts"] is null or "" or "*")
            services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = [home.Host, "localhost", "127.0.0.1", "[::1]"]);
        return services;
    }

    /// <summary>Ends a start that would serve people in a way nobody has chosen by name.</summary>
    public static void RefuseWhatIsUnsafe(this WebApplication app)
    {
        if (app.Environment.IsDevelopment()) return;
        if (app.Services.GetRequiredService<PublicAddress>().Configured is null)
            throw new InvalidOperationException($"Set {PublicAddress.Setting} to where the portal is found, such as "
                + "https://portal.example: nothing else says under which name it may be asked.");
        if (app.Configuration["DataProtection:Certificate"] is not { Length: > 0 }
            && !(bool.TryParse(app.Configuration[AllowUnprotectedKeys], out var isAllowed) && isAllowed))
            throw new InvalidOperationException("The keys that cookies are signed with would stand readable in the database, and in every "
                + "backup of it. Name a certificate in "
                + $"DataProtection:Certificate (docs/operations.md), or say that it may be so with {AllowUnprotectedKeys}=true.");
    }
}
