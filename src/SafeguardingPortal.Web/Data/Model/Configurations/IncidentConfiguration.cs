using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.CriticalIncidents;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class CriticalIncidentConfiguration : IEntityTypeConfiguration<CriticalIncident>
{
    public void Configure(EntityTypeBuilder<CriticalIncident> incident)
    {
        incident.ToTable("CriticalIncidents");
        incident.Property(i => i.Reference).HasMaxLength(Lengths.Reference);
        incident.Property(i => i.Title).HasMaxLength(Lengths.Name);
        incident.Property(i => i.Partner).HasMaxLength(Lengths.Name);
        incident.HasOne(i => i.CaseFile).WithMany().HasForeignKey(i => i.CaseFileId);
        incident.HasOne(i => i.Cait).WithMany().HasForeignKey(i => i.CaitId);
        incident.HasOne(i => i.ProposedBy).WithMany().HasForeignKey(i => i.ProposedById);
        incident.HasOne(i => i.Gold).WithMany().HasForeignKey(i => i.GoldId);
        incident.HasOne(i => i.DecidedBy).WithMany().HasForeignKey(i => i.DecidedById);
        incident.HasOne(i => i.StoodDownBy).WithMany().HasForeignKey(i => i.StoodDownById);
        incident.HasOne(i => i.Deadline).WithMany().HasForeignKey(i => i.DeadlineId);
        incident.HasMany(i => i.Log).WithOne().HasForeignKey(e => e.IncidentId);
        incident.HasMany(i => i.Cases).WithOne(c => c.Incident).HasForeignKey(c => c.IncidentId);

        // What an act on it may have to look at.
        incident.Navigation(i => i.CaseFile).AutoInclude();
        incident.Navigation(i => i.Deadline).AutoInclude();
        incident.Navigation(i => i.Log).AutoInclude();
        incident.Navigation(i => i.Cases).AutoInclude();

        incident.HasIndex(i => i.Reference).IsUnique();
        incident.HasIndex(i => new { i.CaseFileId, i.State });
        incident.HasIndex(i => new { i.State, i.ProposedAt });
    }
}

public sealed class IncidentEntryConfiguration : IEntityTypeConfiguration<IncidentEntry>
{
    public void Configure(EntityTypeBuilder<IncidentEntry> entry)
    {
        entry.ToTable("IncidentEntries");
        entry.Property(e => e.Owner).HasMaxLength(Lengths.Name);
        entry.Property(e => e.Recipients).HasMaxLength(Lengths.Line);
        entry.HasIndex(e => new { e.IncidentId, e.Number }).IsUnique();
        entry.HasOne(e => e.By).WithMany().HasForeignKey(e => e.ById);
    }
}

public sealed class IncidentCaseConfiguration : IEntityTypeConfiguration<IncidentCase>
{
    public void Configure(EntityTypeBuilder<IncidentCase> touched)
    {
        touched.ToTable("IncidentCases");
        touched.Property(c => c.Why).HasMaxLength(Lengths.Line);
        touched.HasOne(c => c.CaseFile).WithMany().HasForeignKey(c => c.CaseFileId);
        touched.HasOne<Domain.Teams.Officer>().WithMany().HasForeignKey(c => c.ById);
        touched.HasIndex(c => new { c.IncidentId, c.CaseFileId }).IsUnique();
        touched.HasIndex(c => c.CaseFileId);
    }
}
