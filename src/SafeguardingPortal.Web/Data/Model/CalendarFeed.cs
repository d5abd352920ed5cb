namespace SafeguardingPortal.Web.Data.Model;

/// <summary>
/// A secret address at which a calendar program reads an officer's diary. Only the hash of the secret is kept; an officer has one at a
/// time, and taking it back makes the address worthless at once.
/// </summary>
public sealed class CalendarFeed
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OfficerId { get; init; }

    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    public required string TokenHash { get; init; }
    public required DateTime MadeAt { get; init; }
    public DateTime? RevokedAt { get; set; }
    public DateTime? LastReadAt { get; set; }
}
