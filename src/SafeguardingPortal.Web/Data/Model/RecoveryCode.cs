namespace SafeguardingPortal.Web.Data.Model;

/// <summary>
/// A word that stands in for the authenticator once, for who has lost it. Kept as its hash: it is long and made by chance.
/// </summary>
public sealed class RecoveryCode
{
    public required Guid AccountId { get; init; }
    public required string Hash { get; init; }
    public DateTime? UsedAt { get; set; }
}
