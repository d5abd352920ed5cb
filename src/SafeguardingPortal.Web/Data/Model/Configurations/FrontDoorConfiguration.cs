using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.FrontDoor;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class ConcernConfiguration : IEntityTypeConfiguration<Concern>
{
    public void Configure(EntityTypeBuilder<Concern> concern)
    {
        concern.ToTable("Concerns");
        concern.Property(c => c.Reference).HasMaxLength(Lengths.Reference);
        concern.Property(c => c.BoroughCode).HasMaxLength(Lengths.Code);
        concern.Property(c => c.Who).HasMaxLength(Lengths.Name);
        concern.Property(c => c.Where).HasMaxLength(Lengths.Address);
        concern.Property(c => c.Number).HasMaxLength(Lengths.Phone);
        concern.Property(c => c.Reason).HasMaxLength(Lengths.Line);
        concern.Property(c => c.PassedTo).HasMaxLength(Lengths.Name);
        concern.Property(c => c.ReferralReference).HasMaxLength(Lengths.Reference);
        concern.HasOne(c => c.Cait).WithMany().HasForeignKey(c => c.CaitId);
        concern.HasOne(c => c.Borough).WithMany().HasForeignKey(c => c.BoroughCode);
        concern.HasOne(c => c.SentBy).WithMany().HasForeignKey(c => c.SentById);
        concern.HasOne(c => c.ReadBy).WithMany().HasForeignKey(c => c.ReadById);
        concern.HasOne(c => c.DecidedBy).WithMany().HasForeignKey(c => c.DecidedById);
        concern.HasMany(c => c.Additions).WithOne().HasForeignKey(a => a.ConcernId);
        concern.Navigation(c => c.Additions).AutoInclude();

        concern.HasIndex(c => c.Reference).IsUnique();
        // The desk's queue, the list of all, and what somebody sent.
        concern.HasIndex(c => new { c.CaitId, c.DecidedAt, c.SentAt });
        concern.HasIndex(c => new { c.DecidedAt, c.SentAt });
        concern.HasIndex(c => new { c.SentById, c.SentAt });
        concern.HasIndex(c => c.ReferralReference);
    }
}

public sealed class ConcernAdditionConfiguration : IEntityTypeConfiguration<ConcernAddition>
{
    public void Configure(EntityTypeBuilder<ConcernAddition> addition)
    {
        addition.ToTable("ConcernAdditions");
        addition.HasIndex(a => new { a.ConcernId, a.Number }).IsUnique();
        addition.HasOne<Domain.Teams.Officer>().WithMany().HasForeignKey(a => a.ById);
    }
}
