using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Dissents;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class DissentConfiguration : IEntityTypeConfiguration<Dissent>
{
    public void Configure(EntityTypeBuilder<Dissent> dissent)
    {
        dissent.ToTable("Dissents");
        dissent.HasIndex(d => d.Reference).IsUnique();
        dissent.Property(d => d.Reference).HasMaxLength(Lengths.Reference);
        dissent.Property(d => d.SubjectReference).HasMaxLength(Lengths.Reference);
        dissent.Property(d => d.DissenterName).HasMaxLength(Lengths.Name);
        dissent.HasOne(d => d.CaseFile).WithMany().HasForeignKey(d => d.CaseFileId);
        dissent.HasOne(d => d.Cait).WithMany().HasForeignKey(d => d.CaitId);
        dissent.HasOne(d => d.Dissenter).WithMany().HasForeignKey(d => d.DissenterId);
        dissent.HasOne(d => d.RecordedBy).WithMany().HasForeignKey(d => d.RecordedById);
        dissent.HasOne(d => d.ResolvedBy).WithMany().HasForeignKey(d => d.ResolvedById);
        dissent.HasMany(d => d.Steps).WithOne().HasForeignKey(s => s.DissentId);
        dissent.Navigation(d => d.Steps).AutoInclude();
        dissent.Ignore(d => d.IsOpen).Ignore(d => d.Current).Ignore(d => d.NextLevel);

        // Open ones by time left: a team's, an agency's, everyone's; a case's and a record's.
        dissent.HasIndex(d => new { d.CaitId, d.ResolvedAt, d.StepDueAt, d.Reference });
        dissent.HasIndex(d => new { d.Agency, d.ResolvedAt, d.StepDueAt, d.Reference });
        dissent.HasIndex(d => new { d.ResolvedAt, d.StepDueAt, d.Reference });
        dissent.HasIndex(d => new { d.CaseFileId, d.ResolvedAt });
        dissent.HasIndex(d => d.SubjectReference);
        dissent.HasIndex(d => d.RecordedAt);
    }
}

public sealed class EscalationStepConfiguration : IEntityTypeConfiguration<EscalationStep>
{
    public void Configure(EntityTypeBuilder<EscalationStep> step)
    {
        step.ToTable("EscalationSteps");
        step.HasIndex(s => new { s.DissentId, s.Number }).IsUnique();
        step.HasOne(s => s.Deadline).WithOne().HasForeignKey<EscalationStep>(s => s.DeadlineId);
        step.HasOne(s => s.BegunBy).WithMany().HasForeignKey(s => s.BegunById);
        step.HasOne(s => s.AnsweredBy).WithMany().HasForeignKey(s => s.AnsweredById);
        step.Navigation(s => s.Deadline).AutoInclude();
    }
}
