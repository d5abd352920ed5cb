using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

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
        referral.HasOne(r => r.Source).WithMany().HasForeignKey(r => r.SourceCode).HasPrincipalKey(s => s.Code);
        referral.HasOne(r => r.Borough).WithMany().HasForeignKey(r => r.BoroughCode);
        referral.HasOne(r => r.Supervisor).WithMany().HasForeignKey(r => r.SupervisorId);
        referral.HasOne(r => r.Officer).WithMany().HasForeignKey(r => r.OfficerId);
        referral.HasMany(r => r.People).WithOne(p => p.Referral).HasForeignKey(p => p.ReferralId);
        referral.HasMany(r => r.NatureFlags).WithOne().HasForeignKey(n => n.ReferralId);
        referral.Property(r => r.IncidentBoroughCode).HasMaxLength(Lengths.Code);
        referral.Property(r => r.Interpreter).HasMaxLength(Lengths.Relation);
        referral.Property(r => r.BatchTag).HasMaxLength(Lengths.Relation);
        referral.HasIndex(r => r.BatchTag);
        referral.HasOne(r => r.IncidentBorough).WithMany().HasForeignKey(r => r.IncidentBoroughCode);
        referral.HasMany(r => r.References).WithOne(r => r.Referral).HasForeignKey(reference => reference.ReferralId);
        referral.HasMany(r => r.OtherAddresses).WithOne().HasForeignKey(a => a.ReferralId);
        referral.HasMany(r => r.Transfers).WithOne().HasForeignKey(t => t.ReferralId);
        referral.HasOne(r => r.Closure).WithOne().HasForeignKey<TriageClosure>(c => c.ReferralId);
        referral.HasMany(r => r.Ratings).WithOne().HasForeignKey(rating => rating.ReferralId);
        referral.HasMany(r => r.Proposals).WithOne().HasForeignKey(p => p.ReferralId);
        referral.HasMany(r => r.Assessments).WithOne().HasForeignKey(a => a.ReferralId);
        referral.HasOne(r => r.SignOff).WithOne().HasForeignKey<SignOff>(s => s.ReferralId);
        referral.HasMany(r => r.History).WithOne(e => e.Referral).HasForeignKey(e => e.ReferralId);
        referral.HasMany(r => r.Sightings).WithOne().HasForeignKey(s => s.ReferralId);
        referral.HasMany(r => r.Corrections).WithOne().HasForeignKey(c => c.ReferralId);
        referral.Ignore(r => r.Pending).Ignore(r => r.CanBeDiscussed).Ignore(r => r.OfferedTransfer).Ignore(r => r.Research);

        // What every act on a referral looks at; pages project what they show and are not touched by this.
        referral.Navigation(r => r.CaseFile).AutoInclude();
        referral.Navigation(r => r.Deadline).AutoInclude();
        referral.Navigation(r => r.Proposals).AutoInclude();
        referral.Navigation(r => r.Transfers).AutoInclude();
        referral.Navigation(r => r.Ratings).AutoInclude();
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
        person.Property(p => p.School).HasMaxLength(Lengths.Name);
        person.Property(p => p.Disabilities).HasMaxLength(Lengths.Name);
        person.Property(p => p.NhsNumber).HasMaxLength(Identifier.MaxLength);
        person.Property(p => p.Upn).HasMaxLength(Identifier.MaxLength);
        person.Property(p => p.PncId).HasMaxLength(Identifier.MaxLength);
        person.Property(p => p.CroNumber).HasMaxLength(Identifier.MaxLength);
        person.Property(p => p.EthnicityCode).HasMaxLength(Lengths.Code);
        person.Property(p => p.EthnicitySet).HasMaxLength(Lengths.FlagCode);
        person.Property(p => p.EthnicityName).HasMaxLength(Lengths.Line);
        person.Property(p => p.AppearanceCode).HasMaxLength(Lengths.Code);
        person.HasOne(p => p.Person).WithMany(p => p.Parts).HasForeignKey(p => p.PersonId);
    }
}

