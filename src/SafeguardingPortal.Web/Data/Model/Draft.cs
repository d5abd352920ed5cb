namespace SafeguardingPortal.Web.Data.Model;

/// <summary>
/// A long form as someone left it, kept on the server for them alone until it is sent or a week has passed (B8). Instants are UTC.
/// </summary>
public sealed class Draft
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UserId { get; init; }

    /// <summary>The address of the form, which is also what the draft is of.</summary>
    public required string Path { get; init; }

    /// <summary>Every field as it was typed, written as a form is sent.</summary>
    public required string Fields { get; set; }

    /// <summary>Goes up with every save, so that two tabs do not overwrite each other unseen.</summary>
    public int Revision { get; set; }
    public DateTime SavedAt { get; set; }
    public DateTime ExpiresAt { get; set; }
}
