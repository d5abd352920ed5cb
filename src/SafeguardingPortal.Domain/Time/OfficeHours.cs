using SafeguardingPortal.Domain.Lists;

namespace SafeguardingPortal.Domain.Time;

/// <summary>When the referral desk is staffed, in London time (¶18). Limits run day and night whatever these say.</summary>
public sealed class OfficeHours : Entity, IDatedRow
{
    /// <summary>
    /// The name of the one region whose desks keep them, as in the pilot of summer 2009; null for all without hours of their own.
    /// </summary>
    public string? Region { get; private set; }

    /// <summary>The one team whose desk keeps them; its own go before its region's.</summary>
    public Guid? CaitId { get; private set; }
    public TimeOnly Opens { get; private set; }
    public TimeOnly Closes { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string? Note { get; private set; }

    /// <summary>Whether the desk was staffed at this instant; hours apply every day of the week (Part C).</summary>
    public bool Cover(DateTime utc) => TimeOnly.FromDateTime(UkTime.At(utc)) is var time && Opens <= time && time < Closes;

    private OfficeHours() { }

    public static OfficeHours Of(TimeOnly opens, TimeOnly closes, DateOnly from, DateOnly? to, string? note, string? region = null,
        Guid? caitId = null) => new()
        {
            Region = region,
            CaitId = caitId,
            Opens = opens,
            Closes = closes,
            From = from,
            To = to,
            Note = note
        };

    void IDatedRow.EndOn(DateOnly last) => To = last;
}
