using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Research;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class ResearchSourceConfiguration : IEntityTypeConfiguration<ResearchSource>
{
    public void Configure(EntityTypeBuilder<ResearchSource> source)
    {
        source.ToTable("ResearchSources").HasKey(s => s.Code);
        source.Property(s => s.Code).HasMaxLength(Lengths.Code);
        source.Property(s => s.Name).HasMaxLength(Lengths.Name);
    }
}

public sealed class ResearchCheckConfiguration : IEntityTypeConfiguration<ResearchCheck>
{
    public void Configure(EntityTypeBuilder<ResearchCheck> check)
    {
        check.ToTable("ResearchChecks");
        check.Property(c => c.SourceCode).HasMaxLength(Lengths.Code);
        check.Property(c => c.SearchedOf).HasMaxLength(Lengths.Line);
        check.HasOne(c => c.CaseFile).WithMany(file => file.ResearchChecks).HasForeignKey(c => c.CaseFileId);
        check.HasOne(c => c.Source).WithMany().HasForeignKey(c => c.SourceCode);
        check.HasOne(c => c.Gap).WithMany().HasForeignKey(c => c.GapId);
        check.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
        check.HasIndex(c => new { c.CaseFileId, c.SourceCode, c.RecordedAt });
    }
}

public sealed class CaseClosureConfiguration : IEntityTypeConfiguration<CaseClosure>
{
    public void Configure(EntityTypeBuilder<CaseClosure> closure)
    {
        closure.ToTable("CaseClosures");
        closure.HasOne<CaseFile>().WithMany(file => file.Closures).HasForeignKey(c => c.CaseFileId);
        closure.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
        closure.HasIndex(c => new { c.CaseFileId, c.Number }).IsUnique();
    }
}
