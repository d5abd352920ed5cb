using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>Identity on the portal's own database, with our pages, our limits and our password rule.</summary>
public static class AccountRegistration
{
    public const string SignInPath = LinkTo.SignIn;
    public const string SignOutPath = LinkTo.SignOut;
    private const int HashIterations = 210_000;

    public static IServiceCollection AddPortalAccounts(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddIdentityCore<PortalUser>(identity =>
            {
                identity.Lockout =
                    new() { AllowedForNewUsers = true, MaxFailedAccessAttempts = 10, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
                identity.Password = new()
                {
                    RequiredLength = PasswordStrength.MinimumLength,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                    RequiredUniqueChars = 1
                };
                identity.User.AllowedUserNameCharacters = OfficerAccounts.Letters;
            })
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddSignInManager<PortalSignIn>()
            .AddClaimsPrincipalFactory<OfficerClaims>()
            .AddPasswordValidator<PasswordStrength>()
            .AddDefaultTokenProviders();

        // What OWASP asks for PBKDF2 with HMAC-SHA-512; an older hash is made anew when its owner signs in.
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = HashIterations);
        services.AddOptions<SignInLimits>().BindConfiguration(SignInLimits.Section).ValidateOnStart()
            .Validate(limits => limits.AreUsable, $"{SignInLimits.Section}: every limit is above nothing, and Within is at most a day");
        services.AddSingleton<Standings>().AddSingleton<Quotas>().AddSingleton<KnownDevices>().AddSingleton<NobodysPassword>();
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
            cookie.Events.OnRedirectToLogin = context =>
            {
                if (context.Request.Listens())
                {
                    context.Response.NothingToHear();
                    return Task.CompletedTask;
                }
                context.RedirectUri = WayBack(context.Request) is { } back
                    ? $"{SignInPath}?returnUrl={Uri.EscapeDataString(back)}" : SignInPath;
                return context.HttpContext.RequestServices.GetRequiredService<SentSignedOut>().AnswerAsync(context);
            };
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            cookie.Events.OnSigningIn = SessionLimits.StartAsync;
            cookie.Events.OnValidatePrincipal = SessionLimits.CheckAsync;
        })
        // Ending a session signs it out of this one too, and of one that is not there it cannot.
        .AddCookie(IdentityConstants.TwoFactorRememberMeScheme)
        // Whose password was right, for as long as it takes to read a code.
        .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            cookie.Cookie.Name = environment.IsDevelopment() ? "portal-code" : "__Host-portal-code";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.ExpireTimeSpan = PortalSignIn.CodeWaits;
            cookie.SlidingExpiration = false;
        });
        services.AddAuthorization(Policies.Add);
        services.AddScoped<OfficerAccounts>().AddScoped<SecondFactors>().AddScoped<AccountSessions>().AddScoped<HeldWords>()
            .AddScoped<SentSignedOut>()
            .Configure<MvcOptions>(mvc => mvc.Filters.Add(new RefusedTokens()));

        var keys = services.AddDataProtection().SetApplicationName("SafeguardingPortal").PersistKeysToDbContext<PortalDbContext>();
        // Who can read the database, or a backup of it, then still cannot make a cookie.
        if (configuration["DataProtection:Certificate"] is { Length: > 0 } file)
            keys.ProtectKeysWithCertificate(X509Certificate2.CreateFromPemFile(file));
        return services;
    }

    /// <summary>
    /// Where somebody was who has to sign in first: at the page asked for; at the page whose button was pressed. A form that was sent
    /// is <see cref="SentSignedOut"/>'s. Whoever was on the way out was going nowhere.
    /// </summary>
    private static string? WayBack(HttpRequest request) => request switch
    {
        _ when request.Path == SignOutPath => null,
        _ when HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) => $"{request.Path}{request.QueryString}",
        _ => CameFrom.PageOf(request) ?? request.Path
    };
}
