using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class DeadlineConfiguration : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> deadline)
    {
        deadline.HasSubject("Deadlines", caseHasTeam: true);
        deadline.Property(d => d.SubjectReference).HasMaxLength(Lengths.Reference);
        deadline.HasOne<CaseFile>().WithMany(f => f.Deadlines).HasForeignKey(d => d.CaseFileId);
        deadline.HasIndex(d => new { d.CaseFileId, d.MetAt, d.DueAt });
        deadline.HasOne<Cait>().WithMany().HasForeignKey(d => d.CaitId);
        deadline.HasOne<Cait>().WithMany().HasForeignKey(d => d.MeasuredCaitId);
        deadline.HasOne(d => d.Breach).WithOne().HasForeignKey<Breach>(b => b.DeadlineId);
        deadline.Navigation(d => d.Breach).AutoInclude();

        // The board, least time left first, for a team and for all teams; then the finished ones, latest first.
        deadline.HasIndex(d => new { d.Kind, d.CaitId, d.MetAt, d.DueAt, d.SubjectReference });
        deadline.HasIndex(d => new { d.Kind, d.MetAt, d.DueAt, d.SubjectReference });
        deadline.HasIndex(d => new { d.Kind, d.CaitId, d.StartedAt });
        deadline.HasIndex(d => d.SubjectReference);
        // Breaches that nobody has answered for, however many clocks a team has finished.
        deadline.HasIndex(d => new { d.Kind, d.CaitId, d.UnacknowledgedSince });
        deadline.HasIndex(d => new { d.Kind, d.UnacknowledgedSince });
        // Figures: the referrals received, and the limits that fell due, in a month, and what came of each.
        deadline.HasIndex(d => new { d.Kind, d.StartedAt, d.MeasuredCaitId, d.MetAt, d.DueAt });
        deadline.HasIndex(d => new { d.Kind, d.DueAt, d.MeasuredCaitId });
        // What is about no case, few among many: what runs, by when it is due soon, and the breaches nobody has answered for.
        deadline.HasIndex(d => new { d.MetAt, d.DueSoonAt }).HasFilter(SubjectConfiguration.NoCase).HasDatabaseName("IX_Deadlines_NoCase");
        deadline.HasIndex(d => d.UnacknowledgedSince).HasFilter(SubjectConfiguration.NoCase).HasDatabaseName("IX_Deadlines_NoCaseOwed");
        // The flag service.
        deadline.HasIndex(d => d.NextFlagAt);
    }
}

public sealed class DeadlineFlagConfiguration : IEntityTypeConfiguration<DeadlineFlag>
{
    public void Configure(EntityTypeBuilder<DeadlineFlag> flag)
    {
        flag.ToTable("DeadlineFlags");
        flag.HasOne<Deadline>().WithMany(d => d.Flags).HasForeignKey(f => f.DeadlineId);
        flag.HasIndex(f => new { f.DeadlineId, f.Level }).IsUnique();
    }
}

public sealed class BreachConfiguration : IEntityTypeConfiguration<Breach>
{
    public void Configure(EntityTypeBuilder<Breach> breach)
    {
        breach.ToTable("Breaches");
        breach.HasIndex(b => b.DeadlineId).IsUnique();
        breach.HasIndex(b => b.DueAt);
        breach.HasOne<Cait>().WithMany().HasForeignKey(b => b.CaitId);
        breach.HasMany(b => b.Reasons).WithOne().HasForeignKey(r => r.BreachId);
        breach.HasMany(b => b.Acknowledgements).WithOne().HasForeignKey(a => a.BreachId);
        breach.Navigation(b => b.Reasons).AutoInclude();
        breach.Navigation(b => b.Acknowledgements).AutoInclude();
    }
}

public sealed class BreachReasonConfiguration : IEntityTypeConfiguration<BreachReason>
{
    public void Configure(EntityTypeBuilder<BreachReason> reason) =>
        reason.ToTable("BreachReasons").HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById);
}

public sealed class BreachAcknowledgementConfiguration : IEntityTypeConfiguration<BreachAcknowledgement>
{
    public void Configure(EntityTypeBuilder<BreachAcknowledgement> acknowledgement)
    {
        acknowledgement.ToTable("BreachAcknowledgements");
        acknowledgement.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById);
        acknowledgement.HasIndex(a => a.BreachId).IsUnique();
    }
}

public sealed class TimeLimitConfiguration : IEntityTypeConfiguration<TimeLimit>
{
    public void Configure(EntityTypeBuilder<TimeLimit> limit)
    {
        limit.ToTable("TimeLimits");
        limit.Property(l => l.Source).HasMaxLength(Lengths.Name);
        limit.HasIndex(l => new { l.Kind, l.From }).IsUnique();
    }
}
