using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Referrals;

/// <summary>Words of a report that can be put right. The last three are of somebody in it.</summary>
public enum ReferralField
{
    Narrative, Injuries, Whereabouts, DangerAction, OtherChildren, Interpreter, WhoIsTold, ReferrerName, ReferrerContact,
    OwnWords, School, Relation
}

public static class ReferralFields
{
    public static bool IsOfAPerson(this ReferralField field) =>
        field is ReferralField.OwnWords or ReferralField.School or ReferralField.Relation;
}

/// <summary>A word of the report was wrong: what stood, what stands now, and why. The report goes on showing both (B10).</summary>
public sealed class ReferralCorrection : Entity, IKept
{
    public Guid ReferralId { get; private set; }
    public ReferralField Field { get; private set; }

    /// <summary>Of whom it is said; null where it is said of the report.</summary>
    public Guid? PersonId { get; private set; }
    public Person? Person { get; private set; }
    public string? Before { get; private set; }
    public string? After { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private ReferralCorrection() { }

    internal static ReferralCorrection Of(
        Guid referralId, ReferralField field, Guid? personId, string? before, string? after, string reason, CurrentUser by, DateTime now) =>
        new()
        {
            ReferralId = referralId,
            Field = field,
            PersonId = personId,
            Before = before,
            After = after,
            Reason = reason,
            ById = by.Id,
            At = now
        };
}
