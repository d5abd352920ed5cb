using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

public sealed class RiskFactorConfiguration : IEntityTypeConfiguration<RiskFactor>
{
    public void Configure(EntityTypeBuilder<RiskFactor> factor)
    {
        factor.ToTable("RiskFactors");
        factor.HasIndex(f => new { f.Code, f.From }).IsUnique();
        factor.Property(f => f.Code).HasMaxLength(Lengths.Code);
        factor.Property(f => f.Name).HasMaxLength(RiskFactor.MostName);
        factor.Property(f => f.Guidance).HasMaxLength(RiskFactor.MostGuidance);
        factor.Property(f => f.Basis).HasMaxLength(Lengths.Name);
    }
}

public sealed class CramAssessmentConfiguration : IEntityTypeConfiguration<CramAssessment>
{
    public void Configure(EntityTypeBuilder<CramAssessment> assessment)
    {
        assessment.ToTable("CramAssessments");
        // One draft a case file: all drafts of one have the same reference.
        assessment.HasIndex(a => a.Reference).IsUnique();
        assessment.HasIndex(a => new { a.CaseFileId, a.Number }).IsUnique();
        assessment.HasIndex(a => new { a.CaseFileId, a.SignedAt });
        assessment.HasIndex(a => new { a.Number, a.SignedAt });
        assessment.Property(a => a.Reference).HasMaxLength(Lengths.Reference);
        assessment.HasOne(a => a.CaseFile).WithMany(f => f.CramAssessments).HasForeignKey(a => a.CaseFileId);
        assessment.HasOne(a => a.StartedBy).WithMany().HasForeignKey(a => a.StartedById);
        assessment.HasOne(a => a.SignedBy).WithMany().HasForeignKey(a => a.SignedById);
        assessment.HasMany(a => a.Subjects).WithOne().HasForeignKey(s => s.AssessmentId);
        assessment.HasMany(a => a.Answers).WithOne().HasForeignKey(a => a.AssessmentId);
        assessment.HasMany(a => a.Actions).WithOne().HasForeignKey(a => a.AssessmentId);
        assessment.HasMany(a => a.Hands).WithOne().HasForeignKey(h => h.AssessmentId);

        // Opened whole, to be changed: one query for each kind of row, however many rows there are.
        assessment.Navigation(a => a.CaseFile).AutoInclude();
        assessment.Navigation(a => a.Subjects).AutoInclude();
        assessment.Navigation(a => a.Answers).AutoInclude();
        assessment.Navigation(a => a.Actions).AutoInclude();
        assessment.Navigation(a => a.Hands).AutoInclude();
        assessment.Navigation(a => a.StartedBy).AutoInclude();
        assessment.Navigation(a => a.SignedBy).AutoInclude();
    }
}

public sealed class CramSubjectConfiguration : IEntityTypeConfiguration<CramSubject>
{
    public void Configure(EntityTypeBuilder<CramSubject> subject)
    {
        subject.ToTable("CramSubjects");
        subject.Property(s => s.Name).HasMaxLength(Lengths.Address);
        subject.Property(s => s.KnownAs).HasMaxLength(Lengths.Name * 2);
        subject.HasOne(s => s.Child).WithMany().HasForeignKey(s => s.ChildId);
        subject.HasOne(s => s.Suspect).WithMany().HasForeignKey(s => s.SuspectId);
        subject.HasOne(s => s.Household).WithMany().HasForeignKey(s => s.HouseholdId);
    }
}

public sealed class RiskAnswerConfiguration : IEntityTypeConfiguration<RiskAnswer>
{
    public void Configure(EntityTypeBuilder<RiskAnswer> answer)
    {
        answer.ToTable("RiskAnswers");
        answer.HasIndex(a => new { a.AssessmentId, a.SubjectId, a.FactorId }).IsUnique();
        answer.Property(a => a.Source).HasMaxLength(Lengths.Line);
        answer.HasOne(a => a.Factor).WithMany().HasForeignKey(a => a.FactorId);
        answer.HasOne<CramSubject>().WithMany().HasForeignKey(a => a.SubjectId);
        answer.Navigation(a => a.Factor).AutoInclude();
        answer.Ignore(a => a.Given);
    }
}

public sealed class CramActionConfiguration : IEntityTypeConfiguration<CramAction>
{
    public void Configure(EntityTypeBuilder<CramAction> action)
    {
        action.ToTable("CramActions");
        action.HasOne(a => a.Owner).WithMany().HasForeignKey(a => a.OwnerId);
        action.Navigation(a => a.Owner).AutoInclude();
    }
}

public sealed class CramHandConfiguration : IEntityTypeConfiguration<CramHand>
{
    public void Configure(EntityTypeBuilder<CramHand> hand)
    {
        hand.ToTable("CramHands");
        hand.HasIndex(h => new { h.AssessmentId, h.OfficerId, h.Part }).IsUnique();
        hand.HasOne(h => h.Officer).WithMany().HasForeignKey(h => h.OfficerId);
        hand.Navigation(h => h.Officer).AutoInclude();
    }
}

public sealed class CramFindingConfiguration : IEntityTypeConfiguration<CramFinding>
{
    public void Configure(EntityTypeBuilder<CramFinding> finding)
    {
        finding.ToTable("CramFindings");
        finding.HasIndex(f => f.Reference).IsUnique();
        finding.HasIndex(f => new { f.MarkedAt, f.CaitId });
        finding.Property(f => f.Reference).HasMaxLength(Lengths.Reference);
        finding.HasOne(f => f.CaseFile).WithMany().HasForeignKey(f => f.CaseFileId);
        finding.HasOne<CramAssessment>().WithMany().HasForeignKey(f => f.AssessmentId);
        finding.HasOne(f => f.Child).WithMany().HasForeignKey(f => f.ChildId);
        finding.HasOne<Cait>().WithMany().HasForeignKey(f => f.CaitId);
        finding.HasOne(f => f.MarkedBy).WithMany().HasForeignKey(f => f.MarkedById);
        finding.HasOne(f => f.TakenBackBy).WithMany().HasForeignKey(f => f.TakenBackById);
        finding.Property(f => f.TakenBackReason).HasMaxLength(Lengths.Line);
        finding.Navigation(f => f.CaseFile).AutoInclude();
    }
}

public sealed class SupervisionReviewConfiguration : IEntityTypeConfiguration<SupervisionReview>
{
    public void Configure(EntityTypeBuilder<SupervisionReview> review)
    {
        review.ToTable("SupervisionReviews");
        review.HasIndex(r => r.Reference).IsUnique();
        review.HasIndex(r => new { r.AssessmentId, r.Number }).IsUnique();
        review.HasIndex(r => new { r.CaseFileId, r.At });
        review.Property(r => r.Reference).HasMaxLength(Lengths.Reference);
        review.HasOne(r => r.CaseFile).WithMany().HasForeignKey(r => r.CaseFileId);
        review.HasOne(r => r.Assessment).WithMany().HasForeignKey(r => r.AssessmentId);
        review.HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById);
        review.HasMany(r => r.Directions).WithOne().HasForeignKey(d => d.ReviewId);
    }
}

public sealed class DirectionConfiguration : IEntityTypeConfiguration<Direction>
{
    public void Configure(EntityTypeBuilder<Direction> direction)
    {
        direction.ToTable("ReviewDirections");
        direction.HasOne(d => d.Owner).WithMany().HasForeignKey(d => d.OwnerId);
    }
}
