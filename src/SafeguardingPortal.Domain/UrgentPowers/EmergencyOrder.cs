using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.UrgentPowers;

/// <summary>An emergency protection order as the court made it, or its extension. Instants are UTC.</summary>
public sealed record OrderMade(string Court, bool PoliceApplied, DateTime MadeAt, DateTime EndsAt);

/// <summary>An emergency protection order that followed police protection, or its one extension (ss.44 and 45 Children Act 1989).</summary>
public sealed class EmergencyOrder : Entity, IKept
{
    /// <summary>How long before its end people are told: the time a court needs to be asked.</summary>
    private const int DueSoonHours = 48, LastHours = 24;

    public Guid ProtectionId { get; private set; }

    /// <summary>1 for the order, 2 for its extension.</summary>
    public int Number { get; private set; }
    public string Court { get; private set; } = "";
    public bool PoliceApplied { get; private set; }
    public DateTime MadeAt { get; private set; }
    public DateTime EndsAt { get; private set; }
    public Guid DeadlineId { get; private set; }
    public Deadline Deadline { get; private set; } = null!;
    public DateTime RecordedAt { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;

    private EmergencyOrder() { }

    internal static EmergencyOrder Of(PoliceProtection of, int number, OrderMade made, Cait covering, CurrentUser by, DateTime now)
    {
        var deadline = Deadline.Until(DeadlineKind.EmergencyProtectionOrder, of.Reference, Subject.Borough(of.Borough, covering),
            made.MadeAt,
            made.EndsAt.AddHours(-DueSoonHours), made.EndsAt, made.EndsAt.AddHours(-LastHours));
        return new()
        {
            ProtectionId = of.Id,
            Number = number,
            Court = made.Court,
            PoliceApplied = made.PoliceApplied,
            MadeAt = made.MadeAt,
            EndsAt = made.EndsAt,
            DeadlineId = deadline.Id,
            Deadline = deadline,
            ById = by.Id,
            RecordedAt = now
        };
    }
}
