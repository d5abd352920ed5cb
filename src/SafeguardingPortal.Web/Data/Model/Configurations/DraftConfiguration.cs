using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable("Drafts");
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.Path).HasMaxLength(200);
        draft.Property(d => d.About).HasMaxLength(Draft.MostAbout);
        draft.Property(d => d.Revision).IsConcurrencyToken();
        draft.HasIndex(d => new { d.UserId, d.FormId }).IsUnique();
        draft.HasIndex(d => d.ExpiresAt);
    }
}
