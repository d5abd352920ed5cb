using FluentValidation;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Vehicles;

/// <summary>Books one of the team's cars.</summary>
public sealed record BookVehicle : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }
    public string? Vehicle { get; init; }
    public LondonInstant Starts { get; init; } = new();
    public LondonInstant Ends { get; init; } = new();
    public string? Conference { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Cars { get; init; } = [];
}

public sealed class BookVehicleValidator : AbstractValidator<BookVehicle>
{
    public BookVehicleValidator(TimeProvider time)
    {
        RuleFor(form => form.Vehicle).NotEmpty().WithMessage("Choose the car");
        RuleFor(form => form.Starts).ReadAsInstant(time, (_, _) => null);
        RuleFor(form => form.Ends).ReadAsInstant(time, (_, _) => null);
        RuleFor(form => form.Conference).Fits(Lengths.Reference, "The reference");
    }
}

/// <summary>Gives a car back before its time.</summary>
public sealed record CancelBooking
{
    [Shown]
    public BookingLine Booking { get; init; } = null!;
}

public sealed class BookingPages(PortalDbContext db, Records<Conference> conferences, CurrentUser user, TimeProvider time)
    : IFillsForm<BookVehicle>, IFillsForm<CancelBooking>
{
    public async Task<BookVehicle> FillAsync(BookVehicle form, FormPage page) =>
        form with { Cars = await VehiclesPage.ChoicesAsync(VehiclesPage.CarsOf(db, user, time.UtcNow)) };

    public async Task<CancelBooking> FillAsync(CancelBooking form, FormPage page) =>
        form with
        {
            Booking = (await VehiclesPage.AsReadByAsync(
                user, conferences,
                [await VehiclesPage.BookingAsync(VehiclesPage.CarsOf(db, user, time.UtcNow), Guid.Parse(page["booking"]))]))[0]
        };
}
