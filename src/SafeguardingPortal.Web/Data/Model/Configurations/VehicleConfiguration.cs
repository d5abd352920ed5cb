using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Vehicles;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class VehicleConfiguration : IEntityTypeConfiguration<Vehicle>
{
    public void Configure(EntityTypeBuilder<Vehicle> vehicle)
    {
        vehicle.ToTable("Vehicles");
        vehicle.Property(v => v.Registration).HasMaxLength(Lengths.Code);
        vehicle.Property(v => v.Name).HasMaxLength(Lengths.Name);
        vehicle.HasIndex(v => new { v.Registration, v.From }).IsUnique();
        vehicle.HasOne(v => v.Cait).WithMany().HasForeignKey(v => v.CaitId);
        vehicle.HasMany(v => v.Bookings).WithOne().HasForeignKey(b => b.VehicleId);
    }
}

public sealed class VehicleBookingConfiguration : IEntityTypeConfiguration<VehicleBooking>
{
    public void Configure(EntityTypeBuilder<VehicleBooking> booking)
    {
        booking.ToTable("VehicleBookings");
        booking.Property(b => b.ConferenceReference).HasMaxLength(Lengths.Reference);
        booking.HasIndex(b => new { b.VehicleId, b.StartsAt });
        booking.HasOne(b => b.By).WithMany().HasForeignKey(b => b.ById);
        booking.HasMany(b => b.Slots).WithOne().HasForeignKey(s => s.BookingId);
        booking.Navigation(b => b.Slots).AutoInclude();
    }
}

public sealed class VehicleSlotConfiguration : IEntityTypeConfiguration<VehicleSlot>
{
    public void Configure(EntityTypeBuilder<VehicleSlot> slot)
    {
        slot.ToTable("VehicleSlots");
        // What refuses a double booking where two look at once and both find the car free.
        slot.HasIndex(s => new { s.VehicleId, s.StartsAt }).IsUnique();
    }
}
