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

public sealed class MonthReportConfiguration : IEntityTypeConfiguration<MonthReport>
{
    public void Configure(EntityTypeBuilder<MonthReport> report)
    {
        report.ToTable("MonthReports");
        report.Property(r => r.ScopeCode).HasMaxLength(Lengths.FlagCode);
        report.Property(r => r.ScopeName).HasMaxLength(Lengths.Name);
        report.Property(r => r.FactorCodes).HasMaxLength(Lengths.Name);
        report.HasIndex(r => new { r.ScopeCode, r.Month }).IsUnique();
        report.HasIndex(r => r.Month);
        report.HasOne<Cait>().WithMany().HasForeignKey(r => r.CaitId);
        report.HasOne(r => r.SignedBy).WithMany().HasForeignKey(r => r.SignedById);
        report.HasOne(r => r.CountersignedBy).WithMany().HasForeignKey(r => r.CountersignedById);
        report.HasMany(r => r.Figures).WithOne().HasForeignKey(f => f.ReportId);
        report.Ignore(r => r.Factors);
    }
}

public sealed class FrozenFigureConfiguration : IEntityTypeConfiguration<FrozenFigure>
{
    public void Configure(EntityTypeBuilder<FrozenFigure> figure)
    {
        figure.ToTable("FrozenFigures");
        figure.HasIndex(f => new { f.ReportId, f.Measure }).IsUnique();
        figure.HasMany(f => f.Rows).WithOne().HasForeignKey(r => r.FigureId);
        figure.Ignore(f => f.Share).Ignore(f => f.Before).Ignore(f => f.Limits);
    }
}

public sealed class FrozenRowConfiguration : IEntityTypeConfiguration<FrozenRow>
{
    public void Configure(EntityTypeBuilder<FrozenRow> row)
    {
        row.ToTable("FrozenRows");
        row.Property(r => r.Reference).HasMaxLength(Lengths.Reference);
    }
}

public sealed class MonthCountConfiguration : IEntityTypeConfiguration<MonthCount>
{
    public void Configure(EntityTypeBuilder<MonthCount> count)
    {
        count.ToTable("MonthCounts").HasKey(c => new { c.Month, c.Measure, c.Only, c.CaitId });
        count.Property(c => c.Only).HasMaxLength(Lengths.Code);
        count.HasOne<Cait>().WithMany().HasForeignKey(c => c.CaitId);
        // A measure of a few years, and what is summed of it.
        count.HasIndex(c => new { c.Measure, c.Only, c.Month, c.CaitId, c.Part, c.Whole });
    }
}

public sealed class MonthCountedConfiguration : IEntityTypeConfiguration<MonthCounted>
{
    public void Configure(EntityTypeBuilder<MonthCounted> counted)
    {
        counted.ToTable("MonthsCounted").HasKey(c => c.Month);
        counted.Property(c => c.By).HasMaxLength(Lengths.Line);
    }
}

public sealed class MonthChangeConfiguration : IEntityTypeConfiguration<MonthChange>
{
    public void Configure(EntityTypeBuilder<MonthChange> change)
    {
        change.ToTable("MonthChanges");
        change.HasIndex(c => new { c.Month, c.Id });
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
