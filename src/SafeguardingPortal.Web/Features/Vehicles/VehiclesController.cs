using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Vehicles;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Vehicles;

/// <summary>The team's cars: what is booked, and booking one (row 46).</summary>
[Route("vehicles")]
[Authorize(Policy = Policies.RecordConference)]
public sealed class VehiclesController(PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? after, [FromServices] Records<Conference> conferences)
    {
        var page = await VehiclesPage.FindAsync(VehiclesPage.CarsOf(db, user, time.UtcNow).AsNoTracking(), time.UtcNow, after);
        return View(page with { Bookings = await VehiclesPage.AsReadByAsync(user, conferences, page.Bookings) });
    }

    [HttpGet("book")]
    public IActionResult Book() => View(new BookVehicle
    {
        SubmissionId = Guid.NewGuid(),
        Starts = LondonInstant.From(time.UtcNow) with { Time = null },
        Ends = LondonInstant.From(time.UtcNow) with { Time = null }
    });

    [HttpPost("book")]
    public async Task<IActionResult> Book(BookVehicle form)
    {
        var car = await VehiclesPage.CarsOf(db, user, time.UtcNow).SingleOrDefaultAsync(vehicle => vehicle.Registration == form.Vehicle);
        if (car is null && form.Vehicle.Typed() is not null) ModelState.AddModelError(nameof(form.Vehicle), "Choose a car from the list");
        if (!ModelState.IsValid) return View(form);

        var (starts, ends) = (form.Starts.Read(time.UtcNow).Utc!.Value, form.Ends.Read(time.UtcNow).Utc!.Value);
        await db.Entry(car!).Collection(vehicle => vehicle.Bookings).Query().Where(VehicleBooking.Near(starts, ends)).LoadAsync();
        db.Opened = car;
        car!.Book(starts, ends, form.Conference.Typed(), user, time.UtcNow);
        db.MadeOnce(form.SubmissionId, LinkTo.Cars, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = $"{car.Registration} is booked.";
        return LocalRedirect(LinkTo.Cars);
    }

    [HttpGet("cancel/{booking:guid}")]
    public async Task<IActionResult> Cancel(Guid booking) =>
        await VehiclesPage.CarsOf(db, user, time.UtcNow).AnyAsync(vehicle => vehicle.Bookings.Any(each => each.Id == booking))
            ? View(new CancelBooking()) : NotFound();

    [HttpPost("cancel/{booking:guid}")]
    public async Task<IActionResult> Cancel(Guid booking, CancelBooking form)
    {
        if (await VehiclesPage.CarsOf(db, user, time.UtcNow)
            .SingleOrDefaultAsync(vehicle => vehicle.Bookings.Any(each => each.Id == booking)) is not { } car) return NotFound();
        await db.Entry(car).Collection(vehicle => vehicle.Bookings).Query().Where(each => each.Id == booking).LoadAsync();
        var taken = car.Bookings.Single(each => each.Id == booking);
        // The half hours it took are free again; the booking itself stays on record.
        db.RemoveRange(taken.Slots);
        car.Cancel(taken, user, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = "The booking is cancelled.";
        return LocalRedirect(LinkTo.Cars);
    }
}