public sealed class SightingConfiguration : IEntityTypeConfiguration<Sighting>
{
    public void Configure(EntityTypeBuilder<Sighting> sighting)
    {
        sighting.ToTable("Sightings");
        sighting.Property(s => s.SeenBy).HasMaxLength(Lengths.Name);
        sighting.Property(s => s.Where).HasMaxLength(Lengths.Name);
        sighting.Property(s => s.WithdrawnReason).HasMaxLength(Lengths.Line);
        sighting.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId);
        sighting.HasOne(s => s.RecordedBy).WithMany().HasForeignKey(s => s.RecordedById);
        sighting.HasOne(s => s.WithdrawnBy).WithMany().HasForeignKey(s => s.WithdrawnById);
    }
}

public sealed class ReferralCorrectionConfiguration : IEntityTypeConfiguration<ReferralCorrection>
{
    public void Configure(EntityTypeBuilder<ReferralCorrection> correction)
    {
        correction.ToTable("ReferralCorrections");
        correction.Property(c => c.Reason).HasMaxLength(Lengths.Line);
        correction.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId);
        correction.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
    }
}

public sealed class ReferralRatingConfiguration : IEntityTypeConfiguration<ReferralRating>
{
    public void Configure(EntityTypeBuilder<ReferralRating> rating)
    {
        rating.ToTable("ReferralRatings");
        rating.HasIndex(r => new { r.ReferralId, r.Number }).IsUnique();
        rating.HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById);
        rating.HasOne(r => r.Deadline).WithOne().HasForeignKey<ReferralRating>(r => r.DeadlineId);
        rating.Navigation(r => r.Deadline).AutoInclude();
    }
}

public sealed class MashTimerConfiguration : IEntityTypeConfiguration<MashTimer>
{
    public void Configure(EntityTypeBuilder<MashTimer> timer)
    {
        timer.ToTable("MashTimers");
        timer.Property(t => t.BoroughCode).HasMaxLength(Lengths.Code);
        timer.Property(t => t.Source).HasMaxLength(Lengths.Name);
        timer.HasOne<Borough>().WithMany().HasForeignKey(t => t.BoroughCode);
        timer.HasIndex(t => new { t.BoroughCode, t.Colour, t.From }).IsUnique();
    }
}

public sealed class MashHubConfiguration : IEntityTypeConfiguration<MashHub>
{
    public void Configure(EntityTypeBuilder<MashHub> hub)
    {
        hub.ToTable("MashHubs").HasIndex(h => new { h.BoroughCode, h.From }).IsUnique();
        hub.Property(h => h.BoroughCode).HasMaxLength(Lengths.Code);
        hub.Property(h => h.Source).HasMaxLength(Lengths.Name);
        hub.HasOne<Borough>().WithMany().HasForeignKey(h => h.BoroughCode);
    }
}

public sealed class ReferralNatureConfiguration : IEntityTypeConfiguration<ReferralNature>
{
    public void Configure(EntityTypeBuilder<ReferralNature> nature)
    {
        nature.ToTable("ReferralNatures");
        nature.Property(n => n.FlagCode).HasMaxLength(Lengths.FlagCode);
        nature.HasOne(n => n.Flag).WithMany().HasForeignKey(n => n.FlagCode).HasPrincipalKey(f => f.Code);
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
        signOff.ToTable("SignOffs", table => table.HasCheckConstraint("CK_SignOffs_RestsOnOne",
            "(AssessmentId IS NULL AND CramAssessmentId IS NOT NULL) OR (AssessmentId IS NOT NULL AND CramAssessmentId IS NULL)"));
        signOff.HasOne(s => s.CramAssessment).WithMany().HasForeignKey(s => s.CramAssessmentId);
        signOff.HasOne(s => s.Assessment).WithMany().HasForeignKey(s => s.AssessmentId);
        signOff.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById);
    }
}

public sealed class EntryConfiguration : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> entry)
    {
        entry.ToTable("Entries");
        entry.Property(e => e.Source).HasMaxLength(Lengths.Contact);
        entry.HasIndex(e => new { e.CaseFileId, e.HappenedAt, e.RecordedAt, e.Id });
        entry.HasMany(e => e.Corrections).WithOne().HasForeignKey(e => e.CorrectsId);
        entry.HasOne(e => e.Person).WithMany().HasForeignKey(e => e.PersonId);
        entry.HasOne(e => e.By).WithMany().HasForeignKey(e => e.ById);
    }
}

