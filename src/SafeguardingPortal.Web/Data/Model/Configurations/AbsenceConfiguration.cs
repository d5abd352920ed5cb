using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class AbsenceConfiguration : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> absence)
    {
        absence.ToTable("Absences");
        absence.HasOne(a => a.Officer).WithMany().HasForeignKey(a => a.OfficerId);
        absence.HasMany(a => a.Covers).WithOne(c => c.Absence).HasForeignKey(c => c.AbsenceId);
        absence.HasIndex(a => new { a.OfficerId, a.From });
        absence.HasIndex(a => a.To);
    }
}

public sealed class CoverConfiguration : IEntityTypeConfiguration<Cover>
{
    public void Configure(EntityTypeBuilder<Cover> cover)
    {
        cover.ToTable("Covers");
        cover.HasOne(c => c.Officer).WithMany().HasForeignKey(c => c.OfficerId);
        cover.HasIndex(c => new { c.OfficerId, c.From });
    }
}
