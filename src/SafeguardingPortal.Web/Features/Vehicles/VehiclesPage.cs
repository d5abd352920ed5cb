using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.Vehicles;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Vehicles;

/// <summary>A booking as a list and its own page show it.</summary>
/// <param name="CancelledAt">Null while it stands.</param>
public sealed record BookingLine(
    Guid Id, string Registration, string Name, DateTime StartsAt, DateTime EndsAt, string? Conference, string By, Guid ById,
    DateTime? CancelledAt);

/// <summary>The team's cars and what is booked of them from now on, the first first, 25 a page.</summary>
public sealed record VehiclesPage(IReadOnlyList<Choice> Cars, IReadOnlyList<BookingLine> Bookings, string? Next, bool IsFirst)
{
    public const int PageSize = 25;

    /// <summary>The cars of the user's teams that they still have.</summary>
    public static IQueryable<Vehicle> CarsOf(PortalDbContext db, CurrentUser user, DateTime now)
    {
        var today = UkTime.DateOf(now);
        return db.Vehicles.OfMyTeams(user, car => car.CaitId).Where(car => car.From <= today && (car.To == null || today <= car.To));
    }

    public static async Task<IReadOnlyList<Choice>> ChoicesAsync(IQueryable<Vehicle> mine) =>
        await mine.OrderBy(car => car.Registration)
            .Select(car => new Choice(car.Registration, car.Registration + ", " + car.Name, null, null, null)).ToListAsync();

    /// <summary>One booking, also where it has been cancelled.</summary>
    public static Task<BookingLine> BookingAsync(IQueryable<Vehicle> mine, Guid id) => mine.SelectMany(
        car => car.Bookings, (car, booking) => new { car, booking }).Where(each => each.booking.Id == id).Select(each => new BookingLine(
            each.booking.Id, each.car.Registration, each.car.Name, each.booking.StartsAt, each.booking.EndsAt,
            each.booking.ConferenceReference, each.booking.By.Name, each.booking.ById, each.booking.CancelledAt)).SingleAsync();

    /// <summary>
    /// What a car is for as this user may read it: the number of a conference they may see. Anything else that was typed, and the number of
    /// a case that is closed to them, is for whoever booked it alone.
    /// </summary>
    public static async Task<IReadOnlyList<BookingLine>> AsReadByAsync(
        CurrentUser user, Records<Conference> conferences, IReadOnlyList<BookingLine> lines)
    {
        var asked = lines.Where(line => line.ById != user.Id && line.Conference is not null).Select(line => line.Conference!)
            .Distinct().ToList();
        if (asked.Count == 0) return lines;
        var seen = await conferences.Visible.Where(conference => asked.Contains(conference.Reference))
            .Select(conference => conference.Reference).ToListAsync();
        return [.. lines.Select(line => line.ById == user.Id || line.Conference is { } number && seen.Contains(number)
            ? line : line with { Conference = null })];
    }

    /// <param name="after">The last row of the page before: when it begins, and of which car. No car is booked twice for one time.</param>
    public static async Task<VehiclesPage> FindAsync(IQueryable<Vehicle> mine, DateTime now, string? after)
    {
        var cars = await ChoicesAsync(mine);
        var began = now - Vehicle.Longest;
        var coming = mine.SelectMany(car => car.Bookings, (car, booking) => new { car, booking })
            .Where(each => each.booking.CancelledAt == null && each.booking.StartsAt > began && each.booking.EndsAt > now);
        if (after?.Split('.', 2) is [var ticks, var last]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks)
        {
            var starts = new DateTime(at, DateTimeKind.Utc);
            coming = coming.Where(each => each.booking.StartsAt > starts
                || (each.booking.StartsAt == starts && each.car.Registration.CompareTo(last) > 0));
        }
        var rows = await coming.OrderBy(each => each.booking.StartsAt).ThenBy(each => each.car.Registration).Take(PageSize + 1)
            .Select(each => new BookingLine(
                each.booking.Id, each.car.Registration, each.car.Name, each.booking.StartsAt, each.booking.EndsAt,
                each.booking.ConferenceReference, each.booking.By.Name, each.booking.ById, null)).ToListAsync();
        var shown = rows.Take(PageSize).ToList();
        var next = rows.Count > PageSize
            ? string.Create(CultureInfo.InvariantCulture, $"{shown[^1].StartsAt.Ticks}.{shown[^1].Registration}") : null;
        return new(cars, shown, next, after is null);
    }
}
