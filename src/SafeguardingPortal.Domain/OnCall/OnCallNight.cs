using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.OnCall;

/// <summary>Who is on call in a region: a sergeant, an inspector above them, and the numbers on which they answer.</summary>
public sealed record OnCallPair(Guid SergeantId, string SergeantPhone, Guid InspectorId, string InspectorPhone);

/// <summary>
/// One night of the rota of a region (row 45): from when the desks close on its day until they open on the next. A region and a day have
/// one row, so that no night has two pairs; a day without a row is a gap.
/// </summary>
public sealed class OnCallNight : Entity
{
    /// <summary>So many nights ahead a gap is said to the inspectors of the region.</summary>
    public const int NightsAhead = 7;

    /// <summary>By name, which it keeps under another command.</summary>
    public string Region { get; private set; } = "";
    public DateOnly Night { get; private set; }
    public Guid SergeantId { get; private set; }
    public Officer Sergeant { get; private set; } = null!;
    public string SergeantPhone { get; private set; } = "";
    public Guid InspectorId { get; private set; }
    public Officer Inspector { get; private set; } = null!;
    public string InspectorPhone { get; private set; } = "";
    public Guid ById { get; private set; }
    public DateTime At { get; private set; }

    private OnCallNight() { }

    public static OnCallNight Of(string region, DateOnly night, OnCallPair pair, CurrentUser by, DateTime now)
    {
        var made = new OnCallNight { Region = region, Night = night };
        made.Give(pair, by, now);
        return made;
    }

    public OnCallPair Pair => new(SergeantId, SergeantPhone, InspectorId, InspectorPhone);

    /// <summary>Puts others on call. A night that is past keeps who answered in it.</summary>
    public void Give(OnCallPair pair, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Night < UkTime.DateOf(now), "A night that is past keeps who was on call.");
        (SergeantId, SergeantPhone, InspectorId, InspectorPhone) =
            (pair.SergeantId, pair.SergeantPhone, pair.InspectorId, pair.InspectorPhone);
        (ById, At) = (by.Id, now);
    }

    /// <summary>Two nights of one region change places.</summary>
    public void SwapWith(OnCallNight other, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Region != other.Region || Id == other.Id, "Nights of one region are swapped, and two of them.");
        var (mine, theirs) = (Pair, other.Pair);
        Give(theirs, by, now);
        other.Give(mine, by, now);
    }

    /// <summary>Whose night an instant out of hours is in: before the desks open it is still that of the day before.</summary>
    public static DateOnly NightAt(DateTime utc, OfficeHours? hours) =>
        TimeOnly.FromDateTime(UkTime.At(utc)) < (hours?.Opens ?? new TimeOnly(8, 0)) ? UkTime.DateOf(utc).AddDays(-1) : UkTime.DateOf(utc);
}
