namespace SafeguardingPortal.Web.Data.Model;

/// <summary>
/// A long form as someone left it, kept on the server for them alone until it is sent or a week has passed (B8). Instants are UTC.
/// </summary>
public sealed class Draft
{
    public const int MostAbout = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UserId { get; init; }

    /// <summary>The begun form it is of: two forms opened at one address are two drafts.</summary>
    public required Guid FormId { get; init; }

    /// <summary>The address of the form.</summary>
    public required string Path { get; init; }

    /// <summary>What tells it from another of its kind: a name, or its first words.</summary>
    public string? About { get; set; }

    /// <summary>Every field as it was typed, written as a form is sent; the version of the record it was begun on is one of them.</summary>
    public required string Fields { get; set; }

    /// <summary>How long that is, for the quota.</summary>
    public int Characters { get; set; }

    /// <summary>Goes up with every save, so that one form open twice does not overwrite itself unseen.</summary>
    public int Revision { get; set; }
    public DateTime BegunAt { get; init; }
    public DateTime SavedAt { get; set; }
    public DateTime ExpiresAt { get; set; }
}
