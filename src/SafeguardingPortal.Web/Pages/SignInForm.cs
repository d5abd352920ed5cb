using System.ComponentModel.DataAnnotations;

namespace SafeguardingPortal.Web.Pages;

/// <summary>Signing in, from its own page or from one that words wait on.</summary>
public sealed record SignInForm
{
    public string? UserName { get; init; }
    [DataType(DataType.Password)]
    public string? Password { get; init; }
    public string? ReturnUrl { get; init; }

    /// <summary>Words that wait for their sender, sealed.</summary>
    public string? Held { get; init; }
}
