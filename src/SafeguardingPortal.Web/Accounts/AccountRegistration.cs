using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>Identity on the portal's own database, with our pages, our limits and our password rule.</summary>
public static class AccountRegistration
{
    public const string SignInPath = "/account/sign-in";

    public static IServiceCollection AddPortalAccounts(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddIdentityCore<PortalUser>(identity =>
            {
                identity.Lockout = new() { AllowedForNewUsers = true, MaxFailedAccessAttempts = 10, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
                identity.Password = new()
                {
                    RequiredLength = PasswordStrength.MinimumLength,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                    RequiredUniqueChars = 1
                };
                identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
            })
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddSignInManager<PortalSignIn>()
            .AddClaimsPrincipalFactory<OfficerClaims>()
            .AddPasswordValidator<PasswordStrength>()
            .AddDefaultTokenProviders();

        // A leaver's open session and a changed posting are noticed within this time (BR-54).
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = environment.IsDevelopment() ? "portal" : "__Host-portal";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.ExpireTimeSpan = SessionLimits.Whole;
            cookie.SlidingExpiration = false;
            cookie.LoginPath = SignInPath;
            cookie.ReturnUrlParameter = "returnUrl";
            // Back to the very form, with the text in it.
            cookie.Events.OnRedirectToLogin = context => context.HttpContext.RequestServices.GetRequiredService<SentSignedOut>().AnswerAsync(context);
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            cookie.Events.OnSigningIn = SessionLimits.StartAsync;
            cookie.Events.OnValidatePrincipal = SessionLimits.CheckAsync;
        })
        // Ending a session signs it out of this one too, and of one that is not there it cannot.
        .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.AddAuthorization(Policies.Add);
        services.AddScoped<HeldWords>().AddScoped<SentSignedOut>().Configure<MvcOptions>(mvc => mvc.Filters.Add<RefusedTokens>());

        var keys = services.AddDataProtection().SetApplicationName("SafeguardingPortal").PersistKeysToDbContext<PortalDbContext>();
        // Who can read the database, or a backup of it, then still cannot make a cookie.
        if (configuration["DataProtection:Certificate"] is { Length: > 0 } file) keys.ProtectKeysWithCertificate(X509Certificate2.CreateFromPemFile(file));
        return services;
    }
}