public sealed class SourceCodeConfiguration : IEntityTypeConfiguration<SourceCode>
{
    public void Configure(EntityTypeBuilder<SourceCode> source)
    {
        source.ToTable("SourceCodes").HasAlternateKey(s => s.Code);
        source.Property(s => s.Code).HasMaxLength(Lengths.Code);
        source.Property(s => s.Name).HasMaxLength(Lengths.Name);
    }
}

public sealed class NatureFlagConfiguration : IEntityTypeConfiguration<NatureFlag>
{
    public void Configure(EntityTypeBuilder<NatureFlag> flag)
    {
        flag.ToTable("NatureFlags").HasAlternateKey(f => f.Code);
        flag.Property(f => f.Code).HasMaxLength(Lengths.FlagCode);
        flag.Property(f => f.Name).HasMaxLength(Lengths.Name);
        flag.Property(f => f.FactorCodes).HasMaxLength(Lengths.Name);
    }
}

public sealed class ReferralReferenceConfiguration : IEntityTypeConfiguration<ReferralReference>
{
    public void Configure(EntityTypeBuilder<ReferralReference> reference)
    {
        reference.ToTable("ReferralReferences");
        reference.Property(r => r.System).HasMaxLength(Lengths.Code);
        reference.Property(r => r.Value).HasMaxLength(Lengths.Reference * 2);
        reference.HasIndex(r => new { r.Value, r.System });
    }
}

public sealed class ReferralAddressConfiguration : IEntityTypeConfiguration<ReferralAddress>
{
    public void Configure(EntityTypeBuilder<ReferralAddress> address)
    {
        address.ToTable("ReferralAddresses");
        address.Property(a => a.Address).HasMaxLength(Lengths.Address);
        address.Property(a => a.What).HasMaxLength(Lengths.Relation);
    }
}

public sealed class TransferConfiguration : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> transfer)
    {
        transfer.ToTable("Transfers");
        transfer.HasOne(t => t.From).WithMany().HasForeignKey(t => t.FromCaitId);
        transfer.HasOne(t => t.To).WithMany().HasForeignKey(t => t.ToCaitId);
        transfer.HasOne(t => t.By).WithMany().HasForeignKey(t => t.ById);
        transfer.HasOne(t => t.AnsweredBy).WithMany().HasForeignKey(t => t.AnsweredById);
        // What a team is offered, and what it handed over.
        transfer.HasIndex(t => new { t.ToCaitId, t.State });
        transfer.HasIndex(t => new { t.FromCaitId, t.State });
    }
}

public sealed class TriageClosureConfiguration : IEntityTypeConfiguration<TriageClosure>
{
    public void Configure(EntityTypeBuilder<TriageClosure> closure) =>
        closure.ToTable("TriageClosures").HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
}

public sealed class EthnicityCategoryConfiguration : IEntityTypeConfiguration<EthnicityCategory>
{
    public void Configure(EntityTypeBuilder<EthnicityCategory> category)
    {
        category.ToTable("EthnicityCategories").HasIndex(c => new { c.Set, c.Code }).IsUnique();
        category.Property(c => c.Set).HasMaxLength(Lengths.FlagCode);
        category.Property(c => c.Code).HasMaxLength(Lengths.Code);
        category.Property(c => c.Group).HasMaxLength(Lengths.Relation);
        category.Property(c => c.Name).HasMaxLength(Lengths.Name);
        category.Ignore(c => c.AsSaid);
    }
}

public sealed class DisabilityConfiguration : IEntityTypeConfiguration<Disability>
{
    public void Configure(EntityTypeBuilder<Disability> disability)
    {
        disability.ToTable("Disabilities").HasIndex(d => d.Code).IsUnique();
        disability.Property(d => d.Code).HasMaxLength(Lengths.Code);
        disability.Property(d => d.Name).HasMaxLength(Lengths.Name);
    }
}

public sealed class ReferencePatternConfiguration : IEntityTypeConfiguration<ReferencePattern>
{
    public void Configure(EntityTypeBuilder<ReferencePattern> pattern)
    {
        pattern.ToTable("ReferencePatterns");
        pattern.Property(p => p.Code).HasMaxLength(Lengths.Code);
        pattern.Property(p => p.Pattern).HasMaxLength(Lengths.Name);
        pattern.Property(p => p.Example).HasMaxLength(Lengths.Name);
        pattern.Property(p => p.Source).HasMaxLength(Lengths.Name);
    }
}
