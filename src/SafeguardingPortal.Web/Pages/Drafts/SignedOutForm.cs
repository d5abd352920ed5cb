using System.ComponentModel.DataAnnotations;

namespace SafeguardingPortal.Web.Pages.Drafts;

/// <summary>The sign-in page that words wait on. It is sent to the sign-in itself.</summary>
public sealed record SignedOutForm
{
    public string? UserName { get; init; }
    [DataType(DataType.Password)]
    public string? Password { get; init; }
    public string? ReturnUrl { get; init; }

    /// <summary>The words, sealed.</summary>
    public string? Held { get; init; }
}
