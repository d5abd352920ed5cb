using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.Vehicles;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>Which team has which car, from when to when (¶21).</summary>
public sealed class CarsList : DatedList<Vehicle, AddCar>
{
    public override string Code => "team-cars";
    public override string Title => "Cars";
    public override string Words => "which team has which car for its conferences";
    public override string Touches =>
        "Bookings from that day on. A car that goes to another team leaves its bookings behind: they stand with the team it was of, and "
            + "are to be cancelled there.";

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new(nameof(AddCar.Registration), "Registration", Width: "10"),
        new(nameof(AddCar.Car), "Car", "What people call it, such as its make."),
        new(nameof(AddCar.Team), "Team") { Options = lookups => lookups.Teams, Empty = "Choose a team" }
    ];

    protected override IReadOnlyList<ListColumn<Vehicle>> Columns { get; } =
    [
        new("Registration", (car, _) => car.Registration), new("Car", (car, _) => car.Name),
        new("Team", (car, lookups) => lookups.Team(car.CaitId))
    ];

    protected override IQueryable<Vehicle> Rows(PortalDbContext db) => db.Vehicles;

    protected override object KeyOf(Vehicle row) => AddCar.Mark(row.Registration);

    protected override string InWords(Vehicle row, ListLookups lookups) => $"{row.Registration}, {lookups.Team(row.CaitId)}";

    protected override async Task<string?> InUseAsync(PortalDbContext db, Vehicle row, DateOnly today)
    {
        var now = UkTime.EndOf(today.AddDays(-1));
        var booked = await db.Vehicles.Where(car => car.Id == row.Id).SelectMany(car => car.Bookings)
            .CountAsync(booking => booking.CancelledAt == null && booking.EndsAt > now);
        return booked == 0 ? null
            : $"Booked {booked} time{(booked == 1 ? "" : "s")} from today on. Cancel what is after its last day first.";
    }

    protected override Vehicle Make(AddCar form, DateOnly from) =>
        Vehicle.Of(form.Registration!.Trim().ToUpperInvariant(), form.Car!.Trim(), Guid.Parse(form.Team!), from);

    protected override AddCar Typed(Vehicle row) => new() { Registration = row.Registration, Car = row.Name, Team = row.CaitId.ToString() };
}

public sealed record AddCar : AddRow
{
    public string? Registration { get; init; }
    public string? Car { get; init; }
    public string? Team { get; init; }

    /// <summary>The same car, however its registration is spaced.</summary>
    internal static string Mark(string registration) =>
        registration.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}

public sealed class AddCarValidator : AddRowValidator<AddCar>
{
    public AddCarValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Registration).NotEmpty().WithMessage("Enter the registration").Fits(Lengths.Code, "The registration");
        RuleFor(form => form.Car).NotEmpty().WithMessage("Say what people call the car").Fits(Lengths.Name, "The car");
        RuleFor(form => form.Team).NotEmpty().WithMessage("Choose a team");
    }
}
