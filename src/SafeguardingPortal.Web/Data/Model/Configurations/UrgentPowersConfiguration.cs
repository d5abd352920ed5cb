using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.UrgentPowers;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class PoliceProtectionConfiguration : IEntityTypeConfiguration<PoliceProtection>
{
    public void Configure(EntityTypeBuilder<PoliceProtection> protection)
    {
        protection.ToTable("PoliceProtections");
        protection.Property(p => p.Reference).HasMaxLength(Lengths.Reference);
        protection.Property(p => p.Child).HasMaxLength(Lengths.Name);
        protection.Property(p => p.Age).HasMaxLength(Lengths.Relation);
        protection.Property(p => p.PlaceFound).HasMaxLength(Lengths.Address);
        protection.Property(p => p.BoroughCode).HasMaxLength(Lengths.Code);
        protection.Property(p => p.Residence).HasMaxLength(Lengths.Name);
        protection.Property(p => p.Constable).HasMaxLength(Lengths.Name);
        protection.Property(p => p.DesignatedOfficer).HasMaxLength(Lengths.Name);
        protection.Property(p => p.DesignatedPhone).HasMaxLength(Lengths.Phone);
        protection.Property(p => p.CouncilPhone).HasMaxLength(Lengths.Phone);
        protection.Property(p => p.PlaceKept).HasMaxLength(Lengths.Address);
        protection.HasOne(p => p.CaseFile).WithMany().HasForeignKey(p => p.CaseFileId);
        protection.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId);
        protection.HasOne(p => p.Cait).WithMany().HasForeignKey(p => p.CaitId);
        protection.HasOne(p => p.Borough).WithMany().HasForeignKey(p => p.BoroughCode);
        protection.HasOne(p => p.Deadline).WithMany().HasForeignKey(p => p.DeadlineId);
        protection.HasOne(p => p.RecordedBy).WithMany().HasForeignKey(p => p.RecordedById);
        protection.HasOne(p => p.EndedBy).WithMany().HasForeignKey(p => p.EndedById);
        protection.HasMany(p => p.Duties).WithOne().HasForeignKey(d => d.ProtectionId);
        protection.HasMany(p => p.Orders).WithOne().HasForeignKey(o => o.ProtectionId);

        // What an act on it may have to look at.
        protection.Navigation(p => p.Borough).AutoInclude();
        protection.Navigation(p => p.Deadline).AutoInclude();
        protection.Navigation(p => p.Duties).AutoInclude();
        protection.Navigation(p => p.Orders).AutoInclude();

        protection.HasIndex(p => p.Reference).IsUnique();
        protection.HasIndex(p => p.DeadlineId).IsUnique();
        // The list of a team and of all, the last first; what runs; and what somebody recorded.
        protection.HasIndex(p => new { p.CaitId, p.StartedAt });
        protection.HasIndex(p => p.StartedAt);
        protection.HasIndex(p => p.EndedAt);
        protection.HasIndex(p => new { p.RecordedById, p.StartedAt });
    }
}

public sealed class ProtectionDutyConfiguration : IEntityTypeConfiguration<ProtectionDutyDone>
{
    public void Configure(EntityTypeBuilder<ProtectionDutyDone> done)
    {
        done.ToTable("ProtectionDuties");
        done.Property(d => d.Whom).HasMaxLength(Lengths.Name);
        done.HasIndex(d => new { d.ProtectionId, d.Number }).IsUnique();
        done.HasOne(d => d.By).WithMany().HasForeignKey(d => d.ById);
    }
}

public sealed class EmergencyOrderConfiguration : IEntityTypeConfiguration<EmergencyOrder>
{
    public void Configure(EntityTypeBuilder<EmergencyOrder> order)
    {
        order.ToTable("EmergencyOrders");
        order.Property(o => o.Court).HasMaxLength(Lengths.Name);
        order.HasIndex(o => new { o.ProtectionId, o.Number }).IsUnique();
        order.HasOne(o => o.By).WithMany().HasForeignKey(o => o.ById);
        order.HasOne(o => o.Deadline).WithMany().HasForeignKey(o => o.DeadlineId);
        order.Navigation(o => o.Deadline).AutoInclude();
    }
}
