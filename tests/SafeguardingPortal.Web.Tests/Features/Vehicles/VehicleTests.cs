using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Vehicles;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Vehicles;

public class VehicleTests : PortalTest
{
    private static Answers Booking(string from, string to) => new()
    {
        ["Vehicle"] = "LX61 AAB",
        ["Starts.Date"] = "26/11/2026",
        ["Starts.Time"] = from,
        ["Ends.Date"] = "26/11/2026",
        ["Ends.Time"] = to
    };

    private async Task<Team> TeamWithACarAsync()
    {
        var team = await Given.TeamAsync();
        await Portal.QueryAsync(db =>
        {
            db.Add(Vehicle.Of("LX61 AAB", "Astra", team.Id, new(2020, 1, 1)));
            return db.SaveChangesAsync();
        });
        return team;
    }

    [Fact]
    public async Task A_car_is_booked_once_and_free_again_when_that_is_cancelled()
    {
        var team = await TeamWithACarAsync();
        var (pclo, dc) = (Portal.SignIn(team.Liaison), Portal.SignIn(team.Constable));
        Assert.Equal("LX61 AAB is booked.", (await pclo.SubmitAsync(await pclo.GetAsync("/vehicles/book"), Booking("13:30", "16:00"))).Done);
        var refused = await dc.SubmitAsync(await dc.GetAsync("/vehicles/book"), Booking("15:00", "17:00"));
        Assert.Equal((409, "This car is booked by then. Choose another car or another time."), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal("LX61 AAB is booked.", (await dc.SubmitAsync(await dc.GetAsync("/vehicles/book"), Booking("16:00", "17:00"))).Done);

        var cancelled = await pclo.SubmitAsync(await pclo.GetAsync("/vehicles"));
        Assert.Equal("The booking is cancelled.", cancelled.Done);
        Assert.Equal("LX61 AAB is booked.", (await dc.SubmitAsync(await dc.GetAsync("/vehicles/book"), Booking("14:00", "15:30"))).Done);
        Assert.Equal(3, await Portal.CountAsync<VehicleBooking>());
    }

    [Fact]
    public async Task Of_two_who_book_at_once_one_has_the_car_and_the_other_is_told()
    {
        var team = await TeamWithACarAsync();
        var officers = new[] { team.Liaison, team.Constable, team.OtherConstable, team.Sergeant };
        var forms = await Task.WhenAll(officers.Select(async officer =>
        {
            var browser = Portal.SignIn(officer);
            return (Browser: browser, Form: await browser.GetAsync("/vehicles/book"));
        }));
        var answers = await Task.WhenAll(forms.Select(each => each.Browser.SubmitAsync(each.Form, Booking("13:30", "16:00"))));

        Assert.Single(answers, answer => answer.Done == "LX61 AAB is booked.");
        Assert.All(answers.Where(answer => answer.Done is null), answer => Assert.Equal(409, answer.Status));
        Assert.Equal(1, await Portal.CountAsync<VehicleBooking>());
        Assert.Equal(5, await Portal.CountAsync<VehicleSlot>());
    }

    [Fact]
    public async Task The_database_itself_refuses_a_half_hour_of_a_car_twice()
    {
        var team = await TeamWithACarAsync();
        await Portal.QueryAsync(async db =>
        {
            var car = await db.Vehicles.SingleAsync();
            car.Book(new(2026, 11, 26, 13, 0, 0, DateTimeKind.Utc), new(2026, 11, 26, 14, 0, 0, DateTimeKind.Utc), null, team.Liaison.User, Now);
            return await db.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<DbUpdateException>(() => Portal.QueryAsync(async db =>
        {
            // Its bookings are not loaded, so the rule does not see the one there is.
            var car = await db.Vehicles.SingleAsync();
            car.Book(new(2026, 11, 26, 13, 40, 0, DateTimeKind.Utc), new(2026, 11, 26, 15, 0, 0, DateTimeKind.Utc), null, team.Liaison.User, Now);
            return await db.SaveChangesAsync();
        }));
    }
}
