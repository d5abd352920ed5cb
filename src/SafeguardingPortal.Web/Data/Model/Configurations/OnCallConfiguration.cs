using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.OnCall;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class OnCallNightConfiguration : IEntityTypeConfiguration<OnCallNight>
{
    public void Configure(EntityTypeBuilder<OnCallNight> night)
    {
        night.ToTable("OnCallNights");
        night.Property(n => n.Region).HasMaxLength(Lengths.Relation);
        night.Property(n => n.SergeantPhone).HasMaxLength(Lengths.Phone);
        night.Property(n => n.InspectorPhone).HasMaxLength(Lengths.Phone);
        night.HasOne(n => n.Sergeant).WithMany().HasForeignKey(n => n.SergeantId);
        night.HasOne(n => n.Inspector).WithMany().HasForeignKey(n => n.InspectorId);
        night.Ignore(n => n.Pair);
        // No night has two pairs, whoever enters one at the same instant.
        night.HasIndex(n => new { n.Region, n.Night }).IsUnique();
    }
}
