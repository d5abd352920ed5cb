using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Vehicles;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data;
using SafeguardingPortal.Web.Infrastructure;
using SafeguardingPortal.Web.TagHelpers;

namespace SafeguardingPortal.Web.Features.Vehicles;

/// <summary>The team's cars: what is booked, and booking one (row 46).</summary>
[Route("vehicles")]
[Authorize(Policy = Policies.RecordConference)]
public sealed class VehiclesController(PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    private const int Most = 200;

    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await PageAsync());

    [HttpGet("book")]
    public IActionResult Book() => View(new BookVehicle { SubmissionId = Guid.NewGuid(), Starts = LondonInstant.From(time.UtcNow) with { Time = null }, Ends = LondonInstant.From(time.UtcNow) with { Time = null } });

    [HttpPost("book")]
    public async Task<IActionResult> Book(BookVehicle form)
    {
        var car = await Mine().SingleOrDefaultAsync(vehicle => vehicle.Registration == form.Vehicle);
        if (car is null && form.Vehicle.Typed() is not null) ModelState.AddModelError(nameof(form.Vehicle), "Choose a car from the list");
        if (!ModelState.IsValid) return View(form);

        var (starts, ends) = (form.Starts.Read(time.UtcNow).Utc!.Value, form.Ends.Read(time.UtcNow).Utc!.Value);
        await db.Entry(car!).Collection(vehicle => vehicle.Bookings).Query().Where(booking => booking.EndsAt > starts && booking.StartsAt < ends).LoadAsync();
        db.Opened = car;
        car!.Book(starts, ends, form.Conference.Typed(), user, time.UtcNow);
        db.Submissions.Add(new() { UserId = user.Id, SubmissionId = form.SubmissionId, MadeAt = "/vehicles", At = time.UtcNow });
        await db.SaveChangesAsync();
        TempData["Done"] = $"{car.Registration} is booked.";
        return LocalRedirect("/vehicles");
    }

    [HttpPost("cancel")]
    public async Task<IActionResult> Cancel(Guid booking)
    {
        var car = await Mine().SingleOrDefaultAsync(vehicle => vehicle.Bookings.Any(each => each.Id == booking));
        if (car is null)
        {
            TempData["Done"] = "That booking is not there any more.";
            return LocalRedirect("/vehicles");
        }
        await db.Entry(car).Collection(vehicle => vehicle.Bookings).Query().Where(each => each.Id == booking).LoadAsync();
        var taken = car.Bookings.Single(each => each.Id == booking);
        // The half hours it took are free again; the booking itself stays on record.
        db.RemoveRange(taken.Slots);
        try
        {
            car.Cancel(taken, user, time.UtcNow);
            await db.SaveChangesAsync();
            TempData["Done"] = "The booking is cancelled.";
        }
        catch (RuleViolation refused)
        {
            TempData["Done"] = refused.Message;
        }
        return LocalRedirect("/vehicles");
    }

    private IQueryable<Vehicle> Mine() => db.Vehicles.Where(vehicle => user.CaitIds.Contains(vehicle.CaitId) && vehicle.To == null);

    private async Task<VehiclesPage> PageAsync()
    {
        var now = time.UtcNow;
        var cars = await Mine().AsNoTracking().OrderBy(vehicle => vehicle.Registration).Select(vehicle => new Choice(vehicle.Registration, vehicle.Registration + ", " + vehicle.Name, null, null, null)).ToListAsync();
        var bookings = await Mine().AsNoTracking().SelectMany(vehicle => vehicle.Bookings, (vehicle, booking) => new { vehicle, booking }).Where(each => each.booking.CancelledAt == null && each.booking.EndsAt > now)
            .OrderBy(each => each.booking.StartsAt).ThenBy(each => each.vehicle.Registration).Take(Most)
            .Select(each => new BookingLine(each.booking.Id, each.vehicle.Registration, each.vehicle.Name, each.booking.StartsAt, each.booking.EndsAt, each.booking.ConferenceReference, each.booking.By.Name, each.booking.ById)).ToListAsync();
        return new(cars, bookings);
    }
}
