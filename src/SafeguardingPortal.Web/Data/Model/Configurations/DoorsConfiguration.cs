using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class ConflictLockConfiguration : IEntityTypeConfiguration<ConflictLock>
{
    public void Configure(EntityTypeBuilder<ConflictLock> conflict)
    {
        conflict.ToTable("ConflictLocks");
        conflict.HasIndex(c => new { c.OfficerId, c.EndedAt });
        conflict.Property(c => c.Words).HasMaxLength(Lengths.Line);
        conflict.Property(c => c.EndReason).HasMaxLength(Lengths.Line);
    }
}

public sealed class StatedReasonConfiguration : IEntityTypeConfiguration<StatedReason>
{
    public void Configure(EntityTypeBuilder<StatedReason> stated)
    {
        stated.ToTable("StatedReasons");
        stated.HasIndex(s => new { s.CaseFileId, s.OfficerId, s.Until });
        stated.Property(s => s.Words).HasMaxLength(Lengths.Line);
    }
}

public sealed class BreakGlassConfiguration : IEntityTypeConfiguration<BreakGlass>
{
    public void Configure(EntityTypeBuilder<BreakGlass> glass)
    {
        glass.ToTable("BreakGlasses");
        glass.HasIndex(g => new { g.OfficerId, g.Until });
        glass.HasIndex(g => new { g.CaitId, g.ReviewedAt });
        // The page of all begins with those that wait.
        glass.HasIndex(g => new { g.ReviewedAt, g.OpenedAt });
        glass.Property(g => g.OwnCase).HasMaxLength(Lengths.Reference);
        glass.Property(g => g.Words).HasMaxLength(Lengths.Line);
        glass.Property(g => g.ReviewWords).HasMaxLength(Lengths.Line);
    }
}
