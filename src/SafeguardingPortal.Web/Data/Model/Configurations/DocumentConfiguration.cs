using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class CaseDocumentConfiguration : IEntityTypeConfiguration<CaseDocument>
{
    public void Configure(EntityTypeBuilder<CaseDocument> document)
    {
        document.ToTable("CaseDocuments");
        document.Property(d => d.Reference).HasMaxLength(Lengths.Reference);
        document.Property(d => d.Title).HasMaxLength(Lengths.Name);
        document.Property(d => d.From).HasMaxLength(Lengths.Name);
        document.Property(d => d.FileName).HasMaxLength(Lengths.Name);
        document.Property(d => d.ContentType).HasMaxLength(Lengths.Name);
        document.Property(d => d.Sha256).HasMaxLength(64);
        document.Property(d => d.TakenOffBecause).HasMaxLength(Lengths.Line);
        document.HasOne(d => d.AddedBy).WithMany().HasForeignKey(d => d.AddedById);
        document.HasOne(d => d.TakenOffBy).WithMany().HasForeignKey(d => d.TakenOffById);
        document.HasMany(d => d.About).WithOne().HasForeignKey(a => a.DocumentId);
        document.HasMany(d => d.Readers).WithOne().HasForeignKey(r => r.DocumentId);
        document.Navigation(d => d.CaseFile).AutoInclude();
        document.HasIndex(d => d.Reference).IsUnique();
        document.HasIndex(d => new { d.CaseFileId, d.Number }).IsUnique();
    }
}

public sealed class DocumentAboutConfiguration : IEntityTypeConfiguration<DocumentAbout>
{
    public void Configure(EntityTypeBuilder<DocumentAbout> about)
    {
        about.ToTable("DocumentAbout");
        about.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId);
        about.HasIndex(a => new { a.DocumentId, a.PersonId }).IsUnique();
    }
}

public sealed class DocumentReaderConfiguration : IEntityTypeConfiguration<DocumentReader>
{
    public void Configure(EntityTypeBuilder<DocumentReader> reader)
    {
        reader.ToTable("DocumentReaders");
        reader.HasOne(r => r.Officer).WithMany().HasForeignKey(r => r.OfficerId);
        reader.HasIndex(r => new { r.DocumentId, r.OfficerId }).IsUnique();
    }
}

public sealed class DocumentContentConfiguration : IEntityTypeConfiguration<DocumentContent>
{
    public void Configure(EntityTypeBuilder<DocumentContent> content)
    {
        content.ToTable("DocumentContents");
        content.HasKey(c => c.Id);
        content.Property(c => c.Id).ValueGeneratedNever();
    }
}
