using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Vehicles;

/// <summary>A team's car, booked for conferences (¶21, row 46). Carries no case content.</summary>
public sealed class Vehicle : Entity, IDatedRow
{
    /// <summary>No booking is longer, so whatever takes a car now began within this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>What addresses and lists call it, such as its registration mark.</summary>
    public string Registration { get; private set; } = "";
    public string Name { get; private set; } = "";
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private readonly List<VehicleBooking> bookings = [];
    public IReadOnlyList<VehicleBooking> Bookings => bookings;

    private Vehicle() { }

    void IDatedRow.EndOn(DateOnly last) => To = last;

    public static Vehicle Of(string registration, string name, Guid caitId, DateOnly from) =>
        new() { Registration = registration, Name = name, CaitId = caitId, From = from };

    /// <summary>
    /// Books the car, up to the very minute another booking begins. Its version moves on, and each half hour of it is a row that can exist
    /// once, so two who book at once cannot both have it.
    /// </summary>
    /// <param name="conferenceReference">The conference it is for, where it is for one.</param>
    public VehicleBooking Book(DateTime startsAt, DateTime endsAt, string? conferenceReference, CurrentUser by, DateTime now)
    {
        RuleViolation.When(endsAt <= startsAt || endsAt - startsAt > Longest, "A booking ends after it begins, and within 24 hours.");
        RuleViolation.When(endsAt <= now, "That time has passed. Book a car for what is to come.");
        RuleViolation.When(UkTime.DateOf(startsAt) < From || UkTime.DateOf(endsAt) > To, "The team does not have this car then.");
        var others = bookings.FindAll(other => other.CancelledAt is null);
        RuleViolation.When(others.Exists(other => other.StartsAt < endsAt && startsAt < other.EndsAt),
            "This car is booked by then. Choose another car or another time.");
        var booking = VehicleBooking.Of(Id, startsAt, endsAt, conferenceReference, by.Id, now, others);
        bookings.Add(booking);
        Touch();
        return booking;
    }

    /// <summary>By whoever booked it, or a sergeant or above.</summary>
    public static bool CanBeCancelledBy(CurrentUser user, Guid bookedById) => user.DoesWorkOf(bookedById) || user.IsSergeantOrAbove;

    public void Cancel(VehicleBooking booking, CurrentUser by, DateTime now)
    {
        RuleViolation.When(
            !CanBeCancelledBy(by, booking.ById), "Only whoever booked the car, or a detective sergeant or above, can cancel that.");
        booking.Cancel(by.Id, now);
        Touch();
    }
}

/// <summary>A time a car is taken for. Cancelled bookings stay on record and free the car.</summary>
public sealed class VehicleBooking : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(CancelledAt), nameof(CancelledById));

    /// <summary>How finely a car is shared out.</summary>
    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(30);

    public Guid VehicleId { get; private set; }
    public DateTime StartsAt { get; private set; }
    public DateTime EndsAt { get; private set; }
    public string? ConferenceReference { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }
    public DateTime? CancelledAt { get; private set; }
    public Guid? CancelledById { get; private set; }

    private readonly List<VehicleSlot> slots = [];
    public IReadOnlyList<VehicleSlot> Slots => slots;

    private VehicleBooking() { }

    /// <summary>Those that overlap a time or have a half hour in common with it, which are loaded before it is booked.</summary>
    public static Expression<Func<VehicleBooking, bool>> Near(DateTime startsAt, DateTime endsAt)
    {
        var (from, to) = (startsAt - Slot, endsAt + Slot);
        return booking => booking.EndsAt > from && booking.StartsAt < to;
    }

    /// <param name="others">Those that stand, none of which overlaps this; a half hour in common with one of them is left to it.</param>
    internal static VehicleBooking Of(
        Guid vehicleId, DateTime startsAt, DateTime endsAt, string? conferenceReference, Guid byId, DateTime now,
        IReadOnlyList<VehicleBooking> others)
    {
        var booking = new VehicleBooking
        {
            VehicleId = vehicleId,
            StartsAt = startsAt,
            EndsAt = endsAt,
            ConferenceReference = conferenceReference,
            ById = byId,
            At = now
        };
        for (var slot = new DateTime(startsAt.Ticks - startsAt.Ticks % Slot.Ticks, DateTimeKind.Utc); slot < endsAt; slot += Slot)
            if (!others.Any(other => other.StartsAt < slot + Slot && slot < other.EndsAt))
                booking.slots.Add(VehicleSlot.Of(vehicleId, booking.Id, slot));
        return booking;
    }

    internal void Cancel(Guid byId, DateTime now)
    {
        RuleViolation.When(CancelledAt is not null, "This booking is cancelled already.");
        (CancelledAt, CancelledById) = (now, byId);
        slots.Clear();
    }
}

/// <summary>
/// Half an hour of one car. There is one row of each, whoever asks and on whichever server; where two bookings meet within it, it is the
/// one's that was made first.
/// </summary>
public sealed class VehicleSlot : Entity
{
    public Guid VehicleId { get; private set; }
    public Guid BookingId { get; private set; }
    public DateTime StartsAt { get; private set; }

    private VehicleSlot() { }

    internal static VehicleSlot Of(Guid vehicleId, Guid bookingId, DateTime startsAt) =>
        new() { VehicleId = vehicleId, BookingId = bookingId, StartsAt = startsAt };
}
