using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SafeguardingPortal.Domain.Vehicles;
using SafeguardingPortal.Web.Data.Model;
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

    private static async Task<Team> TeamWithACarAsync(PortalApp portal)
    {
        var team = await portal.Given.TeamAsync();
        await portal.QueryAsync(db =>
        {
            db.Add(Vehicle.Of("LX61 AAB", "Astra", team.Id, new(2020, 1, 1)));
            return db.SaveChangesAsync();
        });
        return team;
    }

    [Fact]
    public async Task A_car_is_booked_once_and_free_again_when_that_is_cancelled()
    {
        var team = await TeamWithACarAsync(Portal);
        var (pclo, dc) = (Portal.SignIn(team.Liaison), Portal.SignIn(team.Constable));
        var free = await pclo.GetAsync("/vehicles");
        Assert.Contains("LX61 AAB, Astra Every car is free.", free.Main);
        Assert.Equal(
            "LX61 AAB is booked.", (await pclo.SubmitAsync(await pclo.GetAsync("/vehicles/book"), Booking("13:30", "16:00"))).Done);
        var refused = await dc.SubmitAsync(await dc.GetAsync("/vehicles/book"), Booking("15:00", "17:00"));
        Assert.Equal(
            (409, "This car is booked by then. Choose another car or another time."), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal("LX61 AAB is booked.", (await dc.SubmitAsync(await dc.GetAsync("/vehicles/book"), Booking("16:00", "17:00"))).Done);

        var mine = (await pclo.GetAsync("/vehicles")).Links("td a").Single();
        var cancelled = await pclo.SubmitAsync(await pclo.GetAsync(mine));
        Assert.Equal("The booking is cancelled.", cancelled.Done);
        Assert.Equal("LX61 AAB is booked.", (await dc.SubmitAsync(await dc.GetAsync("/vehicles/book"), Booking("14:00", "15:30"))).Done);
        Assert.Equal(3, await Portal.CountAsync<VehicleBooking>());
    }

    /// <summary>
    /// BR-53: what a car is for is read by who may see the case it is for; anything else that was typed by whoever typed it.
    /// </summary>
    [Fact]
    public async Task BR_53_what_a_car_is_for_is_shown_to_who_may_see_the_case_and_other_words_to_who_wrote_them()
    {
        var team = await TeamWithACarAsync(Portal);
        var logged = await Given.ReferralAsync(team);
        await Portal.ConferenceAsync(logged);
        var number =
            await Portal.QueryAsync(db => db.Set<Domain.Conferences.Conference>().Select(conference => conference.Reference).SingleAsync());
        var (pclo, dc) = (Portal.SignIn(team.Liaison), Portal.SignIn(team.Constable));
        async Task BookAsync(string from, string to, string why)
        {
            var answers = Booking(from, to);
            answers["Conference"] = why;
            Assert.Equal("LX61 AAB is booked.", (await pclo.SubmitAsync(await pclo.GetAsync("/vehicles/book"), answers)).Done);
        }
        await BookAsync("09:00", "10:00", number);
        await BookAsync("10:00", "11:00", "Merrin, at the school");
        await BookAsync("11:00", "12:00", number.ToLowerInvariant());
        Assert.Contains(number, (await dc.GetAsync("/vehicles")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Merrin", (await dc.GetAsync("/vehicles")).Source, StringComparison.Ordinal);

        await Given.RestrictAsync(logged);

        Assert.DoesNotContain(number, (await dc.GetAsync("/vehicles")).Source, StringComparison.OrdinalIgnoreCase);
        var mine = await pclo.GetAsync("/vehicles");
        Assert.Contains("Merrin", mine.Main, StringComparison.Ordinal);
        foreach (var cancel in mine.Links("td a"))
            Assert.DoesNotContain(number, (await dc.GetAsync(cancel)).Source, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_car_is_booked_up_to_the_very_minute_another_booking_begins_and_from_the_very_minute_it_ends()
    {
        var team = await TeamWithACarAsync(Portal);
        var (pclo, dc) = (Portal.SignIn(team.Liaison), Portal.SignIn(team.Constable));
        await BookedAsync(pclo, "13:10", "14:10");
        await RefusedAsync("12:40", "13:11");
        await RefusedAsync("14:09", "14:20");
        await BookedAsync(dc, "12:40", "13:10");
        await BookedAsync(dc, "14:10", "14:20");
        await BookedAsync(dc, "14:20", "15:00");

        // Cancelled, its time is free again and no more than that.
        await pclo.SubmitAsync(await pclo.GetAsync((await pclo.GetAsync("/vehicles")).Links("td a").Single()));
        await RefusedAsync("13:10", "14:11");
        await BookedAsync(dc, "13:10", "14:10");

        async Task BookedAsync(Browser browser, string from, string to)
        {
            var booked = await browser.SubmitAsync(await browser.GetAsync("/vehicles/book"), Booking(from, to));
            Assert.Equal("LX61 AAB is booked.", booked.Done);
        }

        async Task RefusedAsync(string from, string to)
        {
            var refused = await dc.SubmitAsync(await dc.GetAsync("/vehicles/book"), Booking(from, to));
            Assert.Equal(409, refused.Status);
            Assert.Equal(["This car is booked by then. Choose another car or another time."], refused.Errors);
        }
    }

    [Fact]
    public async Task A_booking_that_is_not_yours_or_is_cancelled_already_is_refused_on_its_own_page_and_says_why()
    {
        var team = await TeamWithACarAsync(Portal);
        var pclo = Portal.SignIn(team.Liaison);
        await pclo.SubmitAsync(await pclo.GetAsync("/vehicles/book"), Booking("13:30", "16:00"));
        var address = (await pclo.GetAsync("/vehicles")).Links("td a").Single();

        var dc = Portal.SignIn(team.Constable);
        Assert.Empty((await dc.GetAsync("/vehicles")).Links("td a"));
        var refused = await dc.SubmitAsync(await dc.GetAsync(address));
        Assert.Equal((409, null, "Only whoever booked the car, or a detective sergeant or above, can cancel that."),
            (refused.Status, refused.Done, Assert.Single(refused.Errors)));
        Assert.Contains("LX61 AAB, Astra", refused.Main);

        var ds = Portal.SignIn(team.Sergeant);
        var (one, two) = (await pclo.GetAsync(address), await ds.GetAsync(address));
        Assert.Equal("The booking is cancelled.", (await pclo.SubmitAsync(one)).Done);
        var late = await ds.SubmitAsync(two);
        Assert.Equal((409, null, "This booking is cancelled already."), (late.Status, late.Done, Assert.Single(late.Errors)));
        Assert.False(late.HasForm);
        var lambeth = await Given.TeamAsync("lambeth");
        Assert.Equal(404, (await Portal.SignIn(lambeth.Liaison).GetAsync(address)).Status);
    }

    [Fact]
    public async Task Bookings_are_25_a_page_and_each_is_on_one_of_them_as_is_one_that_has_begun()
    {
        var team = await TeamWithACarAsync(Portal);
        await Portal.QueryAsync(async db =>
        {
            var other = Vehicle.Of("LX61 AAC", "Corsa", team.Id, new(2020, 1, 1));
            db.Add(other);
            foreach (var car in new[] { await db.Vehicles.SingleAsync(), other })
            {
                for (var day = 0; day < 26; day++)
                    car.Book(Now.Date.AddDays(day).AddHours(9), Now.Date.AddDays(day).AddHours(11), null, team.Liaison.User, Now);
                car.Book(Now.Date.AddDays(-1).AddHours(8), Now.Date.AddDays(-1).AddHours(9), null, team.Liaison.User, Now.AddDays(-2));
            }
            return await db.SaveChangesAsync();
        });
        var pclo = Portal.SignIn(team.Liaison);
        List<string> seen = [];
        for (var address = "/vehicles"; address is not null;)
        {
            var page = await pclo.GetAsync(address);
            var links = page.Links("td a");
            Assert.InRange(links.Count, 1, 25);
            seen.AddRange(links);
            address = page.Link("Next 25");
        }
        Assert.Equal((52, 52), (seen.Count, seen.Distinct().Count()));
        Assert.Contains("No booking beyond these.", (await pclo.GetAsync("/vehicles?after=3155378975999999999.Z")).Main);
        Assert.Contains("First page", (await pclo.GetAsync("/vehicles?after=x")).Main);
    }

    [Fact]
    public async Task Of_two_who_book_at_once_one_has_the_car_and_the_other_is_told()
    {
        var meeting = new MeetBeforeBooking(2);
        using var portal = PortalApp.OnFile()
            .With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(meeting)));
        var team = await TeamWithACarAsync(portal);
        var forms = new List<(Browser Browser, Page Form)>();
        foreach (var browser in new[] { portal.SignIn(team.Liaison), portal.SignIn(team.Constable) })
            forms.Add((browser, await browser.GetAsync("/vehicles/book")));
        var answers = await Task.WhenAll(
            forms.Select(each => Task.Run(() => each.Browser.SubmitAsync(each.Form, Booking("13:30", "16:00")))));

        Assert.Equal(2, meeting.Connections);
        Assert.Single(answers, answer => answer.Done == "LX61 AAB is booked.");
        var told = Assert.Single(answers, answer => answer.Done is null);
        Assert.Equal((409, "16:00"), (told.Status, told.Field("Ends.Time")));
        Assert.Single(told.Errors);
        Assert.Equal(1, await portal.CountAsync<VehicleBooking>());
        Assert.Equal(5, await portal.CountAsync<VehicleSlot>());

        // Whoever was told and sends it again is told of the booking there is now.
        var again = await forms[Array.IndexOf(answers, told)].Browser.SubmitAsync(told);
        Assert.Equal((409, "This car is booked by then. Choose another car or another time."), (again.Status, Assert.Single(again.Errors)));
    }

    /// <summary>Lets nobody save a booking until all have looked for one and found none, each on a connection of their own.</summary>
    private sealed class MeetBeforeBooking(int expected) : SaveChangesInterceptor
    {
        private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ConcurrentDictionary<DbConnection, bool> connections = [];

        public int Connections => connections.Count;

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            var context = eventData.Context!;
            if (all.Task.IsCompleted || !context.ChangeTracker.Entries<VehicleBooking>().Any(entry => entry.State == EntityState.Added))
                return result;
            connections.TryAdd(context.Database.GetDbConnection(), true);
            if (connections.Count == expected) all.TrySetResult();
            await all.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellationToken);
            return result;
        }
    }

    [Fact]
    public async Task The_database_itself_refuses_a_half_hour_of_a_car_twice()
    {
        var team = await TeamWithACarAsync(Portal);
        await Portal.QueryAsync(async db =>
        {
            var car = await db.Vehicles.SingleAsync();
            car.Book(
                new(2026, 11, 26, 13, 0, 0, DateTimeKind.Utc), new(2026, 11, 26, 14, 0, 0, DateTimeKind.Utc), null, team.Liaison.User, Now);
            return await db.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<DbUpdateException>(() => Portal.QueryAsync(async db =>
        {
            // Its bookings are not loaded, so the rule does not see the one there is.
            var car = await db.Vehicles.SingleAsync();
            car.Book(new(2026, 11, 26, 13, 40, 0, DateTimeKind.Utc), new(2026, 11, 26, 15, 0, 0, DateTimeKind.Utc), null,
                team.Liaison.User, Now);
            return await db.SaveChangesAsync();
        }));
    }
}
