using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class CommandConfiguration : IEntityTypeConfiguration<Command>
{
    public void Configure(EntityTypeBuilder<Command> command) =>
        command.ToTable("Commands").Property(c => c.Name).HasMaxLength(Lengths.Name);
}

public sealed class RegionConfiguration : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> region)
    {
        region.ToTable("Regions");
        region.Property(r => r.Name).HasMaxLength(Lengths.Name);
        region.HasOne<Command>().WithMany().HasForeignKey(r => r.CommandId);
    }
}

public sealed class CaitConfiguration : IEntityTypeConfiguration<Cait>
{
    public void Configure(EntityTypeBuilder<Cait> cait)
    {
        cait.ToTable("Caits");
        cait.HasIndex(c => c.Code).IsUnique();
        cait.Property(c => c.Code).HasMaxLength(60);
        cait.Property(c => c.Name).HasMaxLength(Lengths.Name);
        cait.Property(c => c.Phone).HasMaxLength(Lengths.Phone);
        cait.HasMany(c => c.Regions).WithOne().HasForeignKey(r => r.CaitId);
        cait.HasMany(c => c.Boroughs).WithOne(b => b.Cait).HasForeignKey(b => b.CaitId);
    }
}

public sealed class CaitRegionConfiguration : IEntityTypeConfiguration<CaitRegion>
{
    public void Configure(EntityTypeBuilder<CaitRegion> within) =>
        within.ToTable("CaitRegions").HasOne<Region>().WithMany().HasForeignKey(w => w.RegionId);
}

public sealed class CaitBoroughConfiguration : IEntityTypeConfiguration<CaitBorough>
{
    public void Configure(EntityTypeBuilder<CaitBorough> covered)
    {
        covered.ToTable("CaitBoroughs");
        covered.Property(c => c.BoroughCode).HasMaxLength(Lengths.Code);
        covered.Property(c => c.Note).HasMaxLength(Lengths.Name);
        covered.HasOne<Borough>().WithMany().HasForeignKey(c => c.BoroughCode);
        covered.HasIndex(c => new { c.BoroughCode, c.From });
    }
}

public sealed class BoroughConfiguration : IEntityTypeConfiguration<Borough>
{
    public void Configure(EntityTypeBuilder<Borough> borough)
    {
        borough.ToTable("Boroughs").HasKey(b => b.Code);
        borough.Property(b => b.Code).HasMaxLength(Lengths.Code);
        borough.Property(b => b.Name).HasMaxLength(Lengths.Name);
    }
}

public sealed class OfficeHoursConfiguration : IEntityTypeConfiguration<OfficeHours>
{
    public void Configure(EntityTypeBuilder<OfficeHours> hours)
    {
        hours.ToTable("OfficeHours");
        hours.Property(h => h.Region).HasMaxLength(Lengths.Name);
        hours.HasOne<Cait>().WithMany().HasForeignKey(h => h.CaitId).OnDelete(DeleteBehavior.Restrict);
        hours.Property(h => h.Note).HasMaxLength(Lengths.Name);
    }
}

public sealed class BankHolidayConfiguration : IEntityTypeConfiguration<BankHoliday>
{
    public void Configure(EntityTypeBuilder<BankHoliday> holiday)
    {
        holiday.ToTable("BankHolidays").HasKey(h => new { h.Date, h.From });
        holiday.Property(h => h.Name).HasMaxLength(Lengths.Name);
        holiday.Property(h => h.Source).HasMaxLength(Lengths.Name);
        holiday.Property(h => h.Withdrawn).HasMaxLength(Lengths.Name);
    }
}

public sealed class OfficerConfiguration : IEntityTypeConfiguration<Officer>
{
    public void Configure(EntityTypeBuilder<Officer> officer)
    {
        officer.ToTable("Officers");
        officer.HasIndex(o => o.Code).IsUnique();
        officer.Property(o => o.Code).HasMaxLength(Lengths.Code);
        officer.Property(o => o.Name).HasMaxLength(Lengths.Name);
        officer.Property(o => o.SearchName).HasMaxLength(Lengths.Name + 1);
        officer.Property(o => o.Number).HasMaxLength(Lengths.Code);
        officer.Property(o => o.Rank).HasMaxLength(Lengths.Relation);
        officer.Property(o => o.Telephone).HasMaxLength(Lengths.Code);
        officer.Property(o => o.Email).HasMaxLength(Lengths.Contact);
        officer.HasIndex(o => new { o.SearchName, o.Code });
        officer.HasIndex(o => o.Number);
        officer.HasMany(o => o.Roles).WithOne().HasForeignKey(held => held.OfficerId);
        officer.HasMany(o => o.Postings).WithOne(p => p.Officer).HasForeignKey(p => p.OfficerId);
        officer.HasOne<PortalUser>().WithOne(u => u.Officer).HasForeignKey<PortalUser>(u => u.Id);
    }
}

public sealed class TeamPostingConfiguration : IEntityTypeConfiguration<TeamPosting>
{
    public void Configure(EntityTypeBuilder<TeamPosting> posting)
    {
        posting.ToTable("TeamPostings");
        posting.HasOne(p => p.Cait).WithMany().HasForeignKey(p => p.CaitId);
        posting.HasIndex(p => new { p.CaitId, p.From });
        posting.Held();
    }
}

public sealed class RoleHeldConfiguration : IEntityTypeConfiguration<RoleHeld>
{
    public void Configure(EntityTypeBuilder<RoleHeld> held)
    {
        held.ToTable("RolesHeld");
        held.HasIndex(h => new { h.Role, h.From });
        held.Held();
    }
}

internal static class HeldRowConfiguration
{
    /// <summary>Why, by whom, and why and by whom it ended.</summary>
    internal static void Held<T>(this EntityTypeBuilder<T> row) where T : HeldRow
    {
        row.Property(r => r.Reason).HasMaxLength(Lengths.Line);
        row.Property(r => r.EndReason).HasMaxLength(Lengths.Line);
        row.HasOne<Officer>().WithMany().HasForeignKey(r => r.ById);
        row.HasOne<Officer>().WithMany().HasForeignKey(r => r.EndedById);
    }
}
