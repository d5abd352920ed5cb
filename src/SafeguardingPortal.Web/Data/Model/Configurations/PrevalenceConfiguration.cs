using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Prevalence;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class PastLoadConfiguration : IEntityTypeConfiguration<PastLoad>
{
    public void Configure(EntityTypeBuilder<PastLoad> load)
    {
        load.ToTable("PastLoads");
        load.Property(l => l.Title).HasMaxLength(Lengths.Name);
        load.Property(l => l.UndoneReason).HasMaxLength(Lengths.Line);
        load.HasIndex(l => l.Number).IsUnique();
        load.HasOne(l => l.By).WithMany().HasForeignKey(l => l.ById);
        load.HasOne(l => l.UndoneBy).WithMany().HasForeignKey(l => l.UndoneById);
        load.HasMany(l => l.Counts).WithOne(c => c.Load).HasForeignKey(c => c.LoadId);
        load.HasMany(l => l.Published).WithOne(p => p.Load).HasForeignKey(p => p.LoadId);
    }
}

public sealed class PastCountConfiguration : IEntityTypeConfiguration<PastCount>
{
    public void Configure(EntityTypeBuilder<PastCount> count)
    {
        count.ToTable("PastCounts");
        count.Property(c => c.OffenceGroup).HasMaxLength(Lengths.Relation);
        count.Property(c => c.Source).HasMaxLength(Lengths.Name);
        count.HasIndex(c => new { c.From, c.CaitId });
        count.HasOne(c => c.Cait).WithMany().HasForeignKey(c => c.CaitId);
    }
}

public sealed class PublishedFigureConfiguration : IEntityTypeConfiguration<PublishedFigure>
{
    public void Configure(EntityTypeBuilder<PublishedFigure> figure)
    {
        figure.ToTable("PublishedFigures");
        figure.Property(f => f.OffenceGroup).HasMaxLength(Lengths.Relation);
        figure.Property(f => f.Whose).HasMaxLength(Lengths.Name);
        figure.Property(f => f.Note).HasMaxLength(Lengths.Line);
        figure.Property(f => f.Source).HasMaxLength(Lengths.Name);
        figure.HasIndex(f => f.From);
        figure.HasOne(f => f.Cait).WithMany().HasForeignKey(f => f.CaitId);
    }
}

public sealed class StrategicAssessmentConfiguration : IEntityTypeConfiguration<StrategicAssessment>
{
    public void Configure(EntityTypeBuilder<StrategicAssessment> assessment)
    {
        assessment.ToTable("StrategicAssessments");
        assessment.Property(a => a.Title).HasMaxLength(Lengths.Name);
        assessment.HasIndex(a => a.DatedOn);
        assessment.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById);
        assessment.HasMany(a => a.Figures).WithOne().HasForeignKey(f => f.AssessmentId);
    }
}

public sealed class AssessmentFigureConfiguration : IEntityTypeConfiguration<AssessmentFigure>
{
    public void Configure(EntityTypeBuilder<AssessmentFigure> figure)
    {
        figure.ToTable("AssessmentFigures");
        figure.Property(f => f.OffenceGroup).HasMaxLength(Lengths.Relation);
        figure.HasIndex(f => new { f.Year, f.OffenceGroup });
    }
}
