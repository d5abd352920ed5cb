using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class DirectoryEntryConfiguration : IEntityTypeConfiguration<DirectoryEntry>
{
    public void Configure(EntityTypeBuilder<DirectoryEntry> entry)
    {
        entry.ToTable("DirectoryEntries");
        entry.Property(e => e.BoroughCode).HasMaxLength(Lengths.Code);
        entry.Property(e => e.Name).HasMaxLength(Lengths.Name);
        entry.Property(e => e.Agency).HasMaxLength(Lengths.Name);
        entry.Property(e => e.Phone).HasMaxLength(Lengths.Contact);
        entry.Property(e => e.Email).HasMaxLength(Lengths.Contact);
        entry.Property(e => e.Researcher).HasMaxLength(Lengths.Name);
        entry.HasOne<Borough>().WithMany().HasForeignKey(e => e.BoroughCode);
        entry.HasIndex(e => new { e.Kind, e.BoroughCode, e.From });
    }
}
