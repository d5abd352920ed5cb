using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.Tasks;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class CaseTaskConfiguration : IEntityTypeConfiguration<CaseTask>
{
    public void Configure(EntityTypeBuilder<CaseTask> task)
    {
        task.HasSubject("CaseTasks", caseHasTeam: true);
        task.HasIndex(t => t.Reference).IsUnique();
        task.Property(t => t.Reference).HasMaxLength(Lengths.Reference);
        task.Property(t => t.FromReference).HasMaxLength(Lengths.Reference);
        task.HasOne(t => t.CaseFile).WithMany().HasForeignKey(t => t.CaseFileId);
        task.HasOne(t => t.Cait).WithMany().HasForeignKey(t => t.CaitId);
        task.HasOne(t => t.Owner).WithMany().HasForeignKey(t => t.OwnerId);
        task.HasOne(t => t.SetBy).WithMany().HasForeignKey(t => t.SetById);
        task.HasOne(t => t.ClosedBy).WithMany().HasForeignKey(t => t.ClosedById);
        task.HasOne(t => t.OfferedTo).WithMany().HasForeignKey(t => t.OfferedToId);
        task.HasMany(t => t.Events).WithOne().HasForeignKey(e => e.TaskId);
        task.Ignore(t => t.IsOpen);

        // Open ones by time left: a team's, an officer's, a role's queue, a case's, everyone's; and what is offered to an officer.
        task.HasIndex(t => new { t.CaitId, t.ClosedAt, t.DueAt, t.Reference });
        task.HasIndex(t => new { t.OwnerId, t.ClosedAt, t.DueAt, t.Reference });
        task.HasIndex(t => new { t.CaitId, t.OwnerRole, t.ClosedAt, t.DueAt, t.Reference });
        task.HasIndex(t => new { t.CaseFileId, t.ClosedAt, t.DueAt, t.Reference });
        task.HasIndex(t => new { t.ClosedAt, t.DueAt, t.Reference });
        task.HasIndex(t => new { t.OfferedToId, t.ClosedAt });
        task.HasIndex(t => t.FromReference);
        // Figures: what fell due in a month.
        task.HasIndex(t => new { t.DueAt, t.CaitId });
    }
}

public sealed class TaskEventConfiguration : IEntityTypeConfiguration<TaskEvent>
{
    public void Configure(EntityTypeBuilder<TaskEvent> happened)
    {
        happened.ToTable("TaskEvents");
        happened.HasOne(e => e.By).WithMany().HasForeignKey(e => e.ById);
        happened.HasOne(e => e.To).WithMany().HasForeignKey(e => e.ToId);
        happened.HasIndex(e => new { e.TaskId, e.At });
    }
}
