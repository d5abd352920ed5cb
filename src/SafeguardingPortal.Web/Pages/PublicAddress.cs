namespace SafeguardingPortal.Web.Pages;

/// <summary>
/// Where the portal is found from outside (<c>PublicAddress</c>). What is written down as a whole address, to be used elsewhere, begins
/// with it and never with what a request says of itself; in Development alone, where it is not set, with that.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    public const string Setting = "PublicAddress";

    public Uri? Configured { get; } = Read(configuration);

    public string Of(HttpRequest request, string path) =>
        Configured is { } home ? new Uri(home, path).ToString() : $"{request.Scheme}://{request.Host}{path}";

    /// <summary>Null where it is not set. What is no address of a secure site is as good as none, and is told so at the start.</summary>
    public static Uri? Read(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => null,
        var written when Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            && address.PathAndQuery == "/" && address.UserInfo.Length == 0 => address,
        var other =>
            throw new InvalidOperationException($"{Setting} '{other}' is not the address of a secure site, such as https://portal.example")
    };
}
