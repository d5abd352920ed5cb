using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("AuditEntries");
        entry.HasIndex(e => new { e.Subject, e.SubjectId, e.At });
        // What a page has shown somebody lately is asked at every page of a list.
        entry.HasIndex(e => new { e.ById, e.Subject, e.SubjectId, e.At });
        entry.Property(e => e.Subject).HasMaxLength(60);
        entry.Property(e => e.SubjectReference).HasMaxLength(60);
        entry.Property(e => e.Address).HasMaxLength(Lengths.NetworkAddress);
        entry.Property(e => e.ReasonWords).HasMaxLength(Lengths.Line);
        // What somebody looked at, and what there was on a day.
        entry.HasIndex(e => e.At);
        entry.Property(e => e.ByName).HasMaxLength(Lengths.Name);
        entry.HasMany(e => e.People).WithOne().HasForeignKey(p => p.AuditEntryId);
    }
}

public sealed class AuditPersonConfiguration : IEntityTypeConfiguration<AuditPerson>
{
    public void Configure(EntityTypeBuilder<AuditPerson> person)
    {
        person.ToTable("AuditPeople").HasKey(p => new { p.PersonId, p.AuditEntryId });
    }
}

public sealed class AuditSealConfiguration : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> seal)
    {
        seal.ToTable("AuditSeals").HasKey(s => s.Number);
        seal.Property(s => s.Number).ValueGeneratedNever();
        seal.Property(s => s.Hash).HasMaxLength(64);
        seal.Property(s => s.PreviousHash).HasMaxLength(64);
    }
}

public sealed class TrailCheckConfiguration : IEntityTypeConfiguration<TrailCheck>
{
    public void Configure(EntityTypeBuilder<TrailCheck> check) => check.ToTable("TrailChecks");
}

public sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("Submissions").HasKey(s => new { s.UserId, s.SubmissionId });
        submission.Property(s => s.MadeAt).HasMaxLength(200);
    }
}

public sealed class HeartbeatConfiguration : IEntityTypeConfiguration<Heartbeat>
{
    public void Configure(EntityTypeBuilder<Heartbeat> heartbeat)
    {
        heartbeat.ToTable("Heartbeats").HasKey(h => h.Server);
        heartbeat.Property(h => h.Server).HasMaxLength(Lengths.Name);
    }
}

public sealed class ReferenceSeriesConfiguration : IEntityTypeConfiguration<ReferenceSeries>
{
    public void Configure(EntityTypeBuilder<ReferenceSeries> series)
    {
        series.ToTable("ReferenceSeries").HasKey(s => s.Series);
        series.Property(s => s.Series).HasMaxLength(Lengths.Code);
    }
}
