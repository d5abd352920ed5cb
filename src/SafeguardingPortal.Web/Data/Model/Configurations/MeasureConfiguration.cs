using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> target)
    {
        target.ToTable("Targets");
        target.Property(t => t.Source).HasMaxLength(Lengths.Name);
        target.HasIndex(t => new { t.Measure, t.CaitId, t.From }).IsUnique();
        target.HasOne<Cait>().WithMany().HasForeignKey(t => t.CaitId);
    }
}

public sealed class MeasureVersionConfiguration : IEntityTypeConfiguration<MeasureVersion>
{
    public void Configure(EntityTypeBuilder<MeasureVersion> version)
    {
        version.ToTable("MeasureVersions");
        version.Property(v => v.Query).HasMaxLength(Lengths.Code);
        version.Property(v => v.Definition).HasMaxLength(Lengths.Line);
        version.Property(v => v.Change).HasMaxLength(Lengths.Line);
        version.HasIndex(v => new { v.Measure, v.From }).IsUnique();
    }
}

public sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.ToTable("CalendarFeeds");
        feed.Property(f => f.Id).ValueGeneratedNever();
        feed.Property(f => f.TokenHash).HasMaxLength(64);
        feed.HasIndex(f => f.TokenHash).IsUnique();
        feed.HasIndex(f => new { f.OfficerId, f.RevokedAt });
        feed.HasOne<Officer>().WithMany().HasForeignKey(f => f.OfficerId);
    }
}
