using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Referrals;

/// <summary>What is told of seeing a child. The instant is UTC.</summary>
/// <param name="Alone">Whether the child was seen without the adults of the home.</param>
/// <param name="Found">How the child was, and what they said.</param>
public sealed record SeenTold(DateTime At, string By, string Where, Answer Alone, string? Found);

/// <summary>A child of a referral was seen: when, where, by whom, whether alone. Withdrawn where it was wrong, and kept (B10).</summary>
public sealed class Sighting : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(WithdrawnAt), nameof(WithdrawnById), nameof(WithdrawnReason));

    public Guid ReferralId { get; private set; }
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public DateTime SeenAt { get; private set; }
    public string SeenBy { get; private set; } = "";
    public string Where { get; private set; } = "";
    public Answer Alone { get; private set; }
    public string? Found { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid RecordedById { get; private set; }
    public Officer RecordedBy { get; private set; } = null!;
    public DateTime? WithdrawnAt { get; private set; }
    public Guid? WithdrawnById { get; private set; }
    public Officer? WithdrawnBy { get; private set; }
    public string? WithdrawnReason { get; private set; }

    private Sighting() { }

    internal static Sighting Of(Guid referralId, Person person, SeenTold told, CurrentUser by, DateTime now) => new()
    {
        ReferralId = referralId,
        PersonId = person.Id,
        Person = person,
        SeenAt = told.At,
        SeenBy = told.By,
        Where = told.Where,
        Alone = told.Alone,
        Found = told.Found,
        RecordedAt = now,
        RecordedById = by.Id
    };

    internal void Withdraw(string reason, CurrentUser by, DateTime now) =>
        (WithdrawnAt, WithdrawnById, WithdrawnReason) = (now, by.Id, reason);
}
