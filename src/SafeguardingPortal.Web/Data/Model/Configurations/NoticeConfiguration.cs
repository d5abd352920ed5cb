using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Work;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("Notices").HasKey(n => n.Id);
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.Reference).HasMaxLength(Lengths.Reference * 2);
        notice.HasOne<Officer>().WithMany().HasForeignKey(n => n.OfficerId).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne<Officer>().WithMany().HasForeignKey(n => n.ById).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne<CaseFile>().WithMany().HasForeignKey(n => n.CaseFileId).OnDelete(DeleteBehavior.Restrict);
        // An officer's own, the latest first; and those nobody has read, which are few.
        notice.HasIndex(n => new { n.OfficerId, n.At });
        notice.HasIndex(n => new { n.OfficerId, n.ReadAt });
    }
}

public sealed class SilencedNoticesConfiguration : IEntityTypeConfiguration<SilencedNotices>
{
    public void Configure(EntityTypeBuilder<SilencedNotices> silenced)
    {
        silenced.ToTable("SilencedNotices").HasKey(s => new { s.OfficerId, s.Kind });
        silenced.HasOne<Officer>().WithMany().HasForeignKey(s => s.OfficerId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class NoticeDigestConfiguration : IEntityTypeConfiguration<NoticeDigest>
{
    public void Configure(EntityTypeBuilder<NoticeDigest> digest)
    {
        digest.ToTable("NoticeDigests").HasKey(d => d.OfficerId);
        digest.Property(d => d.OfficerId).ValueGeneratedNever();
        digest.HasOne<Officer>().WithMany().HasForeignKey(d => d.OfficerId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class SavedListConfiguration : IEntityTypeConfiguration<SavedList>
{
    public void Configure(EntityTypeBuilder<SavedList> list)
    {
        list.ToTable("SavedLists").HasKey(l => l.Id);
        list.Property(l => l.Id).ValueGeneratedNever();
        list.Property(l => l.Name).HasMaxLength(SavedList.LongestName);
        list.Property(l => l.Address).HasMaxLength(SavedList.LongestAddress);
        list.HasOne<Officer>().WithMany().HasForeignKey(l => l.OfficerId).OnDelete(DeleteBehavior.Restrict);
        list.HasIndex(l => new { l.OfficerId, l.Name }).IsUnique();
    }
}
