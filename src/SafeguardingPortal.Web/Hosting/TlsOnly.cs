namespace SafeguardingPortal.Web.Hosting;

/// <summary>
/// Outside Development every cookie needs TLS. A request that came without it, as behind a proxy whose word is not listened to, is told so
/// in plain words instead of failing at the first form. The health checks stay open, since they are asked from inside.
/// </summary>
public sealed class TlsOnly(RequestDelegate next, ILogger<TlsOnly> logger)
{
    public const string Words =
        "The portal is used over HTTPS only, and this request reached it over plain HTTP. Nothing was saved.\n\n" +
        "For whoever runs the portal: where a proxy ends TLS, set ASPNETCORE_FORWARDEDHEADERS_ENABLED=true, let the proxy send "
        + "X-Forwarded-Proto, and let nothing but the proxy reach this port.\n";

    private int told;

    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.IsHttps || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)) return next(http);
        // Once a start is enough: a misconfigured proxy would fill the log.
        if (Interlocked.Exchange(ref told, 1) == 0) logger.LogError(
            "Requests arrive over plain HTTP and are refused. Behind a proxy that ends TLS set ASPNETCORE_FORWARDEDHEADERS_ENABLED=true");
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(Words);
    }
}
