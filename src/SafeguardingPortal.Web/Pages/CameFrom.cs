namespace SafeguardingPortal.Web.Pages;

/// <summary>The page on which something was pressed.</summary>
public static class CameFrom
{
    /// <summary>Path and query of a page of ours; null where the browser does not say or it is none.</summary>
    public static string? PageOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value
        && IsLocal(page.PathAndQuery)
            ? page.PathAndQuery
            : null;

    /// <summary>An address that begins with two strokes is that of another server.</summary>
    private static bool IsLocal(string address) => address is ['/'] or ['/', not ('/' or '\\'), ..];
}
