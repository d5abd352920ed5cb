using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.Discussions;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class StrategyDiscussionConfiguration : IEntityTypeConfiguration<StrategyDiscussion>
{
    public void Configure(EntityTypeBuilder<StrategyDiscussion> discussion)
    {
        discussion.ToTable("StrategyDiscussions");
        discussion.HasIndex(d => d.Reference).IsUnique();
        discussion.HasIndex(d => new { d.CaseFileId, d.Number }).IsUnique();
        // Enquiries of the last weeks, of all teams.
        discussion.HasIndex(d => new { d.StartedAt, d.Reference });
        discussion.Property(d => d.Reference).HasMaxLength(Lengths.Reference);
        discussion.Property(d => d.MedicalWhere).HasMaxLength(Lengths.Line);
        discussion.Property(d => d.InterviewLead).HasMaxLength(Lengths.Name);
        discussion.Property(d => d.DialIn).HasMaxLength(Lengths.Line);
        discussion.HasOne(d => d.CaseFile).WithMany().HasForeignKey(d => d.CaseFileId);
        discussion.HasOne(d => d.Supervisor).WithMany().HasForeignKey(d => d.SupervisorId);
        discussion.HasOne(d => d.RecordedBy).WithMany().HasForeignKey(d => d.RecordedById);
        discussion.HasOne(d => d.Previous).WithMany().HasForeignKey(d => d.PreviousId);
        discussion.HasMany(d => d.Participants).WithOne().HasForeignKey(p => p.DiscussionId);
        discussion.HasMany(d => d.Decisions).WithOne().HasForeignKey(d => d.DiscussionId);
        discussion.HasMany(d => d.Children).WithOne().HasForeignKey(c => c.DiscussionId);
        discussion.HasOne(d => d.Enquiry).WithOne().HasForeignKey<EnquiryOutcome>(e => e.DiscussionId);
        discussion.HasMany(d => d.Referrals).WithOne(r => r.Discussion).HasForeignKey(r => r.DiscussionId);
    }
}

public sealed class ParticipantConfiguration : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.ToTable("DiscussionParticipants");
        participant.Property(p => p.Name).HasMaxLength(Lengths.Name);
        participant.Property(p => p.JobTitle).HasMaxLength(Lengths.Name);
    }
}

public sealed class DiscussedChildConfiguration : IEntityTypeConfiguration<DiscussedChild>
{
    public void Configure(EntityTypeBuilder<DiscussedChild> child)
    {
        child.ToTable("DiscussedChildren");
        child.HasIndex(c => new { c.DiscussionId, c.PersonId }).IsUnique();
        child.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId);
    }
}

public sealed class EnquiryOutcomeConfiguration : IEntityTypeConfiguration<EnquiryOutcome>
{
    public void Configure(EntityTypeBuilder<EnquiryOutcome> outcome)
    {
        outcome.ToTable("EnquiryOutcomes");
        outcome.Property(o => o.ToldBy).HasMaxLength(Lengths.Name);
        outcome.HasOne(o => o.By).WithMany().HasForeignKey(o => o.ById);
    }
}

public sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("DiscussionDecisions");
        decision.Property(d => d.Owner).HasMaxLength(Lengths.Name);
    }
}

public sealed class DiscussedReferralConfiguration : IEntityTypeConfiguration<DiscussedReferral>
{
    public void Configure(EntityTypeBuilder<DiscussedReferral> referral)
    {
        referral.ToTable("DiscussedReferrals");
        referral.HasIndex(r => new { r.ReferralId, r.DiscussionId }).IsUnique();
        referral.HasOne(r => r.Referral).WithMany(r => r.Discussions).HasForeignKey(r => r.ReferralId);
    }
}
