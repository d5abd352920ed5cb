namespace SafeguardingPortal.Web.Accounts;

/// <summary>
/// A page that listens for changes by itself (server-sent events). It cannot read a page it is led to: where it may not listen it is told
/// that there is nothing to hear, and whoever looks at it finds out why with their next click.
/// </summary>
public static class ListeningPage
{
    public const string Type = "text/event-stream";

    public static bool Listens(this HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(Type, StringComparison.OrdinalIgnoreCase));

    public static void NothingToHear(this HttpResponse response) => response.StatusCode = StatusCodes.Status204NoContent;
}
