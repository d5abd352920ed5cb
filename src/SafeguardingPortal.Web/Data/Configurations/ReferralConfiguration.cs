using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Cases;
using SafeguardingPortal.Domain.Referrals;

namespace SafeguardingPortal.Web.Data.Configurations;

public sealed class ReferralConfiguration : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.ToTable("Referrals");
        referral.HasIndex(r => r.Reference).IsUnique();
        referral.HasIndex(r => new { r.CaitId, r.Status });
        referral.Property(r => r.Reference).HasMaxLength(Lengths.Reference);
        referral.Property(r => r.SourceCode).HasMaxLength(Lengths.Code);
        referral.Property(r => r.BoroughCode).HasMaxLength(Lengths.Code);
        referral.Property(r => r.ReferrerName).HasMaxLength(Lengths.Name);
        referral.Property(r => r.ReferrerContact).HasMaxLength(Lengths.Contact);
        referral.HasOne(r => r.CaseFile).WithMany(file => file.Referrals).HasForeignKey(r => r.CaseFileId);
        referral.HasOne(r => r.Cait).WithMany().HasForeignKey(r => r.CaitId);
        referral.HasOne(r => r.Deadline).WithOne().HasForeignKey<Referral>(r => r.DeadlineId);
        referral.HasOne(r => r.LoggedBy).WithMany().HasForeignKey(r => r.LoggedById);
        referral.HasOne(r => r.Source).WithMany().HasForeignKey(r => r.SourceCode);
        referral.HasOne(r => r.Borough).WithMany().HasForeignKey(r => r.BoroughCode);
        referral.HasOne(r => r.Supervisor).WithMany().HasForeignKey(r => r.SupervisorId);
        referral.HasOne(r => r.Officer).WithMany().HasForeignKey(r => r.OfficerId);
        referral.HasMany(r => r.People).WithOne().HasForeignKey(p => p.ReferralId);
        referral.HasMany(r => r.NatureFlags).WithOne().HasForeignKey(n => n.ReferralId);
        referral.HasMany(r => r.Proposals).WithOne().HasForeignKey(p => p.ReferralId);
        referral.HasMany(r => r.Assessments).WithOne().HasForeignKey(a => a.ReferralId);
        referral.HasOne(r => r.SignOff).WithOne().HasForeignKey<SignOff>(s => s.ReferralId);
        referral.HasMany(r => r.History).WithOne().HasForeignKey(e => e.ReferralId);
        referral.Ignore(r => r.Pending).Ignore(r => r.CanBeDiscussed);

        // What every act on a referral looks at; pages project what they show and are not touched by this.
        referral.Navigation(r => r.CaseFile).AutoInclude();
        referral.Navigation(r => r.Deadline).AutoInclude();
        referral.Navigation(r => r.Proposals).AutoInclude();
        referral.Navigation(r => r.Assessments).AutoInclude();
        referral.Navigation(r => r.SignOff).AutoInclude();
    }
}

public sealed class ReferralPersonConfiguration : IEntityTypeConfiguration<ReferralPerson>
{
    public void Configure(EntityTypeBuilder<ReferralPerson> person)
    {
        person.ToTable("ReferralPeople");
        person.Property(p => p.Relation).HasMaxLength(Lengths.Relation);
        person.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId);
    }
}

public sealed class ReferralNatureConfiguration : IEntityTypeConfiguration<ReferralNature>
{
    public void Configure(EntityTypeBuilder<ReferralNature> nature)
    {
        nature.ToTable("ReferralNatures");
        nature.Property(n => n.FlagCode).HasMaxLength(Lengths.Code);
        nature.HasOne(n => n.Flag).WithMany().HasForeignKey(n => n.FlagCode);
        nature.HasIndex(n => new { n.ReferralId, n.FlagCode }).IsUnique();
    }
}

public sealed class NoFurtherActionProposalConfiguration : IEntityTypeConfiguration<NoFurtherActionProposal>
{
    public void Configure(EntityTypeBuilder<NoFurtherActionProposal> proposal)
    {
        proposal.ToTable("NoFurtherActionProposals");
        proposal.HasOne(p => p.By).WithMany().HasForeignKey(p => p.ById);
        proposal.HasOne(p => p.DecidedBy).WithMany().HasForeignKey(p => p.DecidedById);
    }
}

public sealed class InitialAssessmentConfiguration : IEntityTypeConfiguration<InitialAssessment>
{
    public void Configure(EntityTypeBuilder<InitialAssessment> assessment)
    {
        assessment.ToTable("InitialAssessments");
        assessment.HasIndex(a => new { a.ReferralId, a.Number }).IsUnique();
        assessment.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById);
    }
}

public sealed class SignOffConfiguration : IEntityTypeConfiguration<SignOff>
{
    public void Configure(EntityTypeBuilder<SignOff> signOff)
    {
        signOff.ToTable("SignOffs");
        signOff.HasOne(s => s.Assessment).WithMany().HasForeignKey(s => s.AssessmentId);
        signOff.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById);
    }
}

public sealed class EntryConfiguration : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> entry)
    {
        entry.ToTable("Entries");
        entry.Property(e => e.Text).HasMaxLength(Lengths.Line);
        entry.HasIndex(e => new { e.CaseFileId, e.HappenedAt });
        entry.HasOne(e => e.By).WithMany().HasForeignKey(e => e.ById);
    }
}

public sealed class SourceCodeConfiguration : IEntityTypeConfiguration<SourceCode>
{
    public void Configure(EntityTypeBuilder<SourceCode> source)
    {
        source.ToTable("SourceCodes").HasKey(s => s.Code);
        source.Property(s => s.Code).HasMaxLength(Lengths.Code);
        source.Property(s => s.Name).HasMaxLength(Lengths.Name);
    }
}

public sealed class NatureFlagConfiguration : IEntityTypeConfiguration<NatureFlag>
{
    public void Configure(EntityTypeBuilder<NatureFlag> flag)
    {
        flag.ToTable("NatureFlags").HasKey(f => f.Code);
        flag.Property(f => f.Code).HasMaxLength(Lengths.Code);
        flag.Property(f => f.Name).HasMaxLength(Lengths.Name);
        flag.Property(f => f.FactorCodes).HasMaxLength(Lengths.Name);
    }
}
