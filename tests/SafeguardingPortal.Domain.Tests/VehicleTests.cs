using SafeguardingPortal.Domain.Vehicles;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>A team's car is one person's at a time (row 46).</summary>
public class VehicleTests
{
    private static readonly DateTime Now = Given.Utc("2026-11-23 09:20");

    private static Vehicle Booked(params (string From, string To)[] times)
    {
        var car = Vehicle.Of("LX61 AAB", "Astra", Given.Hackney.Id, new(2020, 1, 1));
        foreach (var (from, to) in times) Book(car, from, to);
        return car;
    }

    private static VehicleBooking Book(Vehicle car, string from, string to) =>
        car.Book(Given.Utc($"2026-11-26 {from}"), Given.Utc($"2026-11-26 {to}"), null, Given.Dc, Now);

    [Theory]
    [InlineData("12:40", "13:10")]
    [InlineData("13:00", "13:10")]
    [InlineData("14:10", "14:20")]
    [InlineData("14:10", "16:00")]
    public void Two_bookings_may_meet_at_a_minute(string from, string to)
    {
        var car = Booked(("13:10", "14:10"));
        Book(car, from, to);

        Assert.Equal(2, car.Bookings.Count);
        // The database takes each half hour of a car once.
        Assert.Distinct(car.Bookings.SelectMany(booking => booking.Slots).Select(slot => slot.StartsAt));
    }

    [Theory]
    [InlineData("12:40", "13:11")]
    [InlineData("14:09", "14:20")]
    [InlineData("13:20", "13:30")]
    [InlineData("12:00", "16:00")]
    public void One_minute_of_another_booking_is_too_much(string from, string to) =>
        Assert.Equal(
            "This car is booked by then. Choose another car or another time.",
            Given.Refused(() => Book(Booked(("13:10", "14:10")), from, to)));

    [Fact]
    public void A_booking_takes_every_half_hour_it_touches_that_no_other_has()
    {
        var car = Booked(("13:10", "14:10"));
        Assert.Equal(["13:00", "13:30", "14:00"], car.Bookings[0].Slots.Select(slot => $"{slot.StartsAt:HH:mm}"));

        Assert.Equal(["14:30", "15:00"], Book(car, "14:10", "15:30").Slots.Select(slot => $"{slot.StartsAt:HH:mm}"));
        car.Cancel(car.Bookings[0], Given.Dc, Now);
        Assert.Equal(["13:00", "13:30"], Book(car, "13:10", "14:00").Slots.Select(slot => $"{slot.StartsAt:HH:mm}"));
    }
}
