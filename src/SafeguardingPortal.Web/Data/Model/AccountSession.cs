namespace SafeguardingPortal.Web.Data.Model;

/// <summary>
/// A sign-in, from then until it ends: by whoever it is of, here or at another device, by a change that ends all of them, or by itself. Of
/// use for some weeks; that somebody signed in is on the trail.
/// </summary>
public sealed class AccountSession
{
    /// <summary>The number in its cookie, by which the trail tells it from another. It opens nothing.</summary>
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTime StartedAt { get; init; }

    /// <summary>The last human act in it, to some minutes.</summary>
    public required DateTime SeenAt { get; set; }
    public DateTime? EndedAt { get; set; }

    /// <summary>What the account was signed by then: another password or signing out everywhere ends what was begun before it.</summary>
    public required string? Stamp { get; set; }

    /// <summary>The browser and system as the browser says, such as "Edge on Windows", and the address it came from.</summary>
    public required string Program { get; init; }
    public string? Address { get; init; }

    /// <summary>It was the first at a device this account had not been used at.</summary>
    public required bool IsAtNewDevice { get; init; }
}
