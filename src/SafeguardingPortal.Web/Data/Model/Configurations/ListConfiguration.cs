using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class ListChangeConfiguration : IEntityTypeConfiguration<ListChange>
{
    public void Configure(EntityTypeBuilder<ListChange> change)
    {
        change.ToTable("ListChanges");
        change.Property(c => c.List).HasMaxLength(Lengths.FlagCode);
        change.Property(c => c.Reason).HasMaxLength(ListChange.MostReason);
        change.HasOne<Officer>().WithMany().HasForeignKey(c => c.ById);
        // Two who change a list at one instant meet here, where nothing else has told them apart.
        change.HasIndex(c => new { c.List, c.Number }).IsUnique();
    }
}
