using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class OffenceConfiguration : IEntityTypeConfiguration<Offence>
{
    public void Configure(EntityTypeBuilder<Offence> offence)
    {
        offence.ToTable("Offences");
        offence.Property(o => o.Name).HasMaxLength(Lengths.Name);
        offence.Property(o => o.Group).HasMaxLength(Lengths.Relation);
        offence.Property(o => o.Source).HasMaxLength(Lengths.Name);
    }
}

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
